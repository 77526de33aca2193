"""Columns as they come: brought to bits and whole numbers. What cannot be read is counted, with the reason, and is not known.

Nothing is taken from silence, and nothing that cannot be meant is kept: no NaN, no number that no patient can have, none whose unit is
not said where it could be meant in another. Text is read as a case file reads it, each different text once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

import numpy as np

from pulsefirst.backends.kernel.calls import DECIMALS, SCALE, Array, packed, unpacked
from pulsefirst.backends.kernel.facts import Block, Column, members, steps_of
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded
from pulsefirst.model.conditions import Finding, Flag, Measured, Span
from pulsefirst.model.errors import CaseError, ContentError, Implausible
from pulsefirst.notation.tree import Words
from pulsefirst.notation.units import Amount, canonical
from pulsefirst.notation.values import records_of
from pulsefirst.notation.words import says_nothing

NOT_A_NUMBER: Final = "not a number"
IMPOSSIBLE: Final = "no patient can have it"
NO_UNIT: Final = "its unit is not said, and it could be meant in another"
NOT_UNDERSTOOD: Final = "not understood"
OF_THE_FLAG: Final = "is the laboratory's flag, which has a column of its own"
BACKWARDS: Final = "begins above its end"
HALF_A_SPAN: Final = "one end of a span alone"
BOTH: Final = "has a value and could not be assessed: taken as not assessed"
A_LIFETIME: Final = 150 * 366 * 24
"""Nothing began more hours ago."""

Refused = Counter[str]
"""How many cells could not be read, by the reason."""


@dataclass
class Reader:
    """Reads the columns of one finding for one leg, or for the patient. `unit` is that of its numbers, where it is said."""

    finding: Finding
    key: Key
    unit: str = ""
    _texts: dict[str, Recorded | str | None] = field(default_factory=dict)
    _numbers: dict[float, float | str] = field(default_factory=dict)

    def truths(self, block: Block, values: Array, given: Array) -> Refused:
        """A column of true and false: an answer to a question of yes or no."""
        if not isinstance(self.finding, Flag):
            return Counter({NOT_UNDERSTOOD: int(given.sum())} if given.any() else {})
        column = self._column(block, given)
        column.answers[0][:] = _bits(values & given, block.size)
        return Counter()

    def numbers(self, block: Block, values: Array, given: Array) -> Refused:
        """A column of numbers: of a measurement, of hours for a beginning, of 0 and 1 for a question of yes or no."""
        if isinstance(self.finding, Flag):
            plain = given & np.isin(values, (0, 1))
            self.truths(block, values == 1, plain)
            return _counted({NOT_UNDERSTOOD: given & ~plain})
        if members(self.finding):
            return _counted({NOT_UNDERSTOOD: given})
        steps, refused = self._steps(values, given)
        self._put_numbers(block, steps, steps)
        return refused

    def spans(self, block: Block, low: tuple[Array, Array], high: tuple[Array, Array]) -> Refused:
        """Two columns: the lowest and the highest that a number can be, each with where it is given."""
        (low_steps, refused), (high_steps, also) = self._steps(*low), self._steps(*high)
        alone = np.isnan(low_steps) != np.isnan(high_steps)
        backwards = low_steps > high_steps
        low_steps[alone | backwards] = high_steps[alone | backwards] = np.nan
        self._put_numbers(block, low_steps, high_steps)
        return refused + also + _counted({HALF_A_SPAN: alone, BACKWARDS: backwards})

    def texts(self, block: Block, codes: Array, words: Sequence[str]) -> Refused:
        """A column of text: of each patient the place of the text among these words, -1 where there is none."""
        read = [self.read(text) for text in words]
        kinds = np.array([_kind(one) for one in read] + [SILENT], np.int8)[codes]
        reasons = np.array([str(one) if _kind(one) == REFUSED else "" for one in read] + [""], object)
        refused = Counter(
            {reason: int(np.isin(codes, np.flatnonzero(reasons == reason)).sum()) for reason in {*reasons} - {""}}
        )
        values = [one if _kind(one) == VALUE else None for one in read] + [None]
        if members(self.finding):
            column = self._column(block, kinds == VALUE)
            for member, bits in zip(members(self.finding), column.answers, strict=True):
                bits[:] = _bits(np.array([value is member for value in values], np.bool_)[codes], block.size)
        else:
            ends = [self._ends(value) for value in values]
            self._put_numbers(block, *(np.array([end[place] for end in ends])[codes] for place in (0, 1)))
        self.unassessed(block, kinds == UNASSESSED)
        return refused

    def unassessed(self, block: Block, who: Array) -> Refused:
        """Of whom it could not be assessed, whatever else is said."""
        if not who.any():
            return Counter()
        column, bits = block.column(self.finding, self.key), _bits(who, block.size)
        both = unpacked(column.has & bits)
        column.forget(bits)
        column.unassessed |= bits
        return _counted({BOTH: both})

    # --- numbers ---

    def _steps(self, values: Array, given: Array) -> tuple[Array, Refused]:
        """Numbers in whole steps, not a number where there is none or it cannot be read."""
        finite = given & np.isfinite(values)
        refused = {NOT_A_NUMBER: given & ~finite}
        if isinstance(self.finding, Measured):
            low, high = float(self.finding.low), float(self.finding.high)
            told = bool(self.unit) and self.unit != self.finding.unit
            unclear = finite if told else finite & self._in_doubt(values)
            steps, failed = self._one_by_one(values, unclear)
            refused |= {reason: failed == reason for reason in set(failed[unclear]) - {""}}
            plain = finite & ~unclear
        else:
            low, high = 0.0, float(A_LIFETIME)
            steps, plain = np.full(len(values), np.nan), finite
        impossible = plain & ((values < low) | (values > high))
        kept = plain & ~impossible
        per_unit = steps_of(self.finding) // 10**DECIMALS
        steps[kept] = np.rint(values[kept] * 10**DECIMALS) * per_unit
        return steps, _counted(refused) + _counted({IMPOSSIBLE: impossible})

    def _in_doubt(self, values: Array) -> Array:
        """Where a number without its unit could be meant in another one."""
        assert isinstance(self.finding, Measured)
        if self.unit or self.finding.bare_range is None:
            return np.zeros(len(values), np.bool_)
        low, high = self.finding.bare_range
        return (values < float(low)) | (values > float(high))

    def _one_by_one(self, values: Array, which: Array) -> tuple[Array, Array]:
        """Each different number by the words of a case file: in whole steps, or the reason why it cannot be read."""
        steps, failed = np.full(len(values), np.nan), np.full(len(values), "", object)
        for value in np.unique(values[which]):
            found = self._numbers.setdefault(float(value), self._by_notation(float(value)))
            where = which & (values == value)
            if isinstance(found, str):
                failed[where] = found
            else:
                steps[where] = found
        return steps, failed

    def _by_notation(self, value: float) -> float | str:
        assert isinstance(self.finding, Measured)
        amount = Amount(Decimal(repr(value)), self.unit or self.finding.unit, bare=not self.unit)
        try:
            number = canonical(self.finding, amount, "")
        except Implausible:
            return IMPOSSIBLE
        except (CaseError, ContentError):
            return NO_UNIT
        return rounded(number, SCALE) if isinstance(number, Decimal) else NOT_UNDERSTOOD

    def _put_numbers(self, block: Block, low: Array, high: Array) -> None:
        column = self._column(block, ~np.isnan(low))
        column.low = np.full(block.size, np.nan)
        column.low[: len(low)] = low
        column.high = column.low
        if not np.array_equal(low, high, equal_nan=True):
            column.high = np.full(block.size, np.nan)
            column.high[: len(high)] = high

    # --- text ---

    def read(self, text: str) -> Recorded | str | None:
        """What a text records; a reason where it cannot be read, None where it says nothing."""
        if text not in self._texts:
            self._texts[text] = None if says_nothing(text) else self._parsed(text)
        return self._texts[text]

    def _parsed(self, text: str) -> Recorded | str:
        written = f"{text} {self.unit}" if self.unit and _is_bare(text) else text
        try:
            records = list(records_of(self.finding, Words(written, self.key.finding), None))
        except Implausible:
            return IMPOSSIBLE
        except (CaseError, ContentError):
            return NOT_UNDERSTOOD
        found = [recorded for finding, recorded in records if finding is self.finding]
        return found[0] if len(found) == len(records) == 1 else OF_THE_FLAG

    def _ends(self, value: Any) -> tuple[float, float]:
        if value is None:
            return np.nan, np.nan
        low, high = (value.low, value.high) if isinstance(value, Span) else (value, value)
        return rounded(low, steps_of(self.finding)), rounded(high, steps_of(self.finding))

    def _column(self, block: Block, given: Array) -> Column:
        column = block.column(self.finding, self.key)
        column.has[:] = _bits(given, block.size)
        return column


SILENT, UNASSESSED, VALUE, REFUSED = range(4)


def _kind(read: Recorded | str | None) -> int:
    """What a text says: nothing, that it could not be assessed, an answer, or something that cannot be read."""
    if read is None or read is NOT_ASSESSED:
        return SILENT if read is None else UNASSESSED
    # An answer may be an enum of texts.
    return REFUSED if type(read) is str else VALUE


def rounded(number: Decimal, steps: int) -> float:
    """A number in whole steps, to the decimals that are read."""
    if not number.is_finite():
        return float(number)
    return float(number.quantize(Decimal(1).scaleb(-DECIMALS), ROUND_HALF_UP) * steps)


def _is_bare(text: str) -> bool:
    return text.strip().lstrip("+-").replace(".", "", 1).isdigit()


def _counted(refused: dict[str, Array]) -> Refused:
    return Counter({reason: int(where.sum()) for reason, where in refused.items() if where.any()})


def _bits(truths: Array, size: int) -> Array:
    full = np.zeros(size, np.bool_)
    full[: len(truths)] = truths
    return packed(full)


def acts(block: Block, act: Any, values: Array) -> None:
    """A column of true and false: of whom this was done."""
    block.done[act] = _bits(values, block.size)


def unpacked_buffer(buffer: Any, offset: int, size: int) -> Array:
    """A buffer of bits, from one on, as a truth a patient; without a buffer all are true. Sooner done than by Arrow's `fill_null`."""
    if buffer is None:
        return np.ones(size, dtype=np.bool_)
    bits = np.unpackbits(np.frombuffer(buffer, np.uint8), bitorder="little", count=offset + size)
    return bits[offset:].view(np.bool_)
