"""The leaflet for the patient: what the level asks of them, what comes next, what it may be, and when to come back.

It never reassures. While it could be worse than it is known to be, that comes first; while it could be an emergency nothing is
said of causes or advice; in an emergency it says only that, and what to do now. Where the same day is in question it tells of
confirmed causes only, and gives no advice for later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from pulsefirst.backends.letters.clinical import SHORT_HASH
from pulsefirst.backends.letters.document import Document, Form, Line, Section, Weight
from pulsefirst.backends.letters.matter import ACTING, Matter
from pulsefirst.backends.letters.triage import special_scope
from pulsefirst.backends.words import of_legs
from pulsefirst.model.findings import Leg
from pulsefirst.model.plan import Proposal, Standing, Status, Suspicion
from pulsefirst.model.recommendations import ActivityKind, Checked, Provenance, Urgency
from pulsefirst.model.texts import AtLevel, ComeBack, InPlainWords, Leaflet, NoLeaflet, StillOpen, Told, texts_of

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
BEYOND: Final = "*"
UNCHECKED: Final = "**"
NOT_SURE: Final = "This is not sure yet. Ask what is done to make sure."
TOLD: Final = (Standing.CONFIRMED, Standing.SUPPORTED)


@dataclass(frozen=True)
class _Leaflet:
    """A leaflet on its way: what it is made of, and the marks that its lines carry so far."""

    matter: Matter
    tell: frozenset[str] | None = None
    marks: set[str] = field(default_factory=set)

    @property
    def now(self) -> Urgency:
        return self.matter.plan.triage.now.level

    @property
    def could_be(self) -> Urgency:
        return self.matter.plan.triage.could_be.level

    @property
    def causes(self) -> list[Suspicion]:
        """The causes that are told of: those with a text, and while it could be an emergency none.

        Where a cause was chosen, it is told; else what is confirmed, and what is only supported where nothing is demanded the
        same day and nothing can become so: a lesser cause that is named beside an urgent one would soothe.
        """
        if self.could_be is Urgency.EMERGENCY:
            return []
        told = TOLD if self.tell is not None or self.could_be < Urgency.URGENT else TOLD[:1]
        standing = [cause for cause in self.matter.plan.hypotheses if cause.standing in told]
        wanted = [cause for cause in standing if self.tell is None or cause.id in self.tell]
        return [cause for cause in wanted if any(text.called for text in _leaflets_on(self, cause.id))]

    @property
    def why_left_out(self) -> str:
        """Why a cause that has a text is not told of."""
        return (
            "It was not chosen."
            if self.tell is not None
            else "It is only supported, and something the same day is demanded."
        )

    def marked(self, text: str, cites: Iterable[Checked]) -> Line:
        """A line with the mark of what it stands on: none for the source."""
        checked = tuple(cites)
        mark = "" if not checked else UNCHECKED if all(one is Checked.UNVERIFIED for one in checked) else BEYOND
        self.marks.add(mark)
        return Line(f"{text} {mark}".rstrip())

    def told(self, line: Told) -> Line:
        return self.marked(line.text, (one.checked for one in line.cites))


def leaflet(matter: Matter, tell: frozenset[str] | None = None) -> Document:
    """The leaflet for the patient of this plan. Of causes it tells of `tell`, by default of all confirmed and supported.

    Raises ValueError where `tell` names a cause that is neither.
    """
    standing = {cause.id for cause in matter.plan.hypotheses if cause.standing in TOLD}
    for name in sorted(tell or ()):
        if name not in standing:
            raise ValueError(f"{name} is neither confirmed nor supported: a leaflet can tell of {sorted(standing)}")
    one, plan = _Leaflet(matter, tell), matter.plan
    sections = list(_level(one))
    if one.now is not Urgency.EMERGENCY:
        sections = [*_open(one), *sections, *_next(one), *_causes(one), *_advice(one), *_come_back(one)]
    return Document(
        form=Form.LEAFLET,
        title="For you to take with you",
        place=matter.site.name,
        banner="",
        at=plan.at,
        recorded_at=plan.recorded_at,
        version=plan.guideline_version,
        hash=plan.guideline_hash,
        head=(),
        sections=tuple(section for section in sections if section.lines),
        foot=tuple(_foot(one)),
        asides=tuple(_asides(one)),
    )


# --- the level ----------------------------------------------------------------------------------------------------------


def _open(one: _Leaflet) -> Iterator[Section]:
    plan = one.matter.plan
    if not plan.triage.settled:
        for text in texts_of(one.matter.guideline.texts, StillOpen):
            if text.level is plan.triage.could_be.level:
                yield Section(text.heading, _lines(text.lines, Weight.WARNING), listed=False)
    again = ["Two of your findings do not fit. They must be looked at again."] if plan.conflicts else []
    again += ["The checks are more than a day old. They must be done again."] if plan.old else []
    if again:
        yield Section("Look again", _lines(again, Weight.WARNING), listed=False)


def _level(one: _Leaflet) -> Iterator[Section]:
    """What the level asks of the patient. That nothing is demanded is said only where it is settled and nothing casts doubt."""
    matter = one.matter
    doubt = matter.plan.conflicts or matter.plan.old or special_scope(matter)
    if one.now is Urgency.NONE and (matter.plan.triage.level is None or doubt):
        return
    weight = Weight.ALARM if one.now is Urgency.EMERGENCY else Weight.PLAIN
    for text in texts_of(matter.guideline.texts, AtLevel):
        if text.level is one.now:
            lines = _lines(text.lines, weight)
            if one.now is Urgency.EMERGENCY:
                lines += _lines(_called(one), weight)
            yield Section(text.heading, lines, listed=False)


def _called(one: _Leaflet) -> Iterator[str]:
    number = one.matter.site.emergency_number
    yield (
        f"If you are not with the staff, call {number} now."
        if number
        else "If you are not with the staff, call for help now."
    )
    names = dict.fromkeys(_plain(one, proposal.target) for proposal in _referred(one) if proposal.urgency is one.now)
    if names:
        yield f"You need: {', '.join(names)}."


def _lines(texts: Iterable[str], weight: Weight = Weight.PLAIN) -> tuple[Line, ...]:
    return tuple(Line(text, weight=weight) for text in texts)


# --- what comes next ----------------------------------------------------------------------------------------------------


def _next(one: _Leaflet) -> Iterator[Section]:
    """Who is to see the patient, and by when, in the order of urgency."""
    by_name: dict[str, list[Proposal]] = {}
    for proposal in _referred(one):
        if proposal.urgency > Urgency.NONE:
            by_name.setdefault(_plain(one, proposal.target), []).append(proposal)
    lines = []
    for name, several in by_name.items():
        first = max(several, key=lambda proposal: proposal.urgency)
        when = ", today" if first.urgency is Urgency.URGENT else f", by {_day(first.deadline)}" if first.deadline else ""
        asked = " It has been asked for." if all(proposal.status is Status.DONE for proposal in several) else ""
        lines.append(one.marked(f"{name[:1].upper()}{name[1:]}{when}.{asked}", _checked(one, several)))
    yield Section("Who should see you", tuple(lines))


def _referred(one: _Leaflet) -> list[Proposal]:
    return [proposal for proposal in one.matter.acting() if proposal.kind == ActivityKind.REFER]


def _plain(one: _Leaflet, target: str) -> str:
    """A service in plain words; by its title where the guideline has none."""
    wanted = one.matter.guideline.targets[target]
    return next(
        (text.words for text in texts_of(one.matter.guideline.texts, InPlainWords) if text.on is wanted), wanted.title
    )


def _checked(one: _Leaflet, proposals: Iterable[Proposal]) -> list[Checked]:
    """How far what proposals cite was followed; nothing where one of them is of the source."""
    several = list(proposals)
    if any(proposal.provenance == Provenance.SOURCE for proposal in several):
        return []
    return [one.matter.guideline.citations[name].checked for proposal in several for name in proposal.cites]


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


# --- causes and advice --------------------------------------------------------------------------------------------------


def _causes(one: _Leaflet) -> Iterator[Section]:
    """The causes told of, the confirmed ones first; what one is, is said once, though it be of either leg."""
    said: set[str] = set()
    for standing in TOLD:
        legs: dict[str, list[Leg | None]] = {}
        for cause in one.causes:
            if cause.standing is standing:
                legs.setdefault(cause.id, []).append(cause.leg)
        for about, places in legs.items():
            texts = _leaflets_on(one, about)
            called = next(text.called for text in texts if text.called)
            sure = standing is Standing.CONFIRMED
            what = [] if about in said else [one.told(line) for text in texts for line in text.what]
            lines = (*([] if sure else [Line(NOT_SURE)]), *what)
            said.add(about)
            yield Section(f"{called if sure else f'It may be: {called}'}{of_legs(places)}", lines, listed=False)


def _leaflets_on(one: _Leaflet, about: str) -> list[Leaflet]:
    return [text for text in texts_of(one.matter.guideline.texts, Leaflet) if text.about.name == about]


def _advice(one: _Leaflet) -> Iterator[Section]:
    """What is advised and recommended, in plain words, each said once."""
    if one.could_be >= Urgency.URGENT:
        return
    lines: dict[str, list[Proposal]] = {}
    recommended = one.matter.plan.with_status(Status.RECOMMENDED)
    for proposal in sorted(recommended, key=lambda proposal: proposal.kind == ActivityKind.AVOID):
        words = _advised(one, proposal)
        if words:
            lines.setdefault(words, []).append(proposal)
    yield Section("What you can do", tuple(one.marked(words, _checked(one, several)) for words, several in lines.items()))


def _advised(one: _Leaflet, proposal: Proposal) -> str:
    if proposal.kind not in (ActivityKind.ADVISE, ActivityKind.AVOID):
        return ""
    rule = one.matter.guideline.recommendations[proposal.id]
    return next((text.words for text in texts_of(one.matter.guideline.texts, InPlainWords) if text.on is rule), "")


def _come_back(one: _Leaflet) -> Iterator[Section]:
    site, texts = one.matter.site, one.matter.guideline.texts
    signs = {
        how: [text.sign for text in texts_of(texts, ComeBack) if text.how is how]
        for how in (Urgency.EMERGENCY, Urgency.URGENT)
    }
    told = dict.fromkeys(cause.id for cause in one.causes)
    signs[Urgency.URGENT] += [line for about in told for text in _leaflets_on(one, about) for line in text.look_out]
    emergency = f"Call {site.emergency_number} at once if" if site.emergency_number else "Call for emergency help at once if"
    same_day = f"Call {site.advice_number} the same day if" if site.advice_number else "Get help the same day if"
    for how, heading in ((Urgency.EMERGENCY, emergency), (Urgency.URGENT, same_day)):
        yield Section(heading, tuple(one.told(sign) for sign in signs[how]))


# --- foot ---------------------------------------------------------------------------------------------------------------


def _foot(one: _Leaflet) -> Iterator[str]:
    plan = one.matter.plan
    if plan.not_assessed or not plan.triage.settled:
        yield "Not all could be checked. What was not checked is not taken to be fine. Ask us what is missing."
    yield "A clinician decides about your care. Ask us if this does not fit what you were told."
    yield "Behind this leaflet stands a web article that no clinician has signed yet."
    if BEYOND in one.marks:
        yield f"{BEYOND} This is not in that article. It is from other texts."
    if UNCHECKED in one.marks:
        yield f"{UNCHECKED} This is not in that article, and no text was checked for it."
    seen = f" Findings: {_stamp(plan.recorded_at)}." if plan.recorded_at is not None else ""
    yield f"Made: {_stamp(plan.at)}.{seen} Version {plan.guideline_version}, {plan.guideline_hash[:SHORT_HASH]}."


def _stamp(moment: datetime) -> str:
    return f"{_day(moment)}, {moment.isoformat(timespec='minutes')[11:]}"


def _asides(one: _Leaflet) -> Iterator[str]:
    """What whoever hands it over has to know: what the leaflet leaves out, and why."""
    matter = one.matter
    yield from [matter.plan.banner] if matter.plan.banner else []
    yield from special_scope(matter)
    if one.now is Urgency.EMERGENCY:
        yield "An emergency: the leaflet says only that, and what to do now."
    elif one.could_be is Urgency.EMERGENCY:
        yield "It could still be an emergency: the leaflet says nothing of causes and advice until that is settled."
    else:
        yield from _untold(one)
        if one.could_be is Urgency.URGENT:
            yield "To be seen the same day, or perhaps: the leaflet leaves advice for later out."
        else:
            yield from _unadvised(one)
    if not matter.site.emergency_number:
        yield "The leaflet names no emergency number: a site file gives one."


def _untold(one: _Leaflet) -> Iterator[str]:
    told = {cause.id for cause in one.causes}
    texts = texts_of(one.matter.guideline.texts, NoLeaflet)
    causes = {cause.id: cause for cause in one.matter.plan.hypotheses if cause.standing in TOLD and cause.id not in told}
    for cause in causes.values():
        chosen = one.why_left_out if _leaflets_on(one, cause.id) else "There is no text for it."
        why = next((text.why for text in texts if text.about.name == cause.id), chosen)
        yield f"Not told in the leaflet: {cause.title} ({cause.standing}). {why}"


def _unadvised(one: _Leaflet) -> Iterator[str]:
    for proposal in one.matter.plan.with_status(*ACTING):
        if proposal.kind == ActivityKind.ADVISE and not _advised(one, proposal):
            yield f"Not told in the leaflet: {proposal.title}{of_legs((proposal.leg,))}."
