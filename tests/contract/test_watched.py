"""What whoever runs this looks at: canaries that find a broken guideline, readiness that says which, counts and logs without patients."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from conftest import GUIDELINE, ROOT
from contract.record_systems import ACUTE, JSON, VIEW, found, view
from pulsefirst.backends.cards import Cards
from pulsefirst.backends.said import Said
from pulsefirst.checks.examples import read_example
from pulsefirst.interfaces.http import beside as assembled
from pulsefirst.interfaces.http.canaries import Canaries, Canary
from pulsefirst.interfaces.http.entrance import Below, entrance
from pulsefirst.interfaces.http.logs import OURS, Lines, log_lines
from pulsefirst.interfaces.http.metrics import Metrics
from pulsefirst.interfaces.http.serve import Serving, prefix_of
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.interfaces.http.watching import Watch, life
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.model.connections import Connections
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import refused
from serving import ask, running

FEW = ("01-acute-embolus", "03-claudication", "09-restless-legs")


def canaries(*names: str) -> list[Canary]:
    """These examples as canaries."""
    paths = [ROOT / "examples" / f"{name}.yaml" for name in names]
    return [Canary(path.stem, read_example(path.read_bytes(), GUIDELINE, path.name)) for path in paths]


def asked(guideline: Guideline, *names: str) -> Canaries:
    """The canaries, each asked once of a service by this guideline."""
    several = Canaries(lambda: canaries(*names), cds_hooks(guideline, Site()).calls)
    for canary in several.load():
        several.ask(canary)
    several.all_asked = True
    return several


# --- canaries -------------------------------------------------------------------------------------------------------------


def test_every_example_is_answered_right() -> None:
    names = sorted(path.stem for path in (ROOT / "examples").glob("*.yaml"))
    assert asked(GUIDELINE, *names).trouble() == ""


def broken() -> Guideline:
    """The guideline in which no rule demands an emergency any more."""
    rules = {
        name: replace(rule, do=replace(rule.do, urgency=Urgency.SOON)) if rule.do.urgency is Urgency.EMERGENCY else rule
        for name, rule in GUIDELINE.recommendations.items()
    }
    return replace(GUIDELINE, recommendations=rules, hash="broken")


def test_a_broken_guideline_is_found_and_which_canary_found_it() -> None:
    trouble = asked(broken(), *FEW).trouble()
    assert "01-acute-embolus: now is urgent, not emergency" in trouble
    assert "no critical card" in trouble
    assert "before discharge no critical card" in trouble
    assert "09-restless-legs" not in trouble


@pytest.mark.parametrize(
    ("card", "name", "says"),
    [
        ("_leaving", "03-claudication", "nothing is said before discharge of a complaint that nobody looked into"),
        ("_drafts", "39-cramp-from-medicines", "on an order no card against the draft"),
    ],
)
def test_a_service_that_falls_silent_is_found_though_opening_the_record_is_right(
    card: str, name: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Cards, card, lambda cards: iter(()))
    assert asked(GUIDELINE, name).trouble() == f"{name}: {says}"


def test_a_service_that_a_site_does_not_offer_is_asked_all_the_same() -> None:
    site = Site(connections=Connections(off=("pulsefirst-patient-view", "pulsefirst-orders")))
    several = Canaries(lambda: canaries(*FEW), cds_hooks(GUIDELINE, site).calls)
    for canary in several.load():
        several.ask(canary)
    assert several.wrong == {}


def test_a_service_that_breaks_is_found_and_what_broke_is_not_told() -> None:
    calls = cds_hooks(GUIDELINE, Site()).calls

    def breaks(*_: object) -> Any:
        raise RuntimeError("SECRET")

    several = Canaries(lambda: canaries("01-acute-embolus"), replace(calls, read=breaks))
    several.ask(several.load()[0])
    (said,) = several.wrong.values()
    assert said.startswith("status 500; before discharge status 500")
    assert "SECRET" not in said


def test_a_canary_that_is_right_again_is_no_trouble_any_more() -> None:
    several = asked(GUIDELINE, "01-acute-embolus")
    several.wrong["01-acute-embolus"] = "status 500"
    several.ask(several.load()[0])
    assert several.trouble() == ""


def test_until_all_were_asked_it_is_not_ready() -> None:
    assert Canaries(list, cds_hooks(GUIDELINE, Site()).calls).trouble() == "not all were asked yet"


# --- readiness, counts, logs -------------------------------------------------------------------------------------------------


@contextmanager
def watched(checks: dict[str, Callable[[], str]], keep: Callable[[Said], bool] | None = None) -> Iterator[str]:
    """The address of CDS Hooks beside the page, with these checks and this keeper."""
    watch = Watch(checks, Metrics())
    service = cds_hooks(GUIDELINE, Site(), keep_said=watch.keeping(keep))
    places = (life(), *watch.places(), watch.over(Below("/cds-services", service.answer, LOOPBACK)))
    with running(entrance(application(GUIDELINE), *places)) as address:  # type: ignore[arg-type]
        yield address


def test_it_lives_and_is_ready_until_something_is_wrong_and_says_what() -> None:
    wrong = {"canaries": "", "audit trail": ""}
    with watched({name: lambda name=name: wrong[name] for name in wrong}) as address:  # type: ignore[misc]
        assert ask(address, path="/healthz").status == 200
        ready = ask(address, path="/readyz", headers={"Host": "10.0.0.7:8137"})
        assert (ready.status, json.loads(ready.text)["status"]) == (200, "ready")
        wrong["canaries"] = "01-acute-embolus: no critical card"
        not_ready = ask(address, path="/readyz")
        assert not_ready.status == 503
        assert json.loads(not_ready.text)["checks"] == {"canaries": wrong["canaries"], "audit trail": "right"}
        assert 'pulsefirst_not_ready{check="canaries"} 1.0' in ask(address, path="/metrics").text
        assert ask(address, path="/healthz").status == 200
        assert ask(address, "POST", "/readyz").status == 405
        assert ask(address, "HEAD", "/readyz").status == 503


def test_requests_and_assessments_are_counted_and_nothing_of_a_patient_is() -> None:
    body = json.dumps(view(*ACUTE)).replace('"p1"', '"SECRETPATIENT"')
    body = body.replace("Patient/p1", "Patient/SECRETPATIENT")
    with watched({}, lambda said: said.subject != "other") as address:
        for _ in range(2):
            assert ask(address, "POST", VIEW, body, JSON).status == 200
        assert ask(address, "POST", "/cds-services/SECRETSERVICE", body, JSON).status == 404
        other = body.replace("SECRETPATIENT", "other")
        ask(address, "POST", VIEW, other, JSON)
        text = ask(address, path="/metrics").text
    lines = text.splitlines()
    assert 'pulsefirst_requests_total{service="pulsefirst-patient-view",status="200"} 3.0' in lines
    assert 'pulsefirst_requests_total{service="/cds-services",status="404"} 1.0' in lines
    assert (
        'pulsefirst_assessments_total{could_be="emergency",now="emergency",service="pulsefirst-patient-view"} 3.0' in lines
    )
    assert 'pulsefirst_alarms_total{service="pulsefirst-patient-view"} 3.0' in lines
    assert 'pulsefirst_records_total{kept="yes"} 2.0' in lines
    assert 'pulsefirst_records_total{kept="no"} 1.0' in lines
    assert 'pulsefirst_request_seconds_count{service="pulsefirst-patient-view"} 3.0' in lines
    assert "SECRET" not in text


def test_a_refusal_to_go_on_unkept_is_counted_as_not_kept() -> None:
    def refuses(said: Said) -> bool:
        raise refused(503, "transient", "no")

    with watched({}, refuses) as address:
        assert ask(address, "POST", VIEW, json.dumps(view()), JSON).status == 503
        assert 'pulsefirst_records_total{kept="no"} 1.0' in ask(address, path="/metrics").text


def test_each_call_is_a_line_of_json_without_a_patient(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger=OURS)
    secret = found("potassium", "SECRETVALUE")
    body = json.dumps(view(secret)).replace('"p1"', '"SECRETPATIENT"').replace("Patient/p1", "Patient/SECRETPATIENT")
    with watched({}) as address:
        ask(address, "POST", f"{VIEW}?patient=SECRET", body, JSON)
        ask(address, "POST", "/cds-services/SECRET", "{", JSON)
    lines = [json.loads(Lines().format(record)) for record in caplog.records if record.name.startswith(OURS)]
    assert [(line["service"], line["status"]) for line in lines] == [
        ("pulsefirst-patient-view", 200),
        ("/cds-services", 404),
    ]
    assert lines[0]["milliseconds"] > 0
    assert "SECRET" not in json.dumps(lines)


def test_each_call_is_a_span_without_a_patient() -> None:
    exported = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exported))
    trace.set_tracer_provider(provider)
    body = json.dumps(view(*ACUTE)).replace("p1", "SECRET")
    with watched({}) as address:
        assert ask(address, "POST", f"{VIEW}?patient=SECRET", body, JSON).status == 200
        ask(address, "POST", "/cds-services/SECRET", "{", JSON)
    spans = [(one.name, dict(one.attributes or {})) for one in exported.get_finished_spans()]
    status = "http.response.status_code"
    assert spans == [("pulsefirst-patient-view", {status: 200}), ("/cds-services", {status: 404})]


def test_only_our_own_log_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    ours = logging.getLogger(OURS)
    before = ours.handlers, ours.propagate, ours.level
    try:
        log_lines()
        logging.getLogger("httpx").warning("GET https://fhir.example.org/Patient/SECRET")
        logging.getLogger("pulsefirst.interfaces.http").warning("said")
        try:
            raise ValueError("SECRET")
        except ValueError:
            logging.getLogger("pulsefirst.x").exception("it broke")
    finally:
        ours.handlers, ours.propagate = before[0], before[1]
        ours.setLevel(before[2])
    written = capsys.readouterr().err.splitlines()
    assert [json.loads(line)["event"] for line in written if line.startswith("{")] == ["said", "it broke"]
    assert not any("SECRET" in line for line in written if line.startswith("{"))


# --- behind a proxy under a prefix ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "address", "prefix"),
    [
        ("", "", ""),
        ("", "https://host.example", ""),
        ("", "https://host.example/legs", "/legs"),
        ("/a/b/", "https://host.example/legs", "/a/b"),
        ("a", "", "/a"),
        ("/", "", ""),
    ],
)
def test_the_prefix_is_that_of_the_address_unless_it_is_given(given: str, address: str, prefix: str) -> None:
    serving = Serving(host="127.0.0.1", port=1, prefix=given)
    assert prefix_of(serving, Site(connections=Connections(address=address))) == prefix


@pytest.mark.parametrize("left_on", ["/legs", ""])
def test_under_a_prefix_the_page_its_files_and_cds_hooks_answer_and_links_lead_there(left_on: str) -> None:
    site = Site(connections=Connections(address="https://host.example/legs", page_links=True))
    service = cds_hooks(GUIDELINE, site)
    app = entrance(application(GUIDELINE), Below("/cds-services", service.answer, LOOPBACK), prefix="/legs")
    with running(app) as address:  # type: ignore[arg-type]
        page = ask(address, path=f"{left_on}/")
        assert (page.status, "<form" in page.text) == (200, True)
        assert 'href="static/' in page.text
        assert not any(f'{kind}="/' in page.text for kind in ("href", "src", "action", "hx-post"))
        assert ask(address, path=f"{left_on}/static/page.css").status == 200
        assert ask(address, path=f"{left_on}/about").status == 200
        assert ask(address, path=f"{left_on}/cds-services").status == 200
        assert ask(address, path="/legsandmore/").status == 404
        (card, *_) = json.loads(ask(address, "POST", f"{left_on}{VIEW}", json.dumps(view(*ACUTE)), JSON).text)["cards"]
    assert card["links"][0]["url"].startswith("https://host.example/legs/#case=")
    assert card["source"]["url"] == "https://host.example/legs/about"


def test_what_stands_beside_the_page_is_put_together_with_its_canaries() -> None:
    few = canaries(*FEW)

    def load() -> Sequence[Canary]:
        return few

    with (
        assembled.beside(GUIDELINE, Site(), LOOPBACK, load) as there,
        running(entrance(application(GUIDELINE), *there.places)) as address,  # type: ignore[arg-type]
    ):
        for _ in range(1000):
            ready = ask(address, path="/readyz")
            if ready.status == 200:
                break
        assert json.loads(ready.text) == {"status": "ready", "checks": {"canaries": "right"}}
        assert "Patient" not in ask(address, path="/metrics").text
