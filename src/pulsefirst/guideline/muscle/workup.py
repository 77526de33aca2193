"""Muscle and compartment: what to examine, to test and to refer."""

from pulsefirst.guideline.infection.measurements import c_reactive_protein, sedimentation_rate
from pulsefirst.guideline.medicines.findings import takes_statin
from pulsefirst.guideline.muscle.citations import (
    polymyalgia_guideline,
    polymyalgia_tests,
    rhabdomyolysis_enzyme,
    statin_muscle,
)
from pulsefirst.guideline.muscle.findings import creatine_kinase_very_high, dark_urine
from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.guideline.muscle.targets import creatine_kinase_test
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.pictures import hurts, newly_weak
from pulsefirst.guideline.spine.findings import trouble_rising
from pulsefirst.guideline.spine.targets import inflammation_markers
from pulsefirst.language import all_of, any_of, at_least, below, in_both_legs, in_either_leg, not_, obtain, rule

ENZYME_KNOWN = any_of(
    creatine_kinase_very_high,
    not_(creatine_kinase_very_high),
    at_least(creatine_kinase, "1000"),
    below(creatine_kinase, "1000"),
)
creatine_kinase_for_muscle = rule(
    cites=(rhabdomyolysis_enzyme,),
    when=any_of(dark_urine, all_of(takes_statin, in_both_legs(newly_weak))),
    do=obtain(
        creatine_kinase_test,
        "Creatine kinase today: dark urine, or new weakness of both legs under a statin",
        creatine_kinase,
        creatine_kinase_very_high,
        enough=ENZYME_KNOWN,
        today=True,
    ),
)
creatine_kinase_under_statin = rule(
    cites=(statin_muscle,),
    when=all_of(takes_statin, any_of(in_both_legs(hurts), in_either_leg(newly_weak))),
    do=obtain(
        creatine_kinase_test,
        "Creatine kinase, and review the statin: pain or cramp of both legs, or new weakness, under a statin",
        creatine_kinase,
        creatine_kinase_very_high,
        enough=ENZYME_KNOWN,
    ),
)
tests_for_polymyalgia = rule(
    cites=(polymyalgia_guideline, polymyalgia_tests),
    when=all_of(at_least(age, "50"), trouble_rising, in_both_legs(hurts)),
    do=obtain(
        inflammation_markers,
        "C-reactive protein, sedimentation rate and creatine kinase: pain of both legs with trouble getting up from 50 years on; for polymyalgia ask "
        "about shoulders, morning stiffness, headache, jaw and sight",
        c_reactive_protein,
        sedimentation_rate,
        creatine_kinase,
    ),
)
