"""Salts, hormones and vitamins: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

potassium_high_bands = secondary(
    "UK Kidney Association: treatment of acute hyperkalaemia in adults, clinical practice guideline, October 2023",
    "https://www.guidelinegenius.com/hyperkalaemia",
    supports="mild from 5.5, moderate from 6.0, severe from 6.5 mmol/L; an ECG from 6.0",
    read="the bands, in a summary of the guideline",
)
potassium_high_care = secondary(
    "NHS Greater Glasgow and Clyde, Glasgow Royal Infirmary emergency department: management of hyperkalaemia",
    "https://rightdecisions.scot.nhs.uk/gri-ed/guidelines/biochemistry/hyperkalaemia/management-of-hyperkalaemia",
    supports="above 6.5 mmol/L or with ECG changes calcium by vein, without waiting; ACE inhibitors, potassium-sparing diuretics and supplements stopped; "
    "a venous gas sample in an emergency",
    read="the page",
)
potassium_and_paralysis = verified(
    "Karmacharya P et al. Acute hyperkalemia leading to flaccid paralysis. J Community Hosp Intern Med Perspect 2015;5(3):27993, PMC4475259",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4475259",
    supports="Weak legs that could not walk were a high potassium; timely diagnosis reverses paralysis and arrhythmia, delay can kill.",
    read="abstract and introduction",
)
potassium_low_bands = secondary(
    "BMJ Best Practice: assessment of hypokalaemia, urgent considerations",
    "https://bibliotheek.ehb.be:2400/topics/en-gb/59/urgent-considerations",
    supports="below 2.5 mmol/L is severe; urgent when severe or with symptoms",
    read="in a library's copy",
)
potassium_in_the_community = secondary(
    "NHS Royal Cornwall Hospitals, acute GP service: potassium",
    "https://www.acutegpcornwall.com/potassium",
    supports="below 2.5, or with weakness: hospital the same day; 3.0 to 3.4: repeat and review within 3 to 7 days",
    read="the page",
)
hypocalcemia_threshold = verified(
    "Society for Endocrinology, emergency management of acute hypocalcaemia: Endocr Connect 2016;5:G7-G8, "
    "doi 10.1530/EC-16-0056",
    "https://ec.bioscientifica.com/view/journals/ec/5/5/G7.xml",
    supports="adjusted calcium below 1.9 mmol/L, or symptoms at any value, is an emergency; after thyroid surgery it is commonest",
    read="the guidance",
)
hypocalcemia_bands = secondary(
    "GP Reasoning: hypocalcaemia in primary care, by bands",
    "https://gpreasoning.uk/tools/algorithms/hypocalcaemia.html",
    supports="below 1.80 emergency, 1.80 to 2.00 discuss the same day, 2.00 to 2.20 primary care; any symptom counts",
    read="the page",
)
hypercalcemia_bands = verified(
    "Society for Endocrinology, emergency management of acute hypercalcaemia: Endocr Connect 2016;5:G9-G11",
    "https://ec.bioscientifica.com/view/journals/ec/5/5/G9.xml",
    supports="above 3.5 mmol/L urgent correction, dysrhythmia and coma; 3.0 to 3.5 prompt treatment; below 3.0 often without symptoms",
    read="the severity section",
)
hypocalcemia_care = secondary(
    "NHS Greater Glasgow and Clyde, therapeutics handbook: management of hypocalcaemia",
    "https://handbook.ggcmedicines.org.uk/guidelines/electrolyte-disturbances/management-of-hypocalcaemia/",
    supports="an ECG, and magnesium corrected with it",
    read="the page",
)
magnesium_bands = secondary(
    "NHS Bristol, North Somerset and South Gloucestershire, Remedy: hypomagnesaemia",
    "https://remedy.bnssg.icb.nhs.uk/adults/biochemistry/hypomagnesaemia",
    supports="below 0.4 mmol/L seizures and arrhythmia are likely: admitted the same day; milder: by mouth, with calcium and potassium",
    read="the page; others give it by vein below 0.5",
)
telephone_limits = secondary(
    "Royal College of Pathologists G158 (2017): the communication of critical and unexpected pathology results",
    "http://pch-pathlab.com/cms/?q=Criticalvalueupdate",
    supports="telephoned: sodium 120 and 160, potassium 2.5 and 6.5, calcium 1.8 and 3.5, magnesium 0.40, phosphate 0.3, "
    "creatinine 354, glucose 2.5 and 25",
    read="its limits beside those of one laboratory",
)
blood_count_limits = secondary(
    "Barnsley Hospital NHS Foundation Trust, haematology: critical results",
    "https://barnsleyhospital.nhs.uk/node/332/printable/print",
    supports="telephoned: hemoglobin below 80 (hospital 70) or above 200 g/L, platelets below 50 or above 1,000",
    read="the table; limits are local",
)
adult_intervals = secondary(
    "Pathology Harmony: UK consensus reference intervals of adults",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4975217/table/table003",
    supports="sodium 133 to 146, potassium 3.5 to 5.3, adjusted calcium 2.2 to 2.6, magnesium 0.7 to 1.0, phosphate 0.8 to 1.5",
    read="a table that quotes them",
)
hyponatremia_guideline = secondary(
    "Spasovski G et al. Diagnosis and treatment of hyponatraemia: Eur J Endocrinol 2014;170:G1-G47, doi 10.1530/EJE-13-1020",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC5404708/table/tbl2",
    supports="mild 130 to 135, moderate 125 to 129, profound below 125 mmol/L",
    read="a table that quotes it",
)
hyponatremia_symptoms = secondary(
    "GPnotebook: hyponatraemia, clinical features",
    "https://gpnotebook.com/en-GB/pages/oncology/hyponatraemia/clinical-features",
    supports="Cramps and weakness below 120 mmol/L; confusion, drowsiness and convulsions when it is severe, and the brain swells when it is fast.",
    read="the page, which cites Spasovski 2014 and Adrogue 2022",
)
glucose_low = verified(
    "International Hypoglycaemia Study Group: Diabetes Care 2017;40:155-157 and Diabetologia 2017;60:3-6, PMID 27872948",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6518070",
    supports="a glucose below 3.0 mmol/L is clinically significant, with immediate danger",
    read="the statement",
)
glucose_very_high_state = verified(
    "Mustafa OG et al. Hyperosmolar hyperglycaemic state in adults, JBDS: Diabet Med 2023;40:e15005, doi 10.1111/dme.15005",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10107355",
    supports="a medical emergency; glucose of 30 mmol/L or more with loss of fluid and a high osmolality",
    read="the abstract",
)
phosphate_bands = secondary(
    "NHS Greater Glasgow and Clyde, therapeutics handbook: management of hypophosphataemia (May 2023)",
    "https://handbook.ggcmedicines.org.uk/guidelines/electrolyte-disturbances/management-of-hypophosphataemia/",
    supports="below 0.3 mmol/L by vein, with weakness, failing breath and arrhythmia; 0.3 to 0.59 by mouth",
    read="the page",
)
b12_guideline = secondary(
    "NICE NG239: vitamin B12 deficiency in over 16s (2024)",
    "https://pulsetoday.co.uk/?p=148078",
    supports="total B12 below 180 ng/L (133 pmol/L) deficient, to 350 (258) indeterminate; with neurological symptoms treatment does not wait",
    read="a summary; the figures in several copies, the referral wording not",
)
metabolic_panel = secondary(
    "Mayo Clinic Laboratories: comprehensive metabolic panel",
    "https://origin.mayocliniclabs.com/test-catalog/overview/113631",
    supports="magnesium is not among its tests",
    read="the catalog page",
)
hypocalcemia_causes = secondary(
    "Mind the Bleep: hypocalcaemia",
    "https://www.mindthebleep.com/hypocalcaemia/",
    supports="causes and care of hypocalcemia; magnesium",
    read="the page",
)
b12_without_anemia = verified(
    "Lindenbaum 1988: neuropsychiatric disorders of cobalamin deficiency, 141 people",
    "https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/26804125",
    supports="Neither anemia nor large red cells in 28 %.",
    read="the abstract, as Nutrition 1995;11:180 reprints it",
)
b12_and_nerves = verified(
    "Savage and Lindenbaum 1995: neurological complications of cobalamin deficiency",
    "https://www.qxmd.com/r/8534966",
    supports="Tingling of both feet first, and an unsteady gait; almost all lose vibration, often position as well; signs "
    "of the cord come later.",
    read="the abstract",
)
b12_hands = secondary(
    "Medscape: neurology of vitamin B12 deficiency",
    "https://emedicine.medscape.com/article/1152670",
    supports="The hands follow the feet soon.",
    read="the page",
)
thyrotoxic_paralysis = verified(
    "Thyrotoxic periodic paralysis, 135 people: Eur J Endocrinol 2013;169:529",
    "https://eje.bioscientifica.com/view/journals/eje/169/5/529.xml",
    supports="Men in 130 of 135, in the morning in 70 %, the thyroid plainly overactive in 17 %, a trigger in 34 %.",
    read="the abstract",
)
hypocalcemia_symptoms = secondary(
    "Text on hypocalcemia, as stored by a translation site",
    "https://th4.ilovetranslation.com",
    supports="Lips and fingertips tingle first, then come cramps and spasm of hands and feet.",
    read="the passage",
)
hypomagnesemia_summary = secondary(
    "The Medical Cookbook: hypomagnesemia",
    "https://themedicalcookbook.com",
    supports="Cramps, tremor and weakness, mostly below 0.5 mmol/L; low potassium and calcium go with it; after an acid suppressant for a year, a diuretic, alcohol or diarrhea.",
    read="the page; a second summary says the same",
)
thyroid_and_muscle = verified(
    "Duyff RF et al. Neuromuscular findings in thyroid dysfunction. J Neurol Neurosurg Psychiatry 2000;68:750-755, PMC1736982",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC1736982",
    supports="In new hypothyroidism muscle complaints in 79 %, weakness in 38 %, signs of a neuropathy of feeling and "
    "strength in 42 %; creatine kinase does not go with them.",
    read="the abstract",
)
