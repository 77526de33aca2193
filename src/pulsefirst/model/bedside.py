"""The first minute at the bedside: which findings stand on the first screen, in which order, under which heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from pulsefirst.model.findings import Finding


@dataclass(frozen=True, eq=False, kw_only=True)
class Panel:
    """A heading with the findings under it, in the order in which they are answered; `hint` says how."""

    title: str
    findings: tuple[Finding, ...]
    hint: str = ""
    name: str = field(default="", init=False)
