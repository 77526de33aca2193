"""The guideline as a form, a case as its answers, the answers as observations, and the interview step by step."""

from pulsefirst.backends.fhir_forms.adaptive import Asked, next_response
from pulsefirst.backends.fhir_forms.questionnaire import interview_form, whole_form
from pulsefirst.backends.fhir_forms.responses import response_of, transaction_of

__all__ = ["Asked", "interview_form", "next_response", "response_of", "transaction_of", "whole_form"]
