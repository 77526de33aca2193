"""Spine and cord: what to do, and what to avoid, while help is on its way."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.spine.citations import (
    abscess_first_steps,
    cauda_equina_imaging_time,
    compression_first_steps,
    hematoma_first_steps,
    residual_excludes_nothing,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    post_void_residual,
    sensory_level,
)
from pulsefirst.guideline.spine.pictures import both_legs_weak, saddle_or_sphincter_change
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    cancer_with_new_deficit,
    cord_signs_with_deficit,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    tender_spine_with_infection_risk,
)
from pulsefirst.guideline.spine.targets import (
    anticoagulant_dose,
    bladder_scan,
    blood_cultures,
    lumbar_puncture,
    spinal_precautions,
)
from pulsefirst.language import MEANWHILE, advise, any_of, avoid, obtain, order, rule

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
    when=any_of(sensory_level.among(Change.NEW), cord_signs_with_deficit, cancer_with_new_deficit),
    do=advise(
        spinal_precautions,
        "Flat, and turned as one piece, until the surgeon has judged the spine stable; ask about dexamethasone, do not wait for it",
        turn=MEANWHILE,
    ),
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
