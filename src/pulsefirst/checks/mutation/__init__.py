"""Mutation testing of the content: every piece of logic is changed, one at a time, and some case or proof must notice."""

from pulsefirst.checks.mutation.acts import read_acts
from pulsefirst.checks.mutation.equivalents import read_equivalents
from pulsefirst.checks.mutation.killing import Fate, Means, Prover, Suite, Trial
from pulsefirst.checks.mutation.mutants import Mutant, mutants_of
from pulsefirst.checks.mutation.report import Report, as_data, as_markdown

__all__ = [
    "Fate",
    "Means",
    "Mutant",
    "Prover",
    "Report",
    "Suite",
    "Trial",
    "as_data",
    "as_markdown",
    "mutants_of",
    "read_acts",
    "read_equivalents",
]
