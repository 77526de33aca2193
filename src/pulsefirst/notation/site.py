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
    connections: ...                           # record systems that call: `notation/connections.py` tells the format
    smart: ...                                 # record systems that launch the page: `notation/launches.py` tells the format
    audit: ...                                 # how what was said is kept: `notation/keeping.py` tells the format

Every line may be left out; without a file services go by their titles, nothing has a number, and values are shown in SI units.
Numbers are text, so a leading zero stays. What is not understood is refused with its line: an unknown key, a name that is no
service of the guideline, a unit system it does not have, a text that is longer than a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pulsefirst.model.errors import UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category
from pulsefirst.model.texts import Contact, English, Site, UnitSystem, texts_of
from pulsefirst.notation.connections import read_connections
from pulsefirst.notation.keeping import AUDIT, read_keeping
from pulsefirst.notation.keyed import entries_of, guess, line_of, parts_of
from pulsefirst.notation.launches import SMART, read_launches
from pulsefirst.notation.tree import Entry, shown, tree_of_text

LONGEST: Final = 80
NAME, UNITS, ENGLISH, SERVICES, PATIENTS = "name", "units", "english", "services", "patients"
CONNECTIONS = "connections"
CALLED, NUMBER = "called", "number"
EMERGENCY, ADVICE = "emergency", "advice"


def read_site(text: str | bytes, guideline: Guideline, *, name: str = "site") -> Site:
    """The site that a YAML or JSON text writes down; an empty text is a site that says nothing.

    Raises CaseError with `name` and the line: MalformedCase, UnknownName or WrongValue.
    """
    keys = (NAME, UNITS, ENGLISH, SERVICES, PATIENTS, CONNECTIONS, SMART, AUDIT)
    parts = parts_of(tree_of_text(text, name), "a site", keys)
    connections = read_connections(parts.get(CONNECTIONS))
    patients = parts_of(parts[PATIENTS].value, PATIENTS, (EMERGENCY, ADVICE)) if PATIENTS in parts else {}
    return Site(
        name=_text(parts.get(NAME)),
        units=_one_of(parts.get(UNITS), [system.name for system in texts_of(guideline.texts, UnitSystem)]),
        english=_one_of(parts.get(ENGLISH), [english.name for english in texts_of(guideline.texts, English)]),
        services=_services(parts.get(SERVICES), guideline),
        emergency_number=_text(patients.get(EMERGENCY)),
        advice_number=_text(patients.get(ADVICE)),
        connections=connections,
        launches=read_launches(parts.get(SMART), connections.address),
        audit=read_keeping(parts.get(AUDIT)),
    )


def _services(entry: Entry | None, guideline: Guideline) -> Mapping[str, Contact]:
    known = {
        target.name: (target.title, *target.synonyms)
        for target in guideline.targets.values()
        if target.category is Category.SERVICE
    }
    contacts: dict[str, Contact] = {}
    for service in entries_of(entry.value, SERVICES) if entry is not None else ():
        if service.key not in known:
            raise UnknownName(f"there is no service {shown(service.key)}{guess(service.key, known)}", service.where)
        parts = parts_of(service.value, service.key, (CALLED, NUMBER))
        contacts[service.key] = Contact(called=_text(parts.get(CALLED)), number=_text(parts.get(NUMBER)))
    return contacts


def _one_of(entry: Entry | None, names: Sequence[str]) -> str:
    """One of these names; empty where nothing is written."""
    text = _text(entry)
    if entry is not None and text and text not in names:
        raise WrongValue(f"{entry.key} is {' or '.join(names)}, not {shown(text)}", entry.value.where)
    return text


def _text(entry: Entry | None) -> str:
    return line_of(entry, LONGEST)
