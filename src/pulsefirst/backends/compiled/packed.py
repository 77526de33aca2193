"""A truth on three rails as one number of six bits, so that AND is `&` and OR is `|`.

The low three bits say on which rails it is known true, or can become true; the high three on which it is *not* known false, or
cannot become so.
"""

from __future__ import annotations

from typing import Final

from pulsefirst.engine.rails import EITHER_POSSIBLE, EVERY_RAIL, KNOWN
from pulsefirst.engine.rails import NO as FALSE
from pulsefirst.engine.rails import YES as TRUE
from pulsefirst.model.truth import Truth, opposite, truth_of

BITS: Final = 3


def packed(truth: Truth) -> int:
    """This truth as one number, 0 to 63."""
    return truth.yes | (EVERY_RAIL & ~truth.no) << BITS


TRUTHS: Final = tuple(truth_of(value & EVERY_RAIL, EVERY_RAIL & ~(value >> BITS)) for value in range(1 << 2 * BITS))
"""Each number as the truth it stands for."""
KNOWN_TRUE: Final = tuple(bool(truth.yes & KNOWN) for truth in TRUTHS)
KNOWN_FALSE: Final = tuple(bool(truth.no & KNOWN) for truth in TRUTHS)
SETTLED: Final = tuple(bool((truth.yes | truth.no) & KNOWN) for truth in TRUTHS)
"""Whether each number is known to be true, known to be false, known to be one of the two."""
OPPOSITE: Final = tuple(packed(opposite(truth)) for truth in TRUTHS)
YES, NO = packed(TRUE), packed(FALSE)


def _without_value(openness: int, under: Truth) -> Truth:
    if under.no & KNOWN:
        return FALSE
    answered = openness & under.yes
    return truth_of(answered, answered | (under.no & EITHER_POSSIBLE))


WITHOUT_VALUE: Final = tuple(
    tuple(packed(_without_value(openness, under)) for under in TRUTHS) for openness in range(1 << BITS)
)
"""What a finding without a value is, by the rails on which it is open, and by the truth it is asked under: as the referee says it."""
