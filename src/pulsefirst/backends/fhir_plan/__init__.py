"""A plan as FHIR R4 resources: proposals for a record system, with what must not be missed and what is missing."""

from pulsefirst.backends.fhir_plan.about import About, about_record
from pulsefirst.backends.fhir_plan.bundle import Planned, headline, missing_of, plan_bundle

__all__ = ["About", "Planned", "about_record", "headline", "missing_of", "plan_bundle"]
