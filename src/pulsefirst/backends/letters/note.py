"""The note for the record: structured and whole, two pages at most, each line of the plan with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pulsefirst.backends.acts import LOOKING, in_order, is_emergency, not_possible, postponed
from pulsefirst.backends.letters.acts import (
    call_lines,
    caution_lines,
    clocks,
    heads,
    medicine_lines,
    named_line,
    packed,
    withheld_lines,
)
from pulsefirst.backends.letters.document import DocumentLine, DocumentSection, Emphasis
from pulsefirst.backends.letters.known import (
    asked_or_recorded,
    background,
    complaint,
    could_not,
    examined,
    not_known,
    results,
    speaks_for,
    thoughts,
    who,
)
from pulsefirst.backends.letters.matter import WEIGHTS, Matter, is_worded
from pulsefirst.backends.letters.opening import could_be, doubts, level, unheard
from pulsefirst.backends.letters.spoken import listed, lower, sentence
from pulsefirst.backends.phases import is_of_every_workup
from pulsefirst.backends.words import legs_in_words, of_legs
from pulsefirst.model.plan import Proposal, Standing, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Urgency

NOT_NORMAL: Final = "What is not listed was not recorded, and is not taken to be normal."
MARKS: Final = "Letters with numbers are statements of the source; + is beyond it, ? beyond it without a checked reference."
HEADINGS: Final = {Urgency.EMERGENCY: "Now", Urgency.URGENT: "Today", Urgency.SOON: "In days to two weeks"}


def note_sections(matter: Matter) -> tuple[DocumentSection, ...]:
    """Triage, history, findings, what is not known, the impression, the plan by phases, what is withheld and left open."""
    sections = (
        DocumentSection("Triage", tuple(_triage(matter))),
        DocumentSection("History", tuple(_history(matter))),
        DocumentSection("Examination and tests", tuple(_findings(matter))),
        DocumentSection("Not known", tuple(_unknown(matter))),
        DocumentSection("Impression", tuple(_impression(matter))),
        *_plan(matter),
        DocumentSection("Left open", tuple(_left_open(matter))),
    )
    return tuple(section for section in sections if section.lines)


def _triage(matter: Matter) -> Iterator[DocumentLine]:
    plan = matter.plan
    yield from (DocumentLine(text, weight=Emphasis.ALARM) for text in doubts(matter))
    side = legs_in_words(reason.leg for reason in plan.triage.now.why)
    said_level, _, settled = sentence(level(matter)).rstrip(".").partition(" · ")
    said = " ".join(
        filter(
            None,
            (
                f"{said_level}{f', {side}' if side else ''}{f' · {settled}' if settled else ''}.",
                *(f"{text}." for text in clocks(matter)),
            ),
        )
    )
    yield DocumentLine(said, weight=WEIGHTS.get(plan.triage.now.level, Emphasis.PLAIN))
    for text in (could_be(matter), unheard(matter)):
        if text and text not in said:
            yield DocumentLine(text, weight=Emphasis.WARNING)


def _history(matter: Matter) -> Iterator[DocumentLine]:
    told, before = complaint(matter), background(matter)
    yield from _lines(" ".join(filter(None, (sentence(who(matter)), told.there()))))
    yield from _lines(f"Background: {lower(before.there())}" if before.there() else "")
    absent = asked_or_recorded(matter).absent()
    yield from _lines(f"Asked and absent: {absent}." if absent else "")
    stated = [thought.title() for thought in thoughts(matter) if thought.cause.standing is Standing.CONFIRMED]
    yield from _lines(f"Diagnosis: {listed(stated)}." if stated else "")
    for words, acts in (("Done so far", matter.case.done), ("Being drafted", matter.case.considering)):
        titles = [
            f"{target.title}{of_legs(act.leg for act in acts if act.target == target.name)}"
            for target in matter.guideline.targets.values()
            if any(act.target == target.name for act in acts)
        ]
        yield from _lines(f"{words}: {listed(titles)}." if titles else "")


def _findings(matter: Matter) -> Iterator[DocumentLine]:
    found, tests = examined(matter), results(matter)
    yield from _lines(found.there())
    yield from _lines(f"Examined and absent: {found.absent()}." if found.absent() else "")
    yield from _lines(f"Tests: {tests.there()}" if tests.there() else "")
    yield from _lines(f"Tests, absent: {tests.absent()}." if tests.absent() else "")


def _unknown(matter: Matter) -> Iterator[DocumentLine]:
    yield from (DocumentLine(text, weight=Emphasis.WARNING) for text in could_not(matter))
    yield from (DocumentLine(text) for text in not_known(matter))
    yield DocumentLine(NOT_NORMAL, weight=Emphasis.QUIET)


def _impression(matter: Matter) -> Iterator[DocumentLine]:
    """The causes that something speaks for, the first with what speaks for it; in an emergency the call says what is suspected."""
    if is_emergency(matter.plan):
        return
    several = [thought for thought in thoughts(matter) if thought.cause.standing is Standing.SUPPORTED]
    if several:
        because = speaks_for(matter, several[0])
        cause = several[0].cause
        tag = matter.source_of(cause.statements, cause.provenance, cause.cites)
        yield DocumentLine(f"Likely: {several[0].title()}{f': {because}' if because else ''}.", tag)
    if several[1:]:
        yield DocumentLine(f"Possible too: {listed([thought.title() for thought in several[1:]])}.")


def _plan(matter: Matter) -> Iterator[DocumentSection]:
    groups, emergency = in_order(matter.acting()), is_emergency(matter.plan)
    for urgency, heading in HEADINGS.items():
        several = groups.urgent[urgency]
        yield DocumentSection(heading, tuple(call_lines(matter, several, WEIGHTS.get(urgency, Emphasis.PLAIN))))
        if urgency is Urgency.EMERGENCY:
            asked = [line for line in groups.meanwhile if line.kind == ActivityKind.PRESCRIBE]
            others = [
                line
                for line in groups.meanwhile
                if line not in asked and (line.status is not Status.DONE or line.kind not in LOOKING)
            ]
            yield DocumentSection("Planned meanwhile", (*_lines(packed(matter, others)), *medicine_lines(matter, asked)))
            yield DocumentSection("Avoid now", tuple(caution_lines(matter, dosed=False)) if emergency else ())
    looking = [line for line in groups.looking if line.status is not Status.DONE or line.kind != ActivityKind.OBTAIN]
    everybody = [line for line in looking if is_of_every_workup(line, matter.guideline)]
    own = [line for line in looking if line not in everybody]
    still = (*_lines(packed(matter, own)), *named_line(matter, "Of every workup, not complete: ", everybody))
    yield DocumentSection("Still to examine and test", still)
    medicines = [line for line in groups.treating if line.kind == ActivityKind.PRESCRIBE]
    signs = [line for line in groups.treating if _reads_a_sign(matter, line)]
    others = [line for line in groups.treating if line not in (*medicines, *signs)]
    yield DocumentSection("Signs, and where they lead", tuple(_lines(packed(matter, signs))))
    yield DocumentSection("Treat and advise", (*_lines(packed(matter, others)), *medicine_lines(matter, medicines)))
    yield DocumentSection("Withheld", tuple(withheld_lines(matter)))
    yield DocumentSection("Cautions", () if emergency else tuple(caution_lines(matter, dosed=False)))


def _reads_a_sign(matter: Matter, line: Proposal) -> bool:
    """Whether a line is for whoever examines: it treats nothing that is established, and has no words for the patient."""
    rule = matter.guideline.recommendations[line.id]
    tells = line.kind in (ActivityKind.ADVISE, ActivityKind.REFER) and rule.provenance is Provenance.SUPPLEMENT
    return tells and not line.treats and not is_worded(matter, rule)


def _left_open(matter: Matter) -> Iterator[DocumentLine]:
    plan = matter.plan
    if undecidable := heads(matter, not_possible(plan)):
        yield DocumentLine(f"Could not be decided: {'; '.join(undecidable)}.", weight=Emphasis.QUIET)
    waiting = len(postponed(plan))
    if is_emergency(plan) and waiting:
        yield DocumentLine(f"Once the emergency is dealt with: {waiting} further lines of the plan.", weight=Emphasis.QUIET)
    yield DocumentLine("[ ] The patient was told when to come back. Review: ____")


def _lines(text: str) -> Iterator[DocumentLine]:
    if text:
        yield DocumentLine(text)
