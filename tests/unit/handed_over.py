"""Plans to hand over: of the examples, of invented cases, of a few words; and all that a document says."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, ROOT
from generative.cases import random_case
from pulsefirst.backends.letters import Document, Form, handover
from pulsefirst.checks.examples import read_example
from pulsefirst.model.case import Case
from pulsefirst.model.plan import Plan
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import AtLevel, Site, texts_of
from pulsefirst.notation.read import case_from
from pulsefirst.notation.site import read_site

PATHS = sorted((ROOT / "examples").glob("*.yaml"))
SITE_FILE = ROOT / "docs" / "site.example.yaml"
SITE = read_site(SITE_FILE.read_bytes(), GUIDELINE, name=SITE_FILE.name)
CLINICAL = (Form.SBAR, Form.LETTER, Form.NOTE)
SEEDS = 40

EACH_EXAMPLE = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
EACH_FORM = pytest.mark.parametrize("form", Form)
EACH_CLINICAL = pytest.mark.parametrize("form", CLINICAL)
EACH_SEED = pytest.mark.parametrize("seed", range(SEEDS))


def made(form: Form, case: Case, plan: Plan, site: Site | None = SITE) -> Document:
    return handover(form, plan, case, GUIDELINE, site)


def flat(document: Document) -> str:
    """All that a document says, on one line, without what is only for whoever hands it over."""
    lines = [line.text for section in document.sections for line in section.lines]
    return " ".join([document.title, document.banner, *document.head, *lines, *document.foot])


@cache
def example(path: Path) -> tuple[Case, Plan]:
    read = read_example(path.read_text(encoding="utf-8"), GUIDELINE, path.name)
    return read.case, pulsefirst.assess(read.case, at=read.at)


@cache
def invented(seed: int) -> tuple[Case, Plan]:
    case = random_case(Random(seed), conflicts=seed % 3 == 0)
    return case, pulsefirst.assess(case, at=AT)


def of(**written: object) -> tuple[Case, Plan]:
    case = case_from(written, GUIDELINE)
    return case, pulsefirst.assess(case, at=AT)


COLD_RIGHT_LEG = {"right": {"numbness": "new", "dorsalis_pedis": "absent", "posterior_tibial": "absent"}}
PLAIN_WORDS_OF_NOTHING = next(text for text in texts_of(GUIDELINE.texts, AtLevel) if text.level is Urgency.NONE)


def calm() -> tuple[Case, Plan]:
    """An example of which nothing is demanded, and that is settled."""
    return next(example(path) for path in PATHS if example(path)[1].triage.level == "routine")
