"""Plain words: can a leaflet name every service, and every piece of advice that is meant for the patient?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import ActivityKind, Category, Recommendation
from pulsefirst.model.texts import InPlainWords, texts_of

TOLD = (ActivityKind.ADVISE, ActivityKind.AVOID)
"""The kinds of act that a leaflet repeats as advice."""


def gaps_in_plain_words(guideline: Guideline, not_for_patients: Mapping[str, str], file: str) -> Iterator[str]:
    """Services and advice without plain words, and plain words that no leaflet uses. `file` lists advice not meant for patients."""
    worded = Counter(text.on.name for text in texts_of(guideline.texts, InPlainWords))
    for name, target in guideline.targets.items():
        if target.category is Category.SERVICE and not worded[name]:
            yield f"{name}: leaflets would name this service by its technical title; write InPlainWords(on={name}, words=...)."
    for name, rule in guideline.recommendations.items():
        if rule.do.kind is ActivityKind.ADVISE and not worded[name] and name not in not_for_patients:
            yield (
                f"{name}: no leaflet gives this advice; write InPlainWords(on={name}, words=...), or list it in {file} with the "
                "reason why it is not meant for the patient."
            )
    yield from (f"{name}: it has plain words {count} times; keep one." for name, count in worded.items() if count > 1)
    for text in texts_of(guideline.texts, InPlainWords):
        if isinstance(text.on, Recommendation) and text.on.do.kind not in TOLD:
            yield f"{text.on.name}: it advises nothing, so no leaflet uses its plain words; delete them."
    for name in not_for_patients:
        if worded[name]:
            yield f"{name}: it has plain words and stands in {file}; delete one of the two."
