"""What was said is kept: an append-only chain of records in a database, each bound to the one before it by a keyed hash."""
