"""FHIR R4 operations: the guideline to read, a record to its plan, forms, and the interview step by step."""
