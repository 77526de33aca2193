"""The guideline over many patients at once: bit vectors, 64 patients a word, each distinct comparison made once."""

from pulsefirst.backends.kernel.facts import Block, Shape
from pulsefirst.backends.kernel.run import Kernel, Outcome

__all__ = ["Block", "Kernel", "Outcome", "Shape"]
