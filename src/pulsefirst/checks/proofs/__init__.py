"""The safety properties S1 to S20, and proving them."""

from pulsefirst.checks.proofs.claims import Claim, How, Property, World
from pulsefirst.checks.proofs.proving import PROPERTIES, Failure, Finding, broken, obligations, prove

__all__ = ["PROPERTIES", "Claim", "Failure", "Finding", "How", "Property", "World", "broken", "obligations", "prove"]
