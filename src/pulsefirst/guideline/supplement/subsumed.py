"""Rules that change no plan beside the others, and why they stand all the same."""

from pulsefirst.guideline.supplement.emergencies_beyond import aortic_block
from pulsefirst.guideline.treatment import consider_quinine
from pulsefirst.model.promises import Subsumed

SUBSUMED = (
    Subsumed(
        rule=aortic_block,
        why="Each of the two legs calls the same surgeon by itself; this says that together they point to the aorta.",
    ),
    Subsumed(
        rule=consider_quinine,
        why="The source offers quinine; beside the supplement it is always withheld, by name and with the regulator's reason.",
    ),
)
