"""The brain: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.brain.pictures import brain_signs_gone, brain_signs_new
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import any_of, feature

sign_of_the_brain = feature("a sign in face, arm, speech or sight", Cluster.BRAIN, any_of(brain_signs_new, brain_signs_gone))
