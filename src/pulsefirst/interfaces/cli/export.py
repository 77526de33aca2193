"""`pulsefirst export`: what is here, written down for use elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from pulsefirst.interfaces.cli.files import BadInput, moment
from pulsefirst.interfaces.cli.saving import save
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import complain, say

MOST_OF_POSTGRES = 1600
"""A table of PostgreSQL has at most so many columns."""

export = typer.Typer(
    no_args_is_help=True,
    help="Write what is here down for use elsewhere: the bedside page as files, the guideline in CQL, as FHIR and as SQL, the mapping of records for a warehouse.",
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
    from pulsefirst.interfaces.http.export import NotExported, export_site
    from pulsefirst.interfaces.http.packing import NotInstalled

    site_of(site)  # refused here, where it is a file with lines
    try:
        place = Path(site).read_text(encoding="utf-8") if site is not None else ""
        made = export_site(Path(folder), Path(pyodide), source_only=source_only, site=place, say=complain)
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


@export.command()
def fhir(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="DIR", help="The folder for the package; it is made where there is none, and must not hold another."
        ),
    ],
    elm: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="The library in ELM (JSON), as the reference translator made it of `export cql`; it goes into the Library beside the CQL.",
        ),
    ] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the guideline as a package of FHIR R4 resources, in the shape of npm: package/package.json, .index.json, and a file for each.

    PlanDefinition (each rule, its condition by name in the CQL library), ActivityDefinition, Library, Questionnaire (with enableWhen),
    ValueSet, CodeSystem, ConceptMap. All are drafts with one version, that of the content; the same content gives the same bytes.
    """
    import pulsefirst
    from pulsefirst import CaseError
    from pulsefirst.backends.fhir_package import package_of

    content = pulsefirst.guideline(source_only=source_only)
    try:
        translation = Path(elm).read_text(encoding="utf-8") if elm is not None else ""
        files = package_of(content, translation)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{elm}: {getattr(error, 'strerror', None) or 'is no text'}") from None
    except CaseError as error:
        raise BadInput(f"{elm}: {error}") from None
    _clear(Path(folder), files)
    for name, text in files.items():
        save(str(Path(folder) / name), text)
    resources = len(files) - 2
    say(
        f"The package is in {folder}/package: {resources} resources, guideline {content.version}. Pack it: npm pack {_as_path(folder)}/package\n"
    )


@export.command()
def sql(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder for the text; it is made where there is none.")],
    dialect: Annotated[
        str, typer.Option("--dialect", help="duckdb, postgres, snowflake, bigquery, databricks, trino or clickhouse.")
    ] = "duckdb",
    write: Annotated[
        str, typer.Option("--write", metavar="PARTS", help="Beside NOW: could_be, flags, statuses, conditions, missing.")
    ] = "could_be,flags,statuses",
    like: Annotated[
        str | None, typer.Option("--like", metavar="FILE", help="A file of a cohort: only the columns that it has.")
    ] = None,
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the guideline as one statement of SQL over a table of patients, and the table that it reads, for a database.

    Null is not known, and never no. What the statement says of each patient, and what it leaves to the program: docs/cohort.md.
    """
    from pulsefirst.interfaces.cli.cohort.installed import check_warehouse_installed

    check_warehouse_installed()
    import pulsefirst
    from pulsefirst.backends.warehouse import DIALECTS, PARTS, STATUSES, Statement, acts_of, files_of, sources_of
    from pulsefirst.interfaces.cli.cohort.options import existing, parts_of

    if dialect not in DIALECTS:
        raise BadInput(f"--dialect {dialect!r} is none of {', '.join(DIALECTS)}")
    content = pulsefirst.guideline(source_only=source_only)
    sources, acts = sources_of(content), acts_of(content)
    if like is not None:
        from pulsefirst.interfaces.cli.cohort.blocks import names_of
        from pulsefirst.interfaces.cli.cohort.mapping import mapping_of

        there = mapping_of(names_of(Path(existing(like))), content)
        sources = {key: source for key, source in sources.items() if key in there.sources}
        acts = {act: name for act, name in acts.items() if act in there.acts}
    parts = frozenset(parts_of(write, PARTS))
    # Only the status of a line says what was done.
    statement = Statement(content, "patients", sources, acts if STATUSES in parts else {}, parts=parts)
    files = list(files_of(statement, dialect))
    check_it_fits(dialect, max(width for _, _, width in files))
    _write(Path(folder), {name: text for name, text, _ in files})
    say(f"The text is in {folder}: {', '.join(name for name, _, _ in files)}; guideline {content.version}.\n")


def check_it_fits(dialect: str, widest: int) -> None:
    """Raises BadInput where a database cannot hold so many columns."""
    if dialect == "postgres" and widest > MOST_OF_POSTGRES:
        raise BadInput(
            f"PostgreSQL holds {MOST_OF_POSTGRES:,} columns, and this takes {widest:,}: write fewer parts (--write), of fewer columns (--like)"
        )


@export.command()
def views(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder for the views; it is made where there is none.")],
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the mapping of records as SQL-on-FHIR v2 views: any runner makes flat tables of FHIR R4 resources with them.

    A ViewDefinition for each type of resource that is read; mapping.sql, the mapping itself as tables; and facts.sql, which joins both: a
    line for each thing that an entry says, with its time and for how many hours it counts. Run the views, keep each under its name, then
    run the two files. docs/cohort.md says what no view can tell.
    """
    import pulsefirst
    from pulsefirst.backends.views import view_files

    content = pulsefirst.guideline(source_only=source_only)
    files = view_files(content)
    _write(Path(folder), files)
    count = sum(name.startswith("ViewDefinition-") for name in files)
    say(f"{count} views, mapping.sql and facts.sql are in {folder}, guideline {content.version}.\n")


@export.command()
def omop(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder for the SQL; it is made where there is none.")],
    at: Annotated[
        str,
        typer.Option(
            metavar="TIME", help="The time of assessment, with an offset; the CDM's times are taken as of that offset."
        ),
    ],
    source_only: Annotated[bool, typer.Option("--source-only", help="The source alone, without its supplement.")] = False,
) -> None:
    """Write the SQL that makes the table of a cohort from OMOP CDM 5.4: `pulsefirst_cohort`, a row for each person.

    Run mapping.sql, then omop.sql, where the tables of the CDM are found. Concepts are found by vocabulary and code, and the CDM itself is
    not changed. docs/omop.md says what is read from where, and what is not.
    """
    import pulsefirst
    from pulsefirst.backends.views import omop_files

    content = pulsefirst.guideline(source_only=source_only)
    _write(Path(folder), omop_files(content, moment(at)))
    say(f"mapping.sql and omop.sql are in {folder}, guideline {content.version}.\n")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{error.filename}: {error.strerror or error}") from None
    for name, text in files.items():
        save(str(folder / name), text)


def _as_path(folder: str) -> str:
    """A folder as npm takes it for one, and not for the name of a package."""
    return folder if Path(folder).is_absolute() or folder.startswith(".") else f"./{folder}"


def _clear(folder: Path, files: Mapping[str, str]) -> None:
    """Make room for the package: what an earlier export wrote and this one does not goes, and a folder with anything else is refused."""
    place = folder / "package"
    try:
        place.mkdir(parents=True, exist_ok=True)
        held = {f"package/{path.name}": path for path in place.iterdir()}
        manifest = held.get("package/package.json")
        ours = manifest is not None and '"name": "pulsefirst.pathway"' in manifest.read_text(encoding="utf-8")
        if held and not ours:
            raise BadInput(f"{place} holds something else: name a new folder")
        for name, path in held.items():
            if name not in files:
                path.unlink()
    except OSError as error:
        raise BadInput(f"{place}: {error.strerror or error}") from None
