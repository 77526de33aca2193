"""When to come back, beyond the source."""

from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
    cord_compression_signs,
    cord_compression_words,
    dissection_in_a_leg,
    dissection_markers,
    goodacre,
    mayo_fast,
    necrotizing_signs,
    nice_stroke_2008,
    nice_thrombosis,
    phlegmasia_abstract,
    reihsaus,
    rhabdomyolysis_review,
    unverified,
)
from pulsefirst.language import EMERGENCY, URGENT
from pulsefirst.model.texts import ComeBack, Told

COME_BACK_BEYOND = (
    ComeBack(
        how=EMERGENCY,
        sign=Told(
            "Your face drops, an arm gets weak, or you cannot speak or see well.", cites=(mayo_fast, nice_stroke_2008)
        ),
    ),
    ComeBack(
        how=EMERGENCY,
        sign=Told(
            "You get a sudden bad pain in your chest, back or belly.", cites=(dissection_markers, dissection_in_a_leg)
        ),
    ),
    ComeBack(
        how=EMERGENCY,
        sign=Told("You get short of breath, your chest hurts, or you pass out.", cites=(unverified,)),
    ),
    ComeBack(how=EMERGENCY, sign=Told("You have a fever and your back hurts.", cites=(reihsaus,))),
    ComeBack(
        how=EMERGENCY,
        sign=Told(
            "Your chest or belly goes numb, or you walk as if drunk.", cites=(cord_compression_signs, cord_compression_words)
        ),
    ),
    ComeBack(
        how=EMERGENCY,
        sign=Told(
            "Your leg gets tight and hurts more and more, most of all when the toes are moved.", cites=(boast_compartment,)
        ),
    ),
    ComeBack(how=EMERGENCY, sign=Told("Your leg swells and turns blue.", cites=(phlegmasia_abstract,))),
    ComeBack(how=EMERGENCY, sign=Told("The skin of your leg blisters, crackles or turns dark.", cites=(necrotizing_signs,))),
    ComeBack(how=EMERGENCY, sign=Told("Your pee turns dark, like tea.", cites=(rhabdomyolysis_review,))),
    ComeBack(how=URGENT, sign=Told("One leg swells, or a calf gets sore to the touch.", cites=(goodacre, nice_thrombosis))),
    ComeBack(
        how=URGENT, sign=Told("You have or had cancer, and your back hurts at night.", cites=(cord_compression_words,))
    ),
)
