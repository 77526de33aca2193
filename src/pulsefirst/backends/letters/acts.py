"""What is proposed, withheld and cautioned against: in heads for a colleague, with reasons and origin for the record."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from fractions import Fraction
from typing import Final, TypeAlias

from pulsefirst.backends.acts import (
    AT_ONCE,
    LOOKING,
    Act,
    merged,
    reasons_of,
    shows_dose,
    withheld,
)
from pulsefirst.backends.due import due_in_words, with_due
from pulsefirst.backends.durations import CLOCK_MATTERS, duration_in_words
from pulsefirst.backends.in_question import cautions_in_question
from pulsefirst.backends.letters.document import DocumentLine, Emphasis
from pulsefirst.backends.letters.matter import Matter, contact_in_words
from pulsefirst.backends.letters.spoken import is_told, listed, noun_of, sentence
from pulsefirst.backends.words import legs_in_words, of_legs
from pulsefirst.model.conditions import Burden
from pulsefirst.model.doses import Verdict
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Dosing, Need, Proposal
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Urgency

IN_A_LABORATORY: Final = (Burden.LABORATORY,)
BY_A_DEVICE: Final = (Burden.DEVICE, Burden.LABORATORY)
"""What a sender plans to find out: what is sent for; while help is on its way what is measured at the bedside too."""
BARRED: Final = "DO NOT, as things stand: "
SOURCE_SAYS: Final = "the source says: "
IN_FULL: Final = (ActivityKind.ADVISE, ActivityKind.REFER)
"""What can wait and is told with all it says."""


Words: TypeAlias = tuple[str, str, bool]
"""What an act says to do, what it waits for, and whether it is done."""
Marked: TypeAlias = tuple[list[Leg | None], list[str]]
"""The legs of an act, and where it comes from."""


def clocks(matter: Matter) -> Iterator[str]:
    """How long each leg has had its trouble while hours matter, with what that means; once for both where it is the same."""
    legs: dict[str, list[Leg]] = {}
    matters = CLOCK_MATTERS / timedelta(hours=1)
    for clock in (one for one in matter.plan.clocks if one.hours is None or one.hours <= matters):
        title, _, words = clock.text.partition(": ")
        hours = "" if clock.hours is None else f", {duration_in_words(Fraction(round(clock.hours * 60), 60))}"
        legs.setdefault(f"{hours}: {words or title}", []).append(clock.leg)
    yield from (f"{legs_in_words(places).capitalize()}{said}" for said, places in legs.items())


def head_of(act: Act) -> str:
    """What an act says to do, without its reasons; the legs where it is of one."""
    said = dict.fromkeys(proposal.title.partition(": ")[0] for proposal in act.proposals)
    return f"{'; '.join(said)}{_side(act.legs)}"


def _head(matter: Matter, proposal: Proposal) -> str:
    """What it says to do; a test, an examination or a medicine that can wait goes by its name, advice in full.

    Where newer guidance argues against its words, what that says to do; the record keeps what the source says beside it.
    """
    if instead := next((remark.instead for remark in proposal.remarks if remark.instead), ""):
        return f"{instead} ({SOURCE_SAYS}{proposal.title})" if matter.tagged else instead
    if proposal.phase in AT_ONCE or proposal.urgency > Urgency.NONE:
        return proposal.title.partition(": ")[0]
    finds = matter.guideline.recommendations[proposal.id].do.finds
    if proposal.kind in (ActivityKind.PRESCRIBE, ActivityKind.ORDER) or any(finding.burden.is_test for finding in finds):
        return matter.guideline.targets[proposal.target].title
    return proposal.title if proposal.kind in IN_FULL else proposal.title.partition(": ")[0]


def _side(legs: Sequence[Leg | None]) -> str:
    words = legs_in_words(legs)
    return f", {words}" if words and set(legs) != set(Leg) else ""


def heads(matter: Matter, proposals: Iterable[Proposal]) -> list[str]:
    """Acts by what they say to do, once for each target; the side where it is of one leg only."""
    said: dict[tuple[str, str], tuple[str, list[Leg | None]]] = {}
    for act in merged(proposals):
        first = act.proposals[0]
        said.setdefault((first.kind, first.target), (_head(matter, first), []))[1].extend(act.legs)
    return [f"{title}{_side(legs)}" for title, legs in said.values()]


def tests(matter: Matter, proposals: Iterable[Proposal], burdens: Container[Burden]) -> list[Proposal]:
    """Those that order something, or that send for a result of these burdens and wait for no other test.

    What the sender can ask or examine is told as not examined; what waits for another test is not planned yet.
    """

    def is_test(line: Proposal) -> bool:
        finds = matter.guideline.recommendations[line.id].do.finds
        return line.kind == ActivityKind.ORDER or any(finding.burden in burdens for finding in finds)

    return [line for line in proposals if not line.behind and (line.kind not in LOOKING or is_test(line))]


# --- for the record -------------------------------------------------------------------------------------------------------


def call_lines(matter: Matter, proposals: Iterable[Proposal], weight: Emphasis) -> Iterator[DocumentLine]:
    """What is demanded, each with its first reasons, whom to call and by when."""
    for act in merged(proposals):
        done = "done: " if act.done else ""
        first = act.proposals[0]
        to = f". To: {contact_in_words(matter, first.target)}" if first.kind == ActivityKind.REFER else ""
        text = with_due(f"{done}{reasons_of(act)}{of_legs(act.legs)}", due_in_words(act.proposals, matter.plan.at))
        yield DocumentLine(f"{text}{to}", matter.source_of_acts(act.proposals), Emphasis.QUIET if act.done else weight)


def packed(matter: Matter, proposals: Iterable[Proposal]) -> str:
    """Acts in one line, each with where it comes from; what was done says so."""
    said: dict[Words, Marked] = {}
    for act in merged(proposals):
        for proposal in act.proposals:
            legs, tags = said.setdefault((_head(matter, proposal), _only_after(matter, proposal), act.done), ([], []))
            legs.extend(act.legs)
            tags.extend(matter.source_of_acts([proposal]).split())
    parts = []
    for (title, after, done), (legs, tags) in _shorter_within_longer(said).items():
        tag = f" [{' '.join(dict.fromkeys(tags))}]" if tags else ""
        parts.append(f"{'done: ' if done else ''}{title}{_side(legs)}{after}{tag}")
    return f"{'; '.join(parts)}." if parts else ""


def _shorter_within_longer(said: Mapping[Words, Marked]) -> dict[Words, Marked]:
    """The same acts, one whose words begin another's said with it: "Help to stop smoking" and "Help to stop smoking, now: why"."""
    kept: dict[Words, Marked] = {}
    for words, (legs, tags) in said.items():
        longer = next((other for other in said if other != words and other[0].startswith(f"{words[0]},")), words)
        held = kept.setdefault(longer, ([], []))
        held[0].extend(legs)
        held[1].extend(tags)
    return kept


def named_line(matter: Matter, words: str, proposals: Iterable[Proposal]) -> Iterator[DocumentLine]:
    """What several acts are aimed at, by name in one line, with where they come from; nothing where there are none."""
    legs: dict[str, list[Leg | None]] = {}
    tags: list[str] = []
    for act in merged(proposals):
        legs.setdefault(matter.guideline.targets[act.proposals[0].target].title, []).extend(act.legs)
        tags.extend(matter.source_of_acts(act.proposals).split())
    if legs:
        names = [f"{title}{of_legs(places) if len(places) == 1 else ''}" for title, places in legs.items()]
        yield DocumentLine(f"{words}{'; '.join(names)}.", " ".join(dict.fromkeys(tags)))


def _only_after(matter: Matter, proposal: Proposal) -> str:
    """The tests that come before this one and are not done yet."""
    first = dict.fromkeys(matter.guideline.recommendations[name].do.target.title for name in proposal.behind)
    return f", only after {listed(list(first))}" if first else ""


def medicine_lines(matter: Matter, proposals: Iterable[Proposal]) -> Iterator[DocumentLine]:
    """Medicines, each with its warnings, what stands against it, its dose and what to check; a barred one comes last and says so."""
    for act in sorted(merged(proposals), key=lambda act: act.barred):
        first = act.proposals[0]
        named = f"{matter.guideline.targets[first.target].title}: " if first.phase not in AT_ONCE else ""
        words = _head(matter, first) if act.instead and not act.barred else f"{named}{head_of(act)}"
        text = f"{BARRED if act.barred else ''}{'done: ' if act.done else ''}{words}"
        details = [*act.warnings, *(_dosing(matter, act.dosing) if act.dosing is not None else ())]
        weight = Emphasis.ALARM if act.barred else Emphasis.PLAIN
        yield DocumentLine(" ".join(map(sentence, (text, *details))), matter.source_of_acts(act.proposals), weight)


def _dosing(matter: Matter, dosing: Dosing) -> Iterator[str]:
    unchecked = [need for reason in dosing.unchecked for need in reason.needs]
    if dosing.reasons:
        yield f"{sentence(dosing.word)} {' '.join(sentence(reason.text) for reason in dosing.reasons)}"
    if shows_dose(matter.plan, dosing) and dosing.dose is not None:
        dose = dosing.dose
        parts = (("start", dose.start), ("", dose.titration), ("usual", dose.usual), ("at most", dose.most))
        yield f"Published dose: {'; '.join(f'{name} {said}'.strip() for name, said in parts if said)}"
    elif dosing.needs and dosing.verdict is not Verdict.DO_NOT and not set(dosing.needs) <= set(unchecked):
        yield f"No dose is shown: needs {_needs(matter, dosing.needs)}"
    if unchecked:
        yield f"Check first: {_needs(matter, unchecked)}"


def _needs(matter: Matter, needs: Iterable[Need]) -> str:
    findings = [matter.guideline.findings[need.finding] for need in needs]
    return listed(list(dict.fromkeys(noun_of(matter, finding) for finding in findings if is_told(matter, finding))))


def withheld_lines(matter: Matter) -> Iterator[DocumentLine]:
    """What is withheld, and by what; where that is beyond the source, the record says so."""
    for act in merged(withheld(matter.plan)):
        by = "; ".join(dict.fromkeys(_withholder(matter, name) for name in act.withheld_by))
        tag = matter.source_of_acts(act.proposals)
        yield DocumentLine(f"{head_of(act)}{f' [{tag}]' if tag else ''}. Withheld by: {by}.")


def _withholder(matter: Matter, name: str) -> str:
    rule = matter.guideline.recommendations[name]
    mark = (
        ""
        if rule.provenance is Provenance.SOURCE
        else matter.source_of((), rule.provenance, [one.name for one in rule.cites])
    )
    return f"{rule.do.title}{f' [{mark}]' if mark else ''}"


def caution_lines(matter: Matter, *, drafts: bool = False, dosed: bool = True) -> Iterator[DocumentLine]:
    """The cautions of the plan, each said once; with `drafts`, only those on draft orders; without `dosed`, none that a dose says."""
    legs: dict[tuple[str, str], list[Leg | None]] = {}
    with_dose = {line.id for line in matter.plan.proposals if line.dosing is not None}
    for caution in cautions_in_question(matter.plan, matter.evaluation):
        said_by_dose = not caution.draft and caution.id in with_dose
        if (caution.draft or not drafts) and (dosed or not said_by_dose):
            tag = matter.source_of(caution.statements, caution.provenance, caution.cites)
            legs.setdefault((caution.text, tag), []).append(caution.leg)
    yield from (DocumentLine(f"{text}{_side(places)}", tag, Emphasis.WARNING) for (text, tag), places in legs.items())
