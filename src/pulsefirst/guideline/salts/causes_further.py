"""Salts, hormones and breath: further causes, and the reasons for and against them."""

from pulsefirst.guideline.salts.citations import thyrotoxic_paralysis
from pulsefirst.guideline.salts.citations_further import hyperventilation_summary, overbreathing_tingles
from pulsefirst.guideline.salts.findings import tingling_of_lips_or_fingertips
from pulsefirst.guideline.shared.answers import Change, Presence
from pulsefirst.guideline.shared.complaint import deficit_now
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.trunk.findings import breathless
from pulsefirst.language import all_of, argue_for, cause, in_both_legs, in_either_leg

periodic_paralysis = cause("periodic paralysis", cites=(thyrotoxic_paralysis,), synonyms=("thyrotoxic periodic paralysis",))
hyperventilation = cause(
    "hyperventilation",
    cites=(overbreathing_tingles, hyperventilation_summary),
    synonyms=("panic attack", "anxiety", "overbreathing"),
)
weak_on_both_sides_by_attacks = all_of(in_both_legs(weak), in_either_leg(deficit_now.among(Presence.COMES_AND_GOES)))
paralysis_by_attacks = argue_for(
    periodic_paralysis,
    weak_on_both_sides_by_attacks,
    cites=(thyrotoxic_paralysis,),
)
overbreathing_argues = argue_for(
    hyperventilation,
    all_of(tingling_of_lips_or_fingertips, breathless.among(Change.NEW)),
    cites=(overbreathing_tingles, hyperventilation_summary),
)
