"""The patient: what to examine, to test and to refer."""

from pulsefirst.guideline.muscle.findings import dark_urine
from pulsefirst.guideline.patient.findings import fever
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.patient.targets import illness_history
from pulsefirst.guideline.salts.findings import tetany
from pulsefirst.guideline.spine.citations import cord_compression_words, darouiche
from pulsefirst.guideline.spine.findings import injects_drugs, recent_spinal_procedure
from pulsefirst.language import obtain, rule

ask_about_illness = rule(
    cites=(cord_compression_words, darouiche),
    do=obtain(
        illness_history,
        "Ask for fever, cancer, injections, dark urine and tetany",
        fever,
        cancer_history,
        injects_drugs,
        recent_spinal_procedure,
        dark_urine,
        tetany,
    ),
)
