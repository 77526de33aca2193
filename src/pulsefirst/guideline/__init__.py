"""The guideline: assignments only. Everything else in the package is a rendering of it.

`GUIDELINE` is the source with its supplement; `source_only.SOURCE_ONLY` is the source alone. Both know the same findings, so
that either reads every case.
"""

from pulsefirst.guideline.rooms import BEYOND, BOTH
from pulsefirst.model.collect import collect
from pulsefirst.source.statements import STATEMENTS

GUIDELINE = collect(
    version="2.0.0",
    title="A numb, cramping leg: workup and management",
    statements=STATEMENTS,
    modules=(*BOTH, *BEYOND),
)
