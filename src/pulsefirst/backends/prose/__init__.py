"""Plain English: conditions, quantities, rules, arguments, hypotheses. The whole guideline as Markdown is in `document`."""

from pulsefirst.backends.prose.phrases import OutlineLine, condition_in_english, label, outline, quantity_in_english, unit_of
from pulsefirst.backends.prose.sentences import (
    argument_in_english,
    hypothesis_in_english,
    in_english,
    occasion_in_english,
    rule_in_english,
    sentence_case,
    span_in_english,
    withholders,
)

__all__ = [
    "OutlineLine",
    "argument_in_english",
    "condition_in_english",
    "hypothesis_in_english",
    "in_english",
    "label",
    "occasion_in_english",
    "outline",
    "quantity_in_english",
    "rule_in_english",
    "sentence_case",
    "span_in_english",
    "unit_of",
    "withholders",
]
