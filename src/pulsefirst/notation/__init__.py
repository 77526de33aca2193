"""The notation of a case: text or plain data to a `Case`, and back, with every name taken from the guideline.

`tree` keeps what was written and where, `aliases` knows the names that moved, `values` types it by its finding (with `units` and
`times`), `read` and `write` put the whole together.
"""

from pulsefirst.notation.read import CaseFile, case_from, case_of, file_of, read_case, read_file
from pulsefirst.notation.tree import tree_of_data, tree_of_text
from pulsefirst.notation.write import to_json, write_case

__all__ = [
    "CaseFile",
    "case_from",
    "case_of",
    "file_of",
    "read_case",
    "read_file",
    "to_json",
    "tree_of_data",
    "tree_of_text",
    "write_case",
]
