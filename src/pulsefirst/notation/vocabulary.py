"""The vocabulary of a case as plain data, in the shape of `finding.schema.json`, which stands beside this file."""

from __future__ import annotations

from typing import Any

from pulsefirst.backends.prose import condition_in_english, label
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured
from pulsefirst.notation.units import decimal_text
from pulsefirst.notation.words import member_text, members_of, plain


def mentions(finding: Finding, search: str) -> bool:
    """Whether these words stand in its name, its question or its synonyms."""
    return any(plain(search) in plain(word) for word in (finding.name, finding.question, *finding.synonyms))


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data; what does not concern its type is left out."""
    return {
        "name": finding.name,
        "label": label(finding),
        "section": finding.section,
        "question": finding.question,
        "elicit": finding.elicit,
        "scope": finding.scope,
        "burden": finding.burden.name.lower(),
        **_type_data(finding),
        "codes": [{"system": code.system, "code": code.code, "checked": code.checked} for code in finding.codes],
        "synonyms": list(finding.synonyms),
        "otherwise": [other.name for other in finding.otherwise],
        "only_if": condition_in_english(finding.only_if) if finding.only_if is not None else None,
        "stated": finding.stated,
    }


def _type_data(finding: Finding) -> dict[str, Any]:
    match finding:
        case Flag():
            return {"type": "flag"}
        case Coded(yes=yes, no=no):
            ends = {"yes": yes and member_text(yes), "no": no and member_text(no)}
            return {"type": "coded", "values": [member_text(member) for member in members_of(finding)], **ends}
        case Measured():
            return {
                "type": "measured",
                "unit": finding.unit,
                "units": list(dict.fromkeys((*finding.units, *finding.scale))),
                "low": decimal_text(finding.low),
                "high": decimal_text(finding.high),
                "words": list(finding.words),
                "flag": finding.flag.name if finding.flag is not None else None,
            }
        case _:
            return {"type": "since"}
