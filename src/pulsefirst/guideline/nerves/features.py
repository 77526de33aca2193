"""Nerves: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.nerves.answers import Hands
from pulsefirst.guideline.nerves.findings import (
    ascending_weakness,
    gait_disturbance,
    hands_affected,
    infection_within_6_weeks,
    severe_thigh_pain_first,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.findings_breathing import swallowing_trouble, weak_breathing
from pulsefirst.guideline.nerves.instruments import feet_burn, feet_numb, pain_in_both_feet
from pulsefirst.guideline.nerves.pictures import foot_lift_weak, protective_sensation_lost, vibration_or_position_reduced
from pulsefirst.guideline.nerves.pictures_of_weakness import breathing_limit_crossed
from pulsefirst.guideline.nerves.skin import numb_outer_thigh, numb_sole, numb_stocking
from pulsefirst.guideline.shared.answers import Change, Numbness
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.shared.complaint import numbness
from pulsefirst.guideline.shared.pictures import feeling_lost
from pulsefirst.guideline.spine.findings import unsteady_with_eyes_closed, wide_based_gait
from pulsefirst.language import any_of, feature, in_both_legs, in_either_leg

vibration_or_position_lost = feature(
    "lost vibration or position sense",
    Cluster.FEELING,
    any_of(vibration_or_position_reduced, unsteady_with_eyes_closed),
)
protective_feeling_lost = feature("lost protective sensation", Cluster.FEELING, protective_sensation_lost)
weakness_climbs = feature("ascending weakness", Cluster.STRENGTH, ascending_weakness)
breathing_or_swallowing_weak = feature(
    "weak breathing or swallowing",
    Cluster.STRENGTH,
    any_of(weak_breathing.among(Change.NEW), swallowing_trouble.among(Change.NEW), breathing_limit_crossed),
)
muscles_waste_or_twitch = feature("wasting or twitching", Cluster.STRENGTH, wasting_or_twitching)
foot_drops = feature("foot drop", Cluster.TERRITORY, foot_lift_weak)
numb_like_stockings = feature(
    "a stocking distribution", Cluster.TERRITORY, any_of(numb_stocking, feet_numb, pain_in_both_feet)
)
outer_thigh_numb = feature("numbness of the outer thigh", Cluster.TERRITORY, numb_outer_thigh)
thigh_pain_came_first = feature("severe thigh pain first", Cluster.TERRITORY, severe_thigh_pain_first)
hands_too = feature("hands affected too", Cluster.SIDE, hands_affected.among(Hands.ONE, Hands.BOTH))
infection_before = feature("an infection in the weeks before", Cluster.ILLNESS, infection_within_6_weeks)
walking_changed = feature(
    "a changed gait",
    Cluster.WALKING,
    any_of(gait_disturbance.among(Change.NEW, Change.LONG_STANDING), wide_based_gait, unsteady_with_eyes_closed),
)
a_leg_numb = in_either_leg(any_of(numbness.among(Numbness.LONG_STANDING, Numbness.NEW), feeling_lost, numb_stocking))
both_feet_numb = any_of(
    in_both_legs(
        any_of(
            numbness.among(Numbness.LONG_STANDING, Numbness.NEW),
            feeling_lost,
            numb_stocking,
            numb_sole,
            protective_sensation_lost,
        )
    ),
    feet_numb,
    feet_burn,
    pain_in_both_feet,
)
