"""The guideline as FHIR R4 definitions: rules, acts, conditions, forms and codes, as a package that others load."""

from pulsefirst.backends.fhir_package.package import package_of, resources_of

__all__ = ["package_of", "resources_of"]
