"""The veins: what cannot wait."""

from pulsefirst.guideline.patient.findings import (
    diastolic_blood_pressure,
    pregnant,
    protein_in_urine,
    systolic_blood_pressure,
)
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import vascular_surgery, vein_service
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.guideline.veins.answers import Dimer, VeinScan
from pulsefirst.guideline.veins.citations import (
    both_legs_without_clot,
    edema_of_long_standing,
    edema_review,
    goodacre,
    nice_thrombosis,
    phlegmasia_abstract,
    pre_eclampsia,
    pregnancy_thrombosis,
)
from pulsefirst.guideline.veins.findings import (
    active_cancer,
    calf_tenderness,
    d_dimer,
    earlier_thrombosis,
    estrogen_or_childbirth,
    immobile_lately,
    leg_blue,
    leg_swelling,
    recent_surgery,
    thigh_vein_tenderness,
    vein_scan,
)
from pulsefirst.guideline.veins.interpretations import pregnancy_swelling_reading, swelling_reading, vein_reading
from pulsefirst.guideline.veins.pictures import (
    both_legs_swollen,
    one_leg_swollen,
    swelling_old,
    swelling_older_than_8_weeks,
    swelling_recent,
    swollen,
    tender_along_the_veins,
    wells_likely,
    wells_unlikely,
)
from pulsefirst.guideline.veins.targets import (
    after_a_clear_scan,
    antenatal_review,
    d_dimer_test,
    maternity_assessment,
    maternity_checks,
    vein_clinic,
    vein_ultrasound_test,
)
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    at_least,
    avoid,
    below,
    days,
    hours,
    in_both_legs,
    none_of,
    not_,
    obtain,
    order,
    refer,
    rule,
)

blue_leg = rule(
    cites=(unverified,),
    when=leg_blue.among(Change.NEW),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: a leg or foot that has turned blue or mottled",
        urgency=URGENT,
        within=hours(24),
    ),
)
two_blue_legs = rule(
    cites=(unverified,),
    when=in_both_legs(leg_blue.among(Change.NEW)),
    do=refer(
        vascular_surgery, "Call vascular surgery now: both legs have turned blue; think of the aorta", urgency=EMERGENCY
    ),
)
blue_swollen_leg = rule(
    cites=(phlegmasia_abstract,),
    when=all_of(leg_swelling, leg_blue.among(Change.NEW)),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a swollen leg that has turned blue; a massive venous thrombosis endangers life and limb",
        urgency=EMERGENCY,
    ),
)
d_dimer_for_swelling = rule(
    cites=(nice_thrombosis, goodacre),
    when=swollen,
    do=refer(
        vein_service,
        "Settle today whether it is a thrombosis, by Wells score and D-dimer within 4 hours: a swollen leg",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=(vein_reading, swelling_reading),
)
d_dimer_for_new_swelling = rule(
    cites=(nice_thrombosis, edema_review),
    when=all_of(swollen, swelling_recent),
    do=refer(
        vein_service,
        "Settle today whether it is a thrombosis, by Wells score and D-dimer within 4 hours: a swelling of the last 14 days",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=(vein_reading, swelling_reading),
)
d_dimer_for_tender_calf = rule(
    cites=(nice_thrombosis,),
    when=calf_tenderness,
    do=refer(
        vein_service,
        "Settle today whether it is a thrombosis, by Wells score and D-dimer within 4 hours: a tender calf",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=vein_reading,
)
d_dimer_for_tender_thigh = rule(
    cites=(nice_thrombosis,),
    when=thigh_vein_tenderness,
    do=refer(
        vein_service,
        "Settle today whether it is a thrombosis, by Wells score and D-dimer within 4 hours: a thigh tender along its deep veins",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=vein_reading,
)
d_dimer_of_a_swollen_leg = rule(
    cites=(nice_thrombosis,),
    when=swollen,
    do=obtain(d_dimer_test, "D-dimer, its result within 4 hours, unless the ultrasound comes first", d_dimer, today=True),
    interprets=vein_reading,
)
d_dimer_of_a_tender_leg = rule(
    cites=(nice_thrombosis,),
    when=tender_along_the_veins,
    do=obtain(d_dimer_test, "D-dimer, its result within 4 hours, unless the ultrasound comes first", d_dimer, today=True),
    interprets=vein_reading,
)
scan_the_veins = rule(
    cites=(nice_thrombosis, pregnancy_thrombosis),
    when=all_of(any_of(swollen, tender_along_the_veins), any_of(wells_likely, d_dimer.among(Dimer.RAISED), pregnant)),
    do=obtain(vein_ultrasound_test, "Ultrasound of the leg veins, its result today", vein_scan, today=True),
    interprets=vein_reading,
)
vein_ultrasound = rule(
    cites=(nice_thrombosis, goodacre),
    when=all_of(any_of(swollen, tender_along_the_veins), wells_likely),
    do=refer(
        vein_service,
        "Ultrasound of the leg veins within 4 hours, else today: a thrombosis is likely by the Wells score",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=vein_reading,
)
vein_ultrasound_after_d_dimer = rule(
    cites=(nice_thrombosis,),
    when=all_of(any_of(swollen, tender_along_the_veins), d_dimer.among(Dimer.RAISED)),
    do=refer(
        vein_service,
        "Ultrasound of the leg veins within 4 hours, else today: the D-dimer is raised",
        urgency=URGENT,
        within=hours(4),
    ),
    interprets=vein_reading,
)
vein_ultrasound_in_pregnancy = rule(
    cites=(pregnancy_thrombosis,),
    when=all_of(pregnant, any_of(one_leg_swollen, tender_along_the_veins)),
    do=refer(
        vein_service,
        "Ultrasound of the leg veins today: one swollen leg or a tender calf in pregnancy; no score and no D-dimer",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=pregnancy_swelling_reading,
)
d_dimer_after_a_clear_scan = rule(
    cites=(nice_thrombosis,),
    when=vein_scan.among(VeinScan.NO_CLOT),
    do=order(d_dimer_test, "D-dimer after a scan without a clot: where it is raised, the scan is repeated in 6 to 8 days"),
    interprets=vein_reading,
)
no_d_dimer_in_pregnancy = rule(
    cites=(pregnancy_thrombosis,),
    when=all_of(pregnant, any_of(one_leg_swollen, tender_along_the_veins)),
    do=avoid(d_dimer_test, "No D-dimer and no Wells score in pregnancy: the ultrasound decides"),
    overrides=(
        d_dimer_for_swelling,
        d_dimer_for_new_swelling,
        d_dimer_for_tender_calf,
        d_dimer_for_tender_thigh,
        d_dimer_of_a_swollen_leg,
        d_dimer_of_a_tender_leg,
        d_dimer_after_a_clear_scan,
    ),
    interprets=pregnancy_swelling_reading,
)
swelling_in_pregnancy = rule(
    cites=(pre_eclampsia,),
    when=all_of(pregnant, both_legs_swollen),
    do=obtain(
        maternity_checks,
        "Blood pressure and urine for protein today, here or through the maternity assessment unit: both legs swollen in pregnancy",
        systolic_blood_pressure,
        diastolic_blood_pressure,
        protein_in_urine,
        enough=all_of(below(systolic_blood_pressure, "140"), below(diastolic_blood_pressure, "90")),
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=pregnancy_swelling_reading,
)
no_d_dimer_for_both_legs_in_pregnancy = rule(
    cites=(pregnancy_thrombosis, both_legs_without_clot),
    when=all_of(pregnant, both_legs_swollen),
    do=avoid(d_dimer_test, "No D-dimer for both legs swollen in pregnancy: blood pressure and urine come first"),
    overrides=(
        d_dimer_for_swelling,
        d_dimer_for_new_swelling,
        d_dimer_of_a_swollen_leg,
        d_dimer_after_a_clear_scan,
    ),
    interprets=pregnancy_swelling_reading,
)
normal_pressure_in_pregnancy = rule(
    cites=(pre_eclampsia,),
    when=all_of(
        pregnant,
        both_legs_swollen,
        below(systolic_blood_pressure, "140"),
        below(diastolic_blood_pressure, "90"),
    ),
    do=advise(
        antenatal_review,
        "Both legs swollen in pregnancy with a normal blood pressure: urine and pressure again at the next antenatal visit, at once with headache, "
        "trouble with sight, or one leg more swollen",
    ),
    overrides=(swelling_in_pregnancy,),
    interprets=pregnancy_swelling_reading,
)
pressure_in_pregnancy = rule(
    cites=(pre_eclampsia,),
    when=all_of(
        pregnant,
        any_of(at_least(systolic_blood_pressure, "140"), at_least(diastolic_blood_pressure, "90"), protein_in_urine),
    ),
    do=refer(
        maternity_assessment,
        "Maternity assessment today, at once from 160 systolic or 110 diastolic or with headache or trouble with sight: raised pressure or "
        "protein in the urine",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=pregnancy_swelling_reading,
)
clot_found = rule(
    cites=(nice_thrombosis,),
    when=vein_scan.among(VeinScan.CLOT),
    do=refer(
        vein_service,
        "Thrombosis service today: a clot was found; weigh bleeding and kidneys, then anticoagulate",
        urgency=URGENT,
        within=hours(24),
    ),
)
scan_without_clot = rule(
    cites=(nice_thrombosis,),
    when=vein_scan.among(VeinScan.NO_CLOT),
    do=advise(after_a_clear_scan, "The scan shows no clot: no second scan today; look for another cause as well"),
    overrides=(
        vein_ultrasound,
        vein_ultrasound_after_d_dimer,
        vein_ultrasound_in_pregnancy,
        d_dimer_for_swelling,
        d_dimer_for_new_swelling,
        d_dimer_for_tender_calf,
        d_dimer_for_tender_thigh,
    ),
    interprets=vein_reading,
)
repeat_scan = rule(
    cites=(nice_thrombosis,),
    when=all_of(any_of(swollen, tender_along_the_veins), vein_scan.among(VeinScan.NO_CLOT), d_dimer.among(Dimer.RAISED)),
    do=refer(
        vein_service,
        "Repeat the vein ultrasound in 6 to 8 days, no anticoagulant meanwhile: scan clear, D-dimer raised",
        urgency=SOON,
        within=days(8),
    ),
    interprets=vein_reading,
)
repeat_scan_in_pregnancy = rule(
    cites=(pregnancy_thrombosis,),
    when=all_of(pregnant, vein_scan.among(VeinScan.NO_CLOT)),
    do=refer(
        vein_service,
        "Repeat the vein ultrasound on day 3 and day 7 while suspicion stays high: pregnancy",
        urgency=SOON,
        within=days(3),
    ),
    interprets=pregnancy_swelling_reading,
)
clot_unlikely = rule(
    cites=(nice_thrombosis,),
    when=all_of(any_of(swollen, tender_along_the_veins), wells_unlikely, d_dimer.among(Dimer.NOT_RAISED)),
    do=refer(
        vein_clinic,
        "Look for another cause of the swelling or tenderness: Wells score 1 or less and a D-dimer not raised",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(d_dimer_for_swelling, d_dimer_for_new_swelling, d_dimer_for_tender_calf, d_dimer_for_tender_thigh),
    interprets=vein_reading,
)
swelling_of_long_standing = rule(
    cites=(edema_of_long_standing, edema_review),
    when=all_of(
        swollen,
        swelling_old,
        # A clot that nobody scanned is still one after three weeks.
        any_of(
            swelling_older_than_8_weeks,
            both_legs_swollen,
            none_of(active_cancer, earlier_thrombosis, recent_surgery, immobile_lately, pregnant, estrogen_or_childbirth),
        ),
    ),
    do=refer(
        vein_clinic,
        "Work up the swelling within two weeks: known to be older than 14 days and no worse; veins, heart, kidneys, pelvis, medicines",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(d_dimer_for_swelling, d_dimer_of_a_swollen_leg),
    interprets=swelling_reading,
)
score_of_an_old_swelling = rule(
    cites=(edema_of_long_standing, unverified),
    when=all_of(swollen, swelling_old, any_of(swelling_older_than_8_weeks, both_legs_swollen)),
    do=advise(
        vein_clinic,
        "The Wells score was made for a new swelling: in one of more than 8 weeks, no worse, or of both legs, it calls for no scan today",
    ),
    overrides=(vein_ultrasound,),
    interprets=swelling_reading,
)
old_tender_calf = rule(
    cites=(nice_thrombosis, goodacre),
    when=all_of(calf_tenderness, old_and_no_worse, not_(swollen)),
    do=refer(
        vein_clinic,
        "Examine the calf again within two weeks: tender for more than 14 days, no worse, not swollen",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(d_dimer_for_tender_calf, vein_ultrasound, d_dimer_of_a_tender_leg),
    interprets=vein_reading,
)
swelling_of_both_legs = rule(
    cites=(both_legs_without_clot, edema_review),
    when=all_of(
        both_legs_swollen,
        in_both_legs(not_(calf_tenderness)),
        none_of(cancer_history, earlier_thrombosis, recent_surgery, immobile_lately, pregnant, estrogen_or_childbirth),
    ),
    do=refer(
        vein_clinic,
        "Heart, kidneys, liver, protein in blood and urine, medicines: both legs swollen, no calf tender, no risk of "
        "thrombosis",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(d_dimer_for_swelling, d_dimer_for_new_swelling, d_dimer_of_a_swollen_leg),
    interprets=swelling_reading,
)
