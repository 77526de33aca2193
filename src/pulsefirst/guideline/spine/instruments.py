"""Spine and cord: scores and stages."""

from pulsefirst.guideline.limb.findings import comes_with_walking, gone_within_10_minutes_of_rest
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.legs import bilateral
from pulsefirst.guideline.shared.tempo import symptom_age
from pulsefirst.guideline.spine.citations import cook_cluster, cook_cluster_again, sugioka_original, sugioka_table
from pulsefirst.guideline.spine.findings import (
    eased_by_bending_backward,
    eased_by_bending_forward,
    eased_by_sitting,
    eased_by_sitting_or_leaning_forward,
    leg_pain_exceeds_back_pain,
    worse_standing,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import urinary_incontinence
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, in_either_leg, points
from pulsefirst.model.instruments import Instrument, Outcome

NEVER_CLOSES = (
    " It never stands against a vascular cause: both are common at the same age and often together. Pulses and index come first. New "
    "trouble of bladder, bowel or saddle is an emergency whatever the score."
)
# "More than 6 months" is taken as more than 183 days. Claudication is what walking brings on and rest takes away, by minutes of
# standing still or by sitting down.
stenosis_history_points = points(
    "stenosis history score",
    (at_least(age, "60"), 2),
    (above(age, "70"), 1),
    (in_either_leg(above(symptom_age, "183")), 1),
    (eased_by_bending_forward, 2),
    (eased_by_bending_backward, -2),
    (worse_standing, 2),
    (
        any_of(
            in_either_leg(all_of(comes_with_walking, gone_within_10_minutes_of_rest)),
            all_of(in_either_leg(comes_with_walking), eased_by_sitting_or_leaning_forward),
        ),
        1,
    ),
    (urinary_incontinence, 1),
)
stenosis_history_score = Instrument(
    title="history score for lumbar spinal stenosis (Sugioka)",
    purpose="How much the history alone sounds like lumbar spinal stenosis.",
    score=stenosis_history_points,
    outcomes=(
        Outcome(
            title="7 or more",
            when=at_least(stenosis_history_points, "7"),
            meaning="At or above the cut-off of the version that was read (7), and of the original (5): speaks for stenosis.",
        ),
        Outcome(
            title="5 or 6",
            when=all_of(at_least(stenosis_history_points, "5"), below(stenosis_history_points, "7")),
            meaning="Below the cut-off of the version that was read (7), at or above that of the original (5). The original has a "
            "sensitivity of 0.81 and a specificity of 0.58.",
        ),
        Outcome(
            title="below 5",
            when=below(stenosis_history_points, "5"),
            meaning="Below both cut-offs. About one in five with stenosis scores so; it excludes nothing.",
        ),
    ),
    limits="Two cut-offs are in print, 7 and 5; the score is shown with both." + NEVER_CLOSES,
    cites=(sugioka_table, sugioka_original),
    synonyms=("Sugioka", "stenosis score"),
)
stenosis_cluster_count = points(
    "items of the stenosis cluster",
    (bilateral, 1),
    (leg_pain_exceeds_back_pain, 1),
    (worse_standing_or_walking, 1),
    (eased_by_sitting, 1),
    (above(age, "48"), 1),
)
stenosis_cluster = Instrument(
    title="history cluster for lumbar spinal stenosis (Cook)",
    purpose="How many of five items of the history are there that go with lumbar spinal stenosis.",
    score=stenosis_cluster_count,
    outcomes=(
        Outcome(
            title="4 or 5 of 5",
            when=at_least(stenosis_cluster_count, "4"),
            meaning="Published likelihood ratio 4.6 (specificity 0.98, sensitivity 0.06: few with stenosis have as many).",
        ),
        Outcome(
            title="3 of 5",
            when=all_of(at_least(stenosis_cluster_count, "3"), below(stenosis_cluster_count, "4")),
            meaning="Published likelihood ratio of 3 or more items: 2.5.",
        ),
        Outcome(
            title="1 or 2 of 5",
            when=all_of(at_least(stenosis_cluster_count, "1"), below(stenosis_cluster_count, "3")),
            meaning="Says nothing either way.",
        ),
        Outcome(
            title="0 of 5",
            when=at_most(stenosis_cluster_count, "0"),
            meaning="Published likelihood ratio 0.19 (sensitivity of one or more 0.96).",
        ),
    ),
    limits="Copies differ a little in how they word the items." + NEVER_CLOSES,
    cites=(cook_cluster, cook_cluster_again),
    synonyms=("Cook", "stenosis score"),
)
