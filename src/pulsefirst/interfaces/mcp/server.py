"""The server, by the official SDK: tools with structured answers, the guideline as resources, one prompt. It keeps and logs nothing."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

from mcp import MCPError
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    GetPromptRequestParams,
    GetPromptResult,
    ListPromptsResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    Prompt,
    PromptMessage,
    ReadResourceRequestParams,
    ReadResourceResult,
    Resource,
    ResourceTemplate,
    TextContent,
    TextResourceContents,
    Tool,
    ToolAnnotations,
)

from pulsefirst.backends.headline import switched_off_in_words
from pulsefirst.interfaces.mcp.tools import NAMES, TOLD, call, input_schema, output_schema
from pulsefirst.model.errors import CaseError
from pulsefirst.model.texts import Briefing, texts_of
from pulsefirst.notation.about import guideline_to_json, statement_to_json
from pulsefirst.notation.exchange import JSON, Refused
from pulsefirst.notation.relay import Relay

HOME: Final = "pulsefirst://"
GUIDELINE: Final = f"{HOME}guideline"
STATEMENTS: Final = f"{HOME}statements/"
PATH: Final = "/mcp"
LARGEST: Final = 1_000_000
"""Bytes of a request over HTTP: a case is a small thing."""
AT_ONCE: Final = 16
RELAYS: Final = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


class Relaying:
    """What is answered to each request of the protocol."""

    def __init__(self, relay: Relay, schemas: Mapping[str, dict[str, Any]], seconds: float) -> None:
        self.relay, self.seconds = relay, seconds
        self.briefings = {one.called: one for one in texts_of(relay.guideline.texts, Briefing)}
        self.tools = [_tool(name, schemas) for name in NAMES]
        self.at_work = asyncio.Semaphore(AT_ONCE)

    # --- tools ---

    async def list_tools(self, context: Any, params: Any) -> ListToolsResult:
        """Every tool, with the schemas of what it takes and answers."""
        return ListToolsResult(tools=self.tools)

    async def call_tool(self, context: Any, params: CallToolRequestParams) -> CallToolResult:
        """What a tool answers; what cannot be read is told to the assistant in the reader's own sentence."""
        if params.name not in NAMES:
            raise MCPError(INVALID_PARAMS, f"there is no tool {params.name[:60]!r}: there are {', '.join(NAMES)}")
        try:
            async with asyncio.timeout(self.seconds), self.at_work:
                data, told = await asyncio.to_thread(call, self.relay, params.name, params.arguments or {})
        except CaseError as error:
            return _no(str(error))
        except Refused as refusal:
            return _no(str(refusal))
        except TimeoutError:
            return _no(f"this was not worked out within {self.seconds:g} seconds; nothing was assessed")
        plain = json.loads(_text(data))
        content = [TextContent(text=text) for text in (_text(plain), *told)]
        return CallToolResult(content=[*content], structured_content=plain)

    # --- resources ---

    async def list_resources(self, context: Any, params: Any) -> ListResourcesResult:
        """The guideline, and each statement of its source."""
        guideline = self.relay.guideline
        of_all = Resource(uri=GUIDELINE, name="guideline", title=guideline.title, mime_type=JSON)
        statements = [
            Resource(uri=f"{STATEMENTS}{one.id}", name=one.id, title=f"{one.section}: {one.id}", mime_type=JSON)
            for one in guideline.statements.values()
        ]
        return ListResourcesResult(resources=[of_all, *statements])

    async def list_templates(self, context: Any, params: Any) -> ListResourceTemplatesResult:
        """How a statement is named."""
        template = ResourceTemplate(
            uri_template=f"{STATEMENTS}{{id}}", name="statement", title="A statement", mime_type=JSON
        )
        return ListResourceTemplatesResult(resource_templates=[template])

    async def read_resource(self, context: Any, params: ReadResourceRequestParams) -> ReadResourceResult:
        """The guideline with its conditions of use, or a statement."""
        guideline, name = self.relay.guideline, params.uri.removeprefix(STATEMENTS)
        if params.uri == GUIDELINE:
            data = guideline_to_json(guideline)
        elif params.uri.startswith(STATEMENTS) and name in guideline.statements:
            data = statement_to_json(guideline.statements[name])
        else:
            raise MCPError(INVALID_PARAMS, f"there is no such resource: {GUIDELINE} tells the statements there are")
        return ReadResourceResult(contents=[TextResourceContents(uri=params.uri, mime_type=JSON, text=_text(data))])

    # --- the prompt ---

    async def list_prompts(self, context: Any, params: Any) -> ListPromptsResult:
        """What an assistant can be told beforehand."""
        return ListPromptsResult(prompts=[Prompt(name=one.called, title=one.title) for one in self.briefings.values()])

    async def get_prompt(self, context: Any, params: GetPromptRequestParams) -> GetPromptResult:
        """The words of the guideline for an assistant."""
        briefing = self.briefings.get(params.name)
        if briefing is None:
            raise MCPError(INVALID_PARAMS, f"there is no such prompt: there is {', '.join(self.briefings)}")
        said = PromptMessage(role="user", content=TextContent(text="\n\n".join(briefing.lines)))
        return GetPromptResult(description=briefing.title, messages=[said])


def server(relay: Relay, schemas: Mapping[str, dict[str, Any]], *, version: str, seconds: float) -> Server[Any]:
    """The server of a guideline; `schemas` are those of what is answered, by name, `seconds` is the limit of a call."""
    answers = Relaying(relay, schemas, seconds)
    made: Server[Any] = Server(
        "pulsefirst",
        version=version,
        title=relay.guideline.title,
        instructions=" ".join(
            [*(line for one in answers.briefings.values() for line in one.lines), *switched_off_in_words(relay.guideline)]
        ),
        on_list_tools=answers.list_tools,
        on_call_tool=answers.call_tool,
        on_list_resources=answers.list_resources,
        on_list_resource_templates=answers.list_templates,
        on_read_resource=answers.read_resource,
        on_list_prompts=answers.list_prompts,
        on_get_prompt=answers.get_prompt,
    )
    made.middleware.clear()  # it would trace every call
    return made


async def over_stdio(made: Server[Any]) -> None:
    """Serve whoever started this, over standard input and output, until it hangs up."""
    async with stdio_server() as (read, write):
        await made.run(read, write, made.create_initialization_options())


def over_http(made: Server[Any], host: str) -> Any:
    """The application that serves the same over HTTP at PATH, without sessions, to this machine alone."""
    return made.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, max_request_body_size=LARGEST, host=host
    )


def _tool(name: str, schemas: Mapping[str, dict[str, Any]]) -> Tool:
    title, gives = TOLD[name]
    return Tool(
        name=name,
        title=title,
        description=gives,
        input_schema=input_schema(name),
        output_schema=output_schema(name, schemas),
        annotations=RELAYS,
    )


def _no(text: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(text=text)], is_error=True)


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
