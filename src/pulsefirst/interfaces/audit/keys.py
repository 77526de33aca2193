"""The key of all digests: whoever does not have it can neither guess a patient from a digest nor write a chain that verifies."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pulsefirst.model.keeping import Keeping

SHORTEST: Final = 32
"""Characters of a key at least."""
LARGEST: Final = 10_000


class CannotKeep(Exception):
    """The store or its key cannot be used as the site names them; the message says what, and what instead."""


class Unreachable(CannotKeep):
    """The store cannot be reached or written now; it may be later."""


@dataclass(frozen=True, repr=False)
class Keys:
    """One secret, and a digest for each purpose: a digest of one purpose says nothing of another's."""

    secret: bytes

    def digest(self, purpose: str, text: str) -> str:
        """HMAC-SHA256 of a text for a purpose, in hexadecimal."""
        derived = hmac.digest(self.secret, purpose.encode(), hashlib.sha256)
        return hmac.digest(derived, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hex()

    @property
    def name(self) -> str:
        """By which a store knows its key; the key does not follow from it."""
        return self.digest("name", "")[:16]


def keys_of(keeping: Keeping) -> Keys:
    """The key that a site names. Raises CannotKeep."""
    if keeping.key_variable:
        where, text = f"${keeping.key_variable}", os.environ.get(keeping.key_variable, "")
        if not text:
            raise CannotKeep(f"the environment variable {keeping.key_variable} holds no key for the audit trail")
        secret = text.encode().strip()
    else:
        where = keeping.key_file
        try:
            with Path(keeping.key_file).open("rb") as file:
                secret = file.read(LARGEST).strip()
        except OSError as error:
            raise CannotKeep(f"the key of the audit trail cannot be read: {where}: {error.strerror or error}") from None
    if len(secret) < SHORTEST:
        raise CannotKeep(f"the key of the audit trail in {where} has {len(secret)} characters: it needs at least {SHORTEST}")
    return Keys(secret)
