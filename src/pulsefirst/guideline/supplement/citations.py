"""What the rules, causes and remarks beyond the source stand on, each with how far it was followed."""

from pulsefirst.language import secondary, verified
from pulsefirst.model.recommendations import Checked, Citation

unverified = Citation(title="unverified: general medical knowledge", checked=Checked.UNVERIFIED)
