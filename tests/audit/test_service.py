"""The whole service with its audit trail: kept and told by the command line, or marked as not kept and still answered."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.kills import workers_of
from audit.services import CALL, KEY, Service, service, site_file, wait_until_alive
from audit.stores import Server, entry, fill, opened
from contract.record_systems import VIEW, authorized, record_system, view
from pulsefirst.interfaces.audit.keys import Keys
from pulsefirst.interfaces.audit.store import RECORDS
from pulsefirst.interfaces.cds_hooks.calls import NOT_KEPT
from pulsefirst.interfaces.http.seen import InFile
from serving import Answer
from unit.cli_runner import Ran
from unit.cli_runner import run as in_here

REASONS = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"


def feedback(card: str) -> str:
    entry = {"card": card, "outcome": "overridden", "outcomeTimestamp": "2026-12-11T10:05:31Z"}
    reason = {"reason": {"system": REASONS, "code": "patient-refuses"}}
    return json.dumps({"feedback": [entry | {"overrideReason": reason}]})


def readiness(here: Service) -> tuple[int, dict[str, str]]:
    answer = here.get("/readyz")
    return answer.status, json.loads(answer.text)["checks"]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """A command, to its end."""
    return lambda *arguments: in_here(monkeypatch, capsys, *arguments)


def test_what_was_said_is_kept_and_told_by_the_command_line(run: Callable[..., Ran], tmp_path: Path) -> None:
    store = str(tmp_path / "audit.db")
    site = site_file(tmp_path, store)
    with service(site) as here:
        answer = here.view()
        assert "extension" not in answer
        told = here.post(f"{VIEW}/feedback", feedback(answer["cards"][0]["uuid"]))
        assert (told.status, told.text) == (200, "")
        assert here.get("/").status == here.post("/", "").status == 200, "and the page writes nothing"
        wait_until_alive(here, "/readyz")
        here.process.terminate()
        said, _ = here.process.communicate(timeout=30)
        assert here.process.returncode == 0
    assert "What is said to record systems is kept." in said
    named = ("--site", str(site))
    whole = run("audit", "verify", *named)
    assert (whole.code, whole.out.splitlines()[0]) == (0, "Whole: 3 records.")
    head = whole.out.splitlines()[1].removeprefix("head ")
    report = json.loads(run("audit", "report", *named, "--json").out)
    assert (report["assessments"], report["patients"], report["alarms_per_100_patients"]) == (1, 1, 100.0)
    assert report["rules"]["absent_pulses"]["overridden"] == {"patient-refuses": 1}
    text = run("audit", "report", *named).out
    assert "- absent_pulses: shown 1 (as an alarm 1), accepted 0, overridden 1 (patient-refuses 1)" in " ".join(text.split())
    assert run("audit", "verify", *named, "--head", head).code == 0
    assert run("audit", "verify", *named, "--head", f"3:{'0' * 64}").code == 3
    assert json.loads(run("audit", "purge", *named, "--json").out) == {"records": 0, "through": 0}
    with opened(store, Keys(KEY.encode())) as found, found.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("DROP TRIGGER records_no_update")
        connection.execute(RECORDS.update().where(RECORDS.c.number == 2).values(client="x"))
    changed = run("audit", "verify", *named)
    assert (changed.code, changed.out.strip()) == (3, "NOT WHOLE: record 2: this record is not as it was written.")
    assert json.loads(run("audit", "verify", *named, "--json").out)["broken"]["number"] == 2


def test_a_purge_deletes_what_is_old_and_says_how_much_unless_it_is_not_whole(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    store = str(tmp_path / "audit.db")
    site = site_file(tmp_path, store)
    with opened(store, Keys(KEY.encode())) as found:
        fill(found, entry(1, days_ago=2000), entry(2, days_ago=1900))
    assert run("audit", "purge", "--site", str(site)).out == "2 records were deleted.\n"
    assert "Whole: 1 records, after 2 that were purged." in run("audit", "verify", "--site", str(site)).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("verify",), "there is no audit trail at"),
        (("report", "--since", "yesterday"), "is not a moment"),
        (("purge", "--days", "3"), "the site keeps records for 30 days"),
        (("verify", "--head", "3"), "NUMBER:HASH"),
    ],
)
def test_what_cannot_be_done_is_said(run: Callable[..., Ran], arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    store = str(tmp_path / "audit.db")
    site = site_file(tmp_path, store)
    if arguments[0] == "purge":
        with opened(store, Keys(KEY.encode())):
            pass
    done = run("audit", *arguments, "--site", str(site))
    assert done.code == 2
    assert says in done.err


def test_a_site_that_keeps_nothing_or_does_not_say_how_long_is_told(run: Callable[..., Ran], tmp_path: Path) -> None:
    plain = tmp_path / "plain.yaml"
    plain.write_text("name: x", encoding="utf-8")
    assert "it has no audit section" in run("audit", "report", "--site", str(plain)).err
    store = str(tmp_path / "audit.db")
    site = site_file(tmp_path, store)
    site.write_text(site.read_text(encoding="utf-8").replace("  days: 30\n", ""), encoding="utf-8")
    with opened(store, Keys(KEY.encode())):
        pass
    assert "write audit: days" in run("audit", "purge", "--site", str(site)).err


def test_a_service_without_its_key_or_under_another_does_not_start(run: Callable[..., Ran], tmp_path: Path) -> None:
    store = str(tmp_path / "audit.db")
    site = site_file(tmp_path, store)
    with opened(store, Keys(b"x" * 40)) as other:
        fill(other, entry(1))
    for key, says in ((KEY, "under another key"), ("short", "it needs at least 32"), (None, "cannot be read")):
        (tmp_path / "audit.key").unlink()
        if key is not None:
            (tmp_path / "audit.key").write_text(key, encoding="utf-8")
        for command in (("serve",), ("audit", "verify")):
            done = run(*command, "--site", str(site))
            assert (done.code, says in done.err) == (2, True), done.err
        (tmp_path / "audit.key").touch()


def test_a_database_that_is_down_at_start_keeps_nobody_from_an_answer(
    run: Callable[..., Ran], server: Server, tmp_path: Path
) -> None:
    site = site_file(tmp_path, server.new())
    server.stop()
    try:
        with service(site) as here:
            assert here.view()["extension"] == {NOT_KEPT: {"message": "of this answer no record could be made"}}
            told = here.post(f"{VIEW}/feedback", feedback("card"))
            assert (told.status, "not kept: 1 of 1" in told.text) == (200, True)
            status, checks = readiness(here)
            assert status == 503
            assert checks["audit trail"] != "right"
            server.start()
            wait_until_alive(here, "/readyz")
            assert "extension" not in here.view()
    finally:
        if server.process is None:
            server.start()
    report = json.loads(run("audit", "report", "--site", str(site), "--json").out)
    assert report["not_kept"] >= 2
    assert run("audit", "verify", "--site", str(site)).code == 0


def test_on_a_full_disk_it_refuses_where_the_site_wants_it_and_the_page_goes_on(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    site = site_file(tmp_path, str(tmp_path / "audit.db"), more="  when_not_kept: refuse\n")
    with service(site) as here:
        here.view()
        resource.prlimit(here.process.pid, resource.RLIMIT_FSIZE, (4096, 4096))  # no file grows beyond this any more
        answer = here.post(VIEW, CALL)
        assert (answer.status, json.loads(answer.text)["resourceType"]) == (503, "OperationOutcome")
        assert here.post(f"{VIEW}/feedback", feedback("card")).status == 503
        assert here.get("/").status == 200
        assert readiness(here)[0] == 503
    assert run("audit", "verify", "--site", str(site)).code == 0


def test_several_processes_count_together_are_started_again_and_end_once_all_is_answered(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    asked = threading.Event()

    async def slow() -> None:
        asked.set()
        await asyncio.sleep(0.8)

    with record_system() as (fhir, system):
        system.before = slow
        site = site_file(tmp_path, str(tmp_path / "audit.db"), connections=f"  fhir_servers: [{fhir}]\n")
        body = view()
        del body["prefetch"]["observations"]
        answers: list[Answer] = []
        with service(site, "--workers", "2", "--logs") as here:
            for _ in range(6):
                here.view()
            counted = 'pulsefirst_requests_total{service="pulsefirst-patient-view",status="200"} 6.0'
            assert counted in here.get("/metrics").text
            first = workers_of(here.process.pid)
            assert len(first) == 2
            os.kill(first[0], signal.SIGKILL)
            end = time.monotonic() + 30
            while len({*workers_of(here.process.pid)} - {first[0]}) < 2:
                assert time.monotonic() < end
                time.sleep(0.05)
            call = json.dumps(body | authorized(fhir))
            caller = threading.Thread(target=lambda: answers.append(here.post(VIEW, call)))
            caller.start()
            assert asked.wait(20)
            here.process.terminate()
            caller.join(20)
            _, logged = here.process.communicate(timeout=30)
            assert here.process.returncode == 0
    assert [answer.status for answer in answers] == [200]
    assert not any(Path(f"/proc/{pid}").exists() for pid in first)
    events = [json.loads(line)["event"] for line in logged.splitlines()]
    assert events.count("answered") >= 7
    assert "a process ended with -9 and is started again" in events
    assert run("audit", "verify", "--site", str(site)).code == 0
    assert json.loads(run("audit", "report", "--site", str(site), "--json").out)["assessments"] == 7


def test_a_token_is_good_once_for_all_processes(tmp_path: Path) -> None:
    one, other = InFile(str(tmp_path / "tokens")), InFile(str(tmp_path / "tokens"))
    token = ("issuer", "name")
    assert one(token, 200.0, 100.0)
    assert not other(token, 200.0, 101.0)
    assert not one(token, 200.0, 199.0)
    assert other(("another", "name"), 200.0, 101.0)
    assert other(token, 300.0, 201.0), "it has expired, and is forgotten"
    for seen in (one, other):
        seen.connection.close()
