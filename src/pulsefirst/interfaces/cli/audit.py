"""`pulsefirst audit`: what was said and kept: whether it is whole, what it tells rule by rule, and deleting what is old."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.files import BadInput, moment
from pulsefirst.interfaces.cli.sites import site_of
from pulsefirst.interfaces.cli.terminal import Line, Style, as_json_text, item, say, show

if TYPE_CHECKING:
    from pulsefirst.interfaces.audit.report import OfRule, Report
    from pulsefirst.interfaces.audit.store import Store
    from pulsefirst.model.keeping import Keeping

BROKEN = 3
"""The exit code of a chain that is not whole."""

SITE = typer.Option("--site", help="The site file whose audit trail it is.", metavar="FILE")
JSON = typer.Option("--json", help="As JSON.")

audit = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@audit.callback()
def _audit() -> None:
    """What was said to record systems and kept. Exit codes: 0 done, 2 bad input (no store, another key), 3 the chain is not whole."""


@audit.command()
def verify(
    site: Annotated[str, SITE],
    head: Annotated[str, typer.Option(help="A head that was noted before, NUMBER:HASH: the chain must hold it still.")] = "",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Whether every record is in its place and as it was written. Note the head that it prints: it shows later that nothing was cut off."""
    from pulsefirst.interfaces.audit.verify import verify as run

    noted = _noted(head)
    with _store(site) as (store, _):
        found = run(store, noted)
    broken = found.broken
    if as_json:
        say(as_json_text(asdict(found)))
    elif broken is not None:
        where = f"record {broken.number}" if broken.number else "the head"
        show([Line(f"NOT WHOLE: {where}: {broken.what}.", Style.ALARM)])
    else:
        purged = f", after {found.purged} that were purged" if found.purged else ""
        show(
            [
                Line(f"Whole: {found.records} records{purged}."),
                Line(f"head {found.head.number}:{found.head.hash}", whole=True),
            ]
        )
    if broken is not None:
        raise typer.Exit(BROKEN)


@audit.command()
def report(
    site: Annotated[str, SITE],
    since: Annotated[str | None, typer.Option(help="Count from this moment on (ISO 8601 with an offset).")] = None,
    until: Annotated[str | None, typer.Option(help="Count up to this moment.")] = None,
    quiet_days: Annotated[
        int, typer.Option(min=1, help="A rule that was shown before and not for so many days went silent.")
    ] = 30,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """What became of each rule: shown, accepted, overridden and why, what went silent; alarms per 100 patients and assessments."""
    from pulsefirst.interfaces.audit.report import report as run

    begin, end = (moment(text) if text is not None else None for text in (since, until))
    with _store(site) as (store, _):
        found = run(store, now=datetime.now(UTC), since=begin, until=end, quiet_days=quiet_days)
    if as_json:
        say(as_json_text(_as_data(found)))
    else:
        show([*_summary(found), Line(), *_of_rules(found.rules, quiet_days)])


@audit.command()
def purge(
    site: Annotated[str, SITE],
    days: Annotated[
        int | None, typer.Option(min=1, help="Delete what is older than so many days; the site file says at least how many.")
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Delete what is older than the site keeps it, up to the first record that is not. A checkpoint stays, by which the rest verifies."""
    from pulsefirst.interfaces.audit.purge import Unwhole
    from pulsefirst.interfaces.audit.purge import purge as run

    with _store(site) as (store, keeping):
        if not keeping.days:
            raise BadInput("the site file does not say how many days records are kept: write audit: days")
        if days is not None and days < keeping.days:
            raise BadInput(f"the site keeps records for {keeping.days} days: --days is that or more")
        try:
            done = run(store, datetime.now(UTC), days or keeping.days)
        except Unwhole as error:
            show([Line(f"NOT WHOLE: {error}. Nothing was deleted.", Style.ALARM)])
            raise typer.Exit(BROKEN) from None
    say(as_json_text(asdict(done)) if as_json else f"{done.records} records were deleted.\n")


# --- the store -----------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _store(name: str) -> Iterator[tuple[Store, Keeping]]:
    """The store of a site file, as it is. Raises BadInput."""
    keeping = site_of(name).audit
    if not keeping.wanted:
        raise BadInput(f"{name} keeps nothing: it has no audit section")
    try:
        from pulsefirst.interfaces.audit.keys import CannotKeep, keys_of
        from pulsefirst.interfaces.audit.store import open_store
    except ModuleNotFoundError as error:
        raise BadInput(f"{error.name} is missing: install pulsefirst[audit]") from None
    try:
        store = open_store(keeping, keys_of(keeping), make=False)
    except CannotKeep as error:
        raise BadInput(str(error)) from None
    try:
        yield store, keeping
    except CannotKeep as error:
        raise BadInput(str(error)) from None
    finally:
        store.close()


def _noted(text: str) -> tuple[int, str] | None:
    if not text:
        return None
    found = re.fullmatch(r"(\d{1,18}):([0-9a-f]{64})", text)
    if found is None:
        raise BadInput("--head is written as verify prints it: NUMBER:HASH")
    return int(found[1]), found[2]


# --- the report as text ----------------------------------------------------------------------------------------------------


def _as_data(found: Report) -> dict[str, Any]:
    return asdict(found) | {
        "alarms_per_100_assessments": found.alarms_per_100_assessments,
        "alarms_per_100_patients": found.alarms_per_100_patients,
    }


def _summary(found: Report) -> Iterator[Line]:
    yield Line(f"{found.assessments} assessments of {found.patients} patients", Style.HEADING)
    yield Line(
        f"Alarms: {found.alarms}; {found.alarms_per_100_patients:g} of 100 patients had one, and "
        f"{found.alarms_per_100_assessments:g} of 100 assessments."
    )
    for what, counted in (("service", found.services), ("client", found.clients), ("guideline", found.guidelines)):
        several = ", ".join(f"{name[:40] or 'not named'} {number}" for name, number in counted.items())
        yield Line(f"By {what}: {several or 'none'}.")
    none = f"; {found.feedback_of_none} of cards that no record shows" if found.feedback_of_none else ""
    yield Line(f"Feedback: {found.with_feedback}{none}.")
    if found.not_kept:
        yield Line(f"{found.not_kept} records could not be kept and are missing here.", Style.ALARM)


def _of_rules(rules: Mapping[str, OfRule], quiet_days: int) -> Iterator[Line]:
    if not rules:
        yield Line("No rule was shown.")
    for name, rule in rules.items():
        reasons = ", ".join(f"{reason} {number}" for reason, number in sorted(rule.overridden.items()))
        overridden = f"{sum(rule.overridden.values())} ({reasons})" if reasons else "0"
        yield item(
            f"{name}: shown {rule.shown} (as an alarm {rule.alarms}), accepted {rule.accepted}, overridden {overridden}; "
            f"last {rule.last[:10] or 'never'}"
        )
        if rule.silent:
            yield item(f"went silent: shown before, and not for {quiet_days} days", Style.WARNING, depth=1)
