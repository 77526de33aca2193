"""The patient: cancer, now or before, which other rooms ask further about."""

from pulsefirst.model.conditions import Flag

cancer_history = Flag(
    question="Cancer, now or before?",
    label="history of cancer",
    section="background",
    synonyms=("tumor", "malignancy", "metastasis", "lymphoma", "myeloma"),
)
