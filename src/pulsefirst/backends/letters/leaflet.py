"""The leaflet for the patient: what the level asks of them, what comes next, what it may be, and when to come back.

It never reassures. While it could be worse than it is known to be, that comes first; while it could be an emergency nothing is
said of causes or advice; in an emergency it says only that, and what to do now. Where the same day is in question it tells of
confirmed causes only, and gives no advice for later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pulsefirst.backends.acts import acting, standing
from pulsefirst.backends.due import MONTHS, due_in_words
from pulsefirst.backends.headline import special_scope
from pulsefirst.backends.letters.document import Document, DocumentLine, DocumentSection, Emphasis, Form
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.words import SHORT_HASH, of_legs
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Proposal, Standing, Status, Suspicion
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.texts import AtLevel, ComeBack, InPlainWords, Leaflet, NoLeaflet, StillOpen, texts_of

NOT_SURE: Final = "This is not sure yet. Ask what is done to make sure."
TOLD: Final = (Standing.CONFIRMED, Standing.SUPPORTED)


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
        """Why a cause that has a leaflet is left out."""
        return (
            "It was not chosen."
            if self.tell is not None
            else "It is only supported, and something the same day is demanded."
        )


def leaflet(matter: Matter, tell: frozenset[str] | None = None) -> Document:
    """The leaflet for the patient of this plan. Of causes it tells of `tell`, by default of all confirmed and supported.

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
            *_advice(draft),
            *_come_back(draft),
        ]
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


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


# --- causes and advice --------------------------------------------------------------------------------------------------


def _causes(draft: _Draft) -> Iterator[DocumentSection]:
    """The causes told of, the confirmed ones first; what one is, is said once, though it be of either leg."""
    said: set[str] = set()
    for certainty in TOLD:
        legs: dict[str, list[Leg | None]] = {}
        for cause in draft.causes:
            if cause.standing is certainty:
                legs.setdefault(cause.id, []).append(cause.leg)
        for about, places in legs.items():
            texts = _leaflets_on(draft, about)
            called = next(text.called for text in texts if text.called)
            sure = certainty is Standing.CONFIRMED
            what = [] if about in said else [DocumentLine(line.text) for text in texts for line in text.what]
            lines = (*([] if sure else [DocumentLine(NOT_SURE)]), *what)
            said.add(about)
            yield DocumentSection(f"{called if sure else f'It may be: {called}'}{of_legs(places)}", lines, listed=False)


def _leaflets_on(draft: _Draft, about: str) -> list[Leaflet]:
    return [text for text in texts_of(draft.matter.guideline.texts, Leaflet) if text.about.name == about]


def _advice(draft: _Draft) -> Iterator[DocumentSection]:
    """What is advised and recommended, in plain words, each said once."""
    if draft.could_be >= Urgency.URGENT:
        return
    recommended = [line for line in standing(draft.matter.plan) if line.status is Status.RECOMMENDED]
    in_turn = sorted(recommended, key=lambda proposal: proposal.kind == ActivityKind.AVOID)
    words = dict.fromkeys(_advice_in_words(draft, proposal) for proposal in in_turn)
    yield DocumentSection("What you can do", tuple(DocumentLine(said) for said in words if said))


def _advice_in_words(draft: _Draft, proposal: Proposal) -> str:
    if proposal.kind not in (ActivityKind.ADVISE, ActivityKind.AVOID):
        return ""
    rule = draft.matter.guideline.recommendations[proposal.id]
    return next((text.words for text in texts_of(draft.matter.guideline.texts, InPlainWords) if text.on is rule), "")


def _come_back(draft: _Draft) -> Iterator[DocumentSection]:
    site, texts = draft.matter.site, draft.matter.guideline.texts
    signs = {
        how: [text.sign for text in texts_of(texts, ComeBack) if text.how is how]
        for how in (Urgency.EMERGENCY, Urgency.URGENT)
    }
    told = dict.fromkeys(cause.id for cause in draft.causes)
    signs[Urgency.URGENT] += [line for about in told for text in _leaflets_on(draft, about) for line in text.look_out]
    emergency = f"Call {site.emergency_number} at once if" if site.emergency_number else "Call for emergency help at once if"
    same_day = f"Call {site.advice_number} the same day if" if site.advice_number else "Get help the same day if"
    for how, heading in ((Urgency.EMERGENCY, emergency), (Urgency.URGENT, same_day)):
        yield DocumentSection(heading, tuple(DocumentLine(sign.text) for sign in signs[how]))


# --- foot ---------------------------------------------------------------------------------------------------------------


def _foot(draft: _Draft) -> Iterator[str]:
    plan = draft.matter.plan
    if plan.not_assessed or not plan.triage.settled:
        yield "Not all could be checked. What was not checked is not taken to be fine. Ask us what is missing."
    seen = f" Findings: {_stamp(plan.recorded_at)}." if plan.recorded_at is not None else ""
    made_by = f"Guideline {plan.guideline_version} ({plan.guideline_hash[:SHORT_HASH]})."
    yield f"{_stamp(plan.at)}.{seen} {made_by} It is a guide only: your doctor or nurse decides with you."


def _stamp(moment: datetime) -> str:
    return f"{_day(moment)}, {moment.isoformat(timespec='minutes')[11:]}"


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
    told = {cause.id for cause in draft.causes}
    texts = texts_of(draft.matter.guideline.texts, NoLeaflet)
    causes = {cause.id: cause for cause in draft.matter.plan.hypotheses if cause.standing in TOLD and cause.id not in told}
    for cause in causes.values():
        chosen = draft.why_left_out if _leaflets_on(draft, cause.id) else "There is no text for it."
        why = next((text.why for text in texts if text.about.name == cause.id), chosen)
        yield f"Not told in the leaflet: {cause.title} ({cause.standing}). {why}"


def _advice_left_out(draft: _Draft) -> Iterator[str]:
    for proposal in acting(draft.matter.plan):
        if proposal.kind == ActivityKind.ADVISE and not _advice_in_words(draft, proposal):
            yield f"Not told in the leaflet: {proposal.title}{of_legs((proposal.leg,))}."
