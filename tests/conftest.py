"""What all tests share: the guideline, and one time of assessment."""

from datetime import UTC, datetime

import pytest

import pulsefirst

GUIDELINE = pulsefirst.guideline()
AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def guideline():
    return GUIDELINE


@pytest.fixture(scope="session")
def at():
    return AT
