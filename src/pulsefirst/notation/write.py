"""Writing a case down, in the order of the guideline, so that it reads back as the same case."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from pulsefirst.model.case import Case, keys_of
from pulsefirst.model.errors import UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.read import CONSIDERING, DONE, RECORDED_AT
from pulsefirst.notation.values import plain_value

UNQUOTED: Final = re.compile(r"[^\W_](?:[\w .,/%+()^\u00b0*-]|:(?=\S))*")
"""Text that YAML takes as it stands wherever a value can stand here."""


def write_case(case: Case, guideline: Guideline) -> str:
    """The case as YAML. Raises CaseError when it holds what this guideline has no name for."""
    return "".join(f"{line}\n" for line in _yaml_lines(to_json(case, guideline))) or "{}\n"


def to_json(case: Case, guideline: Guideline) -> dict[str, Any]:
    """The case as plain data for JSON: flags are bools, all else is text. Raises CaseError as `write_case` does."""
    _check_names(case, guideline)
    moment = {RECORDED_AT: case.recorded_at.isoformat()} if case.recorded_at else {}
    legs = {leg.value: section for leg in Leg if (section := _facts(case, guideline, leg) | _acts(case, guideline, leg))}
    return moment | _facts(case, guideline, None) | legs | _acts(case, guideline, None)


def _facts(case: Case, guideline: Guideline, leg: Leg | None) -> dict[str, Any]:
    held = {key.finding: value for key, value in case.facts.items() if key.leg is leg}
    return {name: plain_value(guideline.findings[name], held[name]) for name in guideline.findings if name in held}


def _acts(case: Case, guideline: Guideline, leg: Leg | None) -> dict[str, Any]:
    lists = {DONE: case.done, CONSIDERING: case.considering}
    named = {word: [target for target in guideline.targets if (target, leg) in lines] for word, lines in lists.items()}
    return {word: targets for word, targets in named.items() if targets}


def _check_names(case: Case, guideline: Guideline) -> None:
    """Nothing is left out in silence."""
    for key in case.facts:
        finding = guideline.findings.get(key.finding)
        if finding is None or key not in keys_of(finding):
            whose = f"the {key.leg} leg" if key.leg else "the patient"
            raise UnknownName(f"this guideline has no finding {key.finding!r} of {whose}")
    for line in case.done | case.considering:
        if line.target not in guideline.targets:
            raise UnknownName(f"this guideline has no target {line.target!r}")


def _yaml_lines(data: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for key, value in data.items():
        if isinstance(value, dict):
            lines += [f"{key}:", *(f"  {line}" for line in _yaml_lines(value))]
        elif isinstance(value, list):
            lines.append(f"{key}: [{', '.join(value)}]")
        else:
            lines.append(f"{key}: {_scalar(value)}")
    return lines


def _scalar(value: bool | str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if UNQUOTED.fullmatch(value) and value == value.strip():
        return value
    return yaml.safe_dump(value, default_style='"', allow_unicode=True, width=float("inf")).strip()
