"""What all rooms share: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.shared.answers import Change, Numbness, Reflex
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.shared.complaint import cramp, numbness, pain, rest_pain
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex
from pulsefirst.guideline.shared.legs import bilateral, unilateral
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.shared.tempo import began_suddenly, older_than_14_days, within_14_days
from pulsefirst.language import any_of, feature, in_both_legs, in_either_leg

sudden_beginning = feature("sudden onset", Cluster.TEMPO, began_suddenly)
begun_within_two_weeks = feature("onset within two weeks", Cluster.TEMPO, within_14_days)
troubled_for_weeks = feature("more than two weeks of symptoms", Cluster.TEMPO, older_than_14_days)
one_leg_alone = feature("one leg only", Cluster.SIDE, unilateral)
both_legs_troubled = feature("both legs", Cluster.SIDE, bilateral)
leg_hurts = feature("pain", Cluster.PAIN, any_of(pain, rest_pain.among(Change.NEW, Change.LONG_STANDING)))
hurts_at_rest = feature("pain at rest", Cluster.NIGHT, rest_pain.among(Change.NEW, Change.LONG_STANDING))
leg_numb = feature("numbness", Cluster.FEELING, any_of(numbness.among(Numbness.LONG_STANDING, Numbness.NEW), feeling_lost))
leg_weak = feature("weakness", Cluster.STRENGTH, weak)
legs_weak_on_both_sides = feature("weakness of both legs", Cluster.STRENGTH, in_both_legs(weak))
leg_cramps = feature("cramps", Cluster.CRAMP, cramp)
reflex_lost = feature(
    "a reduced or lost reflex",
    Cluster.REFLEXES,
    any_of(knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT), ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT)),
)
a_leg_weak = in_either_leg(weak)
