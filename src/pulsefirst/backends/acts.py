"""Proposals as acts and demands: what says the same of one target stands together, with its legs and all its reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pulsefirst.model.doses import Verdict
from pulsefirst.model.findings import Leg
from pulsefirst.model.plan import Cited, Dosing, Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Provenance


@dataclass(frozen=True)
class Act:
    """Proposals of one target and status, for the same legs, from the same side of the source: one line with all its reasons."""

    legs: tuple[Leg | None, ...]
    proposals: tuple[Proposal, ...]
    others: tuple[Proposal, ...] = ()
    """Where it is of both legs: the same proposals of the other leg, which rest on facts of their own."""

    @property
    def done(self) -> bool:
        """Whether it was done."""
        return self.proposals[0].status is Status.DONE

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is shown wherever the act is."""
        return tuple(dict.fromkeys(one.warning for one in self.proposals if one.warning))

    @property
    def remarks(self) -> tuple[Cited, ...]:
        """What is said beyond the source on it."""
        return tuple(dict.fromkeys(remark for one in self.proposals for remark in one.remarks))

    @property
    def dosing(self) -> Dosing | None:
        """What the dose table says, where the act is a medicine that has one."""
        return next((one.dosing for one in self.proposals if one.dosing is not None), None)

    @property
    def barred(self) -> bool:
        """Whether a reason against the medicine is known."""
        return self.dosing is not None and self.dosing.verdict is Verdict.DO_NOT


@dataclass(frozen=True)
class Demand:
    """What is demanded now of one target, a service that is called or an act: every proposal of it, of whichever leg."""

    target: str
    proposals: tuple[Proposal, ...]

    @property
    def legs(self) -> tuple[Leg | None, ...]:
        """The legs it is for."""
        return tuple(dict.fromkeys(one.leg for one in self.proposals))

    @property
    def done(self) -> bool:
        """Whether all of it was done."""
        return all(one.status is Status.DONE for one in self.proposals)

    @property
    def beyond(self) -> bool:
        """Whether only the supplement demands it."""
        return all(one.provenance != Provenance.SOURCE for one in self.proposals)


def demanding(plan: Plan) -> list[Proposal]:
    """The proposals that demand the level of triage that stands now."""
    wanted = {(reason.id, reason.leg) for reason in plan.triage.now.why}
    return [one for one in plan.proposals if (one.id, one.leg) in wanted]


def referrals(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those that call somebody."""
    return [one for one in proposals if one.kind == ActivityKind.REFER]


def by_target(proposals: Iterable[Proposal]) -> list[Demand]:
    """Each target once, in the order of the plan."""
    targets: dict[str, list[Proposal]] = {}
    for one in proposals:
        targets.setdefault(one.target, []).append(one)
    return [Demand(target, tuple(several)) for target, several in targets.items()]


def earliest(proposals: Iterable[Proposal]) -> datetime | None:
    """The deadline that comes first, where there is one."""
    return min((one.deadline for one in proposals if one.deadline is not None), default=None)


def merged(proposals: Iterable[Proposal]) -> list[Act]:
    """Acts: proposals of the same target, leg, provenance and status together; both legs together where they say the same."""
    by_place: dict[tuple[str, str, str, Status, Leg | None], list[Proposal]] = {}
    for one in proposals:
        by_place.setdefault((one.kind, one.target, one.provenance, one.status, one.leg), []).append(one)
    alike: dict[tuple[Status, tuple[str, ...]], list[list[Proposal]]] = {}
    for several in by_place.values():
        alike.setdefault((several[0].status, tuple(one.id for one in several)), []).append(several)
    return [
        Act(tuple(group[0].leg for group in groups), tuple(groups[0]), tuple(one for group in groups[1:] for one in group))
        for groups in alike.values()
    ]


def reasons_of(act: Act) -> str:
    """The titles of an act; what several of them begin with is said once, but where a reason is itself a list."""
    by_head: dict[str, list[str]] = {}
    for title in dict.fromkeys(one.title for one in act.proposals):
        head, _, reason = title.partition(": ")
        if ";" in reason:
            head, reason = title, ""
        by_head.setdefault(head, []).append(reason)
    lists = ((head, "; ".join(filter(None, reasons))) for head, reasons in by_head.items())
    return "; ".join(f"{head}: {reasons}" if reasons else head for head, reasons in lists)
