"""What `cases/README.md` says of a file of cases is so: its cases hold, its keys are all there are, its slips are told so."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from conftest import GUIDELINE, ROOT
from pulsefirst.checks.cases import About, judge, read_vignettes
from pulsefirst.checks.cases.vignettes import ANSWERS, TRIAGE
from pulsefirst.model.errors import CaseError
from pulsefirst.model.plan import Standing, Status

README = (ROOT / "cases" / "README.md").read_text(encoding="utf-8")
(CASES,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
VIGNETTES = read_vignettes(CASES, GUIDELINE, "cases/README.md")
KEYS, SLIPS = (dict(re.findall(r"^\| `(.+?)`[^|]*\| (.+) \|$", part, re.MULTILINE)) for part in README.split("\n## ")[2:4])


@pytest.mark.parametrize("vignette", VIGNETTES, ids=[vignette.name for vignette in VIGNETTES])
def test_its_cases_hold(vignette) -> None:
    assert judge(vignette, GUIDELINE) == ()


def test_its_first_case_shows_every_key_but_the_first_question() -> None:
    shown = {expectation.about for expectation in VIGNETTES[0].expects}
    assert set(About) - shown == {About.FIRST_QUESTION}


def test_it_tells_every_key_and_every_word_that_may_stand_there() -> None:
    assert set(KEYS) == {about.value for about in About}
    words = {*Status, *Standing, *ANSWERS, *TRIAGE, *chain.from_iterable(TRIAGE.values())}
    assert {word for word in words if f"`{word}`" not in README} == set()


@pytest.mark.parametrize(("written", "told"), SLIPS.items())
def test_a_slip_is_told_as_it_says(written: str, told: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_vignettes(f"- case: a slip\n  {written}", GUIDELINE, "slips.yaml")
    assert caught.value.message == told
    assert caught.value.where == "slips.yaml:2"
