"""Medicines: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

garrison_drugs = verified(
    "Garrison SR et al. Nocturnal leg cramps and prescription use that precedes them: Arch Intern Med 2012;172:120-126, PMID 22157068",
    "https://pubmed.ncbi.nlm.nih.gov/22157068/",
    supports="quinine was started more often after a long-acting beta agonist, a potassium-sparing or thiazide diuretic",
    read="the abstract",
)
neurotoxic_medicines = verified(
    "Practical Neurology (BMJ): table of medicines that cause neuropathy",
    "https://pn.bmj.com/highwire/markup/150480/expansion",
    supports="which medicines harm nerves",
    read="the table",
)
nitrous_oxide = verified(
    "Biochemia Medica 2024;34:010801: nitrous oxide and vitamin B12",
    "https://hrcak.srce.hr/en/312206",
    supports="nitrous oxide inactivates B12; the serum level may be normal",
    read="the paper",
)
b12_medicines = secondary(
    "NICE NG239: vitamin B12 deficiency in over 16s (2024)",
    "https://pulsetoday.co.uk/?p=148078",
    supports="medicines that lower B12, metformin and acid suppressants among them",
    read="a summary of it in Pulse",
)
heparin_label = verified(
    "US FDA, drug safety labeling change of 4 September 2019: heparin",
    "https://www.accessdata.fda.gov/scripts/cder/safetylabelingchanges/index.cfm?event=searchdetail.page&DrugNameID=2044",
    supports="its contraindications",
    read="the page",
)
heparin_in_limb_ischemia = secondary(
    "Royal College of Emergency Medicine, RCEMLearning: acute limb ischaemia, definitive management",
    "https://www.rcemlearning.co.uk/modules/acute-limb-ischaemia/lessons/definitive-management/",
    supports="heparin in class I to IIb",
    read="the lesson",
)
fda_quinine = verified(
    "US FDA, boxed warning on quinine (Qualaquin)",
    "http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm194391.htm",
    supports="serious and life-threatening blood reactions; not approved for cramps",
    read="the safety notice",
)
duloxetine_label = secondary(
    "US prescribing information of duloxetine",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=5",
    supports="no added benefit above 60 mg a day and clearly less well tolerated",
    read="as reproduced at 120ty.net, not at the regulator",
)
fda_gabapentinoids = verified(
    "US FDA, drug safety communication of 19 December 2019: gabapentin and pregabalin",
    "https://fda.gov/drugs/drug-safety-and-availability/"
    "fda-warns-about-serious-breathing-problems-seizure-and-nerve-pain-medicines-gabapentin-neurontin",
    supports="serious breathing problems",
    read="the communication",
)
nice_sciatica = secondary(
    "NICE NG59: low back pain and sciatica (2016, updated 2020)",
    "https://www.mims.co.uk/nice-updates-sciatica-treatment-guidance/pain/article/1695191",
    supports="no gabapentinoids, other antiepileptics, oral steroids or benzodiazepines for sciatica",
    read="a report of it by MIMS",
)
kidney_and_nsaids = secondary(
    "American Geriatrics Society Beers criteria 2023, table 6: J Am Geriatr Soc 2023;71:2052-2081",
    "https://formweb.com/master/showpage.php?dir=iredell&whichpage=153",
    supports="no NSAID below a clearance of 30 mL/min",
    read="as reproduced at formweb.com, not at the regulator",
)
magnesium_in_kidney_disease = secondary(
    "Medscape UK",
    "https://www.medscape.co.uk/drug/magnesium-glycerophosphate-oral-71100-71100",
    supports="magnesium glycerophosphate is contraindicated in severe kidney disease",
    read="the page at medscape.co.uk",
)
cockcroft_gault = secondary(
    "Cockcroft DW, Gault MH. Prediction of creatinine clearance: Nephron 1976;16:31-41",
    "https://www.medicalalgorithms.com/estimated-creatinine-clearance-calculator",
    supports="the equation",
    read="as reproduced by a calculator",
)
clearance_in_obesity = verified(
    "Demirovic JA et al. Am J Health Syst Pharm 2009;66:642-648",
    "https://www.medscape.com/viewarticle/590271_4",
    supports="by total weight the clearance of the very obese is overestimated",
    read="the paper at Medscape",
)
duloxetine_kidney = secondary(
    "US prescribing information of duloxetine, 8.10",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=27",
    supports="doubled exposure in end-stage kidney disease; no effect from 30 to 80 mL/min",
    read="as reproduced at 120ty.net, not at the regulator",
)
duloxetine_interactions = secondary(
    "US prescribing information of duloxetine, highlights",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=3",
    supports="potent CYP1A2 inhibitors to be avoided; may harm the fetus by animal data",
    read="as reproduced at 120ty.net, not at the regulator",
)
duloxetine_counseling = secondary(
    "US prescribing information of duloxetine, counseling",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=38",
    supports="serotonergic medicines; bleeding with anticoagulants, aspirin and NSAIDs",
    read="as reproduced at 120ty.net, not at the regulator",
)
duloxetine_contraindications = verified(
    "EU summary of product characteristics of duloxetine",
    "https://www.lillymedical.eu/en-gb/answers/cymbalta-duloxetine-contraindiciations-89738",
    supports="MAOI, liver, CYP1A2, clearance below 30 mL/min, hypertension",
    read="the page at lillymedical.eu",
)
duloxetine_liver = secondary(
    "US prescribing information of duloxetine (supplement 55)",
    "https://py2.docketalarm.com/FDA/Orange_Book/021427/CYMBALTA/SUPPL-55/1-Label",
    supports="liver disease and substantial alcohol; linezolid and methylene blue",
    read="as reproduced at py2.docketalarm.com, not at the regulator",
)
duloxetine_maoi = secondary(
    "US prescribing information of duloxetine",
    "https://rx411.com/rx-drugs/cymbalta/",
    supports="14 days after an MAOI, 5 days before one; angle closure is a warning",
    read="as reproduced at rx411.com, not at the regulator",
)
duloxetine_most = secondary(
    "US prescribing information of duloxetine, dosing table",
    "https://wixlib.com/document/5a29a_highlights-of-prescribing-information-in-linezolid-or-intravenous.html",
    supports="60 mg is start, target and most in diabetic neuropathic pain",
    read="as reproduced at wixlib.com, not at the regulator",
)
duloxetine_glaucoma = secondary(
    "MIMS on duloxetine",
    "https://www.mims.com/India/drug/info/duloxetine/?q=duloxetine&mtype=generic",
    supports="narrow-angle glaucoma, severe kidney disease, liver, uncontrolled hypertension",
    read="the page at mims.com",
)
duloxetine_falls = secondary(
    "US prescribing information of duloxetine, 5.3",
    "https://medlibrary.org/lib/rx/meds/duloxetine-41/page/3/",
    supports="low standing pressure, falls and syncope; more with age",
    read="as reproduced at medlibrary.org, not at the regulator",
)
snri_before_delivery = secondary(
    "MHRA, Drug Safety Update, January 2021: SSRIs and SNRIs before delivery",
    "https://www.medscape.com/viewarticle/943865",
    supports="bleeding after birth with SSRIs and SNRIs in the last month",
    read="a report of it by Medscape",
)
duloxetine_retention = secondary(
    "US prescribing information of duloxetine",
    "https://ndclist.com/ndc/71205-525/label",
    supports="5.15 urinary hesitation and retention",
    read="as reproduced at ndclist.com, not at the regulator",
)
gabapentin_start = secondary(
    "US prescribing information of gabapentin, 2.1",
    "https://medlibrary.org/lib/rx/meds/gabapentin-203/",
    supports="300, 600, 900 mg on days 1 to 3; above 1,800 mg no added benefit was shown",
    read="as reproduced at medlibrary.org, not at the regulator",
)
gabapentin_kidney = verified(
    "US prescribing information of Neurontin, 2.3, table 1",
    "https://dailymed.nlm.nih.gov/dailymed/services/v2/spls/97935fd9-1d4a-43b6-a5d9-de994591187b.xml",
    supports="doses by creatinine clearance (Cockcroft and Gault), and after hemodialysis",
    read="the page at dailymed.nlm.nih.gov",
)
gabapentin_pregnancy = secondary(
    "Product information of gabapentin (Neugaba)",
    "https://uat.mimsdev.com/thailand/drug/info/neugaba/use-in-pregnancy-lactation",
    supports="withdrawal in the newborn, more so with opioids",
    read="as reproduced at uat.mimsdev.com, not at the regulator",
)
pregabalin_start = secondary(
    "US prescribing information of Lyrica",
    "http://www.druglib.com/druginfo/lyrica/indications_dosage/",
    supports="diabetic neuropathy, 150 mg a day at first, 300 mg a day at most from a clearance of 60 mL/min",
    read="as reproduced at druglib.com, not at the regulator",
)
pregabalin_extended = secondary(
    "US prescribing information of extended-release pregabalin",
    "https://medlibrary.org/lib/rx/meds/pregabalin-extended-release/",
    supports="the same limit in diabetic neuropathy",
    read="as reproduced at medlibrary.org, not at the regulator",
)
pregabalin_kidney = secondary(
    "Palliative care sheet, New Zealand",
    "http://mobcdhb.palliativecare.org.nz/526948.htm",
    supports="first and largest doses of pregabalin by clearance, for a range up to 600 mg a day",
    read="as reproduced at mobcdhb.palliativecare.org.nz, not at the regulator",
)
pregabalin_warnings = verified(
    "US prescribing information of Lyrica CR, 5.1",
    "https://www.pfizermedicalinformation.com/en-us/lyrica-cr/warnings",
    supports="angioedema; ACE inhibitors may add to it",
    read="the page at pfizermedicalinformation.com",
)
pregabalin_heart = verified(
    "Canadian safety information on Lyrica",
    "https://www.pfizerinfo.ca/lyrica",
    supports="heart failure, edema with glitazones, age over 65",
    read="the page at pfizerinfo.ca",
)
pregabalin_pregnancy = verified(
    "MHRA, Drug Safety Update, April 2022: pregabalin in pregnancy",
    "https://gov.uk/drug-safety-update/pregabalin-lyrica-findings-of-safety-study-on-risks-during-pregnancy",
    supports="only if clearly necessary",
    read="the update",
)
antiepileptics_and_falls = secondary(
    "American Geriatrics Society Beers criteria 2023, table 3: J Am Geriatr Soc 2023;71:2052-2081",
    "https://formweb.com/master/display.php?dir=iredell&thedrug=pregabalin",
    supports="antiepileptics and falls or fractures",
    read="as reproduced at formweb.com, not at the regulator",
)
gabapentinoids_with_opioids = verified(
    "American Society of Consultant Pharmacists, Choosing Wisely 2022",
    "https://www.choosingwisely.org/clinician-lists/ascp8-dont-combine-opioids-with-benzodiazepines-or-gabapentinoids-to-treat-"
    "pain-in-older-adults-and-re-evaluate-routinely-for-deprescribing-during-chronic-use/",
    supports="opioids with benzodiazepines or gabapentinoids in older adults: not combined",
    read="the page",
)
nsaid_guide = verified(
    "FDA medication guide on NSAIDs",
    "http://www.dailymed.nlm.nih.gov/dailymed/medguide.cfm?setid=449b273a-936a-4c49-b0c8-d0daa47733ae",
    supports="aspirin allergy, heart attack, bypass surgery, ulcers, anticoagulants, steroids, SSRIs",
    read="the page at dailymed.nlm.nih.gov",
)
nsaid_pregnancy = verified(
    "US FDA, drug safety communication of October 2020: NSAIDs in pregnancy",
    "http://www.fda.gov/drugs/fda-drug-safety-podcasts/"
    "fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic",
    supports="avoided from 20 weeks; from 30 the heart of the child",
    read="the podcast text",
)
nsaid_summary = secondary(
    "Summary of ibuprofen (Ibucalm), 4.3",
    "https://www.rxreasoner.com/monographs/ibucalm/precautions",
    supports="ulcer or bleed, failing liver, kidney or heart, last trimester, aspirin reaction",
    read="as reproduced at rxreasoner.com, not at the regulator",
)
nsaid_glasgow = secondary(
    "NHS Greater Glasgow and Clyde on NSAIDs",
    "https://covid19app.nhsggc.org.uk/musculoskeletal-and-joint-disease/oral-non-steroidal-anti-inflammatory-nsaid-guidelines/",
    supports="heart, ulcer, liver and kidney; ACE inhibitor, receptor blocker, diuretic",
    read="the page at covid19app.nhsggc.org.uk",
)
nsaid_polypharmacy = secondary(
    "NHS Scotland polypharmacy guidance on NSAIDs",
    "http://www.polypharmacy.scot.nhs.uk/polypharmacy-guidance-medicines-review/for-healthcare-professionals/medicines/"
    "by-medicine/nsaids/",
    supports="age, kidney, intercurrent illness, gastroprotection",
    read="the page at polypharmacy.scot.nhs.uk",
)
nsaid_age = secondary(
    "AGS, public translation of an older Beers edition",
    "https://www.yumpu.com/en/document/view/34552884/beers-criteria-public-translation-american-geriatrics-society/10",
    supports="bleeding under NSAIDs from 75 years",
    read="as reproduced at yumpu.com, not at the regulator",
)
nsaid_heart = verified(
    "NICE KTT13: non-steroidal anti-inflammatory drugs",
    "https://www.nice.org.uk/advice/ktt13/chapter/Evidence-context",
    supports="the heart is least at risk up to 1,200 mg of ibuprofen or 1,000 mg of naproxen a day",
    read="the evidence section",
)
quinine_label = secondary(
    "US prescribing information of Qualaquin",
    "https://themeditary.com/pro/qualaquin-prescribing-information-12809.html",
    supports="not approved for leg cramps; QT interval, myasthenia, hypersensitivity, optic neuritis; G6PD a warning",
    read="as reproduced at themeditary.com, not at the regulator",
)
quinine_warnings = secondary(
    "US prescribing information of Qualaquin, 5",
    "https://medlibrary.org/lib/rx/meds/qualaquin-3/page/2/",
    supports="atrial fibrillation, digoxin, rifampin, neuromuscular blockers",
    read="as reproduced at medlibrary.org, not at the regulator",
)
quinine_summary = secondary(
    "UK summary of product characteristics of quinine sulfate",
    "https://rxreasoner.com/monographs/quinine-sulfate/precautions",
    supports="tinnitus, hemoglobinuria, optic neuritis, myasthenia; conduction and the QT interval",
    read="as reproduced at rxreasoner.com, not at the regulator",
)
magnesium_aspartate = secondary(
    "UK summary of product characteristics of Magnaspartate",
    "https://www.rxreasoner.com/monographs/magnaspartate/precautions",
    supports="not below a filtration of 30 mL/min, nor with disorders of cardiac conduction",
    read="as reproduced at rxreasoner.com, not at the regulator",
)
magnesium_glycerophosphate = verified(
    "UK summary of product characteristics of Neomag",
    "https://medicines.org.uk/emc/product/2678/smpc/print",
    supports="12 to 24 mmol of magnesium a day in divided doses",
    read="the page at medicines.org.uk",
)
magnesium_oxide_levels = verified(
    "Magnesium oxide in 1,282 inpatients",
    "https://discovery.researcher.life/article/n-a/3aa6a512de9731c49086c0d573a754c3",
    supports="high levels in 49 % at a filtration of 30 to 59, in 78.5 % below 30",
    read="the page at discovery.researcher.life",
)
magnesium_highland = verified(
    "NHS Highland on hypomagnesemia",
    "https://rightdecisions.scot.nhs.uk/tam-treatments-and-medicines-nhs-highland/therapeutic-guidelines/fluid-and-electrolytes/"
    "treatment-of-low-electrolytes/hypomagnesaemia-guidelines",
    supports="below 0.5 mmol/L by vein; halved below a filtration of 30; not with heart block",
    read="the page at rightdecisions.scot.nhs.uk",
)
magnesium_pharmacy = verified(
    "NHS Specialist Pharmacy Service",
    "https://sps.nhs.uk/?p=104376",
    supports="mild (0.5 to 0.7 mmol/L) by mouth, 10 to 24 mmol a day; less in kidney disease",
    read="the page at sps.nhs.uk",
)
magnesium_by_vein = secondary(
    "St George's Kidney",
    "https://stgrenal.org.au/hypocalcaemia",
    supports="about 24 mmol (6 g) by vein in 24 hours; 2 g in 20 minutes if urgent",
    read="the page at stgrenal.org.au",
)
calcium_emergency = verified(
    "Society for Endocrinology, correction to the guidance on acute hypocalcaemia: Endocr Connect 2019;8:X1",
    "https://ec.bioscientifica.com/view/journals/ec/8/6/EC-16-0056a.xml",
    supports="calcium gluconate by vein in acute hypocalcemia",
    read="the correction",
)
calcium_label = secondary(
    "US prescribing information of calcium gluconate, 5.1",
    "https://americancompendium.com/fda/drug-labels/calcium-gluconate-v3-3ff0b519-50f1-93a8-e063-6294a90a9994",
    supports="arrhythmia with cardiac glycosides",
    read="as reproduced at americancompendium.com, not at the regulator",
)
calcium_bands = secondary(
    "embeds",
    "https://www.embeds.co.uk/2020/01/13/hypocalcaemia/",
    supports="adjusted calcium of 1.9 mmol/L or less, or symptoms, is severe; above it by mouth",
    read="the page at embeds.co.uk",
)
b12_regimen = secondary(
    "Pernicious Anaemia Society quoting the BNF",
    "https://pernicious-anaemia-society.org/treatment/",
    supports="hydroxocobalamin with and without neurological involvement",
    read="the page at pernicious-anaemia-society.org",
)
b12_us_label = secondary(
    "US prescribing information of cyanocobalamin",
    "https://www.recallguide.org/manufacturer/rx-pharma-pack-inc/",
    supports="100 micrograms a day for 6 to 7 days, then less often, then monthly",
    read="as reproduced at recallguide.org, not at the regulator",
)
b12_warnings = secondary(
    "Label of cyanocobalamin, precautions",
    "https://globalrph.com/rx-list/cyanocobalamin-drug",
    supports="potassium in the first 48 hours; folate",
    read="as reproduced at globalrph.com, not at the regulator",
)
b12_allergy = secondary(
    "Empower Pharmacy on cyanocobalamin",
    "https://empowerpharmacy.com/drugs/cyanocobalamin-vitamin-b12-injection",
    supports="allergy to cobalt or cobalamin; early Leber's disease",
    read="the page at empowerpharmacy.com",
)
heparin_dose = verified(
    "UK summary of product characteristics of heparin",
    "https://medicines.org.uk/emc/product/7419/smpc",
    supports="5,000 units by vein, then 1,000 to 2,000 an hour, in acute peripheral arterial occlusion",
    read="the page at medicines.org.uk",
)
heparin_us_dose = secondary(
    "US prescribing information of heparin",
    "https://fda.report/DailyMed/f67eea4e-80ff-48da-8b04-8addc5cd31d1",
    supports="5,000 units, then 20,000 to 40,000 in 24 hours, for 68 kg",
    read="as reproduced at fda.report, not at the regulator",
)
heparin_monitoring = verified(
    "US prescribing information of heparin, 2.2",
    "https://pfizermedicalinformation.com/heparin-inj-1/dosage-admin",
    supports="an aPTT of 1.5 to 2 times normal, about every 4 hours at first; platelets",
    read="the page at pfizermedicalinformation.com",
)
heparin_warnings = verified(
    "US prescribing information of heparin, warnings",
    "https://www.pfizermedicalinformation.com/heparin-inj-5/warnings",
    supports="hypertension, endocarditis, spinal procedures, bleeding disorders",
    read="the page at pfizermedicalinformation.com",
)
