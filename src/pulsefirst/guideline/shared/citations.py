"""What every room reads: what content beyond the source stands on."""

from pulsefirst.model.provenance import Checked, Citation

unverified = Citation(title="unverified: general medical knowledge", checked=Checked.UNVERIFIED)
