"""The leg at night: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

cochrane_magnesium = verified(
    "Garrison SR et al. Magnesium for skeletal muscle cramps: Cochrane Database Syst Rev 2020, CD009402.pub3",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8094171/table/CD009402-tbl-0001",
    supports="-0.18 cramps a week (-0.84 to 0.49)",
    read="the summary table",
)
aasm_restless_legs = verified(
    "Winkelman JW et al. Treatment of restless legs syndrome, AASM guideline: J Clin Sleep Med 2025;21:137-152",
    "https://booksci.cn/literature/142331481.htm",
    supports="iron studies in all",
    read="the abstract",
)
aasm_dopamine = secondary(
    "Winkelman JW et al. Treatment of restless legs syndrome, AASM guideline: J Clin Sleep Med 2025;21:137-152",
    "https://www.consultantlive.com/view/rls-guidelines-advise-against-dopamine-agonists-with-john-winkleman-md-phd",
    supports="against standard use of dopamine agonists",
    read="an interview with its lead author",
)
stretching_review = secondary(
    "Rabbitt L et al. A review of nocturnal leg cramps in older people: Age Ageing 2016;45:776-782",
    "https://www.scribd.com/document/446880205/afw139",
    supports="conflicting evidence for stretching, little harm",
    read="a copy of the paper",
)
restless_legs_summary = secondary(
    "Silber MH et al. Management of restless legs syndrome, updated algorithm: Mayo Clin Proc 2021;96:1921-1937, "
    "doi 10.1016/j.mayocp.2020.12.026",
    "https://www.readkong.com/page/the-management-of-restless-legs-syndrome-an-updated-6690136",
    supports="medicines that may make it worse are avoided",
    read="the abstract in a copy; which antidepressants is from memory",
)
restless_legs_consensus = secondary(
    "Allen RP et al. Restless legs syndrome diagnostic criteria, IRLSSG consensus: Sleep Med 2014;15:860-873",
    "https://gpcpd.heiw.wales/clinical/restless-legs-syndrome/the-diagnostic-criteria/",
    supports="the five criteria",
    read="as reproduced in full by GP CPD Wales",
)
restless_legs_series = verified(
    "Montplaisir et al. Mov Disord 1997;12:61, 133 people, PMID 8990055",
    "https://pubmed.ncbi.nlm.nih.gov/8990055/",
    supports="It begins in one leg in many, and reaches the arms in about half; sleep troubled in 94 %, a family history "
    "in 63 %.",
    read="the abstract",
)
restless_legs_mimics = verified(
    "Hening et al.: what passes for restless legs, PMC2769267",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2769267",
    supports="The four older criteria alone had a specificity of 84 %: cramps, positional discomfort and neuropathy pass "
    "for it.",
    read="the abstract",
)
night_cramps_in_practice = verified(
    "Maisonneuve et al. BMC Fam Pract 2016, 516 people, doi 10.1186/s12875-016-0509-9",
    "https://doi.org/10.1186/s12875-016-0509-9",
    supports="Cramps in 46 % of those of 60 or older, of the calf in 80 %; 31 % were woken.",
    read="the abstract",
)
what_a_night_cramp_is = verified(
    "Hallegraeff et al. BMC Fam Pract 2017;18:29, PMID 28241802",
    "http://bmcfampract.biomedcentral.com/articles/10.1186/s12875-017-0600-x",
    supports="Intense pain of seconds to ten minutes, of calf or foot and seldom thigh, that spoils sleep and leaves it "
    "sore.",
    read="the abstract",
)
legs_when_pressure_falls = verified(
    "Symptoms with and without a fall of pressure on standing, 53 against 38 people, a table of J Neurol "
    "Neurosurg Psychiatry",
    "https://jnnp.bmj.com/highwire/markup/162094",
    supports="Light in the head and unsteady on standing; tired legs in one of 53.",
    read="the table",
)
