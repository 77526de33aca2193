"""What docs/rest.md and docs/mcp.md say is so: what can be pasted runs, what is named exists."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator

import pytest

from conftest import GUIDELINE, ROOT
from contract.test_rest import served
from pulsefirst.interfaces.http.mcp import made
from pulsefirst.interfaces.mcp.tools import NAMES
from pulsefirst.interfaces.rest.openapi import REASONS
from pulsefirst.model.texts import Briefing, texts_of
from pulsefirst.notation.relay import OPERATIONS

REST = (ROOT / "docs" / "rest.md").read_text(encoding="utf-8")
MCP = (ROOT / "docs" / "mcp.md").read_text(encoding="utf-8")
PASTED = re.findall(r"```sh\n(.*?)```", REST, re.DOTALL)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as (found, _):
        yield found


def rows(text: str, heading: str) -> list[str]:
    """The first cells of the table with this head."""
    (table,) = re.findall(rf"^\| {re.escape(heading)}.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    return [row.split("|")[1].strip() for row in table.splitlines()]


@pytest.mark.parametrize("pasted", PASTED, ids=range(len(PASTED)))
def test_what_can_be_pasted_runs(address: str, pasted: str) -> None:
    script = pasted.replace("http://127.0.0.1:8137", f"http://{address}").replace("curl -s", "curl -sS --fail-with-body")
    done = subprocess.run(["bash", "-ec", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert GUIDELINE.hash in done.stdout


def test_the_first_thing_pasted_is_an_emergency(address: str) -> None:
    script = PASTED[0].replace("http://127.0.0.1:8137", f"http://{address}")
    plan = json.loads(subprocess.run(["bash", "-ec", script], capture_output=True, text=True, timeout=60, check=True).stdout)
    assert plan["triage"]["level"] == "emergency"


def test_rest_md_names_every_operation_and_every_status() -> None:
    assert [cell.strip("`") for cell in rows(REST, "POST `/api/v1/...`")] == [one.name for one in OPERATIONS]
    named = {int(status) for cell in rows(REST, "status") for status in cell.split(", ")}
    assert named == set(REASONS)


def test_mcp_md_names_every_tool_and_the_prompt() -> None:
    assert {cell.strip("`") for cell in rows(MCP, "tool")} == set(NAMES)
    (briefing,) = texts_of(GUIDELINE.texts, Briefing)
    assert f"`{briefing.called}`" in MCP
    assert made(GUIDELINE).instructions == " ".join(briefing.lines)
