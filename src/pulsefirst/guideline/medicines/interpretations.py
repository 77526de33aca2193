"""Medicines: how vague statements are taken."""

from pulsefirst.language import interpretation

medicines_reading = interpretation(
    "A medicine is named by the source; no dose or safety check is made here. It is an option for a prescriber, not an order.",
    "E5",
    "E10",
    "E15",
    "E16",
    "E17",
    "E18",
)
heparin_reading = interpretation(
    "Heparin is a question to the vascular surgeon, never before the call. It is put only once sudden trunk pain, bleeding or low platelets, "
    "a recent spinal procedure and new signs of the brain are known to be absent; each of them holds it, and so do a pulsating belly, both "
    "legs without pulses, platelets below 50 and an injury today.",
)
