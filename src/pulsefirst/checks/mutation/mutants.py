"""The mutants of a guideline: one small change each, with a stable id and its words in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pulsefirst.backends.prose import condition_in_english, label
from pulsefirst.checks.mutation.changes import Change, ChangeKind, changes_of
from pulsefirst.checks.rewrite import rewrite
from pulsefirst.model.conditions import Bounded, Condition, Criterion, Measured, Named, Scale
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.model.recommendations import (
    Activity,
    ActivityKind,
    Argument,
    Gate,
    Recommendation,
    Target,
    Urgency,
    Weighs,
)


@dataclass(frozen=True, eq=False)
class Mutant:
    """One piece of content, named `name`, changed in one place. `id` is stable as long as that place is."""

    id: str
    name: str
    kind: ChangeKind
    before: str
    after: str
    old: object
    new: object

    def of(self, guideline: Guideline) -> Guideline:
        """The guideline with this change."""
        return rewrite(guideline, {self.old: self.new})


# An act of another kind, where one can be taken for the other. Examining has no second kind: it answers findings.
OTHER_KIND = {
    ActivityKind.REFER: ActivityKind.ADVISE,
    ActivityKind.ORDER: ActivityKind.AVOID,
    ActivityKind.PRESCRIBE: ActivityKind.AVOID,
    ActivityKind.ADVISE: ActivityKind.AVOID,
    ActivityKind.AVOID: ActivityKind.ADVISE,
}


def mutants_of(guideline: Guideline) -> tuple[Mutant, ...]:
    """Every mutant, in the order of the guideline."""
    return tuple(_mutants_of(guideline))


def _mutants_of(guideline: Guideline) -> Iterator[Mutant]:
    targets = tuple(guideline.targets.values())
    for rule in guideline.recommendations.values():
        yield from _of_condition(rule, "when")
        yield from _of_overrides(rule)
        yield from _of_act(rule, targets)
    for criterion in guideline.criteria.values():
        yield from _of_condition(criterion, "when")
    for argument in guideline.arguments.values():
        yield from _of_condition(argument, "when")
        yield _of_weight(argument)
    for hypothesis in guideline.hypotheses.values():
        yield from _of_condition(hypothesis, "confirmed")
        yield from _of_condition(hypothesis, "excluded")
    for conflict in guideline.conflicts.values():
        yield from _of_condition(conflict, "when")
    for finding in guideline.findings.values():
        yield from _of_condition(finding, "only_if")
    for gate in guideline.gates.values():
        yield from _of_condition(gate, "opened_by")
        yield from _of_what_it_closes(gate)
    for feature in guideline.features.values():
        yield from _of_condition(feature, "when")
        yield _of_cluster(feature)
    for profile in guideline.profiles.values():
        yield from _of_condition(profile, "gate")
        yield from _of_lists(profile)
        yield from _of_ranks(profile)
        before, after = ("common", "rare") if profile.common else ("rare", "common")
        turned = replace(profile, common=not profile.common)
        yield _make_mutant(profile, ChangeKind.COMMON, "common/turned", before, after, turned)
    for quantity in guideline.quantities.values():
        if isinstance(quantity, Scale):
            yield from _of_grades(quantity)
        if isinstance(quantity, Bounded):
            words = ("never above its bound", "not bounded")
            yield _make_mutant(quantity, ChangeKind.BOUND, "by/dropped", *words, replace(quantity, by=quantity.of))


def _of_condition(content: Any, part: str) -> Iterator[Mutant]:
    """The mutants of the condition in this field of a piece of content."""
    condition: Condition | None = getattr(content, part)
    if condition is None:
        return
    for change in changes_of(condition, part):
        yield _mutant(content, change, replace(content, **{part: change.condition}))


def _mutant(content: Any, change: Change, new: object) -> Mutant:
    return Mutant(
        id=f"{content.name}/{change.where}/{change.how}",
        name=content.name,
        kind=change.kind,
        before=change.before,
        after=change.after,
        old=content,
        new=new,
    )


def _make_mutant(content: Any, kind: ChangeKind, how: str, before: str, after: str, new: object) -> Mutant:
    return Mutant(f"{content.name}/{how}", content.name, kind, before, after, content, new)


def _of_what_it_closes(gate: Gate) -> Iterator[Mutant]:
    """One finding fewer behind the gate."""
    for finding in gate.closes:
        kept = tuple(other for other in gate.closes if other is not finding)
        words = (f"closes {label(finding)}", "does not close it")
        yield _make_mutant(gate, ChangeKind.GATE, f"closes/without-{finding.name}", *words, replace(gate, closes=kept))


def _of_lists(profile: Profile) -> Iterator[Mutant]:
    """One feature fewer that the cause explains, one thing fewer that it cannot explain, one setting fewer."""
    for part in ("key", "expects", "explains", "cannot_explain", "settings"):
        listed = getattr(profile, part)
        for place, item in enumerate(listed):
            named = item.name if isinstance(item, Feature) else str(place)
            said = item.title if isinstance(item, Feature) else condition_in_english(item)
            fewer: dict[str, Any] = {part: (*listed[:place], *listed[place + 1 :])}
            words = (f"{part.replace('_', ' ')}: {said}", "without it")
            yield _make_mutant(profile, ChangeKind.PROFILE, f"{part}/without-{named}", *words, replace(profile, **fewer))


def _of_ranks(profile: Profile) -> Iterator[Mutant]:
    """One feature that the cause explains is of another rank: what defines it or most have, as what some have, and the reverse."""
    for part, other in (("key", "expects"), ("expects", "explains"), ("explains", "expects")):
        for feature in getattr(profile, part):
            kept = tuple(one for one in getattr(profile, part) if one is not feature)
            moved: dict[str, Any] = {part: kept, other: (*getattr(profile, other), feature)}
            words = (f"{part}: {feature.title}", f"{other}: {feature.title}")
            yield _make_mutant(profile, ChangeKind.RANK, f"{other}/with-{feature.name}", *words, replace(profile, **moved))


def _of_cluster(feature: Feature) -> Mutant:
    """The feature has its vote in the next cluster (after the last, the first)."""
    clusters = list(type(feature.cluster))
    other = clusters[(clusters.index(feature.cluster) + 1) % len(clusters)]
    words = (f"one vote with {feature.cluster}", f"one vote with {other}")
    return _make_mutant(feature, ChangeKind.CLUSTER, f"cluster/{other.name}", *words, replace(feature, cluster=other))


def _of_grades(scale: Scale) -> Iterator[Mutant]:
    """The condition of each grade in turn, and two neighbors in the other order."""
    for place, (grade, condition) in enumerate(scale.grades):
        for change in changes_of(condition, f"grades.{place}"):
            changed = (*scale.grades[:place], (grade, change.condition), *scale.grades[place + 1 :])
            yield _mutant(scale, change, replace(scale, grades=changed))
    for place in range(len(scale.grades) - 1):
        first, second = scale.grades[place : place + 2]
        turned = (*scale.grades[:place], second, first, *scale.grades[place + 2 :])
        words = (f"{first[0]} before {second[0]}", f"{second[0]} before {first[0]}")
        yield _make_mutant(scale, ChangeKind.ORDER, f"grades/turned-{place}", *words, replace(scale, grades=turned))


def _of_overrides(rule: Recommendation) -> Iterator[Mutant]:
    for overridden in rule.overrides:
        kept = tuple(kept_rule for kept_rule in rule.overrides if kept_rule is not overridden)
        before = f"withholds “{overridden.do.title}”"
        new = replace(rule, overrides=kept)
        yield _make_mutant(
            rule, ChangeKind.OVERRIDE, f"overrides/without-{overridden.name}", before, "does not withhold it", new
        )


def _of_weight(argument: Argument) -> Mutant:
    turned = Weighs.AGAINST if argument.weighs is Weighs.FOR else Weighs.FOR
    title = argument.hypothesis.title
    words = (f"argues {argument.weighs} {title}", f"argues {turned} it")
    return _make_mutant(argument, ChangeKind.POLARITY, f"weighs/{turned}", *words, replace(argument, weighs=turned))


def _of_act(rule: Recommendation, targets: tuple[Target, ...]) -> Iterator[Mutant]:
    act = rule.do

    def told(kind: ChangeKind, how: str, before: str, after: str, new: Activity) -> Mutant:
        return _make_mutant(rule, kind, f"do/{how}", before, after, replace(rule, do=new))

    if act.urgency is not Urgency.NONE:
        for step in (act.urgency - 1, act.urgency + 1):
            if step in tuple(Urgency):
                other = Urgency(step)
                yield told(ChangeKind.URGENCY, other.word, act.urgency.word, other.word, replace(act, urgency=other))
    if (target := _next_of_category(act.target, targets)) is not act.target:
        yield told(ChangeKind.TARGET, target.name, act.target.title, target.title, replace(act, target=target))
    if act.kind in OTHER_KIND:
        kind = OTHER_KIND[act.kind]
        yield told(ChangeKind.ACT, kind, f"{act.kind}: {act.title}", f"{kind}: {act.title}", replace(act, kind=kind))
    yield from _of_obtaining(act, told)


def _of_obtaining(act: Activity, told: Callable[..., Mutant]) -> Iterator[Mutant]:
    if len(act.finds) > 1:
        for finding in act.finds:
            kept = tuple(kept_finding for kept_finding in act.finds if kept_finding is not finding)
            words = (f"obtains {label(finding)} too", "does not obtain it")
            yield told(ChangeKind.FINDING, f"finds/without-{finding.name}", *words, replace(act, finds=kept))
    if act.enough is not None and not _is_quantity(act.enough):
        for change in changes_of(act.enough, "enough"):  # type: ignore[arg-type]
            before, after = f"enough: {change.before}", f"enough: {change.after}"
            yield told(change.kind, f"{change.where}/{change.how}", before, after, replace(act, enough=change.condition))


def _next_of_category(target: Target, targets: tuple[Target, ...]) -> Target:
    """The next target of the same category (after the last, the first)."""
    alike = [other for other in targets if other.category is target.category]
    return alike[(alike.index(target) + 1) % len(alike)]


def _is_quantity(content: object) -> bool:
    return isinstance(content, Named | Measured) and not isinstance(content, Criterion)
