"""Doses: none above its ceiling, bands without gap or overlap, and a fact that speaks against a medicine never adds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from pulsefirst.backends.proof import Term, Terms, both, either, implies, no, same
from pulsefirst.backends.proof.numbers import plain
from pulsefirst.checks.proofs.claims import Claim, How, Property, World
from pulsefirst.engine.evaluate import KNOWN
from pulsefirst.engine.index import legs_of
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.doses import DoseBand, DoseTable, Verdict
from pulsefirst.model.findings import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import NeverAdds
from pulsefirst.model.quantities import Product
from pulsefirst.model.recommendations import ActivityKind
from pulsefirst.model.walk import everything, findings_read

# --- S17: what a table shows --------------------------------------------------------------------------------------------


def no_dose_above_its_ceiling(world: World) -> Iterator[Claim]:
    """S17: a dose that is shown has a ceiling and is above none; of the bands of a table exactly one holds."""
    for table in world.guideline.dose_tables.values():
        yield from _ceilings(world, table)
        yield from _bands(world, table)


def _ceilings(world: World, table: DoseTable) -> Iterator[Claim]:
    ceilings = [one for one in world.guideline.ceilings if one.medicine is table.medicine]
    for number, band in enumerate(table.bands):
        if band.most is None:
            continue
        shown, name = _shown(world.terms, table, band), f"{table.name}, band {number + 1}"
        for ceiling in ceilings:
            if ceiling.most < band.most:
                yield world.claim(
                    f"{name}: not where {ceiling.most} is the most",
                    (shown,),
                    no(_yes(world.terms, ceiling.when)),
                    {table.name},
                )
        allowed = [_yes(world.terms, one.when) for one in ceilings if one.most >= band.most]
        yield world.claim(f"{name}: under a ceiling", (shown,), either(*allowed), {table.name})


def _bands(world: World, table: DoseTable) -> Iterator[Claim]:
    """No two bands hold at once; once all they read is known one does, unless a guard says DO_NOT."""
    terms = world.terms
    for (one, band), (two, other) in combinations(enumerate(table.bands, start=1), 2):
        yield world.claim(
            f"{table.name}: bands {one} and {two} do not overlap",
            (_yes(terms, band.when),),
            no(_yes(terms, other.when)),
            {table.name},
        )
    if table.bands:
        conditions = (table.given, *(band.when for band in table.bands))
        known = [_settled(terms, finding) for finding in _read(conditions)]
        refused = [_yes(terms, guard.when) for guard in table.guards if guard.verdict is Verdict.DO_NOT]
        inside = [_yes(terms, band.when) for band in table.bands]
        yield world.claim(
            f"{table.name}: no gap", (*known, _yes(terms, table.given)), either(*inside, *refused), {table.name}
        )


def _shown(terms: Terms, table: DoseTable, band: DoseBand) -> Term:
    """That the dose of this band is on the plan, as the engine decides it."""
    silent = [_yes(terms, guard.when) for guard in table.guards if guard.verdict is Verdict.DO_NOT]
    ruled_out = [_no(terms, guard.when) for guard in table.guards if guard.silences]
    return both(_yes(terms, table.given), _yes(terms, band.when), no(either(*silent)), *ruled_out)


def _settled(terms: Terms, finding: Finding) -> Term:
    """That a finding is known wherever it can be held, or cannot arise."""
    return both(*(either(terms.unknowns(key).known, terms.under(finding, key.leg, KNOWN).no) for key in keys_of(finding)))


def _yes(terms: Terms, condition: Condition | None) -> Term:
    return both() if condition is None else terms.pair(condition, None).yes


def _no(terms: Terms, condition: Condition | None) -> Term:
    return either() if condition is None else terms.pair(condition, None).no


def _read(conditions: Iterable[Condition | None]) -> tuple[Finding, ...]:
    """Every finding these conditions read, each once."""
    return tuple(dict.fromkeys(finding for one in conditions if one is not None for finding in findings_read(one)))


def every_ceiling_has_a_dose(guideline: Guideline) -> Iterable[str]:
    """S17: a ceiling of a medicine without a table, or with a table that shows no number, holds nothing."""
    dosed = {
        table.medicine for table in guideline.dose_tables.values() if any(band.most is not None for band in table.bands)
    }
    for ceiling in guideline.ceilings:
        if ceiling.medicine not in dosed:
            yield f"{ceiling.medicine.name} has a ceiling and no table that shows a most a day"


# --- S18: what learning does --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Learning:
    """A case and the same case with more known of it, and what that means as terms."""

    before: Terms
    after: Terms
    given: tuple[Term, ...]


def learning(world: World, prefix: str, may_be_learned: Callable[[Key], bool]) -> Learning:
    """Whatever was known is known with the same value; only what may be learned can be new."""
    before = world.terms
    after, domain_after = world.another(prefix, same_values=True)
    given: list[Term] = [domain_after]
    for key in before.keys:
        then, now = before.unknowns(key), after.unknowns(key)
        if may_be_learned(key):
            given.append(implies(then.known, now.known))
            given.append(implies(then.unassessed, both(now.unassessed, no(now.known))))
        else:
            given.append(both(same(then.known, now.known), same(then.unassessed, now.unassessed)))
    return Learning(before, after, tuple(given))


def never_adds_a_medicine(world: World) -> Iterator[Claim]:
    """S18: learning only what is promised never to add a medicine makes no rule for one demanded that was not."""
    for number, promise in enumerate(one for one in world.guideline.promises if isinstance(one, NeverAdds)):
        keys = {key for finding in promise.findings for key in keys_of(finding)}
        learned = learning(world, f"after {number}:", keys.__contains__)
        for rule in world.guideline.recommendations.values():
            if rule.do.kind is ActivityKind.PRESCRIBE:
                for leg in legs_of(rule):
                    yield world.claim(
                        f"{rule.name} {leg or ''} is not added",
                        (*learned.given, learned.after.demanded(rule, leg)),
                        learned.before.demanded(rule, leg),
                        {rule.name},
                        beside=(learned.after,),
                    )


def never_softens_a_verdict(world: World) -> Iterator[Claim]:
    """S18: whatever is learned, a guard that holds goes on holding, and a band that is the one stays the one."""
    learned = learning(world, "learned:", lambda key: True)
    for table in world.guideline.dose_tables.values():
        lines = [(f"guard {number}", guard.when) for number, guard in enumerate(table.guards, start=1)]
        lines += [(f"band {number}", band.when) for number, band in enumerate(table.bands, start=1)]
        for name, condition in lines:
            if condition is not None:
                yield world.claim(
                    f"{table.name}, {name} stays",
                    (*learned.given, *_narrowed(learned, condition), learned.before.pair(condition, None).yes),
                    learned.after.pair(condition, None).yes,
                    {table.name},
                    beside=(learned.after,),
                )


def _narrowed(learned: Learning, condition: Condition) -> Iterator[Term]:
    """A product is any interval to the solver; that learning only narrows it is tested of the engine's own arithmetic."""
    for part in everything(condition):
        if isinstance(part, Product):
            first, then = learned.before.bounds(part, None), learned.after.bounds(part, None)
            yield both(plain(first.low) <= plain(then.low), plain(then.high) <= plain(first.high))


PROPERTIES = (
    Property(
        id="S17",
        words="A dose that is shown is never above the cited ceiling for these kidneys, and always under one; the bands of a table do not "
        "overlap and, with all they read known, leave nobody out but where the verdict is: do not.",
        how=How.PROVED,
        claims=no_dose_above_its_ceiling,
        complaints=every_ceiling_has_a_dose,
    ),
    Property(
        id="S18",
        words="Learning what is promised never to add a medicine recommends none that was not; whatever is learned, no dosing verdict "
        "gets softer, and no dose that is shown becomes another.",
        how=How.PROVED,
        claims=lambda world: (*never_adds_a_medicine(world), *never_softens_a_verdict(world)),
        note="that learning narrows a product is tested in tests/unit/test_kidney.py",
    ),
)
