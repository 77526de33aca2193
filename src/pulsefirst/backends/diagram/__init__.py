"""One poster of the whole guideline, as SVG, drawn from the content alone.

Reading it: emergencies stand at the top, in red. Below, a path runs down through the sections of the source, from the first
minute to treatment; each rule is a card, and a statement that no rule of its section computes is a note. Dashed arrows run from
a rule to those it withholds. What is beyond the source has a violet edge, wherever it stands, and at the end of the path a lane
of its own. Under the path stand the hypotheses, with what weighs for and against each, and the tests.

How it is made, each step in its own module: `text` measures and wraps words, `looks` colors them, `cards` and `lanes` say what
is shown, `layout` where it stands, and `shapes` and `svg` draw it.
"""

from pulsefirst.backends.diagram.cards import COLUMN
from pulsefirst.backends.diagram.lanes import lanes_of
from pulsefirst.backends.diagram.layout import lay_out
from pulsefirst.backends.diagram.svg import draw
from pulsefirst.backends.diagram.text import TextStyle, wrap_text
from pulsefirst.model.guideline import Guideline

__all__ = ["COLUMN", "TextStyle", "diagram", "wrap_text"]


def diagram(guideline: Guideline) -> str:
    """The poster as an SVG document: the same text for the same guideline, with no reference to anything outside it."""
    rules = guideline.recommendations.values()
    withheld = [(source.name, target.name) for source in rules for target in source.overrides]
    return draw(guideline, lay_out(lanes_of(guideline), withheld))
