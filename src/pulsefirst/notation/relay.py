"""What services are asked of a case, and what they answer: one table of operations for every protocol. It relays, and decides nothing.

What is asked is a case as a file holds it, or `{"case": ..., "at": ...}` as an example has it, where the options of an operation stand beside
the case. What is answered is the data that the command line gives for the same case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import Any, Final

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.previews import preview_of_first
from pulsefirst.backends.prose import in_english
from pulsefirst.backends.said import Keep, line_shown, said_of
from pulsefirst.engine.apply import apply
from pulsefirst.engine.rank import rank
from pulsefirst.model.case import Case
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Proposal, Status
from pulsefirst.notation import case_schema
from pulsefirst.notation.asking import next_to_json, places_of
from pulsefirst.notation.explained import explained
from pulsefirst.notation.figures import probability_of
from pulsefirst.notation.plan import plan_to_json
from pulsefirst.notation.ranking import ranking_to_json
from pulsefirst.notation.read import file_of
from pulsefirst.notation.times import refuse_future, refuse_odd_year
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown
from pulsefirst.notation.words import LONGEST, NO, YES, nearest, plain
from pulsefirst.notation.write import to_json

Data = dict[str, Any]

CASE: Final = "case"
READ, ASSESS, RANK, NEXT, EXPLAIN = "read", "assess", "rank", "next", "explain"
STANDS: Final = (Status.RECOMMENDED, Status.WITHHELD)


@dataclass(frozen=True, kw_only=True)
class Asking:
    """What was asked: a case, the time of its assessment, and the options of the operation as they were written.

    `told` says what was read by another name, by a shortcut, or from words for a time.
    """

    case: Case
    at: datetime
    options: Mapping[str, Tree] = field(default_factory=dict)
    told: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One thing that can be asked of a case: its name, what it gives, its options by their schemas, and the schema of its answer.

    `required` are the options that have to be there.
    """

    name: str
    title: str
    gives: str
    schema: str
    answer: Callable[[Guideline, Asking], tuple[Plan | None, Data]]
    options: Mapping[str, Data] = field(default_factory=dict)
    required: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relay:
    """Answers by one guideline; `keep` is told once of each assessment, with who asked. Without it no record is made, and no answer speaks of one."""

    guideline: Guideline
    clock: Callable[[], datetime]
    service: str
    keep: Keep | None = None

    def read(self, operation: Operation, tree: Tree) -> Asking:
        """What is asked by this text or data. Raises CaseError."""
        options: dict[str, Tree] = {}
        case = next((entry.value for entry in _entries(tree) if entry.key == CASE), None)
        if case is not None:
            _entries(case)
            options = {entry.key: entry.value for entry in _entries(tree) if entry.key in operation.options}
            tree = Section(tuple(entry for entry in _entries(tree) if entry.key not in options), tree.where)
        missing = [name for name in operation.required if name not in options]
        if missing:
            raise WrongValue(
                f'{operation.name} needs {missing[0]}: write {{"case": {{...}}, "{missing[0]}": "..."}}', tree.where
            )
        found = file_of(tree, self.guideline)
        at = found.at or self.clock()
        refuse_odd_year(at)
        refuse_future(found.case.recorded_at, at)
        return Asking(case=found.case, at=at, options=options, told=(*found.notices, *found.shortcuts, *found.times))

    def answer(self, operation: Operation, asking: Asking, client: str = "") -> tuple[Data, bool]:
        """What the operation gives, once whoever keeps it was told; and whether it is kept, where it is to be.

        Raises CaseError, and Refused where it has to be kept and cannot.
        """
        plan, data = operation.answer(self.guideline, asking)
        if plan is None or self.keep is None:
            return data, True
        lines = (line for line in plan.proposals if _is_shown(line, plan, operation))
        shown_lines = [line_shown(f"{line.leg}.{line.id}" if line.leg else line.id, line) for line in lines]
        service = f"{self.service}/{operation.name}"
        said = said_of(plan, asking.case, self.guideline, service=service, client=client, subject="", shown=shown_lines)
        return data, self.keep(said)


def _is_shown(line: Proposal, plan: Plan, operation: Operation) -> bool:
    """Whether an answer shows this line: a plan what stands on it, everything else what demands the level of triage."""
    if operation.name == ASSESS:
        return line.status in STANDS
    return any((reason.id, reason.leg) == (line.id, line.leg) for reason in plan.triage.now.why)


# --- the operations -----------------------------------------------------------------------------------------------------


def _read(guideline: Guideline, asking: Asking) -> tuple[None, Data]:
    return None, {"case": to_json(asking.case, guideline), "at": asking.at.isoformat(), "told": list(asking.told)}


def _assess(guideline: Guideline, asking: Asking) -> tuple[Plan, Data]:
    everything = _yes(asking.options.get("everything"))
    plan = apply(guideline, asking.case, asking.at, in_english(guideline), Compiled)
    return plan, plan_to_json(plan, guideline, everything=everything)


def _rank(guideline: Guideline, asking: Asking) -> tuple[Plan, Data]:
    priors = dict(_priors(asking.options.get("priors"), guideline))
    ranking = rank(guideline, asking.case, asking.at, priors, evaluate=Compiled)
    return ranking.plan, ranking_to_json(ranking, guideline, preview_of_first(ranking, asking.case, guideline))


def _priors(tree: Tree | None, guideline: Guideline) -> Iterator[tuple[str, Fraction]]:
    """How likely each named cause is held to be beforehand. Raises UnknownName, WrongValue."""
    if tree is None:
        return
    if not isinstance(tree, Section):
        raise WrongValue('priors is an object, such as {"NAME": "0.12"}', tree.where)
    for entry in tree.entries:
        if entry.key not in guideline.hypotheses:
            near = nearest(entry.key, {one.name: (one.title, *one.synonyms) for one in guideline.hypotheses.values()})
            guess = f"; did you mean '{near}'?" if near else ""
            raise UnknownName(f"there is no cause {shown(entry.key)}{guess}", entry.where)
        yield entry.key, probability_of(_words(entry.value).text, entry.where)


def _next(guideline: Guideline, asking: Asking) -> tuple[Plan, Data]:
    written = asking.options.get("passed")
    if written is not None and not isinstance(written, Several):
        raise WrongValue("passed is a list of places", written.where)
    passed = places_of(map(_words, written.items if isinstance(written, Several) else ()), guideline)
    plan = apply(guideline, asking.case, asking.at, evaluate=Compiled)
    return plan, next_to_json(guideline, asking.case, plan, passed)


def _explain(guideline: Guideline, asking: Asking) -> tuple[Plan, Data]:
    name, leg = (_text(asking.options.get(option)) for option in ("id", "leg"))
    return explained(guideline, asking.case, asking.at, name, leg)


def _entries(tree: Tree) -> tuple[Entry, ...]:
    """What a section holds. Nothing at all is no case here: a file may be empty, but who asks says something."""
    if not isinstance(tree, Section):
        raise MalformedCase("a case is written as 'finding: value': write {} where nothing is known", tree.where)
    return tree.entries


def _words(tree: Tree) -> Words:
    if not isinstance(tree, Words):
        raise WrongValue("this is one name, not a list or a section", tree.where)
    return tree


def _text(tree: Tree | None) -> str:
    if tree is None:
        return ""
    words = _words(tree)
    if len(words.text) > LONGEST:
        raise WrongValue(f"{shown(words.text)} is no name: none is longer than {LONGEST} characters", words.where)
    return words.text


def _yes(tree: Tree | None) -> bool:
    said = plain(_text(tree))
    if tree is not None and said not in YES | NO:
        raise WrongValue(f"everything is yes or no, not {shown(said)}", tree.where)
    return said in YES


OPERATIONS: Final = (
    Operation(
        name=READ,
        title="How a case is read",
        gives="The case as it was understood, each answer by its name of today, and what was read by another name, by a shortcut, or from "
        "words for a time. Nothing is assessed.",
        schema="reading",
        answer=_read,
    ),
    Operation(
        name=ASSESS,
        title="The plan of a case",
        gives="What follows from what is known: triage as an interval, lines with their status, causes, what to ask first. What was not "
        "examined is never taken to be normal. The same as `pulsefirst assess --json`.",
        schema="plan",
        answer=_assess,
        options={
            "everything": {
                "type": "boolean",
                "default": False,
                "description": "Leave nothing out, and tell each line in full for each leg.",
            }
        },
    ),
    Operation(
        name=RANK,
        title="The possible causes in their order",
        gives="The causes in the order of how well they explain the picture, with what speaks for and against each. The order is of words: "
        "no probability stands behind it, and it changes nothing of triage. The same as `pulsefirst causes --json`.",
        schema="ranking",
        answer=_rank,
        options={
            "priors": {
                "type": "object",
                "additionalProperties": {"type": ["string", "number"]},
                "description": "How likely causes are held to be before this case is looked at, by name: above 0 and below 1. Published likelihood "
                "ratios are then applied to them, with the arithmetic, under odds; the order does not change.",
            }
        },
    ),
    Operation(
        name=NEXT,
        title="What to ask or examine next",
        gives="The one question or screen that matters most now, with how to find it out, what it decides, and the answers it takes. The same "
        "as `pulsefirst interview` asks.",
        schema="next",
        answer=_next,
        options={
            "passed": {
                "type": "array",
                "items": {"type": "string", "description": "left.NAME, right.NAME, or NAME of the patient."},
                "description": "Places that were asked and passed over: they are not asked again.",
            }
        },
    ),
    Operation(
        name=EXPLAIN,
        title="Why the plan says so",
        gives="Why a line of the plan has its status and what would settle or change it; what a statement of the source did; or what the "
        "guideline says by a name. The same as `pulsefirst explain --json`.",
        schema="explanation",
        answer=_explain,
        options={
            "id": {
                "type": "string",
                "minLength": 1,
                "maxLength": LONGEST,
                "description": "The id of a line, a cause, an argument or a remark, as a plan has it; or of a statement, such as A1.",
            },
            "leg": {"enum": ["left", "right"], "description": "Of a rule that is judged per leg: this leg alone."},
        },
        required=("id",),
    ),
)
"""What can be asked of a case, in the order in which one meets it."""


def asking_schema(operation: Operation) -> Data:
    """The schema of what is asked beside a case."""
    return {
        "title": f"A case, and what is asked of it: {operation.name}",
        "type": "object",
        "required": [CASE, *operation.required],
        "additionalProperties": False,
        "properties": {
            CASE: {"$ref": case_schema.CASE},
            "at": {
                "type": "string",
                "format": "date-time",
                "description": "The time of assessment, with an offset from UTC; left out, it is now.",
            },
            "title": {"description": "Of an example; not read here."},
            "story": {"description": "Of an example; not read here."},
            "expect": {"description": "Of an example; not read here."},
            **operation.options,
        },
    }
