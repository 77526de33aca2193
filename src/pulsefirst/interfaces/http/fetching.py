"""Asking a record system over the network: no redirect is followed, no proxy is taken from the surroundings, no answer is too large.

Which addresses may be asked at all is not decided here; what is asked is neither kept nor logged.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import httpx

from pulsefirst.interfaces.cds_hooks.fetching import Get, NotFetched
from pulsefirst.interfaces.smart.wire import Reply, Unreached
from pulsefirst.notation.exchange import Refused, read_object

LARGEST: Final = 8_000_000
"""Bytes of one answer."""
SECONDS: Final = 10.0
"""How long one answer is waited for at most; a call has a deadline of its own."""
LIMITS: Final = httpx.Limits(max_connections=16)


class Fetcher:
    """Opens the connections of one call and closes them with it: no token and no connection outlives the call it came with."""

    def __init__(self) -> None:
        self._trusted = ssl.create_default_context()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Get]:
        """Gives what gets a FHIR resource, on connections that are shared while this lasts."""
        async with self._client() as client:

            async def get(url: str, token: str) -> object:
                return await _resource(client, url, token)

            yield get

    async def keys(self, url: str) -> dict[str, Any]:
        """The JWK Set at an address. Raises NotFetched."""
        async with self._client() as client:
            text, status = await _got(client, url, {"accept": "application/json"})
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if status != 200 or not isinstance(found, dict):
            raise NotFetched(f"the key server answered {status} with no JWK Set")
        return found

    async def send(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """The answer to a request of a launch, whatever its status, however long it takes: who waits has a limit. Raises Unreached."""
        try:
            async with self._client(None) as client:
                text, status, said = await _answer(client, method, url, headers, body)
        except NotFetched as error:
            raise Unreached(str(error)) from None
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            raise Unreached(type(error).__name__, begun=False) from None
        except httpx.HTTPError as error:
            raise Unreached(type(error).__name__) from None
        return Reply(status, said, text)

    def _client(self, seconds: float | None = SECONDS) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            follow_redirects=False, trust_env=False, timeout=seconds, limits=LIMITS, verify=self._trusted
        )


async def _resource(client: httpx.AsyncClient, url: str, token: str) -> object:
    """The FHIR resource at an address. Raises NotFetched; an OperationOutcome comes as it is, whatever the status."""
    headers = {"authorization": f"Bearer {token}", "accept": "application/fhir+json"}
    text, status = await _got(client, url, headers)
    try:
        found = read_object(text, "the answer")
    except Refused as error:
        raise NotFetched(f"the FHIR server answered {status}: {error}") from None
    if status >= 400 and found.get("resourceType") != "OperationOutcome":
        raise NotFetched(f"the FHIR server answered {status}")
    return found


async def _got(client: httpx.AsyncClient, url: str, headers: Mapping[str, str]) -> tuple[bytes, int]:
    try:
        text, status, _ = await _answer(client, "GET", url, headers)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NotFetched(f"it could not be reached ({type(error).__name__})") from None
    return text, status


async def _answer(
    client: httpx.AsyncClient, method: str, url: str, headers: Mapping[str, str], body: bytes | None = None
) -> tuple[bytes, int, Mapping[str, str]]:
    """The answer: its body, its status and its headers. Raises NotFetched where it is too large or leads elsewhere, and what httpx raises."""
    async with client.stream(method, url, headers=headers, content=body or None) as response:
        parts, size = [], 0
        async for part in response.aiter_bytes():
            size += len(part)
            if size > LARGEST:
                raise NotFetched(f"the answer has more than {LARGEST:,} bytes")
            parts.append(part)
        if response.is_redirect:
            raise NotFetched("the answer leads elsewhere, and is not followed")
        return b"".join(parts), response.status_code, dict(response.headers)
