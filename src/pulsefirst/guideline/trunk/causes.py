"""Aorta and lung: causes and the reasons for and against them."""

from pulsefirst.guideline.limb.pictures import pulses_reduced
from pulsefirst.guideline.trunk.citations import dissection_markers
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.language import STRONG, all_of, argue_for, cause, in_either_leg

aortic_disease = cause(
    "aortic dissection, rupture or block",
    cites=(dissection_markers,),
    synonyms=("AAA", "aneurysm", "dissection", "ruptured aneurysm", "aortic aneurysm"),
)
aorta_by_pain = argue_for(aortic_disease, sudden_trunk_pain, cites=(dissection_markers,))
aorta_by_pain_and_pulse = argue_for(
    aortic_disease, all_of(sudden_trunk_pain, in_either_leg(pulses_reduced)), cites=(dissection_markers,), strength=STRONG
)
