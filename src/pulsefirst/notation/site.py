"""Reading a site file: whom to call here, how values are shown, and which rules are switched off here. It holds no rule.

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
    switched_off:                              # by the name of a rule; each with all three, and every plan tells of it
      some_rule: {reason: why, by: the role that decided it, on: 2026-01-31}
    connections: ...                           # record systems that call: `notation/connections.py` tells the format
    smart: ...                                 # record systems that launch the page: `notation/launches.py` tells the format
    audit: ...                                 # how what was said is kept: `notation/keeping.py` tells the format

Every line may be left out; without a file services go by their titles, nothing has a number, and values are shown in SI units.
Numbers are text, so a leading zero stays. What is not understood is refused with its line: an unknown key, a name that is no
service or no rule of the guideline, a unit system it does not have, a text that is longer than a line. So is a rule that no place
can switch off (`model/select.py` says which).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from pulsefirst.model.errors import UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category, SwitchedOff
from pulsefirst.model.select import why_it_stays
from pulsefirst.model.texts import Contact, English, Site, UnitSystem, texts_of
from pulsefirst.notation.connections import read_connections
from pulsefirst.notation.keeping import AUDIT, read_keeping
from pulsefirst.notation.keyed import entries_of, guess, line_of, parts_of
from pulsefirst.notation.launches import SMART, read_launches
from pulsefirst.notation.tree import Entry, shown, tree_of_text

LONGEST: Final = 80
LONGEST_REASON: Final = 160
NAME, UNITS, ENGLISH, SERVICES, PATIENTS = "name", "units", "english", "services", "patients"
SWITCHED_OFF, CONNECTIONS = "switched_off", "connections"
REASON, BY, ON = "reason", "by", "on"
SAID_OF_IT: Final = {REASON: "why", BY: "the role that decided it", ON: "the day, such as 2026-01-31"}
CALLED, NUMBER = "called", "number"
EMERGENCY, ADVICE = "emergency", "advice"


def read_site(text: str | bytes, guideline: Guideline, *, name: str = "site", today: date | None = None) -> Site:
    """The site that a YAML or JSON text writes down; an empty text is a site that says nothing.

    `guideline` is the whole one, also for whoever serves the source alone. With `today` nothing is switched off on a later day.
    Raises CaseError with `name` and the line: MalformedCase, UnknownName or WrongValue.
    """
    keys = (NAME, UNITS, ENGLISH, SERVICES, PATIENTS, SWITCHED_OFF, CONNECTIONS, SMART, AUDIT)
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
        switched_off=tuple(_switched_off(parts.get(SWITCHED_OFF), guideline, today)),
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


def _switched_off(entry: Entry | None, guideline: Guideline, today: date | None) -> Iterator[SwitchedOff]:
    rules = guideline.recommendations
    for off in entries_of(entry.value, SWITCHED_OFF) if entry is not None else ():
        if off.key not in rules:
            near = guess(off.key, {name: (rule.do.title,) for name, rule in rules.items()})
            raise UnknownName(f"there is no rule {shown(off.key)}{near}", off.where)
        if why := why_it_stays(rules[off.key], guideline):
            raise WrongValue(f"{off.key} cannot be switched off: {why}", off.where)
        parts = parts_of(off.value, off.key, tuple(SAID_OF_IT))
        said = {part: line_of(parts.get(part), LONGEST_REASON) for part in SAID_OF_IT}
        for part, what in SAID_OF_IT.items():
            if not said[part]:
                raise WrongValue(f"{off.key} is switched off without {part}: write {what}", off.where)
        yield SwitchedOff(rule=rules[off.key], reason=said[REASON], by=said[BY], on=_day(parts[ON], today))


def _day(entry: Entry, today: date | None) -> date:
    """A day as it is written in ISO 8601, not after today. Raises WrongValue."""
    text = _text(entry)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise WrongValue(f"{entry.key} is a day such as 2026-01-31, not {shown(text)}", entry.value.where) from None
    if today is not None and day > today:
        raise WrongValue(f"{entry.key} is a day that has come, not {shown(text)}", entry.value.where)
    return day


def _one_of(entry: Entry | None, names: Sequence[str]) -> str:
    """One of these names; empty where nothing is written."""
    text = _text(entry)
    if entry is not None and text and text not in names:
        raise WrongValue(f"{entry.key} is {' or '.join(names)}, not {shown(text)}", entry.value.where)
    return text


def _text(entry: Entry | None) -> str:
    return line_of(entry, LONGEST)
