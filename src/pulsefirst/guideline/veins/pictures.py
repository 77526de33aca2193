"""The veins: the criteria that rules read."""

from pulsefirst.guideline.patient.findings import pregnant
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.shared.tempo import begun_over_8_weeks_ago, older_than_14_days, worse_within_14_days
from pulsefirst.guideline.veins.findings import (
    active_cancer,
    calf_girth,
    calf_tenderness,
    collateral_veins,
    earlier_thrombosis,
    estrogen_or_childbirth,
    immobile_lately,
    leg_in_plaster,
    leg_swelling,
    other_cause_as_likely_as_clot,
    pitting_edema,
    recent_surgery,
    swelling_onset,
    thigh_vein_tenderness,
    whole_leg_swollen,
)
from pulsefirst.guideline.veins.interpretations import swelling_reading, vein_reading
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    criterion,
    difference,
    elapsed,
    in_both_legs,
    in_other_leg,
    not_,
    on_the_other_side,
    points,
)

girth_over_the_other = difference("girth of this calf over the other", calf_girth, on_the_other_side(calf_girth), unit="cm")
since_swelling = elapsed("age of the swelling", swelling_onset)
vein_risk = criterion(
    "a risk of venous thrombosis",
    any_of(
        cancer_history,
        active_cancer,
        earlier_thrombosis,
        recent_surgery,
        immobile_lately,
        pregnant,
        estrogen_or_childbirth,
    ),
)
swollen = criterion(
    "this leg is swollen, said or measured",
    any_of(leg_swelling, whole_leg_swollen, pitting_edema, at_least(girth_over_the_other, "3")),
    interprets=swelling_reading,
)
tender_along_the_veins = criterion(
    "a tender calf, or tender along the deep veins of the thigh", any_of(calf_tenderness, thigh_vein_tenderness)
)
swelling_recent = criterion(
    "the swelling began or grew within 14 days", at_most(since_swelling, "14"), interprets=swelling_reading
)
swelling_old = criterion(
    "swelling known to be older than 14 days, in a leg no worse within 14 days",
    all_of(any_of(above(since_swelling, "14"), older_than_14_days), not_(worse_within_14_days)),
    interprets=swelling_reading,
)
swelling_older_than_8_weeks = criterion(
    "swelling known to be older than 8 weeks",
    any_of(above(since_swelling, "56"), begun_over_8_weeks_ago),
    interprets=swelling_reading,
)
both_legs_swollen = criterion("both legs swollen", in_both_legs(leg_swelling))
one_leg_swollen = criterion("this leg swollen and not the other", all_of(swollen, in_other_leg(not_(leg_swelling))))
# Weakness of this leg counts as paresis, a tender calf as tender along the deep veins: more points is the safer way to err.
wells_points = points(
    "Wells score",
    (active_cancer, 1),
    (any_of(leg_in_plaster, weak), 1),
    (any_of(immobile_lately, recent_surgery), 1),
    (any_of(calf_tenderness, thigh_vein_tenderness), 1),
    (whole_leg_swollen, 1),
    (at_least(girth_over_the_other, "3"), 1),
    (all_of(pitting_edema, in_other_leg(not_(pitting_edema))), 1),
    (collateral_veins, 1),
    (earlier_thrombosis, 1),
    (other_cause_as_likely_as_clot, -2),
)
wells_likely = criterion("Wells score of 2 or more", at_least(wells_points, "2"), interprets=vein_reading)
wells_unlikely = criterion("Wells score of 1 or less", at_most(wells_points, "1"), interprets=vein_reading)
