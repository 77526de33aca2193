"""The guideline as one library of Clinical Quality Language: every condition and recommendation, three-valued as the referee."""

from pulsefirst.backends.cql.facts import name_of, parameters_of, type_of
from pulsefirst.backends.cql.library import LIBRARY, definitions_of, demanded_name, library_of

__all__ = ["LIBRARY", "definitions_of", "demanded_name", "library_of", "name_of", "parameters_of", "type_of"]
