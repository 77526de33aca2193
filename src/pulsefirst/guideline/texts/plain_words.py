"""Services and advice as a patient is told of them; advice is told only while its rule is recommended."""

from pulsefirst.guideline.pitfalls import no_bed_rest, no_long_immobilization, no_splint
from pulsefirst.guideline.supplement.targets_beyond import (
    emergency_department,
    limb_surgery,
    neurology,
    stroke_service,
    vein_service,
)
from pulsefirst.guideline.targets import (
    monitored_neurology,
    neurological_assessment,
    spinal_emergency_service,
    spinal_surgery,
    vascular_specialist,
    vascular_surgery,
)
from pulsefirst.guideline.treatment import (
    artery_disease_diabetes_control,
    artery_disease_exercise,
    artery_disease_lipids,
    daily_foot_care,
    footwear_at_high_risk,
    keep_good_posture,
    lumbar_flexion_physiotherapy,
    multidisciplinary_rehabilitation,
    neuropathy_diabetes_control,
    stay_active,
    stop_smoking,
    stretch_calves,
)
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
)

ADVICE = (
    InPlainWords(on=stop_smoking, words="Stop smoking. Ask us for help with it."),
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
    InPlainWords(on=no_splint, words="Do not wear a splint or brace unless we ask you to."),
    InPlainWords(on=no_long_immobilization, words="Do not keep the leg still for long. It makes the leg weak."),
)
