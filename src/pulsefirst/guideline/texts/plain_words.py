"""Services and acts in a patient's words."""

from pulsefirst.guideline.brain.alarms import deficit_that_is_gone
from pulsefirst.guideline.foot.alarms import weight_off_the_foot
from pulsefirst.guideline.foot.targets import acute_foot_team, foot_service, wound_service
from pulsefirst.guideline.foot.treatment import daily_foot_care, footwear_at_high_risk
from pulsefirst.guideline.infection.targets import infection_assessment, joint_assessment, skin_review
from pulsefirst.guideline.limb.treatment import (
    artery_disease_diabetes_control,
    artery_disease_exercise,
    artery_disease_lipids,
    stop_smoking,
    stop_smoking_before_the_index,
)
from pulsefirst.guideline.medicines.workup import (
    alcohol_and_nerves,
    cramp_under_beta_agonist,
    cramp_under_loop_diuretic,
    cramp_under_potassium_sparing_diuretic,
    cramp_under_statin,
    cramp_under_thiazide,
    numb_under_b12_lowering_medicine,
    numb_under_neurotoxic_medicine,
    numb_under_nitrous_oxide,
)
from pulsefirst.guideline.muscle.alarms import old_tense_leg
from pulsefirst.guideline.muscle.targets import exertional_clinic, muscle_assessment
from pulsefirst.guideline.nerves.alarms_under_a_medicine import stocking_explained_by_a_medicine
from pulsefirst.guideline.nerves.targets import neuropathy_workup
from pulsefirst.guideline.nerves.treatment import (
    neuropathy_diabetes_control,
    orthosis_for_dropped_foot,
    splint_for_fracture_or_ulcer,
)
from pulsefirst.guideline.nerves.workup_of_signs import monofilament_reduced, temperature_reduced
from pulsefirst.guideline.nights.treatment import quinine_taken, stop_quinine, stretch_calves
from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.shared.targets import (
    emergency_department,
    intensive_care,
    limb_surgery,
    monitored_neurology,
    neurological_assessment,
    neurology,
    spinal_emergency_service,
    spinal_surgery,
    stroke_clinic,
    stroke_service,
    vascular_specialist,
    vascular_surgery,
    vein_service,
)
from pulsefirst.guideline.spine.alarms_calmed import old_deficit_is_no_fresh_blood, old_leak, old_sciatica_of_both_legs
from pulsefirst.guideline.spine.alarms_meanwhile import hold_the_anticoagulant
from pulsefirst.guideline.spine.alarms_of_the_root import root_numbness
from pulsefirst.guideline.spine.treatment import (
    keep_good_posture,
    lumbar_flexion_physiotherapy,
    multidisciplinary_rehabilitation,
    no_bed_rest,
    stay_active,
)
from pulsefirst.guideline.veins.alarms import normal_pressure_in_pregnancy, scan_without_clot
from pulsefirst.guideline.veins.targets import maternity_assessment, vein_clinic
from pulsefirst.model.texts import InPlainWords

SERVICES = (
    InPlainWords(on=vascular_surgery, words="a surgeon for blood vessels"),
    InPlainWords(on=vascular_specialist, words="a doctor for blood vessels"),
    InPlainWords(on=spinal_emergency_service, words="a surgeon for the spine"),
    InPlainWords(on=monitored_neurology, words="a doctor for nerves, in a ward that watches your breathing"),
    InPlainWords(on=neurological_assessment, words="a doctor for nerves and the spine"),
    InPlainWords(on=spinal_surgery, words="a surgeon for the spine"),
    InPlainWords(on=stroke_service, words="the stroke team"),
    InPlainWords(on=emergency_department, words="the emergency team"),
    InPlainWords(on=limb_surgery, words="a surgeon for the leg"),
    InPlainWords(on=vein_service, words="a scan of the veins of your leg"),
    InPlainWords(on=neurology, words="a doctor for nerves"),
    InPlainWords(on=acute_foot_team, words="the hospital team for feet"),
    InPlainWords(on=result_review, words="your own doctor, who goes through your results"),
    InPlainWords(on=foot_service, words="the foot clinic"),
    InPlainWords(on=wound_service, words="the clinic for wounds"),
    InPlainWords(on=infection_assessment, words="a doctor who looks for an infection"),
    InPlainWords(on=skin_review, words="the clinic for skin and veins"),
    InPlainWords(on=joint_assessment, words="a doctor for joints"),
    InPlainWords(on=vein_clinic, words="a doctor who looks for what makes the leg swell"),
    InPlainWords(on=maternity_assessment, words="the unit for pregnant women"),
    InPlainWords(on=muscle_assessment, words="a doctor who looks at your muscles and kidneys"),
    InPlainWords(on=exertional_clinic, words="a doctor for bones and muscles"),
    InPlainWords(on=stroke_clinic, words="the clinic for small strokes"),
    InPlainWords(on=intensive_care, words="the intensive care team"),
    InPlainWords(on=neuropathy_workup, words="tests for the nerves of your legs"),
)
ADVICE = (
    InPlainWords(on=deficit_that_is_gone, words="If the weak or numb feeling comes back, call for help at once."),
    InPlainWords(on=temperature_reduced, words="Test warm water with your elbow. Use no hot bottle on your feet."),
    InPlainWords(on=monofilament_reduced, words="Your feet feel less. Look at them each day."),
    InPlainWords(on=stop_smoking, words="Stop smoking. Ask us for help with it."),
    InPlainWords(on=stop_smoking_before_the_index, words="Stop smoking. Ask us for help with it."),
    InPlainWords(
        on=stocking_explained_by_a_medicine,
        words="Your medicine can make feet numb. Come back at once if a leg gets weak, or if walking gets worse.",
        when_back=True,
    ),
    InPlainWords(on=artery_disease_exercise, words="Walk and train on a plan. Ask us for a course."),
    InPlainWords(on=artery_disease_lipids, words="Ask us about the fats in your blood."),
    InPlainWords(on=artery_disease_diabetes_control, words="Keep your blood sugar at the goal we set with you."),
    InPlainWords(on=neuropathy_diabetes_control, words="Keep your blood sugar at the goal we set with you."),
    InPlainWords(on=daily_foot_care, words="Look at your feet each day. Wear shoes that fit well."),
    InPlainWords(on=footwear_at_high_risk, words="Ask us for special shoes."),
    InPlainWords(on=stay_active, words="Keep active."),
    InPlainWords(on=no_bed_rest, words="Do not stay in bed all day."),
    InPlainWords(
        on=keep_good_posture, words="Sit and stand straight, and change how you sit often. Rest your legs on pillows."
    ),
    InPlainWords(on=lumbar_flexion_physiotherapy, words="Do the exercises that bend your back forward, as you are shown."),
    InPlainWords(on=multidisciplinary_rehabilitation, words="If it goes on, a team can help you get back to daily life."),
    InPlainWords(on=stretch_calves, words="Stretch and rub your calf."),
)
REVIEW = "Ask us to go through your medicines. Do not stop one on your own."
ADVICE_BEYOND = (
    InPlainWords(
        on=scan_without_clot,
        words="The scan saw no clot. Come back if the leg swells more. Call for help at once if you are short of breath.",
        when_back=True,
    ),
    InPlainWords(
        on=old_leak,
        words="Call for help at once if you pass water or stool in a new way, or feel less between your legs.",
        when_back=True,
    ),
    InPlainWords(
        on=old_sciatica_of_both_legs,
        words="Call for help at once if you cannot pass water, feel less between your legs, or both legs grow weak.",
        when_back=True,
    ),
    InPlainWords(
        on=root_numbness, words="Come back at once if your foot drops or you feel less between your legs.", when_back=True
    ),
    InPlainWords(
        on=old_deficit_is_no_fresh_blood,
        words="Call for help at once if your back or groin hurts all at once or a leg grows weak.",
        when_back=True,
    ),
    InPlainWords(on=hold_the_anticoagulant, words="Take no more of your blood thinner until the doctor has seen you."),
    InPlainWords(on=stop_quinine, words="Do not take quinine for cramps. It can harm your blood."),
    InPlainWords(on=quinine_taken, words="Quinine can harm your blood. Ask us about it."),
    InPlainWords(on=cramp_under_beta_agonist, words=REVIEW),
    InPlainWords(on=cramp_under_potassium_sparing_diuretic, words=REVIEW),
    InPlainWords(on=cramp_under_thiazide, words=REVIEW),
    InPlainWords(on=cramp_under_loop_diuretic, words=REVIEW),
    InPlainWords(on=cramp_under_statin, words=REVIEW),
    InPlainWords(on=numb_under_neurotoxic_medicine, words=REVIEW),
    InPlainWords(on=numb_under_b12_lowering_medicine, words=REVIEW),
    InPlainWords(on=numb_under_nitrous_oxide, words="Stop using laughing gas."),
    InPlainWords(on=alcohol_and_nerves, words="Alcohol can harm nerves. Ask us for help to drink less."),
    InPlainWords(on=orthosis_for_dropped_foot, words="Ask us about a brace that holds your foot up."),
    InPlainWords(on=splint_for_fracture_or_ulcer, words="Wear your splint or boot as you were told."),
    InPlainWords(on=weight_off_the_foot, words="Do not put weight on the foot until we have seen it."),
    InPlainWords(on=old_tense_leg, words="Come back at once if the leg hurts more, or grows numb or weak.", when_back=True),
    InPlainWords(
        on=normal_pressure_in_pregnancy,
        words="Rest with your legs up. Call us at once if your head hurts, your sight changes, or one leg swells more.",
    ),
)
