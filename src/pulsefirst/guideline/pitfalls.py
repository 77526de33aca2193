"""Pitfalls: what not to assume, not to delay and not to do."""

from pulsefirst.guideline.diagnoses import stenosis_established
from pulsefirst.guideline.emergencies import arteriography_for_absent_pulses, arteriography_for_recent_change
from pulsefirst.guideline.history import comes_with_walking, symptomatic, worse_standing_or_walking
from pulsefirst.guideline.ischemia import bilateral, immediately_threatened_or_worse
from pulsefirst.guideline.measurements import fasting_glucose, hba1c
from pulsefirst.guideline.readings import (
    bilateral_reading,
    rutherford_reading,
    six_hours_reading,
    splint_reading,
)
from pulsefirst.guideline.suspicions import tissue_loss
from pulsefirst.guideline.targets import (
    bed_rest,
    diabetes_screen,
    emergency_thromboembolectomy,
    immobilization,
    splint,
    vascular_label,
)
from pulsefirst.guideline.workup import anatomic_imaging
from pulsefirst.language import EMERGENCY, all_of, any_of, avoid, hours, in_either_leg, obtain, order, reads, rule

no_vascular_label_without_index = rule(
    reads=reads("G1", "B2"),
    when=all_of(bilateral, any_of(in_either_leg(comes_with_walking), worse_standing_or_walking)),
    do=avoid(
        vascular_label,
        "Do not call it vascular without an index: stenosis can look the same, and is eased by leaning forward, not by rest alone",
    ),
    assumes=bilateral_reading,
)
no_delay_for_imaging = rule(
    reads=reads("G2"),
    when=immediately_threatened_or_worse,
    do=order(
        emergency_thromboembolectomy,
        "Straight to emergency thromboembolectomy, through vascular surgery: do not wait for imaging",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    overrides=(arteriography_for_recent_change, arteriography_for_absent_pulses, anatomic_imaging),
    assumes=(rutherford_reading, six_hours_reading),
)
think_of_diabetes = rule(
    reads=reads("G3"),
    when=in_either_leg(tissue_loss),
    do=obtain(
        diabetes_screen,
        "Tissue loss: think of diabetes, with or without pain; neuropathy can mask ischemic pain",
        fasting_glucose,
        hba1c,
    ),
)
no_splint = rule(
    reads=reads("G4"),
    when=in_either_leg(symptomatic),
    do=avoid(splint, "Avoid a splint: deconditioning, more pain, learned non-use"),
    assumes=splint_reading,
)
no_long_immobilization = rule(
    reads=reads("G4"),
    when=in_either_leg(symptomatic),
    do=avoid(immobilization, "Avoid long immobilization: deconditioning, more pain, learned non-use"),
    assumes=splint_reading,
)
no_bed_rest = rule(
    reads=reads("E8"),
    when=any_of(stenosis_established, in_either_leg(symptomatic)),
    do=avoid(bed_rest, "No bed rest"),
    assumes=splint_reading,
)
