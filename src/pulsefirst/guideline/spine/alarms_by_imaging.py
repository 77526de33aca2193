"""Spine and cord: an MRI counts by what it showed."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import spinal_emergency_service, spinal_surgery
from pulsefirst.guideline.spine.citations import (
    abscess_first_steps,
    acr_low_back,
    cauda_equina_imaging_time,
    compression_first_steps,
    cord_compression_words,
    hematoma_first_steps,
)
from pulsefirst.guideline.spine.findings import straight_leg_raise
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.findings_imaging import (
    mri_blood_in_spinal_canal,
    mri_canal_narrow,
    mri_cord_or_cauda_equina_compressed,
    mri_root_compressed,
    mri_spinal_abscess_or_discitis,
    mri_vertebral_fracture_or_tumor,
)
from pulsefirst.guideline.spine.pictures import (
    both_legs_weak,
    dermatomal_one_side,
    saddle_or_sphincter_change,
    stenosis_suspected,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    NEW_DEFICIT,
    cancer_with_new_deficit,
    cord_signs_with_deficit,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    tender_spine_with_infection_risk,
)
from pulsefirst.guideline.spine.targets import imaging_report
from pulsefirst.language import EMERGENCY, URGENT, all_of, any_of, hours, in_either_leg, obtain, refer, rule

read_the_imaging = rule(
    cites=(unverified,),
    when=any_of(
        saddle_or_sphincter_change,
        both_legs_weak,
        cord_signs_with_deficit,
        sensory_level.among(Change.NEW),
        cancer_with_new_deficit,
        tender_spine_with_infection_risk,
        spinal_infection_risk_with_deficit,
        spinal_bleeding_suspected,
        stenosis_suspected,
        in_either_leg(any_of(dermatomal_one_side, straight_leg_raise)),
    ),
    do=obtain(
        imaging_report,
        "Once the spine has been imaged, record what was seen",
        mri_cord_or_cauda_equina_compressed,
        mri_spinal_abscess_or_discitis,
        mri_blood_in_spinal_canal,
        mri_vertebral_fracture_or_tumor,
        mri_root_compressed,
        mri_canal_narrow,
    ),
)
compressed_on_imaging = rule(
    cites=(cauda_equina_imaging_time, compression_first_steps),
    when=mri_cord_or_cauda_equina_compressed,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: the cord or the cauda equina is compressed on MRI",
        urgency=EMERGENCY,
    ),
)
infection_on_imaging = rule(
    cites=(abscess_first_steps,),
    when=mri_spinal_abscess_or_discitis,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: an epidural abscess or an infected disk on MRI",
        urgency=EMERGENCY,
    ),
)
blood_on_imaging = rule(
    cites=(hematoma_first_steps,),
    when=mri_blood_in_spinal_canal,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: blood in the spinal canal on MRI",
        urgency=EMERGENCY,
    ),
)
fracture_or_tumor_with_deficit = rule(
    cites=(cord_compression_words,),
    when=all_of(mri_vertebral_fracture_or_tumor, NEW_DEFICIT),
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a fractured or tumorous vertebra with a new deficit",
        urgency=EMERGENCY,
    ),
)
fracture_or_tumor_on_imaging = rule(
    cites=(cord_compression_words, unverified),
    when=mri_vertebral_fracture_or_tumor,
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: a fractured or tumorous vertebra; is the spine stable?",
        urgency=URGENT,
        within=hours(24),
    ),
)
root_compressed_on_imaging = rule(
    cites=(acr_low_back,),
    when=mri_root_compressed,
    do=refer(
        spinal_surgery,
        "A root is compressed on MRI: a spinal opinion where it fits the leg and 6 weeks of care have not helped",
    ),
)
