"""The brain: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

nice_weak_limb = secondary(
    "NICE NG127 (2019): Suspected neurological conditions: recognition and referral",
    "https://nursing-notebook.com/en-gb/simplepage.cfm?ID=x20190519193725527126&linkID=79765",
    supports="Sudden weakness, even of one part of a limb, may be a stroke or TIA; weakness of a single limb that gets worse over hours to "
    "days is referred with imaging.",
    read="recommendations on limb and facial weakness, as quoted by Primary Care Notebook",
)
nice_numb_limb = secondary(
    "NICE NG127 (2019): Suspected neurological conditions: recognition and referral, sensory symptoms",
    "https://primarycarenotebook.com/pages/neurology/sensory-symptoms-including-tingling-and-numbness-in-adults-nice-guidance-suspected-"
    "neurological-conditions-recognition-and-referral",
    supports="Sudden numbness of one side that passes is assessed as a TIA.",
    read="recommendations on tingling and numbness, as quoted by Primary Care Notebook",
)
nice_stroke = secondary(
    "NICE NG128 (2019, updated 2022): Stroke and transient ischaemic attack in over 16s: diagnosis and initial management",
    "https://www.rcemlearning.co.uk/modules/transient-ischaemic-attacks/lessons/clinical-assessment-and-risk-stratification-36/topic/"
    "nice-guidelines/",
    supports="A suspected TIA is seen by a specialist within 24 hours of its onset; no score lowers that.",
    read="recommendations on suspected TIA, as quoted by RCEM Learning",
)
stroke_guideline = secondary(
    "National Clinical Guideline for Stroke for the UK and Ireland, 2023",
    "https://gmnisdn.org.uk/professionals/transient-ischaemic-attack-tia",
    supports="A suspected TIA is seen within 24 hours; one that was more than a week ago as soon as possible within 7 days.",
    read="recommendations on TIA, as quoted by the Greater Manchester stroke network",
)
glucose_first = secondary(
    "BMJ Best Practice: Transient ischaemic attack, diagnosis approach",
    "https://bibliotheek.ehb.be:2400/topics/en-gb/107/diagnosis-approach",
    supports="Glucose is tested at once in any sudden focal deficit; a low one is treated and the patient looked at again. While the "
    "deficit is there it is handled as a stroke, not as a TIA.",
    read="the urgent recommendations, in a library's copy",
)
mayo_fast = secondary(
    "Mayo Clinic: Act FAST and help a stroke victim survive",
    "https://www.mayoclinic.org/diseases-conditions/stroke/in-depth/health-tip/art-20450579",
    supports="Any one of a drooping face, a drifting arm and disturbed speech is enough to call.",
    read="the page itself",
)
leg_weakness_in_stroke = verified(
    "Brain 1994;117:347-354, doi 10.1093/brain/117.2.347",
    "https://scilit.com/publications/22bae1559a95c400bb8664cd78479c02",
    supports="Weakness mainly of the leg occurs in stroke, in about 4 of 100.",
    read="the abstract",
)
monoparetic_stroke = verified(
    "BioMed Research International 2017:9373817",
    "https://www.hindawi.com/journals/bmri/2017/9373817/abs/",
    supports="Upper motor neuron signs were found in about a third only of strokes with weakness of one limb.",
    read="the abstract",
)
drop_foot_by_stroke = verified(
    "J Neurol Neurosurg Psychiatry 2010;81:822, Alonso and others",
    "https://jnnp.bmj.com/content/81/7/822",
    supports="Six people with sudden painless weakness of a foot or ankle from a small stroke, three of them as in a palsy of the peroneal nerve.",
    read="the abstract",
)
symptoms_of_stroke = secondary(
    "Notes on the symptoms of stroke",
    "https://buboflash.eu",
    supports="About 85 % of ischemic strokes weaken one side.",
    read="a stored copy of the notes",
)
anterior_cerebral_artery = verified(
    "Park et al. 2021, 47 strokes of the anterior cerebral artery, PMC8059002",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8059002",
    supports="Incontinence of urine, indifference and changed behavior go with it.",
    read="the abstract",
)
myelitis_in_the_emergency_department = verified(
    "Huh et al. Clin Exp Emerg Med 2015;2:44, 46 people",
    "https://abcdocz.com/doc/1005337",
    supports="Feeling changed in 97.8 %, bladder, bowel or autonomic in 76 %, weakness in 72 %; called disc in 39 %, "
    "stroke in 19, Guillain-Barre in 13 and cauda equina in 10 % at first.",
    read="the abstract",
)
first_symptoms_of_multiple_sclerosis = secondary(
    "Table of first symptoms of multiple sclerosis",
    "https://piglix.com",
    supports="Feeling of limb or face in 33 %, the optic nerve in 20, weakness in 13, double vision in 7, gait in 5 %.",
    read="the table",
)
course_of_an_attack = secondary(
    "Clinical Gate: clinical spectrum of multiple sclerosis",
    "https://clinicalgate.com",
    supports="An attack builds up over days to about a week and fades over weeks.",
    read="the section on tempo",
)
