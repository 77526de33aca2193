"""`pulsefirst serve`: the bedside page, and what record systems call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.files import BadInput, beside
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import say

if TYPE_CHECKING:
    from pulsefirst.interfaces.http.canaries import Canary
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.recommendations import Urgency


def serve(
    host: Annotated[str, typer.Option(help="The address to listen at; the default is this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8137,
    name: Annotated[
        list[str] | None, typer.Option(help="A host name that others reach it by; repeatable. Others are refused.")
    ] = None,
    site: Annotated[str | None, SITE] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that answer.")] = 1,
    path_prefix: Annotated[
        str, typer.Option(help="The path below which a proxy shows it; without it that of the site's address.")
    ] = "",
    logs: Annotated[
        bool, typer.Option("--logs", help="A line of JSON on standard error for each call of a record system.")
    ] = False,
) -> None:
    """Serve the bedside page, and beside it CDS Hooks for record systems and REST (docs/rest.md). The page has no login and stores nothing: keep it on this machine or behind a login."""
    import pulsefirst
    from pulsefirst.interfaces.http.serve import CannotServe, PortTaken, Serving
    from pulsefirst.interfaces.http.serve import serve as run

    shown = f"[{host}]" if ":" in host else host
    place = site_of(site)
    guideline = pulsefirst.guideline(source_only=source_only, site=place)
    serving = Serving(
        host=host,
        port=port,
        names=tuple(name or ()),
        workers=workers,
        prefix=path_prefix,
        logs=logs,
        canaries=None if source_only else lambda: canaries_of(guideline),
    )
    where = f"pulsefirst is at http://{shown}:{port}/ (Ctrl-C ends it)."
    try:
        run(
            guideline,
            serving,
            place,
            ready=lambda said: say(f"{where} The page has no login; nothing of it is stored or logged. {said}\n"),
        )
    except PortTaken as error:
        raise BadInput(f"{error}: choose another with --port, or an address of this machine with --host") from error
    except CannotServe as error:
        raise BadInput(str(error)) from error


def canaries_of(guideline: Guideline) -> tuple[Canary, ...]:
    """The examples that come with it, as canaries: all but those whose level is another one by what is switched off here."""
    import pulsefirst
    from pulsefirst.checks.examples import read_example
    from pulsefirst.interfaces.http.canaries import Canary

    whole, paths = pulsefirst.guideline(), sorted(beside("examples").glob("*.yaml"))
    canaries = (Canary(path.stem, read_example(path.read_bytes(), whole, path.name)) for path in paths)
    return tuple(one for one in canaries if guideline is whole or _levels(whole, one) == _levels(guideline, one))


def _levels(guideline: Guideline, canary: Canary) -> tuple[Urgency, Urgency]:
    """What this patient's case demands by this guideline, and what it could still demand."""
    from pulsefirst.backends.compiled import Compiled
    from pulsefirst.engine.apply import outlook_of

    triage = outlook_of(guideline, canary.example.case, canary.example.at, Compiled).triage
    return triage.now.level, triage.could_be.level
