"""The brain: causes and the reasons for and against them."""

from pulsefirst.guideline.brain.citations import leg_weakness_in_stroke, mayo_fast, monoparetic_stroke
from pulsefirst.guideline.brain.findings import earlier_neurological_attack
from pulsefirst.guideline.brain.pictures import (
    brain_signs_new,
    old_stiff_weakness_of_one_side,
    sudden_deficit_in_perfused_leg,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.findings_cauda_equina import lhermitte
from pulsefirst.language import STRONG, any_of, argue_for, cause, in_either_leg

stroke = cause(
    "stroke or TIA",
    cites=(leg_weakness_in_stroke, monoparetic_stroke),
    synonyms=("CVA", "TIA", "brain attack", "mini-stroke", "cerebral infarct", "cerebral hemorrhage"),
)
demyelination = cause(
    "multiple sclerosis or transverse myelitis",
    cites=(unverified,),
    synonyms=("MS", "demyelinating disease", "neuromyelitis optica", "NMO"),
)
old_stroke = cause(
    "what an old stroke has left behind", cites=(unverified,), synonyms=("hemiparesis", "spasticity", "old CVA")
)
stroke_by_other_signs = argue_for(stroke, brain_signs_new, cites=(mayo_fast,), strength=STRONG)
stroke_by_sudden_deficit = argue_for(
    stroke, in_either_leg(sudden_deficit_in_perfused_leg), cites=(leg_weakness_in_stroke, monoparetic_stroke)
)
demyelination_by_attack = argue_for(demyelination, any_of(lhermitte, earlier_neurological_attack), cites=(unverified,))
old_stroke_by_one_side = argue_for(old_stroke, in_either_leg(old_stiff_weakness_of_one_side), cites=(unverified,))
