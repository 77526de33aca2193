"""How large the exported page is and how long it takes, here: `python -m tests.browser.bench_offline`.

A start is from opening the page until Python has answered. The peer of a tap is the same tap on the page of a server.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import time
from collections.abc import Callable

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.bench import timed
from tests.browser.conftest import CHROMIUM, OPTIONS, PHONE
from tests.browser.test_offline import START, hosted, started
from tests.serving import running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

TAPS = 30


def seconds(act: Callable[[], object], page: Page) -> float:
    """From this act until Python is there."""
    begun = time.monotonic()
    act()
    started(page)
    return time.monotonic() - begun


def phone(browser: Browser) -> Page:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.set_default_timeout(START)
    return page


def main(say: Callable[[str], object] = sys.stdout.write) -> None:
    """Print sizes, starts and taps."""
    with sync_playwright() as playwright, hosted() as host, running(application(GUIDELINE)) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        files = [path.read_bytes() for path in host.page.rglob("*") if path.is_file()]
        packed = sum(len(gzip.compress(content)) for content in files)
        say(f"{len(files)} files, {sum(map(len, files)) / 1e6:.1f} MB, {packed / 1e6:.1f} MB as a host sends them packed\n")
        page = phone(browser)
        first = seconds(lambda: page.goto(host.address), page)
        say(f"{'first start':32} {first:5.1f} s\n")
        page.context.set_offline(True)
        again = [seconds(page.reload, page) for _ in range(3)]
        say(f"{'start without a network':32} {statistics.median(again):5.1f} s, median of {len(again)}\n")
        page.context.set_offline(False)
        own = timed(page, host.address.removeprefix("http://").rstrip("/"), TAPS)
        peer = timed(phone(browser), address, TAPS)
        for name, taps in (("a tap", own), ("peer: a tap, with a server", peer)):
            say(f"{name:32} median {statistics.median(taps):5.1f} ms, {len(taps)} taps\n")
        say(f"{'ratio of medians':32} {statistics.median(own) / statistics.median(peer):.1f}\n")
        browser.close()


if __name__ == "__main__":
    main()
