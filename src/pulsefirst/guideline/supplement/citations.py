"""What the rules, causes and remarks beyond the source stand on, each with how far it was followed."""

from pulsefirst.language import secondary, verified
from pulsefirst.model.recommendations import Checked, Citation

unverified = Citation(title="unverified: general medical knowledge", checked=Checked.UNVERIFIED)

# --- brain and cord -----------------------------------------------------------------------------------------------------

nice_stroke_2008 = verified(
    "NICE CG68 (replaced by NG128): screen sudden neurological symptoms with FAST; suspected stroke is admitted directly",
    "https://www.nice.org.uk/guidance/cg68/chapter/Key-priorities-for-implementation",
)
mayo_fast = secondary(
    "Mayo Clinic: any one of face droop, arm drift, disturbed speech: call at once",
    "https://www.mayoclinic.org/diseases-conditions/stroke/in-depth/health-tip/art-20450579",
)
leg_weakness_in_stroke = verified(
    "Brain 1994;117:347-354, doi 10.1093/brain/117.2.347: weakness mainly of the leg in stroke",
    "https://scilit.com/publications/22bae1559a95c400bb8664cd78479c02",
)
monoparetic_stroke = verified(
    "BioMed Res Int 2017:9373817: upper motor neuron signs in about a third of strokes with weakness of one limb",
    "https://www.hindawi.com/journals/bmri/2017/9373817/abs/",
)
nice_cord_compression_2008 = verified(
    "NICE CG75 (superseded by NG234): MRI within 24 hours in suspected metastatic cord compression with deficit",
    "https://www.nice.org.uk/guidance/CG75/chapter/1-Guidance",
)
cord_compression_words = secondary(
    "GPnotebook after NICE CG75: cancer with limb weakness, unsteady walking, loss of feeling or sphincter change is an emergency",
    "https://gpnotebook.com/simplepage.cfm?ID=x20081202111518749131&linkID=71417",
)
cord_compression_signs = secondary(
    "medicalcriteria.com: a level of feeling, retention, both limbs weak in acute cord compression; reflexes may be absent at first",
    "https://medicalcriteria.com/web/neuascc/",
)
false_level = verified(
    "Arch Neurol 1996;53:1155: a thoracic level of feeling from compression in the neck",
    "https://jamanetwork.com/journals/jamaneurology/article-abstract/594299",
)
upper_motor_neuron_table = secondary(
    "wikimsk table after Radiographics 2018;38:1201: brisk reflexes, extensor plantar and stiffness point to brain or cord",
    "https://wikimsk.org/wiki/Template:Upper_and_lower_motor_neuron_lesions",
)
darouiche = verified(
    "Darouiche RO. N Engl J Med 2006;355:2012-2020: predispositions to spinal epidural abscess",
    "https://ja.scribd.com/document/299218245/N-Engl-J-Med-2006-Darouiche",
)
reihsaus = verified(
    "Reihsaus E et al. Neurosurg Rev 2000;23:175-204: 915 epidural abscesses; back pain in 71 %, fever in 66 %",
    "https://doczz.net/doc/6431615/",
)
epidural_abscess_imaging = secondary(
    "Medscape: emergency MRI where an epidural abscess is suspected; the classic triad is often incomplete",
    "https://emedicine.medscape.com/article/1165840-clinical",
)
gold_coast = verified(
    "Gold Coast criteria, reprinted in Practical Neurology 2022: progressive motor impairment with upper and lower signs",
    "https://pn.bmj.com/content/early/2022/02/23/practneurol-2021-003256",
)
motor_neuron_red_flags = secondary(
    "MND Association and RCGP tool: progressive weakness without loss of feeling; cramps and twitching alone are often normal",
    "https://www.guidelines.co.uk/neurology-/mnda-motor-neurone-disease-guideline/252569.article",
)

# --- limb, veins, skin, aorta -------------------------------------------------------------------------------------------

boast_compartment = verified(
    "BOAST 10 (2014): pain out of proportion and on passive stretch; pulses are normally present in compartment syndrome",
    "https://boa.ac.uk/resources/boast-10-pdf.html",
)
compartment_pressure = secondary(
    "Summary of BOAST: diastolic less compartment pressure under 30 mmHg; release dressings, limb at heart level",
    "https://www.guidelinegenius.com/?p=698",
)
phlegmasia_abstract = verified(
    "Arch Intern Med: phlegmasia cerulea dolens mimics arterial embolism and endangers life and limb",
    "https://jamanetwork.com/journals/jamainternalmedicine/article-abstract/565090",
)
nice_thrombosis = secondary(
    "NICE NG158 as reproduced: Wells score, ultrasound within 4 hours or interim anticoagulation and ultrasound within 24 hours",
    "https://emblogs.org/embolism-and-thrombosis",
)
goodacre = verified(
    "Goodacre S et al. Ann Intern Med 2005;143:129-139: clinical signs of deep vein thrombosis",
    "https://pubmed.ncbi.nlm.nih.gov/16027455/",
)
pregnancy_left_leg = verified(
    "Chan WS et al. CMAJ 2010;182:657-660: in pregnancy the left leg in 84 of 96 thromboses, often above the groin",
    "https://www.ncbi.nlm.nih.gov/pubmed/20351121",
)
necrotizing_signs = secondary(
    "emDocs summary: pain out of proportion first; blisters, crackling and numb skin late; surgery at once",
    "http://www.capriles-urgencias.com/2017/10/necrotizing-fascitis.html",
)
necrotizing_guideline = verified(
    "World Society of Emergency Surgery 2014;9:57: prompt recognition and debridement",
    "http://wjes.biomedcentral.com/articles/10.1186/1749-7922-9-57",
)
dissection_in_a_leg = verified(
    "BMJ 2009;338:a3114: tearing back pain with a cold, numb left leg was a dissection",
    "http://www.bmj.com/content/338/bmj.a3114",
)
dissection_markers = secondary(
    "McMaster Textbook: risk markers of acute aortic dissection", "https://empendium.com/mcmtextbook/table/031_9451"
)
dissection_and_anticoagulants = verified(
    "Am J Emerg Med 2005: harm where aortic dissection was given anticoagulants",
    "https://ajemjournal.com/article/S0735-6757(05)00137-3/pdf",
)

# --- salts, muscle, medicines -------------------------------------------------------------------------------------------

potassium_high_bands = secondary(
    "Summary of the UK Kidney Association 2023: 6.5 mmol/L or more is severe; an ECG from 6.0",
    "https://www.guidelinegenius.com/hyperkalaemia",
)
potassium_low_bands = secondary(
    "BMJ Best Practice as reproduced: below 2.5 mmol/L is severe; urgent when severe or with symptoms",
    "https://bibliotheek.ehb.be:2400/topics/en-gb/59/urgent-considerations",
)
hypocalcemia_threshold = verified(
    "Endocr Connect 2016;5:G7: adjusted calcium below 1.9 mmol/L, or symptoms, is an emergency",
    "https://ec.bioscientifica.com/view/journals/ec/5/5/G7.xml",
)
hypocalcemia_care = secondary(
    "NHS Glasgow handbook: hypocalcemia, its ECG, its magnesium",
    "https://handbook.ggcmedicines.org.uk/guidelines/electrolyte-disturbances/management-of-hypocalcaemia/",
)
rhabdomyolysis_review = verified(
    "Huerta-Alardin AL et al. Crit Care 2005;9:158-169: weakness, muscle pain, tea-colored urine",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC1175909",
)
rhabdomyolysis_enzyme = secondary(
    "RCEMLearning: creatine kinase more than 5 times the upper limit",
    "https://rcemlearning.org/modules/acute-rhabdomyolysis/lessons/definition-14",
)
garrison_drugs = verified(
    "Garrison SR et al. Arch Intern Med 2012;172:120-126, PMID 22157068: quinine started after a cramp-promoting medicine",
    "https://pubmed.ncbi.nlm.nih.gov/22157068/",
)
neurotoxic_medicines = verified(
    "Practical Neurology, table of medicines that cause neuropathy",
    "https://pn.bmj.com/highwire/markup/150480/expansion",
)
nitrous_oxide = verified(
    "Biochemia Medica 2024;34:010801: nitrous oxide inactivates B12; the serum level may be normal",
    "https://hrcak.srce.hr/en/312206",
)
statin_muscle = verified(
    "EAS consensus 2015, table 1: muscle symptoms and creatine kinase under statins",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4416140/table/EHV043TB1",
)
b12_medicines = secondary(
    "Pulse: medicines that lower B12, metformin and acid suppressants among them", "https://pulsetoday.co.uk/?p=148078"
)
heparin_label = verified(
    "FDA safety labeling change 2019-09-04, heparin: contraindications",
    "https://www.accessdata.fda.gov/scripts/cder/safetylabelingchanges/index.cfm?event=searchdetail.page&DrugNameID=2044",
)
heparin_in_limb_ischemia = secondary(
    "RCEMLearning: heparin in acute limb ischemia of class I to IIb",
    "https://www.rcemlearning.co.uk/modules/acute-limb-ischaemia/lessons/definitive-management/",
)
orthosis_for_foot_drop = secondary(
    "Lower Extremity Review: ankle-foot orthosis for a dropped foot",
    "https://lermagazine.com/article/a-guide-to-individualized-management-of-foot-drop",
)
functional_disorder_consensus = verified(
    "Nicholson C et al. J Neurol Neurosurg Psychiatry 2020;91:1037-1045: against splints in functional disorder",
    "https://jnnp.bmj.com/content/91/10/1037",
)

# --- newer guidance on what the source advises --------------------------------------------------------------------------

fda_quinine = verified(
    "FDA boxed warning on quinine: serious and life-threatening blood reactions; not approved for cramps",
    "http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm194391.htm",
)
cochrane_magnesium = verified(
    "Garrison SR et al. Cochrane 2020, CD009402.pub3: magnesium for cramps, -0.18 a week (-0.84 to 0.49)",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8094171/table/CD009402-tbl-0001",
)
duloxetine_label = verified(
    "US label of duloxetine: no added benefit above 60 mg a day and clearly less well tolerated",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=5",
)
fda_gabapentinoids = verified(
    "FDA, 19 December 2019: serious breathing problems with gabapentin and pregabalin",
    "https://fda.gov/drugs/drug-safety-and-availability/"
    "fda-warns-about-serious-breathing-problems-seizure-and-nerve-pain-medicines-gabapentin-neurontin",
)
nice_sciatica = secondary(
    "NICE NG59 (2020) as reported by MIMS: no gabapentinoids, other antiepileptics, oral steroids or benzodiazepines for sciatica",
    "https://www.mims.co.uk/nice-updates-sciatica-treatment-guidance/pain/article/1695191",
)
aan_painful_neuropathy = verified(
    "Price R et al. Neurology 2022;98:31-43: tricyclics, SNRIs, gabapentinoids, sodium-channel blockers; no opioids",
    "https://scholarworks.utrgv.edu/som_pub/480/",
)
aasm_restless_legs = verified(
    "Winkelman JW et al. J Clin Sleep Med 2025;21:137-152, abstract: iron studies in all",
    "https://booksci.cn/literature/142331481.htm",
)
aasm_dopamine = secondary(
    "Interview with the lead author of AASM 2025: against standard use of dopamine agonists",
    "https://www.consultantlive.com/view/rls-guidelines-advise-against-dopamine-agonists-with-john-winkleman-md-phd",
)
hba1c_older = secondary(
    "Table after ADA Standards: under 8.0 % in complex health, under 8.5 % in very poor health",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6794221/table/T4",
)
acr_low_back = verified(
    "ACR Appropriateness Criteria, low back pain: no early imaging without red flags; MRI after 6 weeks if intervention is considered",
    "https://gravitas.acr.org/ACPortal/NarrativeAuthoringPreviewDocument?topicId=141",
)
nice_back = verified(
    "NICE NG59 1.1.4: imaging is not offered as a matter of course outside specialist settings",
    "https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
)
artery_disease_guideline = secondary(
    "Summary of the 2024 ACC/AHA guideline on peripheral artery disease",
    "https://cfu288.github.io/im-rec-deck/cardiology/peripheral-artery-disease/2024-acc-aha/",
)
revascularization_window = secondary(
    "Machine-written page: the time frames: IIa and IIb under 6 hours, I within 6 to 24 hours",
    "https://www.droracle.ai/articles/325280/what-is-the-time-frame-for-intervention-in-acute",
)
esvs_imaging = secondary(
    "Summary of ESVS 2020: CT angiography first, provided it does not delay treatment",
    "https://solaci.org/en/2020/02/07/new-european-guidelines-on-the-management-of-lower-limb-acute-ischemia",
)
metabolic_panel = secondary(
    "Mayo Clinic Laboratories, comprehensive metabolic panel: magnesium is not among its tests",
    "https://origin.mayocliniclabs.com/test-catalog/overview/113631",
)
cauda_equina_pathway = secondary(
    "Cauda equina pathway: emergency MRI on any flag; a small residual volume does not exclude",
    "https://embeds.co.uk/2021/06/25/suspected-cauda-equina-syndrome/",
)
kidney_and_nsaids = secondary(
    "AGS Beers criteria 2023, table 6, as reproduced: no NSAID below a clearance of 30 mL/min",
    "https://formweb.com/master/showpage.php?dir=iredell&whichpage=153",
)
stretching_review = secondary(
    "Rabbitt 2016, Age Ageing 45:776-782: conflicting evidence for stretching, little harm",
    "https://www.scribd.com/document/446880205/afw139",
)
magnesium_in_kidney_disease = secondary(
    "Medscape UK: magnesium glycerophosphate is contraindicated in severe kidney disease",
    "https://www.medscape.co.uk/drug/magnesium-glycerophosphate-oral-71100-71100",
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
orthostatic_consensus = verified(
    "Freeman R et al. 2011, doi 10.1016/j.autneu.2011.02.004: a fall of 20 systolic or 10 diastolic within 3 minutes of standing",
    "https://doi.org/10.1016/j.autneu.2011.02.004",
)
breathing_thresholds = secondary(
    "Lawn 2001 as summarized: vital capacity below 20 mL/kg, inspiratory pressure 30, expiratory 40 cmH2O",
    "https://www.medicalalgorithms.com/"
    "risk-factors-of-lawn-et-al-for-identifying-patients-with-guillain-barre-syndrome-likely-to-require-mechanical-ventilation",
)
restless_legs_summary = secondary(
    "Machine-written page: restless legs care: SSRIs, SNRIs and tricyclics may make it worse",
    "https://www.droracle.ai/articles/550740/what-is-the-indicated-treatment-for-a-patient-with",
)
hypocalcemia_causes = secondary(
    "Mind the Bleep: causes and care of hypocalcemia; magnesium", "https://www.mindthebleep.com/hypocalcaemia/"
)
cauda_equina_flags = secondary(
    "Am J Emerg Med 2019 abstract: flags of cauda equina, sciatica of both legs among them",
    "https://ajemjournal.com/article/S0735-6757(19)30535-2/fulltext",
)
