"""Medicines: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import CODE_FROM_MEMORY, CODE_SEEN_IN_PUBLIC_FILES
from pulsefirst.language import rxnorm
from pulsefirst.model.recommendations import Category, Target

duloxetine = Target(
    title="duloxetine",
    category=Category.MEDICINE,
    codes=(rxnorm("72625", CODE_SEEN_IN_PUBLIC_FILES),),
    synonyms=("SNRI", "antidepressant for nerve pain"),
)
gabapentin = Target(
    title="gabapentin",
    category=Category.MEDICINE,
    codes=(rxnorm("25480", CODE_SEEN_IN_PUBLIC_FILES),),
    synonyms=("nerve painkiller", "gabapentinoid"),
)
pregabalin = Target(
    title="pregabalin",
    category=Category.MEDICINE,
    codes=(rxnorm("187832", CODE_SEEN_IN_PUBLIC_FILES),),
    synonyms=("nerve painkiller", "gabapentinoid"),
)
simple_analgesics = Target(
    title="simple analgesics",
    category=Category.MEDICINE,
    synonyms=("acetaminophen", "paracetamol", "painkiller", "pain relief"),
)
nsaids = Target(
    title="NSAIDs",
    category=Category.MEDICINE,
    synonyms=("ibuprofen", "naproxen", "anti-inflammatory", "diclofenac", "non-steroidal"),
)
magnesium_supplement = Target(title="magnesium supplement", category=Category.MEDICINE, synonyms=("magnesium tablets",))
quinine = Target(title="quinine sulfate", category=Category.MEDICINE, synonyms=("tonic water",))
b12_replacement = Target(
    title="vitamin B12 replacement",
    category=Category.MEDICINE,
    synonyms=("hydroxocobalamin", "cyanocobalamin", "B12 injection"),
)
calcium_correction = Target(title="correction of calcium", category=Category.MEDICINE)
magnesium_correction = Target(title="correction of magnesium", category=Category.MEDICINE)
heparin = Target(
    title="unfractionated heparin",
    category=Category.MEDICINE,
    synonyms=("heparin", "anticoagulation", "blood thinner", "UFH", "anticoagulant"),
    codes=(rxnorm("5224", CODE_FROM_MEMORY),),
)
medicine_review = Target(
    title="review of medicines", category=Category.ADVICE, synonyms=("deprescribing", "polypharmacy", "side effects")
)
alcohol_advice = Target(title="alcohol", category=Category.ADVICE, synonyms=("drinking",))
