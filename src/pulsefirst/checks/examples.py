"""Examples: full presentations with the plan they should give. Invented, every one."""

from __future__ import annotations
