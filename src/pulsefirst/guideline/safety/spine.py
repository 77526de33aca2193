"""Red flags of spine and cord, written a second time over raw findings; no rule and no criterion is imported."""

from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.findings import diabetes, fever, on_dialysis
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.safety.limb import NUMB_ANEW, WEAK_ANEW
from pulsefirst.guideline.shared.answers import Change, Reflex
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex
from pulsefirst.guideline.shared.targets import spinal_emergency_service
from pulsefirst.guideline.shared.tempo import since_deficit
from pulsefirst.guideline.spine.citations import (
    block_that_does_not_wear_off,
    cauda_equina_imaging_time,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    girft_cauda_equina,
    reihsaus,
    spinal_hematoma_series,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.spine.findings import (
    back_pain,
    back_pain_began_suddenly,
    dermatomal,
    injects_drugs,
    recent_spinal_procedure,
    spine_tenderness,
    stated_radiculopathy,
    straight_leg_raise,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    anal_tone_reduced,
    bladder_change,
    bowel_change,
    saddle_numbness,
    sensory_level,
    sphincter_worse_within_14_days,
    stated_cauda_equina,
    upper_motor_neuron_signs,
    urinary_incontinence,
    urinary_retention,
)
from pulsefirst.guideline.spine.findings_imaging import (
    mri_blood_in_spinal_canal,
    mri_cord_or_cauda_equina_compressed,
    mri_spinal_abscess_or_discitis,
)
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.guideline.veins.findings import active_cancer
from pulsefirst.language import all_of, any_of, at_most, in_both_legs, in_either_leg, reads, red_flag

WEAK_OR_NUMB_ANEW = any_of(NUMB_ANEW, WEAK_ANEW)
UNSTEADY_ANEW = gait_disturbance.among(Change.NEW)
UPPER_SIGNS_ANEW = in_either_leg(upper_motor_neuron_signs.among(Change.NEW))
flag_saddle_or_sphincter = red_flag(
    "new or worse trouble of bladder or bowel, a numb saddle, retained urine",
    reads=reads("B9", "F4"),
    when=any_of(
        urinary_retention.among(Change.NEW),
        bowel_change.among(Change.NEW),
        bladder_change.among(Change.NEW),
        saddle_numbness.among(Change.NEW),
        all_of(
            sphincter_worse_within_14_days,
            any_of(
                bowel_change.among(Change.LONG_STANDING),
                urinary_retention.among(Change.LONG_STANDING),
                bladder_change.among(Change.LONG_STANDING),
                saddle_numbness.among(Change.LONG_STANDING),
            ),
        ),
    ),
    calls=spinal_emergency_service,
)
flag_leak_of_urine = red_flag(
    "a leak of urine", reads=reads("B9"), when=urinary_incontinence, calls=spinal_emergency_service
)
flag_both_legs_weak = red_flag(
    "both legs weak",
    reads=reads("F4"),
    when=in_both_legs(WEAK_ANEW),
    calls=spinal_emergency_service,
)
flag_stated_cauda_equina = red_flag(
    "the diagnosis of a cauda equina syndrome",
    reads=reads("B9", "F4"),
    when=stated_cauda_equina,
    calls=spinal_emergency_service,
)
flag_anal_tone = red_flag(
    "reduced anal tone", cites=(girft_cauda_equina,), when=anal_tone_reduced, calls=spinal_emergency_service
)
flag_sensory_level = red_flag(
    "a new level of feeling on the trunk",
    cites=(cord_compression_signs,),
    when=sensory_level.among(Change.NEW),
    calls=spinal_emergency_service,
)
flag_upper_signs_with_deficit = red_flag(
    "upper motor neuron signs with a deficit, unsteady walking or back pain",
    cites=(upper_motor_neuron_table,),
    when=any_of(
        all_of(UPPER_SIGNS_ANEW, back_pain),
        all_of(UPPER_SIGNS_ANEW, UNSTEADY_ANEW),
        all_of(UPPER_SIGNS_ANEW, in_either_leg(WEAK_OR_NUMB_ANEW)),
        all_of(
            UNSTEADY_ANEW,
            in_either_leg(any_of(ankle_reflex.among(Reflex.BRISK), knee_reflex.among(Reflex.BRISK))),
            in_either_leg(WEAK_OR_NUMB_ANEW),
        ),
    ),
    calls=spinal_emergency_service,
)
flag_cancer_and_weakness = red_flag(
    "cancer with new weakness, numbness or unsteady walking",
    cites=(cord_compression_words,),
    when=all_of(any_of(UNSTEADY_ANEW, in_either_leg(WEAK_OR_NUMB_ANEW)), any_of(active_cancer, cancer_history)),
    calls=spinal_emergency_service,
)
flag_cancer_and_radicular_pain = red_flag(
    "cancer with pain along a nerve root",
    cites=(cord_compression_words,),
    when=all_of(
        in_either_leg(any_of(straight_leg_raise, dermatomal, stated_radiculopathy)),
        any_of(active_cancer, cancer_history),
    ),
    calls=spinal_emergency_service,
)
flag_fever_and_tender_spine = red_flag(
    "a tender spine with fever, injected drugs, a spinal procedure or dialysis",
    cites=(reihsaus,),
    when=any_of(
        all_of(fever, spine_tenderness),
        all_of(injects_drugs, spine_tenderness),
        all_of(recent_spinal_procedure, spine_tenderness),
        all_of(on_dialysis, spine_tenderness),
        all_of(diabetes, back_pain, spine_tenderness, in_either_leg(WEAK_OR_NUMB_ANEW)),
    ),
    calls=spinal_emergency_service,
)
flag_spinal_infection_risk = red_flag(
    "back pain and a new deficit with fever, injected drugs, a spinal procedure or dialysis",
    cites=(darouiche,),
    when=all_of(
        back_pain,
        in_either_leg(WEAK_OR_NUMB_ANEW),
        any_of(on_dialysis, recent_spinal_procedure, injects_drugs, fever),
    ),
    calls=spinal_emergency_service,
)
flag_spinal_bleeding = red_flag(
    "a new deficit with sudden pain, or of days with back pain or in both legs, under an anticoagulant or after a spinal procedure",
    cites=(spinal_hematoma_series,),
    when=all_of(
        any_of(recent_spinal_procedure, takes_anticoagulant),
        any_of(
            all_of(sudden_trunk_pain, in_either_leg(WEAK_OR_NUMB_ANEW)),
            all_of(back_pain_began_suddenly, in_either_leg(WEAK_OR_NUMB_ANEW)),
            all_of(
                any_of(back_pain, in_both_legs(WEAK_OR_NUMB_ANEW)),
                in_either_leg(all_of(at_most(since_deficit, "7"), WEAK_OR_NUMB_ANEW)),
            ),
        ),
    ),
    calls=spinal_emergency_service,
)
flag_weak_after_spinal_procedure = red_flag(
    "a leg weak for days after a spinal procedure",
    cites=(block_that_does_not_wear_off,),
    when=all_of(recent_spinal_procedure, in_either_leg(all_of(WEAK_ANEW, at_most(since_deficit, "7")))),
    calls=spinal_emergency_service,
)
flag_spine_on_imaging = red_flag(
    "a compressed cord or cauda equina, an abscess or blood on MRI of the spine",
    cites=(cauda_equina_imaging_time,),
    when=any_of(mri_blood_in_spinal_canal, mri_spinal_abscess_or_discitis, mri_cord_or_cauda_equina_compressed),
    calls=spinal_emergency_service,
)
