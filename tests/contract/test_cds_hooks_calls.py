"""A service call: what came and what did not, what is fetched and from where, what is answered when it cannot be."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contract.record_systems import (
    ACUTE,
    CRAMP,
    KEYS,
    LEAVING,
    ORDERS,
    OUTCOME,
    QUERIES,
    TOKEN,
    VIEW,
    WALKING,
    Served,
    authorized,
    bundle,
    draft,
    found,
    leaving,
    orders,
    patient,
    prefetched,
    record_system,
    served,
    view,
)
from pulsefirst.backends.queries import Query, is_in_grammar
from pulsefirst.interfaces.cds_hooks.access import Access, is_below
from pulsefirst.interfaces.cds_hooks.pieces import ABSENT, State, is_of, piece_of
from pulsefirst.model.connections import Connections

SEARCH = Query("observations", "Observation?patient={{context.patientId}}", "results")
READ = Query("patient", "Patient/{{context.patientId}}", "the patient")


@pytest.fixture(scope="module")
def here() -> Iterator[Served]:
    """The service with no site file."""
    with served() as service:
        yield service


# --- the states of a part of the record ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "value", "state", "complete"),
    [
        (SEARCH, ABSENT, State.ABSENT, False),
        (SEARCH, None, State.NULL, True),
        (SEARCH, OUTCOME, State.FAILED, False),
        (SEARCH, bundle(), State.EMPTY, True),
        (SEARCH, {"resourceType": "Bundle", "type": "searchset"}, State.EMPTY, True),
        (SEARCH, bundle(ACUTE[0]), State.FILLED, True),
        (SEARCH, bundle(ACUTE[0], next_page="https://fhir.example.org/2"), State.PARTIAL, False),
        (SEARCH, bundle(ACUTE[0], OUTCOME), State.FAILED, False),
        (SEARCH, bundle({"resourceType": "OperationOutcome", "issue": [{"severity": "warning"}]}), State.EMPTY, True),
        (SEARCH, ACUTE[0], State.FILLED, True),
        (SEARCH, patient(), State.OTHER, False),
        (SEARCH, "<html>error</html>", State.OTHER, False),
        (SEARCH, [], State.OTHER, False),
        (READ, patient(), State.FILLED, True),
        (READ, None, State.NULL, False),
        (READ, bundle(), State.OTHER, False),
        (READ, OUTCOME, State.FAILED, False),
    ],
)
def test_the_states_of_a_prefetch_key_are_told_apart(query: Query, value: object, state: State, complete: bool) -> None:
    piece = piece_of(query, value)
    assert (piece.state, piece.is_complete) == (state, complete)
    assert bool(piece.missing) is not complete


GAPS = [(key, gap) for key in KEYS if key != "observations" for gap in ("absent", OUTCOME)] + [("patient", None)]
"""Without observations nothing speaks of a leg here; of a search, null says that it found nothing."""


@pytest.mark.parametrize(("key", "gap"), GAPS)
def test_a_key_that_is_missing_or_failed_is_said_on_the_card_and_never_taken_as_normal(
    here: Served, key: str, gap: Any
) -> None:
    body = view(*ACUTE)
    if gap == "absent":
        del body["prefetch"][key]
    else:
        body["prefetch"][key] = gap
    (card, *_) = here.cards(VIEW, body)
    assert card["indicator"] == "critical"
    called = next(query.called for query in QUERIES if query.key == key)
    assert f"Not read: unknown, and not normal**\n\n- {called}" in card["detail"]


def test_a_page_that_is_not_the_last_is_not_the_whole_record(here: Served) -> None:
    body = view(*CRAMP)
    body["prefetch"]["conditions"] = bundle(next_page="https://fhir.example.org/page2")
    assert "recorded diagnoses: came in part: there is more than was sent" in here.cards(VIEW, body)[0]["detail"]


@pytest.mark.parametrize("prefetch", ["none", "empty", "all failed"])
def test_where_nothing_of_the_record_can_be_had_the_answer_is_412_and_names_the_keys(here: Served, prefetch: str) -> None:
    body = view()
    if prefetch == "none":
        del body["prefetch"]
    else:
        body["prefetch"] = {} if prefetch == "empty" else dict.fromkeys(KEYS, OUTCOME)
    answer = here.post(VIEW, body)
    assert answer.status == 412
    issues = json.loads(answer.text)["issue"]
    assert [issue["expression"] for issue in issues] == [[f"prefetch.{key}"] for key in KEYS]
    assert "it cannot be fetched: the call names no FHIR server" in issues[0]["details"]["text"]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.key)
def test_silence_is_never_from_a_record_of_which_a_part_that_tells_of_complaints_is_missing(
    here: Served, query: Query
) -> None:
    assert here.cards(VIEW, view()) == []
    body = view()
    del body["prefetch"][query.key]
    answer = here.post(VIEW, body)
    assert query.tells_of_complaints is (query.key in ("observations", "conditions"))
    if query.tells_of_complaints:
        assert answer.status == 412
        assert [issue["expression"] for issue in json.loads(answer.text)["issue"]] == [[f"prefetch.{query.key}"]]
    else:
        assert (answer.status, json.loads(answer.text)) == (200, {"cards": []})


def test_a_draft_that_the_guideline_does_not_know_needs_no_record(here: Served) -> None:
    unknown = draft("thyroid_test") | {"code": {"coding": [{"system": "http://loinc.org", "code": "0000-0"}]}}
    body = orders(drafts=(unknown,))
    del body["prefetch"]
    assert here.cards(ORDERS, body) == []


def test_what_is_of_another_patient_is_left_out_and_said(here: Served) -> None:
    body = view(*CRAMP, *(one | {"subject": {"reference": "Patient/other"}} for one in ACUTE))
    (card, *_) = here.cards(VIEW, body)
    assert card["indicator"] == "warning"
    assert "3 of another patient, or of one that is not named by the id of this call: left out" in card["detail"]


@pytest.mark.parametrize("reference", ["Patient/other", "urn:uuid:p1", "p1", "#p1"])
def test_silence_is_never_from_resources_that_were_left_out(here: Served, reference: str) -> None:
    answer = here.post(VIEW, view(*(one | {"subject": {"reference": reference}} for one in ACUTE)))
    assert answer.status == 412
    assert "3 of another patient" in answer.text


def test_a_draft_for_another_patient_is_no_draft_of_this_one(here: Served) -> None:
    drafts = (draft("ct_or_mr_angiography", "left", of="other"),)
    assert here.post(ORDERS, orders(*WALKING, drafts=drafts)).status == 412


@pytest.mark.parametrize(
    ("resource", "own"),
    [
        (patient(), True),
        (patient("p2"), False),
        ({"subject": {"reference": "Patient/p1"}}, True),
        ({"subject": {"reference": "https://fhir.example.org/Patient/p1/_history/2"}}, True),
        ({"subject": {"reference": "Patient/p10"}}, False),
        ({"patient": {"reference": "Patient/p2"}}, False),
        ({"subject": {"reference": "urn:uuid:0"}}, False),
        ({"subject": {"reference": "p1"}}, False),
        ({"subject": {"reference": "Patient/"}}, False),
        ({"subject": {"reference": "Group/p2"}}, True),
        ({"subject": "Patient/p2"}, True),
        ({}, True),
    ],
)
def test_whose_a_resource_is(resource: dict[str, Any], own: bool) -> None:
    assert is_of(resource, "p1") is own


# --- the moments of care ------------------------------------------------------------------------------------------------


def test_before_orders_are_signed_a_draft_that_is_not_borne_out_is_cautioned_against(here: Served) -> None:
    for hook in ("order-select", "order-sign"):
        (card,) = here.cards(ORDERS, orders(*WALKING, drafts=(draft("ct_or_mr_angiography", "left"),), hook=hook))
        assert card["summary"].startswith("Draft order: CT or MR angiography")
        assert card["indicator"] == "warning"


def test_before_discharge_an_undecided_red_flag_is_said(here: Served) -> None:
    (card,) = here.cards(LEAVING, leaving(*CRAMP))
    assert card["summary"].startswith("Before discharge: an emergency is not yet excluded")


def test_an_accepted_suggestion_is_not_made_again_and_lowers_nothing(here: Served) -> None:
    (card, *_) = here.cards(VIEW, view(*ACUTE))
    (suggestion, *_) = card["suggestions"]
    resource = suggestion["actions"][0]["resource"] | {"id": "new"}
    body = view(*ACUTE)
    body["prefetch"]["serviceRequests"] = bundle(resource)
    drafted = here.cards(VIEW, body)
    assert suggestion["label"] not in [one["label"] for card in drafted for one in card.get("suggestions", [])]
    body["prefetch"]["serviceRequests"] = bundle(resource | {"status": "active", "intent": "order"})
    placed = here.cards(VIEW, body)
    assert placed[0]["indicator"] == "critical"
    assert "(done)" in placed[0]["summary"]
    assert suggestion["label"] not in [one["label"] for card in placed for one in card.get("suggestions", [])]


def test_the_same_call_gives_the_same_cards_by_the_same_names(here: Served) -> None:
    first, second = ([card["uuid"] for card in here.cards(VIEW, view(*CRAMP))] for _ in range(2))
    assert first == second


def test_calls_at_once_are_answered_as_one_by_one(here: Served) -> None:
    calls = [(VIEW, view(*ACUTE)), (VIEW, view(*CRAMP)), (VIEW, view(*WALKING)), (LEAVING, leaving(*CRAMP)), (VIEW, view())]

    def names(call: tuple[str, Any]) -> list[tuple[str, str]]:
        return [(card["uuid"], card["summary"]) for card in here.cards(*call)]

    alone = [names(call) for call in calls]
    with ThreadPoolExecutor(8) as clients:
        assert list(clients.map(names, calls * 6)) == alone * 6


# --- what is fetched ----------------------------------------------------------------------------------------------------


def allowed(server: str, **changed: Any) -> Connections:
    return Connections(fhir_servers=(server,), **changed)


def test_only_what_is_missing_is_fetched_and_with_the_token_of_the_call() -> None:
    with record_system(Patient=bundle(), Observation=bundle(*ACUTE)) as (server, asked), served(allowed(server)) as here:
        body = view() | authorized(server)
        del body["prefetch"]["observations"]
        (card, *_) = here.cards(VIEW, body)
        assert card["indicator"] == "critical"
        assert "Not read" not in card["detail"]
        assert [(path.partition("?")[0], token) for path, token in asked.asked] == [("Observation", f"Bearer {TOKEN}")]
        assert "patient=p1&code=" in asked.asked[0][0]


def test_nothing_is_fetched_where_everything_came() -> None:
    with record_system() as (server, asked), served(allowed(server)) as here:
        here.cards(VIEW, view(*CRAMP) | authorized(server))
        assert asked.asked == []


def test_without_any_prefetch_the_whole_record_is_fetched() -> None:
    answers = {"Patient/p1": patient(), "Observation": bundle(*ACUTE)}
    with record_system(**answers) as (server, asked), served(allowed(server)) as here:
        body = view() | authorized(server)
        del body["prefetch"]
        assert here.cards(VIEW, body)[0]["indicator"] == "critical"
        assert sorted(path.partition("?")[0] for path, _ in asked.asked) == sorted(
            "Patient/p1" if query.is_read else query.kind for query in QUERIES
        )


def test_further_pages_are_followed_on_the_same_server_and_nowhere_else() -> None:
    with record_system() as (server, asked), served(allowed(server)) as here:
        asked.answers["page2"] = bundle(*ACUTE[1:])
        body = view() | authorized(server)
        body["prefetch"]["observations"] = bundle(ACUTE[0], next_page=f"{server}/page2")
        (card, *_) = here.cards(VIEW, body)
        assert card["indicator"] == "critical"
        assert [path for path, _ in asked.asked] == ["page2"]
        for elsewhere in ("http://127.0.0.1:1/fhir/page2", f"{server}/../admin", f"{server}x/page2", "file:///etc/passwd"):
            asked.asked.clear()
            body["prefetch"]["observations"] = bundle(*CRAMP, next_page=elsewhere)
            (card, *_) = here.cards(VIEW, body)
            assert "its next page is not on the FHIR server of the call" in card["detail"]
            assert asked.asked == []


def test_a_next_page_that_leads_round_ends() -> None:
    with record_system() as (server, asked), served(allowed(server)) as here:
        asked.answers["page2"] = bundle(next_page=f"{server}/page2")
        body = view() | authorized(server)
        body["prefetch"]["observations"] = bundle(*CRAMP, next_page=f"{server}/page2")
        assert "came in part" in here.cards(VIEW, body)[0]["detail"]
        assert len(asked.asked) == 1


@pytest.mark.parametrize("server", ["http://127.0.0.1:9/fhir", "https://metadata.example.org/fhir"])
def test_a_server_that_the_site_does_not_name_is_never_asked(server: str) -> None:
    with record_system() as (known, asked), served(allowed(known)) as here:
        body = view() | authorized(server)
        del body["prefetch"]
        answer = here.post(VIEW, body)
        assert answer.status == 412
        assert "this site does not allow its FHIR server to be asked" in answer.text
        assert asked.asked == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"scope": "patient/Condition.rs"}, "the access token does not grant it"),
        ({"patient": "other"}, "the access token is for another patient"),
    ],
)
def test_a_token_that_does_not_grant_it_is_not_used(change: dict[str, str], why: str) -> None:
    with record_system(Observation=bundle(*ACUTE)) as (server, asked), served(allowed(server)) as here:
        body = view() | authorized(server, **change)
        del body["prefetch"]["observations"]
        answer = here.post(VIEW, body)
        assert answer.status == 412
        assert why in answer.text
        assert asked.asked == []


@pytest.mark.parametrize(
    "scope",
    [
        "patient/*.read",
        "user/Observation.read",
        "patient/Observation.rs",
        "patient/*.cruds",
        "launch openid https://record.example.org/scope",
    ],
)
def test_scopes_are_understood_as_both_versions_write_them(scope: str) -> None:
    with record_system(Observation=bundle(*ACUTE)) as (server, _), served(allowed(server)) as here:
        body = view() | authorized(server, scope=scope)
        del body["prefetch"]["observations"]
        assert here.cards(VIEW, body)[0]["indicator"] == "critical"


def test_a_scope_that_shows_a_part_leaves_the_rest_unknown() -> None:
    scope = "patient/Observation.rs?category=laboratory"
    with record_system(Observation=bundle(*CRAMP)) as (server, _), served(allowed(server)) as here:
        body = view() | authorized(server, scope=scope)
        del body["prefetch"]["observations"]
        assert "the access token grants a part of it only" in here.cards(VIEW, body)[0]["detail"]
    assert Access("", "", (scope, "patient/Observation.rs")).grants("Observation") == (True, True)


@pytest.mark.parametrize(
    "answer",
    [
        (500, b"<html>", []),
        (401, OUTCOME, []),
        (200, b"not json", []),
        (200, {"resourceType": "Patient"}, []),
        (200, {"resourceType": "Bundle", "entry": [1]}, []),
        (302, b"", [(b"location", b"/fhir/elsewhere")]),
    ],
)
def test_a_fhir_server_that_answers_wrongly_leaves_the_part_unknown(answer: Any) -> None:
    with record_system(Condition=answer) as (server, asked), served(allowed(server)) as here:
        body = view(*CRAMP) | authorized(server)
        del body["prefetch"]["conditions"]
        assert "- recorded diagnoses: not sent" in here.cards(VIEW, body)[0]["detail"]
        assert [path.partition("?")[0] for path, _ in asked.asked] == ["Condition"]


def test_a_slow_fhir_server_is_waited_for_until_the_deadline_and_then_said() -> None:
    with record_system() as (server, asked), served(allowed(server, fetch_seconds=0.3)) as here:
        asked.before = lambda: asyncio.sleep(1.5)
        body = view(*CRAMP) | authorized(server)
        del body["prefetch"]["conditions"]
        begun = time.monotonic()
        assert "the FHIR server did not answer in time" in here.cards(VIEW, body)[0]["detail"]
        assert time.monotonic() - begun < 1.5


def test_a_call_that_takes_too_long_is_answered_503_and_never_with_no_cards() -> None:
    with record_system() as (server, asked), served(allowed(server, fetch_seconds=5, call_seconds=0.3)) as here:
        asked.before = lambda: asyncio.sleep(1)
        body = view(*CRAMP) | authorized(server)
        del body["prefetch"]["conditions"]
        answer = here.post(VIEW, body)
        assert (answer.status, json.loads(answer.text)["issue"][0]["code"]) == (503, "timeout")
        assert "nothing was assessed" in answer.text


@pytest.mark.parametrize(
    ("url", "below"),
    [
        ("https://f.example/fhir/x?y=1", True),
        ("https://f.example/fhir", True),
        ("https://f.example:443/fhir/x", False),
        ("http://f.example/fhir/x", False),
        ("https://f.example/fhirx", False),
        ("https://f.example/fhir/../admin", False),
        ("https://f.example/fhir/%2e%2e/admin", False),
        ("https://f.example/fhir/..", False),
        ("https://f.example/fhir\\..\\x", False),
        ("https://user@f.example/fhir/x", False),
        ("https://f.example@bad.example/fhir/x", False),
        ("//f.example/fhir/x", False),
        ("unknown:", False),
        ("https://[bad/fhir", False),
    ],
)
def test_an_address_below_another(url: str, below: bool) -> None:
    assert is_below(url, "https://f.example/fhir") is below


def test_a_token_is_never_written_down() -> None:
    assert "secret" not in repr(Access("https://f.example", "secret", ()))


def test_a_token_that_says_not_how_long_it_is_good_is_used_at_once() -> None:
    with record_system(Observation=bundle(*ACUTE)) as (server, _), served(allowed(server)) as here:
        body = view() | authorized(server)
        del body["prefetch"]["observations"], body["fhirAuthorization"]["expires_in"]
        assert here.cards(VIEW, body)[0]["indicator"] == "critical"


# --- what became of the record --------------------------------------------------------------------------------------------


def test_what_a_clinician_may_believe_to_be_known_is_told_on_the_card(here: Served) -> None:
    sideless = found("weakness", "yes")
    old = found("rest_pain", "yes", "left", hours_ago=24 * 30)
    detail = here.cards(VIEW, view(*CRAMP, sideless, old))[0]["detail"]
    assert "On record, and not used" in detail
    assert "side not said" in detail
    assert detail.partition("On record, and not used")[2].count("\n- ") == 2


def test_a_site_can_have_the_whole_reading_report_with_each_answer(here: Served) -> None:
    strange = {"resourceType": "Observation", "id": "odd", "status": "final", "code": {"text": "Wiggle"}, "valueString": "x"}
    with served(Connections(reading_report=True)) as told:
        answer = json.loads(told.post(VIEW, view(*CRAMP, strange)).text)
    entries = answer["extension"]["org.pulsefirst.reading-report"]["entries"]
    became = {entry["reference"]: entry["became"] for entry in entries}
    assert became["Observation/cramp-left"] == "used"
    assert became["Observation/odd"] == "not understood"
    assert "extension" not in json.loads(here.post(VIEW, view(*CRAMP, strange)).text)


# --- the templates --------------------------------------------------------------------------------------------------------


def test_every_template_keeps_to_the_grammar_of_2_0_1() -> None:
    assert [query.template for query in QUERIES if not is_in_grammar(query.template)] == []
    assert len({query.key for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize(
    "template",
    [
        "Observation?date=gt{{today() - 90 days}}",
        "Observation?patient={{%patient.id}}",
        "Observation?code:not=1",
        "Observation?patient={{context.patientId}",
        "Encounter/{{context.encounterId.value}}",
        "observation?x=1",
        "https://fhir.example.org/Patient/1",
    ],
)
def test_the_grammar_refuses_what_only_3_0_has(template: str) -> None:
    assert not is_in_grammar(template)


def test_every_code_of_a_result_that_the_guideline_reads_is_asked_for() -> None:
    from conftest import GUIDELINE
    from pulsefirst.model.record import AnswerRow, ResultRow

    (template,) = (query.template for query in QUERIES if query.kind == "Observation")
    asked = set(template.partition("code=")[2].partition("&")[0].split(","))
    rows = [row for row in GUIDELINE.record if isinstance(row, ResultRow | AnswerRow)]
    assert rows
    assert {code.code for row in rows for code in row.codes} <= asked


# --- what is wrong with a call --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"hook": "order-sign"}, "hook"),
        ({"hook": None}, "hook"),
        ({"hookInstance": ""}, "hookInstance"),
        ({"hookInstance": None}, "hookInstance"),
        ({"context": None}, "context"),
        ({"context": []}, "context"),
        ({"context": {}}, "context.userId"),
        ({"context": {"userId": "Practitioner/1"}}, "context.patientId"),
        ({"context": {"userId": "Practitioner/1", "patientId": "../x"}}, "context.patientId"),
        ({"context": {"userId": "Practitioner/1", "patientId": 7}}, "context.patientId"),
        ({"context": {"userId": "Practitioner/1", "patientId": "p1", "encounterId": "e 1"}}, "context.encounterId"),
        ({"prefetch": []}, "prefetch"),
        ({"fhirAuthorization": {"access_token": "x"}}, "fhirServer"),
        ({"fhirServer": 7}, "fhirServer"),
        ({"fhirServer": "ftp://x"}, "fhirServer"),
        (
            {"fhirServer": "https://x.example", "fhirAuthorization": {"access_token": "a b"}},
            "fhirAuthorization.access_token",
        ),
        (
            {"fhirServer": "https://x.example", "fhirAuthorization": {"access_token": "a", "token_type": "mac"}},
            "fhirAuthorization.token_type",
        ),
        ({"fhirServer": "https://x.example", "fhirAuthorization": "a"}, "fhirAuthorization"),
    ],
)
def test_a_malformed_call_is_400_and_says_where(here: Served, change: dict[str, Any], where: str) -> None:
    answer = here.post(VIEW, view(*CRAMP) | change)
    outcome = json.loads(answer.text)
    assert (answer.status, outcome["resourceType"]) == (400, "OperationOutcome")
    assert where in [one for issue in outcome["issue"] for one in issue.get("expression", [])]


@pytest.mark.parametrize("drafts", [None, [], "x", {"resourceType": "Patient"}, {"resourceType": "Bundle", "entry": [1]}])
def test_drafts_are_a_bundle_of_resources(here: Served, drafts: object) -> None:
    body = orders(*CRAMP, drafts=())
    body["context"]["draftOrders"] = drafts
    assert here.post(ORDERS, body).status == 400


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b'{"a": NaN}',
        b"[" * 100_000,
        b'{"a":' * 500 + b"1" + b"}" * 500,
        b'{"a": 1' + b"0" * 5000 + b"}",
    ],
)
def test_what_is_no_json_object_is_400(here: Served, text: bytes) -> None:
    answer = here.post(VIEW, text)
    assert (answer.status, json.loads(answer.text)["resourceType"]) == (400, "OperationOutcome")


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("POST", "/cds-services", {}, 405),
        ("DELETE", VIEW, {}, 405),
        ("GET", VIEW, {}, 405),
        ("GET", f"{VIEW}/feedback", {}, 405),
        ("POST", "/cds-services/none", {}, 404),
        ("POST", f"{VIEW}/other", {}, 404),
        ("POST", VIEW, {"Content-Type": "text/plain"}, 415),
        ("GET", "/cds-services", {"Host": "elsewhere.example"}, 421),
        ("GET", "/cds-services", {"Origin": "https://bad.example"}, 403),
        ("POST", VIEW, {"Content-Length": "99999999"}, 413),
        ("GET", "/cds-services-other", {}, 404),
    ],
)
def test_a_wrong_request_has_the_right_status(
    here: Served, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    from serving import ask

    answer = ask(here.address, method, path, headers=headers)
    assert answer.status == status
    if path.startswith("/cds-services/") or path == "/cds-services":
        assert json.loads(answer.text)["resourceType"] == "OperationOutcome"


def test_a_refusal_repeats_nothing_of_the_patient(here: Served) -> None:
    body = view(found("cramp", "yes", "left", of="SECRET-ID"))
    body["context"] = {"userId": "Practitioner/1", "patientId": "SECRET-ID"}
    body["prefetch"] = {"observations": bundle(*CRAMP)}
    answer = here.post(VIEW, body)
    assert answer.status == 412
    assert "SECRET-ID" not in answer.text


def test_the_page_is_served_beside_it(here: Served) -> None:
    assert "pulsefirst" in here.get("/").text


def test_prefetch_of_all_keys_is_what_a_call_has(here: Served) -> None:
    assert set(prefetched()) == set(KEYS)
    assert here.post(VIEW, view()).status == 200


# --- an alarm that counts for no leg ------------------------------------------------------------------------------------


def unsided(at: str = "") -> dict[str, Any]:
    """A pulse that is absent now, of a leg that is not said."""
    return {
        "resourceType": "Observation",
        "id": "unsided",
        "status": "final",
        "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": "http://loinc.org", "code": "44974-4"}]},
        "bodySite": {"coding": [{"system": "http://snomed.info/sct", "code": "86547008"}]},
        "effectiveDateTime": at or datetime.now(UTC).isoformat(timespec="seconds"),
        "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA9634-2"}]},
    }


@pytest.mark.parametrize(("path", "call"), [(VIEW, view), (LEAVING, leaving)])
def test_what_would_speak_of_a_leg_if_its_side_were_said_is_never_passed_over_in_silence(
    here: Served, path: str, call: Any
) -> None:
    (card,) = here.cards(path, call(unsided()))
    assert card["indicator"] == "warning"
    assert card["summary"].startswith("On record, and not counted: Dorsalis pedis absent: side not said")
    assert card["detail"].count("Dorsalis pedis absent") == 1
    assert "suggestions" not in card


def test_a_diagnosis_of_an_emergency_without_a_side_is_never_passed_over_in_silence(here: Served) -> None:
    body = view()
    embolism = {
        "resourceType": "Condition",
        "id": "c",
        "subject": {"reference": "Patient/p1"},
        "recordedDate": datetime.now(UTC).isoformat(timespec="seconds"),
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I74.3"}]},
    }
    body["prefetch"]["conditions"] = bundle(embolism)
    (card,) = here.cards(VIEW, body)
    assert card["summary"].startswith("On record, and not counted: ")
    body["prefetch"]["conditions"] = bundle(embolism | {"recordedDate": "2020-01-01"})
    assert not here.cards(VIEW, body)


@pytest.mark.parametrize(("path", "call"), [(VIEW, view), (LEAVING, leaving)])
def test_an_alarm_of_yesterday_that_nobody_looked_at_again_is_never_passed_over_in_silence(
    here: Served, path: str, call: Any
) -> None:
    (card,) = here.cards(path, call(found("dorsalis_pedis", "absent", "left", hours_ago=30)))
    assert card["summary"].startswith("On record, and not counted: Dorsalis pedis: absent")
    assert not here.cards(path, call(found("dorsalis_pedis", "absent", "left", hours_ago=24 * 30)))


def test_a_value_without_a_side_is_not_told_where_both_legs_are_known_since(here: Served) -> None:
    earlier = unsided((datetime.now(UTC) - timedelta(hours=2)).isoformat(timespec="seconds"))
    left, right = (found("dorsalis_pedis", "present", side) for side in ("left", "right"))
    assert here.cards(VIEW, view(earlier))
    assert here.cards(VIEW, view(earlier, left)), "it may be of the right leg"
    assert not here.cards(VIEW, view(earlier, left, right))


def test_what_would_speak_of_nothing_stays_silent(here: Served) -> None:
    present = unsided() | {"valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA9633-4"}]}}
    assert not here.cards(VIEW, view(present))


def test_a_bundle_that_says_there_is_more_came_in_part(here: Served) -> None:
    body = view(*CRAMP)
    body["prefetch"]["conditions"] = bundle() | {"total": 3}
    assert "recorded diagnoses: came in part" in here.cards(VIEW, body)[0]["detail"]
    body["prefetch"]["conditions"] = bundle() | {"total": 0}
    assert "recorded diagnoses" not in here.cards(VIEW, body)[0]["detail"]


def test_the_total_of_a_record_that_comes_in_pages_is_that_of_all_pages() -> None:
    first = piece_of(SEARCH, bundle(ACUTE[0], next_page="https://fhir.example.org/2") | {"total": 2})
    assert first.next_page
    assert piece_of(SEARCH, bundle(ACUTE[1]) | {"total": 2}, 1).state is State.FILLED


def test_a_long_list_of_what_is_not_used_says_how_many_more(here: Served) -> None:
    old = [found("dorsalis_pedis", "present", "left", hours_ago=48 + hour) for hour in range(12)]
    (first, *_) = here.cards(VIEW, view(*CRAMP, *[one | {"id": f"old-{place}"} for place, one in enumerate(old)]))
    assert "- and 4 more" in first["detail"]


# --- drafts beside an emergency -----------------------------------------------------------------------------------------


def test_a_caution_about_a_draft_says_the_emergency_that_stands_beside_it(here: Served) -> None:
    (card, *_) = here.cards(ORDERS, orders(*ACUTE, drafts=(draft("pregabalin"),)))
    assert "**EMERGENCY:** Call vascular surgery now (left leg)." in card["detail"]
    (calm, *_) = here.cards(ORDERS, orders(*CRAMP, drafts=(draft("pregabalin"),)))
    assert "**EMERGENCY:**" not in calm["detail"]


def test_a_caution_is_said_once(here: Served) -> None:
    (card, *_) = here.cards(ORDERS, orders(*ACUTE, drafts=(draft("heparin"),)))
    lines = [line for line in card["detail"].splitlines() if line.startswith("- ")]
    assert len(lines) == len(set(lines))
