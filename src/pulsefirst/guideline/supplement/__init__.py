"""Beyond the source: what a careful clinician would also expect. Every piece cites what it stands on, or says that it is unverified."""
