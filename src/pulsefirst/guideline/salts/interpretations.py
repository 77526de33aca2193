"""Salts, hormones and vitamins: how vague statements are taken."""

from pulsefirst.language import interpretation

laboratory_flag_reading = interpretation(
    "The source names no limits for vitamin B12, calcium, magnesium, thyroid-stimulating hormone, glucose or the orthostatic drop. "
    "A number and its flag are one quantity: the laboratory's own flag, or the examiner's own limit, is used; where it sends none, the "
    "number is judged by the consensus intervals of adults; a number beyond an action limit stands against its flag. A normal flag of B12 "
    "excludes its deficiency only with a number above 258 pmol/L.",
    "C12",
    "D1",
    "D2",
    "D3",
    "D4",
    "E17",
    "E18",
)
target_hba1c_reading = interpretation(
    "Under 7 % is met below 7.0 %; at 7.0 % and above the target is missed. The target is proposed with or without a result.",
    "E2",
    "E4",
)
calcium_reading = interpretation(
    "Calcium is called for in every cramp with 22q11.2 deletion or another endocrine disorder, until it is known; for a cramp or tingling "
    "that is not long-standing, after an operation of the neck or with 22q11.2 deletion, the same day.",
    "G5",
)
potassium_reading = interpretation(
    "2.5 mmol/L and less, and 6.5 and more, are emergencies, the edges included; so is a potassium below 3.0 or from 6.0 with a newly "
    "weak leg, and any abnormal one with both legs newly weak. Below 3.0 and from 6.0 alone, and any abnormal one with a newly weak leg, are a matter of the same "
    "day; milder ones are repeated within a week.",
)
severe_calcium_reading = interpretation(
    "Calcium of 1.9 mmol/L or less, and any low one with tetany, a seizure or stridor, is an emergency. Below 2.0, or low with a cramp "
    "or tingling, is a matter of the same day; a low one without symptoms of a week. The source's panel asks for calcium in the course "
    "of days, so it holds no alarm open; where tetany or tingling asks for it, it is taken today.",
)
result_reading = interpretation(
    "A result at the limit where laboratories telephone is judged the same day, or at once with a sign that fits it; one between the "
    "reference interval and that limit within days. A result is never called critical short of it.",
)
b12_reading = interpretation(
    "With numbness, weakness or an unsteady gait a low or indeterminate B12 is treated within days, without waiting for antibodies; the same "
    "day with signs of the cord or a new change of bladder or gait.",
)
