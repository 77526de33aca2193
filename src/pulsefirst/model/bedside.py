"""What the page is told: the first minute (which findings, in which order, under which heading), and the order of sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from pulsefirst.model.conditions import Finding


@dataclass(frozen=True, eq=False, kw_only=True)
class Panel:
    """A heading with the findings under it, in the order in which they are answered; `hint` says how."""

    title: str
    findings: tuple[Finding, ...]
    hint: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True)
class PageSection:
    """A section of the findings, by the title that they name; sections are shown in the order in which they are written."""

    title: str
