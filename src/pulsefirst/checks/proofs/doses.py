"""Doses: none exceeds its ceiling, bands have no gaps or overlaps, and a reason against a medicine never adds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from pulsefirst.backends.legs import at_leg
from pulsefirst.backends.proof import Term, Terms, both, either, implies, no, same
from pulsefirst.backends.proof.numbers import plain_term
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.rails import KNOWN
from pulsefirst.model.case import Key, keys_of
from pulsefirst.model.conditions import Condition, Finding, Product
from pulsefirst.model.doses import DoseBand, DoseTable, Verdict
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import NeverAdds
from pulsefirst.model.recommendations import ActivityKind
from pulsefirst.model.walk import everything, findings_read

# --- S17: what a table shows --------------------------------------------------------------------------------------------


def no_dose_above_its_ceiling(world: World) -> Iterator[Claim]:
    """S17: a dose that is shown has a ceiling and exceeds none; exactly one band of a table holds."""
    for table in world.guideline.dose_tables.values():
        yield from _ceilings(world, table)
        yield from _bands(world, table)


def _ceilings(world: World, table: DoseTable) -> Iterator[Claim]:
    ceilings = [ceiling for ceiling in world.guideline.ceilings if ceiling.medicine is table.medicine]
    for number, band in enumerate(table.bands):
        if band.most is None:
            continue
        shown, name = _dose_is_shown(world.terms, table, band), f"{table.name}, band {number + 1}"
        for ceiling in ceilings:
            if ceiling.most < band.most:
                yield world.claim(
                    f"{name}: not where {ceiling.most} is the most",
                    (shown,),
                    no(_yes(world.terms, ceiling.when)),
                    {table.name},
                )
        allowed = [_yes(world.terms, ceiling.when) for ceiling in ceilings if ceiling.most >= band.most]
        yield world.claim(f"{name}: under a ceiling", (shown,), either(*allowed), {table.name})


def _bands(world: World, table: DoseTable) -> Iterator[Claim]:
    """No two bands hold at once; once everything they read is known, one does, unless a guard says DO_NOT."""
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
        known = [_is_settled(terms, finding) for finding in _read(conditions)]
        refused = [_yes(terms, guard.when) for guard in table.guards if guard.verdict is Verdict.DO_NOT]
        inside = [_yes(terms, band.when) for band in table.bands]
        yield world.claim(
            f"{table.name}: no gap", (*known, _yes(terms, table.given)), either(*inside, *refused), {table.name}
        )


def _dose_is_shown(terms: Terms, table: DoseTable, band: DoseBand) -> Term:
    """That the plan shows the dose of this band, as the engine decides it."""
    silent = [_yes(terms, guard.when) for guard in table.guards if guard.verdict is Verdict.DO_NOT]
    ruled_out = [_no(terms, guard.when) for guard in table.guards if guard.silences]
    return both(_yes(terms, table.given), _yes(terms, band.when), no(either(*silent)), *ruled_out)


def _is_settled(terms: Terms, finding: Finding) -> Term:
    """That a finding is known (a number as one value), or cannot arise, wherever it is recorded."""
    return both(
        *(either(terms.unknowns(key).known_exactly, terms.under(finding, key.leg, KNOWN).no) for key in keys_of(finding))
    )


def _yes(terms: Terms, condition: Condition | None) -> Term:
    return both() if condition is None else terms.pair(condition, None).yes


def _no(terms: Terms, condition: Condition | None) -> Term:
    return either() if condition is None else terms.pair(condition, None).no


def _read(conditions: Iterable[Condition | None]) -> tuple[Finding, ...]:
    """The findings these conditions read."""
    return tuple(
        dict.fromkeys(finding for condition in conditions if condition is not None for finding in findings_read(condition))
    )


def every_ceiling_has_a_dose(guideline: Guideline) -> Iterable[str]:
    """S17: a ceiling is pointless for a medicine without a dose table or whose table shows no number."""
    dosed = {
        table.medicine for table in guideline.dose_tables.values() if any(band.most is not None for band in table.bands)
    }
    for ceiling in guideline.ceilings:
        if ceiling.medicine not in dosed:
            yield f"{ceiling.medicine.name} has a ceiling and no table that shows a most a day"


# --- S18: what learning does --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Learning:
    """A case, the same case with more known, and the terms that relate the two."""

    before: Terms
    after: Terms
    given: tuple[Term, ...]


def learn_more(world: World, prefix: str, may_be_learned: Callable[[Key], bool]) -> Learning:
    """Whatever was known stays known with the same value; only what may be learned is new."""
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
    """S18: learning what is promised never to add a medicine recommends no medicine that was not recommended before."""
    for number, promise in enumerate(promise for promise in world.guideline.promises if isinstance(promise, NeverAdds)):
        keys = {key for finding in promise.findings for key in keys_of(finding)}
        learned = learn_more(world, f"after {number}:", keys.__contains__)
        for rule in world.guideline.recommendations.values():
            if rule.do.kind is ActivityKind.PRESCRIBE:
                for leg in legs_of(rule):
                    yield world.claim(
                        f"{at_leg(rule.name, leg)} is not added",
                        (*learned.given, learned.after.demanded(rule, leg)),
                        learned.before.demanded(rule, leg),
                        {rule.name},
                        beside=(learned.after,),
                    )


def never_softens_a_verdict(world: World) -> Iterator[Claim]:
    """S18: whatever is learned, a guard that holds continues to hold, and the band that applies continues to apply."""
    learned = learn_more(world, "learned:", lambda key: True)
    for table in world.guideline.dose_tables.values():
        lines = [(f"guard {number}", guard.when) for number, guard in enumerate(table.guards, start=1)]
        lines += [(f"band {number}", band.when) for number, band in enumerate(table.bands, start=1)]
        for name, condition in lines:
            if condition is not None:
                yield world.claim(
                    f"{table.name}, {name} stays",
                    (*learned.given, *_intervals_narrow(learned, condition), learned.before.pair(condition, None).yes),
                    learned.after.pair(condition, None).yes,
                    {table.name},
                    beside=(learned.after,),
                )


def _intervals_narrow(learned: Learning, condition: Condition) -> Iterator[Term]:
    """To the solver a product is any interval; that learning only narrows it is tested on the engine's own arithmetic."""
    for part in everything(condition):
        if isinstance(part, Product):
            first, then = learned.before.bounds(part, None), learned.after.bounds(part, None)
            yield both(plain_term(first.low) <= plain_term(then.low), plain_term(then.high) <= plain_term(first.high))


PROPERTIES = (
    Property(
        id="S17",
        words="A dose that is shown is never above the cited ceiling for these kidneys, and always under one; the bands of a table do not "
        "overlap and, with all they read known, leave nobody out but where the verdict is: do not.",
        how=Method.PROVED,
        claims=no_dose_above_its_ceiling,
        complaints=every_ceiling_has_a_dose,
    ),
    Property(
        id="S18",
        words="Learning what is promised never to add a medicine recommends none that was not; whatever is learned, no dosing verdict "
        "gets softer, and no dose that is shown becomes another.",
        how=Method.PROVED,
        claims=lambda world: (*never_adds_a_medicine(world), *never_softens_a_verdict(world)),
        note="that learning narrows a product is tested in tests/unit/test_kidney.py",
    ),
)
