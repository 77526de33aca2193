"""A case file that shows whether it is whole. YAML that is cut off still reads, and a cut age of 71 reads as 7."""

from __future__ import annotations

from typing import Final

from pulsefirst.model.errors import MalformedCase

HEAD: Final = "# A case. It is whole if its last line says so.\n"
END: Final = "# Whole: this is the last line.\n"


def marked(text: str) -> str:
    """A case as text, between the two lines by which a file that was cut off is known."""
    return f"{HEAD}{text}{END}"


def check_whole(text: str | bytes, name: str) -> None:
    """Raises MalformedCase where the text has the first of the two lines and lacks the last."""
    head, end = (HEAD.strip(), END.strip()) if isinstance(text, str) else (HEAD.strip().encode(), END.strip().encode())
    if text.startswith(head) and not text.rstrip().endswith(end):  # type: ignore[arg-type]
        raise MalformedCase(
            "this file is cut off: its last line is missing; take an earlier copy, or write it again", f"{name}:1"
        )
