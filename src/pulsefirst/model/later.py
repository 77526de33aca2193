"""Parts of a plan that are worked out when they are read, and then kept: to whoever reads all of them, a tuple like any other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K", bound=Hashable)


class _AsATuple(Sequence[T_co]):
    """What is compared, shown and kept as the tuple of its items."""

    @overload
    def __getitem__(self, place: int) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        """The item at this place, or the items of a slice."""
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        """Whether the items are the same, here or in a tuple."""
        return tuple(self) == tuple(other) if isinstance(other, _AsATuple | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """It is kept, and sent to another process, as the tuple."""
        return tuple, (tuple(self),)


class Later(_AsATuple[T_co]):
    """Items in parts, one after the other; a part is worked out once something beyond the part before it is read."""

    def __init__(self, parts: Iterable[Iterable[T_co]]) -> None:
        self._still = iter(parts)
        self._read: list[T_co] = []
        self._first: tuple[T_co, ...] | None = None

    def __iter__(self) -> Iterator[T_co]:
        place = 0
        while place < len(self._read) or self._reads_on():
            yield self._read[place]
            place += 1

    def __len__(self) -> int:
        while self._reads_on():
            pass
        return len(self._read)

    def first_part(self) -> tuple[T_co, ...]:
        """The items of the first part; no other part is worked out for them."""
        if self._first is None:
            self._reads_part()
        return self._first or ()

    def _reads_on(self) -> bool:
        """Whether there was another item, which is read then."""
        known = len(self._read)
        while len(self._read) == known and self._reads_part():
            pass
        return len(self._read) > known

    def _reads_part(self) -> bool:
        part = next(self._still, None)
        if part is not None:
            self._read.extend(part)
            self._first = tuple(self._read) if self._first is None else self._first
        return part is not None


class Keyed(_AsATuple[T_co], Generic[K, T_co]):
    """Items each of which is worked out by itself. `keys` says of each, without working it out, what it is chosen by."""

    def __init__(self, keys: Iterable[K], work_out: Callable[[int], T_co]) -> None:
        self.keys = tuple(keys)
        self._work_out = work_out
        self._known: dict[int, T_co] = {}
        self._grouped: dict[Callable[[K], Hashable], dict[Hashable, list[int]]] = {}

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[T_co]:
        return map(self.at, range(len(self.keys)))

    def at(self, place: int) -> T_co:
        """The item at this place."""
        if place not in self._known:
            self._known[place] = self._work_out(place)
        return self._known[place]

    def where(self, part: Callable[[K], Hashable], wanted: Iterable[Hashable]) -> Iterator[T_co]:
        """The items of whose key this part is one of those wanted, in their order."""
        groups = self._grouped.get(part)
        if groups is None:
            groups = self._grouped[part] = {}
            for place, key in enumerate(self.keys):
                groups.setdefault(part(key), []).append(place)
        return map(self.at, sorted(place for one in set(wanted) for place in groups.get(one, ())))
