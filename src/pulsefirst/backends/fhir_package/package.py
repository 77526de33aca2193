"""The guideline as an npm-style package of FHIR R4 resources: files by name, the same bytes for the same guideline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import base_of, version_of
from pulsefirst.backends.fhir_forms.questionnaire import interview_form, whole_form
from pulsefirst.backends.fhir_package.codes import code_systems, concept_map, origin_definition, value_sets
from pulsefirst.backends.fhir_package.library import logic_library
from pulsefirst.backends.fhir_package.pathway import activities, pathway
from pulsefirst.model.guideline import Guideline

FOLDER: Final = "package"
FHIR_VERSION: Final = "4.0.1"
NAME: Final = "pulsefirst.pathway"
INDEXED: Final = ("url", "version", "kind", "type")


def resources_of(guideline: Guideline, elm: str = "") -> Iterator[dict[str, Any]]:
    """Every resource of the package. Raises MalformedRecord for a translation (`elm`) that is none."""
    yield pathway(guideline)
    yield from activities(guideline)
    yield logic_library(guideline, elm)
    yield whole_form(guideline)
    yield interview_form(guideline)
    yield from code_systems(guideline)
    yield from value_sets(guideline)
    yield concept_map(guideline)
    yield origin_definition(guideline)


def package_of(guideline: Guideline, elm: str = "") -> Mapping[str, str]:
    """The files of the package, by their names below its folder. Raises as `resources_of` does."""
    resources = {f"{one['resourceType']}-{one['id']}.json": one for one in resources_of(guideline, elm)}
    index = [
        {"filename": name, "resourceType": one["resourceType"], "id": one["id"]}
        | {key: one[key] for key in INDEXED if isinstance(one.get(key), str)}
        for name, one in sorted(resources.items())
    ]
    manifest = {
        "name": NAME,
        "version": version_of(guideline),
        "description": f"{guideline.title}. {guideline.banner}".strip(),
        "author": "the pulsefirst authors",
        "license": "Apache-2.0",
        "type": "fhir.ig",
        "canonical": base_of(guideline),
        "fhirVersions": [FHIR_VERSION],
        "dependencies": {"hl7.fhir.r4.core": FHIR_VERSION},
    }
    files: dict[str, Mapping[str, Any]] = {"package.json": manifest, ".index.json": {"index-version": 1, "files": index}}
    files |= resources
    return {f"{FOLDER}/{name}": as_text(data) for name, data in sorted(files.items())}


def as_text(data: Mapping[str, Any]) -> str:
    """Data as the text of a file."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
