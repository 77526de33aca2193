"""What lines beyond the source stand on: short numbers beside the lines, and at the end the list that explains the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.interfaces.cli.terminal import Line, Style, tied
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Checked, Citation, Provenance

BEYOND = "beyond the source"
SAID = {Checked.PRIMARY: "cited", Checked.SECONDARY: "secondary source"}


def statement_tag(statements: Iterable[str], provenance: str = "") -> str:
    """ "[A1 F1 · source]", kept on one line where it is short."""
    inside = " ".join(dict.fromkeys(statements))
    return tied(f"[{inside} · {provenance}]" if provenance and inside else f"[{inside or provenance}]")


class Citations:
    """The citations that a text shows, numbered in the order in which they are first shown."""

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self.numbers: dict[str, int] = {}

    def tag(self, statements: Iterable[str], provenance: str, cites: Iterable[str]) -> str:
        """Where a line comes from: "[A1 · source]", or "[beyond the source, cited 1 2]"."""
        if provenance == Provenance.SOURCE:
            return statement_tag(statements, provenance)
        return f"[{tied(BEYOND)}, {self.mark(cites)}]"

    def mark(self, cites: Iterable[str]) -> str:
        """What a line stands on: "cited 1 2, secondary source 3", "unverified"."""
        found = {name: self.guideline.citations[name] for name in dict.fromkeys(cites)}
        said = []
        for checked, word in SAID.items():
            numbers = [str(self._number(name)) for name, one in found.items() if one.checked is checked]
            if numbers:
                said.append(tied(f"{word} {' '.join(numbers)}"))
        if any(one.checked is Checked.UNVERIFIED for one in found.values()):
            said.append(tied("in part unverified") if said else "unverified")
        return ", ".join(said)

    def _number(self, name: str) -> int:
        return self.numbers.setdefault(name, len(self.numbers) + 1)

    def lines(self) -> Iterator[Line]:
        """The list of what the numbers mean, in the order of the numbers: title, how far it was checked, address."""
        if not self.numbers:
            return
        yield Line()
        yield Line("Beyond the source, cited", Style.HEADING)
        width = len(str(len(self.numbers)))
        for name, number in self.numbers.items():
            yield from citation_lines(self.guideline.citations[name], f"{number:>{width}}. ")


def citation_lines(citation: Citation, first: str = "- ") -> Iterator[Line]:
    """A citation: its title, how far it was checked, and its address in a row of its own that is never broken."""
    if citation.checked is Checked.UNVERIFIED:
        yield Line(citation.title, Style.WARNING, first=first)
        return
    # The first clause is enough where there are many; the rest stands in the documents.
    yield Line(f"{citation.title} ({citation.checked.partition(';')[0]})", Style.QUIET, first=first)
    yield Line(citation.address, Style.QUIET, first=" " * len(first), whole=True)
