"""Spine and cord: what to examine, to test and to refer."""

from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.nerves.targets import motor_examination
from pulsefirst.guideline.patient.findings import fever
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import deficit_worsening
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
)
from pulsefirst.guideline.shared.targets import symptom_history
from pulsefirst.guideline.spine.citations import (
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    girft_cauda_equina,
    urinary_leak_in_pregnancy,
)
from pulsefirst.guideline.spine.findings import (
    back_pain,
    conservative_care,
    injects_drugs,
    recent_spinal_procedure,
    scoliosis,
    spinal_posture_abnormal,
    spine_tenderness,
    stated_radiculopathy,
    straight_leg_raise,
    surgery_considered,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    SPHINCTER_TROUBLE,
    bladder_change,
    bowel_change,
    saddle_numbness,
    sensory_level,
    sexual_change,
    sphincter_onset,
    sphincter_worse_within_14_days,
    upper_motor_neuron_signs,
    urinary_retention,
)
from pulsefirst.guideline.spine.interpretations import (
    month_reading,
    radiculopathy_suspicion_reading,
    sphincter_reading,
    stenosis_suspicion_reading,
    young_adult_reading,
)
from pulsefirst.guideline.spine.pictures import (
    adolescent_or_young_adult,
    both_legs_weak,
    dermatomal_one_side,
    saddle_or_sphincter_change,
    stenosis_suspected,
)
from pulsefirst.guideline.spine.targets import (
    cord_signs,
    lumbar_mri,
    pelvis_and_spine_radiographs,
    spine_inspection,
    straight_leg_raise_test,
)
from pulsefirst.language import all_of, any_of, at_least, in_either_leg, obtain, order, reads, rule

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
inspect_spine = rule(
    reads=reads("C10"),
    do=obtain(spine_inspection, "Judge spinal alignment and weight bearing, sitting and standing", spinal_posture_abnormal),
)
check_scoliosis = rule(
    reads=reads("C11"),
    when=adolescent_or_young_adult,
    do=obtain(spine_inspection, "Check for scoliosis", scoliosis),
    interprets=young_adult_reading,
)
stenosis_radiographs = rule(
    reads=reads("D7"),
    when=stenosis_suspected,
    do=order(pelvis_and_spine_radiographs, "Radiographs first: anteroposterior pelvis and lateral spine"),
    interprets=stenosis_suspicion_reading,
)
stenosis_mri = rule(
    reads=reads("D7"),
    when=all_of(
        stenosis_suspected,
        any_of(
            at_least(conservative_care, "28"),
            surgery_considered,
            in_either_leg(deficit_worsening),
            saddle_or_sphincter_change,
            both_legs_weak,
        ),
    ),
    do=order(
        lumbar_mri,
        "MRI of the lumbar spine: symptoms outlast a month of conservative care, surgery is considered, or a red flag or worsening deficit does not wait",
    ),
    interprets=(stenosis_suspicion_reading, month_reading),
)
radiculopathy_mri = rule(
    reads=reads("D9"),
    when=in_either_leg(any_of(dermatomal_one_side, stated_radiculopathy)),
    do=order(lumbar_mri, "MRI of the lumbar spine: radiculopathy suspected"),
    interprets=radiculopathy_suspicion_reading,
)
radiculopathy_mri_by_straight_leg = rule(
    reads=reads("D9", "C7"),
    when=in_either_leg(straight_leg_raise),
    do=order(lumbar_mri, "MRI of the lumbar spine: raising the straight leg brings on the leg's pain"),
    interprets=radiculopathy_suspicion_reading,
)
look_for_cord_signs = rule(
    cites=(cord_compression_signs,),
    do=obtain(
        cord_signs,
        "Look for signs of the cord: level of feeling, tender spine, unsteady walking, back pain",
        sensory_level,
        spine_tenderness,
        gait_disturbance,
        back_pain,
    ),
)
look_for_upper_motor_neuron_signs = rule(
    cites=(cord_compression_signs,),
    do=obtain(
        cord_signs, "Look for upper motor neuron signs: plantar response, clonus, stiffness", upper_motor_neuron_signs
    ),
)
ask_whether_old_trouble_changed = rule(
    cites=(girft_cauda_equina, urinary_leak_in_pregnancy),
    when=SPHINCTER_TROUBLE,
    do=obtain(
        symptom_history,
        "Ask since when bladder, bowel or saddle are disturbed, and whether they changed within 14 days: also in pregnancy, after "
        "childbirth and with the prostate",
        sphincter_onset,
        sphincter_worse_within_14_days,
    ),
    interprets=sphincter_reading,
)
ask_beside_sexual_change = rule(
    cites=(girft_cauda_equina,),
    when=sexual_change.among(Change.NEW),
    do=obtain(
        symptom_history,
        "A change of sexual function alone is unlikely to come from the cauda equina: ask again about bladder, bowel and saddle",
        saddle_numbness,
        bladder_change,
        urinary_retention,
        bowel_change,
    ),
)
ask_beside_a_tender_spine = rule(
    cites=(darouiche, cord_compression_words),
    when=spine_tenderness,
    do=obtain(
        symptom_history,
        "A tender spine: ask about fever, injected drugs, spinal procedures and cancer",
        fever,
        injects_drugs,
        recent_spinal_procedure,
        cancer_history,
    ),
)
