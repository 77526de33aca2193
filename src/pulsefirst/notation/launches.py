"""Reading the part of a site file that says from which record systems the page can be launched (SMART on FHIR).

    smart:
      record_systems:
        example_record_system:
          issuer: https://fhir.example.org/r4   # the base address of its FHIR server: what it sends as iss
          client: pulsefirst                    # the client id that it gave
          secret_variable: PULSEFIRST_SECRET    # the environment variable with the secret, for a confidential client
          scopes: [launch, patient/*.rs]        # asked for in place of those that the guideline needs
          key_file: /etc/pulsefirst/smart.pem   # or its private key, where it proves itself by one (private_key_jwt)
          note: yes                             # ask for leave to write the note into the record too
          user: yes                             # ask who signed in too
      seconds: 10                               # how long a record system is waited for

A record system needs its issuer and a client; every other line may be left out. Only what is named here can launch the page.
"""

from __future__ import annotations

import re
from typing import Final

from pulsefirst.model.errors import WrongValue
from pulsefirst.model.launches import Launcher, Launches
from pulsefirst.notation.connections import address_of, lines_of
from pulsefirst.notation.keyed import entries_of, line_of, parts_of, seconds_of, yes_of
from pulsefirst.notation.tree import Entry, shown

SMART: Final = "smart"
KEYS: Final = ("record_systems", "seconds")
OF_LAUNCHER: Final = ("issuer", "client", "secret_variable", "key_file", "scopes", "note", "user")
LONGEST: Final = 300
MOST_SECONDS: Final = 60
SCOPE: Final = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")
"""A scope as OAuth 2.0 has it (RFC 6749, 3.3)."""


def read_launches(entry: Entry | None, address: str) -> Launches:
    """The record systems that a site writes down; none of a site that says nothing. `address` is that of the site's connections.

    Raises CaseError with the line.
    """
    if entry is None:
        return Launches()
    parts = parts_of(entry.value, SMART, KEYS)
    systems = parts.get("record_systems")
    launchers = tuple(_launcher(one) for one in (entries_of(systems.value, systems.key) if systems is not None else ()))
    if launchers and not address:
        raise WrongValue(
            "smart needs the address (under connections) to which a record system sends users back", entry.where
        )
    issuers = [launcher.issuer for launcher in launchers]
    if systems is not None and len(set(issuers)) < len(issuers):
        raise WrongValue("each record system has an issuer of its own", systems.where)
    return Launches(launchers=launchers, seconds=seconds_of(parts.get("seconds"), Launches().seconds, MOST_SECONDS))


def _launcher(entry: Entry) -> Launcher:
    parts = parts_of(entry.value, entry.key, OF_LAUNCHER)
    issuer, client = address_of(parts.get("issuer")), line_of(parts.get("client"), LONGEST)
    if not issuer or not client:
        raise WrongValue(f"{entry.key} has an issuer and a client", entry.where)
    if "?" in issuer or "#" in issuer:
        raise WrongValue(f"issuer is an address without ? and #, not {shown(issuer)}", parts["issuer"].value.where)
    scopes = lines_of(parts.get("scopes"))
    for scope in scopes:
        if not SCOPE.fullmatch(scope):
            raise WrongValue(
                f"a scope is one word, such as patient/Observation.rs, not {shown(scope)}", parts["scopes"].where
            )
    secret, key = (line_of(parts.get(name), LONGEST) for name in ("secret_variable", "key_file"))
    if secret and key:
        raise WrongValue(f"{entry.key} has a secret or a key, not both", entry.where)
    return Launcher(
        name=entry.key,
        issuer=issuer,
        client=client,
        secret_variable=secret,
        key_file=key,
        scopes=scopes,
        note=yes_of(parts.get("note")),
        user=yes_of(parts.get("user")),
    )
