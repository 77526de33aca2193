"""`pulsefirst export`: what is here, written down for use elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.interfaces.cli.handover import SITE, site_of
from pulsefirst.interfaces.cli.terminal import complain, say

export = typer.Typer(no_args_is_help=True, help="Write what is here down for use elsewhere: the bedside page as files.")


@export.callback()
def _export() -> None:
    """Keep the name of what is exported, also while there is only one."""


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
