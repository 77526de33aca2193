"""What leads on: every cause to a next step, every test that is read to a rule that calls for it, every call to someone."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.prose import label
from pulsefirst.checks.lint.conditions import conditions_of
from pulsefirst.engine.index import index_of
from pulsefirst.model.findings import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category, Hypothesis, Recommendation, Urgency
from pulsefirst.model.walk import findings_read


def without_a_plan(guideline: Guideline) -> Iterator[str]:
    """Causes that nothing treats, for which nothing can be asked and no test called for."""
    treated = {rule.under for rule in guideline.recommendations.values()}
    for name, hypothesis in guideline.hypotheses.items():
        if hypothesis not in treated and not any(_obtainable(guideline, one) for one in _deciding(guideline, hypothesis)):
            yield (
                f"{name}: it has no next step; write a rule under={name}, or an argument or a confirmation over something that "
                "can be asked or that a rule obtains."
            )


def unsettled(guideline: Guideline) -> Iterator[str]:
    """Conditions that nobody can settle: they read a test that no rule calls for, and nothing that can be asked instead."""
    for name, condition, _ in conditions_of(guideline):
        read = findings_read(condition)
        uncalled = [one for one in read if not one.stated and not _obtainable(guideline, one)]
        if uncalled and all(one.stated or one in uncalled for one in read):
            names = ", ".join(label(one) for one in uncalled)
            yield f"{name}: it can never be settled, for no rule calls for {names}; write a rule that obtains it."


def unurgent(guideline: Guideline) -> Iterator[str]:
    """Rules of urgency without a time by which they are due, or that name no service which is called.

    An emergency is due at the time of assessment, whatever it names.
    """
    services = {target.title for target in guideline.targets.values() if target.category is Category.SERVICE}
    for name, rule in guideline.recommendations.items():
        if rule.do.urgency in (Urgency.SOON, Urgency.URGENT) and rule.do.within is None:
            yield f"{name}: it is {rule.do.urgency.word} and names no time; write within=hours(...) or days(...)."
        if rule.do.urgency is not Urgency.NONE and not _calls(rule, services):
            yield (
                f"{name}: it is {rule.do.urgency.word} and says nobody to call; aim it at a service, or name one in its title: "
                "“through ...”."
            )


def _deciding(guideline: Guideline, hypothesis: Hypothesis) -> Iterator[Finding]:
    """What speaks for, against, for certain or not at all."""
    whens = [argument.when for argument in index_of(guideline).arguments.get(hypothesis, ())]
    whens += [one for one in (hypothesis.confirmed, hypothesis.excluded) if one is not None]
    for when in whens:
        yield from findings_read(when)


def _obtainable(guideline: Guideline, finding: Finding) -> bool:
    """Whether it can be asked here, or some rule calls for it."""
    return not finding.stated and (not finding.burden.is_test or finding in index_of(guideline).obtainers)


def _calls(rule: Recommendation, services: set[str]) -> bool:
    return rule.do.target.category is Category.SERVICE or any(title in rule.do.title for title in services)
