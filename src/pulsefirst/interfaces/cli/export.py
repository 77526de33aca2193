"""`pulsefirst export`: what is here, written down for use elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.handover import SITE, site_of
from pulsefirst.interfaces.cli.saving import save
from pulsefirst.interfaces.cli.terminal import complain, say

export = typer.Typer(
    no_args_is_help=True, help="Write what is here down for use elsewhere: the bedside page as files, the guideline in CQL."
)


@export.callback()
def _export() -> None:
    """What is exported is named."""


@export.command()
def site(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A new or empty folder, or one of an earlier export.")],
    pyodide: Annotated[str, typer.Option(metavar="DIR", help="The npm package pyodide, unpacked.")] = "node_modules/pyodide",
    site: Annotated[str | None, SITE] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the bedside page as files that need no server: Python runs in the browser, and nothing leaves the device.

    Any static host serves them, under any path. Over https, or from this machine, the page keeps itself on the device, can be
    installed, and needs no network after its first load.
    """
    import pulsefirst
    from pulsefirst.interfaces.http.export import NotExported, export_site
    from pulsefirst.interfaces.http.packing import NotInstalled

    site_of(site)  # refused here, where it is a file with lines
    content = pulsefirst.guideline(source_only=source_only)
    try:
        place = Path(site).read_text(encoding="utf-8") if site is not None else ""
        made = export_site(Path(folder), Path(pyodide), content, source_only=source_only, site=place, say=complain)
    except (NotExported, NotInstalled) as error:
        raise BadInput(str(error)) from None
    except OSError as error:
        raise BadInput(f"{error.filename}: {error.strerror or error}") from None
    say(
        f"The page is in {folder}: {made.files} files, {made.size / 1_000_000:.1f} MB, Python by Pyodide {made.pyodide}.\n"
        f"Try it: python3 -m http.server --bind 127.0.0.1 --directory {folder}\n"
    )


@export.command()
def cql(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="The folder for the library; it is made where there is none.")
    ],
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the guideline as one library of Clinical Quality Language: every condition and recommendation, three-valued.

    A parameter stands for each finding of each leg: null is not known, and never no. Translate it with the reference translator.
    """
    import pulsefirst
    from pulsefirst.backends.cql import LIBRARY, library_of

    content = pulsefirst.guideline(source_only=source_only)
    text = library_of(content)
    file = Path(folder) / f"{LIBRARY}.cql"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{error.filename}: {error.strerror or error}") from None
    save(str(file), text)
    say(f"The library is in {file}: {text.count('define ')} definitions, guideline {content.version}.\n")
