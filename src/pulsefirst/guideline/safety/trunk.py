"""Red flags of aorta, lung, vital signs and salts, written a second time over raw findings; no rule and no criterion is imported."""

from pulsefirst.guideline.patient.findings import (
    breathing_rate,
    diastolic_blood_pressure,
    heart_rate,
    low_pressure,
    oxygen_saturation,
    pregnant,
    systolic_blood_pressure,
)
from pulsefirst.guideline.safety.limb import (
    BOTH_FOOT_PULSES_ABSENT,
    CLEARLY_REDUCED,
    FEMORAL_ABSENT,
    NUMB_ANEW,
    SKIN_ANEW,
    WEAK_ANEW,
)
from pulsefirst.guideline.salts.citations import hypocalcemia_threshold
from pulsefirst.guideline.salts.findings import deletion_22q11, neck_surgery, seizure_or_stridor, tetany
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import emergency_department, vascular_surgery
from pulsefirst.guideline.shared.tempo import since_deficit
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.trunk.citations import (
    aneurysm_guideline,
    dissection_in_a_leg,
    dissection_markers,
    warning_score,
)
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    chest_pain,
    collapse,
    known_aortic_disease,
    pulsatile_mass,
    sudden_trunk_pain,
    tearing_or_moving_pain,
)
from pulsefirst.guideline.veins.citations import nice_thrombosis, pre_eclampsia
from pulsefirst.guideline.veins.targets import maternity_assessment
from pulsefirst.language import all_of, any_of, at_least, at_most, in_both_legs, in_either_leg, red_flag

flag_trunk_pain = red_flag(
    "sudden severe or tearing trunk pain with a sign of the aorta",
    cites=(dissection_in_a_leg, dissection_markers),
    when=all_of(
        sudden_trunk_pain,
        any_of(
            in_either_leg(any_of(WEAK_ANEW, NUMB_ANEW, BOTH_FOOT_PULSES_ABSENT, FEMORAL_ABSENT, CLEARLY_REDUCED)),
            tearing_or_moving_pain,
            known_aortic_disease,
            collapse,
            at_most(systolic_blood_pressure, "90"),
            low_pressure,
        ),
    ),
    calls=emergency_department,
)
flag_both_legs_within_a_day = red_flag(
    "both legs newly weak or numb within a day, with pain of back or trunk",
    cites=(unverified,),
    when=all_of(
        in_both_legs(all_of(any_of(WEAK_ANEW, NUMB_ANEW), at_most(since_deficit, "1"))),
        any_of(back_pain, sudden_trunk_pain),
    ),
    calls=emergency_department,
)
flag_both_legs_without_pulses = red_flag(
    "no pulses and something new in both legs",
    cites=(unverified,),
    when=in_both_legs(all_of(any_of(BOTH_FOOT_PULSES_ABSENT, FEMORAL_ABSENT), any_of(WEAK_ANEW, NUMB_ANEW, SKIN_ANEW))),
    calls=vascular_surgery,
)
flag_pulsating_belly = red_flag(
    "a pulsating belly with trunk or back pain, collapse or a low pressure",
    cites=(aneurysm_guideline,),
    when=all_of(
        pulsatile_mass,
        any_of(sudden_trunk_pain, back_pain, collapse, low_pressure, at_most(systolic_blood_pressure, "90")),
    ),
    calls=vascular_surgery,
)
flag_breathless = red_flag(
    "new breathlessness, chest pain or collapse",
    cites=(nice_thrombosis,),
    when=any_of(breathless_or_chest_pain, breathless.among(Change.NEW), chest_pain.among(Change.NEW), collapse),
    calls=emergency_department,
)
flag_vital_signs = red_flag(
    "breathing, pressure or pulse is failing",
    cites=(warning_score,),
    when=any_of(
        low_pressure,
        at_most(systolic_blood_pressure, "90"),
        at_least(breathing_rate, "25"),
        at_most(breathing_rate, "8"),
        at_least(heart_rate, "131"),
        at_most(heart_rate, "40"),
    ),
    calls=emergency_department,
)
flag_saturation = red_flag(
    "oxygen saturation of 91 % or less",
    cites=(warning_score,),
    when=at_most(oxygen_saturation, "91"),
    calls=emergency_department,
)
flag_tetany = red_flag(
    "tetany after neck surgery or with 22q11.2 deletion, or a seizure or stridor",
    cites=(hypocalcemia_threshold,),
    when=any_of(all_of(tetany, any_of(neck_surgery, deletion_22q11)), seizure_or_stridor),
    calls=emergency_department,
)
flag_severe_pressure_in_pregnancy = red_flag(
    "blood pressure of 160/110 or more in pregnancy",
    cites=(pre_eclampsia, unverified),
    when=all_of(pregnant, any_of(at_least(systolic_blood_pressure, "160"), at_least(diastolic_blood_pressure, "110"))),
    calls=maternity_assessment,
)
