"""Red flags of foot, skin, veins and muscle, written a second time over raw findings; no rule and no criterion is imported.

Only what the bedside can settle stands here: results of the laboratory, images and stated diagnoses are judged when they come.
"""

from pulsefirst.guideline.foot.answers import InfectionGrade, WoundGrade
from pulsefirst.guideline.foot.citations_of_triage import diabetic_foot_guideline, foot_infection_urgency
from pulsefirst.guideline.foot.findings import (
    foot_infection_grade,
    gangrene_wet,
    probe_touches_bone,
    wound_grade,
)
from pulsefirst.guideline.foot.targets import acute_foot_team
from pulsefirst.guideline.infection.citations import hot_joint_guideline, necrotizing_signs, sepsis_guideline
from pulsefirst.guideline.infection.findings import hot_joint, red_and_warm, skin_dying, wound_infected
from pulsefirst.guideline.limb.measurements import (
    dorsalis_pedis_flow,
    posterior_tibial_flow,
)
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.muscle.citations import boast_compartment, compartment_under_anticoagulant, rhabdomyolysis_review
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
)
from pulsefirst.guideline.patient.findings import (
    breathing_rate,
    diabetes,
    fever,
    heart_rate,
    mottled_or_ashen,
    newly_confused,
    no_urine_for_18_hours,
    oxygen_saturation,
    systolic_blood_pressure,
    temperature,
)
from pulsefirst.guideline.shared.answers import Change, Numbness, SensoryLoss
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import (
    cramp,
    foot_ulcer,
    gangrene,
    numbness,
    pain,
    rest_pain,
    sensory_loss,
    weakness,
    wound,
)
from pulsefirst.guideline.shared.targets import emergency_department, limb_surgery, vascular_surgery
from pulsefirst.guideline.veins.citations import phlegmasia_abstract
from pulsefirst.guideline.veins.findings import leg_blue, leg_in_plaster, leg_swelling
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    in_both_legs,
    in_either_leg,
    red_flag,
)

FEVER_OR_COLD = any_of(fever, at_least(temperature, "38.0"), below(temperature, "36"))
BROKEN_SKIN = any_of(wound, foot_ulcer, gangrene)
PURULENT = any_of(
    wound_infected,
    foot_infection_grade.among(InfectionGrade.ONE, InfectionGrade.TWO, InfectionGrade.THREE),
)
HIGH_RISK = any_of(
    newly_confused,
    mottled_or_ashen,
    no_urine_for_18_hours,
    at_least(breathing_rate, "25"),
    at_most(oxygen_saturation, "91"),
    at_most(systolic_blood_pressure, "90"),
    above(heart_rate, "130"),
)
NEWLY_WEAK_BY_WORD = weakness.among(Change.NEW)
NEWLY_WEAK_OR_NUMB_BY_WORD = any_of(
    NEWLY_WEAK_BY_WORD,
    numbness.among(Numbness.NEW),
    sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
)
flag_compartment = red_flag(
    "a tight leg, pain on passive stretch or pain out of proportion: two of them, or one with a cause or a new deficit; a tight, painful leg "
    "under an anticoagulant",
    cites=(boast_compartment, compartment_under_anticoagulant),
    when=any_of(
        all_of(leg_tense, pain_on_passive_stretch),
        all_of(leg_tense, pain_out_of_proportion),
        all_of(pain_on_passive_stretch, pain_out_of_proportion),
        all_of(compartment_cause, pain_on_passive_stretch),
        all_of(compartment_cause, pain_out_of_proportion),
        all_of(compartment_cause, leg_tense),
        all_of(leg_in_plaster, pain_on_passive_stretch),
        all_of(leg_in_plaster, pain_out_of_proportion),
        all_of(leg_in_plaster, leg_tense),
        all_of(NEWLY_WEAK_OR_NUMB_BY_WORD, pain_on_passive_stretch),
        all_of(NEWLY_WEAK_OR_NUMB_BY_WORD, leg_tense),
        all_of(takes_anticoagulant, leg_tense, any_of(pain, cramp, rest_pain.among(Change.LONG_STANDING, Change.NEW))),
    ),
    calls=limb_surgery,
)
flag_dark_urine = red_flag(
    "dark urine with a painful, cramping or newly weak leg",
    cites=(rhabdomyolysis_review,),
    when=all_of(in_either_leg(any_of(cramp, pain, NEWLY_WEAK_BY_WORD)), dark_urine),
    calls=emergency_department,
)
flag_blue_leg = red_flag(
    "a swollen leg that has turned blue",
    cites=(phlegmasia_abstract,),
    when=all_of(leg_blue.among(Change.NEW), leg_swelling),
    calls=vascular_surgery,
)
flag_two_blue_legs = red_flag(
    "both legs blue",
    cites=(unverified,),
    when=in_both_legs(leg_blue.among(Change.NEW)),
    calls=vascular_surgery,
)
flag_dying_skin = red_flag(
    "crackling, blistered, or dusky numb skin", cites=(necrotizing_signs,), when=skin_dying, calls=limb_surgery
)
flag_fever_and_great_pain = red_flag(
    "fever, redness or pus with pain out of proportion",
    cites=(necrotizing_signs,),
    when=all_of(pain_out_of_proportion, any_of(FEVER_OR_COLD, red_and_warm, wound_infected)),
    calls=limb_surgery,
)
flag_sepsis = red_flag(
    "an infected leg, or fever with a leg that hurts, swells, is weak or broken, and a sign of high risk",
    cites=(sepsis_guideline,),
    when=all_of(
        HIGH_RISK,
        any_of(
            all_of(
                FEVER_OR_COLD,
                in_either_leg(
                    any_of(
                        pain,
                        cramp,
                        rest_pain.among(Change.LONG_STANDING, Change.NEW),
                        leg_swelling,
                        NEWLY_WEAK_BY_WORD,
                        BROKEN_SKIN,
                    )
                ),
            ),
            in_either_leg(any_of(red_and_warm, PURULENT, hot_joint, gangrene_wet, skin_dying)),
        ),
    ),
    calls=emergency_department,
)
flag_hot_joint_with_fever = red_flag(
    "a hot, swollen joint with fever",
    cites=(hot_joint_guideline,),
    when=all_of(hot_joint, FEVER_OR_COLD),
    calls=limb_surgery,
)
flag_wet_gangrene = red_flag(
    "gangrene that is wet, infected, or comes with fever",
    cites=(foot_infection_urgency,),
    when=any_of(gangrene_wet, all_of(gangrene, any_of(FEVER_OR_COLD, PURULENT))),
    calls=vascular_surgery,
)
flag_gangrene_in_diabetes = red_flag(
    "gangrene in diabetes",
    cites=(diabetic_foot_guideline,),
    when=all_of(diabetes, gangrene),
    calls=acute_foot_team,
)
flag_foot_sepsis_in_diabetes = red_flag(
    "a wound in diabetes with fever or a sign of sepsis",
    cites=(diabetic_foot_guideline,),
    when=all_of(diabetes, BROKEN_SKIN, any_of(FEVER_OR_COLD, HIGH_RISK)),
    calls=acute_foot_team,
)
flag_ischemic_ulcer_in_diabetes = red_flag(
    "a wound in diabetes with absent foot pulses",
    cites=(diabetic_foot_guideline,),
    when=all_of(
        diabetes,
        BROKEN_SKIN,
        at_most(dorsalis_pedis_flow, "0"),
        at_most(posterior_tibial_flow, "0"),
    ),
    calls=acute_foot_team,
)
flag_deep_infection_in_diabetes = red_flag(
    "a deep infection of the foot in diabetes",
    cites=(diabetic_foot_guideline,),
    when=all_of(
        diabetes,
        any_of(
            probe_touches_bone,
            all_of(PURULENT, wound_grade.among(WoundGrade.TWO, WoundGrade.THREE)),
        ),
    ),
    calls=acute_foot_team,
)
flag_severe_foot_infection = red_flag(
    "a foot infection of grade 3",
    cites=(foot_infection_urgency,),
    when=foot_infection_grade.among(InfectionGrade.THREE),
    calls=acute_foot_team,
)
