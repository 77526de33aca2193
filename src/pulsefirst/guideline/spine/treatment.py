"""Spine and cord: treatment by diagnosis."""

from pulsefirst.guideline.medicines.interpretations import medicines_reading
from pulsefirst.guideline.medicines.targets import nsaids, simple_analgesics
from pulsefirst.guideline.shared.codes import NO_DOSE_CHECK
from pulsefirst.guideline.shared.complaint import deficit_worsening
from pulsefirst.guideline.shared.interpretations import diagnosis_reading, referral_urgency_reading
from pulsefirst.guideline.shared.targets import spinal_surgery
from pulsefirst.guideline.shared.tempo import slow_and_gradual
from pulsefirst.guideline.spine.causes import spinal_stenosis
from pulsefirst.guideline.spine.findings import conservative_care, severe_despite_conservative_care
from pulsefirst.guideline.spine.interpretations import month_reading, progressive_stenosis_reading, stenosis_alone_reading
from pulsefirst.guideline.spine.pictures import stenosis_established
from pulsefirst.guideline.spine.targets import bed_rest, flexion_physiotherapy, physical_activity, posture, rehabilitation
from pulsefirst.language import (
    SOON,
    URGENT,
    advise,
    all_of,
    at_least,
    avoid,
    days,
    hours,
    in_either_leg,
    not_,
    prescribe,
    reads,
    refer,
    rule,
)

stay_active = rule(
    reads=reads("E8"),
    when=stenosis_established,
    do=advise(physical_activity, "Stay physically active"),
    interprets=(diagnosis_reading, stenosis_alone_reading),
    treats=spinal_stenosis,
)
keep_good_posture = rule(
    reads=reads("E9"),
    when=stenosis_established,
    do=advise(posture, "Posture: good alignment, no long end-range positions, limbs supported by pillows or furniture"),
    interprets=diagnosis_reading,
    treats=spinal_stenosis,
)
stenosis_simple_analgesics = rule(
    reads=reads("E10"),
    when=stenosis_established,
    do=prescribe(simple_analgesics, "An option for pain: simple analgesics"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=spinal_stenosis,
)
stenosis_nsaids = rule(
    reads=reads("E10"),
    when=stenosis_established,
    do=prescribe(nsaids, "An option for pain: NSAIDs"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=spinal_stenosis,
)
lumbar_flexion_physiotherapy = rule(
    reads=reads("E11"),
    when=stenosis_established,
    do=advise(flexion_physiotherapy, "Physical therapy built on lumbar flexion"),
    interprets=diagnosis_reading,
    treats=spinal_stenosis,
)
multidisciplinary_rehabilitation = rule(
    reads=reads("E12"),
    when=all_of(stenosis_established, at_least(conservative_care, "28")),
    do=advise(rehabilitation, "Multidisciplinary rehabilitation: symptoms persist"),
    interprets=(diagnosis_reading, month_reading),
    treats=spinal_stenosis,
)
stenosis_surgery_for_deficit = rule(
    reads=reads("E13"),
    when=all_of(stenosis_established, in_either_leg(deficit_worsening)),
    do=refer(
        spinal_surgery,
        "Spinal surgery today: a worsening neurological deficit in stenosis",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=(diagnosis_reading, referral_urgency_reading, progressive_stenosis_reading),
    treats=spinal_stenosis,
)
stenosis_surgery_for_slow_deficit = rule(
    reads=reads("E13"),
    when=all_of(
        stenosis_established,
        in_either_leg(deficit_worsening),
        not_(in_either_leg(all_of(deficit_worsening, not_(slow_and_gradual)))),
    ),
    do=refer(
        spinal_surgery,
        "Refer to spinal surgery: a deficit in stenosis that has come slowly and is getting worse",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(stenosis_surgery_for_deficit,),
    interprets=(diagnosis_reading, progressive_stenosis_reading),
    treats=spinal_stenosis,
)
stenosis_surgery_for_symptoms = rule(
    reads=reads("E13"),
    when=all_of(stenosis_established, severe_despite_conservative_care),
    do=refer(
        spinal_surgery,
        "Refer to spinal surgery: severe symptoms that resist conservative care",
        urgency=SOON,
        within=days(14),
    ),
    interprets=(diagnosis_reading, referral_urgency_reading),
    treats=spinal_stenosis,
)
no_bed_rest = rule(
    reads=reads("E8"),
    when=stenosis_established,
    do=avoid(bed_rest, "No bed rest"),
    interprets=(diagnosis_reading, stenosis_alone_reading),
    treats=spinal_stenosis,
)
