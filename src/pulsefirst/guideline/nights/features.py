"""The leg at night: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.nights.findings import urge_to_move_legs, worse_at_rest_or_in_the_evening, worse_in_bed_at_night
from pulsefirst.guideline.patient.blood_pressure import postural_drop
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import any_of, feature

pressure_falls_on_standing = feature("a fall in blood pressure on standing", Cluster.WALKING, postural_drop)
worse_at_night = feature("worse in bed at night", Cluster.NIGHT, worse_in_bed_at_night)
urge_to_move = feature("an urge to move the legs", Cluster.NIGHT, any_of(urge_to_move_legs, worse_at_rest_or_in_the_evening))
