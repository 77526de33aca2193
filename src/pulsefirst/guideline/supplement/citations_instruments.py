"""What the instruments stand on: where their items, weights and cut-offs were read."""

from pulsefirst.language import secondary, verified

# --- WIfI ---------------------------------------------------------------------------------------------------------------

wifi_grades = secondary(
    "IDWiki after Mills JL et al. J Vasc Surg 2014;59:220-234: grades of wound, ischemia and foot infection",
    "https://idwiki.org/WIfI_system",
)
wifi_grades_again = secondary(
    "BMJ Best Practice criteria, as stored by a library: the same grades of wound, ischemia and foot infection",
    "https://bibliotheek.ehb.be:2400/topics/en-us/1213/criteria",
)
wifi_table = secondary(
    "Table of 64 cells in an open clinical calculator (kiran-madke/node-monsoon, interactive 1464); one cell is doubted",
    "https://github.com/kiran-madke/node-monsoon",
)
wifi_paper = secondary(
    "Mills JL et al. J Vasc Surg 2014;59:220-234, first page only: purpose and scope of WIfI",
    "https://scribd.com/document/520529201/wifi-sistem",
)
wifi_use = secondary(
    "Interventional radiology summary of WIfI: toe pressure where measures disagree, and always in diabetes; what it is not for",
    "https://interventionalradio.org/society-for-vascular-surgery-wifi-classification",
)
wifi_stages = secondary(
    "Calculator page: WIfI stages 1 to 4 stand for very low, low, moderate and high risk",
    "https://medcalcu.com/wound-ischemia-foot-infection-wifi-classification",
)
systemic_signs = secondary(
    "EFORT Open Rev 2018;3:513-525, Table 1: foot infection by IWGDF and IDSA, with the systemic signs of the severe grade",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6174858/table/table1-2058-5241.3.180010",
)

# --- stages, indices ----------------------------------------------------------------------------------------------------

fontaine_table = secondary(
    "Trials 2017 (TENS-PAD protocol), Table 1: Leriche-Fontaine stages",
    "https://trialsjournal.biomedcentral.com/articles/10.1186/s13063-017-1997-1/tables/1",
)
rutherford_table = secondary(
    "Hardman RL et al. Semin Intervent Radiol 2014;31:378-388, Table 2: chronic Rutherford categories",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4232437/table/TB00869-2",
)
index_ranges = secondary(
    "Machine-written page: Summary of ABI ranges after the ACCF/AHA and ESC guidelines: 0.90, 0.99, 1.40",
    "https://www.droracle.ai/articles/208590/what-are-the-normal-ankle-brachial-index-abi-ranges",
)
index_severity_elsewhere = verified(
    "HL7 Lithuania cardiovascular guide, code system of ABI: 0.41 to 0.90 mild to moderate, 0.40 or less severe",
    "https://build.fhir.org/ig/HL7LT/ig-lt-cvd/en/CodeSystem-abi-interpretation.html",
)
exercise_criteria = secondary(
    "Mahe G et al. Medicine 2015, abstract: the AHA criteria after exercise, a fall of over 20 % or over 30 mmHg; they disagree",
    "https://d.docksci.com/discordant-diagnosis-of-lower-extremity-peripheral-artery-disease-using-american_"
    "5a305988d64ab2223b42e14b.html",
)
exercise_in_the_young = verified(
    "Kyte KH et al. Clin Pract 2023;13:529-536: the index fell by over 20 % in 60.5 % of healthy young people",
    "https://doi.org/10.3390/clinpract13020049",
)
toe_index_normal = verified(
    "Hoyer C et al. J Vasc Surg 2013;58:231-238, abstract: lower limit of normal 0.71, criteria remain ambiguous",
    "https://read.qxmd.com/read/23688630/the-toe-brachial-index-in-the-diagnosis-of-peripheral-arterial-disease",
)
edinburgh_rules = secondary(
    "Medical Algorithms after Leng GC, Fowkes FG. J Clin Epidemiol 1992;45:1101-1109: the claudication questionnaire",
    "https://www.medicalalgorithms.com/the-edinburgh-claudication-questionnaire",
)
edinburgh_questions = secondary(
    "medicalcriteria.com: the six questions of the Edinburgh claudication questionnaire",
    "https://medicalcriteria.com/web/edinburgh-claudication-questionnaire/",
)

# --- veins --------------------------------------------------------------------------------------------------------------

wells_two_level = secondary(
    "NICE appendix after Wells PS et al. N Engl J Med 2003;349:1227-1235: two-level score for deep vein thrombosis",
    "https://www.ncbi.nlm.nih.gov/pubmedhealth/PMH0055213/table/appk.tu1/?report=objectonly",
)

# --- spinal canal -------------------------------------------------------------------------------------------------------

sugioka_table = secondary(
    "Table of the history score after Sugioka T et al. Fam Pract 2008;25:237-244, with a cut-off of 7",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3743645/table/d35e4711",
)
sugioka_original = secondary(
    "Review table: Sugioka 2008 with its own cut-off of 5, sensitivity 0.81, specificity 0.58",
    "https://studylib.net/doc/6823367/clinical-tests-age-and-comorbidities-three-studies-report...",
)
cook_cluster = secondary(
    "WikiMSK after Cook C et al. 2011 (PMID 21077266): five items of history for lumbar spinal stenosis",
    "https://wikimsk.org/w/index.php?title=Lumbar_Spinal_Stenosis&diff=4136&oldid=4135",
)
cook_cluster_again = secondary(
    "Physiotutors: the same cluster, with its likelihood ratios",
    "https://www.physiotutors.com/wiki/lumbar-spinal-stenosis-cluster/",
)

# --- nerves -------------------------------------------------------------------------------------------------------------

restless_legs_consensus = verified(
    "IRLSSG criteria of 2014 (Sleep Med 2014;15:860-873), as reproduced in full by GP CPD Wales",
    "https://gpcpd.heiw.wales/clinical/restless-legs-syndrome/the-diagnostic-criteria/",
)
brighton_table = verified(
    "Brighton case definitions: Front Immunol 2022;13:1038411, Table 1; validated by Fokke C et al. Brain 2014;137:33-43",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC9780466/table/T1",
)
cells_speak_against = verified(
    "Modified Asbury and Cornblath criteria (BMJ Case Rep table): over 50 cells and a sensory level speak against the syndrome",
    "https://casereports.bmj.com/highwire/markup/224475/expansion",
)
lawn = verified(
    "Lawn ND et al. Arch Neurol 2001;58:893-898, abstract: vital capacity 20, pressures 30 and 40, or a fall of over 30 %",
    "https://pubmed.ncbi.nlm.nih.gov/11405803/?dopt=Abstract",
)
repeated_measurement = secondary(
    "Medical Algorithms after Lawn 2001: measured three times a day or more",
    "https://www.medicalalgorithms.com/risk-factors-of-lawn-et-al-for-identifying-patients-with-guillain-barre-syndrome-likely-to-"
    "require-mechanical-ventilation",
)
ventilation_guideline = secondary(
    "pathway.md after the EAN/PNS guideline of 2023: ventilation considered at 20 mL/kg (its two pressures are printed the other way "
    "round and are not followed)",
    "https://www.pathway.md/diseases/guillain-barre-syndrome-recO8rzqWME3KEOd4",
)
breath_count_summary = secondary(
    "Machine-written page: Summary of when to intubate: counting to 19 or less in one breath, 15 or less the more alarming",
    "https://www.droracle.ai/articles/698644/when-should-intubation-be-considered-in-patients-with-guillain",
)
toronto_criteria = secondary(
    "BMJ Best Practice, as stored by a library, after Tesfaye S et al. Diabetes Care 2010;33:2285-2293: the Toronto criteria",
    "https://bibliotheek.ehb.be:2400/topics/en-us/531/criteria",
)
michigan_scoring = secondary(
    "How to use the Michigan Neuropathy Screening Instrument: which answers count, and the vibration test",
    "https://docsbay.net/doc/162278/how-to-use-the-michigan-neuropathy-screening-instrument",
)
michigan_questions = secondary(
    "PhenX protocol 140401: the 15 questions, free to use (its scoring counts every yes and is not followed)",
    "https://phenxtoolkit.org/protocols/view/140401",
)
michigan_cut_offs = verified(
    "Herman WH et al. Diabet Med 2012;29:937-944, abstract: questionnaire 7 or 4, examination 2.5",
    "https://hsrc.himmelfarb.gwu.edu/sphhs_epibiostats_facpubs/1389",
)
michigan_examination = secondary(
    "Extract of the methods of the DCCT/EDIC study: points of the examination of each foot",
    "https://pubcompare.ai/protocol/Ustf1YwB4C3bMWOe7WGV",
)
protective_sensation_ada = secondary(
    "ADA Standards of Care, passage as stored by a translation site: monofilament with another test, two normal tests and none "
    "abnormal",
    "https://www1.woaifanyi.com/HETQM_O49Yw=d",
)
