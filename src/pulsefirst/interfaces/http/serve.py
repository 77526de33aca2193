"""Serves the bedside page on this machine, or to other hosts that are let in, and what record systems call beside it."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from pulsefirst.interfaces.http.entrance import Below, entrance
from pulsefirst.interfaces.http.logs import log_lines
from pulsefirst.interfaces.http.patience import Patience, Taking, configured
from pulsefirst.interfaces.http.processes import run_processes
from pulsefirst.interfaces.http.watching import life
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK, Limits
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import Site

if TYPE_CHECKING:
    from pulsefirst.interfaces.http.canaries import LoadCanaries

LOOPBACK_HOST = "127.0.0.1"
ON_THIS_MACHINE = (LOOPBACK_HOST, "localhost", "::1")
SERVICES = ("httpx", "joserfc", "prometheus_client")
"""What the extra `services` brings."""
SMART = ("authlib",)
"""What a launch of the page needs besides; the extra `services` brings it too."""
AUDIT = ("sqlalchemy", "alembic")
"""What the extra `audit` brings."""
MADE_BETWEEN_SEARCHES: Final = 20_000
COUNTED_IN: Final = "PROMETHEUS_MULTIPROC_DIR"


class CannotServe(Exception):
    """What the site wants cannot be had here; the message says what, and what instead."""


class PortTaken(CannotServe):
    """The port is in use or not permitted, or the host is none of this machine."""


@dataclass(frozen=True, kw_only=True)
class Serving:
    """How it is served. `names` are host names that it answers to besides `host`, the loopback ones, and the one of the site's address.

    `prefix` is the path below which a proxy shows it; without one, that of the site's address. `canaries` are asked as long as it runs. `logs`: a line for each call of a record system on standard error.
    """

    host: str
    port: int
    names: tuple[str, ...] = ()
    workers: int = 1
    prefix: str = ""
    canaries: LoadCanaries | None = None
    logs: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it can be reached from elsewhere."""
        return self.host not in ON_THIS_MACHINE


def serve(
    guideline: Guideline, serving: Serving, site: Site | None = None, ready: Callable[[str], object] = lambda said: None
) -> None:
    """Serve the page until interrupted, and what record systems call.

    `ready` is called once the port is had, with what is served to record systems, in words. Nothing of a form is logged: it holds a
    patient. Raises PortTaken where the port is in use or may not be had, CannotServe where something is not installed or not there.
    """
    here = site or Site()
    said = in_words(here, serving)
    patience = replace(Patience(), stop=int(here.connections.call_seconds) + 2)
    bound = bind(serving.host, serving.port, patience.backlog)
    ready(said)
    if serving.logs:
        log_lines()
    signal.signal(signal.SIGTERM, _end)  # the server gives the signal on once all is answered
    with TemporaryDirectory(prefix="pulsefirst-") as folder:
        shared = _shared(folder, serving)

        def work() -> None:
            with application_of(guideline, here, serving, shared) as app:
                _settle()
                Taking(configured(app, patience)).run(sockets=[bound])

        if serving.workers == 1:
            work()
        else:
            _load_once(guideline, here, serving)
            _settle()
            run_processes(serving.workers, work, _forget if not _why_not(here, serving) else lambda pid: None)


def _settle() -> None:
    """What was loaded stays for good: it is not searched again and again for what can go, which takes tens of milliseconds of an answer.

    What an answer is made of is searched once in a few answers, and not a hundred times in each.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_SEARCHES)


def _forget(pid: int) -> None:
    """What a process that is gone was not ready for is nobody's trouble any more."""
    from pulsefirst.interfaces.http.metrics import forget

    forget(pid)


def _load_once(guideline: Guideline, site: Site, serving: Serving) -> None:
    """Load what each process would load by itself: they share it."""
    if not _why_not(site, serving):
        from pulsefirst.interfaces.http import beside, services  # noqa: F401 (what stands beside is loaded too)

        services.warm_up(services.cds_hooks(guideline, site))


def _end(signum: int, frame: FrameType | None) -> None:
    """End as one does who is done: what was opened is closed."""
    raise SystemExit(0)


def _shared(folder: str, serving: Serving) -> str:
    """The folder in which several processes count, and remember tokens, together; empty for one."""
    if serving.workers == 1:
        return ""
    os.environ[COUNTED_IN] = str(Path(folder, "counts"))
    Path(folder, "counts").mkdir()
    return folder


def in_words(site: Site, serving: Serving) -> str:
    """What is served to record systems, or why nothing is. Raises CannotServe where the site wants what cannot be had."""
    if site.audit.wanted and not all(map(find_spec, (*SERVICES, *AUDIT))):
        raise CannotServe("the site file wants what is said to be kept (audit): install pulsefirst[services,audit]")
    launches = _launches_in_words(site, serving)
    if why_not := _why_not(site, serving):
        return f"Record systems are not served: {why_not}.{launches}"
    tokens = "by the clients of the site file" if site.connections.clients else "from this machine, without a token"
    kept = f" {_prepared(site)}" if site.audit.wanted else ""
    return f"CDS Hooks is at /cds-services, REST at /api/v1, FHIR at /fhir, {tokens}.{kept}{launches}"


def _launches_in_words(site: Site, serving: Serving) -> str:
    """What launches the page; empty where nothing does. Raises CannotServe where the site wants it and it cannot be had."""
    launchers = site.launches.launchers
    if not launchers:
        return ""
    wanted = "the site file wants record systems to launch the page (smart)"
    if not all(map(find_spec, (*SERVICES, *SMART))):
        raise CannotServe(f"{wanted}: install pulsefirst[services]")
    if serving.workers > 1:
        raise CannotServe(f"{wanted}, and an open record is in the memory of one process: serve with --workers 1")
    for launcher in launchers:
        if launcher.secret_variable and not os.environ.get(launcher.secret_variable):
            raise CannotServe(
                f"{wanted}: {launcher.secret_variable}, the secret for {launcher.name}, is not in the environment"
            )
    _check_keys(site)
    return f" {', '.join(launcher.name for launcher in launchers)} can launch the page at {site.connections.address}/smart/launch."


def _check_keys(site: Site) -> None:
    """Raises CannotServe where a key by which this proves who it is cannot be used."""
    from pulsefirst.interfaces.http.proofs import NoKey, client_keys

    try:
        client_keys(site)
    except NoKey as error:
        raise CannotServe(str(error)) from None


def _why_not(site: Site, serving: Serving) -> str:
    """Why record systems are not served; empty where they are."""
    if not all(map(find_spec, SERVICES)):
        return "install pulsefirst[services]"
    if serving.is_open and not site.connections.clients:
        return "name the clients that may call in the site file (connections)"
    return ""


def _prepared(site: Site) -> str:
    from pulsefirst.interfaces.audit.keys import CannotKeep
    from pulsefirst.interfaces.http.trail import prepare

    try:
        return prepare(site.audit)
    except CannotKeep as error:
        raise CannotServe(str(error)) from None


@contextlib.contextmanager
def application_of(guideline: Guideline, site: Site, serving: Serving, shared: str = "") -> Iterator[Any]:
    """The page with what record systems call beside it, where that can be, and with what watches it; it ends with the block."""
    named = f"[{serving.host}]" if ":" in serving.host else serving.host
    hosts = LOOPBACK | {named} | set(serving.names) | _reached_at(site)
    page: Any = application(guideline, site, Limits(hosts=hosts))
    prefix = prefix_of(serving, site)
    with contextlib.ExitStack() as ends:
        places: tuple[Below, ...] = (life(),)
        called = not _why_not(site, serving)
        if called or site.launches.launchers:
            from pulsefirst.interfaces.http.beside import beside

            there = ends.enter_context(beside(guideline, site, hosts, serving.canaries, shared, called=called))
            page, places = there.over(page), (*places, *there.places)
        yield entrance(page, *places, prefix=prefix)


def prefix_of(serving: Serving, site: Site) -> str:
    """The path below which it is shown, without a slash at its end; empty where it is shown at the root."""
    path = serving.prefix or urlsplit(site.connections.address).path
    return f"/{path.strip('/')}" if path.strip("/") else ""


def _reached_at(site: Site) -> set[str]:
    """The host by which clients reach this, where the site says it."""
    host = urlsplit(site.connections.address).hostname
    return {host} if host else set()


def bind(host: str, port: int, backlog: int) -> socket.socket:
    """A listening socket; what it accepts sends at once (asyncio sees to that only where the protocol is named). Raises PortTaken."""
    try:
        bound = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=backlog
        )
    except (OSError, UnicodeError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise PortTaken(f"port {port} of {host} cannot be had: {said.partition(' (while')[0]}") from error
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return bound
