"""The arteries of the limb: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

artery_disease_guideline = secondary(
    "Summary of the 2024 ACC/AHA guideline on peripheral artery disease",
    "https://cfu288.github.io/im-rec-deck/cardiology/peripheral-artery-disease/2024-acc-aha/",
)
vascular_call_at_once = verified(
    "NHS Highland, vascular guidelines, acute limb ischaemia: an immediate phone call to the vascular consultant on call",
    "https://rightdecisions.scot.nhs.uk/tam-treatments-and-medicines-nhs-highland/therapeutic-guidelines/vascular/vascular-guidelines/",
)
high_index_hides_disease = verified(
    "Suominen V et al. Eur J Vasc Endovasc Surg 2008;35:709-714, abstract: of those referred with an index of 1.3 or more 62 % had "
    "artery disease by the toe",
    "https://doi.org/10.1016/j.ejvs.2008.01.013",
)
felt_pulses_in_disease = verified(
    "Collins TC et al. Fam Med 2006;38:38-42, abstract: two thirds and more of diseased legs had a pulse to be felt",
    "https://pubmed.ncbi.nlm.nih.gov/16378257/",
)
revascularization_window = secondary(
    "Machine-written page: the time frames: IIa and IIb under 6 hours, I within 6 to 24 hours",
    "https://www.droracle.ai/articles/325280/what-is-the-time-frame-for-intervention-in-acute",
)
esvs_imaging = secondary(
    "Summary of ESVS 2020: CT angiography first, provided it does not delay treatment",
    "https://solaci.org/en/2020/02/07/new-european-guidelines-on-the-management-of-lower-limb-acute-ischemia",
)
index_bands = secondary(
    "Machine-written page: ABI interpretation: above 1.40 not compressible; half of those with diabetes have occlusive disease as well",
    "https://www.droracle.ai/articles/787050/how-do-i-interpret-ankle-brachial-index-abi-results-in",
)
pulse_palpation = secondary(
    "Machine-written page: the initial management: palpation alone excludes nothing; Doppler of artery and vein",
    "https://www.droracle.ai/articles/538803/what-is-the-initial-management-of-acute-limb-ischemia",
)
limb_threat_table = verified(
    "Medicina 2024, PMC11279131, table 2: pressures in each definition of chronic limb threat; with wounds ankle < 70, toe < 50 mmHg",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC11279131/table/medicina-60-01179-t002",
)
khan = verified(
    "Khan NA et al. JAMA 2006;295:536-546, doi 10.1001/jama.295.5.536: clinical examination for peripheral artery disease",
    "https://pubmed.ncbi.nlm.nih.gov/16449619/",
)
khan_appraised = verified(
    "Khan NA et al. JAMA 2006;295:536-546, its results by finding as abstracted by the York CRD database",
    "http://www.crd.york.ac.uk/CRDWeb/ShowRecord.asp?AccessionNumber=12006008108",
)
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
foot_pulses_in_health = verified(
    "Armstrong et al. Canadian Cardiovascular Congress 2013, abstract 577: foot pulses in people with normal indices",
    "http://www.kingstonheartclinic.com/index.php/absl/11-css-montreal-2013/157-ccs-montreal-2013-sp-877582512",
    supports="In 1,338 people with normal ankle and toe indices 29 % lacked a foot pulse, and about 2.5 % both pulses of one foot.",
    read="the abstract",
)
limb_ischemia_lesson = secondary(
    "Royal College of Emergency Medicine, RCEMLearning 2022: Acute limb ischaemia",
    "https://www.rcemlearning.co.uk/modules/acute-limb-ischaemia/lessons/clinical-assessment-and-risk-stratification-18/topic/the-6-ps/",
    supports="Pulses are unreliable in acute ischemia: Doppler in every suspect, and an audible signal does not exclude it; the bloods and ECG that "
    "the surgeon wants.",
    read="the lesson's pages, stored copies",
)
limb_ischemia_first_hour = secondary(
    "State Government of Victoria, intern teaching page on acute limb ischemia",
    "https://www.health.vic.gov.au/",
    supports="Nil by mouth, intravenous access and analgesia at once.",
    read="a stored copy of the page",
)
claudication_criteria = verified(
    "SA Health clinical prioritization criteria, vascular surgery: peripheral arterial disease, adult",
    "https://www.sahealth.sa.gov.au",
    supports="Sudden claudication, or a sudden large fall in walking distance: ring the registrar on call the same day.",
    read="the criteria",
)
tests_that_exclude_artery_disease = secondary(
    "IWGDF guideline on peripheral artery disease in people with diabetes and a foot ulcer",
    "https://speciality.medicaldialogues.in/iwgdf-guidance-on-pad-management-in-diabetic-foot-ulcer-patients/",
    supports="An index of 0.9 to 1.3, a toe-brachial index of 0.75 or more and triphasic pedal waveforms largely exclude artery disease.",
    read="a summary of the guideline",
)
advice_to_stop_smoking = secondary(
    "NICE NG209 (2021): Tobacco, preventing uptake, promoting quitting and treating dependence",
    "https://bestpractice.bmj.com/topics/en-gb/411/diagnosis-approach",
    supports="Every opportunity is taken to ask whether people smoke and to advise them to stop; those with a disease made worse by smoking come first.",
    read="as BMJ Best Practice quotes it",
)
artery_disease_recommendations = verified(
    "NICE CG147 (2012): Peripheral arterial disease, diagnosis and management, 1.1.1 and 1.2.1",
    "https://www.nice.org.uk/guidance/cg147/chapter/Recommendations",
    supports="Smoking stands first among the risks that can be changed and are spoken of.",
    read="the recommendations",
)
symptoms_of_artery_disease = verified(
    "McDermott et al. Arch Intern Med 1999;159:387, PMID 10030313: leg symptoms and artery disease",
    "https://pubmed.ncbi.nlm.nih.gov/10030313/",
    supports="Of those with artery disease in a vascular laboratory 28.5 % had classic claudication, 56.2 % another leg "
    "symptom of effort and 15.3 % none; of those without it 3.8, 19.0 and 77.1 %.",
    read="the abstract",
)
limb_threat_guideline = verified(
    "Global Vascular Guidelines on chronic limb-threatening ischemia, 2019",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8365864",
    supports="Artery disease proven, with rest pain, an ulcer or gangrene for more than two weeks; the toe pressure is "
    "preferred; venous, embolic and traumatic causes are something else.",
    read="the definition",
)
rest_pain_described = secondary(
    "Review of chronic limb ischemia, a stored copy without its first page",
    "https://pafrinhibitors.com",
    supports="Rest pain is in the forefoot, worst in bed and eased by hanging the foot; in diabetes tissue is often lost "
    "without claudication or rest pain before.",
    read="the paragraph on rest pain; which journal is not known",
)
strong_pulses_in_complaints = verified(
    "Stoffers et al. Med Decis Making 1997;17:61-70",
    "https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/2201295",
    supports="Among people with leg complaints in general practice strong pulses in both foot arteries had a negative "
    "predictive value of 97.7 % for artery disease.",
    read="the abstract",
)
limb_ischemia_review = secondary(
    "Acute limb ischemia, mdedge.com 161267",
    "https://www.mdedge.com",
    supports="Pain comes first as a rule; thrombosis in about 85 %, an embolus in about 15 % of those in the United States.",
    read="a stored copy of the page",
)
limb_ischemia_columns = secondary(
    "McMaster Textbook: classes of acute limb ischemia after Rutherford",
    "https://empendium.com/mcmtextbook/table/031_5538",
    supports="Feeling is lost from the toes upward, strength late; which signals are heard in each class.",
    read="the table",
)
limb_ischemia_definition = secondary(
    "Guideline Genius: acute limb ischemia",
    "https://www.guideline-genius.com/article/Index?id=23",
    supports="A sudden fall of flow, of less than two weeks; all six Ps together are uncommon; claudication before and "
    "weak pulses in the other leg point to thrombosis.",
    read="a summary of the guideline",
)
