"""The answers that findings beyond the source can have."""

from enum import StrEnum


class Deficit(StrEnum):
    """Strength of one movement."""

    FULL = "full"
    WEAK = "weak"
