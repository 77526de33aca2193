"""The results of mutation testing: figures, plain data, and a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from pulsefirst.checks.mutation.changes import ChangeKind
from pulsefirst.checks.mutation.trials import Fate, KilledBy, Trial


@dataclass(frozen=True)
class MutationReport:
    """The trials of the guideline with this hash. `of` is how many mutants it has in all, which may be more than were tried.

    `proofs` says whether proofs were asked where no case noticed.
    """

    trials: Sequence[Trial]
    of: int
    version: str
    guideline_hash: str
    proofs: bool = True

    def with_fate(self, fate: Fate) -> tuple[Trial, ...]:
        """The trials with this outcome, in order."""
        return tuple(trial for trial in self.trials if trial.fate is fate)

    @property
    def passed(self) -> bool:
        """Whether no mutant survived."""
        return not self.with_fate(Fate.SURVIVED)

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """The number of mutants by kind of change and outcome."""
        counted = Counter((trial.kind, trial.fate) for trial in self.trials)
        kinds = [kind for kind in ChangeKind if any(trial.kind == kind for trial in self.trials)]
        return {kind: {fate: counted[kind, fate] for fate in Fate} for kind in kinds}


def report_as_data(report: MutationReport) -> Mapping[str, object]:
    """The report as plain data."""
    return {
        "guideline": {"version": report.version, "hash": report.guideline_hash},
        "mutants": report.of,
        "tried": len(report.trials),
        **{fate.value: len(report.with_fate(fate)) for fate in Fate},
        "trials": [asdict(trial) for trial in report.trials],
    }


def report_as_markdown(report: MutationReport) -> str:
    """The report as a page: figures by kind of change, every survivor, every equivalent with its reason."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: MutationReport) -> Iterator[str]:
    yield "# Mutation testing of the content"
    yield ""
    yield (
        "Every comparator, threshold, connective, member of a set, polarity, urgency, override and act of the guideline is "
        "changed, one at a time, in memory. A case must then say something else, or a sheet that says a second time what each "
        "rule does and what each cause is made of, or a proof: the mutant is killed. A change of reach, from a leg to the patient, leaves cases that can no "
        "longer be read, and is killed by that. A change that makes no difference to any patient is called equivalent: the solver "
        "proves that a condition is true and false for the same cases as before, or a reason is given. `make mutate` writes this page."
    )
    yield ""
    yield (
        "What is of the source is changed in the source alone, and its own cases must notice; what is beyond it is changed in "
        "the whole guideline, and the cases beyond it must. What only the order of causes reads (features and profiles) is tried "
        "apart, by `python -m pulsefirst.workbench.mutate --causes`: no triage hangs on it."
    )
    yield ""
    yield f"Guideline {report.version}, `{report.guideline_hash[:12]}`: {_figures(report)}."
    yield ""
    if not report.proofs:
        yield "Proofs were not asked in this run: what survived here may still be noticed by one."
        yield ""
    yield "| change | mutants | killed | survived | equivalent |"
    yield "|---|---:|---:|---:|---:|"
    for kind, counted in report.counts.items():
        yield f"| {kind} | {sum(counted.values())} | {' | '.join(str(counted[fate]) for fate in Fate)} |"
    total = [len(report.with_fate(fate)) for fate in Fate]
    yield f"| all | {sum(total)} | {' | '.join(map(str, total))} |"
    yield ""
    yield f"Killed by {'; '.join(f'{means} {count}' for means, count in _means(report))}."
    yield from _list_trials("Survived", report.with_fate(Fate.SURVIVED))
    yield from _list_trials("Equivalent", report.with_fate(Fate.EQUIVALENT))


def _figures(report: MutationReport) -> str:
    tried = len(report.trials)
    killed, survived, equivalent = (len(report.with_fate(fate)) for fate in Fate)
    of = f"{tried} mutants" if tried == report.of else f"{tried} of {report.of} mutants"
    share = f"{100 * equivalent / tried:.1f} %" if tried else "none"
    return f"{of}, {killed} killed, {survived} survived, {equivalent} equivalent ({share})"


def _means(report: MutationReport) -> Iterator[tuple[KilledBy, int]]:
    counted = Counter(trial.means for trial in report.with_fate(Fate.KILLED))
    yield from ((means, counted[means]) for means in KilledBy)


def _list_trials(title: str, trials: Sequence[Trial]) -> Iterator[str]:
    if not trials:
        return
    yield ""
    yield f"## {title}"
    yield ""
    for trial in trials:
        reason = f" {trial.by}" if trial.by else ""
        yield f"- `{trial.id}`: “{trial.before}” → “{trial.after}”.{reason}"
