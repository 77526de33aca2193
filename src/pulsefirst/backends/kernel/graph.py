"""A straight program over bit vectors and columns of numbers, written node by node: the same thing is never worked out twice.

A bit vector holds one bit for each patient, 64 a word. A node is a number; what it is made of comes before it. Whatever is said
of two constants, of a thing and itself or of a thing and its opposite is settled while the program is written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

Bits = int
"""The node of a bit vector."""
Numbers = int
"""The node of a column of numbers."""


class Kind(Enum):
    """How a node comes about: given with the patients, joined from others by an operation on words, or called for."""

    GIVEN = "given"
    GIVEN_NUMBERS = "given numbers"
    AND = "and"
    OR = "or"
    NOT = "not"
    CALL = "call"
    CALL_NUMBERS = "call for numbers"


Call = Callable[..., None]
"""What works out a node: it fills the array it gets first, by its settings and the arrays of the nodes it is made of."""


@dataclass(frozen=True)
class Node:
    """One node: its kind, what it is made of, and for one that is given its name, for one that is called the call and its settings."""

    kind: Kind
    of: tuple[int, ...] = ()
    name: Hashable = None
    call: Call | None = None
    settings: tuple[Any, ...] = ()


NONE: Final = 0
"""The bit vector with no bit set."""
ALL: Final = 1
"""The bit vector with every bit set."""


@dataclass
class Graph:
    """The program as it is written. The first two nodes are the constants."""

    nodes: list[Node] = field(default_factory=lambda: [Node(Kind.GIVEN, name=NONE), Node(Kind.GIVEN, name=ALL)])
    places: dict[Hashable, int] = field(default_factory=dict)

    def given(self, name: Hashable) -> Bits:
        """A bit vector that comes with the patients."""
        return self._node(Node(Kind.GIVEN, name=name), name)

    def given_numbers(self, name: Hashable) -> Numbers:
        """A column of numbers that comes with the patients; where nothing is known it is not a number."""
        return self._node(Node(Kind.GIVEN_NUMBERS, name=name), ("numbers", name))

    def opposite(self, bits: Bits) -> Bits:
        """Every bit turned."""
        if bits in (NONE, ALL):
            return ALL - bits
        node = self.nodes[bits]
        return node.of[0] if node.kind is Kind.NOT else self._node(Node(Kind.NOT, (bits,)), (Kind.NOT, bits))

    def all_of(self, several: Iterable[Bits]) -> Bits:
        """The bits that are set in each of these; of none of them every bit."""
        return self._joined(Kind.AND, several, neutral=ALL, decisive=NONE)

    def any_of(self, several: Iterable[Bits]) -> Bits:
        """The bits that are set in any of these; of none of them no bit."""
        return self._joined(Kind.OR, several, neutral=NONE, decisive=ALL)

    def both(self, *several: Bits) -> Bits:
        """The same as `all_of`, for a few."""
        return self.all_of(several)

    def either(self, *several: Bits) -> Bits:
        """The same as `any_of`, for a few."""
        return self.any_of(several)

    def but_not(self, bits: Bits, without: Bits) -> Bits:
        """The bits that are set in the first and not in the second."""
        return self.both(bits, self.opposite(without))

    def at_least(self, count: int, several: Iterable[Bits]) -> Bits:
        """The bits that are set in so many of these."""
        reached = [ALL] + [NONE] * count
        for bits in several:
            for number in range(count, 0, -1):
                reached[number] = self.either(reached[number], self.both(reached[number - 1], bits))
        return reached[count]

    def call(self, call: Call, settings: tuple[Any, ...], of: tuple[int, ...]) -> Bits:
        """A bit vector that is worked out by a call."""
        return self._node(Node(Kind.CALL, of, call=call, settings=settings), (call, settings, of))

    def call_numbers(self, call: Call, settings: tuple[Any, ...], of: tuple[int, ...]) -> Numbers:
        """A column of numbers that is worked out by a call."""
        return self._node(Node(Kind.CALL_NUMBERS, of, call=call, settings=settings), ("numbers", call, settings, of))

    def needed(self, wanted: Iterable[int]) -> list[int]:
        """The nodes that the wanted ones are made of, and themselves, in order."""
        found, still = set[int](), list(wanted)
        while still:
            node = still.pop()
            if node not in found:
                found.add(node)
                still.extend(self.nodes[node].of)
        return sorted(found)

    def _joined(self, kind: Kind, several: Iterable[Bits], neutral: Bits, decisive: Bits) -> Bits:
        parts = sorted({bits for bits in several if bits != neutral})
        if decisive in parts or any(self.nodes[bits].kind is Kind.NOT and self.nodes[bits].of[0] in parts for bits in parts):
            return decisive
        if not parts:
            return neutral
        absorbing = Kind.OR if kind is Kind.AND else Kind.AND
        parts = [
            bits for bits in parts if not (self.nodes[bits].kind is absorbing and set(self.nodes[bits].of) & set(parts))
        ]
        joined = parts[0]
        for bits in parts[1:]:
            joined = self._node(Node(kind, (joined, bits)), (kind, joined, bits))
        return joined

    def _node(self, node: Node, key: Hashable) -> int:
        if key not in self.places:
            self.places[key] = len(self.nodes)
            self.nodes.append(node)
        return self.places[key]
