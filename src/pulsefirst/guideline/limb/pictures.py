"""The arteries of the limb: the criteria that rules read."""

from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    coolness,
    dorsalis_pedis_doppler,
    gone_within_10_minutes_of_rest,
    hair_loss,
    pain_above_ankle,
    pallor,
    posterior_tibial_doppler,
    stated_peripheral_artery_disease,
    venous_doppler,
)
from pulsefirst.guideline.limb.flow import (
    a_pedal_pulse_missing,
    flow,
    flow_reduced,
    pedal_pulses_present,
    pressures_very_low,
    proximal_pulse_reduced,
    pulses_absent,
    pulses_reduced,
    silent_at_both_ankles,
    skin_ischemic_anew,
)
from pulsefirst.guideline.limb.interpretations import (
    absent_pulses_reading,
    chronic_claudication_reading,
    chronic_stable_reading,
    claudication_reading,
    limb_threat_reading,
    looks_ischemic_reading,
    pain_above_ankle_reading,
    proven_flow_reading,
    recent_change_reading,
    rutherford_reading,
    six_ps_reading,
    vascular_suspicion_reading,
    viable_or_marginal_reading,
)
from pulsefirst.guideline.limb.measurements import abi, ankle_pressure, toe_pressure
from pulsefirst.guideline.shared.answers import Change, Doppler, Extent, SensoryLoss
from pulsefirst.guideline.shared.complaint import (
    no_new_sensory_loss,
    rest_pain,
    sensory_loss,
    symptomatic,
    tissue_loss,
    weakness,
    weakness_extent,
)
from pulsefirst.guideline.shared.interpretations import affected_reading, diagnosis_reading
from pulsefirst.guideline.shared.pictures import hurts, hurts_numb_or_weak, newly_weak, newly_weak_or_numb
from pulsefirst.guideline.shared.tempo import began_suddenly, old_and_no_worse, recent, within_24_hours
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import above, all_of, any_of, at_least, at_most, criterion, in_either_leg, not_, reads

__all__ = ["pedal_pulses_present", "pulses_absent", "pulses_reduced", "skin_ischemic_anew"]

any_leg_pulse_reduced = criterion(
    "a pulse of this leg diminished or absent",
    any_of(a_pedal_pulse_missing, proximal_pulse_reduced),
    reads=reads("C1"),
)
arterial_signal = criterion(
    "an arterial signal at this ankle",
    any_of(
        dorsalis_pedis_doppler.among(Doppler.MULTIPHASIC, Doppler.MONOPHASIC, Doppler.AUDIBLE),
        posterior_tibial_doppler.among(Doppler.MULTIPHASIC, Doppler.MONOPHASIC, Doppler.AUDIBLE),
    ),
    reads=reads("A2"),
)
another_p_is_new = criterion(
    "another of the six Ps new in this leg",
    any_of(newly_weak_or_numb, rest_pain.among(Change.NEW), skin_ischemic_anew),
    reads=reads("A3"),
    interprets=six_ps_reading,
)
recent_change = criterion(
    "sudden, recent or worsening",
    any_of(began_suddenly, recent),
    reads=reads("A4"),
    interprets=recent_change_reading,
)
affected = criterion(
    "this leg has symptoms, or one of the six Ps is new in it",
    any_of(symptomatic, another_p_is_new),
    reads=reads("A1", "A3"),
    interprets=affected_reading,
)
acute_on_reduced_pulses = criterion(
    "reduced pulses with a recent change or a new P",
    all_of(pulses_reduced, affected, any_of(another_p_is_new, recent_change)),
    reads=reads("A5"),
    interprets=(recent_change_reading, proven_flow_reading),
)
acute_on_low_pressures = criterion(
    "a very low pressure with a recent change or a new P",
    all_of(pressures_very_low, affected, any_of(another_p_is_new, recent_change)),
    reads=reads("A5", "C4"),
    interprets=recent_change_reading,
)
absent_with_symptoms = criterion(
    "pulses absent in a leg with symptoms",
    all_of(pulses_absent, affected),
    reads=reads("A1", "A5", "F1"),
    interprets=absent_pulses_reading,
)
limb_looks_ischemic = criterion(
    "pale, cool, blue or mottled anew, in a leg that hurts, is numb or is weak; or cold and pale or blue within a day",
    any_of(
        all_of(skin_ischemic_anew, hurts_numb_or_weak),
        # Who cannot complain, or was not asked, is no safer for it.
        all_of(
            coolness.among(Change.NEW),
            any_of(pallor.among(Change.NEW), leg_blue.among(Change.NEW)),
            within_24_hours,
        ),
    ),
    reads=reads("A3"),
    interprets=looks_ischemic_reading,
)
cold_pale_pain_above_ankle = criterion(
    "pain at rest above the ankle, with new pallor and coolness",
    all_of(
        rest_pain.among(Change.LONG_STANDING, Change.NEW),
        pain_above_ankle,
        pallor.among(Change.NEW),
        coolness.among(Change.NEW),
    ),
    reads=reads("F3"),
    interprets=pain_above_ankle_reading,
)
chronic_claudication = criterion(
    "older than 14 days and no worse, comes with walking and goes with rest",
    all_of(old_and_no_worse, comes_with_walking, gone_within_10_minutes_of_rest),
    reads=reads("B1"),
    interprets=chronic_claudication_reading,
)
skin_not_ischemic_anew = criterion(
    "neither pale nor cool anew",
    all_of(
        pallor.among(Change.NONE, Change.LONG_STANDING),
        coolness.among(Change.NONE, Change.LONG_STANDING),
    ),
)
chronic_stable = criterion(
    "known to be older than 14 days, no worse, and neither pale nor cool anew",
    all_of(old_and_no_worse, skin_not_ischemic_anew),
    interprets=chronic_stable_reading,
)
acute_ischemia_suspected = criterion(
    "acute limb ischemia suspected",
    any_of(absent_with_symptoms, acute_on_reduced_pulses, limb_looks_ischemic, cold_pale_pain_above_ankle),
    reads=reads("A1", "A5", "F1", "F3"),
)
acute_ischemia_in_question = criterion(
    "acute limb ischemia in question",
    all_of(acute_ischemia_suspected, not_(old_and_no_worse)),
    reads=reads("A1", "A5", "F1", "F3"),
)
acute_ischemia_called = criterion(
    "acute limb ischemia suspected, with something sudden, recent or new",
    all_of(acute_ischemia_suspected, any_of(another_p_is_new, recent_change)),
    reads=reads("A1", "A5"),
)
limb_ischemic = criterion(
    "flow reduced or absent, with skin, pain or silence that fits",
    all_of(
        # The grade alone would stay open for as long as nobody said whether flow was measured now; reduced flow does not hang on that.
        flow_reduced,
        at_most(flow, "1"),
        any_of(skin_ischemic_anew, hurts, silent_at_both_ankles),
        recent_change,
    ),
    reads=reads("G2", "D8"),
    interprets=rutherford_reading,
)
threatening_deficit = any_of(newly_weak, sensory_loss.among(SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE))
viable = criterion(
    "viable (Rutherford I)",
    all_of(acute_ischemia_suspected, not_(newly_weak), no_new_sensory_loss, arterial_signal),
    reads=reads("D8"),
    interprets=rutherford_reading,
)
marginally_threatened = criterion(
    "marginally threatened (Rutherford IIa)",
    all_of(
        acute_ischemia_suspected,
        not_(newly_weak),
        any_of(
            sensory_loss.among(SensoryLoss.TOES),
            all_of(no_new_sensory_loss, not_(arterial_signal)),
        ),
    ),
    reads=reads("D8"),
    interprets=rutherford_reading,
)
not_immediately_threatened = criterion(
    "viable or only marginally threatened",
    all_of(
        not_(newly_weak),
        sensory_loss.among(SensoryLoss.NONE, SensoryLoss.LONG_STANDING, SensoryLoss.TOES),
    ),
    reads=reads("D8"),
    interprets=viable_or_marginal_reading,
)
irreversible = criterion(
    "complete loss of feeling and strength with a silent vein (Rutherford III)",
    all_of(
        acute_ischemia_suspected,
        sensory_loss.among(SensoryLoss.COMPLETE),
        weakness.among(Change.NEW),
        weakness_extent.among(Extent.COMPLETE),
        venous_doppler.among(Doppler.SILENT),
    ),
    reads=reads("G2"),
    interprets=rutherford_reading,
)
immediately_threatened_or_worse = criterion(
    "an ischemic limb that is weak, or numb beyond the toes",
    all_of(limb_ischemic, threatening_deficit),
    reads=reads("G2"),
    interprets=rutherford_reading,
)
acute_class_decided = criterion(
    "known whether the limb is immediately threatened",
    any_of(not_immediately_threatened, immediately_threatened_or_worse),
    reads=reads("D8", "G2"),
    interprets=viable_or_marginal_reading,
)
immediately_threatened = criterion(
    "immediately threatened (Rutherford IIb)",
    all_of(immediately_threatened_or_worse, not_(irreversible)),
    reads=reads("G2"),
    interprets=rutherford_reading,
)
skin_warm_and_pink = criterion(
    "skin neither pale nor cool",
    all_of(pallor.among(Change.NONE), coolness.among(Change.NONE)),
)
claudication = criterion(
    "vascular claudication",
    all_of(comes_with_walking, gone_within_10_minutes_of_rest),
    reads=reads("B1"),
    interprets=claudication_reading,
)
skin_suggests_artery = criterion(
    "pallor, coolness, hair loss, wound or gangrene",
    any_of(
        pallor.among(Change.LONG_STANDING, Change.NEW),
        coolness.among(Change.LONG_STANDING, Change.NEW),
        hair_loss,
        tissue_loss,
    ),
    reads=reads("C2"),
    interprets=vascular_suspicion_reading,
)
index_low = criterion("ankle-brachial index 0.90 or less", at_most(abi, "0.90"), reads=reads("C3"))
index_borderline = criterion("ankle-brachial index 0.91 to 0.99", all_of(at_least(abi, "0.91"), at_most(abi, "0.99")))
index_normal = criterion("ankle-brachial index 1.00 to 1.40", all_of(at_least(abi, "1.00"), at_most(abi, "1.40")))
index_not_compressible = criterion("ankle-brachial index above 1.40", above(abi, "1.40"))
ankle_pressure_low = criterion("ankle pressure 50 mmHg or less", at_most(ankle_pressure, "50"))
ankle_pressure_not_low = criterion("ankle pressure above 50 mmHg", above(ankle_pressure, "50"))
toe_pressure_low = criterion("toe pressure 30 mmHg or less", at_most(toe_pressure, "30"))
toe_pressure_not_low = criterion("toe pressure above 30 mmHg", above(toe_pressure, "30"))
pressures_low = criterion(
    "ankle pressure 50 mmHg or less, or toe pressure 30 mmHg or less",
    any_of(ankle_pressure_low, toe_pressure_low),
    reads=reads("C4"),
    interprets=limb_threat_reading,
)
vascular_suspected = criterion(
    "vascular cause suspected",
    any_of(claudication, any_leg_pulse_reduced, skin_suggests_artery, stated_peripheral_artery_disease),
    reads=reads("D6"),
    interprets=vascular_suspicion_reading,
)
artery_disease_established = criterion(
    "peripheral artery disease, stated or confirmed by the index",
    any_of(stated_peripheral_artery_disease, in_either_leg(index_low)),
    reads=reads("C3"),
    interprets=diagnosis_reading,
)
# These people had been troubled for long: what is sudden, of the last 14 days or worse in them is another disease.
long_troubled = all_of(symptomatic, not_(recent_change))
