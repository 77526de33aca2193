"""Infection of the leg: what the further causes stand on."""

from pulsefirst.language import verified

alt_70 = verified(
    "Raff AB et al. ALT-70, a predictive model of lower-extremity cellulitis, 2017, PMID 28215446",
    "https://pubmed.ncbi.nlm.nih.gov/28215446/",
    supports="Of 259 people admitted for cellulitis 30.5 % had something else; one leg alone, white cells of 10 or more, a pulse of 90 or more and 70 years or more "
    "speak for it.",
    read="abstract",
)
