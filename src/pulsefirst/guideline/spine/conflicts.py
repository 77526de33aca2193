"""Spine and cord: pairs of facts that cannot both hold."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.spine.findings_cauda_equina import post_void_residual, urinary_retention
from pulsefirst.language import all_of, at_least
from pulsefirst.model.recommendations import Conflict

no_retention_but_a_residual = Conflict(
    title="no retention, and more than 200 mL left in the bladder",
    when=all_of(urinary_retention.among(Change.NONE), at_least(post_void_residual, "201")),
    set_aside=(urinary_retention,),
)
