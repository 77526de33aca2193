"""FHIR R4: a record read as a case with a report of what became of each entry.

The mapping is data of the guideline (`pulsefirst.model.record`). `elements` takes parts of a resource with nothing believed, `index` looks
rows up by code, `sides` and `values` say which leg and what value, `reading` gathers and settles.
"""

from pulsefirst.backends.fhir.read import read_bundle, read_resources
from pulsefirst.backends.fhir.report import COUNTED, Became, Entry, Part, Read, report_to_json
from pulsefirst.backends.fhir.text import LARGEST, bundle_of_text
from pulsefirst.backends.fhir.write import write_bundle

__all__ = [
    "COUNTED",
    "LARGEST",
    "Became",
    "Entry",
    "Part",
    "Read",
    "bundle_of_text",
    "read_bundle",
    "read_resources",
    "report_to_json",
    "write_bundle",
]
