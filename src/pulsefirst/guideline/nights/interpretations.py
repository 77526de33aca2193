"""The leg at night: how vague statements are taken."""

from pulsefirst.language import interpretation

nocturnal_reading = interpretation(
    "A cramp that is worse in bed at night may be idiopathic or metabolic (calcium, magnesium, thyroid); it is never called "
    "idiopathic by this guideline, only by a clinician.",
    "B3",
    "E14",
)
