"""REST: what the command line answers, as JSON over HTTP. Protocol only."""
