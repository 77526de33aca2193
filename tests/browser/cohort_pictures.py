"""The pictures of docs/cohort.md, drawn anew from its tutorial: `python -m tests.browser.cohort_pictures`. Patients are invented."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.browser.conftest import CHROMIUM, OPTIONS

DOCS = Path(__file__).parents[2] / "docs"
WIDTH, TALLEST = 1100, 1000
PATIENTS = "invented/patients.parquet"
COMMANDS = (
    ("synth", "invented", "--rows", "20000", "--seed", "1"),
    ("cohort", "accuracy", PATIENTS, "--truth", "invented/truth.parquet", "--html", "accuracy.html"),
    ("cohort", "whatif", PATIENTS, "--set", "index_low=0.85", "--html", "whatif.html"),
)
FROM = {"accuracy": "The red flags of each cause together", "whatif": None}
"""Where each picture begins: at this head, else at the top."""


def main() -> None:
    """Draw them."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        for command in COMMANDS:
            subprocess.run([sys.executable, "-m", "pulsefirst", *command], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS).new_page(
            viewport={"width": WIDTH, "height": TALLEST}
        )
        for name, head in FROM.items():
            page.goto((Path(folder) / f"{name}.html").as_uri())
            top = 0.0
            if head is not None and (box := page.locator("h2", has_text=head).bounding_box()):
                top = box["y"] - 8
            page.screenshot(
                path=DOCS / f"cohort-{name}.png",
                full_page=True,
                clip={"x": 0, "y": top, "width": WIDTH, "height": TALLEST if head is None else TALLEST * 3 / 4},
            )


if __name__ == "__main__":
    main()
