"""The brain: what acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

brain_signs = Target(title="signs of the brain", category=Category.EXAMINATION, synonyms=("FAST",))
foot_pulses_now = Target(title="foot pulses and warmth, at once", category=Category.EXAMINATION)
capillary_glucose = Target(
    title="capillary glucose", category=Category.LABORATORY, synonyms=("blood sugar", "finger prick", "hypoglycemia")
)
return_of_the_deficit = Target(title="what to do if it comes back", category=Category.ADVICE)
baseline_of_an_old_stroke = Target(title="comparison with what the earlier stroke left", category=Category.ADVICE)
