"""Muscle and compartment: what the further causes stand on."""

from pulsefirst.language import secondary, verified

statin_symptoms = verified(
    "Bruckert E et al. PRIMO study: muscular symptoms with high-dose statins, 7,924 people, 2005, PMID 16453090",
    "https://pubmed.ncbi.nlm.nih.gov/16453090/",
    supports="Symptoms in 10.5 %, a median of one month after the start.",
    read="abstract",
)
thyroid_muscle = verified(
    "Duyff RF et al. Neuromuscular findings in thyroid dysfunction. J Neurol Neurosurg Psychiatry 2000;68:750-755, PMC1736982",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1736982/",
    supports="In new hypothyroidism 79 % have complaints of muscle, 38 % weakness and 42 % signs of a sensorimotor neuropathy; creatine kinase is unrelated.",
    read="abstract",
)
exertional_compartment_review = secondary(
    "Fraipont MJ, Adamson GJ. Chronic exertional compartment syndrome. J Am Acad Orthop Surg 2003;11(4):268-276",
    "https://journals.lww.com/jaaos/Fulltext/2003/07000/Chronic_Exertional_Compartment_Syndrome.6.aspx",
    supports="A tight, cramping leg, mostly in front and outside, at a fixed effort; gone after rest; usually both legs.",
    read="the first paragraphs; both legs through Aweid 2012",
)
