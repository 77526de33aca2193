"""The registers kept by hand alongside the guideline: hazard log, sheets, example site, exceptions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from pulsefirst.checks.mutation.acts_sheet import read_acts
from pulsefirst.checks.mutation.lists_sheet import ListsSheet, read_lists
from pulsefirst.checks.mutation.profiles_sheet import ProfilesSheet, read_profiles
from pulsefirst.checks.reasons import read_reasons
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.safety import HazardLog
from pulsefirst.model.taken import Taken
from pulsefirst.model.texts import Site
from pulsefirst.notation.site import read_site

ACTS: Final = "cases/mutation/acts.yaml"
LISTS: Final = "cases/mutation/lists.yaml"
PROFILES: Final = "cases/mutation/profiles.yaml"
SITE: Final = "docs/site.example.yaml"
NOT_FOR_PATIENTS: Final = "registers/not_for_patients.yaml"
FILES: Final = (ACTS, LISTS, PROFILES, SITE, NOT_FOR_PATIENTS)
"""The registers that are files, by their path in the checkout."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Registers:
    """Every register. One that could not be read is None, and `refused` says why.

    `acts` gives, by rule, what it does; `lists` what rules obtain and gates close; `profiles` what causes are made of;
    `not_for_patients`, by rule, why no leaflet tells a patient of its advice; `taken`, by statement, what was taken of it.
    """

    hazards: HazardLog
    acts: Mapping[str, str] | None = None
    lists: ListsSheet | None = None
    profiles: ProfilesSheet | None = None
    site: Site | None = None
    not_for_patients: Mapping[str, str] | None = None
    taken: tuple[Taken, ...] | None = None
    refused: tuple[str, ...] = ()


def read_registers(
    guideline: Guideline, hazards: HazardLog, files: Mapping[str, bytes], taken: tuple[Taken, ...] | None = None
) -> Registers:
    """The registers from the contents of FILES. A file that is missing or malformed is reported in `refused`; nothing is raised."""
    refused: list[str] = []

    def read(name: str, reader: Callable[[bytes], T]) -> T | None:
        if name not in files:
            refused.append(f"{name}: this register is missing; write it, or get it back from the history.")
            return None
        try:
            return reader(files[name])
        except CaseError as error:
            refused.append(f"{error}.")
            return None

    rules = guideline.recommendations
    acts = read(ACTS, lambda text: read_acts(text, rules, ACTS))
    lists = read(LISTS, lambda text: read_lists(text, guideline, LISTS))
    profiles = read(PROFILES, lambda text: read_profiles(text, guideline, PROFILES))
    site = read(SITE, lambda text: read_site(text, guideline, name=SITE))
    reasons = read(NOT_FOR_PATIENTS, lambda text: read_reasons(text, rules, NOT_FOR_PATIENTS, "rule"))
    return Registers(
        hazards=hazards,
        acts=acts,
        lists=lists,
        profiles=profiles,
        site=site,
        not_for_patients=reasons,
        taken=taken,
        refused=tuple(refused),
    )
