"""What a plan says to do, as text: by urgency, each line with where it comes from, what is remarked on it, and how it is dosed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from pulsefirst.backends.acts import merged, reasons_of
from pulsefirst.backends.words import needs_in_words, of_legs
from pulsefirst.interfaces.cli.cited import BEYOND, Citations
from pulsefirst.interfaces.cli.terminal import Line, Style, item
from pulsefirst.model.doses import Verdict
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Cited, Dose, Dosing, Plan, Proposal, Standing, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Checked, Provenance, Urgency

ACTING = (Status.RECOMMENDED, Status.DONE)
LOOKING = (ActivityKind.OBTAIN, ActivityKind.ORDER)
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
        return self.plan.triage.now.level is Urgency.EMERGENCY

    def note(self, one: Cited) -> int:
        """The number under which it is said in full at the end."""
        return self.notes.setdefault(one, len(self.notes) + 1)

    def tag(self, proposals: Iterable[Proposal]) -> str:
        """Where lines of one side of the source come from."""
        several = list(proposals)
        statements = [statement for one in several for statement in one.statements]
        return self.citations.tag(statements, several[0].provenance, [name for one in several for name in one.cites])


def act_lines(sheet: Sheet) -> Iterator[Line]:
    """What to do, by urgency. Under an emergency everything else is set in below its own heading."""
    acting = [one for one in sheet.plan.with_status(*ACTING) if one.kind != ActivityKind.AVOID]
    emergencies = [one for one in acting if one.urgency is Urgency.EMERGENCY]
    others = [one for one in acting if one not in emergencies]
    if not emergencies:
        yield from _other_acts(sheet, others)
        return
    yield from group_lines(sheet, "Emergency: now", emergencies, Style.ALARM)
    yield from heading("Once the emergency is dealt with")
    yield from (_set_in(line) for place, line in enumerate(_other_acts(sheet, others)) if place)


def _other_acts(sheet: Sheet, acting: Sequence[Proposal]) -> Iterator[Line]:
    yield from group_lines(sheet, "Today", [one for one in acting if one.urgency is Urgency.URGENT])
    yield from group_lines(sheet, "Soon: days to two weeks", [one for one in acting if one.urgency is Urgency.SOON])
    calm = [one for one in acting if one.urgency is Urgency.NONE]
    looking = [one for one in calm if one.kind in LOOKING]
    yield from group_lines(sheet, "Examine and test", [one for one in looking if not is_standing(sheet.guideline, one)])
    yield from _standing_examination(sheet, [one for one in looking if is_standing(sheet.guideline, one)])
    treating = [one for one in calm if one.kind not in LOOKING]
    barred = [one for one in treating if _is_barred(one)]
    yield from group_lines(sheet, "Treat and advise", [one for one in treating if one not in barred])
    yield from group_lines(sheet, "Proposed, and a reason stands against it", barred)
    yield from _if_confirmed(sheet)


def _is_barred(one: Proposal) -> bool:
    return one.dosing is not None and one.dosing.verdict is Verdict.DO_NOT


def _set_in(line: Line) -> Line:
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
        text = f"{'done: ' if act.done else ''}{reasons_of(act)}{of_legs(act.legs)} {sheet.tag(act.proposals)}"
        yield item(text, Style.QUIET if act.done else style)
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
    if dosing.dose is not None:
        dose = f"Published dose: {dose_in_words(dosing.dose)} [{sheet.citations.mark(dosing.dose.cites)}]"
        yield Line(dose, first="  ", rest="    ")
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


def _reason_line(sheet: Sheet, one: Cited, style: Style) -> Line:
    return Line(_marked(sheet, one), style, first="  - ", rest="    ")


def _marked(sheet: Sheet, one: Cited) -> str:
    """A remark or reason with what it stands on."""
    return f"{one.text} [{sheet.citations.mark(one.cites)}]"


def _is_unverified(sheet: Sheet, one: Cited) -> bool:
    """Whether nothing that was checked stands behind it, which is said at the line itself."""
    return all(sheet.guideline.citations[name].checked is Checked.UNVERIFIED for name in one.cites)


def dose_in_words(dose: Dose) -> str:
    """A published dose, in the order in which it is given."""
    parts = {"start": dose.start, "then": dose.titration, "usual": dose.usual, "most": dose.most}
    return " · ".join(f"{name} {words}" for name, words in parts.items() if words)


def note_lines(sheet: Sheet) -> Iterator[Line]:
    """What an emergency kept to one row, in full."""
    if sheet.notes:
        yield from heading("Beyond the source, the notes in full")
    for one, number in sheet.notes.items():
        yield Line(_marked(sheet, one), Style.QUIET, first=f"{number:>{len(str(len(sheet.notes)))}}. ")


# --- the examination of everybody, and what is not decided yet ----------------------------------------------------------


def is_standing(guideline: Guideline, one: Proposal) -> bool:
    """Part of the examination everybody gets: the rule has no condition."""
    return guideline.recommendations[one.id].when is None


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
    treating = [one for one in sheet.plan.with_status(Status.UNDETERMINED) if one.under in supported]
    for under, several in groupby(
        sorted(treating, key=lambda one: list(hypotheses).index(one.under)), lambda one: one.under
    ):
        yield from group_lines(sheet, f"If confirmed: {hypotheses[under].title}", list(several))


def withheld_lines(sheet: Sheet) -> Iterator[Line]:
    """What is withheld and by what, each with where it comes from."""
    withheld = list(sheet.plan.with_status(Status.WITHHELD))
    if withheld:
        yield from heading("Withheld")
    for act in merged(withheld):
        names = dict.fromkeys(name for one in act.proposals for name in one.withheld_by)
        by = "; ".join(dict.fromkeys(_withholder(sheet, name) for name in names))
        yield item(f"{reasons_of(act)}{of_legs(act.legs)} {sheet.tag(act.proposals)}. Withheld by: {by}")


def _withholder(sheet: Sheet, name: str) -> str:
    rule = sheet.guideline.recommendations[name]
    statements = [read.statement for read in rule.reads]
    return f"{rule.do.title} {sheet.citations.tag(statements, rule.provenance, [one.name for one in rule.cites])}"
