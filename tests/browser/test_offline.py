"""The exported page in a real browser, from a plain file host: it starts, keeps what is tapped meanwhile, and needs no network.

Python starts in the browser here, which takes seconds: the tests share a started page where they can.
"""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CHROMIUM, OPTIONS, PHONE
from tests.browser.hands import new_patient
from tests.serving import ask, running

from conftest import ROOT
from pulsefirst.checks.examples import read_example
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.interfaces.http.export import export_site
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.state import VIEWS
from pulsefirst.notation.site import read_site
from pulsefirst.notation.whole import marked
from pulsefirst.notation.write import to_json, write_case

PYODIDE = ROOT / "node_modules" / "pyodide"
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
PLACE = "ward/page"
"""Not the root of its host: the page works under any path."""
START = 240_000
"""So many milliseconds Python may take to start on a busy machine."""
SITE = "services: {vascular_surgery: {number: 000-0001 (invented)}}"
SLOW = 30_000
"""And so many milliseconds an answer may."""
ZONE, AT = "Asia/Kolkata", "2026-03-04T05:06:07+05:30"
FORM = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
HERE = """async fields => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch("./", {method: "POST", body, headers: {"HX-Request": "true"}});
  return [answer.status, await answer.text()];
}"""


class Host:
    """A plain file host of an exported page, and what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.page = folder / PLACE
        self.asked: list[str] = []
        asked = self.asked

        class Files(SimpleHTTPRequestHandler):
            def log_message(self, format: str, *args: object) -> None:
                asked.append(self.path)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder)))
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.address = f"{self.origin}/{PLACE}/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=10)


def export(folder: Path, *, source_only: bool = False) -> None:
    with ThreadPoolExecutor() as apart:  # the event loop of this thread is the browser's
        apart.submit(export_site, folder, PYODIDE, source_only=source_only, site=SITE, say=lambda _: None).result()


@contextmanager
def hosted() -> Iterator[Host]:
    """A new export, on a host of its own."""
    with tempfile.TemporaryDirectory() as folder:
        export(Path(folder) / PLACE)
        host = Host(Path(folder))
        try:
            yield host
        finally:
            host.close()


@pytest.fixture
def host() -> Iterator[Host]:
    with hosted() as one:
        yield one


@contextmanager
def visited(browser: Browser, host: Host, wrong: list[str] | None = None, **options: object) -> Iterator[Page]:
    """The page in a tab of its own. It asks for nothing but its own files, and in the end nothing stands in `wrong`."""
    context = browser.new_context(**({"viewport": PHONE} | options))  # type: ignore[arg-type]
    page, wrong, requests = context.new_page(), [] if wrong is None else wrong, list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    context.on("request", lambda request: requests.append(request.url))
    yield page
    context.close()
    assert requests
    assert [url for url in requests if not url.startswith((host.address, f"blob:{host.origin}/"))] == []
    assert wrong == []


def started(page: Page) -> None:
    expect(page.locator("#starting")).to_be_hidden(timeout=START)


def tap(page: Page, place: str) -> None:
    page.click(f'button[name="set"][value="{place}"]')


def case_of(page: Page) -> dict[str, object]:
    case: dict[str, object] = json.loads(page.locator('#page > input[name="case"]').input_value())
    return case


# --- without a network --------------------------------------------------------------------------------------------------


def test_an_acute_limb_from_the_first_tap_to_its_emergency_without_a_network(browser: Browser, host: Host) -> None:
    taps = ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual")
    with visited(browser, host) as page:
        page.goto(host.address)
        for one in taps:
            tap(page, one)
        assert "3 taps are kept" in page.inner_text("#starting"), "Python was there before a hand could have tapped"
        started(page)
        expect(page.locator("#now")).to_contain_text("EMERGENCY", ignore_case=True, timeout=START)
        left = case_of(page)["left"]
        assert isinstance(left, dict)
        assert len(left) == 3, "no tap was lost"

        page.context.set_offline(True)
        host.close()
        page.reload()
        expect(page.locator("#now")).to_be_hidden()  # the empty page must not look like the plan of this case
        assert "the case of this tab comes back" in page.inner_text("#starting")
        started(page)
        expect(page.locator("#now")).to_contain_text("EMERGENCY", ignore_case=True, timeout=START)

        new_patient(page)
        expect(page.locator("#now")).to_contain_text("Nothing demanded yet", ignore_case=True, timeout=SLOW)
        for one in taps:
            tap(page, one)
            expect(page.locator(f'button[name="set"][value="{one}"]')).to_have_attribute(
                "aria-pressed", "true", timeout=SLOW
            )
        expect(page.locator("#now")).to_contain_text("EMERGENCY", ignore_case=True)
        expect(page.locator(".verdict")).to_contain_text("Call vascular surgery")
        expect(page.locator(".verdict")).to_contain_text("000-0001 (invented)")

        page.click("a.name")
        expect(page.locator("h1")).to_have_text("Conditions of use")


def test_it_can_be_installed(browser: Browser, host: Host, tmp_path: Path) -> None:
    context = browser.browser_type.launch_persistent_context(  # no private window: in one nothing can be installed
        str(tmp_path), executable_path=CHROMIUM, args=OPTIONS
    )
    page = context.new_page()
    page.goto(host.address)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    devtools = context.new_cdp_session(page)
    manifest = devtools.send("Page.getAppManifest")
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert manifest["errors"] == []
    assert devtools.send("Page.getAppId")["appId"] == host.address
    context.close()


def test_a_newer_export_is_what_a_later_start_shows(browser: Browser, host: Host) -> None:
    with visited(browser, host) as page:
        page.goto(host.address)
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        expect(page.locator("footer")).to_contain_text(GUIDELINE.hash[:12])
        export(host.page, source_only=True)
        page.reload()
        page.evaluate("""async () => {
          const found = await navigator.serviceWorker.ready;
          while (!found.waiting) await new Promise(done => setTimeout(done, 100));
        }""")
        expect(page.locator("footer")).to_contain_text(GUIDELINE.hash[:12])
        for _ in range(10):  # the older one may be busy for a while, and is not interrupted
            page.goto(host.address)
            page.wait_for_timeout(3000)
            if SOURCE_ONLY.hash[:12] in page.inner_text("footer"):
                break
        expect(page.locator("footer")).to_contain_text(SOURCE_ONLY.hash[:12])
        assert len(page.evaluate("caches.keys()")) == 1, "the older one is gone"


# --- what it says when something is wrong -------------------------------------------------------------------------------


def test_a_half_replaced_copy_is_not_kept_and_it_says_so(browser: Browser, host: Host) -> None:
    with (host.page / "static" / "icon.svg").open("a", encoding="utf-8") as icon:
        icon.write("<!-- of another export -->")
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(host.address)
    page.click("#to-plan")
    tap(page, "left.dorsalis_pedis=absent")  # by its turn the page shows something else, and what it says still holds
    expect(page.locator("#starting")).to_contain_text("without a network it will not start again", timeout=START)
    page.click("#to-minute")
    expect(page.locator('button[value="left.dorsalis_pedis=absent"]')).to_have_attribute(
        "aria-pressed", "true", timeout=SLOW
    )
    assert page.evaluate("navigator.serviceWorker.getRegistration().then(found => found?.active ?? null)") is None
    context.close()


def test_a_page_that_cannot_start_says_so_and_records_nothing(browser: Browser, host: Host) -> None:
    (host.page / "offline" / "worker.js").unlink()
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(host.address)
    expect(page.locator("#starting")).to_contain_text("cannot start here", timeout=START)
    tap(page, "left.dorsalis_pedis=absent")
    expect(page.locator("#trouble")).to_contain_text("Not recorded", timeout=SLOW)
    assert case_of(page) == {}
    context.close()


# --- the same as the server ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wrong() -> list[str]:
    """What the console of the started page says is wrong."""
    return []


@pytest.fixture(scope="module")
def inside(browser: Browser, wrong: list[str]) -> Iterator[Page]:
    """A started page, in another zone, at a time that stands still."""
    with hosted() as host, visited(browser, host, wrong, timezone_id=ZONE, accept_downloads=True) as page:
        page.clock.set_fixed_time(AT)
        page.goto(host.address)
        started(page)
        yield page


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running(application(GUIDELINE, read_site(SITE, GUIDELINE), clock=lambda: datetime.fromisoformat(AT))) as address:
        yield address


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=lambda number: EXAMPLES[number].stem)
def test_the_same_case_gives_the_same_page_as_the_server(inside: Page, server: str, number: int) -> None:
    path = EXAMPLES[number]
    case = json.dumps(to_json(read_example(path.read_bytes(), GUIDELINE, path.name).case, GUIDELINE))
    for view in {"plan", VIEWS[number % len(VIEWS)], VIEWS[(number + 3) % len(VIEWS)]}:
        fields = {"case": case, "view": view}
        status, text = inside.evaluate(HERE, fields)
        served = ask(server, "POST", "/", urlencode(fields), FORM)
        assert (status, text) == (served.status, served.text)
        assert f'data-view="{view}"' in text
        assert "starts again empty" not in text


def test_the_time_is_the_time_of_the_browser(inside: Page) -> None:
    tap(inside, "right.dorsalis_pedis=present")
    expect(inside.locator('button[value="right.dorsalis_pedis=present"]')).to_have_attribute(
        "aria-pressed", "true", timeout=SLOW
    )
    assert case_of(inside) == {"recorded_at": AT, "right": {"dorsalis_pedis": "present"}}


def test_a_case_file_is_brought_in_and_saved(inside: Page, server: str) -> None:
    example = read_example(EXAMPLES[0].read_bytes(), GUIDELINE, EXAMPLES[0].name)
    file = write_case(example.case, GUIDELINE)
    inside.click("#to-take")
    inside.set_input_files("#file", {"name": "case.yaml", "mimeType": "application/yaml", "buffer": file.encode()})
    inside.click("#upload")
    expect(inside.locator("#view")).to_have_attribute("data-view", "plan", timeout=SLOW)
    assert case_of(inside) == json.loads(json.dumps(to_json(example.case, GUIDELINE)))
    inside.click("#to-take")
    with inside.expect_download() as saved:
        inside.click('button[name="save"][value="yaml"]')
    assert saved.value.suggested_filename == "case.yaml"
    assert saved.value.path().read_text(encoding="utf-8") == marked(file)


def test_what_is_too_large_is_refused_as_by_the_server(inside: Page, server: str) -> None:
    fields = {"case": "x" * 1_100_000}
    served = ask(server, "POST", "/", urlencode(fields), FORM)
    assert inside.evaluate(HERE, fields) == [served.status, served.text] == [413, served.text]


def test_neither_the_page_nor_its_python_can_reach_another_place(inside: Page, wrong: list[str]) -> None:
    with running(application(GUIDELINE)) as elsewhere:
        reach = f"fetch('http://{elsewhere}/static/page.css', {{mode: 'no-cors'}}).then(() => true, () => false)"
        [worker] = inside.workers
        assert (inside.evaluate(reach), worker.evaluate(reach)) == (False, False)
    assert len(wrong) == 2
    assert all(elsewhere in one and "Content Security Policy" in one for one in wrong), wrong
    wrong.clear()


def test_the_line_that_says_how_far_it_is_breaks_no_rule_of_access(browser: Browser, host: Host) -> None:
    with visited(browser, host) as page:
        page.goto(host.address)
        assert page.locator("#starting").is_visible()
        assert Axe().run(page).response["violations"] == []
