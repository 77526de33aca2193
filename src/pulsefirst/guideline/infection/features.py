"""Infection: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.infection.findings import red_and_warm, skin_dying
from pulsefirst.guideline.infection.pictures import feverish, foot_infected
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import any_of, feature

red_and_warm_skin = feature("redness and warmth", Cluster.SKIN, any_of(red_and_warm, skin_dying))
feverish_picture = feature("fever", Cluster.ILLNESS, feverish)
wound_is_infected = feature("an infected wound", Cluster.SKIN, foot_infected)
