"""The veins: what the further causes stand on."""

from pulsefirst.language import verified

edinburgh_vein_study = verified(
    "Bradbury et al. BMJ 1999;318:353, Edinburgh vein study, 1,566 people, PMC27720",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC27720/",
    supports="Heaviness and ache go with varicose veins only weakly, and cramps do not: most symptoms of the legs in people with varices have another cause.",
    read="abstract",
)
