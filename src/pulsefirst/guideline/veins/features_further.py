"""The veins: what else calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.veins.findings_further import tender_cord
from pulsefirst.language import all_of, feature

vein_of_the_skin_tender = feature("a tender cord", Cluster.SKIN, all_of(tender_cord))
