"""`pulsefirst handover`: what one takes away from a plan, as text or as structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.assess import AT
from pulsefirst.interfaces.cli.files import BadInput, moment_for, read
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import complain, say

if TYPE_CHECKING:
    from pulsefirst.backends.letters import Form

FORM = typer.Option(
    "--as",
    metavar="FORM",
    help="sbar (for the colleague who is called), letter, note (for the record) or leaflet (for the patient).",
)
TELL = typer.Option(metavar="CAUSE", help="A cause the leaflet tells of, may be repeated; default the leading one.")


def handover(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case file, YAML or JSON; - is standard input.")],
    form: Annotated[str, FORM] = "sbar",
    site: Annotated[str | None, SITE] = None,
    at: Annotated[str | None, AT] = None,
    tell: Annotated[list[str] | None, TELL] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON: the document as sections with their lines.")] = False,
) -> None:
    """Write a hand-over, a referral letter, a note for the record or a leaflet for the patient. A clinician decides.

    What only the clinician who hands over a leaflet needs to know goes to standard error.
    """
    import json

    import pulsefirst
    from pulsefirst.backends.letters import Form, document_as_data, document_as_text
    from pulsefirst.backends.letters import handover as document_of

    wanted, place, found = _form(form), site_of(site), read(case)
    if tell and wanted is not Form.LEAFLET:
        raise BadInput("--tell is for a leaflet: leave it out, or write --as leaflet")
    content = pulsefirst.guideline(site=place)
    plan = pulsefirst.assess(found.case, at=moment_for(found, at), site=place)
    try:
        document = document_of(wanted, plan, found.case, content, place, frozenset(tell) if tell else None)
    except ValueError as error:
        raise BadInput(f"--tell: {error}") from None
    if as_json:
        say(json.dumps(document_as_data(document), indent=2, ensure_ascii=False) + "\n")
        return
    say(document_as_text(document))
    for aside in document.asides:
        complain(aside)


def _form(written: str) -> Form:
    from pulsefirst.backends.letters import Form

    try:
        return Form(written)
    except ValueError:
        raise BadInput(f"--as is {', '.join(Form)}, not {written!r}") from None
