"""A query with the patient in it, as the address that is asked of a FHIR server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from pulsefirst.backends.queries import Query

TOKEN: Final = re.compile(r"\{\{context\.(\w+)\}\}")


def address(query: Query, context: Mapping[str, Any]) -> str:
    """The query with the fields of a context in it, relative to the FHIR server."""
    return TOKEN.sub(lambda token: quote(str(context[token[1]]), safe=""), query.template).replace("|", "%7C")
