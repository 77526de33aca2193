"""Who calls: the signed token of a client, held against the clients that a site names.

Two algorithms, those that CDS Hooks recommends; never `none`, never a shared secret. Keys come from where the site says they are, and
are fetched again when a token names one that is not known; so a client can rotate its keys while this runs.
"""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64decode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import ClaimError, ExpiredTokenError, JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey

from pulsefirst.interfaces.cds_hooks.fetching import NotFetched
from pulsefirst.interfaces.http.seen import InMemory, See
from pulsefirst.model.connections import Client
from pulsefirst.notation.exchange import Refused, refused

ALGORITHMS: Final = ("ES384", "RS384")
KEY_TYPES: Final = ("EC", "RSA")
LEEWAY: Final = 60
"""Seconds that two clocks may differ."""
LONGEST_LIFE: Final = 3600
"""Seconds from now after which a token may not expire: it would have to be remembered too long."""
BETWEEN_FETCHES: Final = 30
"""Seconds between two fetches of the keys of a client: an id that nobody knows makes no flood."""
LARGEST_TOKEN: Final = 16_000
CHALLENGE: Final = {"www-authenticate": "Bearer"}

GetKeys = Callable[[str], Awaitable[dict[str, Any]]]


@dataclass
class Keys:
    """The public keys of one client as they were last had, and when that was tried."""

    held: KeySet | None = None
    tried: float = float("-inf")


@dataclass
class Doorkeeper:
    """Knows the clients of a site, their keys, and by `see` the tokens that were used."""

    clients: Sequence[Client]
    get_keys: GetKeys
    clock: Callable[[], float] = time.time
    keys: dict[str, Keys] = field(default_factory=dict)
    see: See = field(default_factory=InMemory)

    async def __call__(self, authorization: str, address: str) -> str:
        """The name of the client whose token this is, for the address that was called. Raises Refused (401), with what is wrong."""
        kind, _, token = authorization.partition(" ")
        token = token.strip()
        if kind.lower() != "bearer" or not token or len(token) > LARGEST_TOKEN:
            raise _no("a call carries a signed token: Authorization: Bearer <JWT>")
        header, claims = _unverified(token)
        client = self._client(header, claims)
        audience = client.audience or address
        verified = await self._verified(token, header, client)
        self._check(verified, client, audience)
        self._remember(client, verified)
        return client.name

    def _client(self, header: Mapping[str, Any], claims: Mapping[str, Any]) -> Client:
        if header.get("alg") not in ALGORITHMS:
            raise _no(f"the alg of a token is {' or '.join(ALGORITHMS)}")
        issued = [client for client in self.clients if client.issuer == claims.get("iss")]
        if not issued:
            raise _no("the iss of the token is on no list of clients here")
        jku = header.get("jku")
        known = [client for client in issued if jku is None or jku == client.keys]
        if not known:
            raise _no("the jku of the token is not the one that is on the list for its iss")
        return known[0]

    async def _verified(self, token: str, header: Mapping[str, Any], client: Client) -> Mapping[str, Any]:
        """The claims of a token, once its signature is that of the client."""
        for again in (False, True):
            keys = await self._keys(client, again=again)
            if keys is None or not _has(keys, header.get("kid")):
                continue
            try:
                return jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
            except (JoseError, ValueError):
                if again:
                    break
        raise _no("the signature of the token is by no key that is known for its iss")

    async def _keys(self, client: Client, *, again: bool) -> KeySet | None:
        """The keys of a client; `again` fetches them anew, unless that was just tried."""
        held = self.keys.setdefault(client.name, Keys())
        now = self.clock()
        if held.held is not None and not again:
            return held.held
        if now - held.tried < BETWEEN_FETCHES:
            if held.held is None:
                raise _no_keys()
            return held.held
        held.tried = now
        try:
            found = await self._read(client)
        except (NotFetched, OSError, ValueError, KeyError, TypeError, JoseError):
            if held.held is None:
                raise _no_keys() from None
            return held.held
        held.held = found
        return found

    async def _read(self, client: Client) -> KeySet:
        if client.keys:
            data = await self.get_keys(client.keys)
        else:
            data = json.loads(Path(client.keys_file).read_bytes())
        usable = [key for key in data["keys"] if key.get("kty") in KEY_TYPES and key.get("use", "sig") == "sig"]
        return KeySet([_key(one) for one in usable])

    def _check(self, claims: Mapping[str, Any], client: Client, audience: str) -> None:
        now = int(self.clock())
        registry = jwt.JWTClaimsRegistry(
            now=now,
            leeway=LEEWAY,
            iss={"essential": True, "value": client.issuer},
            aud={"essential": True, "value": audience},
            exp={"essential": True},
            iat={"essential": True},
            jti={"essential": True},
        )
        try:
            registry.validate(dict(claims))
        except ExpiredTokenError:
            raise _no("the token has expired") from None
        except ClaimError as error:
            said = f": the address that is called, {audience}" if error.claim == "aud" else ""
            raise _no(f"the {error.claim} of the token is missing or not what it has to be{said}") from None
        if claims["exp"] > now + LONGEST_LIFE:
            raise _no(f"the exp of a token is at most {LONGEST_LIFE // 60} minutes ahead")
        if not 0 < len(claims["jti"]) <= 256:
            raise _no("the jti of a token has 1 to 256 characters")

    def _remember(self, client: Client, claims: Mapping[str, Any]) -> None:
        """A token is good once."""
        if not self.see((client.issuer, claims["jti"]), claims["exp"] + LEEWAY, self.clock()):
            raise _no("this token was used before")


def _key(data: Mapping[str, Any]) -> ECKey | RSAKey:
    return ECKey.import_key(dict(data)) if data["kty"] == "EC" else RSAKey.import_key(dict(data))


def _has(keys: KeySet, kid: object) -> bool:
    return len(keys.keys) == 1 if kid is None else any(key.kid == kid for key in keys)


def _unverified(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Header and claims before anything is proved of them: who to ask for keys, and no more."""
    parts = token.split(".")
    if len(parts) != 3:
        raise _no("the token is no signed JWT")
    try:
        header, claims = (json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts[:2])
    except (ValueError, RecursionError):
        raise _no("the token is no signed JWT") from None
    if not isinstance(header, dict) or not isinstance(claims, dict):
        raise _no("the token is no signed JWT")
    return header, claims


def _no_keys() -> Refused:
    wait = str(BETWEEN_FETCHES)
    return refused(503, "transient", "the keys of this client cannot be had", headers={"retry-after": wait})


def _no(text: str) -> Refused:
    return refused(401, "login", text, headers=CHALLENGE)
