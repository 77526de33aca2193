"""Salts and hormones: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.salts.findings import slow_and_cold, tetany, tingling_of_lips_or_fingertips
from pulsefirst.guideline.salts.measurements import b12_flag, magnesium_flag, tsh_flag
from pulsefirst.guideline.salts.pictures import calcium_low, potassium_abnormal
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import any_of, feature

tetany_or_tingling_lips = feature("tetany or tingling lips", Cluster.CRAMP, any_of(tetany, tingling_of_lips_or_fingertips))
slow_and_cold_lately = feature("slowness and feeling cold", Cluster.ILLNESS, slow_and_cold)
calcium_is_low = feature("a low calcium", Cluster.LABORATORY, calcium_low)
potassium_is_off = feature("an abnormal potassium", Cluster.LABORATORY, potassium_abnormal)
magnesium_is_low = feature(
    "a low magnesium", Cluster.LABORATORY, magnesium_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW)
)
b12_is_low = feature(
    "a low vitamin B12", Cluster.LABORATORY, b12_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW)
)
thyroid_hormone_is_off = feature(
    "an abnormal TSH",
    Cluster.LABORATORY,
    tsh_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH),
)
