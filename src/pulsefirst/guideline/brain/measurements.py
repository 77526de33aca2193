"""The brain: the quantities that rules read."""

from pulsefirst.guideline.brain.findings import brain_signs_onset, earlier_stroke_since
from pulsefirst.language import elapsed

brain_signs_age = elapsed("age of the signs of face, arm, speech or sight", brain_signs_onset)
earlier_stroke_age = elapsed("age of the earlier stroke", earlier_stroke_since)
