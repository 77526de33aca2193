"""Reports of a cohort in a real browser: nothing is asked for, nothing complains, axe finds nothing, and nothing runs over on paper."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from cohort_files import write, write_invented
from conftest import GUIDELINE
from pulsefirst.interfaces.cli.cohort.accuracy import accuracy_of
from pulsefirst.interfaces.cli.cohort.auditing import audit_of
from pulsefirst.interfaces.cli.cohort.changing import compare
from pulsefirst.interfaces.cli.cohort.pages.frame import write_page
from pulsefirst.interfaces.cli.cohort.pages.of_accuracy import accuracy_page
from pulsefirst.interfaces.cli.cohort.pages.of_audit import audit_page
from pulsefirst.interfaces.cli.cohort.pages.of_changes import whatif_page
from pulsefirst.interfaces.cli.cohort.running import Job

A4_ON_ITS_SIDE = 1040


@pytest.fixture(scope="module")
def reports(tmp_path_factory) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("reports")
    table = write_invented(GUIDELINE, place, 80, 5)
    done = {
        "recorded_at": ["2026-01-05T09:00Z"] * 80,
        "done_at.neurology": ["2026-01-05T12:00Z", "2026-03-05", None, None] * 20,
    }
    for name, column in done.items():
        table = table.append_column(name, pa.array(column))
    write(table, place / "patients.parquet")
    job = Job(str(place / "patients.parquet"), None, ())
    changes, moved = compare(job, ["index_low=0.75"], 10)
    pages = {
        "whatif": whatif_page(job, changes, moved, "changed", True),
        "audit": audit_page(job, audit_of(job, acts=None, by=["sex"])),
        "accuracy": accuracy_page(
            job, accuracy_of(job, truth=str(place / "truth.parquet"), column=None, by=["sex"], consecutive=False)
        ),
    }
    for name, page in pages.items():
        write_page(page, str(place / f"{name}.html"))
    return {name: place / f"{name}.html" for name in pages}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1250, "height": 900})
    opened = context.new_page()
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    context.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    yield opened
    context.close()
    assert not wrong, wrong


@pytest.mark.parametrize("name", ["whatif", "accuracy", "audit"])
def test_a_report_opens_in_silence_and_reads_well(reports: dict[str, Path], page: Page, name: str) -> None:
    page.goto(reports[name].as_uri())
    assert page.locator("h1").count() == 1
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4_ON_ITS_SIDE, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= A4_ON_ITS_SIDE
