"""What to ask once nothing at the bedside can change triage any more: what separates the causes that are left, what is
expected of the first of them, then what its treatment needs. A plan of its own is not made for that, and triage reads nothing of it.

Nothing is asked twice, nor what could not be assessed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pulsefirst.engine.causes import FIRST_FEW
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.dosing import dosing_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.if_confirmed import look_ahead
from pulsefirst.engine.judge import JudgedRule
from pulsefirst.engine.rank import causes_in_order
from pulsefirst.engine.reasons import needs
from pulsefirst.engine.separate import Contender, contenders_of, expected_of, left_of, separators
from pulsefirst.engine.suspect import suspicions_of
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Finding
from pulsefirst.model.doses import Verdict
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Need, Question, Standing, Status, Tier
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Target
from pulsefirst.model.walk import findings_read


@dataclass(frozen=True, kw_only=True)
class Expected:
    """A finding that is wanted in these places, because the first cause mostly has it."""

    finding: Finding
    keys: tuple[Key, ...]
    first: Contender


@dataclass(frozen=True, kw_only=True)
class Separating(Expected):
    """One that separates the first cause from this other one."""

    second: Contender


@dataclass(frozen=True, kw_only=True)
class WantedForTreatment:
    """What a line that treats the first cause still needs, or the dose of its medicine, with the places to ask for it.

    `confirmed` holds where that cause is confirmed already, `beyond` where what it serves is beyond the source.
    """

    title: str
    medicine: Target | None
    places: Mapping[Finding, tuple[Key, ...]]
    confirmed: bool
    beyond: bool


class AfterTriage:
    """The causes that are left of a case, and what is still wanted of it. `known` are places that are not asked again."""

    def __init__(self, guideline: Guideline, case: Case, known: Iterable[Key]) -> None:
        self.guideline, self.case = guideline, case
        self.evaluation, _ = settle(guideline, case)
        self.known = {*case.facts, *known}
        self.causes = causes_in_order(self.evaluation, tuple(suspicions_of(self.evaluation)))
        self.left = left_of(self.evaluation, contenders_of(self.causes))

    def separating(self) -> Iterator[Separating]:
        """What separates the causes that are left and can be asked or examined here."""
        for separator in separators(self.evaluation, self.left):
            finding, keys = self._here(separator.finding, separator.legs)
            if keys:
                yield Separating(finding=finding, keys=keys, first=separator.first, second=separator.second)

    def expected(self) -> Iterator[Expected]:
        """What would show whether what the first cause must have or mostly has is there, while it is not confirmed."""
        if not self.left or not self.left[0].account.gate_open or self.left[0].standing is Standing.CONFIRMED:
            return
        asked = set[Finding]()
        for name, legs in expected_of(self.evaluation, self.left[0]):
            finding, keys = self._here(name, legs)
            if keys and finding not in asked:
                asked.add(finding)
                yield Expected(finding=finding, keys=keys, first=self.left[0])

    def _here(self, name: str, legs: Iterable[Leg | None]) -> tuple[Finding, tuple[Key, ...]]:
        """A finding with the places in which it can be asked or examined here and was not; none of a test."""
        finding = self.guideline.findings[name]
        places = (Key(name, leg) for leg in legs)
        return finding, () if finding.burden.is_test else tuple(key for key in places if key not in self.known)

    def separating_tests(self) -> tuple[Need, ...]:
        """The tests that would separate them."""
        return tuple(
            Need(separator.finding, leg, True)
            for separator in separators(self.evaluation, self.left)
            if self.guideline.findings[separator.finding].burden.is_test
            for leg in separator.legs
            if Key(separator.finding, leg) not in self.known
        )

    def treating(self) -> Iterator[WantedForTreatment]:
        """What the treatment of the first cause needs, if something specific for it is known: first what would decide a line that
        treats it, then what the doses of its medicines go by. Of doses a result that is on record may be told too.
        """
        first = self.left[0] if self.left else None
        if first is None or not first.stands_out:
            return
        confirmed = first.standing is Standing.CONFIRMED
        ahead = look_ahead(self.guideline, self.case, self.guideline.hypotheses[first.id], first.legs)
        asked = set[Finding]()
        by_rule: dict[Recommendation, list[Need]] = {}
        for line in ahead.undecided:
            if line.rule.when is not None:
                wanted = needs(line.evaluation, line.rule.when, line.leg)
                by_rule.setdefault(line.rule, []).extend(need for need in wanted if need.open)
        for rule, wanted_of_both in by_rule.items():
            places = self._places(wanted_of_both, asked, tests=False)
            asked.update(places)
            beyond = rule.provenance is not Provenance.SOURCE
            yield WantedForTreatment(title=rule.do.title, medicine=None, places=places, confirmed=confirmed, beyond=beyond)
        for medicine, evaluation in self._medicines(ahead.lines).items():
            dosing = dosing_of(evaluation, medicine)
            if dosing is not None and dosing.verdict is not Verdict.DO_NOT:
                unchecked = (need for reason in dosing.unchecked for need in reason.needs)
                tests = not self._is_measured(medicine)
                places = self._places(dosing.needs, asked, tests=True) | self._places(unchecked, asked, tests=tests)
                asked.update(places)
                yield WantedForTreatment(
                    title=medicine.title, medicine=medicine, places=places, confirmed=confirmed, beyond=True
                )

    def _medicines(self, lines: Iterable[JudgedRule]) -> dict[Target, Evaluation]:
        """The medicines that would be proposed, each with the case in which the cause is stated."""
        return {
            line.rule.do.target: line.evaluation
            for line in lines
            if line.status is Status.RECOMMENDED and line.rule.do.kind is ActivityKind.PRESCRIBE
        }

    def _is_measured(self, medicine: Target) -> bool:
        """Whether a result that the reasons against a medicine read is known: another is then asked for its dose alone."""
        guards = self.evaluation.index.tables[medicine].guards if medicine in self.evaluation.index.tables else ()
        read = {finding for guard in guards if guard.when is not None for finding in findings_read(guard.when)}
        return any(finding.burden.is_test and self.evaluation.value(finding, None) is not None for finding in read)

    def _places(self, wanted: Iterable[Need], asked: Container[Finding], *, tests: bool) -> dict[Finding, tuple[Key, ...]]:
        """The places of what is wanted and was neither answered nor asked before; tests only where they may be told."""
        places: dict[Finding, dict[Key, None]] = {}
        for need in wanted:
            finding, key = self.guideline.findings[need.finding], Key(need.finding, need.leg)
            if key in self.known or finding in asked or self._is_no_question(finding):
                continue
            if tests or not finding.burden.is_test:
                places.setdefault(finding, {})[key] = None
        # In the guideline's order of findings, which a mirror leaves as it is.
        return {finding: tuple(places[finding]) for finding in self.guideline.findings.values() if finding in places}

    def _is_no_question(self, finding: Finding) -> bool:
        """A diagnosis is stated by a clinician unasked, and the flag of a laboratory says less than its number."""
        return finding.stated or finding in self.evaluation.index.flagged_by

    def arguing(self, questions: Sequence[Question]) -> list[Question]:
        """Of a guideline without profiles: the questions that move the first few causes of which anything is known, in their order;
        of which nothing is, those that move any.
        """
        matter = [cause for cause in self.causes if cause.matters]
        place = {cause.id: cause.place for cause in reversed(matter or self.causes)}
        first = sorted(set(place.values()))[: FIRST_FEW if matter else None]
        moving = [one for one in questions if one.tier is Tier.STANDING and place.get(one.settles[0]) in first]
        return sorted(moving, key=lambda question: place[question.settles[0]])
