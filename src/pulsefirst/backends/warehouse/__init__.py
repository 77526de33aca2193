"""The guideline as expressions over one table of patients, and as SQL text: the kernel's program, run where the data are."""

from pulsefirst.backends.warehouse.sources import acts_of, sources_of
from pulsefirst.backends.warehouse.statement import PARTS, STATUSES, Statement
from pulsefirst.backends.warehouse.text import DIALECTS, files_of, sql_of

__all__ = ["DIALECTS", "PARTS", "STATUSES", "Statement", "acts_of", "files_of", "sources_of", "sql_of"]
