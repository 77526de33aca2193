"""Where the likelihood ratios were published."""

from pulsefirst.language import secondary, verified

khan = verified(
    "Khan NA et al. JAMA 2006;295:536-546, doi 10.1001/jama.295.5.536: clinical examination for peripheral artery disease",
    "https://pubmed.ncbi.nlm.nih.gov/16449619/",
)
khan_appraised = verified(
    "Khan NA et al. JAMA 2006;295:536-546, its results by finding as abstracted by the York CRD database",
    "http://www.crd.york.ac.uk/CRDWeb/ShowRecord.asp?AccessionNumber=12006008108",
)
suri = verified(
    "Suri P et al. JAMA 2010;304:2628-2636, doi 10.1001/jama.2010.1833, table 3: history and examination for lumbar stenosis",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3260477/table/T3",
)
nadeau = verified(
    "Nadeau M et al. Can J Surg 2013;56:372-377, doi 10.1503/cjs.016512: claudication of the spine or of the arteries",
    "https://www.canjsurg.ca/highwire/citation/87515/medlars",
)
nadeau_abstract = secondary(
    "Conference abstract of the same group, Bone and Joint: calf pain and relief by standing, each alone",
    "https://boneandjoint.org.uk/Search?ContentType=ArticlesAndAbstracts&SearchTerm=authorNames%3A%22Lawlor+K%22",
)
van_der_windt = verified(
    "van der Windt DA et al. Cochrane 2010, CD007431.pub2: physical examination for lumbar radiculopathy",
    "https://download.skyscape.com/download/ota/lonestar/B4562E59-87F6-47FA-8F09-D67E1FE536CA/ebmgneuro.ed18/content/HTML/5/tn55.htm",
)
tawa = verified(
    "Tawa N et al. BMC Musculoskelet Disord, s12891-016-1383-2: neurological testing against MRI",
    "https://bmcmusculoskeletdisord.biomedcentral.com/articles/10.1186/s12891-016-1383-2",
)
perkins = verified(
    "Perkins BA et al. Diabetes Care 2001;24:250-256: simple tests for neuropathy in a diabetes clinic",
    "https://diabetesjournals.org/care/article/24/2/250/23987/Simple-Screening-Tests-for-Peripheral-Neuropathy",
)
cauda_equina_series = secondary(
    "UK series of one year, 334 urgent MRIs, 25 with cauda equina syndrome: signs against MRI",
    "https://discovery.researcher.life/topic/unilateral-leg-pain/8497969",
)
