"""What a patient is told of a possible cause, in plain words, as far as the source goes."""

from pulsefirst.guideline.causes import (
    acute_limb_ischemia,
    cauda_equina,
    chronic_limb_threat,
    diabetic_neuropathy,
    guillain_barre,
    hypocalcemia,
    hypomagnesemia,
    idiopathic_nocturnal_cramp,
    mechanical_spinal_pain,
    peripheral_artery_disease,
    postural_hypotension,
    radiculopathy,
    restless_legs,
    spinal_stenosis,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.language import reads
from pulsefirst.model.texts import Leaflet, NoLeaflet, Told

LEAFLETS = (
    Leaflet(
        about=chronic_limb_threat,
        called="Too little blood to the foot",
        what=(Told("If the blood flow is very low, the foot can be lost unless the flow is made better.", reads("C4")),),
        look_out=(Told("A sore on your foot gets bigger, or the skin of your foot turns black.", reads("C2", "C4")),),
    ),
    Leaflet(
        about=peripheral_artery_disease,
        called="Narrow blood vessels in the legs",
        what=(
            Told("Walking brings on a cramp or pain in the leg. It goes when you rest for up to ten minutes.", reads("B1")),
            Told(
                "A test can show it. It sets the blood pressure at your ankle beside the one in your arm.", reads("C3", "D6")
            ),
        ),
        look_out=(Told("Your foot hurts at rest or at night, or you get a sore on your foot.", reads("C2", "C4")),),
    ),
    Leaflet(
        about=spinal_stenosis,
        called="A narrow space for the nerves in your lower back",
        what=(
            Told("Your legs may hurt, tingle or feel weak when you stand or walk.", reads("B2")),
            Told("It eases when you sit down or lean forward, as you do on a shopping cart.", reads("B2")),
            Told("It is often felt in both buttocks and the backs of both legs.", reads("B6")),
        ),
    ),
    Leaflet(
        about=radiculopathy,
        called="A nerve that is pressed or sore where it leaves your lower back",
        what=(Told("It is felt on one side, in the strip of skin that the nerve serves.", reads("B5")),),
    ),
    Leaflet(
        about=diabetic_neuropathy,
        called="Nerves of the feet harmed by diabetes",
        what=(
            Told("Your feet may not feel touch or heat as they should. The staff test this.", reads("C5")),
            Told("With diabetes you can have a sore foot, or poor blood flow, and not feel pain.", reads("G3")),
        ),
        look_out=(Told("You find a new sore or a color change on a foot, though it does not hurt.", reads("G3", "E7")),),
    ),
    Leaflet(
        about=restless_legs,
        called="Restless legs",
        what=(Told("You feel an urge to move your legs. It is worse at rest or in the evening.", reads("B8")),),
    ),
    Leaflet(
        about=idiopathic_nocturnal_cramp,
        called="Leg cramps at night",
        what=(Told("The cramps are worse in bed at night. Often they stay in the calf.", reads("B3", "B7")),),
    ),
    Leaflet(
        about=vitamin_b12_deficiency,
        called="Too little vitamin B12",
        what=(
            Told("A blood test can show it.", reads("D4")),
            Told("If a test shows that you lack it, it is put back.", reads("E17")),
        ),
    ),
    Leaflet(
        about=hypocalcemia,
        called="Too little calcium in the blood",
        what=(
            Told("It can lie behind cramps.", reads("G5")),
            Told("A blood test can show it. If it is low, it is put right.", reads("D2", "E18")),
        ),
    ),
    Leaflet(
        about=hypomagnesemia,
        called="Too little magnesium in the blood",
        what=(
            Told("Cramps that are worse at night can come from the salts in your blood.", reads("B3")),
            Told("A blood test can show it. If it is low, it is put right.", reads("D2", "E18")),
        ),
    ),
    Leaflet(
        about=thyroid_disorder,
        called="A gland in the neck, the thyroid, that works too little or too much",
        what=(Told("A blood test can show it.", reads("D3")),),
    ),
    Leaflet(
        about=mechanical_spinal_pain,
        called="Pain from the back and how it moves",
        what=(Told("It is hard to get up from sitting or lying.", reads("B4")),),
    ),
    Leaflet(
        about=postural_hypotension,
        called="Blood pressure that drops when you stand up",
        what=(Told("The staff can see this. They take your blood pressure as you lie and as you stand.", reads("C12")),),
    ),
)

EMERGENCY = "It is an emergency: a patient is told that, and what to do now. All else is told in person."

NO_LEAFLETS = (
    NoLeaflet(about=acute_limb_ischemia, why=EMERGENCY),
    NoLeaflet(about=cauda_equina, why=EMERGENCY),
    NoLeaflet(about=guillain_barre, why=EMERGENCY),
)
