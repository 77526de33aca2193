"""What is known, in sentences: the patient, the complaint, the background, what was found, what is not known, and the causes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Final, NamedTuple

from pulsefirst.backends.acts import demanding, is_emergency
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.spoken import Said, facts_by_place, is_told, listed, noun_of, say, say_fact, sentence
from pulsefirst.backends.words import legs_in_words
from pulsefirst.engine.account import by_explaining
from pulsefirst.model.case import Recorded
from pulsefirst.model.conditions import Burden, Finding
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Question, Standing, Suspicion
from pulsefirst.notation.values import plain_value

MOST_UNKNOWN: Final = 6
"""So many of what is not known are named."""
EXAMINED: Final = (Burden.TOUCH, Burden.DEVICE)
TESTED: Final = (Burden.LABORATORY, Burden.IMAGING)


class Places(NamedTuple):
    """What is told of one kind, place by place: the legs (none for the patient), and what is said."""

    said: dict[tuple[Leg, ...], Said]

    def there(self, most: int = 0) -> str:
        """What is there, a sentence for each place; with `most`, so many phrases of each."""
        return " ".join(
            sentence(_placed(legs, ", ".join(said.there[: most or None]))) for legs, said in self.said.items() if said.there
        )

    def absent(self, most: int = 0) -> str:
        """What is absent, in one list; what is absent in one leg only names it."""
        everywhere = [noun for legs, said in self.said.items() if len(legs) != 1 for noun in said.absent]
        names = list(dict.fromkeys(everywhere))
        parts = [listed(names[: most or None], "or")] if names else []
        for legs, said in self.said.items():
            if len(legs) == 1 and said.absent:
                parts.append(f"{legs_in_words(legs)}: {listed(said.absent[: most or None], 'or')}")
        return "; ".join(parts)


def _placed(legs: Sequence[Leg], text: str) -> str:
    return f"{legs_in_words(legs)}: {text}" if legs else text


def told(matter: Matter, wanted: Callable[[Finding], bool], told_before: frozenset[str] = frozenset()) -> Places:
    """What was recorded of the wanted findings."""
    places = facts_by_place(matter)
    return Places(
        {
            legs: say(
                matter, [(finding, value) for finding, value in facts if wanted(finding) and finding.name not in told_before]
            )
            for legs, facts in places.items()
        }
    )


# --- the patient --------------------------------------------------------------------------------------------------------


def who(matter: Matter) -> str:
    """ "72-year-old woman", as far as it is known; empty where neither is."""
    parts = matter.parts
    if parts is None:
        return ""
    age, sex = (_of_patient(matter, finding) for finding in (parts.age, parts.sex))
    years = str(plain_value(parts.age, age)).partition(" years")[0] if age is not None else ""
    spoken = matter.spoken.get(parts.sex.name)
    person = spoken.says.get(sex, "") if spoken is not None and isinstance(sex, Enum) else ""
    return " ".join(filter(None, (f"{years}-year-old" if years else "", person or ("patient" if years else ""))))


def _of_patient(matter: Matter, finding: Finding) -> Recorded | None:
    return next((value for told_of, value in facts_by_place(matter)[()] if told_of is finding), None)


def is_background(matter: Matter, finding: Finding) -> bool:
    """Whether a letter tells it as background: an earlier illness, a medicine."""
    return matter.parts is not None and finding.burden is Burden.TALK and finding.section in matter.parts.background


def _is_opening(matter: Matter, finding: Finding) -> bool:
    return matter.parts is not None and finding in (matter.parts.age, matter.parts.sex)


def background(matter: Matter) -> Places:
    """Earlier illnesses and medicines."""
    return told(matter, lambda finding: is_background(matter, finding) and not _is_opening(matter, finding))


def complaint(matter: Matter) -> Places:
    """What the patient tells of what brings them."""
    return told(
        matter, lambda finding: finding.burden is Burden.TALK and not is_background(matter, finding) and not finding.stated
    )


def examined(matter: Matter) -> Places:
    """What was examined."""
    return told(matter, lambda finding: finding.burden in EXAMINED)


def results(matter: Matter) -> Places:
    """What was measured in a laboratory, or seen on an image."""
    return told(matter, lambda finding: finding.burden in TESTED)


# --- what is not known --------------------------------------------------------------------------------------------------


def could_not(matter: Matter) -> Iterator[str]:
    """What could not be assessed, and what of it an alarm waits for."""
    plan, findings = matter.plan, matter.guideline.findings
    legs: dict[str, list[Leg | None]] = {}
    for one in plan.not_assessed:
        legs.setdefault(one.finding, []).append(one.leg)
    if legs:
        names = [f"{noun_of(matter, findings[name])}{_of(places)}" for name, places in legs.items()]
        yield f"Could not be assessed, and not taken to be absent: {listed(names)}."
    held = [noun_of(matter, findings[one.finding]) for one in plan.not_assessed if one.holds_open]
    if held:
        yield f"An alarm waits for {listed(list(dict.fromkeys(held)))}: to be assessed today."


def not_known(matter: Matter) -> Iterator[str]:
    """What nobody recorded and would help to decide: what was not examined, what was not asked; the first few of each."""
    plan, findings = matter.plan, matter.guideline.findings
    unassessed = {one.finding for one in plan.not_assessed}
    sick = {line.leg for line in demanding(plan)}
    only_leg = next(iter(sick)) if is_emergency(plan) and len(sick) == 1 else None
    for words, burdens in (("Not examined", EXAMINED), ("Not asked", (Burden.TALK,))):
        names = [
            f"{noun_of(matter, findings[question.finding])}{_of(_legs_left(matter, question), only_leg)}"
            for question in _questions(matter)
            if findings[question.finding].burden in burdens
            and question.finding not in unassessed
            and is_told(matter, findings[question.finding])
        ]
        few = list(dict.fromkeys(names))
        if few:
            more = ["more"] if len(few) > MOST_UNKNOWN else []
            yield f"{words}: {listed([*few[:MOST_UNKNOWN], *more])}."


def _questions(matter: Matter) -> list[Question]:
    plan, guideline = matter.plan, matter.guideline
    if is_emergency(plan):
        return deciding(plan, guideline)
    return first_to_examine(plan, guideline) or list(plan.questions)


def _legs_left(matter: Matter, question: Question) -> Sequence[Leg | None]:
    return question.legs or (None,)


def _of(legs: Sequence[Leg | None], unsaid: Leg | None = None) -> str:
    if set(legs) in ({None}, {unsaid}, set(Leg)):
        return ""
    return f" of the {legs_in_words(legs)}"


# --- causes -------------------------------------------------------------------------------------------------------------


class Thought(NamedTuple):
    """A cause that something speaks for, with the legs in which it does."""

    cause: Suspicion
    legs: tuple[Leg | None, ...]

    def title(self) -> str:
        """Its title, and the leg where it is of one."""
        legs = legs_in_words(self.legs)
        return f"{self.cause.title} of the {legs}" if legs else self.cause.title


def thoughts(matter: Matter) -> list[Thought]:
    """The causes that something speaks for: the confirmed ones first, then by how well they explain the picture."""
    found: dict[str, list[Suspicion]] = {}
    for standing in (Standing.CONFIRMED, Standing.SUPPORTED):
        several = [cause for cause in matter.plan.hypotheses if cause.standing is standing]
        for cause in sorted(several, key=lambda cause: by_explaining(cause.account)):
            found.setdefault(cause.id, []).append(cause)
    return [Thought(causes[0], tuple(cause.leg for cause in causes)) for causes in found.values()]


def speaks_for(matter: Matter, thought: Thought, most: int = 4) -> str:
    """The facts that speak for a cause, the first few."""
    facts = [fact for argument in thought.cause.for_ for fact in argument.facts]
    words = dict.fromkeys(say_fact(matter, Fact(fact.finding, fact.leg, fact.value)) for fact in facts)
    return listed([word for word in words if word][:most])
