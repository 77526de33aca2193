"""The generated documents: written from the content, and checked to be current.

`python -m pulsefirst.interfaces.docs` writes them, `--check` says which are stale (exit 1).
"""

from pulsefirst.interfaces.docs.files import generated, stale, write

__all__ = ["generated", "stale", "write"]
