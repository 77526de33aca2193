"""The guideline as expressions over one table of patients, and as SQL text: the kernel's program, run where the data are."""

from pulsefirst.backends.warehouse.statement import PARTS, Statement
from pulsefirst.backends.warehouse.text import DIALECTS, sql_of

__all__ = ["DIALECTS", "PARTS", "Statement", "sql_of"]
