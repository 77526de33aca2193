"""Keys of our own, by which this proves to an authorization server who it is; and the proof of a record system of who signed in there.

Two algorithms for our own keys, those that SMART names; for what others sign those that need no shared secret.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey

from pulsefirst.interfaces.smart.app import NotBelieved
from pulsefirst.model.launches import Launcher
from pulsefirst.model.texts import Site

ALGORITHMS: Final = {"EC": "ES384", "RSA": "RS384"}
CURVE: Final = "P-384"
SIGNED: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""What an id_token may be signed with: never `none`, never a secret that two share."""
LIFE: Final = 240
"""Seconds for which a proof is good; SMART allows five minutes."""
LEEWAY: Final = 60
SMALLEST: Final = 2048
"""Bits of an RSA key."""


class NoKey(Exception):
    """The key of a site file cannot be used; the message says which and why, and nothing of the key."""


@dataclass(frozen=True)
class ClientKey:
    """The private key by which this proves who it is to one record system."""

    client: str
    algorithm: str
    key: ECKey | RSAKey = field(repr=False)
    clock: Callable[[], float] = time.time

    @property
    def public(self) -> dict[str, Any]:
        """The public half, as a record system is given it."""
        return {**self.key.as_dict(private=False), "kid": self.key.thumbprint(), "alg": self.algorithm, "use": "sig"}

    def proof(self, audience: str) -> str:
        """A proof for this address, good once and for some minutes."""
        now = int(self.clock())
        claims = {"iss": self.client, "sub": self.client, "aud": audience, "iat": now, "exp": now + LIFE}
        header = {"alg": self.algorithm, "kid": self.key.thumbprint(), "typ": "JWT"}
        return jwt.encode(header, {**claims, "jti": secrets.token_urlsafe(24)}, self.key, algorithms=[self.algorithm])


def client_key(launcher: Launcher) -> ClientKey:
    """The key in the file of this record system, PEM. Raises NoKey."""
    name = launcher.key_file
    try:
        text = Path(name).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no such file"
        raise NoKey(f"{name}, the key for {launcher.name}, cannot be read: {why}") from None
    for kind in (ECKey, RSAKey):
        try:
            key: ECKey | RSAKey = kind.import_key(text)
        except (JoseError, ValueError, TypeError, AssertionError):
            continue
        if key.is_private and _is_strong(key):
            return ClientKey(launcher.client, ALGORITHMS[key.key_type], key)
    raise NoKey(
        f"{name}, the key for {launcher.name}, is no private key in PEM of the curve {CURVE}, or of RSA with {SMALLEST} bits"
    )


def client_keys(site: Site) -> dict[str, ClientKey]:
    """The keys of a site, by the name of the record system. Raises NoKey."""
    return {one.name: client_key(one) for one in site.launches.launchers if one.key_file}


def _is_strong(key: ECKey | RSAKey) -> bool:
    return key.curve_name == CURVE if isinstance(key, ECKey) else key.raw_value.key_size >= SMALLEST


def proved(
    token: str, keys: Mapping[str, Any], *, issuer: str, client: str, nonce: str, now: float | None = None
) -> Mapping[str, Any]:
    """What an id_token says, once it is signed by one of these keys, for us, now, and for this launch. Raises NotBelieved."""
    usable = [one for one in keys.get("keys", ()) if isinstance(one, dict) and one.get("kty") in ALGORITHMS]
    try:
        known = KeySet([ECKey.import_key(one) if one["kty"] == "EC" else RSAKey.import_key(one) for one in usable])
        claims = jwt.decode(token, known, algorithms=list(SIGNED)).claims
        registry = jwt.JWTClaimsRegistry(
            now=int(time.time() if now is None else now),
            leeway=LEEWAY,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": client},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
        )
        registry.validate(dict(claims))
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise NotBelieved(f"its id_token is not to be believed ({type(error).__name__})") from None
    said = claims.get("nonce")
    if not isinstance(said, str) or not hmac.compare_digest(said.encode(), nonce.encode()):
        raise NotBelieved("its id_token is of another launch (nonce)")
    if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != client:
        raise NotBelieved("its id_token is for another client (azp)")
    return claims
