"""Nerves: what two further signs say, beside the alarms of weakness and breathing."""

from pulsefirst.guideline.nerves.citations_further import first_weakness_of_the_junction, tick_paralysis_review
from pulsefirst.guideline.nerves.findings_further import eyelids_or_speech_tire, tick_attached
from pulsefirst.guideline.nerves.targets_further import attached_tick, nerve_muscle_junction
from pulsefirst.language import advise, all_of, rule

tick_comes_off = rule(
    cites=(tick_paralysis_review,),
    when=all_of(tick_attached),
    do=advise(
        attached_tick,
        "Take the tick off, search for others, and test strength: weakness may climb 2 to 7 days after it attached",
    ),
)
junction_behind_what_tires = rule(
    cites=(first_weakness_of_the_junction,),
    when=all_of(eyelids_or_speech_tire),
    do=advise(
        nerve_muscle_junction,
        "Eyelids, sight, speech or swallowing that tire point to the junction of nerve and muscle: myasthenia",
    ),
)
