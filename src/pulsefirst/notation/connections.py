"""Reading the part of a site file that says which record systems call, and what may be asked of them.

    connections:
      address: https://cds.example.org          # where clients reach this; tokens are meant for it, and links lead to it
      version: 2.0.1                            # of CDS Hooks, as it is advertised: 2.0.1 or 3.0.0
      clients:                                  # who may call; without any, no token is asked for
        example_record_system:
          issuer: https://record.example.org    # the iss of its tokens
          keys: https://record.example.org/jwks # the address of its public keys, or
          keys_file: /etc/pulsefirst/keys.json  # a file with them
          audience: agreed name                 # only where its tokens name something else than the address that is called
      origins: [https://record.example.org]     # pages that may call from a browser
      fhir_servers: [https://fhir.example.org]  # what may be asked for missing parts of a record, as clients name it
      page_links: yes                           # cards link to the page with the case
      fetch_seconds: 2                          # the deadline of all that is fetched in a call
      call_seconds: 8                           # the deadline of a call
      reading_report: yes                       # each answer tells what became of every entry: to see what does not map
      off: [pulsefirst-orders]                  # services that are not offered here

Every line may be left out. Addresses are https, but for those of this machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pulsefirst.model.connections import SERVICES, VERSIONS, Client, Connections
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.notation.keyed import entries_of, guess, line_of, parts_of, seconds_of, yes_of
from pulsefirst.notation.tree import Entry, Several, Words, shown

LONGEST: Final = 300
CONNECTIONS: Final = "connections"
KEYS: Final = (
    "address",
    "version",
    "clients",
    "origins",
    "fhir_servers",
    "page_links",
    "fetch_seconds",
    "call_seconds",
    "reading_report",
    "off",
)
OF_CLIENT: Final = ("issuer", "keys", "keys_file", "audience")
ON_THIS_MACHINE: Final = ("http://127.0.0.1", "http://localhost", "http://[::1]")
MOST_SECONDS: Final = 60


def read_connections(entry: Entry | None) -> Connections:
    """The connections that a site writes down; those of a site that says nothing. Raises CaseError with the line."""
    if entry is None:
        return Connections()
    parts = parts_of(entry.value, CONNECTIONS, KEYS)
    plain = Connections()
    version = line_of(parts.get("version"), LONGEST) or plain.version
    if version not in VERSIONS:
        raise WrongValue(f"version is {' or '.join(VERSIONS)}, not {shown(version)}", parts["version"].value.where)
    clients = _clients(parts.get("clients"))
    address = address_of(parts.get("address"))
    if clients and not address:
        raise WrongValue("clients need the address that their tokens are meant for", parts["clients"].where)
    fetch_seconds = seconds_of(parts.get("fetch_seconds"), plain.fetch_seconds, MOST_SECONDS)
    call_seconds = seconds_of(parts.get("call_seconds"), plain.call_seconds, MOST_SECONDS)
    if fetch_seconds >= call_seconds:
        raise WrongValue(
            "fetch_seconds is less than call_seconds: what cannot be fetched is said, and takes time to say", entry.where
        )
    return Connections(
        address=address,
        version=version,
        clients=clients,
        origins=_addresses(parts.get("origins")),
        fhir_servers=_addresses(parts.get("fhir_servers")),
        page_links=yes_of(parts.get("page_links")),
        fetch_seconds=fetch_seconds,
        call_seconds=call_seconds,
        reading_report=yes_of(parts.get("reading_report")),
        off=_services(parts.get("off")),
    )


def _clients(entry: Entry | None) -> tuple[Client, ...]:
    return tuple(_client(client) for client in (entries_of(entry.value, entry.key) if entry is not None else ()))


def _client(entry: Entry) -> Client:
    parts = parts_of(entry.value, entry.key, OF_CLIENT)
    issuer, keys_file = line_of(parts.get("issuer"), LONGEST), line_of(parts.get("keys_file"), LONGEST)
    keys = address_of(parts.get("keys"))
    if not issuer or bool(keys) is bool(keys_file):
        raise WrongValue(f"{entry.key} has an issuer, and either keys or keys_file", entry.where)
    return Client(
        name=entry.key, issuer=issuer, keys=keys, keys_file=keys_file, audience=line_of(parts.get("audience"), LONGEST)
    )


def address_of(entry: Entry | None) -> str:
    """An address without a slash at its end; empty where nothing is written. Raises WrongValue for one that is not secure."""
    text = line_of(entry, LONGEST)
    return _checked(text, entry.value.where) if entry is not None and text else ""


def _addresses(entry: Entry | None) -> tuple[str, ...]:
    return tuple(_checked(text, entry.value.where) for text in lines_of(entry)) if entry is not None else ()


def _checked(text: str, where: str) -> str:
    """An address without a slash at its end. Raises WrongValue for one that is not secure."""
    here = any(text == base or text.startswith((f"{base}:", f"{base}/")) for base in ON_THIS_MACHINE)
    if not (here or (text.startswith("https://") and len(text) > len("https://"))) or " " in text or "*" in text:
        raise WrongValue(f"an address here is https://..., whole and without a wildcard, not {shown(text)}", where)
    return text.rstrip("/")


def lines_of(entry: Entry | None) -> tuple[str, ...]:
    """A list of lines, or one line. Raises MalformedCase, WrongValue."""
    if entry is None:
        return ()
    items: Sequence[object] = entry.value.items if isinstance(entry.value, Several) else (entry.value,)
    lines = []
    for item in items:
        if not isinstance(item, Words):
            raise MalformedCase(f"{entry.key} is a list of lines", entry.where)
        if item.text.strip():
            lines.append(line_of(Entry(entry.key, item, entry.where), LONGEST))
    return tuple(lines)


def _services(entry: Entry | None) -> tuple[str, ...]:
    names = lines_of(entry)
    for name in names:
        if entry is not None and name not in SERVICES:
            near = guess(name, dict.fromkeys(SERVICES, ()))
            raise UnknownName(f"there is no service {shown(name)}: {', '.join(SERVICES)}{near}", entry.value.where)
    return names
