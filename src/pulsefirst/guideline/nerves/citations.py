"""The nerves of the leg: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

gold_coast = verified(
    "Gold Coast criteria, reprinted in Practical Neurology 2022: progressive motor impairment with upper and lower signs",
    "https://pn.bmj.com/content/early/2022/02/23/practneurol-2021-003256",
)
motor_neuron_red_flags = secondary(
    "MND Association and RCGP tool: progressive weakness without loss of feeling; cramps and twitching alone are often normal",
    "https://www.guidelines.co.uk/neurology-/mnda-motor-neurone-disease-guideline/252569.article",
)
orthosis_for_foot_drop = secondary(
    "Lower Extremity Review: ankle-foot orthosis for a dropped foot",
    "https://lermagazine.com/article/a-guide-to-individualized-management-of-foot-drop",
)
functional_disorder_consensus = verified(
    "Nicholson C et al. J Neurol Neurosurg Psychiatry 2020;91:1037-1045: against splints in functional disorder",
    "https://jnnp.bmj.com/content/91/10/1037",
)
aan_painful_neuropathy = verified(
    "Price R et al. Neurology 2022;98:31-43: tricyclics, SNRIs, gabapentinoids, sodium-channel blockers; no opioids",
    "https://scholarworks.utrgv.edu/som_pub/480/",
)
hba1c_older = secondary(
    "Table after ADA Standards: under 8.0 % in complex health, under 8.5 % in very poor health",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6794221/table/T4",
)
breathing_thresholds = secondary(
    "Lawn 2001 as summarized: vital capacity below 20 mL/kg, inspiratory pressure 30, expiratory 40 cmH2O",
    "https://www.medicalalgorithms.com/"
    "risk-factors-of-lawn-et-al-for-identifying-patients-with-guillain-barre-syndrome-likely-to-require-mechanical-ventilation",
)
perkins = verified(
    "Perkins BA et al. Diabetes Care 2001;24:250-256: simple tests for neuropathy in a diabetes clinic",
    "https://diabetesjournals.org/care/article/24/2/250/23987/Simple-Screening-Tests-for-Peripheral-Neuropathy",
)
root_table = secondary(
    "Harrison's Principles of Internal Medicine, 19th edition, table of lumbosacral radiculopathy, as reproduced",
    "https://download.skyscape.com/download/ota/lonestar/76CD77F7-898A-4928-AE45-A3D54D0FF0F0/harrisons.ed19/content/HTML/t/tl9.htm",
)
root_areas = secondary(
    "Bromley Emergency, core anatomy: dermatomes of the lower limb, L1 to S5",
    "https://www.bromleyemergency.com/frcem-primary/core-anatomy-lower-limb-dermatomes/",
)
root_areas_of_the_foot = secondary(
    "GPnotebook: dermatomes of the lower limb, S1 with heel and sole, S2 the back of the thigh",
    "http://www.gpnotebook.co.uk/simplepage.cfm?ID=1865744389",
)
root_areas_overlap = verified(
    "Lee MWL et al. Clin Anat 2008;21:363-373: dermatome maps differ, and dermatomes overlap and vary",
    "https://www.scribd.com/document/190744886/Clin-Anat-08-Dermatomes",
)
nerve_areas = secondary(
    "OpenAnesthesia: sensory distribution of the nerves of the leg",
    "https://www.openanesthesia.org/keywords/lower_extremity_nerves_sensory_distribution/",
)
nerve_areas_of_the_foot = secondary(
    "Wheeless' Textbook of Orthopaedics: nerves of leg and foot, web space, sole and heel",
    "https://www.wheelessonline.com/nerves/innervation-of-the-leg-and-foot/",
)
dropped_foot_table = secondary(
    "Epomedicine: a dropped foot from root, plexus, sciatic or peroneal nerve",
    "https://epomedicine.com/medical-students/foot-drop-differentials/amp/",
)
dropped_foot_steps = secondary(
    "Medicowesome 2017: inversion, plantar flexion and the hip tell peroneal nerve, sciatic nerve and root apart",
    "https://www.medicowesome.com/2017/06/differentiating-peroneal-neuropathy.html?m=1",
)
slimmers_paralysis = verified(
    "Cucu LE et al. Nutrients 2025;17:1782: peroneal nerve at the fibular head after loss of weight, 380 patients",
    "https://pubmed.ncbi.nlm.nih.gov/40507050/",
)
peroneal_review = verified(
    "Orthopedic Reviews, PMC8567814: the peroneal nerve is compressed at the fibula most often; squatting, surgery, injury",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8567814",
)
meralgia_clinic = secondary(
    "Medscape: numb front and side of the thigh, full strength, worse standing or walking, one side in 80 %, more often with diabetes",
    "https://emedicine.medscape.com/article/1141848-clinical",
)
meralgia_conditions = secondary(
    "5-Minute Clinical Consult: weight, pregnancy, diabetes, belts and surgery go with it",
    "https://im.unboundmedicine.com/medicine/view/5-Minute-Clinical-Consult/1688833/all/Meralgia_Paresthetica",
)
plexus_review = verified(
    "Dyck PJB, Windebank AJ. Muscle Nerve 2002;25:477-491: begins with pain in one place, then weakness, with loss of weight",
    "https://ja.scribd.com/document/317671439/Muscle-Nerve-Volume-25-Issue-4-2002-Doi-10-1002-2Fmus-10080-P-James-B-Dyck-Anthony-J-Windebank-Diabetic-and-Nondiabetic-Lumbosacral-Radicul",
)
plexus_course = verified(
    "Brain 2001;124:1197-1207: with or without diabetes, from the thigh or leg to other segments, then the other side",
    "https://www.pubmed.gov/11353735/",
)
plexus_population = verified(
    "Pinto MV et al. Neurology 2021;96:e2098-e2108: 59 people with the plexus disorder, 92 % with pain, 95 % with weakness, 37 % on both sides",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8166449",
)
plexus_causes = secondary(
    "AAPM&R Knowledge Now: tumor, radiation, hematoma, childbirth, inflammation behind a lumbosacral plexopathy",
    "https://now.aapmr.org/lumbosacral-plexopathy-and-sciatic-neuropathy-differential-diagnosis-and-treatment/",
)
plexus_or_root = secondary(
    "Neurosurgery Wiki: no back pain and no worse on straining in plexus neuropathy, at least two segments, muscles of the spine spared",
    "https://neurosurgerywiki.com/wiki/doku.php?do=export_xhtml&id=lumbosacral_plexus_neuropathy",
)
femoral_neuropathy = secondary(
    "MedLink: femoral neuropathy; the adductors tell it from the root",
    "https://www.medlink.com/articles/femoral-neuropathy",
)
femoral_bleeding = verified(
    "Case series, doi 10.1007/s10016-006-9059-2: femoral palsy from retroperitoneal bleeding, often under anticoagulants",
    "https://link.springer.com/article/10.1007/s10016-006-9059-2",
)
obturator_review = verified(
    "Tipton JS. Curr Rev Musculoskelet Med 2008;1:234-237: obturator neuropathy",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2682412",
)
sciatic_abstract = verified(
    "Mayo Clinic, Sciatic Nerve, abstract: all feeling below the knee but the inner leg and foot; hip surgery and injury",
    "https://mayoclinic.elsevierpure.com/en/publications/sciatic-nerve",
)
tarsal_tunnel_signs = secondary(
    "AMBOSS: tarsal tunnel syndrome, inner ankle, heel, sole and toes, worse standing or walking; tapping behind the inner ankle",
    "https://knowledge.manus.amboss.com/us/knowledge/tarsal-tunnel-syndrome",
)
symmetric_neuropathy = verified(
    "Tesfaye S et al. Diabetes Care 2010;33:2285-2293: the typical diabetic neuropathy is symmetric and length-dependent",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2945176",
)
stocking_neuropathy = verified(
    "JAMA 2015;314:2172-2181, a review: asymmetry is atypical of a distal symmetric polyneuropathy",
    "https://pubmed.ncbi.nlm.nih.gov/26599185/",
)
saddle_roots = secondary(
    "NowYouKnow Neuro: feeling when wiping is served by S3 to S5; bladder and reflexes tell how high",
    "https://www.nowyouknowneuro.com/question-notes/queston-6117note-5/",
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
nice_weakness = secondary(
    "NICE NG127 (2019): Suspected neurological conditions: recognition and referral, limb or facial weakness",
    "https://nursing-notebook.com/en-gb/simplepage.cfm?ID=x20190519193725527126&linkID=79765",
    supports="Symmetrical weakness that progresses within 4 weeks is referred at once, with breathing and swallowing assessed. Slow weakness "
    "is referred; within 2 weeks with trouble swallowing, at once when breathless at rest or lying flat.",
    read="recommendations on limb and facial weakness, as quoted by Primary Care Notebook",
)
nice_numbness = secondary(
    "NICE NG127 (2019): Suspected neurological conditions: recognition and referral, sensory symptoms",
    "https://primarycarenotebook.com/pages/neurology/sensory-symptoms-including-tingling-and-numbness-in-adults-nice-guidance-suspected-"
    "neurological-conditions-recognition-and-referral",
    supports="Symmetrical numbness with weakness or imbalance that progresses over hours to days is referred at once; persistent numbness has "
    "blood tests first.",
    read="recommendations on tingling and numbness, as quoted by Primary Care Notebook",
)
fokke = verified(
    "Fokke C et al. Brain 2014;137:33-43, doi 10.1093/brain/awt285",
    "https://studylib.net/doc/18752923/read-full-article-from-brain--a-journal-of-neurology",
    supports="Of 494 people with Guillain-Barre syndrome all had weakness on both sides; at first about one in eleven had no reduced reflex in "
    "the weak limbs; in 97 % the worst was reached within 4 weeks.",
    read="the abstract, in two stored copies",
)
guillain_barre_ten_steps = secondary(
    "Leonhard SE et al. Nat Rev Neurol 2019;15:671-683, doi 10.1038/s41582-019-0250-9",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6821638",
    supports="About one in five needs a ventilator; breathing is measured from the start by vital capacity, pressures and counting in one "
    "breath, and weakness of face, throat and neck goes with its failure.",
    read="abstract and introduction; its limits through others",
)
acute_onset_cidp = verified(
    "Ruts L et al. Neurology 2010: Distinguishing acute-onset CIDP from fluctuating Guillain-Barre syndrome",
    "https://cris.maastrichtuniversity.nl/en/publications/distinguishing-acute-onset-cidp-from-fluctuating-guillain-barre-s",
    supports="Worsening after 8 weeks, or three times or more, speaks for a chronic inflammatory neuropathy.",
    read="the abstract",
)
polyneuropathy_tempo = verified(
    "PMC7382348, Table 2: Causes of polyneuropathy according to mode of presentation",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC7382348/table/tbl2",
    supports="Acute within 4 weeks, subacute 4 to 8 weeks, chronic beyond 8 weeks, each with its causes.",
    read="table 2",
)
foot_drop_lothian = secondary(
    "NHS Lothian RefHelp: Serious lumbar spine conditions (red flags), 2025",
    "https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/lumbarspine/serious-lumbar-spine-conditions-red-flags",
    supports="Foot drop is dorsiflexion of grade 3 or less; in acute ones an early opinion on surgery is essential; no time is agreed that "
    "makes one acute.",
    read="the section on foot drop",
)
single_breath_count_study = verified(
    "Kalita J et al. J Clin Neurosci 2020;72:50-56",
    "https://read.qxmd.com/read/31982274/serial-single-breath-count-is-a-reliable-tool-for-monitoring-respiratory-functions-in-guillain-"
    "barr%C3%A3-syndrome",
    supports="In 94 people with Guillain-Barre syndrome a count of 13 or less at admission did not rule out a ventilator, and one of 5 "
    "predicted it.",
    read="the abstract",
)
nice_motor_neuron = verified(
    "NICE NG42 (2016, updated 2019): Motor neurone disease: assessment and management, 1.1.2 to 1.1.4",
    "https://www.nice.org.uk/guidance/ng42/chapter/Recommendations",
    supports="Weakness, wasting, twitching, cramps and stiffness may be its first signs; a suspicion is referred without delay and named in the "
    "letter.",
    read="recommendations 1.1.1 to 1.1.4",
)
nitrous_oxide_cord = verified(
    "Paris A et al. Pract Neurol 2023;23:222-228, doi 10.1136/pn-2022-003631",
    "https://westmid.openrepository.com/handle/20.500.14200/1537",
    supports="Nitrous oxide damages cord and nerves, lastingly if it is not recognized early; treatment works when it is.",
    read="the abstract",
)
chemotherapy_neuropathy = verified(
    "Seretny et al. Pain 2014;155:2461-2470: neuropathy after chemotherapy, 4,179 people",
    "https://pubmed.ncbi.nlm.nih.gov/25261162/",
    supports="Neuropathy in 68 % within a month of chemotherapy, in 60 % at 3 months, in 30 % at 6 months or more.",
    read="the abstract",
)
pain_in_guillain_barre = verified(
    "Ruts et al. Neurology 2010: pain in Guillain-Barre syndrome, 156 people",
    "https://de.scribd.com/document/311326332",
    supports="Pain before the weakness in 36 %, in the acute phase in 66 %.",
    read="the abstract",
)
pain_of_back_and_thighs = verified(
    "Arch Neurol 1984;41:511: pain in Guillain-Barre syndrome, 29 people",
    "https://pubmed.ncbi.nlm.nih.gov/6721720/",
    supports="Pain is typically of the low back, buttocks and thighs.",
    read="the abstract",
)
kept_reflexes = verified(
    "Yuki et al. J Neurol 2012;259:1181, PMID 22143612: 213 people",
    "https://pubmed.ncbi.nlm.nih.gov/22143612/",
    supports="Reflexes stayed normal or brisk in 23 of 213 with Guillain-Barre syndrome.",
    read="the abstract",
)
tingling_in_guillain_barre = secondary(
    "Relias Media: reflexes in Guillain-Barre syndrome, a commentary",
    "https://reliasmedia.com/articles/78879-reflexes-in-guillain-barre-syndrome",
    supports="Tingling of the limbs in more than 80 %, weakness of face or throat in about half.",
    read="the commentary",
)
numb_toes_and_soles = verified(
    "Nakatani et al. 2011, 593 people, PMC4014906",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4014906",
    supports="Numbness and tingling of toes and soles on both sides, and pain of the feet, tell diabetic neuropathy; with "
    "years of diabetes, HbA1c and retinopathy.",
    read="the abstract",
)
painful_symptoms_in_diabetes = verified(
    "Abbott et al. 2011, 15,692 people with diabetes, PMC3177727",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3177727",
    supports="Painful symptoms in 34 % of all, in 26 % of those without neuropathy and in 60 % of those with a severe one.",
    read="the abstract",
)
nitrous_oxide_series = verified(
    "Mair et al. J Neurol Neurosurg Psychiatry 2023, 119 people, PMC10447413",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10447413",
    supports="Tingling first in 85 %, legs more than arms, with an unsteady gait and often a troubled bladder.",
    read="the abstract",
)
feet_and_hands_after_chemotherapy = verified(
    "Molassiotis et al. 2019, 343 people, PMC6368751",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6368751",
    supports="Feet and hands, by the dose; in up to 63 to 71 % with paclitaxel and oxaliplatin.",
    read="the abstract",
)
alcohol_neuropathy_review = verified(
    "Julian et al. J Neurol 2019;266:2907, PMC6851213: a systematic review",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6851213",
    supports="In 46 % of those who have long drunk too much; slow, by length, mainly of feeling; it goes with the dose of "
    "a lifetime.",
    read="the abstract",
)
alcohol_neuropathy_clinic = secondary(
    "Medscape: alcoholic neuropathy",
    "https://emedicine.medscape.com/article/315159",
    supports="Burning and tingling of the toes first, on both sides.",
    read="the page",
)
onset_of_motor_neuron_disease = verified(
    "Ludolph et al. 2024, 910 people, doi 10.1007/s00415-024-12408-y",
    "https://doi.org/10.1007/s00415-024-12408-y",
    supports="It begins in the legs in 37 %.",
    read="the abstract",
)
motor_neuron_registry = verified(
    "US registry of amyotrophic lateral sclerosis, 2019, 1,758 people, doi 10.1080/21678421.2019.1612435",
    "https://doi.org/10.1080/21678421.2019.1612435",
    supports="It begins in a limb in 72 %; cramps in 57 %, twitching in 56 %.",
    read="the abstract",
)
cramps_in_motor_neuron_disease = verified(
    "Caress et al. 2016, PMC4775451: cramps in amyotrophic lateral sclerosis",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4775451",
    supports="Cramps in up to 95 %.",
    read="the abstract",
)
feeling_in_motor_neuron_disease = verified(
    "Amyotrophic lateral sclerosis with sensory neuropathy, 2007, PMC2117693",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2117693",
    supports="Signs of lost feeling are there in 2 to 10 %: they speak against it and do not exclude it.",
    read="the abstract",
)
dropped_foot_clinic = verified(
    "Yap and McNamara, Cork: 59 dropped feet",
    "https://imj.ie/1993-2",
    supports="Motor neuron disease in 5 %, a cause in brain or cord in 5 %, both feet in 8 %.",
    read="the abstract",
)
peroneal_clinic = secondary(
    "Medscape: peroneal mononeuropathy",
    "https://emedicine.medscape.com/article/1141734",
    supports="Numb over the outer shin and the top of the foot, the fifth toe spared; at its worst from the beginning.",
    read="the page",
)
painless_dropped_foot = secondary(
    "Primary Care Notebook: foot drop",
    "https://primarycarenotebook.com/pages/neurology/foot-drop/diagnosis",
    supports="A painless dropped foot with nothing else is nearly always the peroneal nerve; crossed legs, squatting, a "
    "cast, bed rest, lost weight.",
    read="the page",
)
meralgia_series = verified(
    "Taiwan, 50 people with meralgia paresthetica, PMID 28511974",
    "https://pubmed.ncbi.nlm.nih.gov/28511974/",
    supports="A cause was found in 58 %.",
    read="the abstract",
)
