"""Examples: full presentations with the plan that is expected of them. Invented, every one.

A file has a `title`, a `story`, the time of assessment `at`, a `case` in the notation of a case, and under `expect` what a
vignette can expect (see `cases/README.md`). Whatever reads a case reads the case of an example too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pulsefirst.checks.cases import Vignette, section_of, text_of, vignette_of
from pulsefirst.model.case import Case
from pulsefirst.model.errors import MalformedCase
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.read import EXAMPLE
from pulsefirst.notation.times import moment_of
from pulsefirst.notation.tree import Words, tree_of_text


@dataclass(frozen=True, kw_only=True, eq=False)
class Example:
    """A presentation: its title, its story, the time of assessment, and the case with what is expected of it."""

    title: str
    story: str
    at: datetime
    vignette: Vignette

    @property
    def case(self) -> Case:
        """What is known of the patient."""
        return self.vignette.case


def read_example(text: str | bytes, guideline: Guideline, name: str) -> Example:
    """The example in a YAML text. Raises CaseError with `name` and the line."""
    tree = section_of(tree_of_text(text, name))
    parts = {entry.key: entry.value for entry in tree.entries}
    for part in EXAMPLE:
        if part not in parts:
            raise MalformedCase(f"an example has {', '.join(EXAMPLE)}; {part} is missing", tree.where)
    for key in parts:
        if key not in EXAMPLE:
            raise MalformedCase(f"an example has {', '.join(EXAMPLE)}, not {key}", parts[key].where)
    title = text_of(parts["title"])
    moment = parts["at"]
    return Example(
        title=title,
        story=text_of(parts["story"]).strip(),
        at=moment_of(moment if isinstance(moment, Words) else Words(text_of(moment), moment.where)),
        vignette=vignette_of(title, parts["case"], section_of(parts["expect"]), guideline),
    )
