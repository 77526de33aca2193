"""The veins: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

phlegmasia_abstract = verified(
    "Phlegmasia cerulea dolens, Arch Intern Med, abstract 565090",
    "https://jamanetwork.com/journals/jamainternalmedicine/article-abstract/565090",
    supports="It mimics arterial embolism and endangers life and limb.",
    read="abstract",
)
phlegmasia_treatment = secondary(
    "Medscape: phlegmasia alba and cerulea dolens, treatment",
    "https://emedicine.medscape.com/article/461809-treatment",
    supports="As soon as it is suspected an anticoagulant is begun and the limb is raised.",
    read="the section on medical therapy",
)
nice_thrombosis = verified(
    "NICE NG158, Venous thromboembolic diseases: diagnosis, management and thrombophilia testing, 2020, 1.1.1 to 1.1.14",
    "https://www.nice.org.uk/guidance/ng158/chapter/Recommendations",
    supports="Two-level Wells score. Likely (2 or more): ultrasound with its result within 4 hours, else D-dimer, an anticoagulant meanwhile and "
    "the scan within 24 hours. Unlikely (1 or less): D-dimer with its result within 4 hours, and a scan when it is raised. A negative scan "
    "with a raised D-dimer is repeated after 6 to 8 days.",
    read="recommendations on the diagnosis of thrombosis, stored page",
)
goodacre = verified(
    "Goodacre S et al. Ann Intern Med 2005;143:129-139: clinical signs of deep vein thrombosis, PMID 16027455",
    "https://pubmed.ncbi.nlm.nih.gov/16027455/",
    supports="Cancer, an earlier thrombosis, immobility, surgery and a difference between the calves change the odds; tenderness alone hardly does.",
    read="abstract",
)
pregnancy_left_leg = verified(
    "Chan WS et al. CMAJ 2010;182:657-660, PMID 20351121",
    "https://www.ncbi.nlm.nih.gov/pubmed/20351121",
    supports="In pregnancy the left leg in 84 of 96 thromboses, often above the groin.",
    read="abstract",
)
pregnancy_thrombosis = verified(
    "RCOG Green-top Guideline 37b, Thromboembolic disease in pregnancy and the puerperium: acute management, 2015",
    "https://docslib.org/doc/1368491/",
    supports="Symptoms or signs in pregnancy or the puerperium are tested objectively, by compression duplex ultrasound, under heparin until it is "
    "excluded; where suspicion stays high after a negative scan it is repeated on day 3 and day 7.",
    read="recommendations, stored copy",
)
wells_two_level = secondary(
    "Wells PS et al. N Engl J Med 2003;349:1227-1235: two-level score for deep vein thrombosis",
    "https://www.ncbi.nlm.nih.gov/pubmedhealth/PMH0055213/table/appk.tu1/?report=objectonly",
    supports="Ten items; 2 points or more are likely, 1 or less unlikely.",
    read="as reprinted in an appendix of NICE",
)
edema_review = verified(
    "Peripheral Edema: Evaluation and Management in Primary Care. Am Fam Physician 2022;106(5):557-564, PMID 36379502",
    "https://www.aafp.org/pubs/afp/issues/2022/1100/peripheral-edema.html",
    supports="How old the swelling is and which legs it is in guide the workup: acute in one leg, a D-dimer or an ultrasound at once; chronic in both, "
    "blood, urine, heart and a duplex of the veins for reflux.",
    read="abstract",
)
edema_of_long_standing = verified(
    "Trayes KP et al. Edema: Diagnosis and Management. Am Fam Physician 2013;88(2):102-110",
    "https://docslib.org/doc/3190057/edema-diagnosis-and-management-kathryn-p",
    supports="Swelling that has gathered over a long time in one or both legs is often venous insufficiency.",
    read="abstract and table of causes, stored copy",
)
both_legs_without_clot = verified(
    "Ultrasound in people with symptoms of both legs, Radiology 1995, PMID 7617848",
    "https://pubmed.ncbi.nlm.nih.gov/7617848/",
    supports="Of 50 people with symptoms of both legs none had a thrombosis, and 68 % had another cause. A vascular laboratory (Radiology 1996, PMID "
    "8685337) found one in 35 of 149: both legs make it less likely and exclude nothing.",
    read="abstracts of both",
)
pre_eclampsia = verified(
    "NICE NG133, Hypertension in pregnancy: diagnosis and management, 2019, as the NICE Pathway of July 2019",
    "https://www.readkong.com/page/pre-eclampsia-nice-pathways-3911424",
    supports="Headache, trouble with sight, pain below the ribs, vomiting, or sudden swelling of face, hands or feet: seen immediately; blood pressure and "
    "protein in the urine decide.",
    read="the pages on suspected pre-eclampsia, stored copy",
)
thrombosis_tenderness = secondary(
    "Medscape: deep venous thrombosis",
    "https://emedicine.medscape.com/article/1911303",
    supports="Tenderness in 75 %, but also in half of those without a thrombosis.",
    read="the page",
)
left_leg_rule = verified(
    "The LEFt rule in pregnancy, validation of 2013, 157 women",
    "https://read.qxmd.com/read/23065510",
    supports="With none of left leg, a calf 2 cm larger and the first trimester none of 46 had a thrombosis.",
    read="the abstract",
)
