"""Infection of the leg: what is asked and looked for."""

from pulsefirst.guideline.shared.complaint import wound
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

skin_dying = Flag(
    question="Does the skin of this leg crackle, blister or turn dusky and numb after great pain?",
    label="dying skin",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=(
        "crepitus",
        "bullae",
        "necrotizing fasciitis",
        "gas gangrene",
        "flesh-eating",
        "gas in the tissue",
        "nec fasc",
    ),
    abnormal=True,
)
red_and_warm = Flag(
    question="Is part of this leg or foot red and warm?",
    elicit="On dark skin: warm and darker or shiny. Compare both sides with the back of the hand.",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("erythema", "cellulitis", "redness", "warmth", "erysipelas", "red leg", "hot leg", "skin infection"),
    abnormal=True,
)
redness_spreading = Flag(
    question="Does the redness spread by the hour, reach more than 2 cm from a wound, or run up the leg in a streak?",
    label="spreading redness",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("spreading cellulitis", "lymphangitis"),
    abnormal=True,
)
wound_infected = Flag(
    question="Does the wound look infected: pus, or two of swelling, redness, warmth, tenderness?",
    label="infected wound",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=("purulent", "pus", "infected ulcer"),
    only_if=wound,
    abnormal=True,
)
hot_joint = Flag(
    question="Is a joint of this leg hot, swollen, and hard or painful to move?",
    elicit="Hip, knee, ankle, great toe. Also one that was replaced.",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("septic arthritis", "hot swollen joint", "gout", "effusion", "swollen knee", "joint infection", "pseudogout"),
    abnormal=True,
)
hip_held_bent = Flag(
    question="Is this hip held bent, and does straightening it hurt?",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("psoas sign", "psoas abscess"),
    abnormal=True,
)
