"""What every room reads: one leg or both."""

from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.language import all_of, criterion, in_both_legs, in_other_leg, not_

unilateral = criterion(
    "this leg alone has symptoms",
    all_of(symptomatic, in_other_leg(not_(symptomatic))),
)
bilateral = criterion("both legs have symptoms", in_both_legs(symptomatic))
