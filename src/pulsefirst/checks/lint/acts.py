"""The sheets of acts, of lists and of profiles: do they have every rule, gate and cause, and is each as the sheet says?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pulsefirst.checks.mutation.acts_sheet import act_in_words, disagreements
from pulsefirst.checks.mutation.lists_sheet import ListsSheet, disagreements_of_lists, left_out
from pulsefirst.checks.mutation.profiles_sheet import (
    ProfilesSheet,
    disagreements_of_profiles,
    entry_of,
    profiles_left_out,
)
from pulsefirst.model.guideline import Guideline


def gaps_in_acts(guideline: Guideline, sheet: Mapping[str, str], file: str) -> Iterator[str]:
    """Rules that the sheet leaves out, and rules that do something else."""
    for name, rule in guideline.recommendations.items():
        if name not in sheet:
            yield (
                f"{name}: the sheet of acts leaves it out; read again what it stands on, and list it in {file} under the act that "
                f"follows from it (the rule itself says “{act_in_words(rule.do)}”)."
            )
    for disagreement in disagreements(sheet, guideline):
        yield f"{disagreement}; correct the rule, or the sheet of acts in {file}, whichever is wrong."


def gaps_in_lists(guideline: Guideline, sheet: ListsSheet, file: str) -> Iterator[str]:
    """Rules and gates that the sheet leaves out, and lists that differ."""
    for name, verb in left_out(sheet, guideline):
        yield f"{name}: the sheet of lists leaves it out; list what it {verb} in {file}."
    for disagreement in disagreements_of_lists(sheet, guideline):
        yield f"{disagreement}; correct the content, or {file}, whichever is wrong."


def gaps_in_profiles(guideline: Guideline, sheet: ProfilesSheet, file: str) -> Iterator[str]:
    """Profiles that the sheet leaves out, and profiles and clusters that differ."""
    for profile in profiles_left_out(sheet, guideline):
        yield (
            f"{profile.hypothesis.name}: the sheet of profiles leaves it out; read again what it stands on, and write in {file} what "
            f"follows from that. The profile itself says:\n{entry_of(profile)}"
        )
    for disagreement in disagreements_of_profiles(sheet, guideline):
        yield f"{disagreement}; correct the profile, or {file}, whichever is wrong."
