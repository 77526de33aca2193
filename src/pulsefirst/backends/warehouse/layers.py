"""A program of the kernel as layers of columns: each layer reads the one before, so that nothing is nested deep or worked out twice.

What is read once stands where it is read; what is read more often, or would be nested too deep, is a column. A layer holds what later
ones read, and nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Protocol

import ibis

from pulsefirst.backends.kernel.graph import ALL, NONE, Graph, Kind
from pulsefirst.backends.warehouse.calls import Value, called

DEEPEST: Final = 24
"""So deep is nested at most. What writes SQL gives up near 100."""
import os
MOST_AGAIN = int(os.environ.get("AGAIN", 0))
JOINED: Final[Mapping[Kind, Callable[..., Value]]] = {Kind.AND: ibis.and_, Kind.OR: ibis.or_}
OF_NUMBERS: Final = (Kind.GIVEN_NUMBERS, Kind.CALL_NUMBERS)


class Facts(Protocol):
    """What comes with the patients, in a table."""

    def reads(self, name: Hashable) -> tuple[str, ...]:
        """The columns that a thing is made of, by the name that the graph has for it."""

    def value(self, table: Any, name: Hashable) -> Value:
        """The thing itself, in this table."""


class Output(NamedTuple):
    """A column that is wanted: of which nodes it is made, and how."""

    of: tuple[int, ...]
    value: Callable[..., Value]


class Layer(NamedTuple):
    """One layer: its columns, each with its type, and as expressions over the layer before."""

    name: str
    schema: Mapping[str, str]
    query: Any


@dataclass
class Layers:
    """Writes what is wanted of a graph, layer by layer, over a table with these columns; `kept` are those that are wanted themselves."""

    graph: Graph
    facts: Facts
    outputs: Mapping[str, Output]
    kept: tuple[str, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    _column: dict[int, str] = field(default_factory=dict)
    _reads: dict[int, frozenset[int | str]] = field(default_factory=dict)
    _depth: dict[int, int] = field(default_factory=dict)
    _size: dict[int, int] = field(default_factory=dict)
    _layer: dict[int | str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        order = _needed(self.graph, (node for output in self.outputs.values() for node in output.of))
        uses = Counter(part for node in order for part in set(self.graph.nodes[node].of))
        uses.update(node for output in self.outputs.values() for node in set(output.of))
        for node in order:
            self._place(node, uses[node])

    # --- where each thing stands ---

    def _place(self, node: int, uses: int) -> None:
        """Says what a node reads, how deep it is nested, and whether it is a column."""
        of = self.graph.nodes[node]
        reads: set[int | str] = set()
        for part in of.of:
            reads |= {part} if part in self._column else self._reads[part]
        if of.kind in (Kind.GIVEN, Kind.GIVEN_NUMBERS) and node not in (NONE, ALL):
            reads |= set(self.facts.reads(of.name))
        depth = 1 + max((self._depth[part] for part in of.of), default=0)
        self._reads[node] = frozenset(reads)
        is_plain = of.kind is Kind.GIVEN_NUMBERS or node in (NONE, ALL) or (of.kind is Kind.NOT and of.of[0] in self._column)
        size = 1 + sum(0 if part in self._column else self._size[part] for part in of.of)
        self._size[node] = size
        if ((uses - 1) * size > MOST_AGAIN and not is_plain) or depth > DEEPEST:
            self._column[node] = self._name(node)
            self._layer[node] = 1 + self._layer_of(reads)
            depth = 0
        self._depth[node] = depth

    def _name(self, node: int) -> str:
        return self.names.get(node, f"n{node}")

    def _layer_of(self, reads: Iterable[int | str]) -> int:
        """The layer in which all of these are there."""
        return max((self._layer.get(one, 0) for one in reads), default=0)

    def write(self, table: Any, before: str) -> Iterator[Layer]:
        """Every layer, of which the first reads this table. The last has what is kept and what is wanted."""
        new: dict[int, list[int]] = defaultdict(list)
        last: dict[int | str, int] = {}
        for node in self._column:
            new[self._layer[node]].append(node)
            for one in self._reads[node]:
                last[one] = max(last.get(one, 0), self._layer[node])
        made: dict[int, list[str]] = defaultdict(list)
        for name, output in self.outputs.items():
            reads = frozenset[int | str]().union(*({node} if node in self._column else self._reads[node] for node in output.of))
            here = 1 + self._layer_of(reads)
            made[here].append(name)
            for one in reads:
                last[one] = max(last.get(one, 0), here)
        there = [name for name in table.columns]
        carried: list[str] = list(self.kept)
        alive: list[int] = []
        for number in range(1, max((*new, *made, 1)) + 1):
            facts = [name for name in there if last.get(name, 0) > number and name not in carried]
            alive = [node for node in alive if last.get(node, 0) > number]
            columns = {name: table[name] for name in (*carried, *facts)}
            columns |= {self._column[node]: table[self._column[node]] for node in alive}
            columns |= {self._column[node]: self._inside(table, node) for node in new[number]}
            columns |= {name: self._output(table, self.outputs[name]) for name in made[number]}
            query = table.select(**columns)
            name = f"{before}_{number}"
            yield Layer(name, {column: str(kind) for column, kind in query.schema().items()}, query)
            table = ibis.table(query.schema(), name=name)
            there, carried = facts, [*carried, *made[number]]
            alive += [node for node in new[number] if last.get(node, 0) > number]

    # --- expressions ---

    def _output(self, table: Any, output: Output) -> Value:
        return output.value(*(self._read(table, node) for node in output.of))

    def _read(self, table: Any, node: int) -> Value:
        """A node where it is read: its column, or what it is made of."""
        return table[self._column[node]] if node in self._column else self._inside(table, node)

    def _inside(self, table: Any, number: int) -> Value:
        node = self.graph.nodes[number]
        match node.kind:
            case Kind.GIVEN if number in (NONE, ALL):
                return ibis.literal(number == ALL)
            case Kind.GIVEN | Kind.GIVEN_NUMBERS:
                return self.facts.value(table, node.name)
            case Kind.NOT:
                return ~self._read(table, node.of[0])
            case Kind.AND | Kind.OR:
                return JOINED[node.kind](*(self._read(table, part) for part in self._joined(number, node.kind)))
            case Kind.CALL | Kind.CALL_NUMBERS:
                return called(node, [self._read(table, part) for part in node.of])

    def _joined(self, number: int, kind: Kind) -> Iterator[int]:
        """All that a chain of one operation joins."""
        for part in self.graph.nodes[number].of:
            if part not in self._column and self.graph.nodes[part].kind is kind:
                yield from self._joined(part, kind)
            else:
                yield part


def _needed(graph: Graph, wanted: Iterable[int]) -> list[int]:
    """The nodes that the wanted ones are made of, and themselves, in order."""
    found, still = set[int](), list(wanted)
    while still:
        node = still.pop()
        if node not in found:
            found.add(node)
            still.extend(graph.nodes[node].of)
    return sorted(found)
