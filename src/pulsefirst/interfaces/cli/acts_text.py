"""What a plan says to do, as text: by urgency, each line with where it comes from, what is remarked on it, and how it is dosed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from pulsefirst.backends.acts import (
    InOrder,
    acting,
    cautions,
    for_one_reason,
    in_order,
    is_emergency,
    merged,
    postponed,
    reasons_of,
    shows_dose,
    undecided,
    withheld,
)
from pulsefirst.backends.due import due_in_words, with_due
from pulsefirst.backends.words import dose_in_words, needs_in_words, of_legs
from pulsefirst.interfaces.cli.cited import BEYOND, Citations
from pulsefirst.interfaces.cli.terminal import Line, Style, item
from pulsefirst.model.doses import Verdict
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Cited, Dosing, Plan, Proposal, Standing, Status
from pulsefirst.model.provenance import Checked, Provenance
from pulsefirst.model.recommendations import ActivityKind, Category, Phase, Urgency

FIRST_REASONS = 2
"""So many reasons of one call are said under an emergency."""
LOOKS = {Verdict.MAY: Style.PLAIN, Verdict.REDUCE: Style.WARNING, Verdict.DO_NOT: Style.ALARM}


@dataclass(frozen=True)
class Sheet:
    """A plan on its way to text: with its guideline, and the citations numbered so far.

    Under an emergency general remarks are kept to one row each; `notes` numbers them, to be said in full at the end.
    """

    plan: Plan
    guideline: Guideline
    citations: Citations
    everything: bool = False
    notes: dict[Cited, int] = field(default_factory=dict)

    @property
    def brief(self) -> bool:
        """Whether an emergency stands, which remarks must not bury."""
        return is_emergency(self.plan)

    def note(self, cited: Cited) -> int:
        """The number under which it is said in full at the end."""
        return self.notes.setdefault(cited, len(self.notes) + 1)

    def tag(self, proposals: Iterable[Proposal]) -> str:
        """Where lines of one side of the source come from."""
        several = list(proposals)
        statements = [statement for one in several for statement in one.statements]
        return self.citations.tag(statements, several[0].provenance, [name for one in several for name in one.cites])


def act_lines(sheet: Sheet) -> Iterator[Line]:
    """What to do: at once, while help is on its way, then by urgency. An emergency holds nothing that can wait for its end."""
    groups = in_order(acting(sheet.plan))
    yield from group_lines(sheet, "Now", groups.urgent[Urgency.EMERGENCY], Style.ALARM)
    yield from group_lines(sheet, "Meanwhile", groups.meanwhile)
    yield from caution_lines(sheet) if sheet.brief else ()
    yield from _other_acts(sheet, groups)
    yield from _if_confirmed(sheet) if not sheet.brief else ()


def postponed_lines(sheet: Sheet) -> Iterator[Line]:
    """What is postponed: counted, and in full with `everything`."""
    several = postponed(sheet.plan)
    if not several:
        return
    title = "Once the emergency is dealt with" if sheet.brief else "Answered by a sooner call"
    if not sheet.everything:
        yield Line()
        count = f"{len(several)} further line{'' if len(several) == 1 else 's'}"
        yield Line(f"{title}: {count} (--everything shows {'it' if len(several) == 1 else 'them'}).", Style.QUIET)
        return
    yield from heading(title)
    acts = in_order(proposal for proposal in several if proposal.kind != ActivityKind.AVOID)
    avoided = [proposal for proposal in several if proposal.kind == ActivityKind.AVOID]
    yield from (_indent(line) for place, line in enumerate(_other_acts(sheet, acts)) if place)
    yield from (_indent(line) for line in group_lines(sheet, "Avoid", avoided))
    yield from (_indent(line) for line in _if_confirmed(sheet)) if sheet.brief else ()


def _other_acts(sheet: Sheet, groups: InOrder) -> Iterator[Line]:
    yield from group_lines(sheet, "Today", groups.urgent[Urgency.URGENT])
    yield from group_lines(sheet, "In days to two weeks", groups.urgent[Urgency.SOON])
    looking = groups.looking
    yield from group_lines(sheet, "Examine and test", [one for one in looking if not is_standing(sheet.guideline, one)])
    yield from _standing_examination(sheet, [one for one in looking if is_standing(sheet.guideline, one)])
    barred = [one for one in groups.treating if _is_bar_line(one)]
    yield from group_lines(sheet, "Treat and advise", [one for one in groups.treating if one not in barred])
    yield from group_lines(sheet, "Proposed, and a reason stands against it", barred)


def _is_bar_line(proposal: Proposal) -> bool:
    return proposal.dosing is not None and proposal.dosing.verdict is Verdict.DO_NOT


def _indent(line: Line) -> Line:
    rest = " " * len(line.first) if line.rest is None else line.rest
    return replace(line, first=f"  {line.first}", rest=f"  {rest}") if line.text else line


def heading(title: str) -> Iterator[Line]:
    """A heading with an empty line before it."""
    yield Line()
    yield Line(title, Style.HEADING)


def group_lines(sheet: Sheet, title: str, proposals: Sequence[Proposal], style: Style = Style.PLAIN) -> Iterator[Line]:
    """Acts under a heading. A warning that the next act shares is said below the last that has it, a remark below the first."""
    if proposals:
        yield from heading(title)
    acts, said = merged(proposals), set[Cited]()
    for act, following in zip_longest(acts, acts[1:]):
        reasons = reasons_of(act, FIRST_REASONS if sheet.brief and not sheet.everything else 0)
        due = "" if act.done or act.proposals[0].phase is Phase.NOW else due_in_words(act.proposals, sheet.plan.at)
        said_first = f"{act.instead}; the source says: {reasons}" if act.instead else reasons
        text = (
            f"{'done: ' if act.done else ''}{with_due(f'{said_first}{of_legs(act.legs)}', due)} {sheet.tag(act.proposals)}"
        )
        yield item(text, Style.QUIET if act.done else style)
        for name in act.behind:
            yield Line(f"Comes after: {sheet.guideline.recommendations[name].do.title}", Style.WARNING, first="  ")
        for warning in act.warnings:
            if following is None or warning not in following.warnings:
                yield Line(f"Warning: {warning}", Style.WARNING, first="  ")
        if act.dosing is not None:
            yield from dosing_lines(sheet, act.dosing)
        yield from (remark_line(sheet, remark) for remark in act.remarks if remark not in said)
        said.update(act.remarks)


# --- what is said beyond the source -------------------------------------------------------------------------------------


def remark_line(sheet: Sheet, remark: Cited, on: str = "") -> Line:
    """What newer or missing guidance says on a line, with what it stands on.

    Under an emergency one row of it and the number of its note, unless it is there because of this very case.
    """
    head = BEYOND.capitalize()
    if not sheet.brief or sheet.guideline.remarks[remark.name].when is not None:
        return Line(f"{head}{on}: {_marked(sheet, remark)}", first="  ", rest="    ")
    unverified = ", unverified" if _is_unverified(sheet, remark) else ""
    return Line(f"{head}{unverified}, note {sheet.note(remark)}{on}: {remark.text}", first="  ", one_row=True)


def dosing_lines(sheet: Sheet, dosing: Dosing) -> Iterator[Line]:
    """What a dose table says of a medicine for this case: verdict, reasons, the published dose or what it needs.

    What is not ruled out yet is named by what would have to be asked; with `everything` by its reasons.
    """
    look = LOOKS[dosing.verdict]
    yield Line(f"{BEYOND.capitalize()}: {dosing.word}{':' if dosing.reasons else ''}", look, first="  ", rest="    ")
    yield from (_reason_line(sheet, one, look) for one in dosing.reasons)
    if dosing.dose is not None and (sheet.everything or shows_dose(sheet.plan, dosing)):
        dose = f"Published dose: {dose_in_words(dosing.dose)} [{sheet.citations.mark(dosing.dose.cites)}]"
        yield Line(dose, first="  ", rest="    ")
    elif dosing.dose is not None:
        yield Line("A dose is shown once nothing that forbids it is unchecked.", first="  ", rest="    ")
    elif dosing.needs:
        yield Line(f"No dose is shown: needs {needs_in_words(sheet.guideline, dosing.needs)}", first="  ", rest="    ")
    if dosing.verdict is Verdict.DO_NOT and not sheet.everything:
        return  # Nothing unchecked makes it harder.
    if dosing.unchecked and sheet.everything:
        yield Line("Not ruled out yet:", Style.WARNING, first="  ")
        yield from (_reason_line(sheet, one, Style.WARNING) for one in dosing.unchecked)
    elif dosing.unchecked:
        asked = needs_in_words(sheet.guideline, [need for one in dosing.unchecked for need in one.needs])
        yield Line(f"Not ruled out yet: {asked}", Style.WARNING, first="  ", rest="    ")


def _reason_line(sheet: Sheet, cited: Cited, style: Style) -> Line:
    return Line(_marked(sheet, cited), style, first="  - ", rest="    ")


def _marked(sheet: Sheet, cited: Cited) -> str:
    """A remark or reason with what it stands on."""
    return f"{cited.text} [{sheet.citations.mark(cited.cites)}]"


def _is_unverified(sheet: Sheet, cited: Cited) -> bool:
    """Whether nothing that was checked stands behind it, which is said at the line itself."""
    return all(sheet.guideline.citations[name].checked is Checked.UNVERIFIED for name in cited.cites)


def note_lines(sheet: Sheet) -> Iterator[Line]:
    """What an emergency kept to one row, in full."""
    if sheet.notes:
        yield from heading("Beyond the source, the notes in full")
    for one, number in sheet.notes.items():
        yield Line(_marked(sheet, one), Style.QUIET, first=f"{number:>{len(str(len(sheet.notes)))}}. ")


# --- the examination of everybody, and what is not decided yet ----------------------------------------------------------


def is_standing(guideline: Guideline, proposal: Proposal) -> bool:
    """Part of the examination everybody gets: the rule has no condition."""
    return guideline.recommendations[proposal.id].when is None


def _standing_examination(sheet: Sheet, proposals: Sequence[Proposal]) -> Iterator[Line]:
    """What everybody is asked, examined and tested for, as compact lists, what is done already left out."""
    waiting = [one for one in proposals if one.status is not Status.DONE]
    tests = [one for one in waiting if sheet.guideline.targets[one.target].category is not Category.EXAMINATION]
    examined = [one for one in waiting if one not in tests]
    if waiting:
        yield from heading("Part of every workup, still to do")
    for name, several in (("Examine", examined), ("Test", tests)):
        for provenance in Provenance:
            yield from _compact(sheet, name, [one for one in several if one.provenance == provenance])


def _compact(sheet: Sheet, name: str, several: Sequence[Proposal]) -> Iterator[Line]:
    legs: dict[str, list[Leg | None]] = {}
    for one in several:
        legs.setdefault(one.title, []).append(one.leg)
    if several:
        titles = "; ".join(title + of_one_leg(places) for title, places in legs.items())
        yield item(f"{name}: {titles} {sheet.tag(several)}")
    on = {remark: one.target for one in several for remark in one.remarks}
    for remark, target in on.items():
        yield remark_line(sheet, remark, f", on {sheet.guideline.targets[target].title}")


def of_one_leg(legs: Sequence[Leg | None]) -> str:
    """The leg in brackets, when it is one: an examination of both goes without saying."""
    return of_legs(legs) if len(legs) == 1 else ""


def _if_confirmed(sheet: Sheet) -> Iterator[Line]:
    """What is not decided yet and treats a cause that is supported."""
    hypotheses = sheet.guideline.hypotheses
    supported = {one.id for one in sheet.plan.hypotheses if one.standing is Standing.SUPPORTED}
    treating = [one for one in undecided(sheet.plan) if one.treats in supported]
    for under, several in groupby(
        sorted(treating, key=lambda one: list(hypotheses).index(one.treats)), lambda one: one.treats
    ):
        yield from group_lines(sheet, f"If confirmed: {hypotheses[under].title}", list(several))


def caution_lines(sheet: Sheet) -> Iterator[Line]:
    """What to avoid. What a dose table says of a medicine stands under that medicine already."""
    dosed = {one.id for one in sheet.plan.with_status(Status.RECOMMENDED) if one.dosing is not None}
    several = for_one_reason(one for one in cautions(sheet.plan) if one.draft or one.id not in dosed)
    if several:
        yield from heading("Avoid now" if sheet.brief else "Cautions")
    places: dict[tuple[str, str], list[Leg | None]] = {}
    for one in several:
        places.setdefault((one.text, _tag_of_caution(one, sheet)), []).append(one.leg)
    for (text, tag), legs in places.items():
        yield item(f"{text}{of_legs(tuple(dict.fromkeys(legs)))}{tag}", Style.WARNING)


def _tag_of_caution(caution: Caution, sheet: Sheet) -> str:
    """Where a caution comes from; a draft that nothing proposes comes from nowhere."""
    if not caution.statements and not caution.cites:
        return ""
    return f" {sheet.citations.tag(caution.statements, caution.provenance, caution.cites)}"


def withheld_lines(sheet: Sheet) -> Iterator[Line]:
    """What is withheld and by what, each with where it comes from."""
    several = withheld(sheet.plan)
    if several:
        yield from heading("Withheld")
    for act in merged(several):
        by = "; ".join(dict.fromkeys(_withholder(sheet, name) for name in act.withheld_by))
        yield item(f"{reasons_of(act)}{of_legs(act.legs)} {sheet.tag(act.proposals)}. Withheld by: {by}")


def _withholder(sheet: Sheet, name: str) -> str:
    rule = sheet.guideline.recommendations[name]
    statements = [read.statement for read in rule.reads]
    return f"{rule.do.title} {sheet.citations.tag(statements, rule.provenance, [one.name for one in rule.cites])}"
