"""Nerves: causes that one question or one sign at the bedside gives away."""

from pulsefirst.guideline.nerves.citations import nitrous_oxide_cord, nitrous_oxide_series
from pulsefirst.guideline.nerves.citations_further import (
    hoover_sign,
    lead_long_and_low,
    lead_short_and_high,
    morton_review,
    morton_signs,
    tick_paralysis_review,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance, nitrous_oxide_use
from pulsefirst.guideline.nerves.findings_further import (
    forefoot_squeeze_hurts,
    nerve_poison_or_starvation,
    pushes_down_only_with_the_other_lifted,
    tick_attached,
)
from pulsefirst.guideline.shared.answers import Change, Numbness
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import numbness
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb, weak
from pulsefirst.language import all_of, any_of, argue_against, argue_for, cause, in_both_legs, in_either_leg, not_
from pulsefirst.model.legs import Scope

morton_neuroma = cause(
    "Morton neuroma", scope=Scope.LEG, cites=(morton_signs, morton_review), synonyms=("Morton", "metatarsalgia")
)
tick_paralysis = cause("tick paralysis", cites=(tick_paralysis_review,))
toxic_neuropathy = cause(
    "neuropathy from a poison, or from want of thiamine",
    cites=(lead_short_and_high, lead_long_and_low, unverified),
    synonyms=("thiamine deficiency", "beriberi", "lead poisoning", "arsenic", "mercury"),
)
functional_weakness = cause(
    "functional weakness",
    scope=Scope.LEG,
    cites=(hoover_sign,),
    synonyms=("FND", "functional neurological disorder", "conversion", "psychogenic"),
)
nitrous_oxide_damage = cause(
    "harm to cord and nerves by nitrous oxide",
    cites=(nitrous_oxide_cord, nitrous_oxide_series),
    synonyms=("laughing gas", "whippets"),
)
squeeze_argues = argue_for(morton_neuroma, forefoot_squeeze_hurts, cites=(morton_signs, morton_review))
free_squeeze_argues_against = argue_against(morton_neuroma, not_(forefoot_squeeze_hurts), cites=(morton_review,))
tick_argues = argue_for(tick_paralysis, all_of(tick_attached, in_both_legs(weak)), cites=(tick_paralysis_review,))
exposure_argues = argue_for(
    toxic_neuropathy,
    all_of(nerve_poison_or_starvation, in_both_legs(any_of(weak, numbness.among(Numbness.LONG_STANDING, Numbness.NEW)))),
    cites=(lead_short_and_high, lead_long_and_low, unverified),
)
push_argues = argue_for(functional_weakness, pushes_down_only_with_the_other_lifted, cites=(hoover_sign,))
nitrous_oxide_argues = argue_for(
    nitrous_oxide_damage,
    all_of(
        nitrous_oxide_use,
        any_of(
            in_either_leg(newly_weak_or_numb),
            in_both_legs(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)),
            gait_disturbance.among(Change.NEW, Change.LONG_STANDING),
        ),
    ),
    cites=(nitrous_oxide_cord, nitrous_oxide_series),
)
