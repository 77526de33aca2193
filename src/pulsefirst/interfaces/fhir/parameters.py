"""What an operation is given: a Parameters resource, or the one resource that it is about. Nothing of it is believed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pulsefirst.notation.exchange import refused

Resource = Mapping[str, Any]
REFERENCE: Final = re.compile(r"(?:[A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64}|urn:uuid:[0-9a-fA-F\-]{36})")
VALUES: Final = ("valueString", "valueUri", "valueCanonical", "valueUrl", "valueCode", "valueId")
MOST: Final = 40


@dataclass(frozen=True)
class Given:
    """The parameters of a call by name; each is asked for once, and one that nobody asked for is refused (`check`)."""

    named: Mapping[str, list[Mapping[str, Any]]]
    is_parameters: bool

    def check(self, *known: str) -> None:
        """Raises Refused (400) for a parameter that is not known here: what is passed over in silence is taken for heard."""
        for name in self.named:
            if name not in known:
                said = ", ".join(known)
                raise refused(
                    400,
                    "not-supported",
                    f"there is no parameter of this name here; there are {said}",
                    "Parameters.parameter",
                )

    def resource(self, *names: str) -> Resource | None:
        """The resource under the first of these names. Raises Refused (400) where there is something else, or more than one."""
        one = self._one(names)
        if one is None:
            return None
        resource = one.get("resource")
        if not isinstance(resource, dict):
            raise refused(400, "value", f"{one['name']} is a resource", _where(one))
        return resource

    def text(self, *names: str) -> str:
        """The text, address or reference under the first of these names; empty where there is none. Raises Refused (400)."""
        one = self._one(names)
        if one is None:
            return ""
        found = one.get("valueReference")
        said = found.get("reference") if isinstance(found, dict) else next((one[key] for key in VALUES if key in one), None)
        if not isinstance(said, str) or not said.strip():
            raise refused(400, "value", f"{one['name']} is a text or a reference", _where(one))
        return said.strip()

    def reference(self, *names: str) -> str:
        """A reference to a resource: its type and its id. Raises Refused (400) for anything else."""
        said = self.text(*names)
        if said and REFERENCE.fullmatch(said) is None:
            raise refused(400, "value", f"{names[0]} is a reference such as Patient/123", "Parameters.parameter")
        return said

    def _one(self, names: tuple[str, ...]) -> Mapping[str, Any] | None:
        several = [one for name in names for one in self.named.get(name, ())]
        if len(several) > 1:
            raise refused(400, "multiple-matches", f"{' or '.join(names)} is given once", "Parameters.parameter")
        return several[0] if several else None


def given(body: Mapping[str, Any], alone: Mapping[str, str]) -> Given:
    """The parameters of a call. `alone` names, by its type, what a resource that comes without Parameters stands for. Raises Refused (400)."""
    kind = body.get("resourceType")
    if isinstance(kind, str) and kind in alone:
        return Given({alone[kind]: [{"name": alone[kind], "resource": body}]}, False)
    if kind != "Parameters":
        wanted = " or ".join(["Parameters", *alone])
        raise refused(400, "structure", f"the body of this operation is a resource of type {wanted}", "resourceType")
    parameters = body.get("parameter", [])
    if not isinstance(parameters, list) or len(parameters) > MOST:
        raise refused(400, "structure", f"parameter is a list of at most {MOST}", "Parameters.parameter")
    named: dict[str, list[Mapping[str, Any]]] = {}
    for one in parameters:
        if not isinstance(one, dict) or not isinstance(one.get("name"), str):
            raise refused(400, "structure", "each parameter has a name", "Parameters.parameter")
        named.setdefault(one["name"], []).append(one)
    return Given(named, True)


def _where(parameter: Mapping[str, Any]) -> str:
    return f"Parameters.parameter.where(name='{str(parameter['name'])[:40]}')"
