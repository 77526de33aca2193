"""The tools: what can be asked of a case, and the vocabulary to ask it in. Each relays; none decides."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from pulsefirst.model.errors import WrongValue
from pulsefirst.notation.relay import CASE, EXPLAIN, OPERATIONS, Operation, Relay
from pulsefirst.notation.schemas import alone
from pulsefirst.notation.tree import shown, tree_of_data
from pulsefirst.notation.vocabulary import finding_data, mentions
from pulsefirst.notation.words import LONGEST

Data = dict[str, Any]

ASKED: Final = "arguments"
FINDINGS: Final = "findings"
NOT_KEPT: Final = "Of this answer no record could be made."
BY_NAME: Final = {operation.name: operation for operation in OPERATIONS}
OF_A_CASE: Final[Data] = {
    "type": "object",
    "description": "What is known of the patient, and nothing else: what was not examined is left out. Names and answers are those that the tool "
    "findings tells.",
    "properties": {
        "recorded_at": {"type": "string", "description": "When the findings were made, ISO 8601 with an offset from UTC."},
        "left": {"type": "object", "description": "What is known of the left leg, as NAME: ANSWER."},
        "right": {"type": "object", "description": "What is known of the right leg, as NAME: ANSWER."},
        "both": {"type": "object", "description": "What is known of each leg alike."},
        "done": {"type": "array", "items": {"type": "string"}, "description": "What was done already."},
        "considering": {"type": "array", "items": {"type": "string"}, "description": "What is being considered."},
    },
}
AT: Final[Data] = {
    "type": "string",
    "description": "The time of assessment, ISO 8601 with an offset from UTC; left out, it is now.",
}


def input_schema(name: str) -> Data:
    """What a tool takes."""
    if name == FINDINGS:
        words = {"type": "string", "maxLength": LONGEST, "description": "Only findings that mention these words."}
        return {"type": "object", "properties": {"words": words}, "required": ["words"], "additionalProperties": False}
    operation = BY_NAME[name]
    return {
        "type": "object",
        "properties": {CASE: OF_A_CASE, "at": AT, **operation.options},
        "required": [CASE, *operation.required],
        "additionalProperties": False,
    }


def output_schema(name: str, schemas: Mapping[str, Data]) -> Data:
    """What a tool answers."""
    if name != FINDINGS:
        return alone(BY_NAME[name].schema, schemas)
    found = {"type": "array", "items": alone("finding", schemas)}
    return {"type": "object", "properties": {FINDINGS: found}, "required": [FINDINGS], "additionalProperties": False}


def call(relay: Relay, name: str, arguments: Mapping[str, Any]) -> tuple[Data, tuple[str, ...]]:
    """What a tool answers to these arguments, and what of them was read by another name, by a shortcut, or from words for a time.

    Raises KeyError for no tool, CaseError where something cannot be read.
    """
    if name == FINDINGS:
        return _findings(relay, arguments), ()
    operation: Operation = BY_NAME[name]
    if CASE not in arguments:
        raise WrongValue(f'{name} needs {CASE}: write {{"{CASE}": {{}}}} where nothing is known', ASKED)
    asking = relay.read(operation, tree_of_data(_exact(arguments), ASKED))
    data, kept = relay.answer(operation, asking)
    return data, asking.told if kept else (*asking.told, NOT_KEPT)


def _findings(relay: Relay, arguments: Mapping[str, Any]) -> Data:
    words = arguments.get("words")
    if not isinstance(words, str) or not words.strip() or len(words) > LONGEST:
        raise WrongValue(f"findings needs words, one to {LONGEST} characters of them", f"{ASKED}.words")
    found = [finding_data(finding) for finding in relay.guideline.findings.values() if mentions(finding, words)]
    if not found:
        raise WrongValue(f"no finding mentions {shown(words)}: try fewer words, or one of another kind", f"{ASKED}.words")
    return {FINDINGS: found}


def _exact(data: Any) -> Any:
    """The same data with the numbers as they were written: the shortest text of a float is what was sent."""
    match data:
        case float():
            return Decimal(repr(data))
        case dict():
            return {key: _exact(part) for key, part in data.items()}
        case list():
            return [_exact(part) for part in data]
        case _:
            return data


NAMES: Final = (*BY_NAME, FINDINGS)
TOLD: Final = {
    **{one.name: (one.title, one.gives) for one in OPERATIONS},
    FINDINGS: (
        "The vocabulary of a case",
        "The findings that mention these words: how each is asked and found out, the answers it takes, and whether it is of the patient or "
        f"recorded per leg. These are the names that a case uses. What a plan calls something, {EXPLAIN} tells.",
    ),
}
"""What each tool is called, and what it gives."""
