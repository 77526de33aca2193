"""The bedside page as an application: one address that takes a form and gives a page. It keeps and logs nothing of a patient.

Every endpoint is async and does its work in the event loop, and the static files are served from memory: nothing here needs a
thread or a file once it stands, so the same application answers in a browser's own Python.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from pulsefirst.interfaces.web.actions import Sent, act, by_enter
from pulsefirst.interfaces.web.guard import Guard, Limits
from pulsefirst.interfaces.web.launched import NO_LEAVE, NOT_PROVED, OF_OTHERS, STAYS, Launched, launched_of, note_of
from pulsefirst.interfaces.web.page_files import PageFiles
from pulsefirst.interfaces.web.pages import about_page, case_page, report_page, worked_out
from pulsefirst.interfaces.web.salvage import salvaged
from pulsefirst.interfaces.web.state import Tab, tab_of
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site


def this_second() -> datetime:
    """This moment, to the second."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)


def application(
    guideline: Guideline,
    site: Site | None = None,
    limits: Limits | None = None,
    *,
    offline: bool = False,
    clock: Callable[[], datetime] = this_second,
) -> Starlette:
    """The page over this guideline. `offline`: it is served from within the browser, so it may run WebAssembly.

    `clock` gives the time of assessment of each answer, with its offset from UTC.
    """
    here, look = site or Site(), PageFiles()

    async def empty(request: Request) -> Response:
        launched = launched_of(request.scope)
        tab = Tab() if launched is None else Tab(case=launched.case)
        return HTMLResponse(case_page(look, guideline, here, tab, clock(), whole=True, launched=launched))

    async def tapped(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=limits_now.fields, max_part_size=limits_now.body) as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            upload = next((value for value in form.values() if not isinstance(value, str)), None)
            content = await upload.read() if upload is not None and upload.size else b""
            several = {name: [value for value in form.getlist(name) if isinstance(value, str)] for name in form}
        whole = request.headers.get("hx-request") != "true"
        sent = Sent(by_enter(fields) if whole else fields, several, content, clock())
        launched = launched_of(request.scope)
        if launched is not None and any(name in sent.fields for name in OF_OTHERS):
            return PlainTextResponse(STAYS, status_code=409)
        tab, response = _answer(sent)
        if response is not None:
            return response
        status = 200
        if launched is not None and "write" in sent.fields:
            status, message = await _write(launched, tab, sent)
            tab = replace(tab, message=message)
        page = case_page(look, guideline, here, tab, sent.at, whole=whole, launched=launched)
        return HTMLResponse(page, status_code=status if whole else 200)  # a script puts in place what is 200

    async def _write(launched: Launched, tab: Tab, sent: Sent) -> tuple[int, str]:
        if not launched.proves(sent.fields):
            return 403, NOT_PROVED
        if launched.write is None:
            return 403, NO_LEAVE
        _, plan = worked_out(guideline, tab.case, sent.at)
        return await launched.write(note_of(launched, plan, tab.case, guideline, here))

    def _answer(sent: Sent) -> tuple[Tab, Response | None]:
        try:
            tab = tab_of(sent.fields, guideline)
        except (CaseError, ValueError, RecursionError):
            tab = salvaged(sent.fields, guideline)
        return act(tab, guideline, sent)

    async def about(request: Request) -> Response:
        return HTMLResponse(about_page(look, guideline, here))

    async def report(request: Request) -> Response:
        launched = launched_of(request.scope)
        if launched is None:
            return PlainTextResponse("No record is open here.", status_code=404)
        return HTMLResponse(report_page(look, launched))

    async def static(request: Request) -> Response:
        found = look.static.get(request.path_params["name"])
        if found is None:
            return HTMLResponse("There is no such file.", status_code=404)
        content, kind = found
        return Response(content, media_type=kind, headers={"Cache-Control": "no-cache", "ETag": look.tag})

    limits_now = limits or Limits()
    return Starlette(
        routes=[
            Route("/", empty, methods=["GET"]),
            Route("/", tapped, methods=["POST"]),
            Route("/about", about, methods=["GET"]),
            Route("/about.html", about, methods=["GET"]),  # by this name it is a file too, where the page is exported
            Route("/report", report, methods=["GET"]),
            Route("/static/{name}", static, methods=["GET"]),
        ],
        middleware=[Middleware(Guard, limits=limits_now, offline=offline)],
    )
