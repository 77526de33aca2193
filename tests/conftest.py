"""What all tests share: the guideline, the source alone, one time of assessment, and the vignettes of either."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pulsefirst
from pulsefirst.checks.cases import Vignette, read_vignettes

ROOT = Path(__file__).parents[1]
GUIDELINE = pulsefirst.guideline()
SOURCE_ONLY = pulsefirst.guideline(source_only=True)
AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)

JUDGED_BY = {"source": SOURCE_ONLY, "beyond": GUIDELINE}
"""The folders of cases, with the guideline that their cases were written for and are judged by."""


@cache
def vignettes_of(folder: str) -> tuple[Vignette, ...]:
    """Every vignette of a folder of `cases/`, in the order of its files."""
    return tuple(
        vignette
        for path in sorted((ROOT / "cases" / folder).glob("*.yaml"))
        for vignette in read_vignettes(path.read_bytes(), JUDGED_BY[folder], f"cases/{folder}/{path.name}")
    )
