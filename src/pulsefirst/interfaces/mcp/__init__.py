"""Model Context Protocol: tools for an assistant that relay and never decide. Protocol only."""
