"""The reports of a run, and of what is missing: how urgent patients are, what is recommended, and what triage waits for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pulsefirst.interfaces.cli.cohort.pages import plots
from pulsefirst.interfaces.cli.cohort.pages.frame import (
    Cell,
    Page,
    number,
    origin_of,
    paragraph,
    plot,
    share_cell,
    table,
    titled,
    words,
)
from pulsefirst.interfaces.cli.cohort.results import LEVELS, RECOMMENDED
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.model.recommendations import Urgency

Row = dict[str, Any]
MOST_SHOWN: Final = 60
FALLING: Final = tuple(reversed(LEVELS))
LEGEND: Final = tuple((word, word if word != "none" else "none: nothing is demanded") for word in FALLING)
LIMITS: Final = (
    "A patient is judged as far as the file goes: an empty cell, or a finding without a column, is unknown and never taken as no.",
    "Where NOW and COULD BE differ, triage is not settled, whatever NOW says: nothing being demanded now is no reassurance.",
    "A row counts as a patient. How urgent the patients of this file are says nothing of others who came another way.",
)
WAITS: Final = (
    "A finding holds triage open for a patient where its answer could still raise how urgent it is; several may at once, so that the "
    "numbers do not add up.",
    "That many wait for a finding does not make it the one to ask first: which is asked first for a patient, the plan of that patient says.",
)


def run_page(job: Job, tally: Row, parts: tuple[str, ...], invented: bool) -> Page:
    """The report of a run."""
    counts = tally["counts"]
    patients = counts.get("patients", 0)
    page = Page(
        title="A cohort, judged",
        lead=f"{patients:,} patients were judged by the rules that a clinician reads for one.",
        job=job,
        patients=patients,
        asked=[("written", ", ".join(("triage", *parts)))],
        limits=list(LIMITS),
        invented=invented,
        refused=tally["refused"],
    )
    page.add("How urgent", *levels(counts, patients))
    page.add("Settled", *_settled(counts, patients))
    rules = job.guideline.recommendations
    said = {name: counts.get(f"{RECOMMENDED} {name}", 0) for name in rules}
    if any(said.values()):
        order = sorted((name for name in rules if said[name]), key=lambda name: (-rules[name].do.urgency, -said[name], name))
        most = max(said.values())
        rows: list[list[Cell]] = []
        for level in reversed(Urgency):
            some = [name for name in order if rules[name].do.urgency is level]
            rows += [[words("not urgent by itself" if level is Urgency.NONE else level.word)]] if some else []
            rows += [
                [
                    titled(rules[name].do.title, name),
                    origin_of(rules[name]),
                    plot(plots.bar(said[name], most, level.word if level else "no")),
                    number(said[name]),
                    number(f"{said[name] / patients * 100:.1f} %"),
                ]
                for name in some[:MOST_SHOWN]
            ]
        page.add(
            "What is recommended",
            paragraph(
                f"For how many patients each rule recommends its act, in either leg; at most {MOST_SHOWN} rules of each urgency."
            ),
            table(("", "from", Cell("patients", "plot"), Cell("", "number"), Cell("of all", "number")), rows),
        )
    return page


def levels(counts: Row, patients: int) -> Iterator[str]:
    """How urgent patients are now, and could be."""
    yield paragraph("NOW is what known facts demand; COULD BE is what open answers still allow.")
    yield plots.legend(LEGEND)
    rows = []
    for name, end in (("NOW", "now"), ("COULD BE", "could be")):
        numbers = [counts.get(f"{end} {word}", 0) for word in FALLING]
        bar = plots.parts(list(zip(FALLING, numbers, strict=True)), wide=True)
        rows.append([words(name), plot(bar, wide=True), *map(number, numbers)])
    yield table(("", f"of {patients:,} patients", *(Cell(word, "number") for word in FALLING)), rows)


def _settled(counts: Row, patients: int) -> Iterator[str]:
    settled = counts.get("settled", 0)
    yield paragraph(
        f"Triage is settled for {settled:,} of {patients:,}: whatever is answered yet, their level stays. "
        f"{counts.get('outside', 0):,} lie outside what the guideline covers, and are settled by an emergency alone. In "
        f"{counts.get('in conflict', 0):,} two facts cannot both hold: the more alarming stands."
    )
    words_of = [key.removeprefix("settled as ") for key in counts if key.startswith("settled as ") and counts[key]]
    rows = [[words(word), number(counts[f"settled as {word}"])] for word in words_of]
    if rows:
        yield table(("settled as", Cell("patients", "number")), rows, look="narrow")


def missing_page(job: Job, found: Row) -> Page:
    """The report of what triage waits for."""
    patients, settled = found["patients"], found["settled"]
    page = Page(
        title="What triage waits for",
        lead=f"Triage is settled for {settled:,} of {patients:,} patients; the others wait for the findings below.",
        job=job,
        patients=patients,
        asked=[("findings with a column", f"{len(found['read'])}; without one {len(found['without_a_column'])}")],
        limits=[*WAITS, *LIMITS],
        invented=found["invented"],
        refused=found["refused"],
    )
    counts = found["levels"]
    page.add("How urgent", *levels(counts, patients))
    shown = list(found["holds_open"].items())[:MOST_SHOWN]
    most = max(found["holds_open"].values(), default=0)
    if not shown:
        page.add("The findings", paragraph("Nobody's triage waits for anything."))
    findings = job.guideline.findings
    rows = [
        [
            titled(findings[name.rpartition(".")[2]].question, name),
            words("" if name in found["read"] else "has no column"),
            plot(plots.bar(count, most)),
            number(count),
            number(f"{count / patients * 100:.1f} %"),
        ]
        for name, count in shown
    ]
    said = f"The {len(shown)} of {len(found['holds_open'])} findings that most patients' triage waits for; --out has all."
    heads = ("", "", Cell("patients who wait", "plot"), Cell("", "number"), Cell("of all", "number"))
    if shown:
        page.add("The findings", paragraph(said), table(heads, rows))
    if "dropped" in found:
        page.add("If a finding were not recorded", *_dropped(job, found))
    return page


def _dropped(job: Job, found: Row) -> Iterator[str]:
    seen = found["dropped"]["emergencies"]
    yield paragraph(
        f"Of the {seen:,} patients of whom an emergency is demanded now, how many would still be seen as one if nobody had this finding "
        "recorded, all else as it is; of how many less would be demanded, and of how many more. Those that cost most first."
    )
    findings = job.guideline.findings
    rows = [
        [
            titled(findings[one["finding"]].question, one["finding"]),
            plot(plots.interval(one["still_seen"]["low"], one["still_seen"]["share"], one["still_seen"]["high"])),
            share_cell(one["still_seen"]),
            number(one["lost"]),
            number(one["less_urgent"]),
            number(one["more_urgent"]),
        ]
        for one in found["dropped"]["findings"][:MOST_SHOWN]
    ]
    heads = (
        "",
        Cell(f"emergencies still seen{plots.axis()}", "plot"),
        Cell("", "number"),
        Cell("lost", "number"),
        Cell("less urgent", "number"),
        Cell("more urgent", "number"),
    )
    yield table(heads, rows)
