"""The veins: scores and stages."""

from pulsefirst.guideline.patient.findings import pregnant
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.guideline.veins.citations import goodacre, nice_thrombosis, wells_two_level
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.guideline.veins.pictures import wells_points
from pulsefirst.language import at_least, at_most, none_of
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.legs import Scope

wells_deep_vein = Instrument(
    title="Wells score for deep vein thrombosis, two levels",
    purpose="How likely a thrombosis is before any test, to choose the first test.",
    scope=Scope.LEG,
    score=wells_points,
    outcomes=(
        Outcome(
            title="likely (2 or more)",
            when=at_least(wells_points, "2"),
            meaning="NICE advises an ultrasound of the leg veins with its result within 4 hours; where that cannot be had, a D-dimer, "
            "an anticoagulant in the meantime, and the ultrasound within 24 hours.",
        ),
        Outcome(
            title="unlikely (1 or less)",
            when=at_most(wells_points, "1"),
            meaning="Unlikely does not exclude: NICE advises a D-dimer, and an ultrasound when it is positive.",
        ),
    ),
    limits="Less reliable in the old, after an earlier thrombosis, and for clots below the knee. Where both legs have symptoms it is of "
    "the worse one. Another diagnosis that is as likely (-2) is a judgment: nothing on the case answers it. A blue, tense or cold leg "
    "is an emergency whatever the score. This is the version of 2003; one point for each item, none counts two.",
    not_for=(
        Bar(when=pregnant, why="Not for use in pregnancy: there the ultrasound comes first.", cites=(unverified,)),
        Bar(
            when=none_of(symptomatic, leg_swelling),
            why="This leg has no symptom and is not swollen.",
            force=Force.AGAINST,
        ),
    ),
    cites=(wells_two_level, nice_thrombosis, goodacre),
    synonyms=("Wells", "DVT score", "clot score"),
)
