"""When a patient comes back, in order."""

from pulsefirst.guideline.brain.citations import mayo_fast, nice_stroke
from pulsefirst.guideline.infection.citations import necrotizing_signs
from pulsefirst.guideline.muscle.citations import boast_compartment, rhabdomyolysis_review
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.citations import cord_compression_signs, cord_compression_words, reihsaus
from pulsefirst.guideline.trunk.citations import dissection_in_a_leg, dissection_markers
from pulsefirst.guideline.veins.citations import goodacre, nice_thrombosis, phlegmasia_abstract
from pulsefirst.language import EMERGENCY, SOON, URGENT, reads
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import AtLevel, ComeBack, StillOpen, Told

LEVELS = (
    AtLevel(
        level=EMERGENCY,
        heading="This is an emergency",
        lines=(
            "You need help in a hospital now.",
            "Do not wait. Do not go home first. Do not drive on your own.",
            "If you are with the staff, stay with them. Tell them at once if it gets worse.",
        ),
    ),
    AtLevel(
        level=URGENT,
        heading="You need to be seen today",
        lines=("Please do not wait until tomorrow.", "If no one has told you where to go today, ask before you leave."),
    ),
    AtLevel(
        level=SOON,
        heading="You need to be seen soon",
        lines=("Soon means in days, and in two weeks at most.", "If you have no date yet, ask for one before you leave."),
    ),
    AtLevel(
        level=Urgency.NONE,
        heading="What was found today",
        lines=("No sign was found today that needs help at once.", "That can change. Please read when to come back."),
    ),
)
STILL_OPEN = (
    StillOpen(
        level=EMERGENCY,
        heading="Your check is not done yet",
        lines=(
            "Some checks are still missing. Until they are done, this could be an emergency.",
            "Stay with the staff until the checks are done. Ask who will do them, and when.",
        ),
    ),
    StillOpen(
        level=URGENT,
        heading="Your check is not done yet",
        lines=(
            "Some checks are still missing. Until they are done, you may need to be seen today.",
            "Ask who will do them, and when.",
        ),
    ),
    StillOpen(
        level=SOON,
        heading="Your check is not done yet",
        lines=(
            "Some checks are still missing. Until they are done, you may need to see a specialist soon.",
            "Ask who will do them, and when.",
        ),
    ),
)
COME_BACK = (
    ComeBack(how=EMERGENCY, sign=Told("Your leg or foot turns cold or pale, or hurts much more.", reads("A3", "F3"))),
    ComeBack(how=EMERGENCY, sign=Told("Your leg gets weak, or weaker, or you cannot move it.", reads("A3", "A4", "F2"))),
    ComeBack(how=EMERGENCY, sign=Told("Your leg or foot goes numb, or the numb part grows.", reads("A4", "F2"))),
    ComeBack(how=EMERGENCY, sign=Told("Both of your legs get weak.", reads("F4"))),
    ComeBack(how=EMERGENCY, sign=Told("It goes numb between your legs or around your bottom.", reads("B9", "F4"))),
    ComeBack(how=EMERGENCY, sign=Told("You cannot pee, or you cannot hold your pee or poo.", reads("B9", "F4"))),
    ComeBack(how=EMERGENCY, sign=Told("Weakness climbs up your legs, or it gets hard to breathe.", reads("C8", "F5"))),
    ComeBack(how=URGENT, sign=Told("You get a sore on your leg or foot, or black skin.", reads("C2", "C4", "G3"))),
    ComeBack(how=URGENT, sign=Told("Your foot hurts when you rest or at night.", reads("C4"))),
)
COME_BACK_BEYOND = (
    ComeBack(
        how=EMERGENCY,
        sign=Told("Your face drops, an arm gets weak, or you cannot speak or see well.", cites=(mayo_fast, nice_stroke)),
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
