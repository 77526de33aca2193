"""Red flags: what is undetermined is held open, what is known is called, and what does not matter changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pulsefirst.backends.proof import Term, both, either, no, same
from pulsefirst.checks.proofs.claims import Claim, How, Property, World
from pulsefirst.engine.evaluate import HELD, KNOWN
from pulsefirst.engine.index import index_of, legs_of, legs_of_condition
from pulsefirst.model.case import keys_of
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import Indifferent, Whenever, Withholding
from pulsefirst.model.recommendations import ActivityKind, Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import findings_read

Flagged = tuple[RedFlag, Leg | None]


def flags_of(guideline: Guideline) -> Iterator[Flagged]:
    """Every red flag with each leg it is seen from."""
    for flag in guideline.red_flags.values():
        for leg in legs_of_condition(flag.when):
            yield flag, leg


def calls_of(guideline: Guideline, flag: RedFlag) -> tuple[Recommendation, ...]:
    """The emergency rules that make the call of a flag."""
    return tuple(
        rule
        for rule in guideline.recommendations.values()
        if rule.do.target is flag.calls and rule.do.urgency is Urgency.EMERGENCY
    )


def seen_from(rule: Recommendation, leg: Leg | None) -> tuple[Leg | None, ...]:
    """Where a rule is seen from by a flag of this leg: the same leg; by a flag of the patient: wherever the rule stands."""
    return (leg,) if leg in legs_of(rule) else legs_of(rule)


def undetermined_is_held_open(world: World) -> Iterator[Claim]:
    """S1: a flag that an open or unassessable answer can still make true keeps could be at emergency."""
    emergency = world.terms.could_be_at_least(Urgency.EMERGENCY)
    for flag, leg in flags_of(world.guideline):
        known, held = world.terms.pair(flag.when, leg, KNOWN), world.terms.pair(flag.when, leg, HELD)
        yield world.claim(
            f"{flag.name} {leg or ''}", (no(known.yes), no(known.no), held.yes), emergency, _about(world.guideline, flag)
        )


def known_is_called(world: World) -> Iterator[Claim]:
    """S2: a flag known true has its call demanded; only a named override may withhold it, and its referral then stands."""
    guideline, terms = world.guideline, world.terms
    allowed = {one.flag: one.by for one in guideline.promises if isinstance(one, Withholding)}
    for flag, leg in flags_of(guideline):
        calls = [terms.demanded(rule, side) for rule in calls_of(guideline, flag) for side in seen_from(rule, leg)]
        instead = [terms.demanded(rule, side) for rule in allowed.get(flag, ()) for side in seen_from(rule, leg)]
        yield world.claim(
            f"{flag.name} {leg or ''}",
            (terms.pair(flag.when, leg).yes,),
            either(*calls, *instead),
            _about(guideline, flag) | {rule.name for rule in allowed.get(flag, ())},
        )
    for rule in guideline.recommendations.values():
        named = {other for flag, by in allowed.items() for other in by if rule in calls_of(guideline, flag)}
        for leg in legs_of(rule):
            if rule.do.urgency is Urgency.EMERGENCY and rule.do.kind is ActivityKind.REFER:
                others = [term for other, term in terms.overridings(rule, leg) if other not in named]
                yield world.claim(f"nothing else withholds {rule.name} {leg or ''}", (), no(either(*others)), {rule.name})


def what_does_not_matter(world: World, property_id: str) -> Iterator[Claim]:
    """S3, S14: two cases that differ only in these findings give these flags the same status."""
    for promise in world.guideline.promises:
        if isinstance(promise, Indifferent) and promise.property == property_id:
            yield from _indifferent(world, promise)


def _indifferent(world: World, promise: Indifferent) -> Iterator[Claim]:
    other, domain = world.another("other:", same_values=False)
    free = {key for finding in promise.findings for key in keys_of(finding)}
    alike: list[Term] = []
    for key in world.terms.keys:
        if key not in free:
            one, two = world.terms.unknowns(key), other.unknowns(key)
            alike.append(both(same(one.known, two.known), same(one.unassessed, two.unassessed), same(one.value, two.value)))
    for flag in promise.flags:
        for leg in legs_of_condition(flag.when):
            given = [domain, *alike]
            if promise.given is not None:
                sides = legs_of_condition(promise.given)
                given.append(world.terms.pair(promise.given, leg if leg in sides else None).yes)
                given.append(other.pair(promise.given, leg if leg in sides else None).yes)
            first, then = world.terms.pair(flag.when, leg), other.pair(flag.when, leg)
            status = both(same(first.yes, then.yes), same(first.no, then.no))
            yield world.claim(f"{flag.name} {leg or ''}", given, status, _about(world.guideline, flag), beside=(other,))


def whenever(world: World, property_id: str) -> Iterator[Claim]:
    """Wherever a promised condition is known true, one of the promised rules holds and is not withheld."""
    for promise in world.guideline.promises:
        if isinstance(promise, Whenever) and promise.property == property_id:
            for leg in legs_of_condition(promise.condition):
                demanded = [world.terms.demanded(rule, side) for rule in promise.rules for side in seen_from(rule, leg)]
                about = {rule.name for rule in promise.rules}
                name = f"{' or '.join(sorted(about))} {leg or ''}"
                yield world.claim(name, (world.terms.pair(promise.condition, leg).yes,), either(*demanded), about)


def settled_at_the_bedside(world: World) -> Iterator[Claim]:
    """S16: with every talk, touch and bedside finding known (or unable to arise) no flag is undetermined."""
    terms = world.terms
    known = []
    for finding in world.guideline.findings.values():
        if not finding.burden.is_test and not finding.stated:
            for key in keys_of(finding):
                leg = key.leg if finding.scope is Scope.LEG else None
                known.append(either(terms.unknowns(key).known, terms.under(finding, leg, KNOWN).no))
    for flag, leg in flags_of(world.guideline):
        pair = terms.pair(flag.when, leg)
        yield world.claim(f"{flag.name} {leg or ''}", known, either(pair.yes, pair.no), _about(world.guideline, flag))


def _about(guideline: Guideline, flag: RedFlag) -> frozenset[str]:
    """The flag, its calls, what withholds them, and what they read: whose change this concerns."""
    calls = calls_of(guideline, flag)
    others = {other.name for rule in calls for other in index_of(guideline).overriders.get(rule, ())}
    read = {finding.name for finding in findings_read(flag.when)}
    return frozenset({flag.name, *(rule.name for rule in calls), *others, *read})


def emergencies_say_whom_and_when(guideline: Guideline) -> Iterable[str]:
    """S13: an emergency names a service, or goes through one, and no condition reads the time of assessment."""
    from datetime import UTC, datetime, timedelta

    from pulsefirst.engine.apply import deadline_of

    at = datetime(2000, 1, 1, tzinfo=UTC)
    for rule in guideline.recommendations.values():
        if rule.do.urgency is Urgency.EMERGENCY:
            if deadline_of(rule, at) != at:
                yield f"{rule.name} is due at another time than that of the assessment"
            if not rule.do.target.title or not rule.do.title:
                yield f"{rule.name} does not say whom to call"
        for later in (at + timedelta(hours=1), at + timedelta(days=400)):
            due, then = deadline_of(rule, at), deadline_of(rule, later)
            if (due is None) is not (then is None):
                yield f"{rule.name} is due at one time of assessment and not at another"


PROPERTIES = (
    Property(
        id="S1",
        words="While a red flag is undetermined through an open or unassessable finding, could be is emergency and the word "
        "for nothing demanded is unreachable.",
        how=How.PROVED,
        claims=undetermined_is_held_open,
    ),
    Property(
        id="S2",
        words="Each red flag, known true, has its act demanded now, whatever else is known; only the overrides named in the "
        "readings may withhold a vascular call, and then the referral they name stands.",
        how=How.PROVED,
        claims=known_is_called,
    ),
    Property(
        id="S3",
        words="Two cases that differ only in the findings promised not to matter give every red flag the same status.",
        how=How.PROVED,
        claims=lambda world: what_does_not_matter(world, "S3"),
    ),
    Property(
        id="S13",
        words="Every emergency line says whom to call, and its deadline is the time of assessment; moving only that time later "
        "lowers no urgency, because no condition reads it.",
        how=How.CHECKED,
        complaints=emergencies_say_whom_and_when,
    ),
    Property(
        id="S16",
        words="Every red flag can be settled at the bedside: with all talk, touch and bedside findings known none is undetermined.",
        how=How.PROVED,
        claims=settled_at_the_bedside,
    ),
)
