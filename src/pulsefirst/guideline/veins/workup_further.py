"""The veins: what a tender vein of the skin says."""

from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.veins.findings_further import tender_cord
from pulsefirst.guideline.veins.targets_further import deep_veins_beside_a_cord
from pulsefirst.language import advise, all_of, rule

clot_of_a_skin_vein = rule(
    cites=(unverified,),
    when=all_of(tender_cord),
    do=advise(
        deep_veins_beside_a_cord,
        "A tender cord is a clot in a vein of the skin: an ultrasound shows how near it is to the deep veins",
    ),
)
