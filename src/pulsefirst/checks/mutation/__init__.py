"""Mutation testing of the content: every piece of logic is changed, one piece at a time, and a case or a proof must notice."""

from pulsefirst.checks.mutation.acts_sheet import read_acts
from pulsefirst.checks.mutation.lists_sheet import ListsSheet, read_lists
from pulsefirst.checks.mutation.mutants import Mutant, mutants_of
from pulsefirst.checks.mutation.profiles_sheet import ProfilesSheet, read_profiles
from pulsefirst.checks.mutation.report import MutationReport, report_as_data, report_as_markdown
from pulsefirst.checks.mutation.trials import Fate, KilledBy, Prover, Suite, Trial

__all__ = [
    "Fate",
    "KilledBy",
    "ListsSheet",
    "Mutant",
    "MutationReport",
    "ProfilesSheet",
    "Prover",
    "Suite",
    "Trial",
    "mutants_of",
    "read_acts",
    "read_lists",
    "read_profiles",
    "report_as_data",
    "report_as_markdown",
]
