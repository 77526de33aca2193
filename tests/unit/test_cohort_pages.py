"""Reports of a cohort as HTML: each whole in itself, with where every line comes from, and nothing of a file but as text."""

import json
import re
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pa_parquet
import pytest

from cohort_files import write, write_invented
from conftest import GUIDELINE
from pulsefirst.interfaces.cli import main
from pulsefirst.interfaces.cli.cohort.pages import plots
from unit.cli_runner import run as run_cli

COUNT = 60
EVIL = "<script>alert(1)</script>"
VOID = {"meta", "rect", "line", "circle", "br"}


class Outline(HTMLParser):
    """What a page is made of; an end without a beginning is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    def close(self):
        super().close()
        assert not self._open


def outline(path: Path) -> Outline:
    found = Outline()
    found.feed(path.read_text(encoding="utf-8"))
    found.close()
    return found


@pytest.fixture(scope="module")
def cohort(tmp_path_factory) -> Path:
    """Invented patients with a site whose name is no good, when they were seen, and acts that were done."""
    place = tmp_path_factory.mktemp("reports")
    table = write_invented(GUIDELINE, place, COUNT, 5)
    notes = table.schema.metadata
    table = table.append_column("site", pa.array([EVIL, "north"] * (COUNT // 2))).append_column(
        "recorded_at", pa.array(["2026-01-05T09:00Z"] * COUNT)
    )
    table = (
        table.append_column(EVIL, pa.array([1] * COUNT))
        .append_column("tsh.low", pa.array([9.0] * COUNT))
        .append_column("tsh.high", pa.array([1.0] * COUNT))
    )
    write(table.replace_schema_metadata(notes), place / "patients.parquet")
    at = ["2026-01-05T12:00Z", "2026-02-05T12:00Z", None] * (COUNT // 3)
    targets = ["neurological_assessment", "vascular_surgery", "wound_service", "neurology"]
    rows = [(number, target, at[number]) for number in range(COUNT) for target in targets if number % 2]
    acts = pa.table({name: [row[place] for row in rows] for place, name in enumerate(("id", "act", "at"))})
    write(acts, place / "acts.parquet")
    return place


COMMANDS = {
    "run": ("--out", "{place}/judged.parquet", "--cores", "1"),
    "whatif": ("--set", "index_low=0.75", "--cases", "{place}/changed"),
    "forecast": (),
    "missing": (),
    "accuracy": ("--truth", "{place}/truth.parquet", "--by", "site"),
    "audit": ("--acts", "{place}/acts.parquet", "--by", "site", "--at-once", "1"),
}


@pytest.fixture(scope="module")
def reports(cohort) -> dict[str, tuple[Path, dict]]:
    """A report of each command, and what the command says as JSON."""
    found = {}
    with pytest.MonkeyPatch.context() as patched:
        for name, options in COMMANDS.items():
            page, out = cohort / f"{name}.html", StringIO()
            table = () if name == "run" else ("--out", cohort / f"{name}-table.parquet")
            said = [option.format(place=cohort) for option in options]
            command = ["pulsefirst", "cohort", name, cohort / "patients.parquet", *said, "--html", page, "--json", *table]
            patched.setattr(sys, "argv", list(map(str, command)))
            with redirect_stdout(out), redirect_stderr(StringIO()), suppress(SystemExit):
                main()
            found[name] = (page, json.loads(out.getvalue()))
    return found


@pytest.fixture(params=COMMANDS)
def report(request, reports) -> tuple[str, Path, dict]:
    return request.param, *reports[request.param]


def test_a_report_is_one_file_that_runs_nothing_and_reads_nothing(report):
    name, page, said = report
    found = outline(page)
    assert found.tags[:2] == ["html", "head"]
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(found.tags)
    names = {attribute for attribute, _ in found.attributes}
    assert not {one for one in names if one.startswith("on") or one in ("src", "href", "xlink:href", "action")}
    written = page.read_text(encoding="utf-8")
    assert not re.search(r"https?:|//[a-z]|@import|url\((?!#(?:open|untold)\))", written)
    assert "default-src 'none'" in written
    text = " ".join(found.text)
    assert GUIDELINE.hash in text
    assert f"version {GUIDELINE.version}" in text
    assert "Invented patients" in text
    assert "What this does not say" in text
    assert said["guideline"]["hash"] == GUIDELINE.hash
    origins = {said for said in found.text if said == "beyond" or said.endswith("· source")}
    assert len(origins) > 1 or name in ("whatif", "missing")
    assert origins or name == "missing"
    assert "tsh.low" in text
    if name in ("accuracy", "audit"):
        assert EVIL in text
        assert EVIL not in written
    if name != "run":
        table = pa_parquet.read_table(page.with_name(f"{name}-table.parquet"))
        assert table.num_rows
        assert table.schema.metadata[b"pulsefirst.guideline.hash"].decode() == GUIDELINE.hash


def test_every_plot_has_its_numbers_beside_it_and_is_hidden_from_readers_of_the_screen(report):
    _, page, _ = report
    written = page.read_text(encoding="utf-8")
    assert written.count("<svg") == written.count('aria-hidden="true"')
    rows = re.findall(r"<tr>(?:(?!</tr>).)*<svg(?:(?!</tr>).)*</tr>", written)
    assert all(re.search(r'class="number">[^<]', row) or 'scope="col"' in row for row in rows)


def test_a_report_is_the_same_twice(reports, cohort, monkeypatch, capsys):
    run_cli(monkeypatch, capsys, "cohort", "forecast", cohort / "patients.parquet", "--html", cohort / "again.html")
    assert (cohort / "again.html").read_bytes() == reports["forecast"][0].read_bytes()


def test_of_nobody_there_are_reports_too(tmp_path, monkeypatch, capsys):
    nobody = write(
        pa.table({"left.cramp": pa.nulls(0, pa.bool_()), "cause": pa.nulls(0, pa.string())}), tmp_path / "nobody.parquet"
    )
    for command in (("forecast",), ("whatif", "--set", "index_low=0.85"), ("accuracy",), ("missing", "--drop", "cramp")):
        page, table = tmp_path / f"{command[0]}.html", tmp_path / f"{command[0]}.parquet"
        ran = run_cli(monkeypatch, capsys, "cohort", command[0], nobody, *command[1:], "--html", page, "--out", table)
        assert ran.code == 0, ran.err
        assert "0, from nobody.parquet" in " ".join(outline(page).text)
        assert table.exists()


def test_ten_patients_of_a_what_if_stand_as_case_files_that_run(reports, cohort, monkeypatch, capsys):
    page, said = reports["whatif"]
    cases = sorted((cohort / "changed").glob("*.yaml"))
    assert [path.stem for path in cases] == sorted(said["examples"])
    assert len(cases) == min(10, said["changed"]) > 0
    assert all(name in outline(page).text for name in said["examples"])
    ran = run_cli(monkeypatch, capsys, "assess", *cases)
    assert ran.code == 0


def test_parts_of_a_whole_fill_it():
    drawn = plots.parts([("yes", 30), ("open", 20), ("no", 50)])
    widths = [float(width) for width in re.findall(r'<rect class="(?:yes|open|no)"[^>]* width="([\d.]+)"', drawn)]
    assert sum(widths) == pytest.approx(plots.WIDTH - 2 * plots.LEFT, abs=0.2)
    assert re.findall(r">(\d+)</text>", drawn) == ["30", "50"]
    assert plots.parts([("yes", 0), ("no", 0)])


def test_an_interval_is_drawn_where_it_lies():
    drawn = plots.interval(0.25, 0.5, 0.75, (0.1, 0.9))
    assert re.search(r'<circle[^>]* cx="128.0"', drawn)
    assert re.search(r'class="open-range" x="30.4"', drawn)
    assert "circle" not in plots.interval(None, None, None, (0.0, 1.0))
