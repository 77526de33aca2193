"""Joint and bone: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

hip_arthritis_signs = verified(
    "Metcalfe D et al. Does this patient have hip osteoarthritis? JAMA 2019;322:2323-2333, PMID 31846019",
    "https://pubmed.ncbi.nlm.nih.gov/31846019/",
    supports="Less adduction when the leg is moved for the patient has a ratio of 4.2 for it; normal adduction makes it unlikely; it hurts in groin or inner thigh on "
    "walking, and under 60 years it is less likely.",
    read="abstract; the age through Am Fam Physician 2020;101:696",
)
bone_stress_rule = verified(
    "A rule for bone stress injury of the lower limb in 778 military trainees, PMC7485018",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7485018/",
    supports="Tenderness of a point of bone alone has a sensitivity of 97.5 % and a specificity of 54 %; without it imaging can wait.",
    read="abstract",
)
hip_fracture_steps = secondary(
    "BMJ Best Practice: hip fracture, diagnosis recommendations",
    "https://bestpractice-bmj-com.bibliotheek.ehb.be/topics/en-gb/3000105/diagnosis-recommendations",
    supports="An X-ray for everyone with a fall and a painful hip; further imaging where it shows nothing and the leg bears no weight; it is easily missed in "
    "people who cannot tell.",
    read="in a library's copy",
)
