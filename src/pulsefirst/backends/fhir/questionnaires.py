"""Answers to a questionnaire, where the linkId of an item is the name of a finding.

A finding of a leg has its side in the linkId (`left.name`, `name.right`), or in a group around it whose linkId is the side. What ends in
`.words` is the place where the same finding is answered in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pulsefirst.backends.fhir.elements import Json, Moment, mapping, several, text
from pulsefirst.backends.fhir.own import own_records, told_now
from pulsefirst.backends.fhir.reading import Draft, Reading, keys_of_legs, out_of_time, time_of, word_of
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.values import Refused
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation.tree import shown
from pulsefirst.notation.words import side_of

DEEPEST: Final = 12
MOST: Final = 4_000
SAID: Final = ("completed", "amended", "in-progress")
SIDES: Final[dict[str, tuple[Leg, ...]]] = {"left": (Leg.LEFT,), "right": (Leg.RIGHT,), "both": tuple(Leg)}
BETWEEN: Final = re.compile(r"[./:]")
IN_WORDS: Final = ".words"
"""How the linkId of the place ends where a number or a beginning is said in words."""


def read_questionnaire(reading: Reading, resource: Json, draft: Draft) -> None:
    """Each answer whose item is a finding; the others are counted and shown."""
    status = word_of(resource.get("status"))
    if status not in SAID:
        draft.add(Became.WRONG_STATUS, f"its status is {status[:40] or 'missing'}")
        return
    when = time_of(resource, reading.at, ("authored",))
    note = "the form is not finished" if status == "in-progress" else ""
    unknown: list[str] = []
    budget = iter(range(MOST))
    for item, legs in _items(resource, (), 0, budget):
        finding, legs = _finding(reading, text(item.get("linkId")), legs)
        answers = several(item.get("answer"))
        if not answers:
            continue
        if item.get("modifierExtension"):
            why = "an item has a modifierExtension, which may change its meaning and is not known here"
            draft.add(Became.NOT_UNDERSTOOD, why, keys_of_legs(finding, legs) if finding is not None else ())
            continue
        if finding is None:
            unknown.append(text(item.get("linkId"))[:40])
            continue
        _read_answer(reading, draft, finding, legs, answers, when, note)
    if next(budget, None) is None:
        draft.add(Became.NOT_UNDERSTOOD, f"it has more than {MOST} items, and those after them were not looked at")
    if unknown:
        draft.add(
            Became.NOT_UNDERSTOOD,
            f"{f'{len(unknown)} answers are' if len(unknown) > 1 else 'one answer is'} to items that are no finding: "
            f"{shown(', '.join(unknown[:5]))}",
        )


def _read_answer(
    reading: Reading,
    draft: Draft,
    finding: Finding,
    legs: tuple[Leg, ...],
    answers: list[object],
    when: Moment | None,
    note: str,
) -> None:
    sided: tuple[Leg | None, ...] = (None,) if finding.scope is Scope.PATIENT else legs
    stop = out_of_time(when, reading.index.within(finding), reading.at)
    if stop is None and len(answers) > 1:
        stop = Refused(Became.NOT_UNDERSTOOD, "it has several answers where one is expected")
    if stop is None and not sided:
        stop = Refused(Became.SIDE_MISSING, "side not said, so it counts for no leg")
    records = own_records(reading.index, finding, mapping(answers[0]), when) if stop is None and when is not None else stop
    if isinstance(records, Refused) or records is None or when is None:
        refused = records if isinstance(records, Refused) else Refused(Became.UNDATED, "it has no time")
        draft.add(refused.became, f"{finding.called}: {refused.why}", keys_of_legs(finding, sided))
        reading.note_unread(finding, sided, when, refused.became)
        return
    for told, value in told_now(records, when, reading.index, Moment(reading.at, reading.at, "")):
        reading.claim(draft, told, sided, value, when, note=note)


def _items(holder: Json, legs: tuple[Leg, ...], depth: int, budget: Iterator[int]) -> Iterator[tuple[Json, tuple[Leg, ...]]]:
    """Every item with the side that a group around it says, to a bounded depth and number."""
    if depth > DEEPEST:
        return
    for element in several(holder.get("item")):
        item = mapping(element)
        if next(budget, None) is None:
            return
        yield item, legs
        inner = SIDES.get(side_of(text(item.get("linkId"))[:40]) or "", legs)
        yield from _items(item, inner, depth + 1, budget)
        for answer in several(item.get("answer")):
            yield from _items(mapping(answer), inner, depth + 1, budget)


def _finding(reading: Reading, link: str, legs: tuple[Leg, ...]) -> tuple[Finding | None, tuple[Leg, ...]]:
    """The finding that a linkId names, and the side in it or around it."""
    findings, link = reading.index.guideline.findings, link.removesuffix(IN_WORDS)
    if link in findings:
        return findings[link], legs
    parts = BETWEEN.split(link[:120])
    if len(parts) == 2:
        for name, side in (parts, parts[::-1]):
            if name in findings and side in SIDES:
                return findings[name], SIDES[side]
    return None, legs
