"""The reports of a what-if and of a forecast: who would be judged otherwise, and what a record system would be told."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from pulsefirst.interfaces.cli.cohort.changing import Changes
from pulsefirst.interfaces.cli.cohort.pages import plots
from pulsefirst.interfaces.cli.cohort.pages.frame import Cell, Page, number, origin_of, paragraph, plot, table, titled, words
from pulsefirst.interfaces.cli.cohort.results import LEVELS
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.cohort.shares import percent
from pulsefirst.model.plan import Status

Row = dict[str, Any]
Ways = Counter[tuple[str, str]]
Heads = tuple[str | Cell, ...]
MOST_SHOWN: Final = 80
NOT_FOR_USE: Final = (
    "The guideline itself is not changed, and this does not say that it ought to be: a limit rests on what it cites, not on how many it catches.",
    "Who changes depends on what is recorded: of a patient whose number is not known, mostly nothing changes.",
    "Every row counts as a patient.",
)
OF_A_FORECAST: Final = (
    "Every row counts as one encounter, and what a system shows may be less: it may show a card once, or for some rules only.",
    "A rule speaks for a patient where it recommends its act, in either leg. What is withheld, done or not yet determined is silent.",
    "How often a rule speaks among these patients says how often it would among patients like them, with records like theirs.",
)


def whatif_page(job: Job, found: Changes, moved: list[str], folder: str | None, invented: bool) -> Page:
    """The report of what a moved limit changes."""
    share = percent(found.changed / found.patients if found.patients else None)
    page = Page(
        title="If a limit stood elsewhere",
        lead=f"{found.changed:,} of {found.patients:,} patients ({share}) would be judged otherwise.",
        job=job,
        patients=found.patients,
        asked=[("moved, for this question alone", "; ".join(moved))],
        limits=list(NOT_FOR_USE),
        invented=invented,
        refused=found.refused,
    )
    for name, ways, said in (
        ("NOW", found.now, "What known facts demand"),
        ("COULD BE", found.could_be, "What open answers still allow"),
    ):
        up = sum(count for (before, after), count in ways.items() if LEVELS.index(after) > LEVELS.index(before))
        text = f"{said}: more urgent for {up:,}, less urgent for {ways.total() - up:,}."
        page.add(f"Triage {name}", paragraph(text), _flow(ways) if ways else "")
    page.add("Line by line", *_lines(job, found))
    if found.examples:
        text = f"The first {len(found.examples)} patients of whom anything changes, those with another level first, stand as case files in "
        rows = ([words(name)] for name in found.examples)
        listed = table(("patient", ""), ([row[0], Cell("")] for row in rows), look="narrow")
        page.add("Patients", paragraph(f"{text}{folder}: pulsefirst assess reads them."), listed)
    return page


def _flow(ways: Ways) -> str:
    rows = []
    for before in LEVELS:
        cells = [words(before)]
        for after in LEVELS:
            count = ways[before, after]
            look = (
                "same"
                if before == after
                else ("up" if LEVELS.index(after) > LEVELS.index(before) else "down")
                if count
                else ""
            )
            cells.append(Cell("as it is" if before == after else f"{count:,}" if count else "", look))
        rows.append(cells)
    return table(("from, down; to, across", *LEVELS), rows, look="flow")


def _lines(job: Job, found: Changes) -> tuple[str, ...]:
    gained, lost, other = Counter[str](), Counter[str](), Counter[str]()
    for name, ways in found.lines.items():
        for (before, after), count in ways.items():
            counts = gained if after == Status.RECOMMENDED else lost if before == Status.RECOMMENDED else other
            counts[name] += count
    names = sorted(found.lines, key=lambda name: (-(gained[name] + lost[name]), -other[name], name))
    most = max((max(gained[name], lost[name]) for name in names), default=0)
    rules = job.guideline.recommendations
    rows = []
    for name in names[:MOST_SHOWN]:
        leg, _, rule = name.rpartition(".")
        title = rules[rule].do.title + (f" ({leg} leg)" if leg else "")
        cells = [titled(title, rule), origin_of(rules[rule]), words(rules[rule].do.urgency.word), number(lost[name])]
        rows.append(
            [*cells, plot(plots.both_ways(lost[name], gained[name], most)), number(gained[name]), number(other[name])]
        )
    heads = (
        "",
        "from",
        "urgency",
        Cell("no longer", "number"),
        Cell("recommended", "plot"),
        Cell("newly", "number"),
        Cell("other changes", "number"),
    )
    more = f" The first {MOST_SHOWN} of {len(names)}; --out has all." if len(names) > MOST_SHOWN else ""
    return paragraph(f"For how many patients each line is recommended newly, and no longer.{more}"), table(heads, rows)


def forecast_page(job: Job, found: Row) -> Page:
    """The report of what a record system would be told."""
    page = Page(
        title="What a record system would be told",
        lead=f"Of 1,000 patients {found['any_per_thousand']['emergency']:,} would have an emergency shown; all rules together would speak "
        f"{found['lines_per_thousand']:,} times.",
        job=job,
        patients=found["patients"],
        limits=list(OF_A_FORECAST),
        invented=found["invented"],
        refused=found["refused"],
    )
    rows = [
        [words(level), plot(plots.bar(value, 1000, level)), number(f"{value:,.1f}")]
        for level, value in found["any_per_thousand"].items()
    ]
    heads: Heads = ("any rule of", Cell(f"patients of 1,000{plots.axis_to(1000)}", "plot"), Cell("", "number"))
    page.add("Patients for whom any rule speaks", table(heads, rows, look="narrow"))
    burden = {int(at_once): count for at_once, count in found["rules_at_once"].items()}
    most = max(burden.values(), default=0)
    rows = [
        [
            words(f"{at_once}"),
            plot(plots.bar(burden.get(at_once, 0), most)),
            number(burden.get(at_once, 0)),
            number(percent(burden.get(at_once, 0) / found["patients"])),
        ]
        for at_once in range(max(burden, default=-1) + 1)
    ]
    heads = ("rules at once", Cell("patients", "plot"), Cell("", "number"), Cell("of all", "number"))
    page.add("How many rules speak for one patient", table(heads, rows, look="narrow"))
    rules = job.guideline.recommendations
    most_said = max((said["per_thousand"] for said in found["per_thousand"].values()), default=0.0)
    rows = [
        [
            titled(rules[name].do.title, name),
            origin_of(rules[name]),
            words(said["urgency"]),
            plot(plots.bar(said["per_thousand"], most_said, said["urgency"])),
            number(f"{said['per_thousand']:,.2f}"),
        ]
        for name, said in found["per_thousand"].items()
    ]
    axis = plots.axis_to(most_said)
    page.add("Rule by rule", table(("", "from", "urgency", Cell(f"of 1,000{axis}", "plot"), Cell("", "number")), rows))
    most_pairs = max((one["per_thousand"] for one in found["together"]), default=0.0)
    rows = [
        [
            titled(rules[first].do.title, first),
            titled(rules[second].do.title, second),
            plot(plots.bar(one["per_thousand"], most_pairs)),
            number(f"{one['per_thousand']:,.2f}"),
        ]
        for one in found["together"]
        for first, second in [one["rules"]]
    ]
    heads = ("", "together with", Cell(f"of 1,000{plots.axis_to(most_pairs)}", "plot"), Cell("", "number"))
    page.add("Most often together", table(heads, rows))
    return page
