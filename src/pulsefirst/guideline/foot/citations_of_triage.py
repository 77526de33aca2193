"""The foot: what its urgencies stand on."""

from pulsefirst.language import secondary, verified

diabetic_foot_guideline = verified(
    "NICE NG19, Diabetic foot problems: prevention and management, 2015, updated 2019, 1.4.1 and 1.4.2",
    "https://www.nice.org.uk/guidance/ng19/chapter/Recommendations",
    supports="Limb- or life-threatening, to acute services at once with word to the foot team: an ulcer with fever or any sign of sepsis, an ulcer with limb "
    "ischemia, concern of a deep infection of soft tissue or bone, gangrene. Every other active foot problem: within 1 working day.",
    read="the recommendations as reprinted by Primary Care Notebook and NHS Borders, and the stored text of the guideline of 2015",
)
charcot_guideline = verified(
    "NICE NG19, Diabetic foot problems: prevention and management, 2015, updated 2019, 1.7",
    "https://www.nice.org.uk/guidance/ng19/chapter/Recommendations",
    supports="Redness, warmth, swelling or deformity in diabetes, above all with neuropathy or kidney disease, also without pain: Charcot is suspected; foot "
    "service within 1 working day, off the foot until then.",
    read="the recommendations as reprinted by NHS Borders and two local pathways",
)
threatened_limb_guideline = verified(
    "Conte MS et al. Global vascular guidelines on chronic limb-threatening ischemia. J Vasc Surg 2019;69:3S-125S, PMC8365864",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8365864/",
    supports="Artery disease with pain at rest, gangrene or an ulcer of more than 2 weeks is referred urgently; a deep infection or wet gangrene is drained before "
    "the flow is planned.",
    read="abstract and tables",
)
threatened_limb_same_day = secondary(
    "Vascular Society of Great Britain and Ireland: quality improvement framework for peripheral artery disease, 2019",
    "https://doi.org/10.1186/s13047-023-00664-6",
    supports="A suspected chronic limb threat is referred to vascular surgery on the day it is seen.",
    read="as quoted in J Foot Ankle Res 2023, s13047-023-00664-6",
)
foot_infection_urgency = verified(
    "Queensland Health: clinical prioritisation criteria, vascular and diabetic foot",
    "https://conditions.health.qld.gov.au/Specialty/3/vascular",
    supports="Emergency: an ulcer in someone unwell or feverish, redness of more than 2 cm or spreading fast, acute ischemia, wet gangrene, acute or suspected "
    "Charcot foot.",
    read="page",
)
bone_infection = secondary(
    "Butalia S et al. Does this patient with diabetes have osteomyelitis of the lower extremity? JAMA 2008;299:806-813",
    "http://jamaevidence.mhmedical.com/content.aspx?bookid=845&sectionid=61357626",
    supports="An ulcer of more than 2 cm2, bone touched by the probe, and a sedimentation rate above 70 mm/h raise the odds of infected bone.",
    read="the page of JAMAevidence",
)
probe_to_bone = verified(
    "Lavery LA et al. Probe-to-bone test for diagnosing diabetic foot osteomyelitis. Diabetes Care 2007;30:270-274",
    "https://diabetesjournals.org/care/article/30/2/270/28345/",
    supports="Where 12 % of wounds had infected bone: found in 87 %, right in 57 %; a probe that touches none left 2 %.",
    read="abstract",
)
leg_ulcer_referral = verified(
    "NICE CG168, Varicose veins: diagnosis and management, 2013, as in Davies HO et al. Phlebology, impact of CG168",
    "https://research.birmingham.ac.uk/en/publications/impact-of-uk-nice-clinical-guidelines-168-on-referrals-to-a-speci",
    supports="A break of the skin below the knee that has not healed within 2 weeks is referred to a vascular service.",
    read="abstract of the study, which quotes the recommendation",
)
tissue_loss_pressures = secondary(
    "Peripheral Academic Research Consortium (PARC): consensus definitions, J Am Coll Cardiol 2015",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8365864/",
    supports="With tissue loss an ankle pressure below 70 mmHg or a toe pressure below 50 mmHg threatens the limb.",
    read="the table of definitions, stored copy; the address is of the global guideline that compares them",
)
wifi_actions = verified(
    "Conte MS et al. Global vascular guidelines on chronic limb-threatening ischemia. J Vasc Surg 2019;69:3S-125S, tables of stage and action",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8365864/table/T46",
    supports="Stage 4 with severe ischemia is offered revascularization; stage 1 is treated without, and looked at again after 4 weeks. No stage comes with hours.",
    read="tables",
)
