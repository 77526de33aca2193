"""The example site file: does it name every service, and only invented numbers?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Category
from pulsefirst.model.texts import Site

INVENTED = "invented"


def gaps_in_the_site_example(guideline: Guideline, site: Site, file: str) -> Iterator[str]:
    """Services missing from the example, and names and numbers that are not marked as invented."""
    services = [name for name, target in guideline.targets.items() if target.category is Category.SERVICE]
    free = max((_last_digits(contact.number) for contact in site.services.values()), default=0) + 2
    for name in services:
        if name not in site.services:
            line = f'{name}: {{called: ..., number: "000-{free:04} (invented)"}}'
            yield f"{name}: {file} does not say how to reach this service; add the line `{line}` under services."
    written = {name: contact.number for name, contact in site.services.items()}
    written |= {"patients, emergency": site.emergency_number, "patients, advice": site.advice_number, "name": site.name}
    for name, text in written.items():
        if INVENTED not in text:
            yield f"{name}: {file} gives “{text}”; mark it as {INVENTED}, so that nobody calls it."


def _last_digits(number: str) -> int:
    digits = "".join(character for character in number if character.isdigit())
    return int(digits[-4:] or 0)
