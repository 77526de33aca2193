"""Reading a site file: whom to call here and how values are shown. It holds no rule and changes no plan.

    name: Example Hospital, 1 Example Street   # of the place; on every document
    units: SI                                  # SI (the default) or US: how values are shown, never how they are judged
    english: British                           # British or American: the words of letters; as they are written without it
    services:                                  # by the name of a service, as `pulsefirst guideline` has it
      vascular_surgery:
        called: Vascular registrar on call     # what it is called here; the service's title without it
        number: bleep 0000                     # as it is dialed or called out; none without it
    patients:                                  # on the leaflet
      emergency: "000"                         # the number for an emergency
      advice: 0000 000 000                     # whom to ask the same day

Every line may be left out; without a file services go by their titles, nothing has a number, and values are shown in SI units.
Numbers are text, so a leading zero stays. What is not understood is refused with its line: an unknown key, a name that is no
service of the guideline, a unit system it does not have, a text that is longer than a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category
from pulsefirst.model.texts import Contact, English, Site, UnitSystem, texts_of
from pulsefirst.notation.tree import Entry, Section, Tree, Words, shown, tree_of_text
from pulsefirst.notation.words import nearest, says_nothing

LONGEST: Final = 80
NAME, UNITS, ENGLISH, SERVICES, PATIENTS = "name", "units", "english", "services", "patients"
CALLED, NUMBER = "called", "number"
EMERGENCY, ADVICE = "emergency", "advice"


def read_site(text: str | bytes, guideline: Guideline, *, name: str = "site") -> Site:
    """The site that a YAML or JSON text writes down; an empty text is a site that says nothing.

    Raises CaseError with `name` and the line: MalformedCase, UnknownName or WrongValue.
    """
    parts = _parts(tree_of_text(text, name), "a site", (NAME, UNITS, ENGLISH, SERVICES, PATIENTS))
    patients = _parts(parts[PATIENTS].value, PATIENTS, (EMERGENCY, ADVICE)) if PATIENTS in parts else {}
    return Site(
        name=_text(parts.get(NAME)),
        units=_one_of(parts.get(UNITS), [system.name for system in texts_of(guideline.texts, UnitSystem)]),
        english=_one_of(parts.get(ENGLISH), [english.name for english in texts_of(guideline.texts, English)]),
        services=_services(parts.get(SERVICES), guideline),
        emergency_number=_text(patients.get(EMERGENCY)),
        advice_number=_text(patients.get(ADVICE)),
    )


def _services(entry: Entry | None, guideline: Guideline) -> Mapping[str, Contact]:
    known = {
        target.name: (target.title, *target.synonyms)
        for target in guideline.targets.values()
        if target.category is Category.SERVICE
    }
    contacts: dict[str, Contact] = {}
    for service in _entries(entry.value, SERVICES) if entry is not None else ():
        if service.key not in known:
            raise UnknownName(f"there is no service {shown(service.key)}{_guess(service.key, known)}", service.where)
        parts = _parts(service.value, service.key, (CALLED, NUMBER))
        contacts[service.key] = Contact(called=_text(parts.get(CALLED)), number=_text(parts.get(NUMBER)))
    return contacts


def _one_of(entry: Entry | None, names: Sequence[str]) -> str:
    """One of these names; empty where nothing is written."""
    text = _text(entry)
    if entry is not None and text and text not in names:
        raise WrongValue(f"{entry.key} is {' or '.join(names)}, not {shown(text)}", entry.value.where)
    return text


def _parts(tree: Tree, of: str, keys: tuple[str, ...]) -> dict[str, Entry]:
    """The entries by key, where each is one of these keys."""
    parts = {entry.key: entry for entry in _entries(tree, of)}
    for key, entry in parts.items():
        if key not in keys:
            guess = _guess(key, dict.fromkeys(keys, ()))
            raise UnknownName(f"{of} has {', '.join(keys)}, not {shown(key)}{guess}", entry.where)
    return parts


def _entries(tree: Tree, of: str) -> tuple[Entry, ...]:
    match tree:
        case Section():
            return tree.entries
        case Words() if says_nothing(tree.text):
            return ()
        case _:
            raise MalformedCase(f"{of} is written as 'key: value' lines", tree.where)


def _text(entry: Entry | None) -> str:
    """One line of text; empty where nothing is written."""
    if entry is None:
        return ""
    if not isinstance(entry.value, Words):
        raise WrongValue(f"{entry.key} is one line of text, not a list or a section", entry.value.where)
    text = entry.value.text.strip()
    if says_nothing(text):
        return ""
    if len(text) > LONGEST or not text.isprintable():
        raise WrongValue(f"{entry.key} is one line of at most {LONGEST} characters, not {shown(text)}", entry.value.where)
    return text


def _guess(written: str, names: Mapping[str, Iterable[str]]) -> str:
    near = nearest(written, names)
    return f"; did you mean '{near}'?" if near else ""
