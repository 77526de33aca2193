"""Where the guideline's own resources stand, and what each of them carries: address, version, narrative, and where it comes from.

One constant of the content names all addresses: that of its own codes. A site that publishes them changes it there. The version is that
of the guideline with the first digits of its hash, so that no clock and no hand gives one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, Final
from uuid import UUID, uuid5

from pulsefirst.backends.words import SHORT_HASH
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.record import OwnCodes, only

CODES: Final = "/CodeSystem/"
ABSENT: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
"""The code system that says why there is no value."""
ABSENT_REASON: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
"""The extension that says it of an element."""
ORIGIN: Final = "origin"
"""The name of the extension, and of the code system, that say what is beyond the source."""
BOTH: Final = "source-and-supplement"
ORIGINS: Final[Mapping[str, str]] = {
    Provenance.SOURCE.value: "taken from the source pathway",
    Provenance.SUPPLEMENT.value: "beyond the source pathway",
    BOTH: "in part from the source pathway, in part beyond it",
}
FINDINGS: Final = "findings"
ACTS: Final = "acts"
STATEMENTS: Final = "statements"
PATHWAY: Final = "pathway"
INTERVIEW: Final = "interview"
PROMPT: Final = "It prompts, and a clinician decides. Unknown is unknown here, and never no."
LONGEST_ID: Final = 64
NAMES: Final = UUID("0b7d5d8e-6a0c-5f3e-8a52-53d9b6f0a7c1")
"""The name space of resources that are named by their content. It never changes, or all of them would have new names."""


def own_codes(guideline: Guideline) -> OwnCodes:
    """The guideline's own codes. Raises ValueError for a guideline without them."""
    own = only(guideline.record, OwnCodes)
    if own is None or CODES not in own.system:
        raise ValueError(
            "this guideline has no codes of its own: assign OwnCodes(system='https://.../CodeSystem/...') in its record"
        )
    return own


def base_of(guideline: Guideline) -> str:
    """The address below which all of its resources stand, with no slash at the end."""
    return own_codes(guideline).system.partition(CODES)[0]


def version_of(guideline: Guideline) -> str:
    """The version of every resource; it changes whenever any content does. The g keeps a hash of digits alone a legal part of it."""
    return f"{guideline.version}-g{guideline.hash[:SHORT_HASH]}"


def url_of(guideline: Guideline, kind: str, name: str) -> str:
    """The address of a resource, without a version."""
    return f"{base_of(guideline)}/{kind}/{id_of(name)}"


def canonical_of(guideline: Guideline, kind: str, name: str) -> str:
    """The address of a resource with its version, as others refer to it."""
    return f"{url_of(guideline, kind, name)}|{version_of(guideline)}"


def id_of(name: str) -> str:
    """A name of the content as the id of a resource: letters, digits, hyphens. Raises ValueError for one that is too long for FHIR."""
    made = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-").lower()
    if not 0 < len(made) <= LONGEST_ID:
        raise ValueError(f"{name!r} is no id of a resource: an id has at most {LONGEST_ID} letters and digits")
    return made


def name_of(resource: Mapping[str, Any]) -> str:
    """The name of a resource by what it says: the same content, the same name, on any machine and any day."""
    return str(uuid5(NAMES, json.dumps(resource, sort_keys=True, ensure_ascii=False)))


def computer_name(name: str) -> str:
    """A name that programs can use: capitals, no spaces."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", name) if part)


def definition(
    guideline: Guideline, kind: str, name: str, *, title: str, description: str, origins: Iterable[str], computable: str = ""
) -> dict[str, Any]:
    """The beginning of a resource of the package: who it is, of which version, that it is a draft, and what of it is beyond the source."""
    where = origin_of(origins)
    said = f"{description} {ORIGINS[where].capitalize()}. {PROMPT}"
    if guideline.banner:
        said = f"{guideline.banner} {said}"
    return {
        "resourceType": kind,
        "id": id_of(name),
        "meta": {"tag": [origin_tag(guideline, where)]},
        "text": narrative([title, said]),
        "url": url_of(guideline, kind, name),
        "version": version_of(guideline),
        "name": computable or computer_name(f"pulsefirst {name}"),
        "title": title,
        "status": "draft",
        "experimental": True,
        "publisher": "the pulsefirst authors",
        "description": said,
    }


# --- where a thing comes from -------------------------------------------------------------------------------------------


def origin_of(origins: Iterable[str]) -> str:
    """Where what is made of these parts comes from; what has no part stands for the guideline's own frame, the source."""
    held = set(origins)
    return BOTH if len(held) > 1 or BOTH in held else next(iter(held), Provenance.SOURCE.value)


def origin_tag(guideline: Guideline, origin: str) -> dict[str, str]:
    """The tag of a resource that says where it comes from."""
    return {"system": url_of(guideline, "CodeSystem", ORIGIN), "code": origin, "display": ORIGINS[origin]}


def origin_extension(guideline: Guideline, origin: str) -> dict[str, str]:
    """The extension of an element that says where it comes from."""
    return {"url": url_of(guideline, "StructureDefinition", ORIGIN), "valueCode": origin}


def absent(reason: str) -> dict[str, str]:
    """The extension that says why there is no value."""
    return {"url": ABSENT_REASON, "valueCode": reason}


# --- for people ---------------------------------------------------------------------------------------------------------


def narrative(lines: Iterable[str]) -> dict[str, str]:
    """What people read of a resource, one paragraph a line."""
    said = "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'}
