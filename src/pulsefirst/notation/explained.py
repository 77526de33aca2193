"""Why a line of a plan has its status, what a statement did, what stands behind a name: as plain data.

The shape is that of `explanation.schema.json`, which stands beside this file.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.prose import in_english, outline
from pulsefirst.backends.prose.beyond import SupplementEntry, entry_of
from pulsefirst.engine.apply import apply
from pulsefirst.engine.explain import AnswerChoice, Explanation, explain
from pulsefirst.engine.index import legs_of
from pulsefirst.model.case import Case
from pulsefirst.model.errors import UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Reasoning, Suspicion
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.notation.guesses import guess_at_name
from pulsefirst.notation.parts import citations_in, facts_as_data
from pulsefirst.notation.plan import opening, proposal_as_data
from pulsefirst.notation.tree import shown
from pulsefirst.notation.values import plain_value

Data = dict[str, Any]

SCHEMA_VERSION: Final = "1.0"
"""Its second part rises when something is added, its first when something a reader relied on changes."""


def explained(guideline: Guideline, case: Case, at: datetime, name: str, leg: str = "") -> tuple[Plan, Data]:
    """The plan of a case, and why it says what it says by this name: of a rule, a statement, or anything else with a name.

    `leg` is left or right, or empty: both, where the rule is judged per leg. Raises UnknownName where there is nothing by that name,
    WrongValue for a leg where there is none.
    """
    statement = name.upper()
    rule = guideline.recommendations.get(name)
    entry = entry_of(guideline, name) if rule is None and statement not in guideline.statements else None
    if rule is None and entry is None and statement not in guideline.statements:
        if off := is_off_in_words(guideline, name):
            raise UnknownName(off, "id")
        guess = guess_at_name(guideline, name)
        raise UnknownName(f"there is no rule {shown(name)}, and nothing else by that name{guess}", "id")
    if rule is None and leg:
        raise WrongValue(f"{name} is not judged per leg: leave leg out", "leg")
    plan = apply(guideline, case, at, evaluate=Compiled)
    if rule is not None:
        legs, english = _legs(rule, leg), in_english(guideline)
        lines = [explain(guideline, case, at, name, one, english, outline) for one in legs]
        said: Data = {"id": name, "kind": "rule", "lines": [_line(line, guideline) for line in lines]}
    elif entry is not None:
        said = {"id": name, "kind": "entry", "entry": _entry(entry, plan, guideline)}
    else:
        said = {"id": statement, "kind": "statement", "statement": _statement(plan, guideline, statement)}
    told = opening(plan, guideline)
    data = {
        "schema": SCHEMA_VERSION,
        **{part: told[part] for part in ("guideline", "at", "recorded_at", "triage", "banner")},
        **said,
    }
    return plan, {**data, "citations": citations_in(data, guideline)}


def is_off_in_words(guideline: Guideline, name: str) -> str:
    """That the rule of this name is switched off here, why, by whom and since when; empty where it is not."""
    off = next((off for off in guideline.switched_off if off.rule.name == name), None)
    return f"{name} is switched off here: {off.reason} ({off.by}, {off.on})" if off is not None else ""


def _legs(rule: Recommendation, leg: str) -> tuple[Leg | None, ...]:
    legs = tuple(legs_of(rule))
    if not leg:
        return legs
    if leg not in tuple(Leg):
        raise WrongValue(f"leg is left or right, not {shown(leg)}", "leg")
    if Leg(leg) not in legs:
        raise WrongValue(f"{rule.name} is judged for the patient, not per leg: leave leg out", "leg")
    return (Leg(leg),)


# --- a rule -------------------------------------------------------------------------------------------------------------


def _line(explanation: Explanation, guideline: Guideline) -> Data:
    """A line in full, its rule in English, and what would settle or change it."""
    return {
        "line": proposal_as_data(explanation.proposal, guideline, everything=True),
        "rule": explanation.proposal.why.rule,
        "outline": [{"depth": depth, "text": text} for depth, text in explanation.outline],
        "statements": [{"id": one.id, "words": one.words} for one in explanation.statements],
        "interpretations": [one.text for one in explanation.interpretations],
        "remarks": [{"id": one.name, "text": one.text, "cites": list(one.cites)} for one in explanation.proposal.remarks],
        "settled": explanation.settled,
        "ways": [
            {"status": way.status, "answers": [_choice(answer, guideline) for answer in way.answers]}
            for way in explanation.ways
        ],
        "cut_short": explanation.capped,
        "could_be_withheld_by": [{"id": rule.name, "title": rule.do.title} for rule in explanation.withholders],
        "replays": explanation.replays,
    }


def _choice(answer: AnswerChoice, guideline: Guideline) -> Data:
    finding = guideline.findings[answer.finding]
    return {"finding": answer.finding, "leg": answer.leg, "values": [plain_value(finding, value) for value in answer.values]}


# --- a statement --------------------------------------------------------------------------------------------------------


def _statement(plan: Plan, guideline: Guideline, name: str) -> Data:
    """What a statement of the source did: the lines and reasons that read it, and how it is taken."""
    statement = guideline.statements[name]
    return {
        "words": statement.words,
        "refs": statement.refs,
        "lines": [proposal_as_data(line, guideline, everything=True) for line in plan.proposals if name in line.statements],
        "reasons": [
            {"cause": said.id, "leg": said.leg, "title": said.title, "weighs": weighs, **_reason(reason, guideline)}
            for said in plan.hypotheses
            for weighs, reasons in (("for", said.for_), ("against", said.against))
            for reason in reasons
            if name in reason.statements
        ],
        "causes": [
            {"id": said.id, "leg": said.leg, "title": said.title, "standing": said.standing}
            for said in plan.hypotheses
            if any(read.statement == name for read in guideline.hypotheses[said.id].reads)
        ],
        "conflicts": list(
            dict.fromkeys(
                clash.title
                for clash in plan.conflicts
                if any(read.statement == name for read in guideline.conflicts[clash.id].reads)
            )
        ),
        "interpretations": [
            one.text for one in guideline.interpretations.values() if any(read.statement == name for read in one.reads)
        ],
        "not_computed": [f"{one.reason}: {one.why}" for one in guideline.set_aside if one.statement == name],
        "changes_nothing": [one.why for one in guideline.dead_ends if one.statement == name],
    }


def _reason(reason: Reasoning, guideline: Guideline) -> Data:
    return {"id": reason.id, "facts": facts_as_data(reason.facts, guideline), "cites": list(reason.cites)}


# --- what is neither ----------------------------------------------------------------------------------------------------


def _entry(entry: SupplementEntry, plan: Plan, guideline: Guideline) -> Data:
    """What the guideline says by a name, and where it stands for this case, if it is a cause."""
    source = guideline.hypotheses.get(entry.name) or guideline.arguments.get(entry.name)
    return {
        "title": entry.title,
        "provenance": "supplement" if source is None else source.provenance,
        "statements": [] if source is None else [read.statement for read in source.reads],
        "lines": [{"text": said.text, "cites": [one.name for one in said.cites]} for said in entry.lines],
        "cites": [one.name for one in entry.rest],
        "here": [_standing(said, guideline) for said in plan.hypotheses if said.id == entry.name],
    }


def _standing(said: Suspicion, guideline: Guideline) -> Data:
    return {
        "leg": said.leg,
        "standing": said.standing,
        "for": [_reason(reason, guideline) for reason in said.for_],
        "against": [_reason(reason, guideline) for reason in said.against],
    }
