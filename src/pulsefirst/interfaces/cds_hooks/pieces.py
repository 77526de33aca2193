"""The parts of a record as they came: five states of a prefetch key told apart, for what did not come is never taken as negative."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

from pulsefirst.backends.queries import Query
from pulsefirst.notation.exchange import refused

Resource: TypeAlias = Mapping[str, Any]
ABSENT: Final = object()


class State(StrEnum):
    """How a part of the record came, in words that stand in a card."""

    ABSENT = "not sent"
    NULL = "sent as null: nothing is on record"
    FAILED = "the record system answered with an error"
    EMPTY = "searched for, and nothing is on record"
    FILLED = "came"
    PARTIAL = "came in part: there is more than was sent"
    OTHER = "came as something else than was asked for"


COMPLETE: Final = (State.NULL, State.EMPTY, State.FILLED)
"""The states after which nothing has to be fetched."""


@dataclass(frozen=True)
class Piece:
    """One part of the record: its state, the resources in it, and the next page where there is one."""

    query: Query
    state: State
    resources: tuple[Resource, ...] = ()
    next_page: str = ""
    why: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether all of it is here. Of a read, nothing is not all: the resource exists."""
        return self.state in COMPLETE and not (self.query.is_read and not self.resources)

    @property
    def missing(self) -> str:
        """What is missing of it, in a sentence; empty where nothing is."""
        if self.is_complete:
            return ""
        state = State.ABSENT if self.state in COMPLETE else self.state
        return f"{self.query.called}: {state.value}{f'; {self.why}' if self.why else ''}"


def piece_of(query: Query, value: object, before: int = 0) -> Piece:
    """What was sent (or fetched) for a query; ABSENT where the key is not there. `before` counts what earlier pages held."""
    if value is ABSENT:
        return Piece(query, State.ABSENT)
    if value is None:
        return Piece(query, State.NULL)
    if not isinstance(value, dict):
        return Piece(query, State.OTHER)
    kind = value.get("resourceType")
    if kind == "OperationOutcome":
        return Piece(query, State.FAILED)
    if query.is_read:
        return Piece(query, State.FILLED, (value,)) if kind == query.kind else Piece(query, State.OTHER)
    if kind == "Bundle":
        return _of_bundle(query, value, before)
    return Piece(query, State.FILLED, (value,)) if kind == query.kind else Piece(query, State.OTHER)


def _of_bundle(query: Query, bundle: Resource, before: int) -> Piece:
    resources = tuple(resources_of(bundle, "the Bundle"))
    if failed := [resource for resource in resources if resource.get("resourceType") == "OperationOutcome"]:
        kept = tuple(resource for resource in resources if resource.get("resourceType") != "OperationOutcome")
        if any(map(_is_error, failed)):
            return Piece(query, State.FAILED, kept)
        resources = kept
    following = next_page_of(bundle)
    if following:
        return Piece(query, State.PARTIAL, resources, following)
    total = bundle.get("total")
    if isinstance(total, int) and total > before + len(resources):
        return Piece(query, State.PARTIAL, resources)
    return Piece(query, State.FILLED if resources else State.EMPTY, resources)


def _is_error(resource: Resource) -> bool:
    issues = resource.get("issue")
    several = issues if isinstance(issues, list) else []
    return not several or any(not isinstance(one, dict) or one.get("severity") in ("error", "fatal") for one in several)


def resources_of(bundle: Resource, where: str) -> Iterator[Resource]:
    """The resources of a Bundle. Raises Refused (400) where its entries are none."""
    entries = bundle.get("entry", [])
    if not isinstance(entries, list):
        raise refused(400, "structure", f"the entry of {where} is a list")
    for entry in entries:
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if not isinstance(resource, dict):
            raise refused(400, "structure", f"an entry of {where} holds no resource")
        yield resource


def next_page_of(bundle: Resource) -> str:
    """The address of the next page; empty where this is the last."""
    links = bundle.get("link", [])
    for link in links if isinstance(links, list) else []:
        if isinstance(link, dict) and link.get("relation") == "next":
            url = link.get("url")
            return url if isinstance(url, str) and url else "unknown:"
    return ""


def is_of(resource: Resource, patient: str) -> bool:
    """Whether a resource is of this patient: what says of whom it is has to name this one, by the id in the record that called."""
    if resource.get("resourceType") == "Patient":
        return resource.get("id") in (None, patient)
    for key in ("subject", "patient"):
        reference = resource.get(key)
        named = reference.get("reference") if isinstance(reference, dict) else None
        if isinstance(named, str):
            kind, _, identity = named.partition("/_history/")[0].rpartition("/")
            if kind.rpartition("/")[2] in ("Patient", ""):
                return bool(kind) and identity == patient
    return True


def of_patient(resources: Sequence[Resource], patient: str) -> tuple[list[Resource], int]:
    """The resources that are of this patient, and how many are not."""
    own = [resource for resource in resources if is_of(resource, patient)]
    return own, len(resources) - len(own)
