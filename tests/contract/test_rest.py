"""REST over a real socket: it answers what the command line answers, and says no as problem details, with what to write instead."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from typer.testing import CliRunner

from conftest import AT, GUIDELINE, ROOT
from contract.record_systems import ADDRESS, Signer, client
from generative.cases import cases
from pulsefirst import assess, load_case
from pulsefirst.backends.said import Said
from pulsefirst.engine.interview import Ask, AskScreen, next_step
from pulsefirst.interfaces.cli import app
from pulsefirst.interfaces.http.entrance import entrance
from pulsefirst.interfaces.http.rest import below, rest_beside
from pulsefirst.interfaces.http.schemas import schemas
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.interfaces.rest.app import LARGEST, Rest
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Burden
from pulsefirst.model.connections import Connections
from pulsefirst.model.texts import Site
from pulsefirst.notation.case_schema import case_schema
from pulsefirst.notation.exchange import Answered, Asked
from pulsefirst.notation.exchange import refused as refusal
from pulsefirst.notation.plan import plan_to_json
from pulsefirst.notation.relay import OPERATIONS
from pulsefirst.notation.schemas import alone
from pulsefirst.notation.write import to_json
from serving import Answer, ask, running

HOME = "/api/v1"
JSON = {"Content-Type": "application/json"}
YAML = {"Content-Type": "application/yaml"}
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
ACUTE = {"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new"}}
PATIENT = Connections(call_seconds=60)
"""However busy the machine of a test is, a call is waited for."""
VALID = {name: jsonschema.Draft202012Validator(alone(name, schemas())) for name in schemas()}


@contextmanager
def served(connections: Connections | None = None, **changed: Any) -> Iterator[tuple[str, Rest]]:
    service = cds_hooks(GUIDELINE, Site(connections=connections or PATIENT))
    rest = rest_beside(service, **changed)
    with running(entrance(application(GUIDELINE), below(rest, LOOPBACK))) as address:  # type: ignore[arg-type]
        yield address, rest


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as (found, _):
        yield found


def post(address: str, name: str, body: Any, headers: dict[str, str] | None = None) -> Answer:
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return ask(address, "POST", f"{HOME}/{name}", text, {**JSON, **(headers or {})})


def answered(address: str, name: str, body: Any, headers: dict[str, str] | None = None) -> Any:
    answer = post(address, name, body, headers)
    assert answer.status == 200, answer.text
    data = json.loads(answer.text)
    schema = next(one.schema for one in OPERATIONS if one.name == name)
    assert list(VALID[schema].iter_errors(data)) == []
    return data


def told(*args: str) -> Any:
    """What the command line answers in JSON."""
    ran = CliRunner().invoke(app, args)
    assert ran.exit_code == 0, ran.output
    return json.loads(ran.stdout)


def refused(answer: Answer, status: int) -> Any:
    """The problem details of an answer."""
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    problem = json.loads(answer.text)
    assert problem["status"] == status
    assert problem["type"].startswith("urn:pulsefirst:problem:")
    return problem


def as_json(example: Path) -> dict[str, Any]:
    """An example as a client in JSON would send it: every scalar as it was written."""
    read = yaml.load(example.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(read, dict)
    return read


# --- the same as the command line -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_has_the_plan_of_the_command_line(address: str, example: Path) -> None:
    said = told("assess", str(example), "--json")
    sent, headers = (example.read_bytes(), YAML) if EXAMPLES.index(example) % 2 else (as_json(example), None)
    assert answered(address, "assess", sent, headers) == said


@pytest.mark.parametrize("example", EXAMPLES[20:21], ids=lambda path: path.stem)
def test_an_example_has_everything_else_of_the_command_line(address: str, example: Path) -> None:
    body = as_json(example)
    everything = told("assess", str(example), "--json", "--everything")
    assert answered(address, "assess", body | {"everything": True}) == everything
    assert answered(address, "rank", body) == told("causes", str(example), "--json")
    for name in ("refer_low_index", "a1", next(iter(GUIDELINE.hypotheses))):
        said = told("explain", str(example), name, "--json")
        assert answered(address, "explain", body | {"id": name}) == said


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases)
def test_any_case_as_it_is_written_has_its_plan(address: str, case: Case) -> None:
    written = to_json(case, GUIDELINE)
    body = {"case": written, "at": AT.isoformat()}
    assert answered(address, "read", body) == {"case": written, "at": AT.isoformat(), "told": []}
    assert answered(address, "assess", body) == json.loads(json.dumps(plan_to_json(assess(case, at=AT), GUIDELINE)))


def test_a_case_is_sent_alone_or_beside_its_time(address: str) -> None:
    alone_now = answered(address, "assess", ACUTE)
    assert abs(datetime.fromisoformat(alone_now["at"]) - datetime.now(UTC)).total_seconds() < 60
    then = answered(address, "assess", {"case": ACUTE, "at": AT.isoformat()})
    assert then == json.loads(json.dumps(plan_to_json(assess(load_case(ACUTE), at=AT), GUIDELINE)))
    assert then["triage"]["level"] == "emergency"


def test_numbers_are_exact(address: str) -> None:
    """0.90 is on the threshold and 0.9000000000000001 above it; as a float the two could meet."""
    read = answered(address, "read", '{"left": {"ankle_brachial_index": 0.90}}')
    assert read["case"] == {"left": {"ankle_brachial_index": "0.90 ratio"}}


def test_what_was_read_otherwise_is_told(address: str) -> None:
    body = {"case": {"recorded_at": AT.isoformat(), "left": {"pain": "yes", "onset": "yesterday"}}, "at": AT.isoformat()}
    answer = post(address, "assess", body)
    notices = answered(address, "read", body)["told"]
    assert answer.headers["pulsefirst-told"] == str(len(notices)) == "1"
    assert "yesterday" in notices[0]


# --- what to ask ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("passing", [False, True])
def test_next_is_what_the_interview_asks(address: str, passing: bool) -> None:
    """Asked and answered ten times over, by the data alone."""
    case, passed = Case(recorded_at=AT), []
    for _ in range(6):
        body = {"case": to_json(case, GUIDELINE), "at": AT.isoformat(), "passed": passed}
        found = answered(address, "next", body)
        keys = frozenset(key for place in passed for key in [_key(place)])
        step = next_step(GUIDELINE, case, assess(case, at=AT), keys)
        assert isinstance(step, Ask | AskScreen)
        places = [f"{key.leg}.{key.finding}" if key.leg else key.finding for key in step.keys]
        asked = found["ask"]
        assert (asked["places"], asked["stage"], asked["why"]) == (places, step.stage, step.why)
        assert {one["name"] for one in asked["findings"]} == {key.finding for key in step.keys}
        if passing:
            passed += places
        elif "screen" in asked:
            case = load_case(_merged(to_json(case, GUIDELINE), asked["screen"]["none_records"]))
        else:
            for key in step.keys:
                case = case.learn(step.finding, key.leg, _any_value(step.finding))  # type: ignore[union-attr]


def _key(place: str) -> Any:
    from pulsefirst.model.case import Key
    from pulsefirst.model.legs import Leg

    side, _, name = place.rpartition(".")
    return Key(name, Leg(side) if side else None)


def _merged(case: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    legs = {leg: case.get(leg, {}) | more.get(leg, {}) for leg in ("left", "right")}
    return case | more | {leg: facts for leg, facts in legs.items() if facts}


def _any_value(finding: Any) -> Any:
    from pulsefirst.engine.interview import value_of_no

    value = value_of_no(finding)
    return value if value is not None else next(iter(finding.values))


def test_next_never_asks_for_a_test(address: str) -> None:
    tests = {one.name for one in GUIDELINE.findings.values() if one.burden in (Burden.LABORATORY, Burden.IMAGING)}
    for example in EXAMPLES[::8]:
        asked = answered(address, "next", as_json(example))["ask"]
        if asked is not None and asked["stage"] == "triage":
            assert not tests.intersection(one["name"] for one in asked["findings"])


@pytest.mark.parametrize(
    ("priors", "where", "said"),
    [
        ({"peripheral_artery_diseases": "0.1"}, "body.priors.peripheral_artery_diseases", "did you mean"),
        ({"peripheral_artery_disease": "12%"}, "body.priors.peripheral_artery_disease", "write it like 0.12"),
        ({"peripheral_artery_disease": 1}, "body.priors.peripheral_artery_disease", "above 0 and below 1"),
        ({"peripheral_artery_disease": "0." + "1" * 900}, "body.priors.peripheral_artery_disease", "digits"),
        ({"peripheral_artery_disease": ["0.1"]}, "body.priors.peripheral_artery_disease", "one name"),
        (["0.1"], "body.priors", "an object"),
    ],
)
def test_a_prior_that_is_none_is_said(address: str, priors: Any, where: str, said: str) -> None:
    problem = refused(post(address, "rank", {"case": {}, "priors": priors}), 422)
    assert (problem["where"], said in problem["detail"]) == (where, True), problem


def test_a_prior_is_worked_out_as_on_the_command_line(address: str) -> None:
    example = next(path for path in EXAMPLES if path.stem.startswith("03"))
    said = told("causes", str(example), "--json", "--prior", "peripheral_artery_disease=0.12")
    assert said["odds"]
    assert answered(address, "rank", as_json(example) | {"priors": {"peripheral_artery_disease": 0.12}}) == said


# --- what does not change -----------------------------------------------------------------------------------------------


def test_the_vocabulary_and_the_guideline_are_had_once(address: str) -> None:
    findings = json.loads(ask(address, "GET", f"{HOME}/findings").text)
    assert findings == told("findings", "--json")
    guideline = json.loads(ask(address, "GET", f"{HOME}/guideline").text)
    assert list(VALID["guideline"].iter_errors(guideline)) == []
    assert guideline["hash"] == GUIDELINE.hash
    assert guideline["counts"]["statements"] == len(guideline["statements"]) == 64
    assert guideline["conditions_of_use"][0]["sections"]
    for one in findings:
        assert list(VALID["finding"].iter_errors(one)) == []


@pytest.mark.parametrize("name", ["findings", "findings/dorsalis_pedis", "guideline", "openapi.json"])
def test_what_is_held_already_is_not_sent_again(address: str, name: str) -> None:
    first = ask(address, "GET", f"{HOME}/{name}")
    tag = first.headers["etag"]
    assert tag.startswith(f'"{GUIDELINE.hash[:32]}-')
    for held in (tag, f'"other", W/{tag}', "*"):
        again = ask(address, "GET", f"{HOME}/{name}", headers={"If-None-Match": held})
        assert (again.status, again.text, again.headers["etag"]) == (304, "", tag)
    assert ask(address, "GET", f"{HOME}/{name}", headers={"If-None-Match": '"other"'}).text == first.text
    head = ask(address, "HEAD", f"{HOME}/{name}")
    assert (head.status, head.text, head.headers["content-length"]) == (200, "", first.headers["content-length"])


def test_the_description_names_what_the_guideline_knows(address: str) -> None:
    described = json.loads(ask(address, "GET", f"{HOME}/openapi.json").text)
    parts = described["components"]["schemas"]
    named = {*parts["case"]["properties"], *parts["case.leg"]["properties"]}
    assert set(GUIDELINE.findings) == named - {"recorded_at", "left", "right", "both", "done", "considering"}
    assert {path.removeprefix(f"{HOME}/") for path in described["paths"]} == {
        *(one.name for one in OPERATIONS),
        *("findings", "findings/{name}", "guideline", "openapi.json"),
    }
    referred = set(_references(described))
    assert referred <= {f"#/components/schemas/{name}" for name in parts}


def _references(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from ([data["$ref"]] if isinstance(data.get("$ref"), str) else [])
        for part in data.values():
            yield from _references(part)
    elif isinstance(data, list):
        for part in data:
            yield from _references(part)


def test_every_value_that_the_description_names_is_read(address: str) -> None:
    schema = case_schema(GUIDELINE)
    patient = schema["properties"]
    of_leg = schema["$defs"]["leg"]["properties"]
    most = max(len(_named(one)) for one in (*patient.values(), *of_leg.values()))
    assert most > 4
    for place in range(most):
        taken = {name: _named(one) for name, one in patient.items() if name in GUIDELINE.findings}
        legs = {name: _named(one) for name, one in of_leg.items() if name in GUIDELINE.findings}
        body: dict[str, Any] = {name: values[place] for name, values in taken.items() if place < len(values)}
        body["left"] = {name: values[place] for name, values in legs.items() if place < len(values)}
        answered(address, "read", body)


def _named(schema: dict[str, Any]) -> list[Any]:
    """The values that a schema names: its answers, yes and no, and both ends of its range."""
    found: list[Any] = []
    for kind in schema.get("anyOf", ()):
        found += kind.get("enum", [])
        found += [True, False] if kind.get("type") == "boolean" else []
        found += [kind["minimum"], kind["maximum"]] if kind.get("type") == "number" else []
        found += kind.get("examples", [])
    return found


# --- no, and why --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "status", "where", "said"),
    [
        ({"left": {"dorsalis_pedis": "absnt"}}, 422, "body.left.dorsalis_pedis", "did you mean 'absent'?"),
        ({"dorsalis_pedis": "absent"}, 422, "body.dorsalis_pedis", "write it under left, right or both"),
        (
            {"case": {"left": {"dorsalis_pediss": "absent"}}},
            422,
            "body.case.left.dorsalis_pediss",
            "did you mean 'dorsalis_pedis'?",
        ),
        ({"left": {"ankle_brachial_index": 9}}, 422, "body.left.ankle_brachial_index", "9"),
        ({"case": {}, "unknown": 1}, 422, "body.unknown", "an example has title"),
        ({"case": {}, "at": "today"}, 422, "body.at", "write it like"),
        ({"case": {}, "at": "9999-12-31T23:59:59Z"}, 422, "body.at", "its year is 1900 to 2999"),
        (
            {"case": {"recorded_at": "2026-01-02T00:00:00Z"}, "at": "2026-01-01T00:00:00Z"},
            422,
            None,
            "correct one of the two",
        ),
        ({"case": None}, 400, "body.case", "write {} where nothing is known"),
        ({"case": {}, "everything": "perhaps"}, 422, "body.everything", "yes or no"),
        ([], 400, None, "a JSON object"),
        ("{", 400, None, "is not JSON"),
        ("", 400, None, "send {}"),
        ('{"age": 50, "age": 60}', 400, None, "'age' is written twice"),
        ('{"left": ' * 50 + "1" + "}" * 50, 400, None, "nested deeper"),
    ],
)
def test_the_readers_own_sentence_says_what_where_and_what_instead(
    address: str, body: Any, status: int, where: str | None, said: str
) -> None:
    problem = refused(post(address, "assess", body), status)
    assert said in problem["detail"]
    assert problem.get("where") == where


def test_yaml_is_told_by_its_lines_and_nothing_is_no_case(address: str) -> None:
    problem = refused(post(address, "assess", "age: 50\nleft: {dorsalis_pediss: absent}\n", YAML), 422)
    assert problem["where"] == "body:2"
    refused(post(address, "assess", "null\n", YAML), 400)
    refused(post(address, "assess", "a: *b\n", YAML), 400)


@pytest.mark.parametrize(
    ("body", "where", "said"),
    [
        ({}, "body", "explain needs id"),
        ({"case": {}}, "body", "explain needs id"),
        ({"case": {}, "id": "absentpulses"}, "id", "did you mean absent_pulses?"),
        ({"case": {}, "id": "A1", "leg": "left"}, "leg", "leave leg out"),
        ({"case": {}, "id": "absent_pulses", "leg": "middle"}, "leg", "left or right"),
        ({"case": {}, "id": ["A1"]}, "body.id", "one name"),
        ({"case": {}, "id": "x" * 2000}, "body.id", "longer than 80"),
    ],
)
def test_what_cannot_be_explained_is_said(address: str, body: Any, where: str, said: str) -> None:
    problem = refused(post(address, "explain", body), 422)
    assert said in problem["detail"]
    assert problem["where"] == where


@pytest.mark.parametrize(
    "passed", ["left.dorsalis_pedis", ["dorsalis_pedis"], ["left.age"], ["up.dorsalis_pedis"], [["age"]]]
)
def test_a_place_that_is_none_is_said(address: str, passed: Any) -> None:
    refused(post(address, "next", {"case": {}, "passed": passed}), 422)


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("GET", "assess", 405, "POST, OPTIONS"),
        ("DELETE", "assess", 405, "POST, OPTIONS"),
        ("POST", "findings", 405, "GET, HEAD, OPTIONS"),
        ("GET", "", 404, None),
        ("GET", "asses", 404, None),
        ("GET", "findings/dorsalis_pediss", 404, None),
        ("GET", "findings/%00", 404, None),
        ("OPTIONS", "nothing", 404, None),
    ],
)
def test_what_is_not_there_or_is_asked_otherwise(
    address: str, method: str, path: str, status: int, allowed: str | None
) -> None:
    answer = ask(address, method, f"{HOME}/{path}", "{}" if method != "GET" else "", JSON)
    refused(answer, status)
    assert answer.headers.get("allow") == allowed


def test_options_says_how_each_address_is_asked(address: str) -> None:
    for path, allowed in (("assess", "POST, OPTIONS"), ("findings", "GET, HEAD, OPTIONS")):
        answer = ask(address, "OPTIONS", f"{HOME}/{path}")
        assert (answer.status, answer.headers["allow"]) == (204, allowed)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("[" * 400_000, JSON),
        ('{"a": [' + "1," * 400_000 + "1]}", JSON),
        ("{" + ",".join(f'"k{n}": {n}' for n in range(60_000)) + "}", JSON),
        ('{"left": {"ankle_brachial_index": ' + "9" * 900_000 + "}}", JSON),
        ('{"age": "' + "\\ud800" * 100_000 + '"}', JSON),
        ("a: " + "[" * 100_000, YAML),
        ("- " * 300_000, YAML),
        ("\x00", YAML),
        (b"\xff\xfe\xfd", JSON),
        (b"\xff\xfe\xfd", YAML),
    ],
    ids=range(10),
)
def test_hostile_bodies_are_refused_in_bounded_time(address: str, body: str | bytes, headers: dict[str, str]) -> None:
    began = time.monotonic()
    answer = post(address, "assess", body, headers)
    assert answer.status in (400, 422)
    refused(answer, answer.status)
    assert len(answer.text) < 2_000
    assert time.monotonic() - began < 20


def test_every_schema_of_the_description_is_one(address: str) -> None:
    described = json.loads(ask(address, "GET", f"{HOME}/openapi.json").text)
    for schema in described["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["summary"]
            assert set(operation["responses"]) >= {"200", "403", "405", "413", "421", "500"}


def test_type_size_and_host_are_checked(address: str) -> None:
    assert "application/json" in refused(post(address, "assess", "{}", {"Content-Type": "text/plain"}), 415)["detail"]
    refused(post(address, "assess", "{}", {"Content-Length": str(LARGEST + 1)}), 413)
    refused(post(address, "assess", "{}", {"Host": "elsewhere.example"}), 421)


def test_pages_of_other_origins_may_not_call() -> None:
    with served(Connections(origins=("https://record.example.org",))) as (address, _):
        allowed = post(address, "assess", "{}", {"Origin": "https://record.example.org"})
        assert (allowed.status, allowed.headers["access-control-allow-origin"]) == (200, "https://record.example.org")
        for method in ("POST", "OPTIONS"):
            refused(ask(address, method, f"{HOME}/assess", "{}", {**JSON, "Origin": "https://other.example.org"}), 403)


def test_where_clients_are_named_a_token_is_good_once(tmp_path: Path) -> None:
    signer = Signer()
    keys = tmp_path / "keys.json"
    keys.write_text(json.dumps(signer.public))
    kept: list[Said] = []
    with served(client(str(keys)), keep=_keeping(kept)) as (address, rest):
        assert rest.connections.address == ADDRESS
        assert "www-authenticate" in post(address, "assess", ACUTE).headers
        refused(post(address, "assess", ACUTE), 401)
        bearer = signer.bearer(f"{HOME}/assess")
        assert post(address, "assess", ACUTE, bearer).status == 200
        refused(post(address, "assess", ACUTE, bearer), 401)
        refused(post(address, "rank", ACUTE, signer.bearer(f"{HOME}/assess")), 401)
        assert ask(address, "GET", f"{HOME}/findings").status == 200
        described = json.loads(ask(address, "GET", f"{HOME}/openapi.json").text)
    assert [(one.service, one.client) for one in kept] == [("rest/assess", "record")]
    assert described["paths"][f"{HOME}/assess"]["post"]["security"] == [{"signed_token": []}]
    assert "401" in described["paths"][f"{HOME}/assess"]["post"]["responses"]


def _keeping(kept: list[Said]) -> Any:
    def keep(said: Said) -> bool:
        kept.append(said)
        return True

    return keep


def test_whoever_keeps_what_was_said_is_told_once_of_each_assessment() -> None:
    kept: list[Said] = []
    with served(keep=_keeping(kept)) as (address, _):
        for operation in OPERATIONS:
            answered(
                address,
                operation.name,
                {"case": ACUTE, "at": AT.isoformat(), **({"id": "A1"} if operation.required else {})},
            )
        refused(post(address, "assess", {"age": "old"}), 422)
    assert [one.service for one in kept] == ["rest/assess", "rest/rank", "rest/next", "rest/explain"]
    assert {one.at for one in kept} == {AT}
    demanding = {shown.name for shown in kept[0].shown if shown.alarms}
    assert demanding
    assert all({shown.name for shown in one.shown} <= {shown.name for shown in kept[0].shown} for one in kept[1:])


def test_what_could_not_be_kept_is_answered_and_marked() -> None:
    with served(keep=lambda said: False) as (address, _):
        assert "no record" in post(address, "assess", ACUTE).headers["pulsefirst-not-kept"]
        assert "pulsefirst-not-kept" not in post(address, "read", ACUTE).headers
    with served(keep=_keeping([])) as (address, _):
        assert "pulsefirst-not-kept" not in post(address, "assess", ACUTE).headers


def test_where_an_answer_has_to_be_kept_and_cannot_there_is_none() -> None:
    def fails(said: Said) -> bool:
        raise refusal(503, "transient", "what was said cannot be kept now")

    with served(keep=fails) as (address, _):
        assert "cannot be kept" in refused(post(address, "assess", ACUTE), 503)["detail"]
        assert post(address, "read", ACUTE).status == 200


# --- when it does not come about ----------------------------------------------------------------------------------------


class Slow:
    """What works answers out, and takes its time."""

    def __init__(self, unfinished: int = 0, error: Exception | None = None) -> None:
        self.unfinished = unfinished
        self.error = error

    async def run(self, work: Any, *args: Any) -> Answered:
        if self.error is not None:
            raise self.error
        await asyncio.sleep(5)
        raise AssertionError("it was waited for")


def call(rest: Rest) -> Answered:
    return asyncio.run(rest.answer(Asked("POST", f"{HOME}/assess", {"content-type": "application/json"}, b'{"age": 50}')))


def test_a_call_that_takes_too_long_is_answered_and_says_so() -> None:
    rest = rest_beside(cds_hooks(GUIDELINE, Site(connections=replace(Connections(), call_seconds=0.05))))
    rest.workers = Slow()
    began = time.monotonic()
    reply = call(rest)
    assert (reply.status, reply.headers["retry-after"]) == (503, "1")
    assert "nothing was assessed" in reply.body.decode()
    assert time.monotonic() - began < 2
    assert rest.at_work == 0


def test_too_many_calls_are_told_to_come_again() -> None:
    rest = rest_beside(cds_hooks(GUIDELINE, Site()))
    rest.workers = Slow(unfinished=rest.at_once)
    assert call(rest).status == 503


def test_what_breaks_is_logged_by_its_place_and_never_by_what_it_broke_on(caplog: pytest.LogCaptureFixture) -> None:
    rest = rest_beside(cds_hooks(GUIDELINE, Site()))
    rest.workers = Slow(error=RuntimeError("a patient of 50"))
    with caplog.at_level(logging.DEBUG):
        reply = call(rest)
    assert reply.status == 500
    assert "RuntimeError" in caplog.text
    for text in (caplog.text, reply.body.decode()):
        assert "50" not in text.replace("500", "")


def test_nothing_of_a_call_is_logged(address: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answered(address, "assess", ACUTE)
        refused(post(address, "assess", {"age": "old"}), 422)
    assert [record for record in caplog.records if record.name.startswith(("pulsefirst", "uvicorn"))] == []
