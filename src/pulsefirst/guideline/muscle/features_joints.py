"""Joint and bone: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.muscle.findings_joints import (
    bone_point_tender,
    heel_hurts_at_first_steps,
    joint_hurts_when_moved,
)
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import all_of, feature

moving_a_joint_hurts = feature("pain on moving hip or knee", Cluster.PAIN, all_of(joint_hurts_when_moved))
point_of_bone_tender = feature("a tender point of bone", Cluster.PAIN, all_of(bone_point_tender))
first_steps_hurt = feature("pain under the heel at the first steps", Cluster.PAIN, all_of(heel_hurts_at_first_steps))
