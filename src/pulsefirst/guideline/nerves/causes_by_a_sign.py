"""Nerves: causes that one question or one sign at the bedside gives away."""

from pulsefirst.guideline.nerves.causes_further import neuromuscular_junction, tarsal_tunnel
from pulsefirst.guideline.nerves.citations import tarsal_tunnel_signs
from pulsefirst.guideline.nerves.citations_further import (
    first_weakness_of_the_junction,
    hoover_sign,
    lead_long_and_low,
    lead_short_and_high,
    morton_review,
    morton_signs,
    tick_paralysis_review,
)
from pulsefirst.guideline.nerves.features import both_feet_numb
from pulsefirst.guideline.nerves.findings_further import (
    eyelids_or_speech_tire,
    forefoot_squeeze_hurts,
    nerve_poison_or_starvation,
    pushes_down_only_with_the_other_lifted,
    tapping_behind_ankle_tingles,
    tick_attached,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.language import all_of, any_of, argue_against, argue_for, cause, in_both_legs, in_either_leg, not_
from pulsefirst.model.legs import Scope

morton_neuroma = cause("Morton neuroma", scope=Scope.LEG, cites=(morton_signs, morton_review))
tick_paralysis = cause("tick paralysis", cites=(tick_paralysis_review,))
toxic_neuropathy = cause(
    "neuropathy from a poison, or from want of thiamine", cites=(lead_short_and_high, lead_long_and_low, unverified)
)
functional_weakness = cause("functional weakness", scope=Scope.LEG, cites=(hoover_sign,))
squeeze_argues = argue_for(morton_neuroma, forefoot_squeeze_hurts, cites=(morton_signs, morton_review))
free_squeeze_argues_against = argue_against(morton_neuroma, not_(forefoot_squeeze_hurts), cites=(morton_review,))
tapping_argues_for_tarsal_tunnel = argue_for(tarsal_tunnel, tapping_behind_ankle_tingles, cites=(tarsal_tunnel_signs,))
tick_argues = argue_for(tick_paralysis, all_of(tick_attached, in_both_legs(weak)), cites=(tick_paralysis_review,))
exposure_argues = argue_for(
    toxic_neuropathy,
    all_of(nerve_poison_or_starvation, any_of(both_feet_numb, in_both_legs(weak))),
    cites=(lead_short_and_high, lead_long_and_low, unverified),
)
tiring_argues = argue_for(
    neuromuscular_junction,
    all_of(eyelids_or_speech_tire, in_either_leg(weak)),
    cites=(first_weakness_of_the_junction,),
)
push_argues = argue_for(functional_weakness, pushes_down_only_with_the_other_lifted, cites=(hoover_sign,))
