"""The rooms of the content: what is of the source, the words of the supplement, and what goes beyond the source."""

from pulsefirst.guideline import (
    arguments,
    background,
    causes,
    conflicts,
    diagnoses,
    emergencies,
    examination,
    history,
    ischemia,
    measurements,
    pitfalls,
    promises,
    quantities,
    readings,
    safety,
    scope,
    scope_of_the_source,
    screens,
    set_aside,
    suspicions,
    targets,
    treatment,
    workup,
)
from pulsefirst.guideline.supplement import (
    citations,
    scope_beyond,
    signs,
    targets_beyond,
)

BOTH = (
    readings,
    targets,
    history,
    examination,
    measurements,
    background,
    quantities,
    ischemia,
    suspicions,
    diagnoses,
    emergencies,
    workup,
    causes,
    arguments,
    treatment,
    pitfalls,
    conflicts,
    set_aside,
    scope,
    safety,
    promises,
    signs,
    targets_beyond,
)
SOURCE_ALONE = (screens, scope_of_the_source)
BEYOND = (
    citations,
    scope_beyond,
)
