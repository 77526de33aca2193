"""Infection of the leg: how vague statements are taken."""

from pulsefirst.language import interpretation

fever_reading = interpretation(
    "Fever is said, or 38.0 degrees C or more; below 36 counts alike. With a painful, swollen, weak or red leg, or a wound, it is seen the same day at "
    "least; one sign of high risk makes it an emergency. A normal temperature clears nothing: a red, hot or infected leg is judged the same "
    "without fever. A leg known to be older than 14 days and no worse does not explain a fever, which is then looked for elsewhere, soon.",
)
sepsis_reading = interpretation(
    "Infection suspected is fever with a painful, swollen, weak or broken leg, or a leg red and warm, with an infected wound, an infected foot, a hot joint, "
    "wet gangrene or dying skin. One sign of high risk beside it is an emergency; one of moderate risk is the same day.",
)
cellulitis_reading = interpretation(
    "A leg red and warm is taken as cellulitis: well and without a disease that delays recovery, an antibiotic within the day; unwell, spreading, or with "
    "diabetes, arterial disease, swelling, obesity or weakened immunity, the same day; with poor flow or a sign of high risk, at once. Both "
    "legs red without fever are a matter of the veins and the skin first.",
)
hot_joint_reading = interpretation(
    "A hot, swollen joint that is hard to move is septic until proven otherwise, the same day, with or without fever; with fever at once. Known to be older "
    "than 14 days and no worse it is seen soon.",
)
