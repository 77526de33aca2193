"""The second opinion as a page: a table of the flags, and each miss that was kept."""

from __future__ import annotations

from pulsefirst.checks.second_opinion import Opinion, OpinionReport
from pulsefirst.checks.shares import LIKELY


def opinions_as_markdown(report: OpinionReport) -> list[str]:
    """The report as lines of Markdown: a table of the flags, and each miss that was kept."""
    lines = [
        "| red flag | states | run | true | undetermined | withheld as promised | missed | missed, at most |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
        *map(_row, report.opinions),
        "",
        f"States are of generated cases, not of patients. Where not every state was run they were drawn evenly by the seed "
        f"{report.seed}, and the bound is one-sided, of {LIKELY:.0%}.",
    ]
    misses = [f"- {miss.flag.name}, {miss.leg or 'patient'}: {miss.what}" for miss in report.misses]
    return lines + (["", *misses] if misses else [])


def _row(opinion: Opinion) -> str:
    numbers = (opinion.states, opinion.run, opinion.true, opinion.undetermined, opinion.withheld, opinion.missed)
    bound = "every state was run" if opinion.bound is None else f"{opinion.bound:.2g} of generated cases"
    title = f"{opinion.flag.title} (beyond the source)" if opinion.flag.cites else opinion.flag.title
    return f"| {title} | {' | '.join(f'{number:,}' for number in numbers)} | {bound} |"
