"""The arteries of the limb: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    confined_to_calf,
    coolness,
    eased_by_standing_still,
    gone_within_10_minutes_of_rest,
    pallor,
)
from pulsefirst.guideline.limb.flow import (
    flow_reduced,
    proximal_pulse_reduced,
    pulses_absent,
    silent_at_both_ankles,
    skin_ischemic_anew,
)
from pulsefirst.guideline.limb.instruments import walking_pain_in_calf
from pulsefirst.guideline.limb.pictures import any_leg_pulse_reduced, index_low, pressures_low
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.shared.complaint import tissue_loss
from pulsefirst.language import any_of, feature

pulse_missing = feature("a weak or missing pulse", Cluster.FLOW, any_leg_pulse_reduced)
pressure_low = feature("a low ankle or toe pressure", Cluster.FLOW, any_of(index_low, pressures_low))
pale_or_cold_anew = feature("a newly pale, cold or blue leg", Cluster.FLOW, skin_ischemic_anew)
wound_or_gangrene = feature("a wound or gangrene", Cluster.SKIN, tissue_loss)
skin_of_poor_flow = feature(
    "a long cool or pale foot",
    Cluster.SKIN,
    any_of(coolness.among(Change.LONG_STANDING), pallor.among(Change.LONG_STANDING)),
)
walking_brings_it_on = feature("brought on by walking", Cluster.WALKING, any_of(comes_with_walking, walking_pain_in_calf))
standing_still_eases_it = feature(
    "eased by standing still", Cluster.WALKING, any_of(gone_within_10_minutes_of_rest, eased_by_standing_still)
)
calf_alone = feature("confined to the calf", Cluster.TERRITORY, any_of(confined_to_calf, walking_pain_in_calf))
flow_in_doubt = any_of(flow_reduced, pulses_absent, proximal_pulse_reduced, skin_ischemic_anew, silent_at_both_ankles)
