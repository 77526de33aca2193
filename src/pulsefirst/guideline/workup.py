"""Ask, examine, test: in the order of the document, and imaging only in its turn."""

from pulsefirst.guideline.diagnoses import adolescent_or_young_adult
from pulsefirst.guideline.examination import (
    ankle_reflex,
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    foot_deformity,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hair_loss,
    knee_extension_strength,
    knee_reflex,
    monofilament,
    pallor,
    pinprick,
    plantarflexion_strength,
    popliteal,
    posterior_tibial,
    posterior_tibial_doppler,
    postural_drop,
    scoliosis,
    sensory_loss,
    spinal_posture_abnormal,
    straight_leg_raise,
    temperature_sense,
    vibration,
)
from pulsefirst.guideline.history import (
    ascending_weakness,
    bladder_change,
    bowel_change,
    conservative_care,
    cramp,
    deletion_22q11,
    endocrine_disorder,
    gangrene,
    infection_within_6_weeks,
    numbness,
    numbness_trend,
    rest_pain,
    saddle_numbness,
    sexual_change,
    surgery_considered,
    urinary_retention,
    weakness,
    weakness_trend,
    wound,
)
from pulsefirst.guideline.ischemia import (
    acute_ischemia_in_question,
    deficit_worsening,
    immediately_threatened_or_worse,
    pulses_reduced,
)
from pulsefirst.guideline.measurements import (
    ankle_brachial_index,
    arm_systolic,
    b12,
    calcium,
    creatinine,
    dorsalis_pedis_pressure,
    fasting_glucose,
    hba1c,
    hemoglobin,
    magnesium,
    monoclonal_protein,
    posterior_tibial_pressure,
    standing_diastolic,
    standing_systolic,
    supine_diastolic,
    supine_systolic,
    toe_pressure,
    tsh,
)
from pulsefirst.guideline.quantities import abi, systolic_fall
from pulsefirst.guideline.readings import (
    calcium_reading,
    elective_imaging_reading,
    index_reading,
    laboratory_flag_reading,
    month_reading,
    neuropathy_suspicion_reading,
    palpation_and_doppler,
    protective_sensation_reading,
    pulses_come_first,
    radiculopathy_suspicion_reading,
    stenosis_suspicion_reading,
    toe_pressure_reading,
    vascular_suspicion_reading,
    young_adult_reading,
)
from pulsefirst.guideline.suspicions import (
    both_legs_weak,
    claudication,
    index_low,
    neuropathy_suspected,
    protective_sensation_kept,
    radiculopathy_suspected,
    saddle_or_sphincter_change,
    stenosis_suspected,
    tissue_loss,
    vascular_suspected,
)
from pulsefirst.guideline.targets import (
    ankle_brachial_test,
    b12_test,
    blood_count_and_metabolic_panel,
    calcium_test,
    ct_or_mr_angiography,
    diabetes_screen,
    doppler_examination,
    foot_inspection,
    limb_pressures,
    limb_viability,
    lumbar_mri,
    motor_examination,
    orthostatic_pressures,
    pelvis_and_spine_radiographs,
    protective_sensation_test,
    protein_electrophoresis,
    pulse_examination,
    skin_inspection,
    spine_inspection,
    straight_leg_raise_test,
    symptom_history,
    thyroid_test,
)
from pulsefirst.guideline.vocabulary import Change, Doppler, Feeling, Pulse
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    in_either_leg,
    no_less_than,
    not_,
    obtain,
    order,
    reads,
    rule,
)

# --- first minute -----------------------------------------------------------------------------------------------------

palpate_pedal_pulses = rule(
    reads=reads("A1", "A2"),
    do=obtain(pulse_examination, "Feel dorsalis pedis and posterior tibial, both feet", dorsalis_pedis, posterior_tibial),
    assumes=pulses_come_first,
)
listen_with_doppler = rule(
    reads=reads("A2"),
    when=any_of(dorsalis_pedis.among(Pulse.UNCERTAIN), posterior_tibial.among(Pulse.UNCERTAIN)),
    do=obtain(
        doppler_examination,
        "Listen with the hand-held Doppler: palpation left doubt",
        dorsalis_pedis_doppler,
        posterior_tibial_doppler,
        enough=all_of(
            any_of(
                dorsalis_pedis.among(Pulse.PRESENT, Pulse.DIMINISHED, Pulse.ABSENT),
                dorsalis_pedis_doppler.among(Doppler.AUDIBLE, Doppler.SILENT),
            ),
            any_of(
                posterior_tibial.among(Pulse.PRESENT, Pulse.DIMINISHED, Pulse.ABSENT),
                posterior_tibial_doppler.among(Doppler.AUDIBLE, Doppler.SILENT),
            ),
        ),
    ),
    assumes=palpation_and_doppler,
)
check_six_ps = rule(
    reads=reads("A3"),
    do=obtain(
        limb_viability,
        "Go through the six Ps",
        rest_pain,
        pallor,
        dorsalis_pedis,
        posterior_tibial,
        numbness,
        weakness,
        coolness,
        sensory_loss,
    ),
)
establish_trend = rule(
    reads=reads("A4"),
    do=obtain(symptom_history, "Ask whether weakness and numbness are getting worse", weakness_trend, numbness_trend),
)

# --- history ----------------------------------------------------------------------------------------------------------

ask_saddle_and_sphincters = rule(
    reads=reads("B9"),
    do=obtain(
        symptom_history,
        "Ask about bladder, bowel, saddle and sexual function",
        saddle_numbness,
        bladder_change,
        urinary_retention,
        bowel_change,
        sexual_change,
    ),
)
ask_infection = rule(
    reads=reads("B10"),
    do=obtain(symptom_history, "Ask about an infection in the last 6 weeks", infection_within_6_weeks),
)

# --- examination ------------------------------------------------------------------------------------------------------

palpate_all_pulses = rule(
    reads=reads("C1"),
    do=obtain(
        pulse_examination,
        "Feel every pulse of the leg: femoral, popliteal, dorsalis pedis, posterior tibial",
        femoral,
        popliteal,
        dorsalis_pedis,
        posterior_tibial,
    ),
)
inspect_skin = rule(
    reads=reads("C2"),
    do=obtain(
        skin_inspection, "Look at the skin: pale, cool, hair lost, ulcer", pallor, coolness, hair_loss, wound, gangrene
    ),
)
abi_first = rule(
    reads=reads("C3", "D6", "G1"),
    when=vascular_suspected,
    do=obtain(
        ankle_brachial_test,
        "Measure the ankle-brachial index first",
        ankle_brachial_index,
        dorsalis_pedis_pressure,
        posterior_tibial_pressure,
        arm_systolic,
        enough=abi,
    ),
    assumes=(vascular_suspicion_reading, index_reading),
)
measure_limb_pressures = rule(
    reads=reads("C4", "G3"),
    when=any_of(tissue_loss, rest_pain.among(Change.LONG_STANDING, Change.NEW)),
    do=obtain(
        limb_pressures,
        "Measure ankle and toe pressures: tissue loss or pain at rest",
        toe_pressure,
        dorsalis_pedis_pressure,
        posterior_tibial_pressure,
    ),
    assumes=toe_pressure_reading,
)
test_protective_sensation = rule(
    reads=reads("C5"),
    do=obtain(
        protective_sensation_test,
        "Test protective sensation: 10-g monofilament and at least one other test",
        monofilament,
        pinprick,
        temperature_sense,
        vibration,
        ankle_reflex,
        enough=any_of(monofilament.among(Feeling.NOT_FELT), protective_sensation_kept),
    ),
    assumes=protective_sensation_reading,
)
test_strength_and_reflexes = rule(
    reads=reads("C6"),
    do=obtain(
        motor_examination,
        "Test knee, great toe and foot strength, knee and ankle reflexes",
        knee_extension_strength,
        knee_reflex,
        great_toe_strength,
        foot_dorsiflexion_strength,
        plantarflexion_strength,
        ankle_reflex,
    ),
)
raise_straight_leg = rule(
    reads=reads("C7"),
    do=obtain(straight_leg_raise_test, "Raise the straight leg", straight_leg_raise),
)
look_for_ascending_weakness = rule(
    reads=reads("C8"),
    do=obtain(
        motor_examination,
        "Look for weakness that climbs, and test the reflexes",
        ascending_weakness,
        ankle_reflex,
        knee_reflex,
        enough=not_(ascending_weakness),
    ),
)
inspect_feet = rule(
    reads=reads("C9"),
    do=obtain(foot_inspection, "Look at the feet: hammertoe, bunion, flat foot", foot_deformity),
)
inspect_spine = rule(
    reads=reads("C10"),
    do=obtain(spine_inspection, "Judge spinal alignment and weight bearing, sitting and standing", spinal_posture_abnormal),
)
check_scoliosis = rule(
    reads=reads("C11"),
    when=adolescent_or_young_adult,
    do=obtain(spine_inspection, "Check for scoliosis", scoliosis),
    assumes=young_adult_reading,
)
measure_orthostatic_pressures = rule(
    reads=reads("C12"),
    do=obtain(
        orthostatic_pressures,
        "Measure blood pressure lying and standing",
        postural_drop,
        supine_systolic,
        supine_diastolic,
        standing_systolic,
        standing_diastolic,
        enough=any_of(
            postural_drop,
            not_(postural_drop),
            at_most(systolic_fall, "0"),
            above(systolic_fall, "0"),
        ),
    ),
    assumes=laboratory_flag_reading,
)

# --- laboratory -------------------------------------------------------------------------------------------------------

screen_for_diabetes = rule(
    reads=reads("D1"),
    do=obtain(diabetes_screen, "Fasting glucose and HbA1c", fasting_glucose, hba1c),
)
blood_count_and_chemistry = rule(
    reads=reads("D2"),
    do=obtain(
        blood_count_and_metabolic_panel,
        "Blood count; metabolic panel with kidney function, calcium and magnesium",
        hemoglobin,
        creatinine,
        calcium,
        magnesium,
    ),
)
thyroid_function = rule(
    reads=reads("D3"),
    do=obtain(thyroid_test, "Thyroid-stimulating hormone", tsh),
)
vitamin_b12 = rule(
    reads=reads("D4"),
    do=obtain(b12_test, "Vitamin B12", b12),
)
electrophoresis = rule(
    reads=reads("D5"),
    when=neuropathy_suspected,
    do=obtain(protein_electrophoresis, "Serum protein electrophoresis with immunofixation", monoclonal_protein),
    assumes=neuropathy_suspicion_reading,
)
calcium_for_cramp = rule(
    reads=reads("G5"),
    when=all_of(in_either_leg(cramp), any_of(deletion_22q11, endocrine_disorder)),
    do=obtain(calcium_test, "Calcium: cramp with 22q11.2 deletion or an endocrine disorder", calcium),
    assumes=calcium_reading,
)

# --- imaging ----------------------------------------------------------------------------------------------------------

anatomic_imaging = rule(
    reads=reads("D6"),
    when=all_of(
        any_of(index_low, all_of(claudication, pulses_reduced)),
        vascular_suspected,
        # Where the limb is immediately threatened the ban on delay withholds it, by name.
        any_of(not_(acute_ischemia_in_question), immediately_threatened_or_worse),
    ),
    do=order(ct_or_mr_angiography, "CT or MR angiography for the anatomy"),
    assumes=(elective_imaging_reading, index_reading, vascular_suspicion_reading),
)
stenosis_radiographs = rule(
    reads=reads("D7"),
    when=stenosis_suspected,
    do=order(pelvis_and_spine_radiographs, "Radiographs first: anteroposterior pelvis and lateral spine"),
    assumes=stenosis_suspicion_reading,
)
stenosis_mri = rule(
    reads=reads("D7"),
    when=all_of(
        stenosis_suspected,
        any_of(
            no_less_than(conservative_care, "28"),
            surgery_considered,
            in_either_leg(deficit_worsening),
            saddle_or_sphincter_change,
            both_legs_weak,
        ),
    ),
    do=order(lumbar_mri, "MRI of the lumbar spine: symptoms outlast a month of conservative care, or surgery is considered"),
    assumes=(stenosis_suspicion_reading, month_reading),
)
radiculopathy_mri = rule(
    reads=reads("D9"),
    when=in_either_leg(radiculopathy_suspected),
    do=order(lumbar_mri, "MRI of the lumbar spine: radiculopathy suspected"),
    assumes=radiculopathy_suspicion_reading,
)
