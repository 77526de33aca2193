"""Spine and cord: what to do, and what to avoid, while help is on its way."""

from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.spine.citations import (
    abscess_first_steps,
    cauda_equina_imaging_time,
    compression_first_steps,
    hematoma_first_steps,
    residual_excludes_nothing,
)
from pulsefirst.guideline.spine.findings import back_pain, spine_pain_at_night_or_thoracic, spine_tenderness
from pulsefirst.guideline.spine.findings_cauda_equina import (
    post_void_residual,
    sensory_level,
)
from pulsefirst.guideline.spine.findings_imaging import mri_vertebral_fracture_or_tumor
from pulsefirst.guideline.spine.interpretations import cord_reading
from pulsefirst.guideline.spine.pictures import both_legs_weak, saddle_or_sphincter_change
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    NEW_DEFICIT,
    cancer_ever,
    cancer_with_spine_pain,
    cord_signs_with_deficit,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    tender_spine_with_infection_risk,
    weak_legs_from_above_the_cauda,
)
from pulsefirst.guideline.spine.targets import (
    anticoagulant_dose,
    bladder_scan,
    blood_cultures,
    dexamethasone_question,
    lumbar_puncture,
    spinal_precautions,
)
from pulsefirst.language import MEANWHILE, advise, all_of, any_of, avoid, in_either_leg, obtain, order, rule

cord_picture = any_of(
    sensory_level.among(Change.NEW),
    cord_signs_with_deficit,
    weak_legs_from_above_the_cauda,
    all_of(cancer_ever, any_of(both_legs_weak, gait_disturbance.among(Change.NEW))),
    all_of(cancer_with_spine_pain, in_either_leg(newly_weak)),
    all_of(mri_vertebral_fracture_or_tumor, NEW_DEFICIT),
)
bladder_scan_meanwhile = rule(
    cites=(cauda_equina_imaging_time, residual_excludes_nothing),
    when=any_of(saddle_or_sphincter_change, both_legs_weak),
    do=obtain(
        bladder_scan,
        "Scan the bladder after voiding, without holding up the MRI; 200 mL or less excludes nothing",
        post_void_residual,
        turn=MEANWHILE,
    ),
)
spinal_precautions_meanwhile = rule(
    cites=(compression_first_steps,),
    when=all_of(
        cord_picture,
        any_of(
            cancer_ever,
            spine_tenderness,
            spine_pain_at_night_or_thoracic,
            back_pain,
            mri_vertebral_fracture_or_tumor,
        ),
    ),
    do=advise(
        spinal_precautions,
        "Flat, and turned as one piece, until the surgeon has judged the spine stable",
        turn=MEANWHILE,
    ),
    interprets=cord_reading,
)
dexamethasone_meanwhile = rule(
    cites=(compression_first_steps,),
    when=all_of(cord_picture, cancer_ever),
    do=advise(
        dexamethasone_question,
        "Ask the surgeon about dexamethasone for a compression by cancer, and do not wait for it",
        turn=MEANWHILE,
    ),
    interprets=cord_reading,
)
cultures_meanwhile = rule(
    cites=(abscess_first_steps,),
    when=any_of(tender_spine_with_infection_risk, spinal_infection_risk_with_deficit),
    do=order(blood_cultures, "Blood cultures before antibiotics, CRP or ESR, blood count", turn=MEANWHILE),
)
no_lumbar_puncture = rule(
    cites=(abscess_first_steps,),
    when=any_of(tender_spine_with_infection_risk, spinal_infection_risk_with_deficit),
    do=avoid(lumbar_puncture, "No lumbar puncture where an epidural abscess is suspected", turn=MEANWHILE),
)
hold_the_anticoagulant = rule(
    cites=(hematoma_first_steps,),
    when=spinal_bleeding_suspected,
    do=advise(
        anticoagulant_dose,
        "No further dose of any anticoagulant, preventive heparin included; clotting and platelets now; reversal with the surgeon",
        turn=MEANWHILE,
    ),
)
