"""Canary patients: invented ones, of whom it is known what must be answered. All are asked at start, and then one after another.

A canary goes the way of a record system's call: a record in FHIR, read by the rows, assessed, made into cards, written as JSON. It goes
without a token and without a socket, and no record is made of it. What it must give stands with the example, and not in the guideline.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import cycle
from threading import Event, Thread
from typing import Any, Final, TypeAlias

from pulsefirst.backends.cards import Indicator
from pulsefirst.backends.fhir.write import write_bundle
from pulsefirst.backends.said import Said
from pulsefirst.checks.cases.vignettes import About
from pulsefirst.checks.examples import Example
from pulsefirst.interfaces.cds_hooks.app import HOME, CdsHooks
from pulsefirst.interfaces.cds_hooks.calls import Calls
from pulsefirst.interfaces.cds_hooks.services import SERVICES
from pulsefirst.interfaces.cds_hooks.workers import Workers
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.exchange import JSON, Asked, written

PATIENT: Final = "pulsefirst-canary"
EVERY: Final = 15.0
"""Seconds between two canaries."""
NOW, COULD_BE, EXAMPLES = "now", "could_be", "examples"
CALL: Final = SERVICES[0]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Canary:
    """An invented patient, with how urgent it must be found and could be."""

    name: str
    example: Example

    @property
    def expected(self) -> Mapping[str, str]:
        """The levels of triage that the example says, by word."""
        says = self.example.vignette.expects
        return {one.name: str(one.says) for one in says if one.about is About.TRIAGE and one.name in (NOW, COULD_BE)}


LoadCanaries: TypeAlias = Callable[[], Sequence[Canary]]
"""Reads the canaries."""


@dataclass
class Canaries:
    """Asks one canary after another and remembers which were answered wrong. `calls` is how the service answers; `load` gives the canaries."""

    load: LoadCanaries
    calls: Calls
    every: float = EVERY
    wrong: dict[str, str] = field(default_factory=dict)
    all_asked: bool = False
    _end: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self._said: list[Said] = []
        own = replace(self.calls, keep=self._hear, workers=Workers())
        self._service = CdsHooks(own, lambda entries: False)

    def trouble(self) -> str:
        """Which were answered wrong, and how; that they were not asked yet; empty where all are right."""
        return "" if self.all_asked and not self.wrong else self._wrong() or "not all were asked yet"

    def _wrong(self) -> str:
        return "; ".join(f"{name}: {what}" for name, what in sorted(self.wrong.items()))

    def ask(self, canary: Canary) -> None:
        """Ask this one, and remember whether the answer was right."""
        try:
            what = "; ".join(self._differences(canary))
        except Exception as error:  # whatever breaks on an invented patient breaks on a real one
            what = f"no answer: {type(error).__name__}"
        if what and canary.name not in self.wrong:
            log.error("a canary was answered wrong: %s: %s", canary.name, what)
        if what:
            self.wrong[canary.name] = what
        else:
            self.wrong.pop(canary.name, None)

    def start(self) -> None:
        """Ask all, and go on asking them in turn, beside whatever else is done."""
        Thread(target=self._go_on, name="canaries", daemon=True).start()

    def stop(self) -> None:
        """Ask no more."""
        self._end.set()

    def _go_on(self) -> None:
        try:
            canaries = self.load()
        except Exception as error:
            self.wrong[EXAMPLES] = f"they cannot be read: {type(error).__name__}"
            return
        for canary in canaries:
            if not self._end.is_set():
                self.ask(canary)
        self.all_asked = True
        for canary in cycle(canaries):
            if self._end.wait(self.every):
                return
            self.ask(canary)

    def _hear(self, said: Said) -> bool:
        self._said.append(said)
        return True

    def _differences(self, canary: Canary) -> Iterator[str]:
        """What is not as it must be."""
        self._said.clear()
        asked = Asked("POST", f"{HOME}/{CALL.id}", {"content-type": JSON}, written(self._call(canary)))
        reply = asyncio.run(self._service.answer(asked))
        if reply.status != 200:
            yield f"status {reply.status}"
            return
        (said,) = self._said
        for name, level in ((NOW, said.now), (COULD_BE, said.could_be)):
            silent = level is None and canary.expected.get(NOW) == Urgency.NONE.word
            found = "not worked out" if level is None else level.word
            expected = canary.expected.get(name, found)
            if found != expected and not silent:
                yield f"{name} is {found}, not {expected}"
        critical = any(card["indicator"] == Indicator.CRITICAL for card in json.loads(reply.body)["cards"])
        if critical is not (canary.expected.get(NOW) == Urgency.EMERGENCY.word):
            yield f"{'a' if critical else 'no'} critical card"

    def _call(self, canary: Canary) -> dict[str, Any]:
        """The call of a record system that has this patient, found now as long ago as in the example."""
        example, now = canary.example, self.calls.clock()
        case = example.case
        if case.recorded_at is not None:
            case = replace(case, recorded_at=_whole(now - (example.at - case.recorded_at)))
        resources = [entry["resource"] for entry in write_bundle(self.calls.guideline, case, now)["entry"]]
        prefetch = {
            query.key: _bundle(one for one in resources if one["resourceType"] == query.kind) for query in self.calls.queries
        }
        prefetch |= {query.key: _patient(resources) for query in self.calls.queries if query.is_read}
        for resource in resources:
            if "subject" in resource:
                resource["subject"] = {"reference": f"Patient/{PATIENT}"}
        return {
            "hook": CALL.hook,
            "hookInstance": PATIENT,
            "context": {"userId": "Practitioner/canary", "patientId": PATIENT},
            "prefetch": prefetch,
        }


def _patient(resources: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next({**one, "id": PATIENT} for one in resources if one["resourceType"] == "Patient")


def _bundle(resources: Iterator[Mapping[str, Any]]) -> Mapping[str, Any]:
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]}


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
