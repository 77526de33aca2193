"""The red flags beyond the source a second time, over raw findings: no criterion and no rule is imported here.

Those that rest on blood are not among them, because they cannot be settled at the bedside (S16); each of their rules has cases.
"""

from pulsefirst.guideline.background import (
    back_pain,
    cancer_history,
    fever,
    gait_disturbance,
    leg_swelling,
    takes_anticoagulant,
)
from pulsefirst.guideline.examination import ankle_reflex, coolness, knee_reflex, pallor, straight_leg_raise
from pulsefirst.guideline.history import (
    cramp,
    dermatomal,
    diabetes,
    numbness,
    onset_manner,
    pain,
    weakness,
    worse_within_14_days,
)
from pulsefirst.guideline.quantities import dorsalis_pedis_flow, posterior_tibial_flow, symptom_age
from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
    cauda_equina_flags,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    dissection_in_a_leg,
    leg_weakness_in_stroke,
    mayo_fast,
    necrotizing_signs,
    nice_thrombosis,
    phlegmasia_abstract,
    reihsaus,
    rhabdomyolysis_review,
    unverified,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.supplement.signs import (
    arm_weakness,
    breathless_or_chest_pain,
    compartment_cause,
    dark_urine,
    face_droop,
    injects_drugs,
    leg_blue,
    leg_tense,
    on_dialysis,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    pulsatile_mass,
    recent_spinal_procedure,
    sensory_level,
    skin_dying,
    speech_or_sight_trouble,
    spine_tenderness,
    sudden_trunk_pain,
    upper_motor_neuron_signs,
)
from pulsefirst.guideline.supplement.targets_beyond import emergency_department, limb_surgery, stroke_service
from pulsefirst.guideline.targets import spinal_emergency_service, vascular_surgery
from pulsefirst.guideline.vocabulary import Change, Manner, Numbness, Reflex
from pulsefirst.language import all_of, any_of, at_most, below, in_both_legs, in_either_leg, no_less_than, not_
from pulsefirst.model.recommendations import RedFlag

NEWLY_WEAK = weakness.among(Change.NEW)
NEWLY_WEAK_OR_NUMB = any_of(NEWLY_WEAK, numbness.among(Numbness.NEW))

flag_face_arm_speech = RedFlag(
    title="a new droop of the face, weak arm, or disturbed speech or sight",
    reads=(),
    cites=(mayo_fast,),
    when=any_of(
        speech_or_sight_trouble.among(Change.NEW),
        arm_weakness.among(Change.NEW),
        face_droop.among(Change.NEW),
    ),
    calls=stroke_service,
)
flag_sudden_leg = RedFlag(
    title="a leg suddenly weak, or numb with a back without pain, its foot pulses plain",
    reads=(),
    cites=(leg_weakness_in_stroke,),
    when=all_of(
        any_of(all_of(not_(back_pain), numbness.among(Numbness.NEW)), NEWLY_WEAK),
        onset_manner.among(Manner.SUDDEN),
        no_less_than(dorsalis_pedis_flow, "2"),
        no_less_than(posterior_tibial_flow, "2"),
    ),
    calls=stroke_service,
)
flag_sensory_level = RedFlag(
    title="a new level of feeling on the trunk",
    reads=(),
    cites=(cord_compression_signs,),
    when=sensory_level.among(Change.NEW),
    calls=spinal_emergency_service,
)
flag_upper_signs_with_deficit = RedFlag(
    title="upper motor neuron signs with a deficit, unsteady walking or back pain",
    reads=(),
    cites=(upper_motor_neuron_table,),
    when=any_of(
        all_of(in_either_leg(upper_motor_neuron_signs.among(Change.NEW)), back_pain),
        all_of(in_either_leg(upper_motor_neuron_signs.among(Change.NEW)), gait_disturbance.among(Change.NEW)),
        all_of(in_either_leg(upper_motor_neuron_signs.among(Change.NEW)), in_either_leg(NEWLY_WEAK_OR_NUMB)),
        all_of(
            any_of(back_pain, gait_disturbance.among(Change.NEW)),
            in_either_leg(any_of(ankle_reflex.among(Reflex.BRISK), knee_reflex.among(Reflex.BRISK))),
            in_either_leg(NEWLY_WEAK_OR_NUMB),
        ),
    ),
    calls=spinal_emergency_service,
)
flag_cancer_and_weakness = RedFlag(
    title="cancer with new weakness, numbness or unsteady walking",
    reads=(),
    cites=(cord_compression_words,),
    when=all_of(any_of(gait_disturbance.among(Change.NEW), in_either_leg(NEWLY_WEAK_OR_NUMB)), cancer_history),
    calls=spinal_emergency_service,
)
flag_cancer_and_radicular_pain = RedFlag(
    title="cancer with pain along a nerve root",
    reads=(),
    cites=(cord_compression_words,),
    when=all_of(in_either_leg(any_of(straight_leg_raise, dermatomal)), cancer_history),
    calls=spinal_emergency_service,
)
flag_fever_and_tender_spine = RedFlag(
    title="a tender spine with fever, injected drugs, a spinal procedure or dialysis",
    reads=(),
    cites=(reihsaus,),
    when=any_of(
        all_of(fever, spine_tenderness),
        all_of(injects_drugs, spine_tenderness),
        all_of(recent_spinal_procedure, spine_tenderness),
        all_of(on_dialysis, spine_tenderness),
        all_of(diabetes, back_pain, spine_tenderness, in_either_leg(NEWLY_WEAK_OR_NUMB)),
    ),
    calls=spinal_emergency_service,
)
flag_spinal_infection_risk = RedFlag(
    title="back pain and a new deficit with fever, injected drugs, a spinal procedure or dialysis",
    reads=(),
    cites=(darouiche,),
    when=all_of(
        back_pain,
        in_either_leg(NEWLY_WEAK_OR_NUMB),
        any_of(on_dialysis, recent_spinal_procedure, injects_drugs, fever),
    ),
    calls=spinal_emergency_service,
)
flag_spinal_bleeding = RedFlag(
    title="a new deficit with pain, or in both legs, under an anticoagulant or after a spinal procedure",
    reads=(),
    cites=(unverified,),
    when=all_of(
        any_of(takes_anticoagulant, recent_spinal_procedure),
        any_of(
            in_both_legs(NEWLY_WEAK_OR_NUMB),
            all_of(back_pain, in_either_leg(NEWLY_WEAK_OR_NUMB)),
            all_of(sudden_trunk_pain, in_either_leg(NEWLY_WEAK_OR_NUMB)),
        ),
    ),
    calls=spinal_emergency_service,
)
flag_compartment = RedFlag(
    title="a tense leg with pain on passive stretch or out of proportion",
    reads=(),
    cites=(boast_compartment,),
    when=any_of(
        all_of(leg_tense, pain_on_passive_stretch),
        all_of(leg_tense, pain_out_of_proportion),
        all_of(pain_on_passive_stretch, pain_out_of_proportion),
        all_of(compartment_cause, pain_on_passive_stretch),
        all_of(compartment_cause, pain_out_of_proportion),
        all_of(compartment_cause, leg_tense),
        all_of(NEWLY_WEAK_OR_NUMB, pain_on_passive_stretch),
    ),
    calls=limb_surgery,
)
flag_blue_leg = RedFlag(
    title="a swollen leg that has turned blue",
    reads=(),
    cites=(phlegmasia_abstract,),
    when=all_of(leg_blue.among(Change.NEW), leg_swelling),
    calls=vascular_surgery,
)
flag_two_blue_legs = RedFlag(
    title="both legs blue",
    reads=(),
    cites=(unverified,),
    when=in_both_legs(leg_blue.among(Change.NEW)),
    calls=vascular_surgery,
)
flag_fever_and_great_pain = RedFlag(
    title="fever with pain out of proportion",
    reads=(),
    cites=(necrotizing_signs,),
    when=all_of(pain_out_of_proportion, fever),
    calls=limb_surgery,
)
flag_sciatica_of_both_legs = RedFlag(
    title="back pain with sciatica of both legs, new or worse within 14 days",
    reads=(),
    cites=(cauda_equina_flags,),
    when=all_of(
        in_either_leg(any_of(worse_within_14_days, at_most(symptom_age, "14"))),
        in_both_legs(any_of(straight_leg_raise, dermatomal)),
        back_pain,
    ),
    calls=spinal_emergency_service,
)
flag_dying_skin = RedFlag(
    title="crackling, blistered, or dusky numb skin",
    reads=(),
    cites=(necrotizing_signs,),
    when=skin_dying,
    calls=limb_surgery,
)
flag_trunk_pain = RedFlag(
    title="sudden severe or tearing pain of chest, back or belly",
    reads=(),
    cites=(dissection_in_a_leg,),
    when=sudden_trunk_pain,
    calls=emergency_department,
)
flag_pulsating_belly = RedFlag(
    title="a pulsating swelling of the belly", reads=(), cites=(unverified,), when=pulsatile_mass, calls=vascular_surgery
)
flag_both_legs_without_flow = RedFlag(
    title="reduced pulses and something new in both legs",
    reads=(),
    cites=(unverified,),
    when=in_both_legs(
        all_of(
            any_of(below(dorsalis_pedis_flow, "2"), below(posterior_tibial_flow, "2")),
            any_of(NEWLY_WEAK_OR_NUMB, pallor.among(Change.NEW), coolness.among(Change.NEW)),
        )
    ),
    calls=vascular_surgery,
)
flag_breathless = RedFlag(
    title="new breathlessness, chest pain or collapse",
    reads=(),
    cites=(nice_thrombosis,),
    when=breathless_or_chest_pain,
    calls=emergency_department,
)
flag_dark_urine = RedFlag(
    title="dark urine with a painful, cramping or newly weak leg",
    reads=(),
    cites=(rhabdomyolysis_review,),
    when=all_of(in_either_leg(any_of(cramp, pain, NEWLY_WEAK)), dark_urine),
    calls=emergency_department,
)
