"""What a plan says by default: the data of what applies, each thing once.

Lines of both legs that say the same are one line of both. The facts that lines and reasons rest on stand in one table, and are
named by their places in it: `left.name`, `right.name` or, of each leg alike, `both.name`; of the patient `name`. What an answer
can still decide is told by urgency, provenance and target: each line by its place, with the places of what would decide it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Status
from pulsefirst.notation.parts import OPEN

Data = dict[str, Any]
Legs = Mapping[str, str]
"""What each leg is called in what is told."""
Told = TypeVar("Told")

BOTH: Final = "both"
AS_THEY_ARE: Final[Legs] = {leg.value: leg.value for leg in Leg}
MIRRORED: Final[Legs] = {leg.value: leg.other.value for leg in Leg}
EACH_ALIKE: Final[Legs] = {leg.value: BOTH for leg in Leg}


def shorten(data: Data, without_reasons: Iterable[Data]) -> Data:
    """The same plan in short, and by their places the causes that nothing is known to speak for or against.

    `data` is of what applies, with each line in full for each leg; it stays as it is.
    """
    decided = [line for line in data["proposals"] if line["status"] != Status.UNDETERMINED]
    undecided = (line for line in data["proposals"] if line["status"] == Status.UNDETERMINED)
    reasons = (reason for cause in data["hypotheses"] for reason in (*cause["for"], *cause["against"]))
    opening = ("schema", "everything", "banner", "guideline", "at", "recorded_at", "old")
    return {
        **{name: data[name] for name in opening},
        "triage": _triage(data["triage"]),
        "clocks": data["clocks"],
        "conflicts": data["conflicts"],
        "facts": _once(part.get("facts", {}) for part in (*decided, *reasons)),
        "proposals": list(_by_legs(decided, _line)),
        "undetermined": _by_urgency(_by_legs(undecided, _undecided)),
        "hypotheses": list(_by_legs(data["hypotheses"], _cause)),
        "without_reasons": list(_by_legs(without_reasons, _place_of)),
        "questions": [_without(question, "settles") for question in data["questions"]],
        "not_assessed": data["not_assessed"],
        "cautions": list(_by_legs(data["cautions"], _of_leg)),
        "scope": data["scope"],
        **{name: data[name] for name in ("switched_off",) if name in data},
        "remarks": data["remarks"],
        "citations": {name: _without(citation, "supports", "read") for name, citation in data["citations"].items()},
        "left_out": data["left_out"],
    }


# --- legs and places ------------------------------------------------------------------------------------------------------


def _by_legs(lines: Iterable[Data], tell: Callable[[Data, Legs], Told]) -> Iterator[Told]:
    """Each line as it is told; two that are each the other's mirror once, of both legs, where the one of the left stands."""
    lines = list(lines)
    mirrored: defaultdict[str, list[Told]] = defaultdict(list)
    for line in lines:
        mirrored[line["id"]].append(tell(line, MIRRORED))
    for line in lines:
        told = tell(line, AS_THEY_ARE)
        if line["leg"] is None or told not in mirrored[line["id"]]:
            yield told
        elif line["leg"] == Leg.LEFT:
            yield tell(line, EACH_ALIKE)


def _of_leg(line: Data, legs: Legs) -> Data:
    return {**line, "leg": legs.get(line["leg"])}


def _place_of(line: Data, legs: Legs) -> str:
    return line["id"] if line["leg"] is None else f"{legs[line['leg']]}.{line['id']}"


def _places(entries: Data, legs: Legs) -> list[str]:
    """The places of what is laid out as a case is, sorted, so that which leg stands first does not tell."""
    alike = set.intersection(*(set(entries.get(leg, ())) for leg in legs))
    of_legs = (
        f"{BOTH if name in alike else called}.{name}" for leg, called in legs.items() for name in entries.get(leg, ())
    )
    return sorted({*of_legs, *(name for name in entries if name not in legs)})


# --- lines and causes -----------------------------------------------------------------------------------------------------


def _triage(triage: Data) -> Data:
    return {**triage, "now": {**triage["now"], "why": list(_by_legs(triage["now"]["why"], _of_leg))}}


def _line(line: Data, legs: Legs) -> Data:
    return _resting(_without(_of_leg(line, legs), "assumes"), legs)


def _cause(cause: Data, legs: Legs) -> Data:
    reasons = {side: [_resting(reason, legs) for reason in cause[side]] for side in ("for", "against")}
    return {**_without(_of_leg(cause, legs), "explains"), **reasons}


def _resting(part: Data, legs: Legs) -> Data:
    """The part with the places of the facts that it rests on, where the facts themselves stood."""
    return {
        ("rests_on" if name == "facts" else name): (_places(value, legs) if name == "facts" else value)
        for name, value in part.items()
    }


def _without(part: Data, *names: str) -> Data:
    return {name: value for name, value in part.items() if name not in names}


# --- what an answer can still decide ----------------------------------------------------------------------------------------


class _Undecided(NamedTuple):
    urgency: str
    provenance: str
    target: str
    place: str
    needs: list[str]


def _undecided(line: Data, legs: Legs) -> _Undecided:
    needs = _places(_open(line["needs"]), legs)
    return _Undecided(line["urgency"], line["provenance"], line["activity"]["target"], _place_of(line, legs), needs)


def _open(needs: Data) -> Data:
    """Those of the needs that can be answered here, or whose test is called for."""
    of_legs = {leg: _open(part) for leg, part in needs.items() if isinstance(part, dict)}
    return {name: need for name, need in needs.items() if need == OPEN} | of_legs


def _by_urgency(lines: Iterable[_Undecided]) -> Data:
    told: Data = {}
    for line in lines:
        of_urgency = told.setdefault(line.urgency, {})
        of_urgency.setdefault(line.provenance, {}).setdefault(line.target, {})[line.place] = line.needs
    return told


# --- facts ------------------------------------------------------------------------------------------------------------------


def _once(several: Iterable[Data]) -> Data:
    """Facts of several parts as one case, what is alike of both legs under both. None of them says otherwise than another."""
    legs: dict[str, Data] = {leg: {} for leg in Leg}
    patient: Data = {}
    for facts in several:
        patient |= _without(facts, *Leg)
        for leg, of_leg in legs.items():
            of_leg |= facts.get(leg, {})
    left, right = legs.values()
    both = {name: value for name, value in left.items() if right.get(name) == value}
    of_legs = {BOTH: both, **{leg: _without(of_leg, *both) for leg, of_leg in legs.items()}}
    return patient | {leg: of_leg for leg, of_leg in of_legs.items() if of_leg}
