"""The leg at night: what to examine, to test and to refer."""

from pulsefirst.guideline.nights.citations import aasm_restless_legs
from pulsefirst.guideline.nights.findings import urge_to_move_legs
from pulsefirst.guideline.nights.targets import iron_tests
from pulsefirst.language import order, rule

iron_for_restless_legs = rule(
    cites=(aasm_restless_legs,),
    when=urge_to_move_legs,
    do=order(iron_tests, "Ferritin and transferrin saturation: an urge to move the legs"),
)
