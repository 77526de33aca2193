"""Who calls, from where, and what they tell of a card afterwards."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from conftest import GUIDELINE
from contract.record_systems import (
    ADDRESS,
    CRAMP,
    ISSUER,
    VIEW,
    Served,
    Signer,
    client,
    record_system,
    served,
    shared_secret_token,
    view,
)
from pulsefirst.interfaces.cds_hooks.feedback import Feedback, in_memory
from pulsefirst.interfaces.cds_hooks.fetching import NotFetched
from pulsefirst.interfaces.http import seen, serve, tokens
from pulsefirst.interfaces.http.entrance import Below, entrance
from pulsefirst.interfaces.http.serve import CannotServe, Serving, application_of, in_words
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.interfaces.http.tokens import Doorkeeper
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.model.connections import Client, Connections
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import Refused
from serving import ask, running

FEEDBACK = f"{VIEW}/feedback"
JWKS = "https://record.example.org/jwks"
KNOWN = Client(name="record", issuer=ISSUER, keys=JWKS)


class KeyServer:
    """A client's address of keys; `asked` counts, `keys` None is a server that is down."""

    def __init__(self, *signers: Signer) -> None:
        self.asked = 0
        self.signers: tuple[Signer, ...] | None = signers

    async def __call__(self, url: str) -> dict[str, Any]:
        assert url == JWKS
        self.asked += 1
        if self.signers is None:
            raise NotFetched("down")
        return {"keys": [key for signer in self.signers for key in signer.public["keys"]]}


def let_in(door: Doorkeeper, token: str, path: str = VIEW) -> str:
    return asyncio.run(door(f"Bearer {token}", f"{ADDRESS}{path}"))


def turned_away(door: Doorkeeper, authorization: str, path: str = VIEW) -> Refused:
    with pytest.raises(Refused) as caught:
        asyncio.run(door(authorization, f"{ADDRESS}{path}"))
    return caught.value


# --- tokens ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("algorithm", ["ES384", "RS384"])
def test_a_token_of_a_known_client_is_let_in_by_either_algorithm(algorithm: str) -> None:
    signer = Signer(algorithm)
    door = Doorkeeper((KNOWN,), KeyServer(signer))
    assert let_in(door, signer.token()) == "record"
    assert let_in(door, signer.token(aud=["https://other.example.org", f"{ADDRESS}{VIEW}"])) == "record"
    assert let_in(door, signer.token(header={"jku": JWKS}, nbf=int(time.time()) - 300, tenant="x")) == "record"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"iss": "https://stranger.example.org"}, "the iss of the token is on no list"),
        ({"iss": None}, "the iss of the token is on no list"),
        (
            {"aud": "https://elsewhere.example.org"},
            f"the aud of the token is missing or not what it has to be: the address that is called, {ADDRESS}{VIEW}",
        ),
        ({"aud": f"{ADDRESS}{VIEW}/"}, "the aud of the token"),
        ({"aud": None}, "the aud of the token"),
        ({"exp": int(time.time()) - 120}, "the token has expired"),
        ({"exp": None}, "the exp of the token"),
        ({"exp": int(time.time()) + 90_000}, "at most 60 minutes ahead"),
        ({"exp": "soon"}, "the exp of the token"),
        ({"iat": None}, "the iat of the token"),
        ({"iat": int(time.time()) + 90_000}, "the iat of the token"),
        ({"nbf": int(time.time()) + 90_000}, "the nbf of the token"),
        ({"jti": None}, "the jti of the token"),
        ({"jti": ""}, "the jti of"),
        ({"jti": "x" * 300}, "the jti of a token has 1 to 256 characters"),
        ({"jti": 7}, "the jti of the token"),
    ],
)
def test_a_token_with_a_wrong_claim_is_401_and_says_which(change: dict[str, Any], said: str) -> None:
    signer = Signer()
    refusal = turned_away(Doorkeeper((KNOWN,), KeyServer(signer)), f"Bearer {signer.token(**change)}")
    assert refusal.status == 401
    assert refusal.headers["www-authenticate"] == "Bearer"
    assert said in str(refusal)


def test_clocks_may_differ_by_a_minute() -> None:
    signer = Signer()
    door = Doorkeeper((KNOWN,), KeyServer(signer))
    assert let_in(door, signer.token(exp=int(time.time()) - 30, iat=int(time.time()) - 200))
    assert let_in(door, signer.token(iat=int(time.time()) + 30))


def test_a_token_is_good_once() -> None:
    signer = Signer()
    door = Doorkeeper((KNOWN,), KeyServer(signer))
    token = signer.token()
    let_in(door, token)
    assert "used before" in str(turned_away(door, f"Bearer {token}"))
    refused_first = signer.token(path="/other")
    turned_away(door, f"Bearer {refused_first}")
    assert let_in(door, refused_first, "/other"), "what was refused was not used"


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic dXNlcjpwYXNz",
        "Bearer a.b",
        "Bearer a.b.c",
        "Bearer W10.W10.x",
        "Bearer " + "x" * 20_000,
    ],
)
def test_what_is_no_token_is_401(authorization: str) -> None:
    assert turned_away(Doorkeeper((KNOWN,), KeyServer(Signer())), authorization).status == 401


def test_a_token_signed_by_another_key_under_the_same_name_is_401() -> None:
    door = Doorkeeper((KNOWN,), KeyServer(Signer()))
    assert "by no key that is known" in str(turned_away(door, f"Bearer {Signer().token()}"))


def test_a_changed_token_is_401() -> None:
    signer = Signer()
    head, _, signature = signer.token().split(".")
    other = signer.token(jti="other").split(".")[1]
    assert turned_away(Doorkeeper((KNOWN,), KeyServer(signer)), f"Bearer {head}.{other}.{signature}").status == 401


def test_a_shared_secret_is_never_taken_not_even_the_public_key_as_one() -> None:
    door = Doorkeeper((KNOWN,), KeyServer(Signer()))
    assert "the alg of a token is ES384 or RS384" in str(turned_away(door, f"Bearer {shared_secret_token()}"))


def test_keys_from_elsewhere_are_not_asked_for() -> None:
    signer, keys = Signer(), KeyServer(Signer())
    door = Doorkeeper((KNOWN,), keys)
    assert "jku" in str(turned_away(door, f"Bearer {signer.token(header={'jku': 'https://bad.example/jwks'})}"))
    assert keys.asked == 0


def test_keys_can_be_rotated_while_it_runs_and_unknown_names_make_no_flood() -> None:
    old, new = Signer(kid="old"), Signer(kid="new")
    keys, now = KeyServer(old), [time.time()]
    door = Doorkeeper((KNOWN,), keys, clock=lambda: now[0])
    let_in(door, old.token())
    keys.signers = (old, new)
    for _ in range(20):
        turned_away(door, f"Bearer {new.token()}")
    assert keys.asked == 1
    now[0] += tokens.BETWEEN_FETCHES + 1
    assert let_in(door, new.token()) == "record"
    assert keys.asked == 2
    keys.signers = (new,)
    now[0] += tokens.BETWEEN_FETCHES + 1
    turned_away(door, f"Bearer {Signer(kid='third').token()}")
    assert turned_away(door, f"Bearer {old.token()}").status == 401, "a key that was withdrawn is good no more"


def test_where_the_keys_cannot_be_had_the_answer_is_503_and_keys_that_are_had_are_kept() -> None:
    signer = Signer()
    keys, now = KeyServer(signer), [time.time()]
    keys.signers = None
    door = Doorkeeper((KNOWN,), keys, clock=lambda: now[0])
    for _ in range(5):
        assert turned_away(door, f"Bearer {signer.token()}").status == 503
    assert keys.asked == 1
    keys.signers = (signer,)
    now[0] += tokens.BETWEEN_FETCHES + 1
    let_in(door, signer.token())
    keys.signers = None
    now[0] += tokens.BETWEEN_FETCHES + 1
    turned_away(door, f"Bearer {Signer(kid='other').token()}")
    assert let_in(door, signer.token()) == "record"


def test_seen_tokens_are_forgotten_once_they_have_expired_and_never_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "MOST_SEEN", 3)
    signer, now = Signer(), [time.time()]
    door = Doorkeeper((KNOWN,), KeyServer(signer), clock=lambda: now[0])
    for _ in range(3):
        let_in(door, signer.token())
    assert turned_away(door, f"Bearer {signer.token()}").status == 503
    now[0] += 400
    late = int(now[0])
    assert let_in(door, signer.token(iat=late, exp=late + 200))
    assert len(door.see.seen) == 1


def test_a_client_may_name_an_agreed_audience() -> None:
    signer = Signer()
    agreed = Client(name="odd", issuer=ISSUER, keys=JWKS, audience="agreed name")
    door = Doorkeeper((agreed,), KeyServer(signer))
    assert let_in(door, signer.token(aud="agreed name")) == "odd"
    assert turned_away(door, f"Bearer {signer.token()}").status == 401


def test_two_clients_of_one_issuer_are_told_apart_by_where_their_keys_are() -> None:
    other = Client(name="other", issuer=ISSUER, keys="https://other.example.org/jwks")
    signer = Signer()
    door = Doorkeeper((other, KNOWN), KeyServer(signer))
    assert let_in(door, signer.token(header={"jku": JWKS})) == "record"


@pytest.mark.parametrize(
    "content", ["", "[]", '{"keys": 7}', '{"keys": [{"kty": "oct", "k": "YQ"}]}', '{"keys": [{"kty": "EC"}]}']
)
def test_a_file_of_keys_that_holds_none_lets_nobody_in(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content, encoding="utf-8")
    door = Doorkeeper((Client(name="x", issuer=ISSUER, keys_file=str(path)),), KeyServer())
    assert turned_away(door, f"Bearer {Signer().token()}").status in (401, 503)


def test_keys_are_fetched_over_the_network_from_the_address_of_the_site() -> None:
    signer = Signer("RS384")
    with record_system(jwks=signer.public) as (server, asked):
        connections = Connections(address=ADDRESS, clients=(Client(name="x", issuer=ISSUER, keys=f"{server}/jwks"),))
        with served(connections) as here:
            for _ in range(3):
                assert here.post(VIEW, view(), signer.bearer()).status == 200
        assert [path for path, _ in asked.asked] == ["jwks"]


# --- pages that call ----------------------------------------------------------------------------------------------------------

PAGE = "https://record.example.org"


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Signer]]:
    """The service with one client, and one page that may call."""
    signer, keys = Signer(), tmp_path_factory.mktemp("keys") / "keys.json"
    keys.write_text(json.dumps(signer.public), encoding="utf-8")
    with served(client(str(keys), origins=(PAGE,))) as here:
        yield here, signer


def test_a_preflight_is_answered_before_anyone_is_asked_for_a_token(closed: tuple[Served, Signer]) -> None:
    here, _ = closed
    for path in ("/cds-services", VIEW, FEEDBACK):
        answer = ask(here.address, "OPTIONS", path, headers={"Origin": PAGE, "Access-Control-Request-Method": "POST"})
        assert (answer.status, answer.headers["access-control-allow-origin"]) == (204, PAGE)
        assert answer.headers["vary"] == "Origin"
    assert ask(here.address, "OPTIONS", VIEW, headers={"Origin": "https://bad.example"}).status == 403


@pytest.mark.parametrize(
    ("body", "with_token", "status"),
    [(view(), True, 200), (view(), False, 401), ({}, True, 400), (view(prefetch={}), True, 412)],
)
def test_a_page_can_read_every_answer_refusals_too(
    closed: tuple[Served, Signer], body: Any, with_token: bool, status: int
) -> None:
    here, signer = closed
    answer = here.post(VIEW, body, {"Origin": PAGE, **(signer.bearer() if with_token else {})})
    assert (answer.status, answer.headers["access-control-allow-origin"]) == (status, PAGE)


def test_a_page_that_is_not_named_may_not_call_and_reads_nothing(closed: tuple[Served, Signer]) -> None:
    here, signer = closed
    for origin in ("https://bad.example", "null", f"{PAGE}.bad.example", f"{PAGE}:444"):
        answer = here.post(VIEW, view(), {"Origin": origin, **signer.bearer()})
        assert answer.status == 403
        assert "access-control-allow-origin" not in answer.headers


# --- feedback -----------------------------------------------------------------------------------------------------------------

ACCEPTED = {
    "card": "4e0a3a1e-3283-4575-ab82-028d55fe2719",
    "outcome": "accepted",
    "acceptedSuggestions": [{"id": "e56e1945-20b3-4393-8503-a1a20fd73152"}],
    "outcomeTimestamp": "2026-12-11T10:05:31Z",
}
OVERRIDDEN = {
    "card": "f6b95768-b1c8-40dc-8385-bf3504b82ffb",
    "outcome": "overridden",
    "outcomeTimestamp": "2026-12-11T00:00:00.52Z",
}
WITH_REASON = OVERRIDDEN | {
    "overrideReason": {
        "reason": {"code": "patient-refuses", "system": "http://terminology.hl7.org/x"},
        "userComment": "Not today.",
    }
}


def test_feedback_is_kept_as_it_was_told_and_the_answer_says_where_it_will_be_lost() -> None:
    memory = in_memory()
    with served(keep=memory) as here:
        answer = here.post(FEEDBACK, {"feedback": [ACCEPTED, OVERRIDDEN, WITH_REASON, ACCEPTED]})
        assert answer.status == 200
        assert "not kept: 4 of 4 will be lost" in answer.text
        first, second, third, again = memory.entries
        assert (first.service, first.card, first.outcome) == ("pulsefirst-patient-view", ACCEPTED["card"], "accepted")
        assert first.accepted == ("e56e1945-20b3-4393-8503-a1a20fd73152",)
        assert first.at.isoformat() == "2026-12-11T10:05:31+00:00"
        assert (second.outcome, second.reason, second.comment) == ("overridden", None, "")
        assert (third.reason or {})["code"] == "patient-refuses"
        assert third.comment == "Not today."
        assert again == first, "the same outcome may be told again, and a later one too"


def test_what_is_kept_for_good_is_answered_with_nothing_more() -> None:
    kept: list[Feedback] = []

    def keep(entries: Sequence[Feedback]) -> bool:
        kept.extend(entries)
        return True

    with served(keep=keep) as here:
        answer = here.post(FEEDBACK, {"feedback": [ACCEPTED]})
        assert (answer.status, answer.text, len(kept)) == (200, "", 1)
        assert here.post(FEEDBACK, {"feedback": []}).status == 200


def test_who_told_it_is_kept_where_tokens_are_asked_for(closed: tuple[Served, Signer]) -> None:
    here, signer = closed
    assert here.post(FEEDBACK, {"feedback": [ACCEPTED]}).status == 401
    assert here.post(FEEDBACK, {"feedback": [ACCEPTED]}, signer.bearer(FEEDBACK)).status == 200
    entries = getattr(here.service.keep, "entries")  # noqa: B009
    assert entries[-1].client == "record"


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        ("x", "feedback[0]"),
        (ACCEPTED | {"card": ""}, "feedback[0].card"),
        (ACCEPTED | {"outcome": "ignored"}, "feedback[0].outcome"),
        (ACCEPTED | {"outcomeTimestamp": "2026-12-11"}, "feedback[0].outcomeTimestamp"),
        (ACCEPTED | {"outcomeTimestamp": "2026-12-11T10:05:31"}, "feedback[0].outcomeTimestamp"),
        (ACCEPTED | {"outcomeTimestamp": None}, "feedback[0].outcomeTimestamp"),
        (ACCEPTED | {"acceptedSuggestions": []}, "feedback[0].acceptedSuggestions"),
        (ACCEPTED | {"acceptedSuggestions": None}, "feedback[0].acceptedSuggestions"),
        (ACCEPTED | {"acceptedSuggestions": [{}]}, "feedback[0].acceptedSuggestions"),
        (ACCEPTED | {"acceptedSuggestions": "x"}, "feedback[0].acceptedSuggestions"),
        (OVERRIDDEN | {"overrideReason": {}}, "feedback[0].overrideReason"),
        (OVERRIDDEN | {"overrideReason": "no"}, "feedback[0].overrideReason"),
        (OVERRIDDEN | {"overrideReason": {"reason": {"code": "x"}}}, "feedback[0].overrideReason.reason"),
        (OVERRIDDEN | {"overrideReason": {"userComment": 7}}, "feedback[0].overrideReason.userComment"),
    ],
)
def test_feedback_that_is_not_as_specified_is_400_and_nothing_of_it_is_kept(entry: Any, where: str) -> None:
    memory = in_memory()
    with served(keep=memory) as here:
        answer = here.post(FEEDBACK, {"feedback": [entry, ACCEPTED]})
        assert answer.status == 400
        assert where in [one for issue in json.loads(answer.text)["issue"] for one in issue["expression"]]
        assert not memory.entries


@pytest.mark.parametrize("body", [{}, {"feedback": None}, {"feedback": {}}, {"feedback": [ACCEPTED] * 1001}])
def test_feedback_is_a_list_of_bounded_length(body: Any) -> None:
    with served() as here:
        assert here.post(FEEDBACK, body).status == 400


def test_memory_keeps_a_bounded_number() -> None:
    with served(keep=in_memory(3)) as here:
        here.post(FEEDBACK, {"feedback": [ACCEPTED] * 10})
        assert len(getattr(here.service.keep, "entries")) == 3  # noqa: B009


# --- what a site switches -------------------------------------------------------------------------------------------------------


def test_a_service_that_is_off_is_not_offered_and_not_there() -> None:
    with served(Connections(off=("pulsefirst-orders",))) as here:
        hooks = [service["hook"] for service in json.loads(here.get().text)["services"]]
        assert hooks == ["patient-view", "encounter-discharge"]
        assert here.post("/cds-services/pulsefirst-orders", {}).status == 404


@pytest.mark.parametrize("version", ["2.0.1", "3.0.0"])
def test_the_version_that_is_advertised_is_the_sites(version: str) -> None:
    with served(Connections(version=version)) as here:
        assert {service["version"] for service in json.loads(here.get().text)["services"]} == {version}


def test_at_most_so_many_calls_are_worked_on_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with served() as here:
        here.service.at_work = 32
        answer = here.post(VIEW, view(*CRAMP))
        assert (answer.status, answer.headers["retry-after"]) == (503, "1")
        here.service.at_work = 0
        assert here.post(VIEW, view(*CRAMP)).status == 200
        assert here.service.at_work == 0


def test_what_breaks_is_answered_500_and_logged_by_its_place_alone(caplog: pytest.LogCaptureFixture) -> None:
    with served() as here:

        def broken(*_: object) -> None:
            raise RuntimeError("SECRET of a patient")

        object.__setattr__(here.service.calls, "read", broken)
        answer = here.post(VIEW, view(*CRAMP))
        assert answer.status == 500
        assert json.loads(answer.text)["issue"][0]["code"] == "exception"
    assert "RuntimeError at test_cds_hooks_clients.py" in caplog.text
    assert "SECRET" not in caplog.text + answer.text


def test_a_plan_that_takes_too_long_is_503_and_counts_as_work_until_it_has_ended() -> None:
    go_on = Event()
    with served(Connections(call_seconds=0.2)) as here:
        workers, read = here.service.calls.workers, here.service.calls.read

        def slow(*args: Any) -> Any:
            go_on.wait(20)
            return read(*args)

        object.__setattr__(here.service.calls, "read", slow)
        answer = here.post(VIEW, view(*CRAMP))
        assert (answer.status, json.loads(answer.text)["issue"][0]["code"]) == (503, "timeout")
        assert (workers.unfinished, here.service.at_work) == (1, 0)
        go_on.set()
        until = time.monotonic() + 20
        while workers.unfinished and time.monotonic() < until:
            time.sleep(0.01)
        assert workers.unfinished == 0


# --- where it is served -----------------------------------------------------------------------------------------------------------


def assembled(site: Site, *, is_open: bool) -> tuple[bool, str]:
    """Whether record systems are served beside the page, and what is said of it."""
    serving = Serving(host="0.0.0.0" if is_open else "127.0.0.1", port=0)
    with application_of(GUIDELINE, site, serving) as app, running(app) as address:
        served_there = ask(address, "GET", "/cds-services", headers={"Host": "127.0.0.1"}).status == 200
    return served_there, in_words(site, serving)


def test_it_is_served_to_this_machine_and_to_others_only_with_clients(tmp_path: Path) -> None:
    assert assembled(Site(), is_open=False) == (
        True,
        "CDS Hooks is at /cds-services, REST at /api/v1, FHIR at /fhir, from this machine, without a token.",
    )
    is_served, said = assembled(Site(), is_open=True)
    assert not is_served
    assert "name the clients that may call" in said
    with_clients = Site(connections=client(str(tmp_path / "keys.json")))
    assert assembled(with_clients, is_open=True) == (
        True,
        "CDS Hooks is at /cds-services, REST at /api/v1, FHIR at /fhir, by the clients of the site file.",
    )


def test_the_first_call_loads_nothing_that_the_start_has_not() -> None:
    code = (
        "import sys, pulsefirst; from pulsefirst.interfaces.http.services import cds_hooks, warm_up; "
        "from pulsefirst.model.texts import Site; warm_up(cds_hooks(pulsefirst.guideline(), Site())); print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "True"


def test_the_host_of_the_sites_address_is_answered(tmp_path: Path) -> None:
    site = Site(connections=client(str(tmp_path / "keys.json")))
    assert serve._reached_at(site) == {"cds.example.org"}
    assert serve._reached_at(Site()) == set()


def test_without_its_extra_the_page_is_served_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None)
    with pytest.raises(CannotServe, match=r"install pulsefirst\[services,audit\]"):
        in_words(Site(audit=Keeping(store="x", key_file="y")), Serving(host="127.0.0.1", port=0))
    is_served, said = assembled(Site(), is_open=False)
    assert not is_served
    assert "install pulsefirst[services]" in said


def test_the_page_alone_loads_nothing_of_it() -> None:
    """Neither the extra nor the protocol is loaded by the page or by the command line."""
    code = (
        "import sys, pulsefirst.interfaces.cli, pulsefirst.interfaces.web.app, pulsefirst.interfaces.http.serve; "
        "print([name for name in sys.modules if name.startswith(('httpx', 'joserfc', 'pulsefirst.interfaces.cds_hooks'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


# --- bodies ---------------------------------------------------------------------------------------------------------------------


def sent(chunks: list[dict[str, Any]], headers: dict[str, str]) -> tuple[int, int]:
    """The status of what is sent in these chunks, and how many of them were taken."""
    taken, said = 0, []

    async def receive() -> dict[str, Any]:
        nonlocal taken
        taken += 1
        return chunks[taken - 1]

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    async def nobody(scope: Any, receive: Any, send: Any) -> None:
        raise AssertionError("this is not for the page")

    raw = [(name.encode(), value.encode()) for name, value in {"host": "localhost", **headers}.items()]
    scope = {"type": "http", "method": "POST", "path": VIEW, "headers": raw}
    app = entrance(nobody, Below("/cds-services", cds_hooks(GUIDELINE, Site()).answer, LOOPBACK, largest=1000))
    asyncio.run(app(scope, receive, send))
    return (said[0]["status"] if said else 0), taken


def test_a_body_is_cut_off_at_the_limit_whatever_its_headers_say() -> None:
    chunk = {"type": "http.request", "body": b"x" * 600, "more_body": True}
    assert sent([chunk] * 100, {}) == (413, 2)
    assert sent([chunk] * 100, {"content-length": "5"}) == (413, 2)
    assert sent([chunk], {"content-length": "1001"}) == (413, 0)
    assert sent([chunk], {"content-length": "-1"}) == (413, 0)
    assert sent([chunk, {"type": "http.disconnect"}], {}) == (0, 2)
    assert sent([{"type": "http.request", "body": b"{}"}], {"content-type": "application/json"}) == (400, 1)


@pytest.mark.parametrize(
    "body",
    [
        b'{"prefetch": ' + b"[" * 2_000_000 + b"]" * 2_000_000 + b"}",
        b'{"hook": "' + b"x" * 7_000_000 + b'"}',
        json.dumps(
            view() | {"prefetch": {"observations": {"resourceType": "Bundle", "entry": [{"resource": {}}] * 100_000}}}
        ).encode(),
        json.dumps(
            view() | {"context": {"userId": "x", "patientId": "p1", **{f"k{n}": [[]] * 10 for n in range(20_000)}}}
        ).encode(),
    ],
    ids=["deep", "long", "many", "wide"],
)
def test_a_hostile_body_is_answered_in_seconds(body: bytes) -> None:
    with served() as here:
        begun = time.monotonic()
        answer = here.post(VIEW, body)
        assert answer.status in (200, 400, 412, 422, 503)
        assert time.monotonic() - begun < 10
        assert here.get().status == 200
