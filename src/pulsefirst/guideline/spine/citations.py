"""Spine and cord: what content beyond the source stands on."""

from pulsefirst.language import secondary, verified

cord_compression_words = secondary(
    "NICE NG234 (2023): spinal metastases and metastatic spinal cord compression",
    "https://www.nice.org.uk/guidance/NG234/chapter/recommendations",
    supports="past or current cancer with a new deficit, unsteady walking, a sphincter change or pain along a root: the service at once; "
    "pain of the pattern alone: within 24 hours; MRI within 24 hours",
    read="only the opening of the recommendations; what they ask through summaries of them and the pathways of local services",
)
nice_cord_compression_2008 = verified(
    "NICE CG75 (2008): metastatic spinal cord compression in adults; replaced by NG234",
    "https://www.nice.org.uk/guidance/CG75/chapter/1-Guidance",
    supports="MRI of the whole spine within 24 hours where a deficit suggests compression; neck and thoracic pain among the warnings",
    read="the recommendations",
)
compression_first_steps = secondary(
    "Mid and South Essex: metastatic spinal cord compression, information for clinicians",
    "https://mse.medindex.co.uk/c/b/south-west-essex/a/metastatic-spinal-cord-compression-information-for-clinicians/156",
    supports="lying flat and log-rolling, MRI of the whole spine within 24 hours, neurosurgery and oncology told",
    read="the page of the local service",
)
false_level = verified(
    "Arch Neurol 1996;53:1155: a thoracic level of feeling from compression in the neck",
    "https://jamanetwork.com/journals/jamaneurology/article-abstract/594299",
    supports="a level of feeling can lie far below the compression, so the whole spine is imaged",
    read="the abstract",
)
upper_motor_neuron_table = secondary(
    "Radiographics 2018;38:1201: signs of the upper and the lower motor neuron",
    "https://wikimsk.org/wiki/Template:Upper_and_lower_motor_neuron_lesions",
    supports="brisk reflexes, an extensor plantar response and stiffness point to brain or cord",
    read="its table as WikiMSK gives it",
)
cord_compression_signs = secondary(
    "NICE NG127 (2019): suspected neurological conditions, recognition and referral",
    "https://www.nice.org.uk/guidance/ng127/chapter/Recommendations-for-adults-aged-over-16",
    supports="weakness of both legs over hours to weeks is seen at once, over weeks to months by referral; numbness with brisk reflexes is "
    "a matter of brain or cord; severe back pain with a sphincter change or a numb perineum at once",
    read="its sections on weakness and numbness as Primary Care Notebook quotes them",
)
darouiche = verified(
    "Darouiche RO. Spinal epidural abscess. N Engl J Med 2006;355:2012-2020",
    "https://ja.scribd.com/document/299218245/N-Engl-J-Med-2006-Darouiche",
    supports="what predisposes to an epidural abscess",
    read="a copy of the paper",
)
reihsaus = verified(
    "Reihsaus E et al. Neurosurg Rev 2000;23:175-204: 915 epidural abscesses",
    "https://doczz.net/doc/6431615/",
    supports="back pain in 71 %, fever in 66 %",
    read="a copy of the paper",
)
davis_abscess = verified(
    "Davis et al. 2004: clinical presentation of spinal epidural abscess",
    "https://docslib.org/download/7086026/original-contributions",
    supports="the triad of fever, pain of the spine and a deficit in 13 %; at least one risk in 98 %",
    read="a copy of the paper",
)
epidural_abscess_imaging = secondary(
    "Bond A, Manian FA. Spinal epidural abscess. Biomed Res Int 2016:1614328, doi 10.1155/2016/1614328",
    "https://www.scribd.com/document/482396010/Spinal-Epidural-Abscess-A-Review-with-Special-Emph-pdf",
    supports="imaging before a deficit is there; CRP or ESR as the way to it where nothing is lost yet",
    read="the abstract and the opening",
)
abscess_first_steps = verified(
    "MSD Manual, professional version: spinal epidural abscess",
    "https://www.msdmanuals.com/uk/professional/neurologic-disorders/spinal-cord-disorders/spinal-epidural-abscess",
    supports="MRI at once on a tender spine with a risk, cultures of blood, no lumbar puncture",
    read="the section on its diagnosis",
)
spinal_hematoma_series = verified(
    "Neurologia 2015: 13 spinal hematomas, S2173580815001078",
    "https://www.sciencedirect.com/science/article/pii/S2173580815001078",
    supports="pain of the spine in 85 %, a deficit in nearly all, an oral anticoagulant in 54 %; surgery best within 24 hours",
    read="the abstract",
)
spinal_hematoma_review = verified(
    "Spontaneous spinal epidural hematoma, 107 cases: PMC4461739",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4461739",
    supports="sudden pain of the back, then a deficit within hours; the outcome goes with the time to surgery",
    read="the abstract and a case",
)
hematoma_first_steps = verified(
    "MSD Manual, professional version: spinal subdural or epidural hematoma",
    "https://msdmanuals.com/professional/neurologic-disorders/spinal-cord-disorders/spinal-subdural-or-epidural-hematoma",
    supports="deficits over minutes to hours, MRI, drainage at once, every anticoagulant stopped",
    read="the page",
)
acr_low_back = verified(
    "ACR Appropriateness Criteria (2021): low back pain",
    "https://gravitas.acr.org/ACPortal/NarrativeAuthoringPreviewDocument?topicId=141",
    supports="no early imaging without red flags; MRI after 6 weeks if an intervention is considered",
    read="the narrative",
)
nice_back = verified(
    "NICE NG59 (2016, updated 2020): low back pain and sciatica, 1.1.4",
    "https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
    supports="imaging is not offered as a matter of course outside specialist settings",
    read="the recommendation",
)
girft_cauda_equina = verified(
    "GIRFT (2023): national suspected cauda equina syndrome pathway",
    "https://girft-interactivepathways.org.uk/cauda-equina-1/ces-pres-primary-comm-3a-1/",
    supports="bladder, bowel, saddle or sexual change, or a severe or progressive deficit of both legs, new or worse within 14 days: at once; "
    "sexual change with back pain alone is unlikely to be it",
    read="the step for primary and community care",
)
girft_older_than_14_days = secondary(
    "GIRFT (2023): national suspected cauda equina syndrome pathway",
    "https://remedy.bnssg.icb.nhs.uk/bnssg-icb/development-area/neurosurgery-draft/lumbarspinal-stenosis-draft",
    supports="changed more than 14 days ago and stable since: an urgent spinal referral with imaging instead of the emergency department",
    read="as the Bristol referral pathway quotes it",
)
york_cauda_equina = secondary(
    "York and Humber back pain pathway: cauda equina syndrome",
    "https://hnyppr.org.uk/en-US/web/york/w/back-pain-cauda-equina-syndrome-pathway",
    supports="a saddle, bladder or fecal symptom of less than 3 months is seen at once, where GIRFT says 14 days",
    read="the page",
)
cauda_equina_imaging_time = secondary(
    "BMJ Best Practice: suspected cauda equina syndrome, investigations",
    "https://bestpractice-bmj-com.bibliotheek.ehb.be/topics/en-gb/3000164/investigations",
    supports="MRI as soon as possible and within 4 hours of the request; a bladder scan before and after voiding beside it, never before it",
    read="a library's copy of the page",
)
residual_excludes_nothing = verified(
    "Post-void residual in 50 cauda equina syndromes on MRI: University of Oxford, NDORMS publication 1241300",
    "https://www.ndorms.ox.ac.uk/publications/1241300",
    supports="half of those scanned had 200 mL or less and needed surgery all the same",
    read="the abstract",
)
lothian_red_flags = verified(
    "NHS Lothian RefHelp: serious lumbar spine conditions, red flags",
    "https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/lumbarspine/serious-lumbar-spine-conditions-red-flags",
    supports="sciatica of both legs among the flags; foot drop is grade 3 or less and wants an early surgical opinion; fever with a painful spine",
    read="the page",
)
back_pain_pathway = secondary(
    "Pathway for back pain and sciatica (local NHS, after the national pathway and NICE NG59)",
    "https://docslib.org/doc/5742951/pathway-for-back-pain-sciatica",
    supports="a severe or quickly progressing motor deficit is an emergency spinal referral",
    read="a copy of the chart",
)
urinary_leak_in_pregnancy = verified(
    "Moossdorff-Steinhauser et al. 2021, doi 10.1007/s00192-020-04636-3",
    "https://link.springer.com/article/10.1007/s00192-020-04636-3",
    supports="a leak of urine in 41 % of 88,305 pregnant women: common when old and unchanged",
    read="the abstract",
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
cauda_equina_series = secondary(
    "UK series of one year, 334 urgent MRIs, 25 with cauda equina syndrome: signs against MRI",
    "https://discovery.researcher.life/topic/unilateral-leg-pain/8497969",
)
sugioka_table = secondary(
    "Table of the history score after Sugioka T et al. Fam Pract 2008;25:237-244, with a cut-off of 7",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3743645/table/d35e4711",
)
sugioka_original = secondary(
    "Review table: Sugioka 2008 with its own cut-off of 5, sensitivity 0.81, specificity 0.58",
    "https://studylib.net/doc/6823367/clinical-tests-age-and-comorbidities-three-studies-report...",
)
cook_cluster = secondary(
    "WikiMSK after Cook C et al. 2011 (PMID 21077266): five items of history for lumbar spinal stenosis",
    "https://wikimsk.org/w/index.php?title=Lumbar_Spinal_Stenosis&diff=4136&oldid=4135",
)
cook_cluster_again = secondary(
    "Physiotutors: the same cluster, with its likelihood ratios",
    "https://www.physiotutors.com/wiki/lumbar-spinal-stenosis-cluster/",
)
fistula_taken_for_stenosis = verified(
    "Clinical and neuroimaging findings of spinal dural arteriovenous fistulas: how to avoid misdiagnosis, 40 people",
    "https://discovery.researcher.life/article/clinical-and-neuroimaging-findings-of-spinal-dural-arteriovenous-fistulas-how-to-avoid-misdiagnosis-of-this-disease/0e76eed5df273b3388b6be24501c00b4",
    supports="Labelled as something else in 78 %, mostly as spinal stenosis.",
    read="the abstract",
)
sciatica_in_primary_care = verified(
    "Konstantinou et al. BMC Musculoskelet Disord 2015, doi 10.1186/s12891-015-0787-8 (ATLAS, 609 people)",
    "https://doi.org/10.1186/s12891-015-0787-8",
    supports="Of those with pain of back and leg in general practice 74.2 % had sciatica, 26 % referred pain; pain below "
    "the knee in 67.5 %; leg pain that is worse than the back pain speaks for a compressed root.",
    read="the abstract",
)
root_compression_on_mri = verified(
    "Verwoerd et al. 2014, 395 people with sciatica",
    "https://repub.eur.nl/pub/71220",
    supports="Leg pain worse than back pain, and a beginning that was not sudden, predicted compression of a root on MRI.",
    read="the abstract",
)
levels_of_the_root = verified(
    "Suri et al. Spine 2011;36:63, 54 people",
    "https://journals.lww.com/spinejournal",
    supports="Femoral stretch with a reduced knee reflex for the middle roots (LR 7.0), a reduced ankle reflex for S1 (LR "
    "7.1), hip abduction for L5.",
    read="the abstract",
)
root_or_peroneal_nerve = verified(
    "Jeon et al. Spine 2013;38:257: 61 severe dropped feet",
    "https://metajournal.com/articles/118971",
    supports="Hip abduction was weak in 85.7 % of root lesions and in 3.6 % of peroneal palsies; of the 61 feet 28 were "
    "peroneal, 21 root, 9 plexus and 3 sciatic.",
    read="the abstract",
)
saddle_numbness_and_mri = verified(
    "Venkatesan et al. Spine 2019, 92 people: bladder scans and post-void residual volume",
    "https://journals.lww.com/spinejournal/Abstract/2019/09150/Bladder_Scans_and_Postvoid_Residual_Volume.12.aspx",
    supports="Numbness about the anus in 82 % and a reduced anal tone in 53 % of those with cauda equina syndrome.",
    read="the abstract",
)
cord_compression_fast_fact = secondary(
    "Palliative Care Network of Wisconsin, Fast Fact: evaluation of spinal cord compression",
    "https://www.mypcnow.org/fast-fact/evaluation-of-spinal-cord-compression/",
    supports="Back pain in more than 90 %, weeks before the deficit; weakness in 60 to 95 %, loss of feeling in about "
    "half, bladder or bowel in half or fewer.",
    read="the page",
)
cluster_of_myelopathy = verified(
    "Cook et al. J Man Manip Ther 2010;18:175, PMID 22131790: 249 people",
    "https://pubmed.ncbi.nlm.nih.gov/22131790/",
    supports="Three of five (gait, Hoffmann, inverted supinator, Babinski, age over 45): LR 30.9; none of them: LR 0.18.",
    read="the abstract",
)
signs_of_myelopathy = secondary(
    "Table of signs of degenerative cervical myelopathy, PMC10982913, table 2",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10982913",
    supports="Brisk reflexes in 72 %, Babinski in 13 to 33 %, clonus in 13 %, a changed gait in 19 %, Lhermitte in 3 %.",
    read="the table",
)
block_that_does_not_wear_off = secondary(
    "Yentis SM et al. Neurological monitoring associated with obstetric neuraxial block: Anaesthesia 2020;75:913-919",
    "https://resources.wfsahq.org/atotw/peripartum-neurological-injury/",
    supports="A leg that cannot be raised straight 4 hours after a spinal or epidural block is seen by an anesthetist at once: a hematoma of the canal "
    "is rare, and hours decide.",
    read="a tutorial and a summary that quote its recommendations",
)
cord_infarction = verified(
    "Zalewski et al. JAMA Neurol 2019;76:56, 133 people",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6440254",
    supports="At its worst within 12 hours in 77 %; the others stutter.",
    read="the abstract",
)
cord_infarction_at_its_worst = verified(
    "Robertson et al. Neurology 2012, 115 people",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC3466672",
    supports="At its worst within an hour in 68 %; in a wheelchair 81 %, with a catheter 86 %, in pain 32 %.",
    read="the abstract",
)
cord_infarction_pattern = verified(
    "Pikija et al. 2017, 39 people, doi 10.3389/fneur.2017.00143",
    "https://doi.org/10.3389/fneur.2017.00143",
    supports="Power and pinprick lost with vibration kept in 87 %.",
    read="the abstract",
)
dural_fistula = verified(
    "Jellema et al. J Neurol Neurosurg Psychiatry 2003;74:1438, 80 people",
    "http://repub.eur.nl/pub/60091/",
    supports="At diagnosis a troubled bladder in 80 %, weak legs in 78 %, numb legs or "
    "buttocks in 69 %; a median of 15 months until it was recognized.",
    read="the abstract",
)
half_of_the_cord = secondary(
    "Brown-Sequard syndrome, a summary",
    "https://www.minclinic.eu",
    supports="Weakness and lost vibration on one side, lost pain and temperature on the other; mostly incomplete.",
    read="the summary; another on clinicalgate.com agrees",
)
abscess_and_controls = verified(
    "Case-control study of spinal epidural abscess, 162 against 88 people, PMC5172511",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC5172511",
    supports="Fever, injecting, alcohol, obesity and a raised ESR or CRP told it from other back pain; a focal deficit did not.",
    read="the abstract",
)
abscess_risks = verified(
    "Spinal epidural abscess, 1,099 people pooled",
    "https://ifeeds.online",
    supports="Diabetes in 27 %, injecting in 22 %, disease of the liver in 14 %.",
    read="the abstract",
)
discitis = verified(
    "Mylona et al. 2009: discitis, 1,008 people",
    "https://read.qxmd.com/read/18550153",
    supports="A neurological deficit in 32 %.",
    read="the abstract",
)
