"""Canary patients: invented ones, of whom it is known what must be answered. All are asked at start, and then one after another.

A canary goes the way of a record system's call: a record in FHIR, read by the rows, assessed, made into cards, written as JSON; once as the
record is opened, once before discharge, and once with a draft order where the example has one or one was suggested. It goes
without a token and without a socket, and no record is made of it. What it must give stands with the example, and not in the guideline.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import cycle
from threading import Event, Thread
from typing import Any, Final, NamedTuple, TypeAlias

from pulsefirst.backends.cards import Indicator, Topic
from pulsefirst.backends.cards.silence import calls_for_a_look
from pulsefirst.backends.fhir.write import write_bundle
from pulsefirst.backends.said import Said
from pulsefirst.checks.cases.vignettes import About
from pulsefirst.checks.examples import Example
from pulsefirst.interfaces.cds_hooks.app import HOME, CdsHooks
from pulsefirst.interfaces.cds_hooks.calls import Calls
from pulsefirst.interfaces.cds_hooks.pieces import Resource
from pulsefirst.interfaces.cds_hooks.services import SERVICES
from pulsefirst.interfaces.cds_hooks.workers import Workers
from pulsefirst.model.case import Case
from pulsefirst.model.connections import ON_LEAVING, ON_OPENING, ON_ORDERS
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.exchange import JSON, Asked, written

PATIENT: Final = "pulsefirst-canary"
EVERY: Final = 15.0
"""Seconds between two canaries."""
NOW, COULD_BE, EXAMPLES = "now", "could_be", "examples"
HOOKS: Final = {service.id: service.hook for service in SERVICES}
"""The hook on which each service is asked; of two on which one is called, the later one."""

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

    @property
    def cautions(self) -> frozenset[str]:
        """The rules that the example says must be heeded."""
        says = self.example.vignette.expects
        return frozenset(str(name) for one in says if one.about is About.CAUTION for name in one.among)


class Reply(NamedTuple):
    """What a service answered: its status, and where that is 200 what would be kept of it, and its cards."""

    status: int
    said: Said | None = None
    cards: Sequence[Mapping[str, Any]] = ()

    @property
    def drafts(self) -> list[Resource]:
        """The orders that it suggests."""
        suggested = [one for card in self.cards for one in card.get("suggestions", ())]
        return [action["resource"] for one in suggested for action in one["actions"]]


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
        every = replace(self.calls.connections, off=())  # what a site does not offer must be right all the same
        own = replace(self.calls, connections=every, keep=self._hear, workers=Workers())
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
        """What is not as it must be: when its record is opened, when an order for it is signed, and before it goes home."""
        record = self._record(canary, canary.example.case)
        opened = self._answer(ON_OPENING, record)
        yield from (*_of_levels(opened, canary), *_of_alarm(opened, canary))
        leaving = self._answer(ON_LEAVING, record)
        left = (*_of_levels(leaving, canary), *_of_alarm(leaving, canary), *_of_what_is_open(leaving, canary))
        yield from (f"before discharge {what}" for what in left)
        for complaint in self._complaints(canary)[:1]:
            yield from _of_ignorance(self._answer(ON_LEAVING, self._record(canary, complaint)))
        drafts = [one for one in record if one.get("status") == "draft"] or opened.drafts[:1]
        if drafts:
            signed = self._answer(ON_ORDERS, record, drafts)
            yield from (f"on an order {what}" for what in (*_of_levels(signed, canary), *_of_cautions(signed, canary)))

    def _answer(self, service: str, record: Sequence[Resource], drafts: Sequence[Resource] = ()) -> Reply:
        """What this service answers of a record, and of drafts that are about to be signed."""
        self._said.clear()
        body = written(self._call(HOOKS[service], record, drafts))
        reply = asyncio.run(self._service.answer(Asked("POST", f"{HOME}/{service}", {"content-type": JSON}, body)))
        if reply.status != 200:
            return Reply(reply.status)
        (said,) = self._said
        return Reply(reply.status, said, json.loads(reply.body)["cards"])

    def _complaints(self, canary: Canary) -> list[Case]:
        """The same patient, of whom one complaint of a leg is known and nothing else."""
        case, findings = canary.example.case, self.calls.guideline.findings
        told = [key for key, value in case.facts.items() if key.leg and calls_for_a_look(findings[key.finding], value)]
        return [case.forget(frozenset(case.facts) - {key}) for key in told]

    def _record(self, canary: Canary, case: Case) -> list[Resource]:
        """The record of this patient with these facts, found now as long ago as in the example."""
        example, now = canary.example, self.calls.clock()
        if case.recorded_at is not None:
            case = replace(case, recorded_at=_whole(now - (example.at - case.recorded_at)))
        resources = [entry["resource"] for entry in write_bundle(self.calls.guideline, case, now)["entry"]]
        for resource in resources:
            if "subject" in resource:
                resource["subject"] = {"reference": f"Patient/{PATIENT}"}
        return resources

    def _call(self, hook: str, record: Sequence[Resource], drafts: Sequence[Resource]) -> dict[str, Any]:
        """The call of a record system that has this record."""
        prefetch = {
            query.key: _patient(record)
            if query.is_read
            else _bundle(one for one in record if one["resourceType"] == query.kind)
            for query in self.calls.queries
        }
        return {
            "hook": hook,
            "hookInstance": PATIENT,
            "context": {
                "userId": "Practitioner/canary",
                "patientId": PATIENT,
                "encounterId": PATIENT,
                "draftOrders": _bundle(drafts),
            },
            "prefetch": prefetch,
        }


def _of_levels(reply: Reply, canary: Canary) -> Iterator[str]:
    """That there is no answer, or how urgent it was found otherwise than it is."""
    if reply.said is None:
        yield f"status {reply.status}"
        return
    for name, level in ((NOW, reply.said.now), (COULD_BE, reply.said.could_be)):
        silent = level is None and canary.expected.get(NOW) == Urgency.NONE.word
        found = "not worked out" if level is None else level.word
        expected = canary.expected.get(name, found)
        if found != expected and not silent:
            yield f"{name} is {found}, not {expected}"


def _of_alarm(reply: Reply, canary: Canary) -> Iterator[str]:
    """An alarm that is missing, or one too many."""
    critical = any(card["indicator"] == Indicator.CRITICAL for card in reply.cards)
    if reply.said is not None and critical is not (canary.expected.get(NOW) == Urgency.EMERGENCY.word):
        yield f"{'a' if critical else 'no'} critical card"


def _of_what_is_open(reply: Reply, canary: Canary) -> Iterator[str]:
    """Before it goes home: a card on what is not decided that is missing, or one too many."""
    emergency = Urgency.EMERGENCY.word
    is_open = canary.expected.get(COULD_BE) == emergency and canary.expected.get(NOW) != emergency
    told = any(card["source"]["topic"]["code"] == Topic.LEAVING for card in reply.cards)
    if reply.said is not None and COULD_BE in canary.expected and told is not is_open:
        yield f"{'a' if told else 'no'} card on what is not excluded"


def _of_ignorance(reply: Reply) -> Iterator[str]:
    """That nothing is said before discharge of a patient of whom one complaint is known, and nothing that would exclude an emergency."""
    if not any(
        card["indicator"] == Indicator.CRITICAL or card["source"]["topic"]["code"] == Topic.LEAVING for card in reply.cards
    ):
        yield "nothing is said before discharge of a complaint that nobody looked into"


def _of_cautions(reply: Reply, canary: Canary) -> Iterator[str]:
    """What is drafted in the example, and is warned of there, and was not warned of."""
    warned = {rule for shown in (reply.said.shown if reply.said is not None else ()) for rule in shown.rules}
    if canary.example.case.considering and reply.said is not None and warned.isdisjoint(canary.cautions):
        yield "no card against the draft"


def _patient(resources: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next({**one, "id": PATIENT} for one in resources if one["resourceType"] == "Patient")


def _bundle(resources: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]}


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
