"""Which addresses of a record system may be asked: those at or below a base address that the site names, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pulsefirst.notation.exchange import refused
from pulsefirst.notation.scopes import SCOPE, fhir_scopes


@dataclass(frozen=True, repr=False)
class Access:
    """A record system that may be asked in this call, and the token for it. It is never written down: not even by its `repr`."""

    server: str
    token: str
    scopes: tuple[str, ...]

    def grants(self, kind: str, letters: str = "rs") -> tuple[bool, bool]:
        """Whether this type of resource may be searched for (or what other letters say), and whether all of it may be seen: a granular scope shows a part.

        Without any scope the record system decides.
        """
        if not self.scopes:
            return True, True
        granting = [scope for scope in fhir_scopes(self.scopes) if scope.covers(kind, letters)]
        return bool(granting), any(scope.whole for scope in granting)


def access_of(body: Mapping[str, Any], allowed: Iterable[str], patient: str) -> tuple[Access | None, str]:
    """The record system that may be asked, or None and why not. Raises Refused (400) where a field is not what it has to be."""
    server, authorization = body.get("fhirServer"), body.get("fhirAuthorization")
    if server is None:
        if authorization is not None:
            raise refused(400, "required", "fhirServer stands where fhirAuthorization does", "fhirServer")
        return None, "the call names no FHIR server"
    if not isinstance(server, str) or not server.startswith(("https://", "http://")):
        raise refused(400, "value", "fhirServer is the base address of a FHIR server", "fhirServer")
    token, scopes, of_patient = _authorization(authorization)
    if without_slash(server) not in {without_slash(one) for one in allowed}:
        return None, "this site does not allow its FHIR server to be asked"
    if not token:
        return None, "the call brings no access token"
    if of_patient not in ("", patient):
        return None, "the access token is for another patient"
    return Access(without_slash(server), token, scopes), ""


def _authorization(authorization: object) -> tuple[str, tuple[str, ...], str]:
    """The token, its scopes and the patient it is for. Where no time is given it expires, it is used at once and for this call only."""
    if authorization is None:
        return "", (), ""
    if not isinstance(authorization, dict):
        raise refused(400, "structure", "fhirAuthorization is an object", "fhirAuthorization")
    token, kind = authorization.get("access_token"), authorization.get("token_type", "Bearer")
    if not isinstance(token, str) or not token.isascii() or not token.isprintable() or " " in token or not token:
        raise refused(400, "value", "access_token is the text of a token", "fhirAuthorization.access_token")
    if not isinstance(kind, str) or kind.lower() != "bearer":
        raise refused(400, "value", "token_type is Bearer", "fhirAuthorization.token_type")
    scope, patient = authorization.get("scope", ""), authorization.get("patient", "")
    if not isinstance(scope, str) or not isinstance(patient, str):
        raise refused(400, "value", "scope and patient are texts", "fhirAuthorization")
    named = patient.removeprefix("Patient/")
    return token, tuple(one for one in scope.split() if SCOPE.fullmatch(one)), named


def without_slash(address: str) -> str:
    """An address as two are compared: without a slash at its end."""
    return address.rstrip("/")


def is_below(url: str, base: str) -> bool:
    """Whether an absolute address lies at or below a base address: same scheme, host and port, and a path that does not climb."""
    try:
        one, other = urlsplit(url), urlsplit(base)
        same = (one.scheme, one.hostname, one.port) == (other.scheme, other.hostname, other.port)
    except ValueError:
        return False
    if not same or one.username is not None or one.password is not None or one.fragment:
        return False
    path, below = one.path or "/", other.path.rstrip("/")
    lowered = f"{path.lower()}/"
    climbs = any(part in lowered for part in ("/../", "/./", "%2e", "%2f", "%5c", "\\"))
    return not climbs and (path == below or path.startswith(f"{below}/"))
