"""How a letter says what was recorded of a leg."""

from pulsefirst.guideline.limb.findings import (
    arterial_bruit,
    bypass_or_stent,
    comes_with_walking,
    confined_to_calf,
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    eased_by_standing_still,
    femoral,
    femoral_doppler,
    flow_measured_now,
    gone_within_10_minutes_of_rest,
    hair_loss,
    pain_above_ankle,
    pallor,
    popliteal,
    popliteal_doppler,
    posterior_tibial,
    posterior_tibial_doppler,
    pulse_known_before,
    venous_doppler,
    walking_distance,
    walking_distance_fell_suddenly,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    fibular_neck_pressure,
    foot_drop,
    hip_abduction,
    severe_thigh_pain_first,
)
from pulsefirst.guideline.nerves.findings_further import (
    forefoot_squeeze_hurts,
    pushes_down_only_with_the_other_lifted,
    tapping_behind_ankle_tingles,
)
from pulsefirst.guideline.patient.history import Amputation, amputation
from pulsefirst.guideline.shared.answers import Change, Deficit, Extent, Manner, Numbness, Presence, SensoryLoss, Trend
from pulsefirst.guideline.shared.complaint import (
    cramp,
    deficit_now,
    foot_ulcer,
    gangrene,
    numbness,
    numbness_trend,
    pain,
    rest_pain,
    sensory_loss,
    weakness,
    weakness_extent,
    weakness_trend,
)
from pulsefirst.guideline.shared.tempo import (
    deficit_began_with_the_leg,
    deficit_came_slowly,
    deficit_onset,
    deficit_was_sudden,
    last_known_well,
    onset,
    onset_manner,
    worse_within_14_days,
)
from pulsefirst.guideline.spine.findings import crossed_straight_leg_raise, dermatomal, straight_leg_raise
from pulsefirst.guideline.spine.findings_cauda_equina import upper_motor_neuron_signs
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import number
from pulsefirst.model.texts import Spoken

SPOKEN_OF_THE_LEG = (
    Spoken(
        on=numbness,
        noun="numbness",
        says={
            Numbness.WITH_WALKING: "numb only with walking",
            Numbness.LONG_STANDING: "unchanged long-standing numbness",
            Numbness.NEW: "newly or more numb",
        },
    ),
    Spoken(on=cramp, noun="cramp"),
    Spoken(on=pain, noun="pain"),
    Spoken(on=weakness, noun="weakness", says={Change.NEW: "newly or more weak"}),
    Spoken(
        on=deficit_now,
        noun="whether the weakness or numbness is still there",
        says={
            Presence.STILL_THERE: "the deficit is still there",
            Presence.COMES_AND_GOES: "the deficit comes and goes",
            Presence.GONE: "the deficit has gone",
        },
    ),
    Spoken(on=rest_pain, noun="pain at rest"),
    Spoken(
        on=weakness_trend,
        noun="course of the weakness",
        says={
            Trend.IMPROVING: "weakness improving",
            Trend.STEADY: "weakness steady",
            Trend.WORSENING: "weakness getting worse",
        },
    ),
    Spoken(
        on=weakness_extent,
        noun="extent of the weakness",
        says={Extent.PARTIAL: "partial weakness", Extent.COMPLETE: "complete paralysis"},
    ),
    Spoken(
        on=numbness_trend,
        noun="course of the numbness",
        says={
            Trend.IMPROVING: "numbness improving",
            Trend.STEADY: "numbness steady",
            Trend.WORSENING: "numbness getting worse",
        },
    ),
    Spoken(on=foot_ulcer, noun="foot ulcer"),
    Spoken(on=gangrene, noun="gangrene"),
    Spoken(
        on=sensory_loss,
        noun="loss of feeling",
        says={
            SensoryLoss.LONG_STANDING: "unchanged long-standing loss of feeling",
            SensoryLoss.TOES: "feeling lost in the toes only",
            SensoryLoss.BEYOND_TOES: "feeling lost beyond the toes",
            SensoryLoss.COMPLETE: "feeling lost completely",
        },
    ),
    Spoken(
        on=deficit_came_slowly,
        noun="gradual onset of the deficit",
        says={True: "the deficit came on gradually, over more than 2 weeks", False: "the deficit did not come on gradually"},
    ),
    Spoken(on=onset, noun="onset", topic="when it began", first=True),
    Spoken(on=last_known_well, noun="last known well", says={True: "last known well {}"}, first=True),
    Spoken(on=deficit_onset, noun="onset of the deficit", topic="when the deficit began", says={True: "the deficit"}),
    Spoken(
        on=deficit_began_with_the_leg,
        noun="whether the deficit began with the leg's trouble",
        says={True: "the deficit began with the leg's trouble", False: "the deficit did not begin with the leg's trouble"},
    ),
    Spoken(
        on=deficit_was_sudden,
        noun="sudden onset of the deficit",
        says={True: "the deficit was sudden"},
    ),
    Spoken(
        on=onset_manner,
        noun="how it began",
        says={Manner.SUDDEN: "sudden onset", Manner.WOKE_WITH_IT: "woke with it", Manner.GRADUAL: "gradual onset"},
        first=True,
    ),
    Spoken(
        on=worse_within_14_days,
        noun="worsening within 14 days",
        topic="whether it got worse within 14 days",
        says={True: "worse within the last 14 days", False: "no worse in the last 14 days"},
        first=True,
        once_older={onset: number("336")},
    ),
    Spoken(
        on=amputation,
        noun="amputation",
        says={
            Amputation.TOES: "toes amputated",
            Amputation.PART_OF_THE_FOOT: "part of the foot amputated",
            Amputation.BELOW_THE_KNEE: "below-knee amputation",
            Amputation.ABOVE_THE_KNEE: "above-knee amputation",
        },
    ),
    Spoken(on=pain_above_ankle, noun="pain above the ankle", says={True: "pain reaches above the ankle"}),
    Spoken(
        on=comes_with_walking,
        noun="pain on walking",
        says={True: "brought on by walking"},
    ),
    Spoken(
        on=gone_within_10_minutes_of_rest,
        noun="relief within 10 minutes of rest",
        says={True: "gone within 10 minutes of rest", False: "not gone within 10 minutes of rest"},
    ),
    Spoken(
        on=eased_by_standing_still,
        noun="relief on standing still",
        says={True: "standing still eases it", False: "standing still does not ease it"},
    ),
    Spoken(
        on=confined_to_calf,
        noun="confinement to the calf",
        says={True: "confined to the calf", False: "not confined to the calf"},
    ),
    Spoken(on=dorsalis_pedis_doppler, noun="dorsalis pedis", head="Doppler signal"),
    Spoken(on=posterior_tibial_doppler, noun="posterior tibial", head="Doppler signal"),
    Spoken(on=popliteal_doppler, noun="popliteal", head="Doppler signal"),
    Spoken(on=femoral_doppler, noun="femoral", head="Doppler signal"),
    Spoken(on=venous_doppler, noun="venous", head="Doppler signal"),
    Spoken(on=dorsalis_pedis, noun="dorsalis pedis", head="pulse"),
    Spoken(on=posterior_tibial, noun="posterior tibial", head="pulse"),
    Spoken(on=popliteal, noun="popliteal", head="pulse"),
    Spoken(on=femoral, noun="femoral", head="pulse"),
    Spoken(
        on=pallor, noun="pallor", says={Change.NEW: "newly pale", Change.LONG_STANDING: "unchanged long-standing pallor"}
    ),
    Spoken(
        on=coolness,
        noun="coolness",
        says={Change.NEW: "newly cold", Change.LONG_STANDING: "unchanged long-standing coolness"},
    ),
    Spoken(on=hair_loss, noun="hair loss"),
    Spoken(
        on=leg_blue,
        noun="blue color",
        says={Change.NEW: "newly blue", Change.LONG_STANDING: "unchanged long-standing blue color"},
    ),
    Spoken(on=walking_distance_fell_suddenly, noun="sudden fall in walking distance"),
    Spoken(
        on=pulse_known_before,
        noun="a foot pulse known before",
        says={True: "a foot pulse was known before", False: "no foot pulse was known before"},
    ),
    Spoken(on=flow_measured_now, noun="flow measured within 2 h", says={True: "", False: ""}),
    Spoken(on=bypass_or_stent, noun="bypass or stent", says={True: "has had a bypass or stent"}),
    Spoken(on=walking_distance, noun="walking distance"),
    Spoken(on=arterial_bruit, noun="arterial bruit", topic="bruits"),
    Spoken(on=dermatomal, noun="pain or numbness along a root", says={True: "felt along a nerve root"}),
    Spoken(
        on=straight_leg_raise,
        noun="straight-leg raise",
        says={True: "straight-leg raise positive", False: "straight-leg raise negative"},
    ),
    Spoken(
        on=crossed_straight_leg_raise,
        noun="crossed straight-leg raise",
        says={True: "crossed straight-leg raise positive", False: "crossed straight-leg raise negative"},
    ),
    Spoken(on=upper_motor_neuron_signs, noun="upper motor neuron signs", topic="plantar responses and tone"),
    Spoken(on=foot_drop, noun="foot drop"),
    Spoken(
        on=ankle_inversion,
        noun="ankle inversion",
        says={Deficit.FULL: "ankle inversion full", Deficit.WEAK: "ankle inversion weak"},
    ),
    Spoken(
        on=hip_abduction, noun="hip abduction", says={Deficit.FULL: "hip abduction full", Deficit.WEAK: "hip abduction weak"}
    ),
    Spoken(on=fibular_neck_pressure, noun="pressure on the fibular neck"),
    Spoken(on=severe_thigh_pain_first, noun="severe thigh pain at the start", says={True: "severe thigh pain came first"}),
    Spoken(on=forefoot_squeeze_hurts, noun="pain on squeezing the forefoot"),
    Spoken(on=tapping_behind_ankle_tingles, noun="tingling on tapping behind the ankle"),
    Spoken(on=pushes_down_only_with_the_other_lifted, noun="downward push only when the other leg is lifted"),
)
