"""The arteries of the limb: pain at rest in known disease of the arteries, whatever the pulses."""

from pulsefirst.guideline.limb.instruments import artery_disease_shown, pain_at_rest
from pulsefirst.guideline.limb.interpretations import limb_threat_reading
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import vascular_specialist
from pulsefirst.language import SOON, all_of, days, refer, rule

pain_at_rest_in_artery_disease = rule(
    cites=(unverified,),
    when=all_of(artery_disease_shown, pain_at_rest),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: pain at rest in known disease of the arteries; toe pressure with it",
        urgency=SOON,
        within=days(14),
    ),
    interprets=limb_threat_reading,
)
