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
from pulsefirst.guideline.examination import coolness, pallor
from pulsefirst.guideline.history import cramp, numbness, onset_manner, pain, weakness
from pulsefirst.guideline.quantities import dorsalis_pedis_flow, posterior_tibial_flow
from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
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
from pulsefirst.guideline.vocabulary import Change, Manner, Numbness
from pulsefirst.language import all_of, any_of, below, in_both_legs, in_either_leg, no_less_than, not_
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
    title="a leg suddenly weak or numb, its foot pulses plain, the back without pain",
    reads=(),
    cites=(leg_weakness_in_stroke,),
    when=all_of(
        NEWLY_WEAK_OR_NUMB,
        onset_manner.among(Manner.SUDDEN),
        not_(back_pain),
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
    when=all_of(
        in_either_leg(upper_motor_neuron_signs.among(Change.NEW)),
        any_of(back_pain, gait_disturbance.among(Change.NEW), in_either_leg(NEWLY_WEAK_OR_NUMB)),
    ),
    calls=spinal_emergency_service,
)
flag_cancer_and_weakness = RedFlag(
    title="cancer with new weakness or unsteady walking",
    reads=(),
    cites=(cord_compression_words,),
    when=all_of(cancer_history, any_of(gait_disturbance.among(Change.NEW), in_either_leg(NEWLY_WEAK))),
    calls=spinal_emergency_service,
)
flag_fever_and_tender_spine = RedFlag(
    title="fever with a tender spine",
    reads=(),
    cites=(reihsaus,),
    when=all_of(spine_tenderness, fever),
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
    title="sudden trunk pain and a new deficit under an anticoagulant or after a spinal procedure",
    reads=(),
    cites=(unverified,),
    when=all_of(
        sudden_trunk_pain,
        in_either_leg(NEWLY_WEAK_OR_NUMB),
        any_of(takes_anticoagulant, recent_spinal_procedure),
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
