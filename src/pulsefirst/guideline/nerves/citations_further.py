"""Nerves: what the further causes stand on."""

from pulsefirst.language import secondary, verified

inflammatory_neuropathy_signs = secondary(
    "BMJ Best Practice: chronic inflammatory demyelinating polyradiculoneuropathy, history and examination",
    "https://bibliotheek.ehb.be:2400/topics/en-gb/807/history-exam",
    supports="Progressive or relapsing over more than 8 weeks; near and far muscles of all four limbs weak in over 90 %, reflexes reduced in over 90 %, numbness in 75 %, "
    "pain in 46 %.",
    read="the page, as a library mirrors it",
)
nonsystemic_vasculitic_neuropathy = verified(
    "Collins MP et al. Nonsystemic vasculitic neuropathy. Neurology 2003;61:623-630, PMID 12963752",
    "https://pubmed.ncbi.nlm.nih.gov/12963752/",
    supports="Of 48 people 96 % had pain and 85 % overlapping named nerves; one was symmetric.",
    read="abstract",
)
vasculitic_neuropathy_course = secondary(
    "Medscape: vasculitic neuropathy, article 1172488",
    "https://emedicine.medscape.com/article/1172488",
    supports="Stepwise attacks in about three quarters, signs of general illness in about two thirds.",
    read="summary",
)
lead_short_and_high = verified(
    "Thomson RM, Parry GJ. Neuropathies associated with excessive exposure to lead. Muscle Nerve 2006;33:732-741",
    "https://read.qxmd.com/read/16477615/neuropathies-associated-with-excessive-exposure-to-lead",
    supports="A short, high exposure weakens first the muscles that lift wrist and fingers, with little loss of feeling; the blood level says little of it.",
    read="abstract",
)
lead_long_and_low = verified(
    "Rubens et al. Peripheral neuropathy in chronic occupational inorganic lead exposure. J Neurol Neurosurg Psychiatry 2001;71:200-204",
    "http://jnnp.bmj.com/content/71/2/200",
    supports="All 46 had tingling and pain of the feet and reduced ankle reflexes, and none was weak.",
    read="abstract",
)
lambert_eaton_series = verified(
    "Zambelis et al. Lambert-Eaton myasthenic syndrome: clinical and electrophysiological findings in 35 patients, 2020",
    "https://jneurology.gr/ojs/index.php/aocn/article/view/193",
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
    "Ahmad 2012: a review of tarsal tunnel syndrome",
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
    "Obturator neuropathy: 36 people of Henry Ford, American Academy of Neurology 2024, abstract 005448",
    "https://index.mirasmart.com/AAN2024/",
    supports="Pain of the leg in 86 %; surgery in 58 %, then cancer.",
    read="abstract",
)
iliopsoas_bleed = secondary(
    "Consultant360: spontaneous iliopsoas hematoma with femoral neuropathy under an anticoagulant, one case",
    "https://consultant360.com/articles/spontaneous-iliopsoas-hematoma-femoral-neuropathy-unusual-complication-anticoagulation",
    supports="Pain of the groin and a leg held bent under an anticoagulant, with palsy of the femoral nerve.",
    read="summary",
)
inherited_neuropathy = secondary(
    "BMJ Best Practice: Charcot-Marie-Tooth disease, history and examination",
    "https://bibliotheek.ehb.be:2400/topics/en-gb/1164/history-exam",
    supports="A family history and high arches speak for Charcot-Marie-Tooth disease.",
    read="the page, as a library mirrors it",
)
morton_signs = verified(
    "Mahadevan 2015: signs of Morton neuroma, 54 feet",
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
    "Pecina CA. Tick paralysis. Semin Neurol 2012;32:531-532",
    "https://read.qxmd.com/read/23677663",
    supports="An unsteady gait, then a flaccid weakness of both sides that climbs, 2 to 6 days after a tick attached; better within hours of its removal, well in about 1.5 days.",
    read="abstract",
)
tick_paralysis_criteria = secondary(
    "Felz: criteria of tick paralysis",
    "https://www.medicalalgorithms.com",
    supports="The legs first, without reflexes, without loss of feeling and without fever, 2 to 7 days after a tick attached.",
    read="as listed on medicalalgorithms.com",
)
hoover_sign = verified(
    "McWhirter 2011: the Hoover sign in suspected stroke, doi 10.1016/j.jpsychores.2011.09.003",
    "https://doi.org/10.1016/j.jpsychores.2011.09.003",
    supports="Of 337 with a suspected stroke 124 had a weak leg, 8 of them functional: sensitivity 63 % (24 to 91), specificity 100 % (97 to 100).",
    read="abstract",
)
