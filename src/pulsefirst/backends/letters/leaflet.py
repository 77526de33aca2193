"""The leaflet for the patient: what the level asks of them, what it may be, what to do, and when to come back. One page.

It tells of one cause, the leading one, and of no other: every line fits it. It never reassures. While it could be worse than it is
known to be, that comes first; while it could be an emergency nothing is said of causes or advice; in an emergency it says only
that, and what to do now. Where the same day is in question it tells of a confirmed cause only, and gives no advice for later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from pulsefirst.backends.acts import acting, standing
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.headline import special_scope
from pulsefirst.backends.letters.dates import moment_in_full
from pulsefirst.backends.letters.document import Document, DocumentLine, DocumentSection, Emphasis, Form
from pulsefirst.backends.letters.known import Thought, thoughts
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.spoken import listed
from pulsefirst.backends.words import SHORT_HASH, of_legs
from pulsefirst.model.case import NOT_ASSESSED, key_of
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Proposal, Standing, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.texts import (
    AtLevel,
    ComeBack,
    HowTo,
    InPlainWords,
    Leaflet,
    NoLeaflet,
    StillOpen,
    WeChecked,
    texts_of,
)

NOT_SURE: Final = "This is what we think of first. It is not sure yet. Ask what is done to make sure."
TOLD: Final = (Standing.CONFIRMED, Standing.SUPPORTED)
MOST_REASONS: Final = 7
WHEN_BACK: Final = {Urgency.EMERGENCY: "NOW", Urgency.URGENT: "TODAY", Urgency.SOON: "VISIT", Urgency.NONE: "VISIT"}


@dataclass(frozen=True)
class _Draft:
    """A leaflet being written: its material, and the causes that were chosen for it."""

    matter: Matter
    tell: frozenset[str] | None = None

    @property
    def now(self) -> Urgency:
        return self.matter.plan.triage.now.level

    @property
    def could_be(self) -> Urgency:
        return self.matter.plan.triage.could_be.level

    @property
    def chosen(self) -> list[Thought]:
        """The causes that were chosen; else the leading one, unless something the same day is demanded and it is not sure.

        A lesser cause that is named beside an urgent one would soothe.
        """
        if self.could_be is Urgency.EMERGENCY:
            return []
        several = thoughts(self.matter)
        if self.tell is not None:
            return [thought for thought in several if thought.cause.id in self.tell]
        told = TOLD if self.could_be < Urgency.URGENT else TOLD[:1]
        return [thought for thought in several[:1] if thought.cause.standing in told]

    @property
    def causes(self) -> list[Thought]:
        """Those of them that have a text."""
        return [thought for thought in self.chosen if any(text.called for text in _leaflets_on(self, thought.cause.id))]

    def why_left_out(self, thought: Thought) -> str:
        """Why a cause that has a leaflet is left out."""
        if self.tell is not None:
            return "It was not chosen."
        if self.could_be >= Urgency.URGENT and thought.cause.standing is Standing.SUPPORTED:
            return "It is only supported, and something the same day is demanded."
        return "It is not the leading cause."


def leaflet(matter: Matter, tell: frozenset[str] | None = None) -> Document:
    """The leaflet for the patient of this plan. Of causes it tells of `tell`, by default of the leading one.

    Raises ValueError where `tell` names a cause that is neither.
    """
    standing = {cause.id for cause in matter.plan.hypotheses if cause.standing in TOLD}
    for name in sorted(tell or ()):
        if name not in standing:
            raise ValueError(f"{name} is neither confirmed nor supported: a leaflet can tell of {sorted(standing)}")
    draft, plan = _Draft(matter, tell), matter.plan
    sections = list(_what_it_is_now(draft))
    if draft.now is not Urgency.EMERGENCY:
        sections = [
            *_what_it_could_be(draft),
            *sections,
            *_who_should_see_you(draft),
            *_causes(draft),
            *_checked(draft),
            *_advice(draft),
            *_come_back(draft),
        ]
    return Document(
        form=Form.LEAFLET,
        title=_title(draft),
        place=matter.site.name,
        banner="",
        at=plan.at,
        recorded_at=plan.recorded_at,
        version=plan.guideline_version,
        hash=plan.guideline_hash,
        head=(),
        sections=tuple(section for section in sections if section.lines),
        foot=tuple(_foot(draft)),
        asides=tuple(_asides(draft)),
    )


# --- the level ----------------------------------------------------------------------------------------------------------


def _what_it_could_be(draft: _Draft) -> Iterator[DocumentSection]:
    plan = draft.matter.plan
    if not plan.triage.settled:
        for text in texts_of(draft.matter.guideline.texts, StillOpen):
            if text.level is plan.triage.could_be.level:
                yield DocumentSection(text.heading, _lines(text.lines, Emphasis.WARNING), listed=False)
    again = ["Two of your findings do not fit. They must be looked at again."] if plan.conflicts else []
    again += ["The checks are more than a day old. They must be done again."] if plan.old else []
    if again:
        yield DocumentSection("Look again", _lines(again, Emphasis.WARNING), listed=False)


def _what_it_is_now(draft: _Draft) -> Iterator[DocumentSection]:
    """What the level asks of the patient. That nothing is demanded is said only if that is settled and beyond doubt."""
    matter = draft.matter
    doubt = matter.plan.conflicts or matter.plan.old or special_scope(matter.plan, matter.guideline)
    if draft.now is Urgency.NONE and (matter.plan.triage.level is None or doubt):
        return
    weight = Emphasis.ALARM if draft.now is Urgency.EMERGENCY else Emphasis.PLAIN
    for text in texts_of(matter.guideline.texts, AtLevel):
        if text.level is draft.now:
            lines = _lines(text.lines, weight)
            if draft.now is Urgency.EMERGENCY:
                lines += _lines(_whom_to_call(draft), weight)
            yield DocumentSection(text.heading, lines, listed=False)


def _whom_to_call(draft: _Draft) -> Iterator[str]:
    number = draft.matter.site.emergency_number
    yield (
        f"If you are not with the staff, call {number} now."
        if number
        else "If you are not with the staff, call for help now."
    )
    names = dict.fromkeys(_plain(draft, proposal.target) for proposal in _referrals(draft) if proposal.urgency is draft.now)
    if names:
        yield f"You need: {', '.join(names)}."


def _lines(texts: Iterable[str], weight: Emphasis = Emphasis.PLAIN) -> tuple[DocumentLine, ...]:
    return tuple(DocumentLine(text, weight=weight) for text in texts)


# --- what comes next ----------------------------------------------------------------------------------------------------


def _who_should_see_you(draft: _Draft) -> Iterator[DocumentSection]:
    """Who is to see the patient, and by when, in the order of urgency."""
    by_name: dict[str, list[Proposal]] = {}
    for proposal in _referrals(draft):
        if proposal.urgency > Urgency.NONE:
            by_name.setdefault(_plain(draft, proposal.target), []).append(proposal)
    lines = []
    for name, several in by_name.items():
        first = max(several, key=lambda proposal: proposal.urgency)
        due = due_in_words([first], draft.matter.plan.at)
        when = f", {due}" if due else ""
        asked = " It has been asked for." if all(proposal.status is Status.DONE for proposal in several) else ""
        lines.append(DocumentLine(f"{name[:1].upper()}{name[1:]}{when}.{asked}"))
    yield DocumentSection("Who should see you", tuple(lines))


def _referrals(draft: _Draft) -> list[Proposal]:
    return [proposal for proposal in draft.matter.acting() if proposal.kind == ActivityKind.REFER]


def _plain(draft: _Draft, target: str) -> str:
    """A service in plain words; by its title where the guideline has none."""
    wanted = draft.matter.guideline.targets[target]
    return next(
        (text.words for text in texts_of(draft.matter.guideline.texts, InPlainWords) if text.on is wanted), wanted.title
    )


# --- causes and advice --------------------------------------------------------------------------------------------------


def _title(draft: _Draft) -> str:
    """What the leading cause is called, where it is told."""
    texts = _leaflets_on(draft, draft.causes[0].cause.id) if draft.causes else []
    called = next((text.called for text in texts if text.called), "")
    sure = bool(called) and draft.causes[0].cause.standing is Standing.CONFIRMED
    return called if sure else f"It may be: {called[:1].lower()}{called[1:]}" if called else "For you to take with you"


def _causes(draft: _Draft) -> Iterator[DocumentSection]:
    """The cause told of: whether it is sure, and what it is."""
    for place, thought in enumerate(draft.causes):
        texts = _leaflets_on(draft, thought.cause.id)
        called = next(text.called for text in texts if text.called)
        sure = thought.cause.standing is Standing.CONFIRMED
        what = [DocumentLine(line.text) for text in texts for line in text.what]
        lines = (*([] if sure else [DocumentLine(NOT_SURE)]), *what)
        heading = f"{'What we think it is' if sure else 'What it may be'}{f': {called}' if place else ''}"
        yield DocumentSection(heading, lines, listed=False)


def _leaflets_on(draft: _Draft, about: str) -> list[Leaflet]:
    return [text for text in texts_of(draft.matter.guideline.texts, Leaflet) if text.about.name == about]


def _checked(draft: _Draft) -> Iterator[DocumentSection]:
    """What was looked at today, and what was not; only where a cause is told, so that nothing is said beside an open alarm."""
    if not draft.causes:
        return
    says, not_looked_at = [], []
    for text in texts_of(draft.matter.guideline.texts, WeChecked):
        looked_at = [_is_expected(draft, finding, leg, answers) for finding, answers in text.answers.items() for leg in Leg]
        if all(found is None for found in looked_at):
            not_looked_at.append(text.unchecked)
        elif False in looked_at:
            says.append(text.otherwise)
        elif None not in looked_at:
            says.append(text.says)
    if not_looked_at:
        says.append(f"We did not check {listed(not_looked_at, 'or')} today.")
    yield DocumentSection("What we checked", tuple(map(DocumentLine, says)), listed=False)


def _is_expected(draft: _Draft, finding: Finding, leg: Leg, answers: tuple[bool | Enum, ...]) -> bool | None:
    """Whether what was recorded of a leg is one of these answers; None where nothing was, or it could not be assessed."""
    value = draft.matter.case.facts.get(key_of(finding, leg))
    return None if value is None or value is NOT_ASSESSED else value in answers


def _advice(draft: _Draft) -> Iterator[DocumentSection]:
    """What to do: that of the cause told, and what the plan advises of it, each said once."""
    if draft.could_be >= Urgency.URGENT:
        return
    told = {thought.cause.id for thought in draft.causes}
    for name in dict.fromkeys(thought.cause.id for thought in draft.causes):
        for text in _leaflets_on(draft, name):
            yield from (_how_to(how) for how in text.do)
    recommended = [line for line in standing(draft.matter.plan) if line.status is Status.RECOMMENDED]
    read = {
        one.statement
        for name in told
        for text in _leaflets_on(draft, name)
        for how in text.do
        for line in how.lines
        for one in line.reads
    }
    words = dict.fromkeys(
        _advice_in_words(draft, line)
        for line in recommended
        if _is_for(line, told) and not (line.statements and read.issuperset(line.statements))
    )
    said = {
        part
        for name in told
        for text in _leaflets_on(draft, name)
        for how in text.do
        for line in how.lines
        for part in _parts(line.text)
    }
    yield DocumentSection(
        "What else helps", tuple(DocumentLine(text) for text in words if text and not said.issuperset(_parts(text)))
    )


def _parts(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in text.replace("? ", ". ").rstrip(".").split(". ") if part]


def _is_for(line: Proposal, told: set[str]) -> bool:
    """Whether advice is for a cause told of, or for whatever it is."""
    return line.treats in told if line.treats or line.kind == ActivityKind.AVOID else line.kind == ActivityKind.ADVISE


def _how_to(how: HowTo) -> DocumentSection:
    """Steps are numbered, other lines are sentences in a row."""
    if how.steps:
        numbered = (f"{place}. {line.text}" for place, line in enumerate(how.lines, start=1))
        return DocumentSection(how.heading, tuple(map(DocumentLine, numbered)), listed=False)
    return DocumentSection(how.heading, (DocumentLine(" ".join(line.text for line in how.lines)),), listed=False)


def _advice_in_words(draft: _Draft, proposal: Proposal) -> str:
    if proposal.kind not in (ActivityKind.ADVISE, ActivityKind.AVOID):
        return ""
    rule = draft.matter.guideline.recommendations[proposal.id]
    texts = texts_of(draft.matter.guideline.texts, InPlainWords)
    return next((text.words for text in texts if text.on is rule and not text.when_back), "")


def _come_back(draft: _Draft) -> Iterator[DocumentSection]:
    """Reasons to come back, worst first, seven at most: those of the cause told, else the general ones."""
    site, texts = draft.matter.site, draft.matter.guideline.texts
    own = [reason for thought in draft.causes for text in _leaflets_on(draft, thought.cause.id) for reason in text.back]
    reasons = sorted(dict.fromkeys(own) or texts_of(texts, ComeBack), key=lambda reason: -reason.how)[:MOST_REASONS]
    now = f"call {site.emergency_number}" if site.emergency_number else "call for emergency help"
    today = f"call {site.advice_number}" if site.advice_number else "get help the same day"
    key = DocumentLine(f"NOW: {now}. TODAY: {today}. VISIT: book one.")
    lines = (DocumentLine(f"{place}. {WHEN_BACK[one.how]}: {one.sign.text}") for place, one in enumerate(reasons, start=1))
    yield DocumentSection("Get help, worst first", (key, *lines), listed=False)


# --- foot ---------------------------------------------------------------------------------------------------------------


def _foot(draft: _Draft) -> Iterator[str]:
    plan = draft.matter.plan
    if plan.not_assessed or not plan.triage.settled:
        yield "Not all could be checked. What was not checked is not taken to be fine. Ask us what is missing."
    made_by = f"Guideline {plan.guideline_version} ({plan.guideline_hash[:SHORT_HASH]})."
    yield f"{moment_in_full(plan.at)}. {made_by} It is a guide only: your doctor or nurse decides with you."


def _asides(draft: _Draft) -> Iterator[str]:
    """What the person handing it over should know: what the leaflet leaves out, and why."""
    matter = draft.matter
    yield from [matter.plan.banner] if matter.plan.banner else []
    yield from special_scope(matter.plan, matter.guideline)
    if draft.now is Urgency.EMERGENCY:
        yield "An emergency: the leaflet says only that, and what to do now."
    elif draft.could_be is Urgency.EMERGENCY:
        yield "It could still be an emergency: the leaflet says nothing of causes and advice until that is settled."
    else:
        yield from _causes_left_out(draft)
        if draft.could_be is Urgency.URGENT:
            yield "To be seen the same day, or perhaps: the leaflet leaves advice for later out."
        else:
            yield from _advice_left_out(draft)
    if not matter.site.emergency_number:
        yield "The leaflet names no emergency number: a site file gives one."


def _causes_left_out(draft: _Draft) -> Iterator[str]:
    told = {thought.cause.id for thought in draft.causes}
    texts = texts_of(draft.matter.guideline.texts, NoLeaflet)
    for thought in thoughts(draft.matter):
        cause = thought.cause
        if cause.id not in told:
            chosen = draft.why_left_out(thought) if _leaflets_on(draft, cause.id) else "There is no text for it."
            why = next((text.why for text in texts if text.about.name == cause.id), chosen)
            yield f"Not told in the leaflet: {cause.title} ({cause.standing}). {why}"


def _advice_left_out(draft: _Draft) -> Iterator[str]:
    told = {thought.cause.id for thought in draft.causes}
    for proposal in acting(draft.matter.plan):
        if proposal.kind == ActivityKind.ADVISE and not (_is_for(proposal, told) and _advice_in_words(draft, proposal)):
            yield f"Not told in the leaflet: {proposal.title}{of_legs((proposal.leg,))}."
