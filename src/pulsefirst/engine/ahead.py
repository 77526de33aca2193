"""How much is left to ask for triage: the screens and questions ahead, by what is known now."""

from __future__ import annotations

from pulsefirst.engine.apply import outlook_of
from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.interview import NOTHING, Ask, AskScreen, Keys, Stage, answer_screen, steps_at_the_bedside
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Outlook, Plan


def steps_ahead(
    guideline: Guideline, case: Case, plan: Plan | Outlook, passed: Keys = NOTHING
) -> tuple[Ask | AskScreen, ...]:
    """What can still change triage by what is known now, each screen and each single question once, screens in the order of the page.

    An answer may close any of them; only one that finds something opens another.
    """
    steps: dict[str, Ask | AskScreen] = {}
    on_screens: set[str] = set()
    for step in steps_at_the_bedside(guideline, case, plan, passed):
        if step.stage is Stage.TRIAGE and isinstance(step, AskScreen):
            steps.setdefault(step.screen.name, step)
            on_screens.update(key.finding for key in step.keys)
        elif step.stage is Stage.TRIAGE and isinstance(step, Ask) and step.finding.name not in on_screens:
            steps.setdefault(step.finding.name, step)
    places = {name: place for place, name in enumerate(guideline.screens)}
    return tuple(steps[name] for name in sorted(steps, key=lambda name: places.get(name, len(places))))


def most_steps_left(
    guideline: Guideline, case: Case, plan: Plan, passed: Keys = NOTHING, evaluate: Evaluate = Evaluation
) -> int:
    """How many screens and questions are left for triage at most, unless something new is found.

    Every screen that is in question is answered as ordinary; what can change triage even then is counted as well.
    """
    ahead = steps_ahead(guideline, case, plan, passed)
    screens = [step for step in ahead if isinstance(step, AskScreen)]
    if len(screens) in (0, len(ahead)):
        return len(ahead)
    rest = case
    for step in screens:
        rest = answer_screen(guideline, rest, step)
    return len(screens) + len(steps_ahead(guideline, rest, outlook_of(guideline, rest, plan.at, evaluate), passed))
