"""Salts, hormones and breath: what the further causes stand on."""

from pulsefirst.language import secondary, verified

thyrotoxic_paralysis = verified(
    "Thyrotoxic periodic paralysis: 135 people. Eur J Endocrinol 2013;169:529-536",
    "https://eje.bioscientifica.com/view/journals/eje/169/5/529.xml",
    supports="130 of 135 were men; 70 % of attacks came in the morning; 17 % had plain signs of the thyroid.",
    read="abstract",
)
overbreathing_tingles = verified(
    "Macefield G, Burke D. Paraesthesiae and tetany induced by voluntary hyperventilation, 1991, PMID 2004255",
    "https://pubmed.ncbi.nlm.nih.gov/2004255/",
    supports="Overbreathing at will brings on tingling of hands, face and trunk.",
    read="abstract",
)
hyperventilation_summary = secondary(
    "MedLink Neurology: hyperventilation syndrome",
    "https://www.medlink.com/articles/hyperventilation-syndrome",
    supports="The tingling is on one side in 16 %, more often the left; most do not breathe fast to the eye.",
    read="summary",
)
