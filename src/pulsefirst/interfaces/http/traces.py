"""A span of OpenTelemetry for each answer, where the extra `traces` is installed: its service and its status, and nothing of the request.

Where spans go is configured as for any program (`opentelemetry-instrument`, the variables OTEL_...). Without that they go nowhere.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Final

Tell = Callable[[int], object]
"""Told the status of the answer."""
NAME: Final = "pulsefirst"
INSTALLED: Final = find_spec("opentelemetry") is not None


@contextlib.contextmanager
def span(service: str) -> Iterator[Tell]:
    """The span of one answer, from now until the block ends."""
    if not INSTALLED:
        yield lambda status: None
        return
    from opentelemetry.trace import SpanKind, Status, StatusCode, get_tracer

    with get_tracer(NAME).start_as_current_span(
        service, kind=SpanKind.SERVER, record_exception=False, set_status_on_exception=False
    ) as current:

        def tell(status: int) -> None:
            current.set_attribute("http.response.status_code", status)
            if status >= 500:
                current.set_status(Status(StatusCode.ERROR))

        yield tell
