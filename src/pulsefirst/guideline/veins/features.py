"""The veins: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.guideline.veins.pictures import swollen, tender_along_the_veins
from pulsefirst.language import any_of, feature

leg_swells = feature("a swollen leg or tender calf", Cluster.SWELLING, any_of(swollen, tender_along_the_veins))
leg_turns_blue = feature("a blue leg", Cluster.SWELLING, leg_blue.among(Change.NEW))
