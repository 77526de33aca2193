"""SMART on FHIR: the page launched from a record system, with the case of the patient who is open there."""
