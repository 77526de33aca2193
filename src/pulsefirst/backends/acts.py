"""Proposals grouped into acts and demands: those that say the same about one target, with their legs and all their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, NamedTuple

from pulsefirst.model.doses import Verdict
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Caution, Cited, Dosing, Plan, Proposal, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Phase, Urgency

ACTING: Final = (Status.RECOMMENDED, Status.DONE)
"""The statuses of what should be done or has been."""
LOOKING: Final = (ActivityKind.OBTAIN, ActivityKind.ORDER)
"""The acts that find something out."""
AT_ONCE: Final = (Phase.NOW, Phase.MEANWHILE)
"""The phases of the emergency itself: the call, and what is done while help is on its way."""


@dataclass(frozen=True)
class Act:
    """Proposals of one target and status, for the same legs, from the same side of the source: one line with all its reasons."""

    legs: tuple[Leg | None, ...]
    proposals: tuple[Proposal, ...]
    others: tuple[Proposal, ...] = ()
    """For both legs: the same proposals for the other leg, which rest on their own facts."""

    @property
    def done(self) -> bool:
        """Whether it was done."""
        return self.proposals[0].status is Status.DONE

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is shown wherever the act is."""
        return tuple(dict.fromkeys(proposal.warning for proposal in self.proposals if proposal.warning))

    @property
    def remarks(self) -> tuple[Cited, ...]:
        """What is said beyond the source on it."""
        return tuple(dict.fromkeys(remark for proposal in self.proposals for remark in proposal.remarks))

    @property
    def instead(self) -> str:
        """What heads the line where newer guidance argues against its words; empty where none does."""
        return next((remark.instead for remark in self.remarks if remark.instead), "")

    @property
    def behind(self) -> tuple[str, ...]:
        """The names of the rules whose test comes first and is not done yet."""
        return tuple(dict.fromkeys(name for proposal in self.proposals for name in proposal.behind))

    @property
    def dosing(self) -> Dosing | None:
        """What the dose table says, if the act is a medicine that has one."""
        return next((proposal.dosing for proposal in self.proposals if proposal.dosing is not None), None)

    @property
    def withheld_by(self) -> tuple[str, ...]:
        """The names of the rules that withhold it."""
        return tuple(dict.fromkeys(name for proposal in self.proposals for name in proposal.withheld_by))

    @property
    def barred(self) -> bool:
        """Whether a reason against the medicine is known."""
        return self.dosing is not None and self.dosing.verdict is Verdict.DO_NOT


@dataclass(frozen=True)
class Demand:
    """What is demanded now of one target, be it a service to call or an act: every proposal, for either leg."""

    target: str
    proposals: tuple[Proposal, ...]

    @property
    def legs(self) -> tuple[Leg | None, ...]:
        """The legs it is for."""
        return tuple(dict.fromkeys(proposal.leg for proposal in self.proposals))

    @property
    def done(self) -> bool:
        """Whether all of it was done."""
        return all(proposal.status is Status.DONE for proposal in self.proposals)

    @property
    def beyond(self) -> bool:
        """Whether only the supplement demands it."""
        return all(proposal.provenance != Provenance.SOURCE for proposal in self.proposals)


class InOrder(NamedTuple):
    """Proposals in the order in which every reader sees them.

    What is demanded at once, what is done while help is on its way, what else is demanded by level, examinations and tests, treatment.
    """

    urgent: Mapping[Urgency, list[Proposal]]
    meanwhile: list[Proposal]
    looking: list[Proposal]
    treating: list[Proposal]


# --- what a plan holds --------------------------------------------------------------------------------------------------
#
# Every output shows the same lines, because every output asks here. An emergency's plan is short: it holds whom to call, what to do
# and to avoid while help is on its way, and what else is demanded the same day. All other lines are postponed, and counted.


def is_emergency(plan: Plan) -> bool:
    """Whether known facts demand an act at once."""
    return plan.triage.now.level is Urgency.EMERGENCY


def is_same_day(plan: Plan) -> bool:
    """Whether known facts demand an act the same day, and none at once: what is for everybody waits until that is done."""
    return plan.triage.now.level is Urgency.URGENT


def standing(plan: Plan) -> list[Proposal]:
    """The lines that a plan holds: recommended, done or withheld, without what is postponed."""
    withholding = _withholding_now(plan)
    return [proposal for proposal in plan.with_status(*ACTING, Status.WITHHELD) if _is_held(plan, proposal, withholding)]


def acting(plan: Plan) -> list[Proposal]:
    """What the plan holds to be done, or as done; what is only to be avoided stands among the cautions."""
    return [line for line in standing(plan) if line.status in ACTING and line.kind != ActivityKind.AVOID]


def withheld(plan: Plan) -> list[Proposal]:
    """What the plan holds back, with the rules that hold it; not what stands for another reason, which would contradict itself."""
    held = standing(plan)
    stands = [line for line in held if line.status in ACTING]
    return [
        line for line in held if line.status is Status.WITHHELD and not any(_is_same_act(line, other) for other in stands)
    ]


def cautions(plan: Plan) -> list[Caution]:
    """What to avoid, as far as the plan holds it, and everything that is said of a draft order."""
    held = {(line.id, line.leg) for line in standing(plan)}
    return [caution for caution in plan.cautions if caution.draft or (caution.id, caution.leg) in held]


def for_one_reason(several: Iterable[Caution]) -> list[Caution]:
    """These warnings, those of one origin that give the same reason as one line: it goes by the name of the first of them."""
    alike: dict[tuple[object, ...], list[Caution]] = {}
    for caution in several:
        head, _, reason = caution.text.partition(": ")
        origin = (caution.leg, caution.draft, caution.statements, caution.cites, caution.provenance)
        alike.setdefault((reason or head, *origin), []).append(caution)
    return [_in_one(cautions) for cautions in alike.values()]


def _in_one(several: Sequence[Caution]) -> Caution:
    heads = list(dict.fromkeys(caution.text.partition(": ")[0] for caution in several))
    if len(heads) == 1:
        return several[0]
    said = "; ".join((heads[0], *(f"{head[:1].lower()}{head[1:]}" for head in heads[1:])))
    return replace(several[0], text=f"{said}: {several[0].text.partition(': ')[2]}")


def postponed(plan: Plan) -> list[Proposal]:
    """What is still to do and not shown: what a sooner call answers, and under an emergency all that can wait for its end."""
    held = {(line.id, line.leg) for line in standing(plan)}
    return [line for line in plan.with_status(Status.RECOMMENDED) if (line.id, line.leg) not in held]


def undecided(plan: Plan) -> list[Proposal]:
    """What an answer can still decide: undetermined lines of which something that is needed can be answered."""
    return [line for line in plan.with_status(Status.UNDETERMINED) if any(need.open for need in line.needs)]


def not_possible(plan: Plan) -> list[Proposal]:
    """What could not be decided because it could not be assessed; under an emergency what belongs to the emergency."""
    lines = plan.with_status(Status.NOT_POSSIBLE)
    return [line for line in lines if not is_emergency(plan) or line.phase in AT_ONCE or line.urgency is Urgency.URGENT]


def shows_dose(plan: Plan, dosing: Dosing) -> bool:
    """Whether its dose is shown. Under an emergency a medicine is a question, until nothing that forbids it is unchecked."""
    return not is_emergency(plan) or dosing.settled


def is_same_place(one: Proposal, other: Proposal) -> bool:
    """Whether two lines are of one leg, or one of them is of the whole patient."""
    return one.leg is other.leg or None in (one.leg, other.leg)


def _is_same_act(held_back: Proposal, other: Proposal) -> bool:
    """Whether the same act stands in the same place, at least as soon."""
    same = (held_back.kind, held_back.target) == (other.kind, other.target)
    return same and is_same_place(held_back, other) and other.urgency >= held_back.urgency


def _withholding_now(plan: Plan) -> frozenset[str]:
    """The rules that withhold an act of the emergency: a line to avoid something is held where it does."""
    withheld_now = (line for line in plan.with_status(Status.WITHHELD) if line.phase in AT_ONCE)
    return frozenset(name for line in withheld_now for name in line.withheld_by)


def _is_held(plan: Plan, proposal: Proposal, withholding: frozenset[str]) -> bool:
    if proposal.answered_by or _was_never_demanded(plan, proposal):
        return False
    if not is_emergency(plan) or proposal.phase in AT_ONCE or proposal.urgency is Urgency.URGENT:
        return True
    if proposal.status is Status.WITHHELD:
        demanded = {line.id for line in demanding(plan)}
        return bool(demanded.union(withholding).intersection(proposal.withheld_by))
    return proposal.kind == ActivityKind.AVOID and proposal.id in withholding


def _was_never_demanded(plan: Plan, proposal: Proposal) -> bool:
    """Whether it is done by a result that is there anyway, though nothing known calls for it: its reason would be no fact."""
    return proposal.status is Status.DONE and proposal.urgency > plan.triage.now.level


# --- their order --------------------------------------------------------------------------------------------------------


def in_order(proposals: Iterable[Proposal]) -> InOrder:
    """These proposals in the order in which they are shown."""
    several = list(proposals)
    calm = [proposal for proposal in several if proposal.urgency is Urgency.NONE]
    meanwhile = [proposal for proposal in calm if proposal.phase is Phase.MEANWHILE]
    others = [proposal for proposal in calm if proposal.phase is not Phase.MEANWHILE]
    return InOrder(
        urgent={
            level: [proposal for proposal in several if proposal.urgency is level]
            for level in (Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON)
        },
        meanwhile=meanwhile,
        looking=[proposal for proposal in others if proposal.kind in LOOKING],
        treating=[proposal for proposal in others if proposal.kind not in LOOKING],
    )


def demanding(plan: Plan) -> list[Proposal]:
    """The proposals that demand the present level of triage."""
    return list(plan.of_rules({(reason.id, reason.leg) for reason in plan.triage.now.why}))


def referrals(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those that refer to a service."""
    return [proposal for proposal in proposals if proposal.kind == ActivityKind.REFER]


def by_target(proposals: Iterable[Proposal]) -> list[Demand]:
    """Each target once, in the order of the plan."""
    targets: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        targets.setdefault(proposal.target, []).append(proposal)
    return [Demand(target, tuple(several)) for target, several in targets.items()]


def earliest(proposals: Iterable[Proposal]) -> datetime | None:
    """The first deadline, if there is any."""
    return min((proposal.deadline for proposal in proposals if proposal.deadline is not None), default=None)


def merged(proposals: Iterable[Proposal]) -> list[Act]:
    """Proposals of the same target, leg, provenance and status as one act; both legs as one act if they say the same."""
    by_place: dict[tuple[str, str, str, Status, Leg | None], list[Proposal]] = {}
    for proposal in proposals:
        by_place.setdefault((proposal.kind, proposal.target, proposal.provenance, proposal.status, proposal.leg), []).append(
            proposal
        )
    alike: dict[tuple[Status, tuple[str, ...]], list[list[Proposal]]] = {}
    for several in by_place.values():
        alike.setdefault((several[0].status, tuple(proposal.id for proposal in several)), []).append(several)
    return [
        Act(
            tuple(group[0].leg for group in groups),
            tuple(groups[0]),
            tuple(proposal for group in groups[1:] for proposal in group),
        )
        for groups in alike.values()
    ]


def reasons_of(act: Act, most: int = 0) -> str:
    """The titles of an act; a beginning that several share is said once, and so is a reason.

    With `most`, so many titles and how many reasons there are beside them.
    """
    by_head: dict[str, dict[str, None]] = {}
    titles = list(dict.fromkeys(proposal.title for proposal in act.proposals))
    left = len(titles) - most if most and len(titles) > most else 0
    for title in titles[: len(titles) - left]:
        head, _, reason = title.partition(": ")
        by_head.setdefault(head, {}).update(dict.fromkeys(filter(None, reason.split("; "))))
    lists = ((head, "; ".join(reasons)) for head, reasons in by_head.items())
    said = "; ".join(f"{head}: {reasons}" if reasons else head for head, reasons in lists)
    return f"{said} (and {left} more reason{'' if left == 1 else 's'})" if left else said
