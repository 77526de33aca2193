"""What a patient is told at each level, and every sign on which to come back; those told where no cause has its own come last."""

from pulsefirst.guideline.brain.citations import mayo_fast, nice_stroke
from pulsefirst.guideline.foot.citations_of_triage import charcot_guideline, diabetic_foot_guideline
from pulsefirst.guideline.infection.citations import cellulitis_guideline, necrotizing_signs
from pulsefirst.guideline.limb.citations import claudication_criteria
from pulsefirst.guideline.muscle.citations import boast_compartment, rhabdomyolysis_review
from pulsefirst.guideline.salts.citations import hypocalcemia_threshold
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.citations import cord_compression_signs, cord_compression_words, lothian_red_flags, reihsaus
from pulsefirst.guideline.texts.citations import public_calcium, public_potassium
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
cold_leg = ComeBack(
    how=EMERGENCY, sign=Told("A leg or foot turns cold, pale or white, or hurts much more.", reads("A3", "F3"))
)
weak_or_numb_leg = ComeBack(
    how=EMERGENCY, sign=Told("A leg gets weak or numb, or the weak or numb part grows.", reads("A3", "A4", "F2"))
)
both_legs_weak = ComeBack(how=EMERGENCY, sign=Told("Both of your legs get weak.", reads("F4")))
saddle_or_bladder = ComeBack(
    how=EMERGENCY,
    sign=Told("You cannot pee or hold your pee or poo, or it goes numb between your legs.", reads("B9", "F4")),
)
climbing_weakness = ComeBack(
    how=EMERGENCY, sign=Told("Weakness climbs up your legs, or it gets hard to breathe.", reads("C8", "F5"))
)
black_foot = ComeBack(how=EMERGENCY, sign=Told("A part of your foot turns black.", reads("C2", "C4", "G3")))
sore_on_the_foot = ComeBack(
    how=URGENT, sign=Told("You find a sore, a blister or a cut on a leg or foot, though it may not hurt.", reads("C2", "G3"))
)
pain_at_rest = ComeBack(how=URGENT, sign=Told("Your foot hurts when you rest or at night.", reads("C4")))
dropping_foot = ComeBack(how=URGENT, sign=Told("Your foot starts to drop or to trip you.", reads("F2")))
pain_on_walking = ComeBack(
    how=Urgency.NONE, sign=Told("Your calf hurts when you walk and stops when you rest.", reads("B1"))
)
less_walking = ComeBack(
    how=Urgency.NONE,
    sign=Told("You can walk less and less, or it is no better after a month.", reads("D7", "E12", "E13")),
)
worse_pain = ComeBack(how=Urgency.NONE, sign=Told("The pain gets worse, or it keeps you awake.", reads("E5")))
claw_hands = ComeBack(
    how=EMERGENCY, sign=Told("Your hands cramp into a claw, or you have a fit.", cites=(hypocalcemia_threshold,))
)
tingling_lips = ComeBack(how=URGENT, sign=Told("Your lips or fingers tingle.", cites=(public_calcium,)))
stroke_signs = ComeBack(
    how=EMERGENCY,
    sign=Told("Your face drops, an arm gets weak, or you cannot speak or see well.", cites=(mayo_fast, nice_stroke)),
)
pain_in_the_trunk = ComeBack(
    how=EMERGENCY,
    sign=Told("You get a sudden bad pain in your chest, back or belly.", cites=(dissection_markers, dissection_in_a_leg)),
)
short_of_breath = ComeBack(
    how=EMERGENCY, sign=Told("You get short of breath, your chest hurts, or you pass out.", cites=(unverified,))
)
fever_and_back = ComeBack(how=EMERGENCY, sign=Told("You have a fever and your back hurts.", cites=(reihsaus,)))
numb_trunk = ComeBack(
    how=EMERGENCY,
    sign=Told(
        "Your chest or belly goes numb, or you walk as if drunk.", cites=(cord_compression_signs, cord_compression_words)
    ),
)
tight_leg = ComeBack(
    how=EMERGENCY,
    sign=Told(
        "Your leg gets tight and hurts more and more, most of all when the toes are moved.", cites=(boast_compartment,)
    ),
)
blue_leg = ComeBack(how=EMERGENCY, sign=Told("Your leg swells and turns blue.", cites=(phlegmasia_abstract,)))
dying_skin = ComeBack(
    how=EMERGENCY, sign=Told("The skin of your leg blisters, crackles or turns dark.", cites=(necrotizing_signs,))
)
dark_pee = ComeBack(how=EMERGENCY, sign=Told("Your pee turns dark, like tea.", cites=(rhabdomyolysis_review,)))
ill_with_a_sore = ComeBack(
    how=EMERGENCY, sign=Told("You have a sore on a foot and feel ill or have a fever.", cites=(diabetic_foot_guideline,))
)
heart_out_of_step = ComeBack(
    how=EMERGENCY, sign=Told("Your heart skips, races or beats out of step.", cites=(public_potassium,))
)
passing_out = ComeBack(how=EMERGENCY, sign=Told("You pass out, or you fall and hurt your head.", cites=(unverified,)))
swollen_leg = ComeBack(
    how=URGENT, sign=Told("One leg swells, or a calf gets sore to the touch.", cites=(goodacre, nice_thrombosis))
)
hot_foot = ComeBack(
    how=URGENT,
    sign=Told("A foot gets hot, red or swollen, though it may not hurt. Do not walk on it.", cites=(charcot_guideline,)),
)
fever = ComeBack(how=URGENT, sign=Told("You have a fever or feel ill.", cites=(unverified,)))
red_skin_grows = ComeBack(
    how=URGENT, sign=Told("The red skin grows past the line, or you feel more ill.", cites=(cellulitis_guideline,))
)
pain_down_both_legs = ComeBack(how=URGENT, sign=Told("Pain shoots down both of your legs.", cites=(lothian_red_flags,)))
shorter_walks = ComeBack(
    how=URGENT, sign=Told("You can all at once walk much less far than before.", cites=(claudication_criteria,))
)
cancer_and_back = ComeBack(
    how=URGENT, sign=Told("You have or had cancer, and your back hurts at night.", cites=(cord_compression_words,))
)
cramps_by_day = ComeBack(how=Urgency.NONE, sign=Told("The cramps come by day, or more and more often.", cites=(unverified,)))
no_better = ComeBack(how=Urgency.NONE, sign=Told("It gets worse, or it is no better after some weeks.", cites=(unverified,)))
COME_BACK = (
    cold_leg,
    weak_or_numb_leg,
    saddle_or_bladder,
    climbing_weakness,
    stroke_signs,
    swollen_leg,
    sore_on_the_foot,
)
