"""What to avoid, as a text tells it: some warnings of a plan are named to a reader only where they are in question."""

from __future__ import annotations

from pulsefirst.backends.acts import cautions, for_one_reason
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.model.plan import Caution, Plan
from pulsefirst.model.texts import NamedInQuestion, texts_of


def cautions_in_question(plan: Plan, evaluation: Evaluation) -> list[Caution]:
    """The cautions of a plan, each said once, without those that are not in question or that a draft order is told already."""
    several = cautions(plan)
    drafted = {caution.id for caution in several if caution.draft}
    quiet = {
        rule.name
        for text in texts_of(evaluation.guideline.texts, NamedInQuestion)
        if not evaluation.is_true(text.when, None)
        for rule in text.on
    }
    return for_one_reason(one for one in several if one.draft or one.id not in drafted | quiet)
