"""The site file of a command: whom to call here, how values are shown, which rules are switched off here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pulsefirst.interfaces.cli.files import BadInput, moment

if TYPE_CHECKING:
    from pulsefirst.model.texts import Site

SITE = typer.Option(
    metavar="FILE",
    help="Whom to call here, the units shown, the rules switched off here, YAML; see docs/site.example.yaml.",
)


def site_of(name: str | None) -> Site:
    """The site of a file; one that says nothing without a file. Raises BadInput."""
    from pulsefirst import CaseError, guideline
    from pulsefirst.model.texts import Site
    from pulsefirst.notation.site import read_site
    from pulsefirst.notation.tree import LARGEST

    if name is None:
        return Site()
    try:
        with Path(name).open("rb") as file:
            return read_site(file.read(LARGEST + 1), guideline(), name=name, today=moment(None).date())
    except CaseError as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror or error}") from None
