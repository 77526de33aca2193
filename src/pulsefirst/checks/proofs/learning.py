"""Learning and mirrors: what one more record can do, and that the left leg is judged as the right one is."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.proof import Term, Terms, Unknowns, both, implies, no, same
from pulsefirst.checks.proofs.claims import Claim, How, Property, World
from pulsefirst.engine.evaluate import COULD, HELD, KNOWN
from pulsefirst.engine.index import legs_of
from pulsefirst.model.case import Key
from pulsefirst.model.recommendations import Urgency


def learning(world: World) -> Iterator[Claim]:
    """S9, rule by rule: a demand falls only by an override; a possibility arises only by what nothing had called for."""
    before = world.terms
    after, domain_after = world.another("after:", same_values=True)
    learned: list[Term] = [domain_after]
    open_before: list[Term] = []
    for key in before.keys:
        finding = world.guideline.findings[key.finding]
        then, now = before.unknowns(key), after.unknowns(key)
        learned += [
            implies(then.known, now.known),
            implies(then.unassessed, both(now.unassessed, no(now.known))),
        ]
        new = both(now.known, no(then.known))
        askable = before.under(finding, key.leg, COULD).yes
        open_before.append(implies(new, both(before.is_open(finding, key.leg, COULD), askable)))
    for rule, leg in before.judged:
        if rule.do.urgency is Urgency.NONE:
            continue
        name = f"{rule.name} {leg or ''}"
        yield world.claim(
            f"{name} falls only by an override",
            (*learned, before.demanded(rule, leg), no(after.withheld(rule, leg))),
            after.demanded(rule, leg),
            {rule.name},
            beside=(after,),
        )
        yield world.claim(
            f"{name} becomes possible only by what was not open",
            (*learned, *open_before, after.can_be_demanded(rule, leg)),
            before.can_be_demanded(rule, leg),
            {rule.name},
            beside=(after,),
        )


def now_within_could_be(world: World) -> Iterator[Claim]:
    """S9: what is demanded can be demanded, so now never exceeds could be."""
    for rule, leg in world.terms.judged:
        given = (world.terms.demanded(rule, leg),)
        yield world.claim(
            f"{rule.name} {leg or ''} can be demanded", given, world.terms.can_be_demanded(rule, leg), {rule.name}
        )


class Mirrored(Terms):
    """The same case seen in a mirror: each finding of a leg is read from the other one."""

    def __init__(self, of: Terms) -> None:
        super().__init__(of.guideline)
        self.mirrored = of

    def unknowns(self, key: Key) -> Unknowns:
        """The unknowns of the finding on the other side."""
        return self.mirrored.unknowns(Key(key.finding, key.leg and key.leg.other))


def mirror(world: World) -> Iterator[Claim]:
    """S10: on each rail a rule of one leg is to the case what it is of the other leg to the mirrored case."""
    mirrored = Mirrored(world.terms)
    for rule in world.guideline.recommendations.values():
        leg = legs_of(rule)[0]
        other = leg and leg.other
        pairs = [(world.terms.holds(rule, leg, rail), mirrored.holds(rule, other, rail)) for rail in (KNOWN, COULD, HELD)]
        alike = [same(one.yes, two.yes) for one, two in pairs] + [same(one.no, two.no) for one, two in pairs]
        withheld = same(world.terms.withheld(rule, leg), mirrored.withheld(rule, other))
        yield world.claim(rule.name, (), both(*alike, withheld), {rule.name})


PROPERTIES = (
    Property(
        id="S9",
        words="On learning, now falls only when a named override becomes true; could be rises only by an answer that was not open: "
        "a test result that nothing had called for, a diagnosis that a clinician states, or an answer under a question that could "
        "not be assessed; now never exceeds could be.",
        how=How.PROVED,
        claims=lambda world: (*learning(world), *now_within_could_be(world)),
    ),
    Property(
        id="S10",
        words="Mirroring the case mirrors the plan.",
        how=How.PROVED,
        claims=mirror,
        note="proved for statuses and triage; questions are tested in tests/generative",
    ),
)
