"""Small invented guidelines, to try the laws of the engine on every kind of node and not only on the content there is.

They keep the rules that content must keep: overrides are flat, no test is called for by way of its own result, and facts
that cannot both hold stand in the table of conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from itertools import product
from random import Random
from types import ModuleType

from pulsefirst import language as words
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    Burden,
    Coded,
    Compared,
    Condition,
    Constant,
    Elapsed,
    Finding,
    Flag,
    Grid,
    Lookup,
    Lowest,
    Measured,
    Points,
    Quantity,
    Scale,
    Since,
)
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.legs import Scope
from pulsefirst.model.promises import Lowers
from pulsefirst.model.recommendations import Activity, Category, Conflict, Hypothesis, Recommendation, Target, Urgency
from pulsefirst.model.walk import Part, findings_read, scope_of_condition, scope_of_rule

STATEMENTS = {
    number: Statement(id=number, words="Some words.", refs="", section="", line=0, sha256="")
    for number in ("S1", "S2", "S3")
}
COMPARISONS = (words.at_most, words.below, words.at_least, words.above)
URGENCIES = (words.EMERGENCY, words.URGENT, words.SOON, Urgency.NONE)


class Shade(StrEnum):
    """Answers of an invented question."""

    LIGHT = "light"
    MIDDLE = "middle"
    DARK = "dark"


class Sound(StrEnum):
    """Answers of another."""

    LOUD = "loud"
    FAINT = "faint"


def random_guideline(random: Random) -> Guideline:
    """A guideline of about ten findings and eight rules, with every kind of node somewhere among a few of them."""
    return _Author(random).guideline()


def _is_plain(quantity: Quantity) -> bool:
    """Whether the terms can put it into arithmetic: it is not rounded."""
    return isinstance(quantity, Points | Elapsed | Lookup | Scale) or (
        isinstance(quantity, Measured) and quantity.places is None
    )


class _Author:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.module = ModuleType("invented")
        self.findings: list[Finding] = []
        self.tests: list[Finding] = []
        self.promises: list[Lowers] = []
        self.paper = words.verified("A paper", "https://example.org/paper")

    def guideline(self) -> Guideline:
        self._write_findings()
        self._write_quantities()
        for number in range(3):
            self._name(f"criterion{number}", words.criterion(f"criterion {number}", self.condition(Scope.LEG, 2)))
        self._write_gates()
        self._write_rules()
        self._write_hypotheses()
        self._name("paper", self.paper)
        self._name("PROMISES", tuple(self.promises))
        return collect(version="1", title="An invented guideline", statements=STATEMENTS, modules=(self.module,))

    def _name(self, name: str, content: object) -> None:
        setattr(self.module, name, content)

    # --- findings ---

    def _write_findings(self) -> None:
        for number in range(self.random.randint(5, 9)):
            scope = self.random.choice((Scope.LEG, Scope.LEG, Scope.PATIENT))
            self._add(f"finding{number}", self._finding(scope, self._burden(), number), self.findings)
        self._add("stated", Flag(question="Stated?", stated=True), self.findings)
        for number in range(2):
            scope = self.random.choice(tuple(Scope))
            test = self._finding(scope, self.random.choice((Burden.LABORATORY, Burden.IMAGING)), 10 + number)
            self._add(f"test{number}", test, self.tests)

    def _add(self, name: str, finding: Finding, to: list[Finding]) -> None:
        self._name(name, finding)
        to.append(finding)

    def _burden(self) -> Burden:
        return self.random.choice((Burden.TALK, Burden.TOUCH, Burden.DEVICE))

    def _finding(self, scope: Scope, burden: Burden, number: int) -> Finding:
        question = f"Question {number}?"
        only_if = self._only_if(scope) if self.random.random() < 0.3 else None
        under = findings_read(only_if) if only_if is not None else ()
        otherwise = tuple(
            other
            for other in self.findings[-1:]
            if other.scope is scope and other.burden is Burden.DEVICE and other.only_if is None and other not in under
        )
        match self.random.randrange(4):
            case 0:
                return Flag(
                    question=question,
                    scope=scope,
                    burden=burden,
                    only_if=only_if,
                    otherwise=otherwise,
                    abnormal=self.random.choice((None, True, False)),
                )
            case 1:
                values = self.random.choice((Shade, Sound))
                return Coded(
                    question=question, scope=scope, burden=burden, only_if=only_if, otherwise=otherwise, values=values
                )
            case 2:
                return Measured(
                    question=question,
                    scope=scope,
                    burden=burden,
                    only_if=only_if,
                    unit="",
                    low=Decimal(self.random.choice(("0", "1"))),
                    high=Decimal("9"),
                    places=self.random.choice((None, 0, 2)),
                    words=self.random.choice(({}, {"beyond measure": Decimal("Infinity")})),
                )
            case _:
                return Since(question=question, scope=scope, only_if=only_if, burden=burden)

    def _only_if(self, scope: Scope) -> Condition | None:
        """What a question is asked under: an answer of an earlier one, or several."""
        earlier = [one for one in self.findings if one.scope in (scope, Scope.PATIENT) and not one.stated]
        if not earlier:
            return None
        several = [self._simple(finding) for finding in self.random.choices(earlier, k=2)]
        return self.random.choice((several[0], several[0], words.any_of(*several), words.all_of(*several)))

    def _simple(self, finding: Finding) -> Condition:
        """A condition on one finding."""
        match finding:
            case Flag():
                return finding
            case Coded(values=values):
                return Among(finding, frozenset(self.random.sample(tuple(values), self.random.randint(1, len(values) - 1))))
            case Measured():
                return self._compared(finding, ("1.5", "2.49", "2.5", "5"))
            case Since():
                return self._compared(Elapsed(finding), ("1", "14", "14.5"))
            case _:
                raise TypeError(finding)

    def _compared(self, quantity: Quantity, limits: tuple[str, ...] = ("0", "0.95", "1", "2.5", "5", "14")) -> Compared:
        return self.random.choice(COMPARISONS)(quantity, self.random.choice(limits))

    # --- quantities ---

    def _write_quantities(self) -> None:
        """Two ways to one number need a conflict for where they disagree; a table with a gap needs one for the gap."""
        self.one_way = Measured(question="One way?", scope=Scope.LEG, unit="", low=Decimal(0), high=Decimal(9))
        self.other_way = Measured(question="Other way?", scope=Scope.LEG, unit="", low=Decimal(0), high=Decimal(9))
        self.shade = Coded(question="Shade?", scope=Scope.LEG, values=Shade)
        self.sound = Coded(question="Sound?", scope=Scope.LEG, values=Sound)
        for name in ("one_way", "other_way", "shade", "sound"):
            self._name(name, getattr(self, name))
        self.either = words.either_way("either way", self.one_way, self.other_way)
        gap = words.difference("gap", self.one_way, self.other_way)
        self.level = words.table(
            "level",
            self.shade,
            self.sound,
            cells={(shade, sound): str(place + len(sound)) for place, shade in enumerate(Shade) for sound in Sound}
            | {(Shade.LIGHT, Sound.FAINT): "7"},
        )
        cells = dict(self.level.cells)
        del cells[Shade.DARK, Sound.FAINT]
        self.level = Lookup(self.level.keys, cells, title="level")
        self._name("either", self.either)
        self._name("gap", gap)
        self._name("level", self.level)
        self._name("too_high", Conflict(title="higher", when=words.above(gap, "0"), set_aside=(self.one_way,)))
        self._name("too_low", Conflict(title="lower", when=words.below(gap, "0"), set_aside=(self.other_way,)))
        dark_and_faint = AllOf((self.shade.among(Shade.DARK), self.sound.among(Sound.FAINT)))
        self._name("no_cell", Conflict(title="no cell", when=dark_and_faint, set_aside=(self.shade,)))

    def quantity(self, scope: Scope, depth: int, tests: tuple[Finding, ...] = ()) -> Quantity | None:
        """A quantity seen from a leg or from the patient; None where there is nothing to measure."""
        found = [one for one in (*self.findings, *tests) if isinstance(one, Measured) and self._seen(one, scope)]
        finite = [one for one in found if not one.words]
        over = [one for one in finite if one.low > 0]
        since = [one for one in self.findings if isinstance(one, Since) and self._seen(one, scope)]
        kinds = ["measured", "elapsed", "points"]
        kinds += ["known", "lookup"] if scope is Scope.LEG else []
        kinds += ["scale", "bounded", "bounded age"]
        kinds += ["highest", "lowest", "difference", "ratio", "product", "product", "grid", "grid"] if depth else []
        kinds += ["other"] if depth and scope is Scope.LEG else []
        inner = [one for _ in range(2) if depth and (one := self.quantity(scope, depth - 1, tests)) is not None]
        match self.random.choice(kinds):
            case "elapsed" if since:
                return Elapsed(self.random.choice(since))
            case "points":
                items = [(self.condition(scope, 0, tests), self.random.choice((-1, 1, 2))) for _ in range(3)]
                return Points(tuple(items))
            case "scale":
                grades = [(str(grade), self.condition(scope, 0, tests)) for grade in range(self.random.randint(1, 3))]
                return words.scale("scale", *grades, otherwise=self.random.choice(("3", "5", "14")))
            case "bounded" if len(inner) == 2 and all(map(_is_plain, inner)):
                return words.bounded("bounded", *inner)
            case "bounded age" if since:
                ages = [Elapsed(one) for one in self.random.choices(since, k=2)]
                return words.bounded("bounded age", *ages)
            case "known":
                return self.either
            case "lookup":
                return self.level
            case "highest" if inner:
                return words.highest("highest", *inner)
            case "lowest" if inner:
                return Lowest(tuple(inner))
            case "difference" if inner and finite:
                return words.difference("difference", inner[0], self.random.choice(finite))
            case "difference" if finite:
                return words.difference("rest", self._constant(), self.random.choice(finite))
            case "product" if inner:
                return words.product("product", *inner, self.random.choice((*finite, self._constant())))
            case "grid":
                return self._grid(scope, tests)
            case "ratio" if over:
                return words.ratio("ratio", self.random.choice(found), self.random.choice(over))
            case "other" if inner and self._of_leg(inner[0]):
                return words.on_the_other_side(inner[0])
            case _:
                return self.random.choice(found) if found else None

    def _constant(self) -> Constant:
        return words.constant(self.random.choice(("0", "0.5", "2", "10")))

    def _grid(self, scope: Scope, tests: tuple[Finding, ...]) -> Grid:
        """A table over whole numbers, with a cell for each pair of them that its axes can be."""
        items = [(self.condition(scope, 0, tests), self.random.choice((-1, 1))) for _ in range(2)]
        axes: list[tuple[Quantity, Iterable[int]]] = [(Points(tuple(items)), range(-2, 3))]
        if scope is Scope.LEG and self.random.random() < 0.5:
            axes.append((self.level, sorted({int(cell) for cell in self.level.cells.values()})))
        places = product(*(of for _, of in axes))
        cells = {place: self.random.choice(("0", "1", "2.5", "14")) for place in places}
        return words.grid("grid", *(axis for axis, _ in axes), cells=cells)

    def _seen(self, finding: Finding, scope: Scope) -> bool:
        return scope is Scope.LEG or finding.scope is Scope.PATIENT

    def _of_leg(self, part: Part) -> bool:
        return scope_of_condition(part) is Scope.LEG

    # --- conditions ---

    def condition(self, scope: Scope, depth: int, tests: tuple[Finding, ...] = ()) -> Condition:
        """A condition seen from a leg or from the patient, over the findings that are no tests, and these tests."""
        if depth == 0:
            return self._leaf(scope, tests)
        several = [self.condition(scope, depth - 1, tests) for _ in range(self.random.randint(1, 3))]
        match self.random.randrange(8):
            case 0 | 1:
                return words.all_of(*several)
            case 2 | 3:
                return words.any_of(*several)
            case 4:
                return words.not_(several[0])
            case 5:
                return words.at_least_n_of(self.random.randint(1, len(several)), *several)
            case 6:
                named = [one for name, one in vars(self.module).items() if name.startswith("criterion")]
                return self.random.choice(named) if named and scope is Scope.LEG else several[0]
            case _:
                return self._turned(scope, self.condition(Scope.LEG, depth - 1, tests))

    def _turned(self, scope: Scope, condition: Condition) -> Condition:
        """A condition of a leg, turned to one leg or to both."""
        if not self._of_leg(condition):
            return condition
        if scope is Scope.LEG and self.random.random() < 0.7:
            return words.in_other_leg(condition)
        both = self.random.choice((words.in_both_legs, words.in_either_leg))
        return both(condition)

    def _leaf(self, scope: Scope, tests: tuple[Finding, ...]) -> Condition:
        if self.random.random() < 0.3 and (quantity := self.quantity(scope, 1, tests)) is not None:
            return self._compared(quantity)
        seen = [finding for finding in (*self.findings, *tests) if self._seen(finding, scope)]
        return self._simple(self.random.choice(seen))

    # --- gates ---

    def _write_gates(self) -> None:
        """Each closes a finding that no question is asked under, and is opened by findings that stand behind no gate."""
        under = {read for one in self.findings if one.only_if is not None for read in findings_read(one.only_if)}
        later = [one for one in self.findings if not one.stated and one not in under]
        closed = self.random.sample(later, min(len(later), self.random.randint(0, 2)))
        closed += [test for test in self.tests if self.random.random() < 0.3]
        first = [one for one in self.findings if one not in closed and not one.stated]
        first = [one for one in first if one.only_if is None or not set(findings_read(one.only_if)) & set(closed)]
        for number, finding in enumerate(closed):
            seen = [one for one in first if self._seen(one, finding.scope)]
            if seen:
                parts = [self._simple(one) for one in self.random.choices(seen, k=2)]
                opened_by = self.random.choice((parts[0], words.any_of(*parts), words.not_(words.all_of(*parts))))
                self._name(f"gate{number}", words.gate(f"gate {number}", finding, opened_by=opened_by, why="Some words."))

    # --- rules ---

    def _write_rules(self) -> None:
        """Tests are called for by what is no test, or by the test before; what withholds comes last and is not withheld."""
        plain: list[Recommendation] = []
        for number, test in enumerate(self.tests):
            before = tuple(self.tests[:number])
            condition = self.condition(Scope.LEG if test.scope is Scope.LEG else Scope.PATIENT, 2, before)
            act = words.obtain(self._target(), f"Obtain {number}", test, today=self.random.random() < 0.7)
            plain.append(self._rule(f"obtain{number}", act, condition))
        here = self.random.choice(self.findings)
        plain.append(self._rule("examine", words.obtain(self._target(), "Examine", here), None))
        for number in range(self.random.randint(3, 5)):
            condition = self.condition(self.random.choice(tuple(Scope)), 2, tuple(self.tests))
            plain.append(self._rule(f"rule{number}", self._act(number), condition))
        for number in range(self.random.randint(1, 2)):
            condition = self.condition(self.random.choice(tuple(Scope)), 1)
            self._withhold(f"override{number}", condition, plain)

    def _withhold(self, name: str, condition: Condition, plain: list[Recommendation]) -> None:
        overridden = [rule for rule in plain if self._may_withhold(condition, rule)]
        chosen = tuple(self.random.sample(overridden, min(len(overridden), 2)))
        if self.random.random() < 0.5:
            self._rule(name, self._act(9), condition, chosen)
            return
        beyond = words.rule(cites=(self.paper,), do=self._act(9), when=condition, overrides=chosen)
        self._name(name, beyond)
        self.promises += [Lowers(rule=rule, by=(beyond,), why="Some words.") for rule in chosen]

    def _may_withhold(self, condition: Condition, rule: Recommendation) -> bool:
        return not self._of_leg(condition) or scope_of_rule(rule) is Scope.LEG

    def _rule(
        self, name: str, act: Activity, when: Condition | None, overrides: tuple[Recommendation, ...] = ()
    ) -> Recommendation:
        statement = self.random.choice(tuple(STATEMENTS))
        rule = words.rule(reads=words.reads(statement), do=act, when=when, overrides=overrides)
        self._name(name, rule)
        return rule

    def _act(self, number: int) -> Activity:
        if self.random.random() < 0.2:
            return words.advise(self._target(), f"Advise {number}")
        urgency = self.random.choice(URGENCIES)
        within = None if urgency is words.EMERGENCY else words.days(1)
        return words.refer(self._target(), f"Refer {number}", urgency=urgency, within=within)

    def _target(self) -> Target:
        number = sum(isinstance(one, Target) for one in vars(self.module).values())
        target = Target(title=f"target {number}", category=self.random.choice(tuple(Category)))
        self._name(f"target{number}", target)
        return target

    # --- hypotheses ---

    def _write_hypotheses(self) -> None:
        stated = vars(self.module)["stated"]
        of_patient = [finding for finding in self.findings if finding.scope is Scope.PATIENT and not finding.stated]
        excluded = self._simple(self.random.choice(of_patient)) if of_patient else None
        cause = Hypothesis(title="a cause", reads=words.reads("S1"), stated=stated, excluded=excluded)
        other = Hypothesis(title="a cause in a leg", reads=words.reads("S2"), scope=Scope.LEG)
        self._name("cause", cause)
        self._name("other_cause", other)
        for number, hypothesis in enumerate((cause, other)):
            argue = self.random.choice((words.argue_for, words.argue_against))
            argument = argue(hypothesis, self.condition(hypothesis.scope, 2), reads=words.reads("S3"))
            self._name(f"argument{number}", argument)
