"""Muscle and compartment: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

boast_compartment = verified(
    "British Orthopaedic Association, BOAST 10: Diagnosis and management of compartment syndrome of the limbs, 2014",
    "https://boa.ac.uk/resources/boast-10-pdf.html",
    supports="Pain out of proportion and pain on passive stretch are the key signs; pulses are normally present; dressings, splints and casts come "
    "off down to the skin, the limb is kept at the level of the heart; plaster, a long lie and reperfusion cause it too.",
    read="the standard",
)
compartment_pressure = secondary(
    "British Orthopaedic Association, BOAST: compartment syndrome, 2016",
    "https://www.guidelinegenius.com/?p=698",
    supports="Diastolic less compartment pressure under 30 mmHg; release of dressings, limb at heart level; decompression within the hour.",
    read="a summary",
)
compartment_signs = verified(
    "Ulmer T. The clinical diagnosis of compartment syndrome of the lower leg. J Orthop Trauma 2002;16:572-577",
    "https://peeref.com/works/72651981",
    supports="Each sign is seen in 13 to 19 % of those who have it and in 2 to 3 % of those who have not: a missing sign clears nothing; pain with pain "
    "on stretch, and a deficit beside them, make it very likely.",
    read="abstract",
)
compartment_under_anticoagulant = verified(
    "Mazur M, Jabaly N, Ebraheim N. Acute compartment syndrome in patients on long-term anticoagulation therapy. J Trauma Crit Care 2018;3(1):1-5",
    "https://alliedacademies.org/articles/acute-compartment-syndrome-in-patients-on-longterm-anticoagulation-therapy-11154.html",
    supports="Eight people, mostly the lower leg; some after a fracture or a blow, as many without any cause; told by the examination alone.",
    read="abstract",
)
exertional_compartment = verified(
    "Fraipont MJ, Adamson GJ. Chronic exertional compartment syndrome. J Am Acad Orthop Surg 2003;11:268-276",
    "https://journals.lww.com/jaaos/Fulltext/2003/07000/Chronic_Exertional_Compartment_Syndrome.6.aspx",
    supports="The chronic form recurs with effort, tight and painful, and goes quickly with rest; the acute form is progressive, is made worse by "
    "passive stretch, and does not go with rest.",
    read="abstract",
)
rhabdomyolysis_review = verified(
    "Huerta-Alardin AL et al. Crit Care 2005;9:158-169, PMC1175909",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC1175909",
    supports="Weakness, muscle pain and tea-colored urine; creatine kinase 5 times the limit or more.",
    read="text",
)
rhabdomyolysis_enzyme = secondary(
    "Royal College of Emergency Medicine, RCEMLearning: acute rhabdomyolysis",
    "https://rcemlearning.org/modules/acute-rhabdomyolysis/lessons/definition-14",
    supports="Creatine kinase more than 5 times the upper limit.",
    read="the lesson on definition",
)
enzyme_limits = secondary(
    "Royal College of Pathologists G158: The communication of critical and unexpected pathology results, 2017",
    "http://pch-pathlab.com/cms/?q=Criticalvalueupdate",
    supports="A creatine kinase of 5,000 U/L or more is telephoned.",
    read="as copied by one laboratory beside its own limits",
)
enzyme_interval = secondary(
    "Pathology Harmony: consensus reference intervals for adults, PMC4975217, table 3",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4975217/table/table003",
    supports="Creatine kinase 40 to 320 U/L in men, 25 to 200 U/L in women.",
    read="the column of the United Kingdom",
)
statin_muscle = verified(
    "European Atherosclerosis Society Consensus Panel 2015, Statin-associated muscle symptoms, PMC4416140, table 1",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4416140/table/EHV043TB1",
    supports="Muscle symptoms and creatine kinase under statins: above 10 times the limit it is myopathy.",
    read="table 1",
)
polymyalgia_guideline = secondary(
    "BSR and BHPR guidelines for the management of polymyalgia rheumatica. Rheumatology 2010;49:186-190",
    "https://docsbay.net/bsr-and-bhpr-guidelines-for-the-management-of-polymyalgia-rheumatica",
    supports="Over 50 years, more than 2 weeks of aching of both shoulders or the pelvic girdle, morning stiffness and a raised acute-phase response; infection, "
    "cancer and giant cell arteritis are looked for.",
    read="an edited version on docsbay.net",
)
polymyalgia_tests = secondary(
    "NB Medical: polymyalgia rheumatica, tests before a steroid",
    "https://nbmedical.com/kiss/kiss-polymyalgia-rheumatica",
    supports="Blood count, sedimentation rate or C-reactive protein, creatine kinase, calcium, thyroid and protein electrophoresis in all.",
    read="the page",
)
rhabdomyolysis_triad = secondary(
    "Merck Manual: rhabdomyolysis",
    "https://www.merckmanuals.com/professional/genitourinary-disorders/acute-kidney-injury/rhabdomyolysis",
    supports="Pain, weakness and dark urine together in fewer than 10 %; many have no complaint of the muscles.",
    read="a stored copy of the page",
)
steroid_myopathy = secondary(
    "Medscape: corticosteroid-induced myopathy",
    "https://emedicine.medscape.com/article/313842",
    supports="Slow, painless, of the hips first; reflexes, feeling and creatine kinase normal.",
    read="the page",
)
statin_complaints = verified(
    "Bruckert E et al. PRIMO study: muscular symptoms with high-dose statins, 7,924 people, 2005, PMID 16453090",
    "https://pubmed.ncbi.nlm.nih.gov/16453090/",
    supports="Muscle symptoms in 10.5 %, a month after the start as a median.",
    read="the abstract",
)
