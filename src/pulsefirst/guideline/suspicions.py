"""Criteria: conditions that have a clinical name, of pulses, ischemia, claudication, nerves and diagnoses."""

from pulsefirst.guideline.background import (
    stated_b12_deficiency,
    stated_diabetic_neuropathy,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    stated_nocturnal_cramp,
    stated_peripheral_artery_disease,
    stated_radiculopathy,
    stated_spinal_stenosis,
)
from pulsefirst.guideline.examination import (
    ankle_reflex,
    coolness,
    dorsalis_pedis_doppler,
    foot_deformity,
    hair_loss,
    knee_reflex,
    monofilament,
    pallor,
    pinprick,
    posterior_tibial_doppler,
    sensory_loss,
    straight_leg_raise,
    temperature_sense,
    venous_doppler,
    vibration,
)
from pulsefirst.guideline.history import (
    age,
    bladder_change,
    bowel_change,
    buttocks_and_backs_of_both_legs,
    comes_with_walking,
    deficit_came_slowly,
    dermatomal,
    eased_by_sitting_or_leaning_forward,
    gangrene,
    gone_within_10_minutes_of_rest,
    numbness,
    numbness_trend,
    onset_manner,
    pain_above_ankle,
    rest_pain,
    saddle_numbness,
    sexual_change,
    symptomatic,
    urinary_retention,
    weakness,
    weakness_extent,
    weakness_trend,
    worse_standing_or_walking,
    worse_within_14_days,
    wound,
)
from pulsefirst.guideline.measurements import (
    b12_flag,
    calcium_flag,
    hba1c,
    magnesium_flag,
    toe_pressure,
)
from pulsefirst.guideline.quantities import (
    abi,
    ankle_pressure,
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
    claudication_reading,
    diagnosis_reading,
    high_risk_foot_reading,
    laboratory_flag_reading,
    limb_threat_reading,
    neuropathy_suspicion_reading,
    older_patient_reading,
    pain_above_ankle_reading,
    palpation_and_doppler,
    protective_sensation_reading,
    radiculopathy_suspicion_reading,
    recent_change_reading,
    reflexes_reading,
    rutherford_reading,
    six_ps_reading,
    sphincter_reading,
    stenosis_suspicion_reading,
    target_hba1c_reading,
    vascular_suspicion_reading,
    viable_or_marginal_reading,
    young_adult_reading,
)
from pulsefirst.guideline.vocabulary import (
    Change,
    Doppler,
    Extent,
    Feeling,
    LaboratoryFlag,
    Manner,
    Numbness,
    Reflex,
    SensoryLoss,
    Trend,
)
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    below,
    criterion,
    in_both_legs,
    in_either_leg,
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

# --- spine and nerves -------------------------------------------------------------------------------------------------

saddle_or_sphincter_change = criterion(
    "new bladder, bowel, saddle or sexual change",
    any_of(
        saddle_numbness.among(Change.NEW),
        bladder_change.among(Change.NEW),
        urinary_retention.among(Change.NEW),
        bowel_change.among(Change.NEW),
        sexual_change.among(Change.NEW),
    ),
    reads=reads("B9"),
    assumes=sphincter_reading,
)
both_legs_weak = criterion("both legs newly weak", in_both_legs(new_weakness), reads=reads("F4"))
reflexes_reduced = criterion(
    "a reflex reduced or absent",
    in_either_leg(
        any_of(
            ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
            knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        )
    ),
    reads=reads("C6", "C8"),
    assumes=reflexes_reading,
)
neurogenic_claudication = criterion(
    "brought on by standing or walking, eased by sitting or leaning forward",
    all_of(worse_standing_or_walking, eased_by_sitting_or_leaning_forward),
    reads=reads("B2"),
)
stenosis_suspected = criterion(
    "stenosis suspected",
    any_of(neurogenic_claudication, buttocks_and_backs_of_both_legs, stated_spinal_stenosis),
    reads=reads("B2", "B6", "D7"),
    assumes=stenosis_suspicion_reading,
)
dermatomal_one_side = criterion(
    "one-sided and in a dermatome",
    all_of(dermatomal, unilateral),
    reads=reads("B5"),
    assumes=radiculopathy_suspicion_reading,
)
radiculopathy_suspected = criterion(
    "radiculopathy suspected",
    any_of(dermatomal_one_side, straight_leg_raise, stated_radiculopathy),
    reads=reads("D9"),
    assumes=radiculopathy_suspicion_reading,
)
protective_sensation_lost = criterion(
    "loss of protective sensation",
    monofilament.among(Feeling.NOT_FELT),
    reads=reads("C5"),
    assumes=protective_sensation_reading,
)
another_test_abnormal = criterion(
    "pinprick, temperature, vibration or ankle reflex abnormal",
    any_of(
        pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT),
        temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
        vibration.among(Feeling.REDUCED, Feeling.NOT_FELT),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    ),
    reads=reads("C5"),
)
protective_sensation_kept = criterion(
    "loss of protective sensation excluded",
    all_of(
        monofilament.among(Feeling.FELT),
        any_of(
            pinprick.among(Feeling.FELT),
            temperature_sense.among(Feeling.FELT),
            vibration.among(Feeling.FELT),
            ankle_reflex.among(Reflex.NORMAL, Reflex.BRISK),
        ),
    ),
    reads=reads("C5"),
    assumes=protective_sensation_reading,
)
neuropathy_suspected = criterion(
    "neuropathy suspected",
    any_of(
        in_either_leg(protective_sensation_lost),
        in_both_legs(another_test_abnormal),
        stated_diabetic_neuropathy,
    ),
    reads=reads("D5"),
    assumes=neuropathy_suspicion_reading,
)

# --- arteries, chronic ------------------------------------------------------------------------------------------------

claudication = criterion(
    "vascular claudication",
    all_of(comes_with_walking, gone_within_10_minutes_of_rest),
    reads=reads("B1"),
    assumes=claudication_reading,
)
tissue_loss = criterion("tissue loss", any_of(wound, gangrene), reads=reads("C2", "G3"))
skin_suggests_artery = criterion(
    "pallor, coolness, hair loss, wound or gangrene",
    any_of(
        pallor.among(Change.LONG_STANDING, Change.NEW),
        coolness.among(Change.LONG_STANDING, Change.NEW),
        hair_loss,
        tissue_loss,
    ),
    reads=reads("C2"),
    assumes=vascular_suspicion_reading,
)
index_low = criterion("ankle-brachial index 0.90 or less", at_most(abi, "0.90"), reads=reads("C3"))
index_borderline = criterion("ankle-brachial index 0.91 to 0.99", all_of(no_less_than(abi, "0.91"), at_most(abi, "0.99")))
index_normal = criterion("ankle-brachial index 1.00 to 1.40", all_of(no_less_than(abi, "1.00"), at_most(abi, "1.40")))
index_not_compressible = criterion("ankle-brachial index above 1.40", above(abi, "1.40"))
ankle_pressure_low = criterion("ankle pressure 50 mmHg or less", at_most(ankle_pressure, "50"))
ankle_pressure_not_low = criterion("ankle pressure above 50 mmHg", above(ankle_pressure, "50"))
toe_pressure_low = criterion("toe pressure 30 mmHg or less", at_most(toe_pressure, "30"))
toe_pressure_not_low = criterion("toe pressure above 30 mmHg", above(toe_pressure, "30"))
pressures_low = criterion(
    "ankle pressure 50 mmHg or less, or toe pressure 30 mmHg or less",
    any_of(ankle_pressure_low, toe_pressure_low),
    reads=reads("C4"),
    assumes=limb_threat_reading,
)
vascular_suspected = criterion(
    "vascular cause suspected",
    any_of(claudication, pulses_reduced, skin_suggests_artery, stated_peripheral_artery_disease),
    reads=reads("D6"),
    assumes=vascular_suspicion_reading,
)

# --- diagnoses that are stated, or that the source's own criterion confirms ---------------------------------------------

artery_disease_established = criterion(
    "peripheral artery disease, stated or confirmed by the index",
    any_of(stated_peripheral_artery_disease, in_either_leg(index_low)),
    reads=reads("C3"),
    assumes=diagnosis_reading,
)
diabetic_neuropathy_established = criterion(
    "diabetic neuropathy, stated", stated_diabetic_neuropathy, assumes=diagnosis_reading
)
stenosis_established = criterion("spinal stenosis, stated", stated_spinal_stenosis, assumes=diagnosis_reading)
nocturnal_cramp_established = criterion(
    "idiopathic nocturnal cramps, stated", stated_nocturnal_cramp, assumes=diagnosis_reading
)
b12_deficiency_established = criterion(
    "vitamin B12 deficiency, stated or flagged by the laboratory",
    any_of(stated_b12_deficiency, b12_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D4", "E17"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)
hypocalcemia_established = criterion(
    "hypocalcemia, stated or flagged by the laboratory",
    any_of(stated_hypocalcemia, calcium_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D2", "E18"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)
hypomagnesemia_established = criterion(
    "hypomagnesemia, stated or flagged by the laboratory",
    any_of(stated_hypomagnesemia, magnesium_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D2", "E18"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)

# --- thresholds of treatment ------------------------------------------------------------------------------------------

hba1c_on_target = criterion("HbA1c under 7 %", below(hba1c, "7"), assumes=target_hba1c_reading)
hba1c_above_target = criterion(
    "HbA1c 7 % or more", no_less_than(hba1c, "7"), reads=reads("D1", "E2", "E4"), assumes=target_hba1c_reading
)
older_patient = criterion("65 years or more", no_less_than(age, "65"), reads=reads("E6"), assumes=older_patient_reading)
adolescent_or_young_adult = criterion(
    "10 to 25 years",
    all_of(no_less_than(age, "10"), at_most(age, "25")),
    reads=reads("C11"),
    assumes=young_adult_reading,
)
high_risk_foot = criterion(
    "foot at high risk",
    in_either_leg(any_of(protective_sensation_lost, foot_deformity, tissue_loss)),
    reads=reads("C9", "E7"),
    assumes=high_risk_foot_reading,
)
