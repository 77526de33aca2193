"""Nerves: what the further causes stand on."""

from pulsefirst.language import secondary, verified

inflammatory_neuropathy_signs = secondary(
    "BMJ Best Practice: chronic inflammatory demyelinating polyradiculoneuropathy, history and examination",
    "https://bestpractice.bmj.com/topics/en-gb/807/history-exam",
    supports="Progressive or relapsing over more than 8 weeks; near and far muscles of both sides weak in over 90 %, reflexes reduced in over 90 %, numbness in 75 %, "
    "pain in 46 %.",
    read="a stored copy of the page",
)
nonsystemic_vasculitic_neuropathy = verified(
    "Collins MP et al. Nonsystemic vasculitic neuropathy. Neurology 2003;61:623-630, PMID 12963752",
    "https://pubmed.ncbi.nlm.nih.gov/12963752/",
    supports="Of 48 people 96 % had pain and 85 % overlapping named nerves; one was symmetric.",
    read="abstract",
)
vasculitic_neuropathy_course = secondary(
    "Medscape: vasculitic neuropathy, article 1172488",
    "https://emedicine.medscape.com/article/1172488-clinical",
    supports="Stepwise attacks in about three quarters, signs of general illness in about two thirds.",
    read="summary",
)
lead_short_and_high = verified(
    "Thomson RM, Parry GJ. Neuropathies associated with excessive exposure to lead. Muscle Nerve 2006, PMID 16477615",
    "https://pubmed.ncbi.nlm.nih.gov/16477615/",
    supports="A short, high exposure weakens the muscles that lift wrist, fingers and foot, with little loss of feeling; the blood level says little of it.",
    read="abstract",
)
lead_long_and_low = verified(
    "Rubens O et al. Peripheral neuropathy in chronic occupational inorganic lead exposure. J Neurol Neurosurg Psychiatry 2001;71:200-204",
    "http://jnnp.bmj.com/content/71/2/200",
    supports="All 46 had tingling and pain of the feet and reduced ankle reflexes, and none was weak.",
    read="abstract",
)
lambert_eaton_series = verified(
    "Lambert-Eaton syndrome: 35 people in Greece, jneurology.gr 193",
    "https://jneurology.gr/",
    supports="Reflexes low or absent in 97 %, near muscles weak in 77 %; a cancer in 78 %; dry mouth and impotence.",
    read="abstract",
)
first_weakness_of_the_junction = secondary(
    "Medscape: Lambert-Eaton myasthenic syndrome, article 1170810",
    "https://emedicine.medscape.com/article/1170810-clinical",
    supports="Myasthenia begins in the eyes in 59 % and in speech or swallowing in 29 %; Lambert-Eaton in the limbs in 95 % and never in the eyes.",
    read="page",
)
lambert_eaton_autonomic = verified(
    "Autonomic dysfunction in the Lambert-Eaton myasthenic syndrome. Neurology 1998;50:88-93, PMID 9443463",
    "https://pubmed.ncbi.nlm.nih.gov/9443463/",
    supports="Of 30 people 77 % had a dry mouth; tests of the autonomic nerves were abnormal in 93 %.",
    read="abstract",
)
lambert_eaton_constipation = secondary(
    "esanum: Lambert-Eaton myasthenic syndrome",
    "https://esanum.com/feeds/rare-diseases/diseases/lambert-eaton-myasthenic-syndrome",
    supports="Dry mouth, constipation, trouble of the bladder and erectile failure.",
    read="page",
)
tarsal_tunnel_review = verified(
    "Ahmad M et al. Tarsal tunnel syndrome: a literature review, 2012",
    "https://de.scribd.com/document/148428199/",
    supports="A normal study of the nerve does not exclude it.",
    read="abstract",
)
femoral_neuropathy_series = verified(
    "Femoral neuropathy: 165 people of the Mayo Clinic, American Academy of Neurology 2023, abstract 001703",
    "https://index.mirasmart.com/aan2023/",
    supports="Weakness in 96 %, loss of feeling in 73 %, pain in 53 %; knee extension moderate or none in 60 %; a cause that presses in 38 %, stretch at surgery in 35 %.",
    read="abstract",
)
obturator_neuropathy_series = verified(
    "Obturator neuropathy: 36 people of Henry Ford Health, American Academy of Neurology 2024, abstract 005448",
    "https://index.mirasmart.com/AAN2024/",
    supports="Pain of the leg in 86 %; surgery in 58 %, then cancer.",
    read="abstract",
)
iliopsoas_bleed = secondary(
    "Consultant360: bleeding into the iliopsoas under an anticoagulant",
    "https://www.consultant360.com/",
    supports="Pain of the groin and a leg held bent under an anticoagulant, with palsy of the femoral nerve.",
    read="summary",
)
inherited_neuropathy = secondary(
    "American Academy of Physical Medicine and Rehabilitation: approach to peripheral polyneuropathy",
    "https://now.aapmr.org/approach-to-peripheral-polyneuropathy-evaluation-and-differential-diagnosis/",
    supports="A family history and high arches speak for Charcot-Marie-Tooth disease.",
    read="summary",
)
morton_signs = verified(
    "Mahadevan D et al. Clinical tests for Morton neuroma, 54 feet, 2015",
    "https://read.qxmd.com/read/25432459",
    supports="Squeezing the web space is positive in 96 %, the Mulder click in 61 %; feeling is lost in only 26 %.",
    read="abstract",
)
morton_review = verified(
    "Pitcher 2024: systematic review of signs of Morton neuroma, doi 10.1177/24730114241291055",
    "https://doi.org/10.1177/24730114241291055",
    supports="A negative squeeze has a likelihood ratio of 0.04; burning, or walking on a pebble, in about half.",
    read="abstract",
)
tick_paralysis_review = verified(
    "Pecina CA. Tick paralysis. Semin Neurol 2012",
    "https://read.qxmd.com/read/23677663",
    supports="The legs first, unsteady, then a flaccid weakness that climbs, 2 to 7 days after a tick attached; no loss of feeling; better within hours to 2 days of its "
    "removal.",
    read="abstract",
)
hoover_sign = verified(
    "McWhirter L et al. Hoover's sign for the diagnosis of functional weakness. J Psychosom Res 2011, doi 10.1016/j.jpsychores.2011.09.003",
    "https://doi.org/10.1016/j.jpsychores.2011.09.003",
    supports="Of 337 with a suspected stroke 124 had a weak leg, 8 of them functional: sensitivity 63 % (24 to 91), specificity 100 % (97 to 100).",
    read="abstract",
)
