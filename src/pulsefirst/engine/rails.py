"""Three rails on which a truth is worked out at once, a bit each.

*Known* says what is known true or known false. *Possible* says what can still become so by answers that are open. *Possible if a
red flag* is the same as a red flag sees it: what could not be assessed is held open, because it was never found normal.
"""

from __future__ import annotations

from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.truth import truth_of

KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG = 1, 2, 4
RAILS = (KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG)
EITHER_POSSIBLE = POSSIBLE | POSSIBLE_IF_RED_FLAG
EVERY_RAIL = KNOWN | EITHER_POSSIBLE

YES, NO = truth_of(EVERY_RAIL, 0), truth_of(0, EVERY_RAIL)
"""What is known, and so possible too."""


def rail_of(rule: Recommendation) -> int:
    """On which rail a rule can still be demanded: a red flag is an act of the same day or sooner."""
    return POSSIBLE_IF_RED_FLAG if rule.do.urgency >= Urgency.URGENT else POSSIBLE
