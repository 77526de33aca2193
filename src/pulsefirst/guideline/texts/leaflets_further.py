"""What a patient is told of the further causes."""

from pulsefirst.guideline.foot.causes_further import charcot_foot
from pulsefirst.guideline.foot.citations_of_triage import charcot_guideline
from pulsefirst.guideline.infection.causes_further import cellulitis_of_the_leg, gout
from pulsefirst.guideline.infection.citations import cellulitis_guideline
from pulsefirst.guideline.limb.causes_further import (
    aortoiliac_disease,
    cholesterol_embolism,
    phantom_pain,
    popliteal_entrapment,
)
from pulsefirst.guideline.medicines.citations import nitrous_oxide
from pulsefirst.guideline.muscle.causes_further import exertional_compartment_syndrome, myopathy
from pulsefirst.guideline.muscle.causes_joints import osteoarthritis, plantar_heel_pain, stress_fracture
from pulsefirst.guideline.muscle.citations_further import exertional_compartment_review
from pulsefirst.guideline.nerves.causes_by_a_sign import (
    functional_weakness,
    morton_neuroma,
    nitrous_oxide_damage,
    tick_paralysis,
    toxic_neuropathy,
)
from pulsefirst.guideline.nerves.causes_further import (
    chronic_inflammatory_neuropathy,
    femoral_or_obturator_palsy,
    hereditary_neuropathy,
    neuromuscular_junction,
    tarsal_tunnel,
    vasculitic_neuropathy,
)
from pulsefirst.guideline.nerves.citations import tarsal_tunnel_signs
from pulsefirst.guideline.salts.causes_further import hyperventilation, periodic_paralysis
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.texts.leaflets_of_nerves_and_salts import A_SPECIALIST_TELLS
from pulsefirst.guideline.texts.safety_net import (
    black_foot,
    blue_leg,
    both_legs_weak,
    cold_leg,
    dying_skin,
    fever,
    ill_with_a_sore,
    no_better,
    red_skin_grows,
    saddle_or_bladder,
    short_of_breath,
    sore_on_the_foot,
    swollen_leg,
    tight_leg,
    weak_or_numb_leg,
)
from pulsefirst.guideline.veins.causes_further import superficial_vein_thrombosis, venous_insufficiency
from pulsefirst.guideline.veins.citations import edema_of_long_standing
from pulsefirst.model.texts import HowTo, Leaflet, NoLeaflet, Told

LEAFLETS_ON_FURTHER_CAUSES = (
    Leaflet(
        about=venous_insufficiency,
        called="Veins of the leg that do not carry the blood up well",
        what=(Told("The leg swells over months, in one leg or in both.", cites=(edema_of_long_standing,)),),
        do=(
            HowTo(
                heading="What you can do",
                lines=(Told("Rest with your legs up. Walk and move your feet often.", cites=(unverified,)),),
            ),
        ),
        back=(short_of_breath, blue_leg, swollen_leg, sore_on_the_foot, no_better),
    ),
    Leaflet(
        about=cellulitis_of_the_leg,
        called="An infection of the skin of the leg",
        what=(
            Told(
                "It is treated with an antibiotic. The staff may draw a line round the red skin.",
                cites=(cellulitis_guideline,),
            ),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(Told("Rest with the leg up. Take all the tablets we give you.", cites=(unverified,)),),
            ),
        ),
        back=(dying_skin, short_of_breath, red_skin_grows, fever, no_better),
    ),
    Leaflet(
        about=charcot_foot,
        called="Bones of the foot that break down when the nerves are harmed",
        what=(
            Told("The foot is red, warm or swollen. It may not hurt.", cites=(charcot_guideline,)),
            Told("Put no weight on the foot until it has been seen.", cites=(charcot_guideline,)),
        ),
        back=(black_foot, ill_with_a_sore, cold_leg, sore_on_the_foot),
    ),
    Leaflet(
        about=exertional_compartment_syndrome,
        called="Muscles of the leg that grow tight with effort",
        what=(
            Told(
                "The leg gets tight at the same effort each time. It goes with rest.", cites=(exertional_compartment_review,)
            ),
        ),
        back=(tight_leg, cold_leg, weak_or_numb_leg, no_better),
    ),
    Leaflet(
        about=tarsal_tunnel,
        called="A nerve that is pressed behind the inner ankle",
        what=(
            Told(
                "The sole, the heel and the toes tingle or burn, more so when you stand or walk.",
                cites=(tarsal_tunnel_signs,),
            ),
        ),
        back=(cold_leg, weak_or_numb_leg, no_better),
    ),
    Leaflet(
        about=nitrous_oxide_damage,
        called="Nerves and spinal cord harmed by laughing gas",
        what=(Told("Laughing gas stops vitamin B12 from working. Nerves need it.", cites=(nitrous_oxide,)),),
        do=(
            HowTo(
                heading="What you can do",
                lines=(Told("Stop using laughing gas.", cites=(nitrous_oxide,)),),
            ),
        ),
        back=(both_legs_weak, weak_or_numb_leg, saddle_or_bladder, no_better),
    ),
    Leaflet(
        about=phantom_pain,
        called="Pain in a part of the leg that is gone",
        what=(Told("The pain is real. It comes from the nerves that served that part.", cites=(unverified,)),),
        back=(sore_on_the_foot, fever, no_better),
    ),
)
ONCE_MADE_SURE = "It is told in person, once it has been made sure of; no words for patients have been checked."
NO_LEAFLETS_ON_FURTHER_CAUSES = (
    NoLeaflet(about=gout, why=ONCE_MADE_SURE),
    NoLeaflet(about=myopathy, why=ONCE_MADE_SURE),
    NoLeaflet(about=hyperventilation, why=ONCE_MADE_SURE),
    NoLeaflet(about=superficial_vein_thrombosis, why=ONCE_MADE_SURE),
    NoLeaflet(about=osteoarthritis, why=ONCE_MADE_SURE),
    NoLeaflet(about=stress_fracture, why=ONCE_MADE_SURE),
    NoLeaflet(about=plantar_heel_pain, why=ONCE_MADE_SURE),
    NoLeaflet(about=morton_neuroma, why=ONCE_MADE_SURE),
    NoLeaflet(about=tick_paralysis, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=toxic_neuropathy, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=functional_weakness, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=popliteal_entrapment, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=aortoiliac_disease, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=cholesterol_embolism, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=chronic_inflammatory_neuropathy, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=hereditary_neuropathy, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=vasculitic_neuropathy, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=neuromuscular_junction, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=femoral_or_obturator_palsy, why=A_SPECIALIST_TELLS),
    NoLeaflet(about=periodic_paralysis, why=A_SPECIALIST_TELLS),
)
