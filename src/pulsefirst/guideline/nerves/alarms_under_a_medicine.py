"""The nerves of the leg: both feet newly numb and walking changed, where a medicine that harms nerves explains it, and where it does not."""

from pulsefirst.guideline.nerves.alarms import tingling_of_both_legs_today
from pulsefirst.guideline.nerves.citations import (
    chemotherapy_neuropathy,
    guillain_barre_ten_steps,
    nice_numbness,
    polyneuropathy_tempo,
)
from pulsefirst.guideline.nerves.interpretations import medicine_reading
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.nerves.pictures_of_weakness import (
    numb_over_8_weeks,
    stocking_under_a_medicine,
    tingling_of_both_sides,
)
from pulsefirst.guideline.nerves.targets import neuropathy_workup
from pulsefirst.guideline.shared.answers import Trend
from pulsefirst.guideline.shared.complaint import numbness_trend
from pulsefirst.guideline.shared.targets import neurology
from pulsefirst.guideline.shared.tempo import recent
from pulsefirst.guideline.spine.targets import when_to_come_back
from pulsefirst.language import URGENT, advise, all_of, any_of, hours, in_both_legs, in_either_leg, refer, rule

stocking_explained_by_a_medicine = rule(
    cites=(chemotherapy_neuropathy, nice_numbness),
    when=all_of(tingling_of_both_sides, stocking_under_a_medicine),
    do=advise(
        when_to_come_back,
        "A medicine that harms nerves explains a stocking of numbness and changed walking: come back at once when a leg gets weak, or numbness or "
        "walking gets worse",
    ),
    overrides=(tingling_of_both_legs_today,),
    interprets=medicine_reading,
)
medicine_does_not_explain_it = rule(
    cites=(nice_numbness, polyneuropathy_tempo, guillain_barre_ten_steps),
    when=all_of(
        tingling_of_both_sides,
        stocking_under_a_medicine,
        any_of(reflexes_reduced, in_either_leg(recent), in_either_leg(numbness_trend.among(Trend.WORSENING))),
    ),
    do=refer(
        neurology,
        "Neurology today: both legs newly numb, with lost reflexes or worse of late; a medicine that harms nerves does not explain that",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=medicine_reading,
)
stocking_under_a_medicine_of_more_than_8_weeks = rule(
    cites=(polyneuropathy_tempo, chemotherapy_neuropathy),
    when=all_of(tingling_of_both_sides, stocking_under_a_medicine, in_both_legs(numb_over_8_weeks)),
    do=refer(
        neuropathy_workup,
        "A stocking of numbness of more than 8 weeks, no worse, under a medicine that harms nerves: blood tests, and ask the prescriber",
    ),
    overrides=(medicine_does_not_explain_it,),
    interprets=medicine_reading,
)
