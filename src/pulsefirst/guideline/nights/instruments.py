"""The leg at night: scores and stages."""

from pulsefirst.guideline.nights.citations import restless_legs_consensus
from pulsefirst.guideline.nights.findings import (
    urge_begins_at_rest,
    urge_eased_by_moving,
    urge_has_another_cause,
    urge_in_the_evening,
    urge_to_move_legs,
)
from pulsefirst.language import all_of, not_
from pulsefirst.model.instruments import Instrument, Outcome

all_five_of_restless_legs = all_of(
    urge_to_move_legs, urge_begins_at_rest, urge_eased_by_moving, urge_in_the_evening, not_(urge_has_another_cause)
)
restless_legs_criteria = Instrument(
    title="restless legs, the five criteria of the IRLSSG",
    purpose="Whether all five criteria of restless legs are there; each one is needed.",
    outcomes=(
        Outcome(
            title="all five",
            when=all_five_of_restless_legs,
            meaning="The criteria are met; a clinician diagnoses. Ferritin and transferrin saturation belong to the workup.",
        ),
        Outcome(
            title="not all five",
            when=not_(all_five_of_restless_legs),
            meaning="At least one criterion is missing.",
        ),
    ),
    limits="Cramps, neuropathy and poor arteries can feel alike: the fifth criterion is a judgment. In a severe course relief by moving "
    "and the evening pattern may be things of the past; they count then.",
    cites=(restless_legs_consensus,),
    synonyms=("IRLSSG", "RLS", "restless legs score"),
)
