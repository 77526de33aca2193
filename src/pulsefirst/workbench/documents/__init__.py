"""The generated documents: written from the content, and checked to be current.

`python -m pulsefirst.workbench.documents` writes them, `--check` says which are stale (exit 1).
"""

from pulsefirst.workbench.documents.files import generate, stale, write

__all__ = ["generate", "stale", "write"]
