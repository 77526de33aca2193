"""What is said of roots, nerves and plexus stands on these."""

from pulsefirst.language import secondary, verified

# --- maps of the skin ---------------------------------------------------------------------------------------------------

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

# --- a nerve, the plexus, or a root -------------------------------------------------------------------------------------

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
    "Medscape: numb front and side of the thigh, full strength, more often with diabetes; rarely a mass",
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
    "Pinto MV et al. Neurology 2021;96:e2098-e2108: 59 people with the plexus disorder, 92 % with pain, 95 % with weakness",
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
tarsal_tunnel = secondary(
    "AMBOSS: tarsal tunnel syndrome, inner ankle, heel, sole and toes; tapping behind the inner ankle",
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
