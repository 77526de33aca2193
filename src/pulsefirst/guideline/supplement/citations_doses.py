"""What the dose tables stand on, each with how far it was followed. Labels were read in stored copies."""

from pulsefirst.language import secondary, verified

# --- the kidney -------------------------------------------------------------------------------------------------------

cockcroft_gault = secondary(
    "Cockcroft DW, Gault MH. Nephron 1976;16:31, the equation as reproduced",
    "https://www.medicalalgorithms.com/estimated-creatinine-clearance-calculator",
)
clearance_in_obesity = verified(
    "Demirovic JA et al. Am J Health Syst Pharm 2009;66:642-648: by total weight the clearance of the very obese is overestimated",
    "https://www.medscape.com/viewarticle/590271_4",
)

# --- duloxetine -------------------------------------------------------------------------------------------------------

duloxetine_kidney = verified(
    "US label of duloxetine, 8.10: doubled exposure in end-stage kidney disease; no effect from 30 to 80 mL/min",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=27",
)
duloxetine_interactions = verified(
    "US label of duloxetine, highlights: potent CYP1A2 inhibitors to be avoided; may harm the fetus by animal data",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=3",
)
duloxetine_counseling = verified(
    "US label of duloxetine, counseling: serotonergic medicines; bleeding with anticoagulants, aspirin and NSAIDs",
    "http://www.120ty.net/bencandy.php?aid=49747&fid=134&page=38",
)
duloxetine_contraindications = verified(
    "EU summary of duloxetine, as the manufacturer quotes it: MAOI, liver, CYP1A2, clearance below 30 mL/min, hypertension",
    "https://www.lillymedical.eu/en-gb/answers/cymbalta-duloxetine-contraindiciations-89738",
)
duloxetine_liver = verified(
    "US label of duloxetine (supplement 55): liver disease and substantial alcohol; linezolid and methylene blue",
    "https://py2.docketalarm.com/FDA/Orange_Book/021427/CYMBALTA/SUPPL-55/1-Label",
)
duloxetine_maoi = secondary(
    "US label of duloxetine as reproduced: 14 days after an MAOI, 5 days before one; angle closure is a warning",
    "https://rx411.com/rx-drugs/cymbalta/",
)
duloxetine_most = verified(
    "US label of duloxetine, dosing table: 60 mg is start, target and most in diabetic neuropathic pain",
    "https://wixlib.com/document/5a29a_highlights-of-prescribing-information-in-linezolid-or-intravenous.html",
)
duloxetine_glaucoma = secondary(
    "MIMS on duloxetine: narrow-angle glaucoma, severe kidney disease, liver, uncontrolled hypertension",
    "https://www.mims.com/India/drug/info/duloxetine/?q=duloxetine&mtype=generic",
)
duloxetine_falls = verified(
    "US label of duloxetine, 5.3: low standing pressure, falls and syncope; more with age",
    "https://medlibrary.org/lib/rx/meds/duloxetine-41/page/3/",
)
snri_before_delivery = secondary(
    "MHRA, January 2021, as reported by Medscape: bleeding after birth with SSRIs and SNRIs in the last month",
    "https://www.medscape.com/viewarticle/943865",
)
duloxetine_retention = secondary(
    "US label of duloxetine, contents as listed: 5.15 urinary hesitation and retention",
    "https://ndclist.com/ndc/71205-525/label",
)

# --- gabapentin and pregabalin ----------------------------------------------------------------------------------------

gabapentin_start = verified(
    "US label of gabapentin, 2.1: 300, 600, 900 mg on days 1 to 3; above 1,800 mg no added benefit was shown",
    "https://medlibrary.org/lib/rx/meds/gabapentin-203/",
)
gabapentin_kidney = verified(
    "US label of Neurontin, 2.3, table 1: doses by creatinine clearance (Cockcroft and Gault), and after hemodialysis",
    "https://dailymed.nlm.nih.gov/dailymed/services/v2/spls/97935fd9-1d4a-43b6-a5d9-de994591187b.xml",
)
gabapentin_pregnancy = verified(
    "Product information of gabapentin (Neugaba): withdrawal in the newborn, more so with opioids",
    "https://uat.mimsdev.com/thailand/drug/info/neugaba/use-in-pregnancy-lactation",
)
pregabalin_start = verified(
    "US label of Lyrica: diabetic neuropathy, 150 mg a day at first, 300 mg a day at most from a clearance of 60 mL/min",
    "http://www.druglib.com/druginfo/lyrica/indications_dosage/",
)
pregabalin_extended = verified(
    "US label of extended-release pregabalin: the same limit in diabetic neuropathy",
    "https://medlibrary.org/lib/rx/meds/pregabalin-extended-release/",
)
pregabalin_kidney = secondary(
    "Palliative care sheet, New Zealand: first and largest doses of pregabalin by clearance, for a range up to 600 mg a day",
    "http://mobcdhb.palliativecare.org.nz/526948.htm",
)
pregabalin_warnings = verified(
    "US label of Lyrica CR, 5.1: angioedema; ACE inhibitors may add to it",
    "https://www.pfizermedicalinformation.com/en-us/lyrica-cr/warnings",
)
pregabalin_heart = verified(
    "Canadian safety information on Lyrica: heart failure, edema with glitazones, age over 65",
    "https://www.pfizerinfo.ca/lyrica",
)
pregabalin_pregnancy = verified(
    "MHRA, April 2022: pregabalin in pregnancy only if clearly necessary",
    "https://gov.uk/drug-safety-update/pregabalin-lyrica-findings-of-safety-study-on-risks-during-pregnancy",
)
antiepileptics_and_falls = secondary(
    "AGS Beers criteria 2023, table 3, as reproduced: antiepileptics and falls or fractures",
    "https://formweb.com/master/display.php?dir=iredell&thedrug=pregabalin",
)
gabapentinoids_with_opioids = verified(
    "American Society of Consultant Pharmacists, 2022: opioids with benzodiazepines or gabapentinoids in older adults",
    "https://www.choosingwisely.org/clinician-lists/ascp8-dont-combine-opioids-with-benzodiazepines-or-gabapentinoids-to-treat-"
    "pain-in-older-adults-and-re-evaluate-routinely-for-deprescribing-during-chronic-use/",
)

# --- anti-inflammatory painkillers ------------------------------------------------------------------------------------

nsaid_guide = verified(
    "FDA medication guide on NSAIDs: aspirin allergy, heart attack, bypass surgery, ulcers, anticoagulants, steroids, SSRIs",
    "http://www.dailymed.nlm.nih.gov/dailymed/medguide.cfm?setid=449b273a-936a-4c49-b0c8-d0daa47733ae",
)
nsaid_pregnancy = verified(
    "FDA, October 2020: NSAIDs from 20 weeks of pregnancy; 30 weeks and the heart of the child",
    "http://www.fda.gov/drugs/fda-drug-safety-podcasts/"
    "fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic",
)
nsaid_summary = verified(
    "Summary of ibuprofen (Ibucalm), 4.3: ulcer or bleed, failing liver, kidney or heart, last trimester, aspirin reaction",
    "https://www.rxreasoner.com/monographs/ibucalm/precautions",
)
nsaid_glasgow = secondary(
    "NHS Greater Glasgow and Clyde on NSAIDs: heart, ulcer, liver and kidney; ACE inhibitor, receptor blocker, diuretic",
    "https://covid19app.nhsggc.org.uk/musculoskeletal-and-joint-disease/oral-non-steroidal-anti-inflammatory-nsaid-guidelines/",
)
nsaid_polypharmacy = secondary(
    "NHS Scotland polypharmacy guidance on NSAIDs: age, kidney, intercurrent illness, gastroprotection",
    "http://www.polypharmacy.scot.nhs.uk/polypharmacy-guidance-medicines-review/for-healthcare-professionals/medicines/"
    "by-medicine/nsaids/",
)
nsaid_age = verified(
    "AGS, public translation of an older Beers edition: bleeding under NSAIDs from 75 years",
    "https://www.yumpu.com/en/document/view/34552884/beers-criteria-public-translation-american-geriatrics-society/10",
)
nsaid_heart = verified(
    "NICE KTT13: the heart is least at risk up to 1,200 mg of ibuprofen or 1,000 mg of naproxen a day",
    "https://www.nice.org.uk/advice/ktt13/chapter/Evidence-context",
)

# --- quinine ----------------------------------------------------------------------------------------------------------

quinine_label = verified(
    "US label of Qualaquin: not approved for leg cramps; QT interval, myasthenia, hypersensitivity, optic neuritis; G6PD a warning",
    "https://themeditary.com/pro/qualaquin-prescribing-information-12809.html",
)
quinine_warnings = verified(
    "US label of Qualaquin, 5: atrial fibrillation, digoxin, rifampin, neuromuscular blockers",
    "https://medlibrary.org/lib/rx/meds/qualaquin-3/page/2/",
)
quinine_summary = verified(
    "UK summary of quinine sulfate: tinnitus, hemoglobinuria, optic neuritis, myasthenia; conduction and the QT interval",
    "https://rxreasoner.com/monographs/quinine-sulfate/precautions",
)

# --- magnesium, calcium, vitamin B12 ----------------------------------------------------------------------------------

magnesium_aspartate = verified(
    "UK summary of Magnaspartate: not below a filtration of 30 mL/min, nor with disorders of cardiac conduction",
    "https://www.rxreasoner.com/monographs/magnaspartate/precautions",
)
magnesium_glycerophosphate = verified(
    "UK summary of Neomag: 12 to 24 mmol of magnesium a day in divided doses",
    "https://medicines.org.uk/emc/product/2678/smpc/print",
)
magnesium_oxide_levels = verified(
    "Magnesium oxide in 1,282 inpatients: high levels in 49 % at a filtration of 30 to 59, in 78.5 % below 30",
    "https://discovery.researcher.life/article/n-a/3aa6a512de9731c49086c0d573a754c3",
)
magnesium_highland = verified(
    "NHS Highland on hypomagnesemia: below 0.5 mmol/L by vein; halved below a filtration of 30; not with heart block",
    "https://rightdecisions.scot.nhs.uk/tam-treatments-and-medicines-nhs-highland/therapeutic-guidelines/fluid-and-electrolytes/"
    "treatment-of-low-electrolytes/hypomagnesaemia-guidelines",
)
magnesium_pharmacy = verified(
    "NHS Specialist Pharmacy Service: mild (0.5 to 0.7 mmol/L) by mouth, 10 to 24 mmol a day; less in kidney disease",
    "https://sps.nhs.uk/?p=104376",
)
magnesium_by_vein = secondary(
    "St George's Kidney: about 24 mmol (6 g) by vein in 24 hours; 2 g in 20 minutes if urgent",
    "https://stgrenal.org.au/hypocalcaemia",
)
calcium_emergency = verified(
    "Society for Endocrinology, Endocr Connect 2019;8:X1: calcium gluconate by vein in acute hypocalcemia",
    "https://ec.bioscientifica.com/view/journals/ec/8/6/EC-16-0056a.xml",
)
calcium_label = verified(
    "US label of calcium gluconate, 5.1: arrhythmia with cardiac glycosides",
    "https://americancompendium.com/fda/drug-labels/calcium-gluconate-v3-3ff0b519-50f1-93a8-e063-6294a90a9994",
)
calcium_bands = secondary(
    "embeds: adjusted calcium of 1.9 mmol/L or less, or symptoms, is severe; above it by mouth",
    "https://www.embeds.co.uk/2020/01/13/hypocalcaemia/",
)
b12_regimen = secondary(
    "Pernicious Anaemia Society quoting the BNF: hydroxocobalamin with and without neurological involvement",
    "https://pernicious-anaemia-society.org/treatment/",
)
b12_us_label = verified(
    "US label of cyanocobalamin: 100 micrograms a day for 6 to 7 days, then less often, then monthly",
    "https://www.recallguide.org/manufacturer/rx-pharma-pack-inc/",
)
b12_warnings = verified(
    "Label of cyanocobalamin, precautions: potassium in the first 48 hours; folate",
    "https://globalrph.com/rx-list/cyanocobalamin-drug",
)
b12_allergy = secondary(
    "Empower Pharmacy on cyanocobalamin: allergy to cobalt or cobalamin; early Leber's disease",
    "https://empowerpharmacy.com/drugs/cyanocobalamin-vitamin-b12-injection",
)

# --- heparin ----------------------------------------------------------------------------------------------------------

heparin_dose = verified(
    "UK summary of heparin: 5,000 units by vein, then 1,000 to 2,000 an hour, in acute peripheral arterial occlusion",
    "https://medicines.org.uk/emc/product/7419/smpc",
)
heparin_us_dose = verified(
    "US label of heparin: 5,000 units, then 20,000 to 40,000 in 24 hours, for 68 kg",
    "https://fda.report/DailyMed/f67eea4e-80ff-48da-8b04-8addc5cd31d1",
)
heparin_monitoring = verified(
    "US label of heparin, 2.2: an aPTT of 1.5 to 2 times normal, about every 4 hours at first; platelets",
    "https://pfizermedicalinformation.com/heparin-inj-1/dosage-admin",
)
heparin_warnings = verified(
    "US label of heparin, warnings: hypertension, endocarditis, spinal procedures, bleeding disorders",
    "https://www.pfizermedicalinformation.com/heparin-inj-5/warnings",
)
