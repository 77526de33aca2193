"""Spine and cord: a numb saddle or a retention that is long-standing, and an injury of today."""

from pulsefirst.guideline.patient.findings import major_injury_today
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb
from pulsefirst.guideline.shared.targets import emergency_department, neurological_assessment, spinal_emergency_service
from pulsefirst.guideline.spine.citations import girft_cauda_equina, girft_older_than_14_days, residual_excludes_nothing
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    bowel_change,
    post_void_residual,
    saddle_numbness,
    urinary_retention,
)
from pulsefirst.guideline.spine.interpretations import sphincter_reading
from pulsefirst.guideline.spine.pictures import saddle_or_retention_of_long_standing, sphincter_trouble_older_than_14_days
from pulsefirst.guideline.spine.targets import bladder_scan
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    days,
    hours,
    in_either_leg,
    obtain,
    refer,
    rule,
)

long_standing_saddle = rule(
    cites=(girft_cauda_equina,),
    when=saddle_or_retention_of_long_standing,
    do=refer(
        neurological_assessment,
        "Refer a numb saddle or retained urine of long standing to the spinal clinic, unless it was explained before",
        urgency=SOON,
        within=days(14),
    ),
    interprets=sphincter_reading,
)
scan_of_a_long_retention = rule(
    cites=(residual_excludes_nothing, girft_cauda_equina),
    when=saddle_or_retention_of_long_standing,
    do=obtain(
        bladder_scan,
        "Scan the bladder after voiding: a numb saddle or retained urine of long standing; 200 mL or less excludes nothing",
        post_void_residual,
    ),
    interprets=sphincter_reading,
)
retention_today = rule(
    cites=(girft_cauda_equina, girft_older_than_14_days, unverified),
    when=all_of(
        sphincter_trouble_older_than_14_days,
        any_of(
            urinary_retention.among(Change.NEW),
            all_of(
                saddle_numbness.among(Change.NEW), any_of(bladder_change.among(Change.NEW), bowel_change.among(Change.NEW))
            ),
        ),
    ),
    do=refer(
        spinal_emergency_service,
        "Spinal service today, and a catheter where the bladder is full: retained urine, or a numb saddle with bladder or bowel trouble, though older than 14 days",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=sphincter_reading,
)
injured_spine = rule(
    cites=(unverified,),
    when=all_of(major_injury_today, back_pain, in_either_leg(newly_weak_or_numb)),
    do=refer(
        emergency_department,
        "Call the emergency team now: an injury today with back pain and a new deficit; protect the spine and follow the trauma pathway",
        urgency=EMERGENCY,
    ),
)
