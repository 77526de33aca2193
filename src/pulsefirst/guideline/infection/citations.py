"""Infection of the leg: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

necrotizing_signs = verified(
    "Goh T et al. Early diagnosis of necrotizing fasciitis. Br J Surg 2014;101:e119-e125, PMID 24338771",
    "https://pubmed.ncbi.nlm.nih.gov/24338771/",
    supports="Of 1,463 people swelling in 81 %, pain in 79 %, redness in 71 %; three quarters were taken for something else at first; pain beyond what "
    "is seen, blisters and no answer to antibiotics.",
    read="abstract",
)
necrotizing_guideline = verified(
    "World Society of Emergency Surgery: guidelines for skin and soft tissue infections. World J Emerg Surg 2014;9:57",
    "http://wjes.biomedcentral.com/articles/10.1186/1749-7922-9-57",
    supports="Prompt recognition and debridement; imaging must not delay surgery.",
    read="text",
)
sepsis_table = verified(
    "NICE NG51 risk strata for sepsis, as table 1 of Scand J Trauma Resusc Emerg Med 2019;27:57",
    "https://sjtrem.biomedcentral.com/articles/10.1186/s13049-019-0642-2/tables/1",
    supports="High risk, any one: new confusion, 25 breaths a minute or more, oxygen needed, systolic 90 or less, heart rate above 130, no urine for 18 "
    "hours, mottled or ashen skin, cyanosis, rash that does not fade. Moderate to high: 21 to 24 breaths, systolic 91 to 100, heart rate 91 to 130, "
    "below 36 degrees, impaired immunity, surgery or an invasive procedure within 6 weeks.",
    read="table",
)
sepsis_guideline = verified(
    "NICE NG253, Suspected sepsis in people aged 16 or over: recognition, assessment and early management, 2025",
    "https://www.nice.org.uk/guidance/ng253/chapter/Managing-suspected-sepsis",
    supports="High risk outside hospital: emergency transfer. A normal temperature does not exclude sepsis.",
    read="chapter on managing suspected sepsis; the table of the early warning score could not be read",
)
hot_joint_guideline = verified(
    "BSR, BHPR, BOA, RCGP and BSAC guidelines for management of the hot swollen joint in adults. Rheumatology 2006;45:1039-1041, doi 10.1093/"
    "rheumatology/kel163a",
    "https://doi.org/10.1093/rheumatology/kel163a",
    supports="A short history (typically two weeks or less) of a hot, swollen, tender joint with restricted movement is septic arthritis until proven "
    "otherwise, also without fever; the joint is aspirated before antibiotics; a prosthetic joint goes to an orthopedic surgeon.",
    read="abridged guideline, stored copies",
)
cellulitis_guideline = verified(
    "NICE NG141, Cellulitis and erysipelas: antimicrobial prescribing, 2019, 1.1",
    "https://www.nice.org.uk/guidance/ng141/chapter/Recommendations",
    supports="An antibiotic, by mouth unless severe; the edge is drawn; chronic venous insufficiency is told apart; signs of sepsis, of necrotizing infection, of a "
    "joint or a bone go to hospital.",
    read="recommendations",
)
eron_classes = secondary(
    "Eron LJ. Infections of skin and soft tissues: outcome of a classification scheme. Clin Infect Dis 2000;31:287",
    "https://www.rcemlearning.co.uk/modules/cellulitis-and-other-skin-infections/lessons/cellulitis-and-erysipelas/topic/management-9/",
    supports="Class I well; II unwell, or with arterial or venous disease or another that delays recovery; III very unwell or limb-threatening by poor flow; IV "
    "sepsis or necrotizing infection.",
    read="as RCEMLearning and NICE CKS give it",
)
psoas_abscess = verified(
    "Psoas abscess: fever, flank pain and a hip that will not straighten, BMC Infect Dis 2019, doi 10.1186/s12879-019-3675-2",
    "https://doi.org/10.1186/s12879-019-3675-2",
    supports="All three in about 30 %; pain of the thigh with fever may be all.",
    read="abstract",
)
pyomyositis = verified(
    "Pyomyositis: J Med Case Rep 2016, doi 10.1186/s13256-016-1158-2, table 1",
    "https://doi.org/10.1186/s13256-016-1158-2",
    supports="Most come in the stage of pus, after days to weeks of muscle pain; outside the tropics mostly with diabetes or weakened immunity.",
    read="table 1",
)
neutropenic_sepsis = verified(
    "NICE CG151, Neutropenic sepsis: prevention and management in people with cancer, 2012, key priorities",
    "https://www.nice.org.uk/guidance/cg151/chapter/Key-priorities-for-implementation",
    supports="Suspected neutropenic sepsis is an acute medical emergency: an antibiotic at once; blood count, kidney and liver function, C-reactive protein, "
    "lactate and blood culture with the first assessment.",
    read="key priorities",
)
blood_intervals = secondary(
    "Pathology Harmony: consensus reference intervals for adults, PMC4975217, table 3",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4975217/table/table003",
    supports="C-reactive protein below 5 mg/L; white cells 4 to 11 x 10^9/L.",
    read="the column of the United Kingdom",
)
protein_limit = secondary(
    "Royal College of Pathologists G158: The communication of critical and unexpected pathology results, 2017",
    "http://pch-pathlab.com/cms/?q=Criticalvalueupdate",
    supports="A C-reactive protein of 300 mg/L or more from general practice is telephoned.",
    read="as copied by one laboratory beside its own limits",
)
