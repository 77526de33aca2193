"""The report of an audit: act by act, rule by rule, and strata."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from pulsefirst.backends.kernel.timely import Became
from pulsefirst.interfaces.cli.cohort.auditing import A_RULE, AN_ACT
from pulsefirst.interfaces.cli.cohort.pages import plots
from pulsefirst.interfaces.cli.cohort.pages.frame import (
    Cell,
    Page,
    in_hours,
    number,
    origin,
    origin_of,
    paragraph,
    plot,
    share_cell,
    table,
    titled,
    words,
)
from pulsefirst.interfaces.cli.cohort.running import Job

Row = dict[str, Any]
LOOKS: Final = {
    Became.IN_TIME: ("yes", "done in time"),
    Became.DONE: ("untold", "done; nothing says by when"),
    Became.LATE: ("late", "done late"),
    Became.UNTIMED: (
        "open",
        "open: done, but when is not known well enough; done before, and not since; not understood; or too early to say",
    ),
    Became.NOT_DONE: ("no", "no record that it was done"),
}
OPEN: Final = (Became.UNTIMED, Became.DONE_BEFORE, Became.UNCLEAR, Became.TOO_EARLY)
LIMITS: Final = (
    "What was not recorded may have been done; what was recorded may have been right not to do. An audit says where to look.",
    "An act of which nothing is recorded for anybody is not judged.",
    "Of several lines for one act of one patient (both legs, several rules) the worst is told: not done before late, late before open, open "
    "before in time.",
    "Time is counted from recorded_at. A moment without an offset is taken as UTC, a date alone as the whole of its day; where the day does "
    "not settle it, it is open.",
    "Hours (of the first quarter, half and three quarters) are of those who had it since, at a known time: who had it not is not in them.",
    "Where patients are treated together, or have several rows, intervals are too narrow.",
)


def audit_page(job: Job, found: Row) -> Page:
    """The report of what `audit_of` found."""
    entries = found["entries"]
    at_once = found["at_once_hours"]
    until = found["until"]
    page = Page(
        title="What was recommended, and what was done",
        lead="Of those for whom an act was recommended at their index time, how many had it, and in time.",
        job=job,
        patients=found["patients"],
        asked=[
            (
                "an emergency counts as in time",
                "not judged: nothing says within how many hours" if at_once is None else f"within {in_hours(at_once)}",
            ),
            (
                "acts were recorded",
                "for as long as it takes" if until is None else f"until {datetime.fromtimestamp(until, UTC).isoformat()}",
            ),
            ("without an index time", f"{found['without_index_time']:,} patients"),
        ],
        refused=found["refused"],
        limits=list(LIMITS),
        invented=found["invented"],
    )
    if found["acts_refused"]:
        page.add(
            "Acts that could not be read",
            table(("why", "rows"), ([words(w), number(n)] for w, n in found["acts_refused"].items())),
        )
    page.add("Act by act", *_shown(job, [one for one in entries if one["kind"] == AN_ACT and one["by"] is None]))
    for by in dict.fromkeys(one["by"] for one in entries if one["by"]):
        page.add(f"Act by act, by {by}", _strata([one for one in entries if one["kind"] == AN_ACT], by))
    page.add("Rule by rule", *_shown(job, [one for one in entries if one["kind"] == A_RULE and one["by"] is None]))
    if found["not_recorded"]:
        targets = job.guideline.targets
        rows = ([titled(targets[name].title, name), number(n)] for name, n in found["not_recorded"].items())
        said = (
            "Recommended, and not judged, as nothing is recorded of it for anybody; patients are counted once for each rule."
        )
        page.add("Not judged", paragraph(said), table(("act", Cell("recommended", "number")), rows))
    return page


def _shown(job: Job, entries: list[Row]) -> tuple[str, ...]:
    heads = (
        "",
        "from",
        "urgency",
        Cell("of", "number"),
        "what became of it",
        Cell(f"in time, of those judged{plots.axis()}", "plot"),
        Cell("", "number"),
        Cell("had it, of those judged", "number"),
    )
    rows = [_row(job, one) for one in entries]
    return plots.legend(LOOKS.values()), plots.key_of_intervals("what is open"), table(heads, rows)


def _row(job: Job, one: Row) -> list[Cell]:
    rule = job.guideline.recommendations.get(one["name"]) if one["kind"] == A_RULE else None
    due = ", ".join(map(in_hours, one["due_hours"]))
    return [
        titled(one["title"], one["name"]),
        origin(one["provenance"]) if rule is None else origin_of(rule),
        Cell(f"{one['urgency']}" + (f'<div class="name">within {due}</div>' if due else "")),
        number(one["recommended"]),
        plot(plots.parts(_parts(one["became"]))),
        *_in_time(one),
        _had(one),
    ]


def _had(one: Row) -> Cell:
    """Who had it, and after how many hours the first quarter, half and three quarters of those had it."""
    cell = share_cell(one["had"]["of_judged"], one["had"]["counts"]["open"])
    if one["hours"] is None:
        return cell
    quarters = " / ".join(f"{hours:,.3g}" for hours in one["hours"])
    return Cell(f'{cell.html}<br><span class="open-too">after {quarters} h</span>', cell.look)


def _parts(became: dict[str, int]) -> list[tuple[str, int]]:
    counts = {one: became[one.word] for one in Became if one.word in became}
    is_open = sum(counts[one] for one in OPEN)
    return [(look, is_open if one is Became.UNTIMED else counts[one]) for one, (look, _) in LOOKS.items()]


def _in_time(one: Row) -> tuple[Cell, Cell]:
    shares = one["in_time"]
    if shares is None:
        return plot(""), Cell("no limit", "number")
    reach = (shares["if_open_were_no"]["share"], shares["if_open_were_yes"]["share"])
    share = shares["of_judged"]
    is_there = reach[0] is not None and reach[1] is not None
    return plot(plots.interval(share["low"], share["share"], share["high"], reach if is_there else None)), share_cell(
        share, shares["counts"]["open"]
    )


def _strata(entries: list[Row], by: str) -> str:
    rows: list[list[Cell]] = []
    for name in dict.fromkeys(one["name"] for one in entries if one["by"] is None):
        several = [one for one in entries if one["by"] == by and one["name"] == name]
        rows.append([titled(several[0]["title"], name)])
        rows += [
            [
                words(one["stratum"]),
                number(one["recommended"]),
                plot(plots.parts(_parts(one["became"]))),
                *_in_time(one),
                share_cell(one["had"]["of_judged"], one["had"]["counts"]["open"]),
            ]
            for one in several
        ]
    heads = (
        by,
        Cell("of", "number"),
        "what became of it",
        Cell(f"in time{plots.axis()}", "plot"),
        Cell("", "number"),
        Cell("had it", "number"),
    )
    return table(heads, rows)
