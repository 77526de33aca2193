"""The guideline: assignments only. Everything else in the package is a rendering of it."""

from pulsefirst.guideline import (
    arguments,
    background,
    causes,
    conflicts,
    emergencies,
    examination,
    history,
    measurements,
    pitfalls,
    promises,
    quantities,
    readings,
    safety,
    scope,
    screens,
    set_aside,
    suspicions,
    targets,
    treatment,
    workup,
)
from pulsefirst.model.collect import collect
from pulsefirst.source.statements import STATEMENTS

GUIDELINE = collect(
    version="1.0.0",
    title="A numb, cramping leg: workup and management",
    statements=STATEMENTS,
    modules=(
        readings,
        targets,
        history,
        examination,
        measurements,
        background,
        quantities,
        suspicions,
        emergencies,
        workup,
        causes,
        arguments,
        treatment,
        pitfalls,
        screens,
        conflicts,
        set_aside,
        scope,
        safety,
        promises,
    ),
)
