"""Aorta and lung: what has to be so before chest, back and belly hold an alarm open."""

from pulsefirst.guideline.limb.flow import a_pedal_pulse_missing, skin_ischemic_anew
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import rest_pain, symptomatic
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb
from pulsefirst.guideline.shared.tempo import old_and_no_worse, within_24_hours
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    chest_pain,
    collapse,
    known_aortic_disease,
    pulsatile_mass,
    sudden_trunk_pain,
)
from pulsefirst.guideline.veins.findings import (
    calf_tenderness,
    leg_blue,
    leg_swelling,
)
from pulsefirst.language import all_of, any_of, at_least, gate, in_either_leg, not_

CHANGED_OF_LATE = any_of(newly_weak_or_numb, skin_ischemic_anew, a_pedal_pulse_missing, rest_pain.among(Change.NEW))
trunk_pain_gate = gate(
    "sudden trunk pain",
    sudden_trunk_pain,
    opened_by=any_of(
        in_either_leg(all_of(CHANGED_OF_LATE, not_(old_and_no_worse))),
        all_of(back_pain, in_either_leg(all_of(symptomatic, not_(old_and_no_worse)))),
        all_of(at_least(age, "50"), in_either_leg(all_of(symptomatic, within_24_hours))),
    ),
    why="A leg that is not newly weak, numb, pale, cool, blue or painful at rest, with both foot pulses felt, does not hang on the aorta, unless it began to "
    "trouble someone past 50 years within the last day; nor does trouble known to be older than 14 days and no worse.",
)
known_aorta_gate = gate(
    "known disease of the aorta",
    known_aortic_disease,
    opened_by=any_of(
        sudden_trunk_pain,
        all_of(at_least(age, "50"), back_pain, in_either_leg(all_of(symptomatic, not_(old_and_no_worse)))),
    ),
    why="It is asked beside sudden pain of the trunk, and past 50 years beside back pain with a leg that is not known to be older than 14 days and no worse.",
)
belly_gate = gate(
    "pulsating belly",
    pulsatile_mass,
    opened_by=any_of(
        sudden_trunk_pain,
        all_of(
            at_least(age, "50"),
            in_either_leg(all_of(any_of(CHANGED_OF_LATE, all_of(symptomatic, back_pain)), not_(old_and_no_worse))),
        ),
    ),
    why="An aneurysm that throws clots or leaks comes with trunk or back pain, or with a recent change of flow, past 50 years.",
)
lung_gate = gate(
    "breath and chest",
    breathless_or_chest_pain,
    breathless,
    chest_pain,
    collapse,
    opened_by=any_of(
        sudden_trunk_pain,
        in_either_leg(
            all_of(
                any_of(
                    leg_swelling,
                    leg_blue.among(Change.NEW),
                    newly_weak_or_numb,
                    calf_tenderness,
                ),
                not_(old_and_no_worse),
            )
        ),
    ),
    why="A leg neither swollen, blue, newly weak or numb, nor tender in the calf, or one known to be older than 14 days and no worse, sends no clot "
    "to the lung and does not hang on breath or pressure. Where a thrombosis is to be settled today, the lung is asked about first.",
)
