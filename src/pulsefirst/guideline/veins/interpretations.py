"""The veins: how vague statements are taken."""

from pulsefirst.language import interpretation

vein_reading = interpretation(
    "A swollen leg, or a calf or thigh tender along its deep veins, is a question of thrombosis, answered the same day by the two-level Wells "
    "score: 2 or more, an ultrasound within 4 hours; anything less or not yet known, a D-dimer within 4 hours. A tender calf alone is 1 "
    "point: a D-dimer, no emergency. Another diagnosis as likely (-2) is the examiner's judgment. No score excludes.",
)
swelling_reading = interpretation(
    "Swelling is said or measured: a calf 3 cm or more wider than the other is swollen. It has a beginning of its own; where it has grown, that "
    "is the beginning. Known to be older than 14 days, in a leg no worse within 14 days, it is worked up within two weeks instead of today. "
    "Both legs swollen without tenderness or a risk are looked at for heart, kidneys, liver, veins and medicines first.",
)
pregnancy_swelling_reading = interpretation(
    "In pregnancy a one-sided swelling or a tender calf is an ultrasound the same day, without score or D-dimer. Swelling of both legs is a question "
    "of blood pressure and protein in the urine the same day, answered where the pressure is known to be below 140 and below 90.",
)
