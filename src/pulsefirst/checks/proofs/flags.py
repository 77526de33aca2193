"""Red flags: an undetermined one keeps triage open, a known one makes its call, and irrelevant findings change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pulsefirst.backends.legs import at_leg
from pulsefirst.backends.proof import Term, both, either, no, same
from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.engine.index import index_of, legs_of, legs_of_condition, places_seen_from
from pulsefirst.engine.rails import KNOWN, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.case import keys_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.promises import Indifferent, Whenever, Withholding
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import findings_read

Flagged = tuple[RedFlag, Leg | None]


def flags_of(guideline: Guideline) -> Iterator[Flagged]:
    """Every red flag, for each leg it is evaluated for."""
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


def overrides_of_flags(guideline: Guideline) -> Mapping[RedFlag, tuple[Recommendation, ...]]:
    """The rules that are named as those that may withhold the call for a flag, by whatever promise names them."""
    named: dict[RedFlag, tuple[Recommendation, ...]] = {}
    for promise in guideline.promises:
        if isinstance(promise, Withholding):
            named[promise.flag] = (*named.get(promise.flag, ()), *promise.by)
    return named


def _demanded_at(world: World, rules: Iterable[Recommendation], leg: Leg | None) -> list[Term]:
    """That each of these rules is demanded, wherever it stands for a flag of this leg."""
    return [world.terms.demanded(rule, side) for rule in rules for side in places_seen_from(rule, leg)]


def undetermined_is_held_open(world: World) -> Iterator[Claim]:
    """S1: while an open or unassessable answer can still make a flag true, "could be" stays at emergency, save where an override
    that is named for the flag is known true.
    """
    emergency = world.terms.could_be_at_least(Urgency.EMERGENCY)
    named = overrides_of_flags(world.guideline)
    for flag, leg in flags_of(world.guideline):
        instead = _demanded_at(world, named.get(flag, ()), leg)
        known, held = world.terms.pair(flag.when, leg, KNOWN), world.terms.pair(flag.when, leg, POSSIBLE_IF_RED_FLAG)
        yield world.claim(
            at_leg(flag.name, leg),
            (no(known.yes), no(known.no), held.yes),
            either(emergency, *instead),
            _about(world.guideline, flag),
        )


def known_is_called(world: World) -> Iterator[Claim]:
    """S2: a flag known true has its call demanded; only a named override may withhold it, and its referral then stands."""
    guideline, terms = world.guideline, world.terms
    allowed = overrides_of_flags(guideline)
    for flag, leg in flags_of(guideline):
        calls = _demanded_at(world, calls_of(guideline, flag), leg)
        instead = _demanded_at(world, allowed.get(flag, ()), leg)
        yield world.claim(
            at_leg(flag.name, leg),
            (terms.pair(flag.when, leg).yes,),
            either(*calls, *instead),
            _about(guideline, flag) | {rule.name for rule in allowed.get(flag, ())},
        )
    for rule in guideline.recommendations.values():
        if rule.provenance is Provenance.SUPPLEMENT:
            continue
        named = {other for flag, by in allowed.items() for other in by if rule in calls_of(guideline, flag)}
        for leg in legs_of(rule):
            if rule.do.urgency is Urgency.EMERGENCY and rule.do.kind is ActivityKind.REFER:
                others = [term for other, term in terms.overridings(rule, leg) if other not in named]
                yield world.claim(f"nothing else withholds {at_leg(rule.name, leg)}", (), no(either(*others)), {rule.name})


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
            here, two = world.terms.unknowns(key), other.unknowns(key)
            alike.append(
                both(
                    same(here.known, two.known),
                    same(here.unassessed, two.unassessed),
                    same(here.value, two.value),
                    same(here.top, two.top),
                )
            )
    for flag in promise.flags:
        for leg in legs_of_condition(flag.when):
            given = [domain, *alike]
            if promise.given is not None:
                sides = legs_of_condition(promise.given)
                given.append(world.terms.pair(promise.given, leg if leg in sides else None).yes)
                given.append(other.pair(promise.given, leg if leg in sides else None).yes)
            first, then = world.terms.pair(flag.when, leg), other.pair(flag.when, leg)
            status = both(same(first.yes, then.yes), same(first.no, then.no))
            yield world.claim(at_leg(flag.name, leg), given, status, _about(world.guideline, flag), beside=(other,))


def whenever(world: World, property_id: str) -> Iterator[Claim]:
    """Wherever a promised condition is known true, one of the promised rules holds and is not withheld."""
    for promise in world.guideline.promises:
        if isinstance(promise, Whenever) and promise.property == property_id:
            for leg in legs_of_condition(promise.condition):
                demanded = [
                    world.terms.demanded(rule, side) for rule in promise.rules for side in places_seen_from(rule, leg)
                ]
                about = {rule.name for rule in promise.rules}
                name = at_leg(" or ".join(sorted(about)), leg)
                yield world.claim(name, (world.terms.pair(promise.condition, leg).yes,), either(*demanded), about)


def settled_at_the_bedside(world: World) -> Iterator[Claim]:
    """S16: with every talk, touch and bedside finding and every earlier diagnosis known (or unable to arise) no flag is
    undetermined, save the results of tests.
    """
    terms = world.terms
    known = []
    for finding in world.guideline.findings.values():
        if not finding.burden.is_test:
            for key in keys_of(finding):
                leg = key.leg if finding.scope is Scope.LEG else None
                known.append(either(terms.unknowns(key).known_exactly, terms.under(finding, leg, KNOWN).no))
    for flag, leg in flags_of(world.guideline):
        if is_a_result(flag):
            continue
        pair = terms.pair(flag.when, leg)
        yield world.claim(at_leg(flag.name, leg), known, either(pair.yes, pair.no), _about(world.guideline, flag))


def is_a_result(flag: RedFlag) -> bool:
    """Whether a flag reads results of tests and nothing else: it is as good as settled by the one who looks at the result."""
    return all(finding.burden.is_test for finding in findings_read(flag.when))


def results(guideline: Guideline) -> str:
    """S16: the flags that are results of tests, by name."""
    return (
        f"Results of tests: {', '.join(flag.name for flag in guideline.red_flags.values() if is_a_result(flag)) or 'none'}."
    )


def _about(guideline: Guideline, flag: RedFlag) -> frozenset[str]:
    """The content whose change affects this claim: the flag, its calls, what withholds them, and what they read."""
    calls = calls_of(guideline, flag)
    others = {other.name for rule in calls for other in index_of(guideline).overriders.get(rule, ())}
    read = {finding.name for finding in findings_read(flag.when)}
    return frozenset({flag.name, *(rule.name for rule in calls), *others, *read})


def emergencies_say_whom_and_when(guideline: Guideline) -> Iterable[str]:
    """S13: an emergency names a service, or goes through one, and no condition reads the time of assessment."""
    from datetime import UTC, datetime, timedelta

    from pulsefirst.engine.judge import deadline_of

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
        "for nothing demanded is unreachable, save where an override that is named for this flag is known true: then its "
        "referral stands. Behind a shut gate nothing is open.",
        how=Method.PROVED,
        claims=undetermined_is_held_open,
    ),
    Property(
        id="S2",
        words="Each red flag, known true, has its act demanded now, whatever else is known; only the overrides that are named for "
        "it may withhold the call, and then their referral stands. Nothing else withholds an emergency call of the source.",
        how=Method.PROVED,
        claims=known_is_called,
    ),
    Property(
        id="S3",
        words="Two cases that differ only in the findings promised not to matter give every red flag named there the same status: "
        "none of them lowers one. What lowers a call is an override that is named for its flag, and any finding may raise one.",
        how=Method.PROVED,
        claims=lambda world: what_does_not_matter(world, "S3"),
    ),
    Property(
        id="S13",
        words="Every emergency line says whom to call, and its deadline is the time of assessment; moving only that time later "
        "lowers no urgency, because no condition reads it.",
        how=Method.CHECKED,
        complaints=emergencies_say_whom_and_when,
    ),
    Property(
        id="S16",
        words="Every red flag can be settled at the bedside: with all talk, touch and bedside findings and all earlier diagnoses known, "
        "times and numbers as one value, none is undetermined, save those that are the result of a test and nothing else.",
        how=Method.PROVED,
        claims=settled_at_the_bedside,
        listed=results,
    ),
)
