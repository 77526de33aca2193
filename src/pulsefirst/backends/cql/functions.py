"""The arithmetic of intervals in CQL: what is not known exactly is an interval, and a comparison holds where all of it does.

The same as `engine/intervals.py`, end by end. CQL has no infinity: a number so large that no quantity here reaches it stands for it.
A null interval is a quantity that cannot arise.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

MOST: Final = Decimal("2000000000.0")
"""What stands for infinity: far beyond the largest number that any finding takes, and small enough for an engine that takes a whole
number for an Integer, of 32 bits."""

FUNCTIONS: Final = f"""\
define "Most": {MOST}
define "Anything": Interval[-{MOST}, {MOST}]

define function Whole(q Interval<Decimal>, atLow Boolean, atHigh Boolean):
  if q is null then false else if atLow = atHigh then atLow else null

define function AtMost(q Interval<Decimal>, bound Decimal): Whole(q, start of q <= bound, end of q <= bound)
define function Below(q Interval<Decimal>, bound Decimal): Whole(q, start of q < bound, end of q < bound)
define function AtLeast(q Interval<Decimal>, bound Decimal): Whole(q, start of q >= bound, end of q >= bound)
define function Above(q Interval<Decimal>, bound Decimal): Whole(q, start of q > bound, end of q > bound)

define function Several(count Integer, parts List<Boolean>):
  if Count(parts P where P is true return all 1) >= count then true
  else if Count(parts P where not (P is false) return all 1) < count then false
  else null

define function IsAnything(q Interval<Decimal>): start of q <= -"Most" and end of q >= "Most"

define function Highest(several List<Interval<Decimal>>):
  if not exists (several S where S is not null) then null
  else Interval[Max(several S where S is not null return all start of S), Max(several S where S is not null return all end of S)]

define function Lowest(several List<Interval<Decimal>>):
  if not exists (several S where S is not null) then null
  else Interval[Min(several S where S is not null return all start of S), Min(several S where S is not null return all end of S)]

define function Between(one Decimal, other Decimal): Interval[Min({{ one, other }}), Max({{ one, other }})]

define function EitherWay(ways List<Interval<Decimal>>):
  Coalesce(
    First(ways W where W is not null and start of W = end of W),
    if not exists (ways W where W is not null) then null
    else Between(Max(ways W where W is not null return all start of W), Min(ways W where W is not null return all end of W))
  )

define function Difference(a Interval<Decimal>, b Interval<Decimal>):
  if a is null or b is null then null
  else Interval[
    if end of b >= "Most" or start of a <= -"Most" then -"Most" else start of a - end of b,
    if end of a >= "Most" or start of b <= -"Most" then "Most" else end of a - start of b
  ]

define function Rounded(number Decimal, places Integer): if Abs(number) >= "Most" then number else Round(number, places)

define function RoundedEnds(q Interval<Decimal>, places Integer):
  if q is null then null else Interval[Rounded(start of q, places), Rounded(end of q, places)]

define function Divided(a Decimal, b Decimal, places Integer): if a >= "Most" then "Most" else Round(a / b, places)

define function Ratio(a Interval<Decimal>, b Interval<Decimal>, places Integer):
  if a is null or b is null then null
  else if IsAnything(a) or IsAnything(b) then "Anything"
  else Interval[
    if end of b >= "Most" then 0.0 else Divided(start of a, end of b, places),
    if start of b <= 0.0 then "Most" else Divided(end of a, start of b, places)
  ]

define function Times(a Decimal, b Decimal):
  if a <= 0.0 or b <= 0.0 then 0.0 else if a >= "Most" or b >= "Most" then "Most" else a * b

define function Product(a Interval<Decimal>, b Interval<Decimal>):
  if a is null or b is null then null
  else if IsAnything(a) or IsAnything(b) then "Anything"
  else Interval[Times(start of a, start of b), Times(end of a, end of b)]

define function Bounded(a Interval<Decimal>, by Interval<Decimal>):
  if a is null or by is null or IsAnything(a) then a
  else Interval[Min({{ start of a, end of by }}), Min({{ end of a, end of by }})]

define function Cells(fitting List<Decimal>):
  if exists (fitting F where F is not null)
  then Interval[Min(fitting F where F is not null), Max(fitting F where F is not null)]
  else "Anything"
"""
