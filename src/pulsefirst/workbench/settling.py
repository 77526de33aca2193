"""Is every settling earned? `python -m pulsefirst.workbench.settling CASES...`

A case that is settled short of an emergency says: nothing that is still asked can change this. So whatever it holds no record of is set
to each of its answers in turn, in each leg. Where NOW becomes an emergency, something has to account for nobody having asked: a shut gate
of docs/gates.md, or that the finding is a test that no line calls for today, a diagnosis, or contradicts what is recorded. These
answers are printed to be read line by line, by what accounts for them: would you sign that gate for this patient? What nothing accounts for
comes first.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from pulsefirst import guideline
from pulsefirst.backends.prose import label
from pulsefirst.checks.cases import read_vignettes
from pulsefirst.checks.settling import WhyUnasked, WorstAnswer, is_settled_short_of_an_emergency, worst_answers
from pulsefirst.engine.apply import outlook_of
from pulsefirst.model.case import Case
from pulsefirst.model.errors import PulsefirstError
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.read import file_of
from pulsefirst.notation.tree import Several, tree_of_text
from pulsefirst.workbench.labels import WHERE_NONE_IS_SAID, labelled

EXIT_CODES = "exit code: 0 every answer is accounted for, 1 some are not, 2 the cases cannot be read"
THE_WORST_FIRST = tuple(reversed(WhyUnasked))


@dataclass(frozen=True)
class Patient:
    """A case under its name, with the time of assessment."""

    name: str
    case: Case
    at: datetime


@dataclass(frozen=True)
class Pair:
    """A settled case, and an answer that nobody gave and that would make it an emergency."""

    case: str
    worst: WorstAnswer

    @property
    def place(self) -> str:
        """The case, and the leg where it is of one."""
        return f"{self.case} {self.worst.leg}" if self.worst.leg else self.case

    @property
    def why(self) -> str:
        """What accounts for it, with the names of the gates or conflicts."""
        return f"{self.worst.why}: {', '.join(self.worst.by)}" if self.worst.by else str(self.worst.why)

    @property
    def line(self) -> str:
        """The finding, the answers, and what these would call."""
        calls = "; ".join(f"{rule.do.title} ({rule.name})" for rule in self.worst.calls)
        return f"{label(self.worst.finding)}: {', '.join(self.worst.said)} -> {calls}"

    def as_data(self) -> dict[str, object]:
        """The same for machines."""
        worst = self.worst
        return {
            "case": self.case,
            "leg": str(worst.leg) if worst.leg else None,
            "finding": worst.finding.name,
            "answers": list(worst.said),
            "calls": [rule.name for rule in worst.calls],
            "why": worst.why.name.lower(),
            "by": list(worst.by),
        }


def patients_in(place: Path, content: Guideline) -> Iterator[Patient]:
    """The cases of a folder, of a file of labels, or of one file: cases, examples, or vignettes. Raises CaseError, OSError."""
    if place.is_dir():
        for path in sorted(place.glob("*.yaml")):
            yield from patients_in(path, content)
    elif place.suffix == ".jsonl":
        for _, path in labelled(place):
            yield from patients_in(path, content)
    else:
        text = place.read_bytes()
        tree = tree_of_text(text, str(place))
        if isinstance(tree, Several):
            for vignette in read_vignettes(text, content, place.name):
                yield Patient(vignette.name, vignette.case, vignette.case.recorded_at or WHERE_NONE_IS_SAID)
        else:
            found = file_of(tree, content)
            yield Patient(place.stem, found.case, found.at or found.case.recorded_at or WHERE_NONE_IS_SAID)


def settled_of(patients: Iterable[Patient], content: Guideline) -> tuple[Patient, ...]:
    """Those that are settled short of an emergency."""
    return tuple(
        patient
        for patient in patients
        if is_settled_short_of_an_emergency(outlook_of(content, patient.case, patient.at).triage)
    )


def pairs_of(settled: Sequence[Patient], content: Guideline, progress: bool = False) -> Iterator[Pair]:
    """Every answer that would make one of these settled cases an emergency; with `progress`, a line a case on the error stream."""
    for number, patient in enumerate(settled, start=1):
        found = tuple(worst_answers(content, patient.case))
        if progress:
            print(f"{number} of {len(settled)}: {patient.name}, {len(found)} answers", file=sys.stderr)
        yield from (Pair(patient.name, worst) for worst in found)


def as_text(pairs: Sequence[Pair], *, each: bool = False) -> Iterator[str]:
    """The pairs by what accounts for them, nothing first: a line for each answer with its cases, or a line for each pair."""
    ordered = sorted(pairs, key=lambda pair: (THE_WORST_FIRST.index(pair.worst.why), pair.why))
    for why, several in groupby(ordered, key=lambda pair: pair.why):
        places: dict[str, list[str]] = {}
        for pair in several:
            places.setdefault(pair.line, []).append(pair.place)
        yield f"\n{why}"
        for line, of in places.items():
            yield from (f"  {place}: {line}" for place in of) if each else (f"  {line}", f"      {len(of)}: {', '.join(of)}")


def figures(pairs: Sequence[Pair]) -> Iterator[str]:
    """How many answers each thing accounts for, and nothing does."""
    counted = Counter(pair.why for pair in pairs)
    counted.setdefault(WhyUnasked.NOTHING, 0)
    yield from (f"{count:6} {why}" for why, count in counted.most_common())


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the answers that would make a settled case an emergency; 1 when something accounts for none of one."""
    options = _options().parse_args(arguments)
    content = guideline()
    try:
        patients = tuple(patient for place in options.cases for patient in patients_in(place, content))
        settled = settled_of(patients, content)
        pairs = tuple(pairs_of(settled, content, progress=not options.quiet))
    except (OSError, PulsefirstError) as error:
        print(f"settling: {error}", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps([pair.as_data() for pair in pairs], indent=1, ensure_ascii=False))
    else:
        print(
            f"{len(patients)} cases, {len(settled)} of them settled short of an emergency, {len(pairs)} answers that would make one"
        )
        for line in (*as_text(pairs, each=options.each), "", *figures(pairs)):
            print(line)
    return 1 if any(pair.worst.why is WhyUnasked.NOTHING for pair in pairs) else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="settling", description=__doc__, epilog=EXIT_CODES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "cases",
        type=Path,
        nargs="+",
        metavar="CASES",
        help="a folder of case files, a file of labels (.jsonl) with its cases in the folder of the same name, or one file; examples and "
        "vignettes are read too; a settled case takes a second or two",
    )
    parser.add_argument(
        "--each", action="store_true", help="a line for each case and leg, instead of one for all that are alike"
    )
    parser.add_argument("--json", action="store_true", help="print the pairs as data")
    parser.add_argument("--quiet", action="store_true", help="no progress on the error stream")
    return parser


if __name__ == "__main__":
    sys.exit(main())
