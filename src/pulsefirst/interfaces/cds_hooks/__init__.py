"""CDS Hooks 2.0.1: the protocol, without a server."""
