"""Muscle and compartment: how vague statements are taken."""

from pulsefirst.language import interpretation

compartment_reading = interpretation(
    "Two of a tense compartment, pain on passive stretch and pain out of proportion are enough; after a blow, fracture, crush, bleed, plaster, "
    "long lie, great effort or reperfusion one of them is; so is a tense compartment, or pain on passive stretch, with new weakness or "
    "numbness, whatever caused it. One of them alone is a matter of the same day. Pulses are not asked: they are usually present. It is "
    "acute, of hours to 6 days: known to be older than 14 days and no worse it is referred instead, and a tightness that comes with effort "
    "and goes with rest each time is the chronic form.",
)
severe_muscle_reading = interpretation(
    "Dark urine with a painful, cramping or newly weak leg is an emergency. So is a creatine kinase said to be above 5 times the limit, or of "
    "5,000 U/L or more, or of 1,000 U/L or more with a newly weak leg; a value of 1,000 to 4,999 U/L alone is a matter of the same day (5 times the "
    "limit is 1,000 U/L in women and 1,600 in men: the lower is taken).",
)
painful_leg_that_does_not_carry_reading = interpretation(
    "A painful leg on which the patient cannot walk, newly or worse within 14 days, is seen the same day: an old person may not tell of the fall that broke a "
    "hip. An injury of today is outside the guideline.",
)
