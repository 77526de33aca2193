"""The safety properties S1 to S23, and proving them."""

from pulsefirst.checks.proofs.claims import Claim, Method, Property, World
from pulsefirst.checks.proofs.proving import PROPERTIES, Failure, PropertyResult, first_failure, obligations, prove

__all__ = [
    "PROPERTIES",
    "Claim",
    "Failure",
    "Method",
    "Property",
    "PropertyResult",
    "World",
    "first_failure",
    "obligations",
    "prove",
]
