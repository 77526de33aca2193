"""Next steps: does every cause have one, and does some rule call for every test that a condition reads?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.backends.prose import label
from pulsefirst.checks.lint.named_conditions import named_conditions
from pulsefirst.engine.index import index_of
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Hypothesis
from pulsefirst.model.walk import findings_read


def causes_without_a_next_step(guideline: Guideline) -> Iterator[str]:
    """Causes that no rule treats and that no question or test can settle."""
    treated = {rule.treats for rule in guideline.recommendations.values()}
    for name, hypothesis in guideline.hypotheses.items():
        if hypothesis not in treated and not any(
            _obtainable(guideline, finding) for finding in _deciding(guideline, hypothesis)
        ):
            yield (
                f"{name}: it has no next step; write a rule treats={name}, or an argument or a confirmation over something that "
                "can be asked or that a rule obtains."
            )


def conditions_nobody_can_settle(guideline: Guideline) -> Iterator[str]:
    """Conditions that cannot be settled: they read a test that no rule calls for, and nothing that can be asked instead."""
    for name, condition, _ in named_conditions(guideline):
        read = findings_read(condition)
        uncalled = [finding for finding in read if not finding.stated and not _obtainable(guideline, finding)]
        if uncalled and all(finding.stated or finding in uncalled for finding in read):
            names = ", ".join(label(finding) for finding in uncalled)
            yield f"{name}: it can never be settled, because no rule calls for {names}; write a rule that obtains it."


def _deciding(guideline: Guideline, hypothesis: Hypothesis) -> Iterator[Finding]:
    """The findings that argue for or against a cause, confirm it or exclude it."""
    whens = [argument.when for argument in index_of(guideline).arguments.get(hypothesis, ())]
    whens += [when for when in (hypothesis.confirmed, hypothesis.excluded) if when is not None]
    for when in whens:
        yield from findings_read(when)


def _obtainable(guideline: Guideline, finding: Finding) -> bool:
    """Whether it can be asked here, or some rule calls for it."""
    return not finding.stated and (not finding.burden.is_test or finding in index_of(guideline).obtainers)
