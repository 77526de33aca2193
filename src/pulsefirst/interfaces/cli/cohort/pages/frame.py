"""What every report has around its plots: what was judged by what, what it says, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any, Final

import pulsefirst
from pulsefirst.interfaces.cli.cohort.pages import plots
from pulsefirst.interfaces.cli.cohort.results import shown
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Recommendation, RedFlag

STYLE: Final = Path(__file__).with_name("style.css")
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
PROMPTS: Final = (
    "The guideline prompts clinicians; it does not diagnose. Its source is a web article that awaits human review, and no clinician has "
    "signed its readings yet."
)


@dataclass(frozen=True)
class Cell:
    """A cell of a table as HTML; `look` is its class."""

    html: str
    look: str = ""


def words(text: object) -> Cell:
    """A cell of plain text."""
    return Cell(escape(str(text)))


def number(value: int | float | str) -> Cell:
    """A cell of a number, or of what stands for one."""
    return Cell(f"{value:,}" if isinstance(value, int) else escape(str(value)), "number")


def plot(svg: str, *, wide: bool = False) -> Cell:
    """A cell of a plot."""
    return Cell(svg, "plot wide" if wide else "plot")


def titled(title: str, name: str) -> Cell:
    """A title, with the name that it goes by below."""
    return Cell(f'{escape(title[:1].upper() + title[1:])}<div class="name">{escape(name)}</div>', "title")


def origin(provenance: str, statements: Iterable[str] = ()) -> Cell:
    """Where a line comes from, with the statements of the source that it reads."""
    return Cell(escape(" ".join([*dict.fromkeys(statements), *(["·"] if statements else []), shown(provenance)])), "from")


def origin_of(content: Recommendation | RedFlag) -> Cell:
    """Where a rule or a red flag comes from."""
    return origin(content.provenance, [read.statement for read in content.reads])


def table(heads: Sequence[str | Cell], rows: Iterable[Sequence[Cell]], caption: str = "", look: str = "") -> str:
    """A table. The first cell of each row is its head; a row of one cell is the head of those below it."""
    cells = [head if isinstance(head, Cell) else words(head) for head in heads]
    head = "".join(
        f'<th scope="col"{_class(cell)}>{cell.html}</th>' if cell.html else f"<td{_class(cell)}></td>" for cell in cells
    )
    body = []
    for row in rows:
        if len(row) == 1:
            body.append(f'<tr class="group"><th colspan="{len(cells)}" scope="colgroup">{row[0].html}</th></tr>')
            continue
        first, *others = row
        inside = "".join(f"<td{_class(cell)}>{cell.html}</td>" for cell in others)
        body.append(f'<tr><th scope="row"{_class(first)}>{first.html}</th>{inside}</tr>')
    named = f"<caption>{escape(caption)}</caption>" if caption else ""
    mark = f' class="{look}"' if look else ""
    return (
        f'<div class="scroll"><table{mark}>{named}<thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table></div>'
    )


def _class(cell: Cell) -> str:
    return f' class="{cell.look}"' if cell.look else ""


def paragraph(text: str, look: str = "") -> str:
    """A paragraph of plain text."""
    return f"<p{_class(Cell('', look))}>{escape(text)}</p>"


@dataclass
class Page:
    """One report. `sections` are a head and HTML each."""

    title: str
    lead: str
    job: Job
    patients: int
    asked: list[tuple[str, str]] = field(default_factory=list)
    sections: list[tuple[str, str]] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    invented: bool = False
    refused: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, head: str, *several: str) -> None:
        """Another section."""
        self.sections.append((head, "".join(several)))

    def html(self) -> str:
        """The whole document."""
        invented = '<p class="invented">Invented patients: nothing here is of real people.</p>' if self.invented else ""
        about = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in self._about())
        sections = "".join(f"<section><h2>{escape(head)}</h2>{inside}</section>" for head, inside in self.sections)
        limits = "".join(f"<li>{escape(limit)}</li>" for limit in (*self.limits, PROMPTS))
        return (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(self.title)}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head><body>"
            f"{plots.HATCHING}<main><h1>{escape(self.title)}</h1>{paragraph(self.lead, 'lead')}{invented}<dl>{about}</dl>"
            f"{sections}{self._refused()}<section><h2>What this does not say</h2>"
            f'<ul class="limits">{limits}</ul></section></main></body></html>\n'
        )

    def _about(self) -> list[tuple[str, str]]:
        content: Guideline = self.job.guideline
        edition = (
            "the source alone" if self.job.source_only else "the source, and what is beyond it (marked so on every line)"
        )
        return [
            ("patients", f"{self.patients:,}, from {Path(self.job.path).name}"),
            *self.asked,
            ("guideline", f"{content.title}, version {content.version}: {edition}"),
            ("hash of the guideline", content.hash),
            ("program", f"pulsefirst {pulsefirst.__version__}"),
        ]

    def _refused(self) -> str:
        rows = [
            [words(name), words(why), number(count)]
            for name, reasons in self.refused.items()
            for why, count in reasons.items()
        ]
        if not rows:
            return ""
        said = paragraph("These cells are not known: nothing was guessed, cut or moved into range.")
        return f"<section><h2>What could not be read</h2>{said}{table(('column', 'why', 'cells'), rows)}</section>"


def write_page(page: Page, path: str) -> None:
    """Writes a report. Raises BadInput where it cannot be written."""
    try:
        Path(path).write_text(page.html(), encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None


def share_cell(share: dict[str, Any], is_open: int = 0) -> Cell:
    """A share with its interval, of how many, and how many are open beside them."""
    beside = f'<br><span class="open-too">open {is_open:,}</span>' if is_open else ""
    if share["share"] is None:
        return Cell(f"of nobody{beside}", "number")
    low, high = (f"{share[end] * 100:.1f}" for end in ("low", "high"))
    return Cell(f"{share['share'] * 100:.1f} % ({low} to {high})<br>{share['count']:,} of {share['of']:,}{beside}", "number")


def in_hours(hours: float) -> str:
    """A time as people say it."""
    return f"{hours:g} h" if hours < 48 or hours % 24 else f"{hours / 24:g} days"
