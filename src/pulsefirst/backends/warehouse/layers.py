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
MOST_AGAIN: Final = 4
"""What would be written so often again, by its operations, is a column."""
JOINED: Final[Mapping[Kind, Callable[..., Value]]] = {Kind.AND: ibis.and_, Kind.OR: ibis.or_}


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


@dataclass(frozen=True)
class Layer:
    """One layer: its columns with their types. `kept` are as the layer before has them, `made` are worked out of it.

    What is kept is told apart, since a wide table takes long to be written as an expression.
    """

    name: str
    schema: Mapping[str, str]
    kept: tuple[str, ...] = ()
    made: Any = None

    def table(self, columns: Iterable[str] | None = None) -> Any:
        """It as a table, for the next layer to read: all of it, or these columns."""
        return ibis.table({name: self.schema[name] for name in columns or self.schema}, name=self.name)

    def next(self, name: str, kept: Iterable[str], table: Any, made: Mapping[str, Value]) -> Layer:
        """The layer after it, which keeps these columns and makes these of its table."""
        several = tuple(kept)
        types = {column: self.schema[column] for column in several}
        query = table.select(**made) if made else None
        if query is not None:
            types |= {column: str(kind) for column, kind in query.schema().items()}
        return Layer(name, types, several, query)

    def changed(self, name: str, table: Any, made: Mapping[str, Value], *dropped: str) -> Layer:
        """The layer after it in which these columns are others, and these are gone."""
        kept = [column for column in self.schema if column not in made and column not in dropped]
        return self.next(name, kept, table, made)


@dataclass
class Layers:
    """Writes what is wanted of a graph, layer by layer; `kept` are columns of the first layer that are wanted themselves."""

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
        order = self.graph.needed(node for output in self.outputs.values() for node in output.of)
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

    def write(self, layer: Layer, name: str) -> Iterator[Layer]:
        """Every layer after this one. The last has what is kept and what is wanted."""
        new, made, last = self._schedule()
        facts, alive, done = list(layer.schema), list[int](), list(self.kept)
        for number in range(1, max((*new, *made, 1)) + 1):
            here = [(self._column[node], self._reads[node]) for node in new[number]]
            here += [(output, self._reads_of(self.outputs[output])) for output in made[number]]
            reads = frozenset[int | str]().union(*(several for _, several in here))
            table = layer.table(one if isinstance(one, str) else self._column[one] for one in sorted(reads, key=str))
            facts = [fact for fact in facts if last.get(fact, 0) > number and fact not in self.kept]
            alive = [node for node in alive if last.get(node, 0) > number]
            columns = {self._column[node]: self._inside(table, node) for node in new[number]}
            columns |= {output: self._output(table, self.outputs[output]) for output in made[number]}
            kept = (*done, *facts, *(self._column[node] for node in alive))
            layer = layer.next(f"{name}_{number}", kept, table, columns)
            yield layer
            alive += [node for node in new[number] if last.get(node, 0) > number]
            done += made[number]

    def _schedule(self) -> tuple[dict[int, list[int]], dict[int, list[str]], dict[int | str, int]]:
        """What is worked out in each layer, what is made there of what is wanted, and the last layer that reads each thing."""
        new: dict[int, list[int]] = defaultdict(list)
        made: dict[int, list[str]] = defaultdict(list)
        last: dict[int | str, int] = {}
        for node in self._column:
            new[self._layer[node]].append(node)
            last |= dict.fromkeys(
                (one for one in self._reads[node] if last.get(one, 0) < self._layer[node]), self._layer[node]
            )
        for name, output in self.outputs.items():
            reads = self._reads_of(output)
            here = 1 + self._layer_of(reads)
            made[here].append(name)
            last |= dict.fromkeys((one for one in reads if last.get(one, 0) < here), here)
        return new, made, last

    def _reads_of(self, output: Output) -> frozenset[int | str]:
        return frozenset[int | str]().union(*({node} if node in self._column else self._reads[node] for node in output.of))

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
