"""Words of letters: is each answer said once, and does what is said belong to the finding?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum

from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Spoken, SpokenAnswers, texts_of


def faulty_words_of_letters(guideline: Guideline) -> Iterator[str]:
    """Findings with two sets of words, words for answers that a finding does not have, and answers that no letter could say."""
    spoken = texts_of(guideline.texts, Spoken)
    for name, count in Counter(text.on.name for text in spoken).items():
        if count > 1:
            yield f"{name}: letters have {count} sets of words for it; keep one Spoken(on={name}, ...)."
    for text in spoken:
        for answer in text.says:
            if not _belongs(text.on, answer):
                yield f"{text.on.name}: its words for letters say {answer!r}, which is no answer of it; delete that."
    alike = {text.values: text.says for text in texts_of(guideline.texts, SpokenAnswers)}
    own = {text.on.name: text.says for text in spoken}
    for name, finding in guideline.findings.items():
        if isinstance(finding, Coded):
            for answer in finding.values:
                said = answer in own.get(name, {}) or answer in alike.get(finding.values, {})
                if not said and answer is not finding.no and " and " in str(answer.value):
                    yield (
                        f"{name}: a letter would say “{finding.called} {answer.value}”; write says={{...}} for {answer.name} in its "
                        "Spoken, or in SpokenAnswers for all that are answered so."
                    )


def _belongs(finding: Finding, answer: bool | Enum) -> bool:
    match finding:
        case Flag() | Since():
            return isinstance(answer, bool)
        case Coded(values=values):
            return isinstance(answer, values)
        case Measured():
            return answer in finding.words.values()
        case _:
            return False
