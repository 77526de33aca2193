"""The conditions of a guideline as one straight run of Python: the same truths as the referee's, in a fraction of its time."""

from pulsefirst.backends.compiled.evaluation import Compiled

__all__ = ["Compiled"]
