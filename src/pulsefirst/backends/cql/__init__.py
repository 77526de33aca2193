"""The guideline as one library of Clinical Quality Language: every condition and recommendation, three-valued as the referee."""

from pulsefirst.backends.cql.facts import parameters_of
from pulsefirst.backends.cql.library import LIBRARY, definitions_of, library_of

__all__ = ["LIBRARY", "definitions_of", "library_of", "parameters_of"]
