"""The red flags a second time, over raw findings: what the proofs hold the rules against."""
