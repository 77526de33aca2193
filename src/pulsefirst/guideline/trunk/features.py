"""Trunk: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.trunk.findings import pulsatile_mass, sudden_trunk_pain
from pulsefirst.language import any_of, feature

pain_or_mass_of_the_trunk = feature(
    "sudden trunk pain or a pulsatile mass", Cluster.TRUNK, any_of(sudden_trunk_pain, pulsatile_mass)
)
