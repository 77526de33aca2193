"""What is known, in sentences: the patient, the complaint, the background, what was found, what is not known, and the causes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from enum import Enum
from typing import Final, NamedTuple

from pulsefirst.backends.acts import demanding, is_emergency, is_same_day
from pulsefirst.backends.asking import deciding, first_to_examine
from pulsefirst.backends.letters.matter import Matter
from pulsefirst.backends.letters.spoken import (
    Said,
    facts_by_place,
    few,
    is_told,
    listed,
    say,
    say_fact,
    sentence,
    topics_of,
)
from pulsefirst.backends.words import legs_in_words
from pulsefirst.engine.account import by_explaining
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded, key_of
from pulsefirst.model.conditions import Burden, Finding
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Standing, Status, Suspicion
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.texts import SpokenNumber, SpokenStage, texts_of
from pulsefirst.notation.values import plain_value

MOST_UNKNOWN: Final = 6
"""So many of what is not known are named."""
EXAMINED: Final = (Burden.TOUCH, Burden.DEVICE)
TESTED: Final = (Burden.LABORATORY, Burden.IMAGING)


class Places(NamedTuple):
    """What is told of one kind, place by place: the legs (none for the patient), and what is said."""

    said: dict[tuple[Leg, ...], Said]

    def there(self, most: int = 0, of_the_well_leg: int = 0, well: frozenset[Leg] = frozenset()) -> str:
        """What is there, a sentence for each place; with `most`, so many phrases of each, and fewer of a well leg."""
        places = (
            (legs, said, of_the_well_leg if legs and well.issuperset(legs) else most) for legs, said in self.said.items()
        )
        return " ".join(filter(None, (_placed(legs, said, count) for legs, said, count in places)))

    def absent(self, most: int = 0, prefer: Set[str] = frozenset()) -> str:
        """What is absent, in one list; what is absent in one leg only names it. With `most`, so many nouns, the preferred first."""
        names = self._everywhere(most, prefer)
        own = [f"{legs_in_words([leg])}: {listed(nouns)}" for leg, nouns in self._only_in(names).items()]
        return "; ".join(filter(None, (listed(names), *own)))

    def none_of(self, most: int = 0, only: Set[Leg] = frozenset(Leg), prefer: Set[str] = frozenset()) -> str:
        """The same as sentences: "No wound or fever. Left leg: no swelling."; what was looked at in one leg alone names it."""
        names = self._everywhere(most, prefer)
        own = {leg: nouns for leg, nouns in self._only_in(names).items() if leg in only}
        of_legs = (sentence(f"{legs_in_words([leg])}: no {listed(nouns, 'or')}") for leg, nouns in own.items())
        return " ".join(filter(None, (f"No {listed(names, 'or')}." if names else "", *of_legs)))

    def _everywhere(self, most: int, prefer: Set[str]) -> list[str]:
        names = list(dict.fromkeys(noun for legs, said in self.said.items() if len(legs) != 1 for noun in said.absent))
        if most and len(names) > most:
            kept = sorted(names, key=lambda noun: noun not in prefer)[:most]
            names = [noun for noun in names if noun in kept]
        return names

    def _only_in(self, names: Sequence[str]) -> dict[Leg, list[str]]:
        own = {
            legs[0]: [noun for noun in said.absent if noun not in names]
            for legs, said in self.said.items()
            if len(legs) == 1
        }
        return {leg: nouns for leg, nouns in own.items() if nouns}


def _placed(legs: Sequence[Leg], said: Said, most: int) -> str:
    """A sentence of one place: the side, when it began, then what is there."""
    what = ", ".join(said.there[: most or None])
    when = ", ".join(said.first)
    if not legs:
        return sentence(", ".join(filter(None, (when, what))))
    place = ", ".join(filter(None, (legs_in_words(legs), when)))
    return sentence(f"{place}: {what}" if what else place) if what or when else ""


def told(matter: Matter, wanted: Callable[[Finding], bool]) -> Places:
    """What was recorded of the wanted findings; the sick leg comes first."""
    sick = sick_legs(matter)
    places = facts_by_place(matter)

    def nearness(legs: tuple[Leg, ...]) -> int:
        if not legs:
            return 3 if sick else 0
        return 1 + (0 if legs[0] in sick and len(legs) == 1 else 1 if len(legs) > 1 else 2)

    return Places(
        {
            legs: say(matter, [(finding, value) for finding, value in places[legs] if wanted(finding)])
            for legs in sorted(places, key=nearness)
        }
    )


def sick_legs(matter: Matter) -> set[Leg]:
    """The legs of what is demanded, else of what is thought of first."""
    demanded = {line.leg for line in demanding(matter.plan) if line.leg is not None}
    first = thoughts(matter)[:1]
    return demanded or {leg for thought in first for leg in thought.legs if leg is not None}


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
    parts = matter.parts
    return (
        parts is not None
        and finding.burden is Burden.TALK
        and finding.section in parts.background
        and finding not in parts.of_now
    )


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
    """What was measured in a laboratory or seen on an image, and what is worked out from it."""
    places = told(matter, lambda finding: finding.burden in TESTED)
    evaluation = matter.evaluation
    for text in texts_of(matter.guideline.texts, SpokenNumber):
        for leg in Leg:
            worked_out = evaluation.interval(text.of, leg)
            if worked_out is not None and worked_out.exact and worked_out.low.is_finite():
                said = places.said[(leg,)]
                places.said[(leg,)] = said._replace(there=(f"{text.noun} {worked_out.low}", *said.there))
    return places


def stages(matter: Matter) -> Iterator[tuple[Leg, SpokenStage]]:
    """How far it has gone in each leg of an emergency, by what is known."""
    evaluation = matter.evaluation
    sick = {line.leg for line in demanding(matter.plan)} if is_emergency(matter.plan) else set()
    for leg in (leg for leg in Leg if leg in sick):
        said = (text for text in texts_of(matter.guideline.texts, SpokenStage) if evaluation.is_true(text.on, leg))
        yield from ((leg, stage) for stage in list(said)[:1])


def asked_or_recorded(matter: Matter) -> Places:
    """All that the patient told, the complaint and the background: for what is absent of either."""
    return told(
        matter, lambda finding: finding.burden is Burden.TALK and not finding.stated and not _is_opening(matter, finding)
    )


# --- what is not known --------------------------------------------------------------------------------------------------


def could_not(matter: Matter, most: int = 0) -> Iterator[str]:
    """What could not be assessed, and what of it an alarm waits for; with `most`, so many of them by name."""
    plan, findings = matter.plan, matter.guideline.findings
    legs: dict[str, list[Leg | None]] = {}
    for one in plan.not_assessed:
        if matter.case.facts.get(Key(one.finding, one.leg)) in (None, NOT_ASSESSED):
            legs.setdefault(one.finding, []).append(one.leg)
        else:
            topic = listed(topics_of(matter, [findings[one.finding]]))
            yield sentence(f"{_side((one.leg,))}{topic} is known only roughly")
    if legs:
        sides: dict[str, list[Finding]] = {}
        for name, places in legs.items():
            sides.setdefault(_side(places), []).append(findings[name])
        names = [f"{side}{few(topics_of(matter, several), most)}" for side, several in sorted(sides.items())]
        yield f"Could not be assessed, and not taken to be absent: {'; '.join(names)}."
    held = topics_of(matter, dict.fromkeys(findings[one.finding] for one in plan.not_assessed if one.holds_open))
    if held and not is_emergency(plan):
        yield f"An alarm waits for this, to be settled today: {few(held, most)}."


def not_known(matter: Matter) -> Iterator[str]:
    """What nobody recorded and would help to decide, the first few of what was not examined and of what was not asked.

    Once triage is settled that is what the plan still wants looked at, and what bears on the causes that are thought of.
    """
    findings = matter.guideline.findings
    unassessed = {one.finding for one in matter.plan.not_assessed}
    sick = {line.leg for line in demanding(matter.plan)}
    only_leg = next(iter(sick)) if is_emergency(matter.plan) and len(sick) == 1 else None
    legs: dict[str, list[Leg | None]] = {}
    for name, leg in _open(matter):
        if name not in unassessed and is_told(matter, findings[name]):
            legs.setdefault(name, []).append(leg)
    for words, burdens in (("Not examined", EXAMINED), ("Not asked", (Burden.TALK,))):
        places: dict[str, list[Finding]] = {}
        for name in [name for name in legs if findings[name].burden in burdens][:MOST_UNKNOWN]:
            places.setdefault(_side(legs[name], only_leg), []).append(findings[name])
        named = [
            f"{side}{listed(topics_of(matter, several))}" for side, several in sorted(places.items(), key=lambda one: one[0])
        ]
        if named:
            yield f"{words}: {'; '.join(named)}."


def _open(matter: Matter) -> Iterator[tuple[str, Leg | None]]:
    """What is open and bears on the decision, nearest first."""
    plan, guideline = matter.plan, matter.guideline
    first = deciding(plan, guideline) if is_emergency(plan) else first_to_examine(plan, guideline)
    for question in first:
        yield from ((question.finding, leg) for leg in question.legs or (None,))
    if first or is_emergency(plan):
        return
    near = thoughts(matter)[: 1 if is_same_day(plan) else 2]
    bears = {*(thought.cause.id for thought in near), *_referred(matter)}
    sick = {leg for thought in near for leg in thought.legs} | {line.leg for line in demanding(plan)}
    for question in plan.questions:
        if bears.intersection(question.settles):
            legs = question.legs if not sick or None in sick else tuple(leg for leg in question.legs if leg in sick)
            yield from ((question.finding, leg) for leg in (legs if question.legs else (None,)))
    for line in [] if is_same_day(plan) else matter.acting():
        if line.kind == ActivityKind.OBTAIN and line.status is Status.RECOMMENDED:
            rule = guideline.recommendations[line.id]
            for finding in rule.do.finds:
                asked_of_everybody = rule.when is None and finding.burden is Burden.TALK
                if not asked_of_everybody and key_of(finding, line.leg) not in matter.case.facts:
                    yield finding.name, line.leg


def _referred(matter: Matter) -> Iterator[str]:
    yield from (line.id for line in matter.acting() if line.kind == ActivityKind.REFER and line.urgency > Urgency.NONE)


def room_of(matter: Matter, name: str) -> str:
    """The room of the guideline in which a rule or a cause stands."""
    return matter.guideline.modules.get(name, "").rpartition("/")[0]


def _side(legs: Sequence[Leg | None], unsaid: Leg | None = None) -> str:
    return "" if {*legs} in ({None}, {unsaid}, {*Leg}) else f"{legs_in_words(legs)}: "


def of_the(legs: Sequence[Leg | None]) -> str:
    """ "the left leg", "both legs"; empty for the patient."""
    words = legs_in_words(legs)
    return f"the {words}" if words and set(legs) != set(Leg) else words


# --- causes -------------------------------------------------------------------------------------------------------------


class Thought(NamedTuple):
    """A cause that something speaks for, with the legs in which it does."""

    cause: Suspicion
    legs: tuple[Leg | None, ...]

    def title(self) -> str:
        """Its title, and the leg where it is of one."""
        legs = of_the(self.legs)
        return f"{self.cause.title} of {legs}" if legs else self.cause.title


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
    facts = [
        fact
        for argument in thought.cause.for_
        for fact in argument.facts
        if fact.leg is None or {fact.leg, None} & {*thought.legs}
    ]
    words = dict.fromkeys(say_fact(matter, Fact(fact.finding, fact.leg, fact.value)) for fact in facts)
    return listed([word for word in words if word][:most])
