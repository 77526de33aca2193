"""Tools for an assistant, by the client of the official SDK, over standard input and output and over HTTP: they relay and never decide."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from mcp import Client, MCPError, StdioServerParameters
from typer.testing import CliRunner

from conftest import AT, GUIDELINE, ROOT
from pulsefirst import assess, load_case
from pulsefirst.interfaces.cli import app
from pulsefirst.interfaces.http.mcp import made
from pulsefirst.interfaces.mcp.tools import NAMES
from pulsefirst.model.texts import Briefing, texts_of
from pulsefirst.notation.about import guideline_to_json, statement_to_json
from pulsefirst.notation.plan import plan_to_json
from serving import ask

ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
COMMAND = (sys.executable, "-m", "pulsefirst", "mcp")
ACUTE = {"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new"}}
EXAMPLE = ROOT / "examples" / "03-claudication.yaml"
Told = Callable[[Client], Awaitable[None]]


@contextmanager
def over_http() -> Iterator[str]:
    """The address of `pulsefirst mcp --http`, as the command says it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    server = subprocess.Popen([*COMMAND, "--http", "--port", port], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().split()[3]
    finally:
        server.terminate()
        server.wait(10)
        assert server.stdout is not None
        server.stdout.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with over_http() as found:
        yield found


@pytest.mark.parametrize("transport", ["in process", "stdio", "http"])
def test_over_each_transport_a_client_is_told_the_same(transport: str, request: pytest.FixtureRequest) -> None:
    """One session each: every tool, the prompt, and the resources."""
    if transport == "stdio":
        to: Any = StdioServerParameters(command=COMMAND[0], args=list(COMMAND[1:]), env=ENVIRONMENT)
    else:
        to = request.getfixturevalue("address") if transport == "http" else made(GUIDELINE)

    async def whole() -> None:
        async with Client(to) as client:
            await every_tool_relays_what_the_command_line_says(client)
            await the_first_thing_asked_is_a_pulse(client)
            await the_guideline_and_its_statements_can_be_read(client)

    asyncio.run(whole())


def told(name: str, *args: str) -> Any:
    """What the command line answers in JSON."""
    ran = CliRunner().invoke(app, [name, str(EXAMPLE), *args, "--json"])
    assert ran.exit_code == 0, ran.output
    return json.loads(ran.stdout)


def example() -> dict[str, Any]:
    read = yaml.load(EXAMPLE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {"case": read["case"], "at": read["at"]}


async def every_tool_relays_what_the_command_line_says(client: Client) -> None:
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert tuple(tools) == NAMES
    body = example()
    for name, arguments, said in (
        ("assess", body, told("assess")),
        ("rank", body, told("causes")),
        ("explain", body | {"id": "A1"}, told("explain", "A1")),
    ):
        answer = await client.call_tool(name, arguments)
        assert not answer.is_error
        assert answer.structured_content == said
        (content,) = answer.content
        assert json.loads(content.text) == said  # type: ignore[union-attr]
        jsonschema.Draft202012Validator(tools[name].output_schema).validate(said)


async def the_first_thing_asked_is_a_pulse(client: Client) -> None:
    """The prompt says so in the words of the guideline, and the tool asks it of an empty case."""
    (briefing,) = texts_of(GUIDELINE.texts, Briefing)
    (prompt,) = (await client.list_prompts()).prompts
    assert (prompt.name, prompt.title) == (briefing.called, briefing.title)
    found = await client.get_prompt(prompt.name)
    text = found.messages[0].content.text  # type: ignore[union-attr]
    assert text == "\n\n".join(briefing.lines)
    first = next(line for line in briefing.lines if line.startswith("Ask"))
    pulses = [finding.called for finding in next(iter(GUIDELINE.panels.values())).findings][:2]
    assert all(pulse.removesuffix(" pulse") in first for pulse in pulses), pulses
    asked = (await client.call_tool("next", {"case": {}})).structured_content["ask"]
    assert asked["findings"][0]["section"] == "pulses"
    with pytest.raises(MCPError, match="there is no such prompt"):
        await client.get_prompt("another")


async def the_guideline_and_its_statements_can_be_read(client: Client) -> None:
    uris = [one.uri for one in (await client.list_resources()).resources]
    assert len(uris) == 1 + len(GUIDELINE.statements)
    for uri, data in (
        ("pulsefirst://guideline", guideline_to_json(GUIDELINE)),
        ("pulsefirst://statements/A1", statement_to_json(GUIDELINE.statements["A1"])),
    ):
        assert uri in uris
        (content,) = (await client.read_resource(uri)).contents
        assert json.loads(content.text) == json.loads(json.dumps(data))  # type: ignore[union-attr]
    (template,) = (await client.list_resource_templates()).resource_templates
    assert template.uri_template == "pulsefirst://statements/{id}"
    for wrong in ("pulsefirst://statements/Z99", "pulsefirst://elsewhere", "file:///etc/passwd"):
        with pytest.raises(MCPError, match="no such resource"):
            await client.read_resource(wrong)


def in_process(told_by: Told) -> None:
    async def whole() -> None:
        async with Client(made(GUIDELINE)) as client:
            await told_by(client)

    asyncio.run(whole())


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("assess", {}, "assess needs case"),
        ("assess", {"case": {"left": {"dorsalis_pedis": "absnt"}}}, "did you mean 'absent'?"),
        (
            "assess",
            {"case": {"dorsalis_pedis": "absent"}},
            "arguments.case.dorsalis_pedis: dorsalis_pedis is recorded per leg",
        ),
        ("assess", {"case": None}, "write {} where nothing is known"),
        ("assess", {"case": [], "at": "now"}, "write {} where nothing is known"),
        ("assess", {"case": {}, "at": "now"}, "write it like"),
        ("explain", {"case": {}}, "explain needs id"),
        ("explain", {"case": {}, "id": "absentpulses"}, "did you mean absent_pulses?"),
        ("findings", {}, "findings needs words"),
        ("findings", {"words": "xyzzy"}, "no finding mentions"),
    ],
)
def test_what_cannot_be_read_is_told_in_the_readers_own_sentence(name: str, arguments: dict[str, Any], said: str) -> None:
    async def told_by(client: Client) -> None:
        answer = await client.call_tool(name, arguments)
        assert answer.is_error
        assert said in answer.content[0].text  # type: ignore[union-attr]

    in_process(told_by)


def test_there_is_no_other_tool() -> None:
    async def told_by(client: Client) -> None:
        with pytest.raises(MCPError, match="there are read, assess, rank, next, explain, findings"):
            await client.call_tool("prescribe", {})

    in_process(told_by)


def test_the_vocabulary_is_found_by_words_and_read_as_it_is_told() -> None:
    async def told_by(client: Client) -> None:
        found = (await client.call_tool("findings", {"words": "pulse"})).structured_content["findings"]
        names = [one["name"] for one in found]
        assert "dorsalis_pedis" in names
        leg = {one["name"]: one["values"][0] for one in found if one["scope"] == "leg" and one["type"] == "coded"}
        read = await client.call_tool("read", {"case": {"left": leg}})
        assert read.structured_content["case"]["left"].keys() == leg.keys()

    in_process(told_by)


def test_numbers_stay_as_they_were_sent() -> None:
    """A number on the threshold is on it, though JSON comes as a float here."""

    async def told_by(client: Client) -> None:
        body = {"case": {"left": {"ankle_brachial_index": 0.9}}, "at": AT.isoformat()}
        plan = (await client.call_tool("assess", body)).structured_content
        case = load_case({"left": {"ankle_brachial_index": "0.9"}})
        assert plan == json.loads(json.dumps(plan_to_json(assess(case, at=AT), GUIDELINE)))

    in_process(told_by)


def test_what_was_read_otherwise_is_told_beside_the_answer() -> None:
    async def told_by(client: Client) -> None:
        body = {"case": {"recorded_at": AT.isoformat(), "left": {"onset": "yesterday"}}, "at": AT.isoformat()}
        _, notice = (await client.call_tool("assess", body)).content
        assert "yesterday" in notice.text  # type: ignore[union-attr]

    in_process(told_by)


def test_tools_are_told_to_change_nothing_and_take_what_they_name() -> None:
    async def told_by(client: Client) -> None:
        for tool in (await client.list_tools()).tools:
            assert tool.annotations is not None
            assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False)
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            jsonschema.Draft202012Validator.check_schema(tool.output_schema or {})
            assert tool.description

    in_process(told_by)


def test_over_http_only_this_machine_is_answered(address: str) -> None:
    host, _, path = address.removeprefix("http://").partition("/")
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    for changed in ({"Host": "elsewhere.example"}, {"Origin": "https://elsewhere.example"}):
        assert ask(host, "POST", f"/{path}", body, headers | changed).status in (403, 421)
    large = ask(host, "POST", f"/{path}", "{}", headers | {"Content-Length": "100000000"})
    assert large.status == 413


def test_without_the_protocols_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pulsefirst.interfaces.http.mcp.find_spec", lambda name: None)
    ran = CliRunner().invoke(app, ["mcp"])
    assert ran.exit_code != 0
    assert "pulsefirst[mcp]" in str(ran.exception)


def test_standard_output_holds_the_protocol_and_nothing_else(tmp_path: Path) -> None:
    """Whatever is sent, each line that comes back is JSON-RPC, and nothing is said of it beside that."""
    sent = '{"jsonrpc":"2.0","id":1,"method":"ping"}\nnot json\n{"jsonrpc":"2.0","id":2,"method":"nothing"}\n'
    done = subprocess.run(COMMAND, input=sent, capture_output=True, text=True, env=ENVIRONMENT, timeout=60, check=True)
    assert [line for line in done.stdout.splitlines() if json.loads(line)["jsonrpc"] != "2.0"] == []
    assert "not json" not in done.stderr
