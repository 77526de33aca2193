"""What is missing of a record, asked of the record system itself: in parallel, under one deadline, page by page.

Nothing is asked that came with the call, nothing of a system that the site does not name, and nothing after the deadline.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from pulsefirst.interfaces.cds_hooks.access import Access, is_below
from pulsefirst.interfaces.cds_hooks.pieces import Piece, State, piece_of
from pulsefirst.interfaces.cds_hooks.queries import address
from pulsefirst.notation.exchange import Refused

MOST_PAGES: Final = 20

Get: TypeAlias = Callable[[str, str], Awaitable[object]]
"""Gives the JSON at an address, asked for with a bearer token. Raises NotFetched."""


class NotFetched(Exception):
    """Something could not be had from a record system; the message says why, and nothing of the patient."""


async def completed(
    pieces: Iterable[Piece], context: Mapping[str, Any], access: Access, get: Get, seconds: float
) -> list[Piece]:
    """The pieces, each that was missing fetched as far as the time and the token allow."""
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    return list(await asyncio.gather(*(_whole(piece, context, access, get, until) for piece in pieces)))


async def _whole(piece: Piece, context: Mapping[str, Any], access: Access, get: Get, until: float) -> Piece:
    if piece.is_complete:
        return piece
    granted, whole = access.grants(piece.query.kind, "r" if piece.query.is_read else "rs")
    if not granted:
        return replace(piece, why="the access token does not grant it")
    if not piece.next_page:
        url = f"{access.server}/{address(piece.query, context)}"
        piece = await _page(Piece(piece.query, piece.state), url, access, get, until)
    for _ in range(MOST_PAGES):
        if not piece.next_page:
            break
        if not is_below(piece.next_page, access.server):
            return replace(piece, why="its next page is not on the FHIR server of the call")
        before = piece
        piece = await _page(before, before.next_page, access, get, until)
        if piece.why or piece.next_page == before.next_page:
            break
    if piece.is_complete and not whole:
        return replace(piece, state=State.PARTIAL, next_page="", why="the access token grants a part of it only")
    return piece


async def _page(piece: Piece, url: str, access: Access, get: Get, until: float) -> Piece:
    """The piece with one more page; as it was, with the reason, where that page cannot be had."""
    try:
        async with asyncio.timeout_at(until):
            found = piece_of(piece.query, await get(url, access.token), len(piece.resources))
    except TimeoutError:
        return replace(piece, why="the FHIR server did not answer in time")
    except NotFetched as error:
        return replace(piece, why=str(error))
    except Refused:
        return replace(piece, why="the FHIR server answered with something else than a Bundle of resources")
    if found.state in (State.FAILED, State.OTHER) or (found.state is State.NULL):
        return replace(piece, why="the FHIR server answered with an error")
    resources = (*piece.resources, *found.resources)
    state = State.FILLED if resources and found.state is State.EMPTY else found.state
    return Piece(piece.query, state, resources, found.next_page)
