"""Tuples that are worked out when they are read: lines and reasons that most readers of a plan never look at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class _Lazy(Sequence[T_co]):
    """What equals a tuple, is shown as one and is sent to another process as one."""

    __slots__ = ()

    @abstractmethod
    def _whole(self) -> tuple[T_co, ...]:
        """The tuple, with everything worked out."""

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        return self._whole()[place]

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | _Lazy) and self._whole() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._whole())

    def __repr__(self) -> str:
        return repr(self._whole())

    def __reduce__(self) -> tuple[type[tuple[Any, ...]], tuple[tuple[T_co, ...]]]:
        return tuple, (self._whole(),)


class Later(_Lazy[T_co]):
    """The tuple that `work_out` gives of its arguments: called once, when something of it is first asked for."""

    __slots__ = ("_items", "_work_out")

    def __init__(self, work_out: Callable[..., Iterable[T_co]], *arguments: Any) -> None:
        self._work_out: tuple[Callable[..., Iterable[T_co]], tuple[Any, ...]] | None = (work_out, arguments)
        self._items: tuple[T_co, ...] = ()

    def _whole(self) -> tuple[T_co, ...]:
        if (still := self._work_out) is not None:
            work_out, arguments = still
            self._items = tuple(work_out(*arguments))
            self._work_out = None
        return self._items


class EachLater(_Lazy[T_co]):
    """A tuple of which each item is made by its place, when it is first read. Their kinds are known before, one for each."""

    __slots__ = ("_kinds", "_made", "_make")

    def __init__(self, make: Callable[[int], T_co], kinds: Iterable[Hashable]) -> None:
        self._make = make
        self._kinds = tuple(kinds)
        self._made: dict[int, T_co] = {}

    def of_kinds(self, *kinds: Hashable) -> Iterator[T_co]:
        """The items of these kinds, in order; no other is made."""
        return (self._item(place) for place, kind in enumerate(self._kinds) if kind in kinds)

    def _item(self, place: int) -> T_co:
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]

    def __len__(self) -> int:
        return len(self._kinds)

    def _whole(self) -> tuple[T_co, ...]:
        return tuple(map(self._item, range(len(self._kinds))))
