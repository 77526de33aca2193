"""`pulsefirst prove`: every safety property, how it is established, and how long that took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pulsefirst.interfaces.cli.assess import SOURCE_ONLY, banner_data
from pulsefirst.interfaces.cli.files import FAILED, BadInput
from pulsefirst.interfaces.cli.terminal import TIED, Line, Style, complain, item, say, show, terminal

if TYPE_CHECKING:
    from pulsefirst.checks.proofs import Failure, Property, PropertyResult, World
    from pulsefirst.model.guideline import Guideline

SHOWN = 2
"""Failures of one property that are shown with their patient; all are named, and --keep writes every one."""
PATIENCE = 20.0
"""Seconds to look for the smallest patient who shows a failure."""

LONGEST = 86_400


def prove(
    only: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="Only these properties, such as S1 S9.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    smt2: Annotated[
        str | None, typer.Option("--smt2", metavar="DIR", help="Also write the obligations as SMT-LIB 2, a file a property.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also have a second, independent solver decide each obligation.")
    ] = False,
    keep: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Write each patient who shows a failure as a case file, to keep as a regression."),
    ] = None,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", help="What one obligation may take: above 0, at most a day's.")
    ] = 60.0,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
) -> None:
    """Prove the safety properties, now and here. Exits 1 when one fails; unknown is a failure.

    Proved: by the solver, over all cases without a conflict. Checked: by the structure of the content.
    """
    import pulsefirst
    from pulsefirst.interfaces.cli.plan_text import banner_lines

    if not 0 < timeout <= LONGEST:  # which nan is not either
        raise BadInput(f"--timeout is a number of seconds above 0, at most {LONGEST}, not {timeout}")
    properties, content = _chosen(only or []), pulsefirst.guideline(source_only=source_only)
    world = _world(content)
    results = []
    if not as_json:
        show(banner_lines(content.banner))
    for finding, seconds in _timed(world, properties, timeout):
        second = _second_answers(world, finding, timeout) if again else []
        results.append((finding, seconds, second))
        if not as_json:
            show(_lines(content, finding, seconds, second))
    if smt2 is not None:
        _write(world, Path(smt2), properties)
    failed = [finding for finding, _, second in results if not finding.holds or second]
    if keep is not None:
        for path in _keep(content, Path(keep), failed):
            complain(f"kept {path}")
    if as_json:
        import json

        data = [_data(*one) for one in results]
        whole = {**banner_data(content), "properties": data} if content.banner else data
        say(json.dumps(whole, indent=2, ensure_ascii=False) + "\n")
    else:
        spent = sum(seconds for _, seconds, _ in results)
        words = f"{len(results) - len(failed)} of {len(results)} properties hold; {spent:.1f} s"
        show([Line(), Line(words, Style.ALARM if failed else Style.HEADING)])
    if failed:
        raise typer.Exit(FAILED)


def _chosen(only: list[str]) -> tuple[Property, ...]:
    """The properties asked for. Raises BadInput."""
    try:
        from pulsefirst.checks.proofs import PROPERTIES
    except ImportError as error:
        raise BadInput(
            f"the solvers are not installed ({error.name}): `make setup` in a checkout, or pip install z3-solver cvc5"
        ) from None
    known = {one.id: one for one in PROPERTIES}
    for name in only:
        if name not in known:
            raise BadInput(f"there is no property {name!r}; there are {', '.join(known)}")
    return tuple(one for one in PROPERTIES if not only or one.id in only)


def _world(content: Guideline) -> World:
    from pulsefirst.checks.proofs import World

    return World(content)


def _timed(world: World, properties: tuple[Property, ...], timeout: float) -> Iterator[tuple[PropertyResult, float]]:
    from pulsefirst.checks.proofs import prove as proving

    begun = time.perf_counter()
    for finding in proving(world, properties, timeout=timeout):
        yield finding, time.perf_counter() - begun
        begun = time.perf_counter()


def _second_answers(world: World, finding: PropertyResult, timeout: float) -> list[str]:
    """The obligations that the second solver does not confirm, with what it says."""
    from pulsefirst.backends.proof import SolverAnswer, decide_again
    from pulsefirst.checks.proofs import obligations

    claims = [claim.obligation for claim in obligations(world, finding.of)]
    answers = decide_again(claims, timeout)
    return [
        f"{one.name}: {answer}" for one, answer in zip(claims, answers, strict=True) if answer is not SolverAnswer.PROVED
    ]


def _write(world: World, folder: Path, properties: tuple[Property, ...]) -> None:
    from pulsefirst.backends.proof import smt2 as as_smt2
    from pulsefirst.checks.proofs import obligations

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for one in properties:
            claims = [claim.obligation for claim in obligations(world, one)]
            if claims:
                (folder / f"{one.id}.smt2").write_text(as_smt2(claims), encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror or error}") from None


def _lines(content: Guideline, finding: PropertyResult, seconds: float, second: list[str]) -> Iterator[Line]:
    one = finding.of
    word = one.how.value if finding.holds and not second else "FAILED"
    head = (
        f"{one.id:<4}{word}, {finding.obligations} obligations, {seconds:.2f} s"
        if one.claims
        else f"{one.id:<4}{word}, {seconds:.2f} s"
    )
    yield Line(head, Style.HEADING if finding.holds and not second else Style.ALARM)
    yield Line(f"{_words(one)}{f' ({one.note})' if one.note else ''}", first="    ", rest="    ")
    if one.listed is not None:
        yield Line(one.listed(content), Style.QUIET, first="    ", rest="    ")
    for place, failure in enumerate(finding.failed):
        yield item(f"{failure.claim.obligation.name}: {failure.decision.answer}", Style.ALARM, depth=2)
        if place < SHOWN:
            yield from _patients(content, failure)
    yield from (item(complaint, Style.ALARM, depth=2) for complaint in finding.complaints)
    yield from (item(f"the second solver: {said}", Style.ALARM, depth=2) for said in second)


def _patients(content: Guideline, failure: Failure) -> Iterator[Line]:
    """The smallest patient that shows a failure, as a case file, and what clashes, side by side."""
    from pulsefirst.checks.counterexample import clash_side_by_side

    for number, text in enumerate(_case_files(content, failure)):
        yield Line("a patient who shows it:" if number == 0 else "and beside that one:", first="      ")
        yield from (Line(line, first="        ") for line in text.splitlines())
    clash = clash_side_by_side(content, failure.claim.about, width=terminal().width)
    yield from (Line(line.replace(" ", TIED), Style.QUIET) for line in clash.splitlines())


def _case_files(content: Guideline, failure: Failure) -> list[str]:
    """The cases of a refuted claim as they are written; none where no small one was found."""
    from pulsefirst.backends.proof import SolverAnswer
    from pulsefirst.backends.witness import NoPatient, patients
    from pulsefirst.notation.write import write_case

    if failure.decision.answer is not SolverAnswer.REFUTED or failure.claim.obligation.exists:
        return []
    try:
        cases = patients(failure.claim.cases, failure.claim.obligation, PATIENCE)
    except NoPatient:
        return []
    return [write_case(case, content) for case in cases]


def _keep(content: Guideline, folder: Path, findings: list[PropertyResult]) -> list[Path]:
    """Write each patient that shows a failure as a case file; the files written. Raises BadInput."""
    kept = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for finding in findings:
            for failure in finding.failed:
                for number, text in enumerate(_case_files(content, failure)):
                    name = "-".join(f"{finding.of.id} {failure.claim.obligation.name}".split())
                    path = folder / f"{name}-{number + 1}.yaml"
                    path.write_text(f"# {finding.of.id}: {failure.claim.obligation.name}\n{text}", encoding="utf-8")
                    kept.append(path)
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror or error}") from None
    return kept


def _words(one: Property) -> str:
    """The property in the words of the safety case."""
    from pulsefirst.guideline.assurance import SAFETY_CASE

    return next((said.words for said in SAFETY_CASE.properties if said.id == one.id), one.words)


def _data(finding: PropertyResult, seconds: float, second: list[str]) -> dict[str, Any]:
    return {
        "id": finding.of.id,
        "words": _words(finding.of),
        "how": finding.of.how.value,
        "holds": finding.holds and not second,
        "obligations": finding.obligations,
        "seconds": round(seconds, 3),
        "failed": [{"name": one.claim.obligation.name, "answer": one.decision.answer.value} for one in finding.failed],
        "complaints": list(finding.complaints),
        "second_solver": second,
    }
