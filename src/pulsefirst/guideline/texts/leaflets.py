"""What a patient is told of a cause."""

from pulsefirst.guideline.brain.causes import demyelination, stroke
from pulsefirst.guideline.infection.causes import necrotizing_infection
from pulsefirst.guideline.limb.causes import acute_limb_ischemia, chronic_limb_threat, peripheral_artery_disease
from pulsefirst.guideline.medicines.causes import cramp_from_a_medicine
from pulsefirst.guideline.medicines.citations import garrison_drugs, neurotoxic_medicines, nitrous_oxide
from pulsefirst.guideline.muscle.causes import compartment_syndrome, muscle_breakdown_cause
from pulsefirst.guideline.nerves.causes import (
    alcohol_neuropathy,
    diabetic_neuropathy,
    guillain_barre,
    motor_neuron_disease,
    neuropathy_from_a_medicine,
)
from pulsefirst.guideline.nerves.citations import meralgia_clinic, meralgia_conditions, peroneal_review, plexus_review
from pulsefirst.guideline.nerves.single_nerves import common_peroneal_palsy, lumbosacral_plexopathy, meralgia_paresthetica
from pulsefirst.guideline.nights.causes import idiopathic_nocturnal_cramp, restless_legs
from pulsefirst.guideline.patient.blood_pressure import postural_hypotension
from pulsefirst.guideline.salts.causes import (
    hypocalcemia,
    hypomagnesemia,
    potassium_disorder,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.causes import (
    cauda_equina,
    cord_disease,
    mechanical_spinal_pain,
    radiculopathy,
    spinal_infection,
    spinal_stenosis,
)
from pulsefirst.guideline.texts.citations import (
    public_alcohol,
    public_artery_disease,
    public_b12,
    public_back_pain,
    public_calcium,
    public_clot,
    public_cramp,
    public_diabetic_feet,
    public_limb_threat,
    public_potassium,
    public_pressure_drop,
    public_sciatica,
    public_stenosis,
    public_thyroid,
)
from pulsefirst.guideline.trunk.causes import aortic_disease
from pulsefirst.guideline.veins.causes import deep_vein_thrombosis
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
TOLD_IN_PERSON = "It is an emergency: a patient is told that, and what to do now. All else is told in person."
NO_LEAFLETS = (
    NoLeaflet(about=acute_limb_ischemia, why=TOLD_IN_PERSON),
    NoLeaflet(about=cauda_equina, why=TOLD_IN_PERSON),
    NoLeaflet(about=guillain_barre, why=TOLD_IN_PERSON),
)
MORE_ON_CAUSES_OF_THE_SOURCE = (
    Leaflet(
        about=chronic_limb_threat,
        what=(
            Told(
                "The blood vessels of the leg are narrow or blocked. Small wounds may not heal.", cites=(public_limb_threat,)
            ),
        ),
    ),
    Leaflet(
        about=peripheral_artery_disease,
        what=(
            Told("Fat builds up in the blood vessels and makes them narrow.", cites=(public_artery_disease,)),
            Told("The heart and the brain can be at risk from the same cause.", cites=(public_artery_disease,)),
        ),
    ),
    Leaflet(
        about=spinal_stenosis,
        what=(
            Told("With the years bone can grow into the space for the nerves and press on them.", cites=(public_stenosis,)),
        ),
    ),
    Leaflet(
        about=radiculopathy,
        what=(Told("The pain can run down the leg as far as the foot.", cites=(public_sciatica,)),),
    ),
    Leaflet(
        about=diabetic_neuropathy,
        what=(
            Told("Too much sugar in the blood can harm nerves.", cites=(public_diabetic_feet,)),
            Told("A wound that you do not feel can go unseen.", cites=(public_diabetic_feet,)),
        ),
    ),
    Leaflet(
        about=idiopathic_nocturnal_cramp,
        what=(Told("In a cramp a muscle goes tight all at once, and you cannot stop it.", cites=(public_cramp,)),),
    ),
    Leaflet(
        about=vitamin_b12_deficiency,
        what=(
            Told("Nerves need this vitamin.", cites=(public_b12,)),
            Told("Harm to nerves that lasts for long may not go away.", cites=(public_b12,)),
        ),
    ),
    Leaflet(
        about=hypocalcemia,
        what=(Told("Muscles may cramp or twitch. Hands, feet and lips may tingle.", cites=(public_calcium,)),),
    ),
    Leaflet(
        about=hypomagnesemia,
        what=(Told("Muscles and nerves need magnesium to work well.", cites=(unverified,)),),
    ),
    Leaflet(
        about=thyroid_disorder,
        what=(
            Told("If the gland works too little, you may feel tired and cold, and have cramps.", cites=(public_thyroid,)),
        ),
    ),
    Leaflet(
        about=mechanical_spinal_pain,
        what=(Told("It comes from the bones, disks, joints or muscles of the back.", cites=(public_back_pain,)),),
    ),
    Leaflet(
        about=postural_hypotension,
        what=(
            Told("You may feel dizzy or faint when you get up, and you may fall.", cites=(public_pressure_drop,)),
            Told("Some pills and too little to drink can bring it on.", cites=(public_pressure_drop,)),
        ),
    ),
)
LEAFLETS_BEYOND = (
    Leaflet(
        about=deep_vein_thrombosis,
        called="A blood clot in a deep vein of the leg",
        what=(
            Told("The leg may swell and hurt.", cites=(public_clot,)),
            Told("Part of the clot can break off and block the flow of blood in the lungs.", cites=(public_clot,)),
        ),
    ),
    Leaflet(
        about=potassium_disorder,
        called="Too little or too much potassium in the blood",
        what=(Told("Potassium is a salt. Nerves, muscles and above all the heart need it.", cites=(public_potassium,)),),
        look_out=(Told("Your heart skips, races or beats out of step.", cites=(public_potassium,)),),
    ),
    Leaflet(
        about=cramp_from_a_medicine,
        called="Cramps from a medicine",
        what=(
            Told("Some pills and sprays make cramps more common.", cites=(garrison_drugs,)),
            Told("Do not stop a medicine on your own. Ask first.", cites=(unverified,)),
        ),
    ),
    Leaflet(
        about=neuropathy_from_a_medicine,
        called="Nerves harmed by a medicine or by laughing gas",
        what=(
            Told("Some drugs can harm nerves.", cites=(neurotoxic_medicines,)),
            Told("Laughing gas stops vitamin B12 from working. Nerves need it.", cites=(nitrous_oxide,)),
            Told("Do not stop a medicine on your own. Ask first.", cites=(unverified,)),
        ),
    ),
    Leaflet(
        about=alcohol_neuropathy,
        called="Nerves harmed by alcohol",
        what=(
            Told("A lot of alcohol over a long time can harm nerves. Some of the harm may stay.", cites=(public_alcohol,)),
            Told("Do not stop all at once if you drink a lot each day. Ask for help first.", cites=(unverified,)),
        ),
    ),
    Leaflet(
        about=common_peroneal_palsy,
        called="A nerve that is pressed at the side of the knee",
        what=(
            Told("The nerve lifts the foot. If it is weak, the foot drops and you may trip.", cites=(unverified,)),
            Told("It is often pressed where it runs past the bone, as in a long squat.", cites=(peroneal_review,)),
        ),
    ),
    Leaflet(
        about=meralgia_paresthetica,
        called="A skin nerve of the thigh that is pressed",
        what=(
            Told("The front and side of the thigh feel numb or burn. The leg stays strong.", cites=(meralgia_clinic,)),
            Told("A tight belt, more weight or a baby on the way can press on it.", cites=(meralgia_conditions,)),
        ),
    ),
    Leaflet(
        about=lumbosacral_plexopathy,
        called="Nerves of the hip and thigh that are inflamed or pressed",
        what=(Told("It starts with bad pain, often in the thigh. Then the leg gets weak.", cites=(plexus_review,)),),
    ),
)
A_SPECIALIST_TELLS = "It is told in person, by a specialist who has made sure of it."
NO_LEAFLETS_BEYOND = (
    NoLeaflet(about=stroke, why=TOLD_IN_PERSON),
    NoLeaflet(about=cord_disease, why=TOLD_IN_PERSON),
    NoLeaflet(about=spinal_infection, why=TOLD_IN_PERSON),
    NoLeaflet(about=compartment_syndrome, why=TOLD_IN_PERSON),
    NoLeaflet(about=necrotizing_infection, why=TOLD_IN_PERSON),
    NoLeaflet(about=aortic_disease, why=TOLD_IN_PERSON),
    NoLeaflet(
        about=muscle_breakdown_cause, why="It is treated in hospital, the same day at the latest, and told there in person."
    ),
    NoLeaflet(about=demyelination, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=motor_neuron_disease, why=A_SPECIALIST_TELLS),
)
