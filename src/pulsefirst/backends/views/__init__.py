"""A warehouse's way in: the mapping of the record as tables, as SQL-on-FHIR views over resources, and as SQL over OMOP."""

from pulsefirst.backends.views.files import omop_files, view_files

__all__ = ["omop_files", "view_files"]
