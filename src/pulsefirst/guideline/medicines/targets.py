"""Medicines: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import CODE_FROM_MEMORY, CODE_SEEN_IN_PUBLIC_FILES
from pulsefirst.language import rxnorm
from pulsefirst.model.recommendations import Category, Target

duloxetine = Target(title="duloxetine", category=Category.MEDICINE, codes=(rxnorm("72625", CODE_SEEN_IN_PUBLIC_FILES),))
gabapentin = Target(title="gabapentin", category=Category.MEDICINE, codes=(rxnorm("25480", CODE_SEEN_IN_PUBLIC_FILES),))
pregabalin = Target(title="pregabalin", category=Category.MEDICINE, codes=(rxnorm("187832", CODE_SEEN_IN_PUBLIC_FILES),))
simple_analgesics = Target(title="simple analgesics", category=Category.MEDICINE, synonyms=("acetaminophen", "paracetamol"))
nsaids = Target(title="NSAIDs", category=Category.MEDICINE, synonyms=("ibuprofen", "naproxen"))
magnesium_supplement = Target(title="magnesium supplement", category=Category.MEDICINE)
quinine = Target(title="quinine sulfate", category=Category.MEDICINE)
b12_replacement = Target(title="vitamin B12 replacement", category=Category.MEDICINE)
calcium_correction = Target(title="correction of calcium", category=Category.MEDICINE)
magnesium_correction = Target(title="correction of magnesium", category=Category.MEDICINE)
heparin = Target(
    title="unfractionated heparin",
    category=Category.MEDICINE,
    synonyms=("heparin", "anticoagulation"),
    codes=(rxnorm("5224", CODE_FROM_MEMORY),),
)
medicine_review = Target(title="review of medicines", category=Category.ADVICE, synonyms=("deprescribing",))
alcohol_advice = Target(title="alcohol", category=Category.ADVICE)
