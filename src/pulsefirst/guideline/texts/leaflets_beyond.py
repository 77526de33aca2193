"""What a patient is told of a possible cause beyond the source: more on its causes, and the causes that it omits."""

from pulsefirst.guideline.causes import (
    chronic_limb_threat,
    diabetic_neuropathy,
    hypocalcemia,
    hypomagnesemia,
    idiopathic_nocturnal_cramp,
    mechanical_spinal_pain,
    peripheral_artery_disease,
    postural_hypotension,
    radiculopathy,
    spinal_stenosis,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.supplement.causes_beyond import (
    alcohol_neuropathy,
    aortic_disease,
    compartment_syndrome,
    cord_disease,
    cramp_from_a_medicine,
    deep_vein_thrombosis,
    demyelination,
    motor_neuron_disease,
    muscle_breakdown_cause,
    necrotizing_infection,
    neuropathy_from_a_medicine,
    potassium_disorder,
    spinal_infection,
    stroke,
)
from pulsefirst.guideline.supplement.citations import garrison_drugs, neurotoxic_medicines, nitrous_oxide, unverified
from pulsefirst.guideline.supplement.citations_nerves import (
    meralgia_clinic,
    meralgia_conditions,
    peroneal_review,
    plexus_review,
)
from pulsefirst.guideline.supplement.nerve_causes import (
    common_peroneal_palsy,
    lumbosacral_plexopathy,
    meralgia_paresthetica,
)
from pulsefirst.guideline.texts.citations_leaflets import (
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
from pulsefirst.guideline.texts.leaflets import EMERGENCY
from pulsefirst.model.texts import Leaflet, NoLeaflet, Told

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
    NoLeaflet(about=stroke, why=EMERGENCY),
    NoLeaflet(about=cord_disease, why=EMERGENCY),
    NoLeaflet(about=spinal_infection, why=EMERGENCY),
    NoLeaflet(about=compartment_syndrome, why=EMERGENCY),
    NoLeaflet(about=necrotizing_infection, why=EMERGENCY),
    NoLeaflet(about=aortic_disease, why=EMERGENCY),
    NoLeaflet(
        about=muscle_breakdown_cause, why="It is treated in hospital, the same day at the latest, and told there in person."
    ),
    NoLeaflet(about=demyelination, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=motor_neuron_disease, why=A_SPECIALIST_TELLS),
)
