"""What a site says of the record systems that call: who may, from where, what may be asked of them, how long a call may take. Data only.

Nothing of it changes what a plan says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

VERSIONS: Final = ("2.0.1", "3.0.0")
"""The versions of CDS Hooks that can be advertised, the default first."""
ON_OPENING: Final = "pulsefirst-patient-view"
ON_ORDERS: Final = "pulsefirst-orders"
ON_LEAVING: Final = "pulsefirst-encounter-discharge"
SERVICES: Final = (ON_OPENING, ON_ORDERS, ON_LEAVING)
"""The services by id: a site can turn one off."""


@dataclass(frozen=True, kw_only=True)
class Client:
    """A record system that may call: the issuer of its tokens, and where its public keys are.

    `keys` is the address of its JWK Set (what a token names under `jku` must be the same), `keys_file` a file with it, for a client
    that hands its keys over by hand. `audience` is what its tokens name instead of the address that is called, where a site has
    agreed to that.
    """

    name: str
    issuer: str
    keys: str = ""
    keys_file: str = ""
    audience: str = ""


@dataclass(frozen=True, kw_only=True)
class Connections:
    """How record systems reach this.

    `address` is where clients reach this, with no slash at its end; what a token is meant for, and where links lead, goes by it. Without
    `clients` no token is asked for. `fhir_servers` are the base addresses of record systems that may be asked for what is missing, as
    clients send them. `origins` are the pages (scheme, host and port) that may call from a browser. `page_links`: cards link to the
    page with the case. `fetch_seconds` is the one deadline for all that is fetched in a call, `call_seconds` that of the whole call.
    `reading_report`: each answer tells what became of every entry of the record. `off` are services that are not offered here.
    """

    address: str = ""
    version: str = VERSIONS[0]
    clients: tuple[Client, ...] = ()
    origins: tuple[str, ...] = ()
    fhir_servers: tuple[str, ...] = ()
    page_links: bool = False
    fetch_seconds: float = 2
    call_seconds: float = 8
    reading_report: bool = False
    off: tuple[str, ...] = ()
