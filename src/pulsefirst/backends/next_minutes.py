"""The interview of an emergency: once triage is settled, what decides the next minutes."""

from __future__ import annotations

from pulsefirst.backends.asking import deciding
from pulsefirst.engine.inquire import serves_the_supplement
from pulsefirst.engine.interview import NOTHING, Ask, Finish, Keys, Stage
from pulsefirst.model.case import Key
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan


def next_of_emergency(plan: Plan, guideline: Guideline, passed: Keys = NOTHING) -> Ask | Finish:
    """The next question once an emergency is settled: what decides the next minutes, and nothing else.

    `passed` are places that were asked and passed over.
    """
    for question in deciding(plan, guideline):
        places = tuple(Key(question.finding, leg) for leg in question.legs) or (Key(question.finding, None),)
        keys = tuple(key for key in places if key not in passed)
        if keys:
            return Ask(
                stage=Stage.CAUSES,
                finding=guideline.findings[question.finding],
                keys=keys,
                why=question.why,
                beyond=serves_the_supplement(question, guideline),
            )
    return Finish()
