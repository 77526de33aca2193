"""A graph made ready to run: only what is wanted is worked out, in order, each in an array that is used again once nobody reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any

import numpy as np

from pulsefirst.backends.kernel.calls import WORD, Array
from pulsefirst.backends.kernel.graph import ALL, NONE, Graph, Kind

WORDS = {Kind.AND: np.bitwise_and, Kind.OR: np.bitwise_or}
OF_NUMBERS = (Kind.GIVEN_NUMBERS, Kind.CALL_NUMBERS)
GIVEN = (Kind.GIVEN, Kind.GIVEN_NUMBERS)

Load = Callable[[Hashable], Array]
"""What gives the arrays that come with the patients, by name."""


class Program:
    """A graph over so many patients at once. It may be run again and again; what it gave before is overwritten."""

    def __init__(self, graph: Graph, wanted: Iterable[int], size: int) -> None:
        self.size = size
        self.wanted = frozenset(wanted)
        self.arrays: dict[int, Array] = {}
        self._numbers: list[tuple[int, Hashable]] = []
        self._given: list[tuple[Array, Hashable]] = []
        self._steps: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []
        self.operations = 0
        self._bind(graph, graph.needed((NONE, ALL, *self.wanted)))

    def run(self, load: Load) -> None:
        """Works everything out for these patients."""
        for array, name in self._given:
            array[:] = load(name)
        for step, arguments in self._steps:
            step(*arguments)

    def result(self, node: int) -> Array:
        """What a wanted node is, until the next run."""
        return self.arrays[node]

    def _bind(self, graph: Graph, order: list[int]) -> None:
        last = {node: place for place, node in enumerate(order)}
        for place, node in enumerate(order):
            for part in graph.nodes[node].of:
                last[part] = place
        kept = {NONE, ALL, *self.wanted}
        dying = defaultdict(list)
        for node, place in last.items():
            if node not in kept:
                dying[place].append(node)
        spare: dict[bool, list[Array]] = {True: [], False: []}
        for place, node in enumerate(order):
            is_numbers = graph.nodes[node].kind in OF_NUMBERS
            # What comes with the patients is there before the first step, so that nothing else may stand there before.
            again = spare[is_numbers] if graph.nodes[node].kind not in GIVEN else []
            self.arrays[node] = again.pop() if again else self._new(is_numbers)
            self._step(graph, node)
            for dead in dying[place]:
                if graph.nodes[dead].kind not in GIVEN:
                    spare[graph.nodes[dead].kind in OF_NUMBERS].append(self.arrays[dead])

    def _new(self, is_numbers: bool) -> Array:
        return np.empty(self.size) if is_numbers else np.empty(self.size // WORD, np.uint64)

    def _step(self, graph: Graph, number: int) -> None:
        node, out = graph.nodes[number], self.arrays[number]
        parts = tuple(self.arrays[part] for part in node.of)
        match node.kind:
            case Kind.GIVEN if number in (NONE, ALL):
                out.fill(0 if number == NONE else np.iinfo(np.uint64).max)
            case Kind.GIVEN | Kind.GIVEN_NUMBERS:
                self._given.append((out, node.name))
            case Kind.NOT:
                self._steps.append((np.invert, (*parts, out)))
            case Kind.AND | Kind.OR:
                self._steps.append((WORDS[node.kind], (*parts, out)))
            case Kind.CALL | Kind.CALL_NUMBERS:
                assert node.call is not None
                self._steps.append((node.call, (out, node.settings, *parts)))
        self.operations += 1
