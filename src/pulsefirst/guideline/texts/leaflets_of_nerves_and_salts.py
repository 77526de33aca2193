"""What a patient is told of the causes in nerves, nights and salts: what it is, what to do, when to come back."""

from pulsefirst.guideline.brain.causes import demyelination
from pulsefirst.guideline.medicines.causes import cramp_from_a_medicine
from pulsefirst.guideline.medicines.citations import fda_quinine, garrison_drugs, neurotoxic_medicines, nitrous_oxide
from pulsefirst.guideline.nerves.causes import (
    alcohol_neuropathy,
    diabetic_neuropathy,
    motor_neuron_disease,
    neuropathy_from_a_medicine,
)
from pulsefirst.guideline.nerves.citations import meralgia_clinic, meralgia_conditions, peroneal_review, plexus_review
from pulsefirst.guideline.nerves.single_nerves import common_peroneal_palsy, lumbosacral_plexopathy, meralgia_paresthetica
from pulsefirst.guideline.nights.causes import idiopathic_nocturnal_cramp, restless_legs
from pulsefirst.guideline.nights.citations import cochrane_magnesium, stretching_review
from pulsefirst.guideline.salts.causes import (
    hypocalcemia,
    hypomagnesemia,
    potassium_disorder,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.texts.citations import (
    public_alcohol,
    public_b12,
    public_calcium,
    public_clot,
    public_cramp,
    public_diabetic_feet,
    public_potassium,
    public_thyroid,
)
from pulsefirst.guideline.texts.safety_net import (
    black_foot,
    blue_leg,
    both_legs_weak,
    claw_hands,
    cold_leg,
    cramps_by_day,
    dark_pee,
    dropping_foot,
    fever,
    heart_out_of_step,
    hot_foot,
    ill_with_a_sore,
    no_better,
    pain_on_walking,
    passing_out,
    saddle_or_bladder,
    short_of_breath,
    sore_on_the_foot,
    stroke_signs,
    swollen_leg,
    tingling_lips,
    weak_or_numb_leg,
    worse_pain,
)
from pulsefirst.guideline.veins.causes import deep_vein_thrombosis
from pulsefirst.language import reads
from pulsefirst.model.texts import HowTo, Leaflet, NoLeaflet, Told

FEET = HowTo(
    heading="Look after your feet",
    lines=(
        Told("Look at them every day: tops, soles, heels and between the toes. Use a mirror, or ask someone.", reads("E7")),
        Told("Feel inside your shoes before you put them on. Wear shoes that fit. Never walk barefoot.", reads("E7")),
        Told("Test bath water with your elbow. Keep hot bottles and heaters away from your feet.", cites=(unverified,)),
    ),
    steps=True,
)
ASK_FIRST = HowTo(
    heading="Your medicines", lines=(Told("Do not stop a medicine on your own. Ask first.", cites=(unverified,)),)
)
CALVES = HowTo(
    heading="How to stretch, each night before bed",
    lines=(
        Told(
            "Stand at arm's length from a wall, with both hands on it. If you are unsteady, have someone near.", reads("E14")
        ),
        Told("Step one foot back. Keep that heel on the floor and that knee straight.", cites=(unverified,)),
        Told(
            "Lean forward until you feel a pull in the calf. Hold for about 10 seconds. Do it 5 times.", cites=(unverified,)
        ),
        Told(
            "Change legs. It should pull, not hurt. Try it for some weeks. It helps some people, not all.",
            cites=(unverified, stretching_review),
        ),
    ),
    steps=True,
)
LEAFLETS_OF_NERVES_AND_SALTS = (
    Leaflet(
        about=diabetic_neuropathy,
        called="Nerves of the feet harmed by diabetes",
        what=(
            Told("Your feet may not feel touch or heat as they should.", reads("C5")),
            Told("Too much sugar in the blood can harm nerves.", cites=(public_diabetic_feet,)),
            Told("With diabetes you can have a sore foot, or poor blood flow, and not feel pain.", reads("G3")),
        ),
        do=(
            FEET,
            HowTo(
                heading="Sugar and pain",
                lines=(
                    Told("Keep your blood sugar at the goal we set with you.", reads("E4")),
                    Told("There are tablets that can ease the pain. Take only what we give you.", reads("E5")),
                ),
            ),
        ),
        back=(black_foot, ill_with_a_sore, cold_leg, sore_on_the_foot, hot_foot, dropping_foot, worse_pain),
    ),
    Leaflet(
        about=restless_legs,
        called="Restless legs",
        what=(Told("You feel an urge to move your legs. It is worse at rest or in the evening.", reads("B8")),),
        do=(
            HowTo(
                heading="What you can do",
                lines=(
                    Told("Get up and walk, or stretch and rub your legs, when the urge comes.", cites=(unverified,)),
                    Told("Try to do without coffee, tea, cola and alcohol in the evening.", cites=(unverified,)),
                ),
            ),
        ),
        back=(weak_or_numb_leg, saddle_or_bladder, pain_on_walking, no_better),
    ),
    Leaflet(
        about=idiopathic_nocturnal_cramp,
        called="Leg cramps at night",
        what=(
            Told("The cramps are worse in bed at night. Often they stay in the calf.", reads("B3", "B7")),
            Told("In a cramp a muscle goes tight all at once, and you cannot stop it.", cites=(public_cramp,)),
        ),
        do=(
            HowTo(
                heading="When a cramp comes",
                lines=(
                    Told(
                        "Straighten your knee. Pull your toes up to your shin. Hold until it lets go.", cites=(unverified,)
                    ),
                    Told("Then rub the calf.", reads("E14")),
                ),
            ),
            CALVES,
            HowTo(
                heading="Tablets",
                lines=(
                    Told("Bring us a list of all you take. Do not stop any on your own.", cites=(unverified,)),
                    Told("Do not take quinine for cramps. It can harm your blood.", cites=(fda_quinine,)),
                    Told(
                        "Magnesium is not likely to help, unless a blood test shows that it is low.",
                        cites=(cochrane_magnesium,),
                    ),
                ),
            ),
        ),
        back=(cold_leg, weak_or_numb_leg, saddle_or_bladder, claw_hands, swollen_leg, pain_on_walking, cramps_by_day),
    ),
    Leaflet(
        about=vitamin_b12_deficiency,
        called="Too little vitamin B12",
        what=(
            Told("A blood test can show it.", reads("D4")),
            Told("Nerves need this vitamin.", cites=(public_b12,)),
            Told("If a test shows that you lack it, it is put back.", reads("E17")),
            Told("Harm to nerves that lasts for long may not go away.", cites=(public_b12,)),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(
                    Told("Tell us if you eat no meat, fish, eggs or milk, or use laughing gas.", cites=(nitrous_oxide,)),
                    Told("Hold on to something when you walk in the dark.", cites=(unverified,)),
                ),
            ),
        ),
        back=(both_legs_weak, saddle_or_bladder, weak_or_numb_leg, short_of_breath, no_better),
    ),
    Leaflet(
        about=hypocalcemia,
        called="Too little calcium in the blood",
        what=(
            Told("It can lie behind cramps.", reads("G5")),
            Told("A blood test can show it. If it is low, it is put right.", reads("D2", "E18")),
            Told("Muscles may cramp or twitch. Hands, feet and lips may tingle.", cites=(public_calcium,)),
        ),
        do=(ASK_FIRST,),
        back=(claw_hands, heart_out_of_step, passing_out, tingling_lips, no_better),
    ),
    Leaflet(
        about=hypomagnesemia,
        called="Too little magnesium in the blood",
        what=(
            Told("Cramps that are worse at night can come from the salts in your blood.", reads("B3")),
            Told("A blood test can show it. If it is low, it is put right.", reads("D2", "E18")),
        ),
        do=(ASK_FIRST,),
        back=(heart_out_of_step, passing_out, claw_hands, tingling_lips, no_better),
    ),
    Leaflet(
        about=thyroid_disorder,
        called="A gland in the neck, the thyroid, that works too little or too much",
        what=(
            Told("A blood test can show it.", reads("D3")),
            Told("If the gland works too little, you may feel tired and cold, and have cramps.", cites=(public_thyroid,)),
        ),
        back=(heart_out_of_step, both_legs_weak, no_better),
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
        do=(
            HowTo(
                heading="Until it is settled",
                lines=(
                    Told("Go to the scan or the blood test that we have asked for today.", cites=(unverified,)),
                    Told("If we give you a blood thinner, take it as we say. Tell us of any bleeding.", cites=(unverified,)),
                ),
            ),
        ),
        back=(short_of_breath, blue_leg, cold_leg, swollen_leg),
    ),
    Leaflet(
        about=potassium_disorder,
        called="Too little or too much potassium in the blood",
        what=(Told("Potassium is a salt. Nerves, muscles and above all the heart need it.", cites=(public_potassium,)),),
        do=(ASK_FIRST,),
        back=(heart_out_of_step, passing_out, both_legs_weak),
    ),
    Leaflet(
        about=cramp_from_a_medicine,
        called="Cramps from a medicine",
        what=(Told("Some pills and sprays make cramps more common.", cites=(garrison_drugs,)),),
        do=(ASK_FIRST,),
        back=(dark_pee, weak_or_numb_leg, heart_out_of_step, no_better),
    ),
    Leaflet(
        about=neuropathy_from_a_medicine,
        called="Nerves harmed by a medicine",
        what=(Told("Some drugs can harm nerves.", cites=(neurotoxic_medicines,)),),
        do=(ASK_FIRST, FEET),
        back=(both_legs_weak, weak_or_numb_leg, saddle_or_bladder, sore_on_the_foot, no_better),
    ),
    Leaflet(
        about=alcohol_neuropathy,
        called="Nerves harmed by alcohol",
        what=(
            Told("A lot of alcohol over a long time can harm nerves. Some of the harm may stay.", cites=(public_alcohol,)),
        ),
        do=(
            HowTo(
                heading="Alcohol",
                lines=(
                    Told("Do not stop all at once if you drink a lot each day. Ask for help first.", cites=(unverified,)),
                ),
            ),
            FEET,
        ),
        back=(both_legs_weak, weak_or_numb_leg, sore_on_the_foot, dropping_foot, no_better),
    ),
    Leaflet(
        about=common_peroneal_palsy,
        called="A nerve that is pressed at the side of the knee",
        what=(
            Told("The nerve lifts the foot. If it is weak, the foot drops and you may trip.", cites=(unverified,)),
            Told("It is often pressed where it runs past the bone, as in a long squat.", cites=(peroneal_review,)),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(
                    Told("Do not cross your legs, squat or kneel for long.", cites=(peroneal_review,)),
                    Told("Take up loose rugs, and hold the rail on stairs.", cites=(unverified,)),
                ),
            ),
        ),
        back=(cold_leg, weak_or_numb_leg, saddle_or_bladder, stroke_signs, no_better),
    ),
    Leaflet(
        about=meralgia_paresthetica,
        called="A skin nerve of the thigh that is pressed",
        what=(
            Told("The front and side of the thigh feel numb or burn. The leg stays strong.", cites=(meralgia_clinic,)),
            Told("A tight belt, more weight or a baby on the way can press on it.", cites=(meralgia_conditions,)),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(Told("Wear loose clothes. Leave off tight belts.", cites=(meralgia_conditions,)),),
            ),
        ),
        back=(weak_or_numb_leg, saddle_or_bladder, no_better),
    ),
    Leaflet(
        about=lumbosacral_plexopathy,
        called="Nerves of the hip and thigh that are inflamed or pressed",
        what=(Told("It starts with bad pain, often in the thigh. Then the leg gets weak.", cites=(plexus_review,)),),
        do=(
            HowTo(
                heading="What you can do",
                lines=(Told("The knee may give way. Hold on when you walk and on stairs.", cites=(unverified,)),),
            ),
        ),
        back=(weak_or_numb_leg, saddle_or_bladder, fever, no_better),
    ),
)
A_SPECIALIST_TELLS = "It is told in person, by a specialist who has made sure of it."
NO_LEAFLETS_BEYOND = (
    NoLeaflet(about=demyelination, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=motor_neuron_disease, why=A_SPECIALIST_TELLS),
)
