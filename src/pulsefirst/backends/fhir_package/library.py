"""The exported CQL as a Library, with its translation where there is one."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any, Final

from pulsefirst.backends.cql import LIBRARY, library_of, name_of, type_of
from pulsefirst.backends.fhir.canonical import definition, version_of
from pulsefirst.backends.fhir_forms.questionnaire import origins_of
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.model.errors import MalformedRecord
from pulsefirst.model.guideline import Guideline

ELM: Final = "application/elm+json"
LIBRARY_TYPES: Final = "http://terminology.hl7.org/CodeSystem/library-type"
TYPES: Final = {"Boolean": "boolean", "String": "string", "Interval<Decimal>": "Range"}
FATAL: Final = "CqlToElmError"


def logic_library(guideline: Guideline, elm: str = "") -> dict[str, Any]:
    """The Library: every condition as CQL, with a parameter for each finding of each leg. `elm` is its translation, as JSON.

    Raises MalformedRecord for a translation that is none of this library, or has errors: a translator writes null for what it could not
    read.
    """
    made = definition(
        guideline,
        "Library",
        LIBRARY,
        title=f"{guideline.title}: conditions",
        description="Every condition in CQL, three-valued. Pass every parameter, null where nothing is known: null is never no.",
        origins=origins_of(guideline),
        computable=LIBRARY,
    )
    content = [{"contentType": "text/cql", "data": _data(library_of(guideline))}]
    if elm:
        check_translation(guideline, elm)
        content.append({"contentType": ELM, "data": _data(elm)})
    parameters = [
        {"name": name_of(finding, leg), "use": "in", "min": 0, "max": "1", "type": TYPES[type_of(finding)]}
        for finding in guideline.findings.values()
        for leg in legs_in_scope(finding.scope)
    ]
    return {
        **made,
        "type": {"coding": [{"system": LIBRARY_TYPES, "code": "logic-library"}]},
        "parameter": parameters,
        "content": content,
    }


def check_translation(guideline: Guideline, elm: str) -> None:
    """Raises MalformedRecord where a text is no whole translation of this guideline's library."""
    try:
        library = json.loads(elm)["library"]
        identifier = library["identifier"]
        named = (identifier["id"], identifier["version"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise MalformedRecord("the translation is ELM as JSON: an object with a library", "elm") from None
    wanted = version_of(guideline)
    if named != (LIBRARY, wanted):
        raise MalformedRecord(
            f"this translates {named[0]} {named[1]}; wanted is {LIBRARY} {wanted}: export and translate it again", "elm"
        )
    if FATAL in elm:
        raise MalformedRecord(
            f"the translation has errors ({FATAL}): what could not be read is null in it, without a word", "elm"
        )


def _data(text: str) -> str:
    return b64encode(text.encode("utf-8")).decode("ascii")
