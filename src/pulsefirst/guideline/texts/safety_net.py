"""When to come back, and what a patient is told at each level of triage, in plain words, as far as the source goes."""

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
