"""Salts, hormones and breath: what the further causes stand on."""

from pulsefirst.language import secondary, verified

overbreathing_tingles = verified(
    "Macefield and Burke 1991: overbreathing at will, PMID 2004255",
    "https://pubmed.ncbi.nlm.nih.gov/2004255/",
    supports="Overbreathing at will brings on tingling of hands, face and trunk.",
    read="abstract",
)
hyperventilation_summary = secondary(
    "MedLink Neurology: hyperventilation syndrome",
    "https://medlink.com/articles/hyperventilation-syndrome",
    supports="The tingling is on one side in 16 %, more often the left; 99 % are long troubled and do not breathe fast to the eye.",
    read="summary",
)
