"""Aorta and lung: what to examine, to test and to refer."""

from pulsefirst.guideline.limb.measurements import arm_systolic
from pulsefirst.guideline.trunk.citations import aneurysm_guideline, dissection_markers, lung_clot_signs
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    chest_pain,
    collapse,
    known_aortic_disease,
    low_back_pain_on_lifting,
    pulsatile_mass,
    sudden_trunk_pain,
    tearing_or_moving_pain,
)
from pulsefirst.guideline.trunk.targets import aorta_history, both_arms
from pulsefirst.language import obtain, rule

ask_about_the_trunk = rule(
    cites=(dissection_markers, aneurysm_guideline, lung_clot_signs),
    do=obtain(
        aorta_history,
        "Ask for sudden pain of chest, back or belly, for breathlessness and collapse; feel the belly",
        sudden_trunk_pain,
        pulsatile_mass,
        breathless_or_chest_pain,
    ),
)
ask_what_the_trunk_pain_was = rule(
    cites=(dissection_markers,),
    when=sudden_trunk_pain,
    do=obtain(
        aorta_history,
        "Ask whether the pain tore or moved, how it began, and for known disease of the aorta",
        tearing_or_moving_pain,
        low_back_pain_on_lifting,
        known_aortic_disease,
    ),
)
ask_what_the_breath_is = rule(
    cites=(lung_clot_signs,),
    when=breathless_or_chest_pain,
    do=obtain(
        aorta_history,
        "Ask which it is, and since when: breathlessness, chest pain, collapse",
        breathless,
        chest_pain,
        collapse,
    ),
)
pressure_in_both_arms = rule(
    cites=(dissection_markers,),
    when=sudden_trunk_pain,
    do=obtain(both_arms, "Blood pressure in both arms, now", arm_systolic, today=True),
)
