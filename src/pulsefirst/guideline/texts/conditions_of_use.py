"""For whom it is, what it does, what it rests on."""

from pulsefirst.language import SOURCE_ALONE, WITH_SUPPLEMENT
from pulsefirst.model.texts import ConditionsOfUse, UseSection

FOR_WHOM = UseSection(
    heading="For whom",
    lines=(
        "For clinicians with the patient in front of them, in an emergency department, a surgery or a clinic.",
        "For a leg that is numb, cramps, is weak or hurts, in an adolescent or adult without a major injury today.",
        "Not for patients by themselves, and not for use without a clinician who examines.",
    ),
)
WHAT_IT_DOES = UseSection(
    heading="What it does and does not do",
    lines=(
        "It prompts. It suspects causes and never diagnoses; a clinician decides, and may decide otherwise.",
        "It knows only what is entered. What was not examined is never taken to be normal, and a wrong entry gives a wrong plan.",
        "It places no call, sends no referral and orders nothing.",
        "It is a stand-in for no local pathway, no specialist and no label of a medicine.",
    ),
)
SOURCE_STATUS = UseSection(
    heading="What it rests on",
    lines=(
        "The source is a web article on the workup and management of leg numbness and cramping. It is marked as pending human review, "
        "and its reference numbers come without a bibliography: they are unresolved and shown as printed.",
        "Its vague statements are read in one way, written down for a clinician to sign. No clinician has signed them.",
    ),
)
UNTESTED = UseSection(
    heading="Limits",
    lines=(
        "It has been run on invented patients only. How often it misses, or calls without need, in real ones is not known.",
        "Its rules are proved to keep what they promise; that they are right for patients is not shown.",
        "It is not approved as a medical device, and no clinical safety officer has signed its safety case.",
    ),
)
BEYOND_STATUS = UseSection(
    heading="What goes beyond the source",
    lines=(
        "Causes, red flags, doses and newer guidance that the source leaves out are marked as beyond the source on every line, each "
        "with what it cites. Much of it was followed to a secondary text only, and what is unverified says so.",
        "A dose is shown as it was published, for kidneys like these. It is no order; check the label.",
    ),
)
USE = (
    ConditionsOfUse(
        sections=(FOR_WHOM, WHAT_IT_DOES, SOURCE_STATUS, BEYOND_STATUS, UNTESTED),
        brief="For clinicians; it prompts and a clinician decides. The source is a web article pending human review, its references "
        "unresolved; what goes beyond it is marked. No clinician has signed either.",
        only=WITH_SUPPLEMENT,
    ),
)
LEFT_OUT = UseSection(
    heading="What is left out",
    lines=(
        "This is the source alone. What goes beyond it is left out: no dose, no contraindication and no newer guidance is shown, and "
        "nothing looks for the causes that the source omits.",
    ),
)
USE_OF_THE_SOURCE = (
    ConditionsOfUse(
        sections=(FOR_WHOM, WHAT_IT_DOES, SOURCE_STATUS, LEFT_OUT, UNTESTED),
        brief="For clinicians; it prompts and a clinician decides. This is the source alone, a web article pending human review, its "
        "references unresolved. No clinician has signed it.",
        only=SOURCE_ALONE,
    ),
)
