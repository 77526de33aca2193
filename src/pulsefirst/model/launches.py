"""From which record systems a site lets the page be launched (SMART on FHIR), and as which client. Data only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Launcher:
    """A record system from which the page can be launched.

    `issuer` is the base address of its FHIR server, as it names itself in `iss`, without a slash at its end; `client` the id under which
    this is registered there. `secret_variable` is the environment variable with the secret of a confidential client, `key_file` the file with
    the private key of one that proves itself by that; without either the client is public. `scopes` are asked for in place of those that the
    guideline needs; `note`: leave to write the note into the record is asked for too; `user`: and who signed in.
    """

    name: str
    issuer: str
    client: str
    secret_variable: str = ""
    scopes: tuple[str, ...] = ()
    note: bool = False
    key_file: str = ""
    user: bool = False


@dataclass(frozen=True, kw_only=True)
class Launches:
    """All of them, and how many seconds a record system is waited for. Without any nothing can launch the page."""

    launchers: tuple[Launcher, ...] = ()
    seconds: float = 10
