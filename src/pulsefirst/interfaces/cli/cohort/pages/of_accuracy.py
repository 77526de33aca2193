"""The report of accuracy: triage, the red flags of each cause together, each red flag, and strata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pulsefirst.interfaces.cli.cohort.accuracy import CAUSE, RED_FLAG, TRIAGE
from pulsefirst.interfaces.cli.cohort.pages import plots
from pulsefirst.interfaces.cli.cohort.pages.frame import (
    Cell,
    Page,
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
from pulsefirst.interfaces.cli.cohort.shares import Counted

Row = dict[str, Any]
LEGEND: Final = (
    ("yes", "raised: known true"),
    ("open", "open: neither known true nor known false"),
    ("no", "not raised: known false"),
)
LIMITS: Final = (
    "Where much is not recorded, much is open. The interval is of what was raised, with whatever is open taken as not raised; the hatching "
    "reaches to what it would be if whatever is open were raised. Of those decided alone (in --json and --out) a share is told too, and it "
    "flatters: one answer can raise a flag, and it takes all of them to rule it out.",
    "A flag of a leg counts for the patient, whichever leg; that it was raised for the leg that has the cause is not asked.",
    "One flag is not meant to find every patient with a cause; the flags of a cause together are.",
    "A patient with two rows counts twice, and then the intervals are too narrow. They say how far chance alone may reach, not how the "
    "patients were chosen, nor how what is true of them was found out.",
)
NO_PREDICTIVE: Final = (
    "Predictive values are not told: they rest on how many have it, and nothing says that these patients came as they come. Where they did, "
    "--consecutive tells them."
)
ASSUMED: Final = "The patients are invented, and every rate that they were drawn by is assumed: these figures try the machinery, not the guideline."


def accuracy_page(job: Job, found: Row) -> Page:
    """The report of what `accuracy_of` found."""
    tests = found["tests"]
    predictive = any("predictive" in test for test in tests)
    page = Page(
        title="How well triage and red flags tell",
        lead=f"What is true is known of {found['with_truth']:,} of {found['patients']:,} patients; triage and each red flag are held against it.",
        job=job,
        patients=found["patients"],
        asked=[
            ("what is true", "a cause by name, one or two for each" if found["truth_is"] == "causes" else found["truth_is"])
        ],
        invented=found["invented"],
        refused=found["refused"],
        limits=[*LIMITS, *([] if predictive else [NO_PREDICTIVE]), *([ASSUMED] if found["invented"] else [])],
    )
    if found["left_out"]:
        page.add("Left out", table(("why", "patients"), ([words(why), number(n)] for why, n in found["left_out"].items())))
    of_all = [test for test in tests if test["by"] is None]
    page.add("Triage", *_triage(of_all))
    causes = [test for test in of_all if test["kind"] == CAUSE]
    if causes:
        page.add(
            "The red flags of each cause together",
            paragraph(
                "Of those who have the cause, how many have any of its red flags up; of those who do not, how many have none up."
            ),
            _tests(job, causes),
        )
    page.add("Each red flag", _tests(job, [test for test in of_all if test["kind"] == RED_FLAG]))
    if found["of_no_cause_that_is_told"]:
        flags = job.guideline.red_flags
        page.add(
            "Not told",
            paragraph("These red flags watch no cause of their own, so that nothing here says whom they ought to find."),
            table(
                ("red flag", "from"),
                ([titled(flags[n].title, n), origin_of(flags[n])] for n in found["of_no_cause_that_is_told"]),
            ),
        )
    for by in dict.fromkeys(test["by"] for test in tests if test["by"]):
        some = [test for test in tests if test["by"] == by and test["kind"] != RED_FLAG]
        page.add(f"By {by}", plots.key_of_intervals("what is open"), _strata(some))
    if predictive:
        page.add("Predictive values", _predictive(of_all))
    return page


def _triage(tests: list[Row]) -> Iterator[str]:
    yield paragraph(
        "NOW is what known facts demand; COULD BE is what open answers still allow. As a test for the causes that red flags watch, NOW misses "
        "whom too little is known of, and COULD BE spares only who is settled: what lies between them is what asking and examining is for."
    )
    yield plots.legend(LEGEND)
    rows = []
    for test in tests:
        if test["kind"] == TRIAGE:
            for name, side in (("who has one", "having_it"), ("who has none", "not_having_it")):
                counts = test[side]
                parts = [("yes", counts["yes"]), ("open", counts["open"]), ("no", counts["no"])]
                rows.append(
                    [words(test["title"]), words(name), plot(plots.parts(parts, wide=True), wide=True), *_numbers(counts)]
                )
    yield table(("triage", "of those", "", *(Cell(head, "number") for head in ("NOW", "COULD BE only", "neither"))), rows)
    yield plots.key_of_intervals("what is open")
    rows = []
    for test in tests:
        if test["kind"] == TRIAGE:
            for name, view in (("NOW", "raised"), ("COULD BE", "not_ruled_out")):
                shares = [test[view][what] for what in ("sensitivity", "specificity")]
                cells = [cell for share in shares for cell in (plot(_interval(share)), share_cell(share))]
                rows.append([words(f"{name}: {test['title']}"), *cells])
    yield table(("", *_heads("sensitivity"), *_heads("specificity")), rows)


def _numbers(counts: dict[str, int]) -> list[Cell]:
    return [number(counts[name]) for name in ("yes", "open", "no")]


def _heads(name: str) -> tuple[Cell, Cell]:
    return Cell(f"{name}{plots.axis()}", "plot"), Cell("", "number")


def _interval(share: Row, reach: tuple[float, float] | None = None) -> str:
    return plots.interval(share["low"], share["share"], share["high"], reach)


def _tests(job: Job, tests: list[Row]) -> str:
    rows = [[titled(test["title"], test["test"]), _from(job, test), *_sides(test)] for test in tests]
    heads = ("", "from", *_heads("sensitivity"), *_heads("specificity"))
    return plots.key_of_intervals("what is open") + table(heads, rows)


def _from(job: Job, test: Row) -> Cell:
    return origin_of(job.guideline.red_flags[test["test"]]) if test["kind"] == RED_FLAG else origin(test["provenance"])


def _sides(test: Row) -> Iterator[Cell]:
    """Sensitivity and specificity of what was raised, each over what it could be."""
    having, spared = Counted(**test["having_it"]), Counted(**test["not_having_it"]).turned()
    for counted, share in ((having, having.at_least), (spared, spared.at_most)):
        low, high = counted.at_least.share, counted.at_most.share
        reach = None if low is None or high is None else (low, high)
        yield plot(_interval(share.as_data(), reach))
        yield share_cell(share.as_data(), counted.open)


def _strata(tests: list[Row]) -> str:
    rows: list[list[Cell]] = []
    for name in dict.fromkeys(test["test"] for test in tests):
        several = [test for test in tests if test["test"] == name]
        rows.append([titled(several[0]["title"], name)])
        rows += [[words(test["stratum"]), *_sides(test)] for test in several]
    return table(("", *_heads("sensitivity"), *_heads("specificity")), rows)


def _predictive(tests: Iterable[Row]) -> str:
    rows = [
        [titled(test["title"], test["test"]), *(share_cell(test["predictive"][name]) for name in test["predictive"])]
        for test in tests
    ]
    heads = ("", Cell("has it, where raised", "number"), Cell("has it not, where ruled out", "number"))
    said = "As these patients came. What is open is in neither: the first is of those raised, the second of those known not to be."
    return paragraph(said) + table(heads, rows)
