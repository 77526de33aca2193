"""Aorta and lung: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

dissection_in_a_leg = verified(
    "BMJ 2009;338:a3114: a dissection that came as tearing back pain and a cold, numb leg",
    "http://www.bmj.com/content/338/bmj.a3114",
    supports="tearing back pain with a cold, numb left leg was a dissection",
    read="the case report",
)
leg_symptoms_of_dissection = secondary(
    "Cardiovasc J Afr 2012;23(7):e14: acute aortic dissection presenting as leg ischemia",
    "https://discovery.researcher.life/article/2ca4e38b",
    supports="leg symptoms in about 10 % of 1,751 published dissections; leg ischemia as the only sign in some",
    read="an abstract",
)
dissection_in_the_cord = verified(
    "Kawabata A, Tomori M, Arai Y. Spinal cord infarction with aortic dissection. Case Rep Orthop 2018;7042829",
    "https://www.hindawi.com/journals/crior/2018/7042829/abs/",
    supports="Two infarctions of the cord by a dissection without its pain: it is thought of also with little or no pain.",
    read="abstract",
)
dissection_markers = secondary(
    "ACC/AHA 2010 thoracic aortic disease guideline, high-risk markers (ADD risk score): Circulation 2011;123:2213-2218",
    "https://empendium.com/mcmtextbook/table/031_9451",
    supports="abrupt, severe or tearing pain; a pulse deficit, arms more than 20 mmHg apart, a focal deficit with pain, shock; known disease",
    read="the table in the McMaster Textbook",
)
dissection_and_anticoagulants = verified(
    "Am J Emerg Med 2005: aortic dissection given anticoagulants",
    "https://ajemjournal.com/article/S0735-6757(05)00137-3/pdf",
    supports="harm where dissection was given anticoagulants",
    read="the paper",
)
aneurysm_guideline = verified(
    "NICE NG156: abdominal aortic aneurysm, diagnosis and management (2020)",
    "https://www.nice.org.uk/guidance/ng156/chapter/Recommendations",
    supports="think of rupture in new abdominal or back pain, collapse or loss of consciousness; an aneurysm suspected by palpation: ultrasound",
    read="the recommendations on diagnosis",
)
lung_clot_signs = secondary(
    "NICE NG158: venous thromboembolic diseases (2020, updated 2023)",
    "https://primarycarenotebook.com/pages/cardiovascular-medicine/pulmonary-embolism/clinical-features",
    supports="new breathlessness, chest pain, coughed blood, collapse, a pulse above 100, with leg pain or swelling",
    read="a summary of the features",
)
warning_score = secondary(
    "Royal College of Physicians: National Early Warning Score (NEWS) 2, updated report of a working party, December 2017",
    "https://scribd.com/document/584338409/NEWS2-Chart-1-The-NEWS-scoring-system-0-0",
    supports="3 points: 8 or 25 breaths, saturation 91 %, systolic 90 or 220, pulse 40 or 131; in hypercapnic lung disease 88 to 92 % scores none",
    read="chart 1, and what the report does with a single 3",
)
oxygen_targets = secondary(
    "Royal College of Physicians: National Early Warning Score (NEWS) 2, updated report of a working party, December 2017",
    "https://www.rcpjournals.org/highwire/markup/14242/expansion",
    supports="target saturations 94 to 98 %, and 88 to 92 % in hypercapnic respiratory failure",
    read="a table of a study that quotes its scales",
)
aneurysm_rupture_review = verified(
    "Accuracy of presenting symptoms, physical examination and imaging for ruptured abdominal aortic aneurysm: a review of 2022, 2,077 people",
    "https://discovery.researcher.life/article/accuracy-of-presenting-symptoms-physical-examination-and-imaging-for-diagnosis-of-ruptured-abdominal-aortic-aneurysm-systematic-review-and-meta-analysis/0a31c2c109f638d78f9961ab7a25edae",
    supports="Pain of the belly in 62 %, of the back in 54 %, a pulsating mass in 47 %, a low pressure in 31 %, syncope in "
    "28 %.",
    read="the abstract",
)
aneurysm_triad = verified(
    "Stockholm, ruptured abdominal aneurysm, 216 people: Scand J Trauma Resusc Emerg Med 2024, doi "
    "10.1186/s13049-024-01268-0",
    "https://doi.org/10.1186/s13049-024-01268-0",
    supports="All three of pain of the belly, syncope and a pulsating mass in 13 %.",
    read="the abstract",
)
dissection_registry = secondary(
    "International Registry of Acute Aortic Dissection, as summarized for nurses",
    "https://nursing-notebook.com",
    supports="Pain at the front of the chest in 71 % (type A), in the back in 64 % (type B), at its worst at once; a "
    "missing pulse in fewer than 20 %, a deficit in up to 20 %, no pain in about 10 %.",
    read="summaries of the registry",
)
aortic_occlusion_cases = secondary(
    "Acute occlusion of the aorta, hcplive.com, March 2008",
    "https://www.hcplive.com",
    supports="Sudden weakness or numbness of both legs with pain of the back and mottling; an embolus in 65 % of 46 (Arch Surg 1994;129:603).",
    read="a stored copy of the page",
)
