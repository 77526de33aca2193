"""Nerves: what else calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.nerves.findings_further import (
    eyelids_or_speech_tire,
    forefoot_squeeze_hurts,
    pushes_down_only_with_the_other_lifted,
    tapping_behind_ankle_tingles,
    tick_attached,
)
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import all_of, feature

squeeze_of_forefoot_hurts = feature("pain on squeezing the forefoot", Cluster.PAIN, all_of(forefoot_squeeze_hurts))
ankle_tapped_tingles = feature("tingling on tapping behind the ankle", Cluster.FEELING, all_of(tapping_behind_ankle_tingles))
lids_or_speech_tire = feature(
    "eyelids, sight, speech or swallowing that tire", Cluster.BRAIN, all_of(eyelids_or_speech_tire)
)
a_tick_was_there = feature("a tick", Cluster.ILLNESS, all_of(tick_attached))
leg_pushes_unasked = feature(
    "a leg that pushes only unasked", Cluster.STRENGTH, all_of(pushes_down_only_with_the_other_lifted)
)
