"""The patient: what content beyond the source stands on."""

from pulsefirst.language import verified

orthostatic_consensus = verified(
    "Freeman R et al. Consensus on orthostatic hypotension: Auton Neurosci 2011;161:46-48, doi 10.1016/j.autneu.2011.02.004",
    "https://doi.org/10.1016/j.autneu.2011.02.004",
    supports="a fall of 20 systolic or 10 diastolic within 3 minutes of standing",
    read="the abstract",
)
