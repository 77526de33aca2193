"""The guideline: assignments only, in rooms by clinical concern. Everything else in the package is a rendering of it.

`EVERYTHING` is all that is written. `GUIDELINE` is the source with its supplement, `source_only.SOURCE_ONLY` the source alone: each a
selection by provenance. Both know the same findings, so that either reads every case.
"""

from pulsefirst.guideline import (
    bare_answers,
    brain,
    foot,
    infection,
    least_urgency,
    limb,
    medicines,
    muscle,
    nerves,
    nights,
    not_built,
    page,
    patient,
    precedence,
    promises,
    safety,
    salts,
    scope,
    set_aside,
    shared,
    spine,
    subsumed,
    texts,
    trunk,
    veins,
    watched,
)
from pulsefirst.model.collect import collect
from pulsefirst.model.rooms import shelves_of
from pulsefirst.model.select import with_the_supplement
from pulsefirst.source.statements import STATEMENTS

CONCERNS = (limb, brain, spine, nerves, muscle, veins, infection, trunk, salts, foot, nights, medicines)
OF_THE_WHOLE = (
    set_aside,
    not_built,
    subsumed,
    precedence,
    safety,
    watched,
    promises,
    least_urgency,
    bare_answers,
    scope,
    page,
    texts,
)

EVERYTHING = collect(
    version="2.0.0",
    title="A numb, cramping leg: workup and management",
    statements=STATEMENTS,
    modules=shelves_of(shared, *CONCERNS, patient, *OF_THE_WHOLE),
)
GUIDELINE = with_the_supplement(EVERYTHING)
