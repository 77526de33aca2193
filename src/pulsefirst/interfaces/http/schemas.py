"""The schemas of what is answered, as the package carries them."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any, Final

NAMES: Final = ("plan", "if_confirmed", "ranking", "next", "explanation", "reading", "finding", "guideline")


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by the name of what it is of."""
    room = resources.files("pulsefirst.notation")
    return {name: json.loads(room.joinpath(f"{name}.schema.json").read_text(encoding="utf-8")) for name in NAMES}
