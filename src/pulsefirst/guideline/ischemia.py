"""Criteria of the limb in danger: symptoms and sides, pulses, acute ischemia and its classes, a deficit that gets worse."""

from pulsefirst.guideline.examination import (
    coolness,
    dorsalis_pedis_doppler,
    pallor,
    posterior_tibial_doppler,
    sensory_loss,
    venous_doppler,
)
from pulsefirst.guideline.history import (
    comes_with_walking,
    deficit_came_slowly,
    gangrene,
    gone_within_10_minutes_of_rest,
    numbness,
    numbness_trend,
    onset_manner,
    pain_above_ankle,
    rest_pain,
    symptomatic,
    weakness,
    weakness_extent,
    weakness_trend,
    worse_within_14_days,
    wound,
)
from pulsefirst.guideline.quantities import (
    dorsalis_pedis_flow,
    femoral_flow,
    popliteal_flow,
    posterior_tibial_flow,
    symptom_age,
)
from pulsefirst.guideline.readings import (
    absent_pulses_reading,
    affected_reading,
    chronic_claudication_reading,
    chronic_stable_reading,
    pain_above_ankle_reading,
    palpation_and_doppler,
    recent_change_reading,
    rutherford_reading,
    six_ps_reading,
    viable_or_marginal_reading,
)
from pulsefirst.guideline.vocabulary import Change, Doppler, Extent, Manner, Numbness, SensoryLoss, Trend
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    criterion,
    in_both_legs,
    in_other_leg,
    no_less_than,
    not_,
    reads,
)

# --- symptoms and sides -----------------------------------------------------------------------------------------------

unilateral = criterion(
    "this leg alone has symptoms",
    all_of(symptomatic, in_other_leg(not_(symptomatic))),
)
bilateral = criterion("both legs have symptoms", in_both_legs(symptomatic))

# --- pulses -----------------------------------------------------------------------------------------------------------

pedal_pulses_present = criterion(
    "both pedal pulses plainly present",
    all_of(no_less_than(dorsalis_pedis_flow, "2"), no_less_than(posterior_tibial_flow, "2")),
)
pulses_absent = criterion(
    "pulses absent",
    any_of(
        all_of(at_most(dorsalis_pedis_flow, "0"), at_most(posterior_tibial_flow, "0")),
        all_of(
            not_(pedal_pulses_present),
            at_most(femoral_flow, "0"),
        ),
    ),
    reads=reads("A1", "A5", "F1"),
    assumes=(absent_pulses_reading, palpation_and_doppler),
)
pulses_reduced = criterion(
    "a pedal pulse diminished or absent",
    any_of(at_most(dorsalis_pedis_flow, "1"), at_most(posterior_tibial_flow, "1")),
    reads=reads("A5"),
    assumes=(recent_change_reading, palpation_and_doppler),
)
any_leg_pulse_reduced = criterion(
    "a pulse of this leg diminished or absent",
    any_of(pulses_reduced, at_most(popliteal_flow, "1"), at_most(femoral_flow, "1")),
    reads=reads("C1"),
)
arterial_signal = criterion(
    "an arterial signal at this ankle",
    any_of(dorsalis_pedis_doppler.among(Doppler.AUDIBLE), posterior_tibial_doppler.among(Doppler.AUDIBLE)),
    reads=reads("A2"),
)

# --- ischemia ---------------------------------------------------------------------------------------------------------

another_p_is_new = criterion(
    "another of the six Ps new in this leg",
    any_of(
        numbness.among(Numbness.NEW),
        weakness.among(Change.NEW),
        rest_pain.among(Change.NEW),
        pallor.among(Change.NEW),
        coolness.among(Change.NEW),
        sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
    ),
    reads=reads("A3"),
    assumes=six_ps_reading,
)
recent_change = criterion(
    "sudden, recent or worsening",
    any_of(
        onset_manner.among(Manner.SUDDEN),
        at_most(symptom_age, "14"),
        worse_within_14_days,
    ),
    reads=reads("A4"),
    assumes=recent_change_reading,
)
affected = criterion(
    "this leg has symptoms, or one of the six Ps is new in it",
    any_of(symptomatic, another_p_is_new),
    reads=reads("A1", "A3"),
    assumes=affected_reading,
)
acute_on_reduced_pulses = criterion(
    "reduced pulses with a recent change or a new P",
    all_of(pulses_reduced, affected, any_of(another_p_is_new, recent_change)),
    reads=reads("A5"),
    assumes=recent_change_reading,
)
absent_with_symptoms = criterion(
    "pulses absent in a leg with symptoms",
    all_of(pulses_absent, affected),
    reads=reads("A1", "A5", "F1"),
    assumes=absent_pulses_reading,
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
    assumes=pain_above_ankle_reading,
)
chronic_claudication = criterion(
    "older than 14 days, comes with walking and goes with rest",
    all_of(above(symptom_age, "14"), comes_with_walking, gone_within_10_minutes_of_rest),
    reads=reads("B1"),
    assumes=chronic_claudication_reading,
)
chronic_stable = criterion(
    "known to be chronic and stable",
    all_of(
        above(symptom_age, "14"),
        onset_manner.among(Manner.GRADUAL),
        not_(worse_within_14_days),
        rest_pain.among(Change.NONE),
        numbness.among(Numbness.NONE, Numbness.WITH_WALKING, Numbness.LONG_STANDING),
        weakness.among(Change.NONE),
        pallor.among(Change.NONE),
        coolness.among(Change.NONE),
        not_(wound),
        not_(gangrene),
        arterial_signal,
    ),
    assumes=chronic_stable_reading,
)
acute_ischemia_suspected = criterion(
    "acute limb ischemia suspected",
    any_of(absent_with_symptoms, acute_on_reduced_pulses, cold_pale_pain_above_ankle),
    reads=reads("A1", "A5", "F1", "F3"),
)
acute_ischemia_in_question = criterion(
    "acute limb ischemia in question",
    any_of(
        acute_on_reduced_pulses,
        cold_pale_pain_above_ankle,
        all_of(absent_with_symptoms, not_(chronic_claudication), not_(chronic_stable)),
    ),
)

# --- acute classes ----------------------------------------------------------------------------------------------------

new_weakness = weakness.among(Change.NEW)
no_new_sensory_loss = sensory_loss.among(SensoryLoss.NONE, SensoryLoss.LONG_STANDING)

viable = criterion(
    "viable (Rutherford I)",
    all_of(acute_ischemia_suspected, not_(new_weakness), no_new_sensory_loss, arterial_signal),
    reads=reads("D8"),
    assumes=rutherford_reading,
)
marginally_threatened = criterion(
    "marginally threatened (Rutherford IIa)",
    all_of(
        acute_ischemia_suspected,
        not_(new_weakness),
        any_of(
            sensory_loss.among(SensoryLoss.TOES),
            all_of(no_new_sensory_loss, not_(arterial_signal)),
        ),
    ),
    reads=reads("D8"),
    assumes=rutherford_reading,
)
not_immediately_threatened = criterion(
    "viable or only marginally threatened",
    all_of(
        not_(new_weakness),
        sensory_loss.among(SensoryLoss.NONE, SensoryLoss.LONG_STANDING, SensoryLoss.TOES),
    ),
    reads=reads("D8"),
    assumes=viable_or_marginal_reading,
)
immediately_threatened_or_worse = criterion(
    "immediately threatened or worse",
    all_of(
        acute_ischemia_suspected,
        any_of(new_weakness, sensory_loss.among(SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE)),
    ),
    reads=reads("G2"),
    assumes=rutherford_reading,
)
acute_class_decided = criterion(
    "known whether the limb is immediately threatened",
    any_of(not_immediately_threatened, immediately_threatened_or_worse),
    reads=reads("D8", "G2"),
    assumes=viable_or_marginal_reading,
)
irreversible = criterion(
    "complete loss of feeling and strength with a silent vein (Rutherford III)",
    all_of(
        acute_ischemia_suspected,
        sensory_loss.among(SensoryLoss.COMPLETE),
        weakness_extent.among(Extent.COMPLETE),
        venous_doppler.among(Doppler.SILENT),
    ),
    reads=reads("G2"),
    assumes=rutherford_reading,
)
immediately_threatened = criterion(
    "immediately threatened (Rutherford IIb)",
    all_of(immediately_threatened_or_worse, not_(irreversible)),
    reads=reads("G2"),
    assumes=rutherford_reading,
)

# --- a deficit that gets worse ----------------------------------------------------------------------------------------

weakness_worsening = weakness_trend.among(Trend.WORSENING)
numbness_worsening = numbness_trend.among(Trend.WORSENING)
deficit_worsening = criterion(
    "weakness or loss of feeling getting worse",
    any_of(weakness_worsening, numbness_worsening),
    reads=reads("A4", "F2"),
)
skin_warm_and_pink = criterion(
    "skin neither pale nor cool",
    all_of(pallor.among(Change.NONE), coolness.among(Change.NONE)),
)
slow_and_gradual = criterion(
    "a deficit known to be gradual over more than 14 days, without a sudden step",
    all_of(above(symptom_age, "14"), onset_manner.among(Manner.GRADUAL), deficit_came_slowly),
)
