"""What the leaflets stand on."""

from pulsefirst.language import secondary

public_artery_disease = secondary(
    "NICE ESUOM45, information for the public: peripheral arterial disease",
    "https://nice.org.uk/advice/esuom45/ifp/chapter/What-is-peripheral-arterial-disease",
)
public_limb_threat = secondary(
    "University of Birmingham, BASIL-2 trial, questions of participants: severe limb ischemia",
    "https://birmingham.ac.uk/research/bctu/trials/portfolio-v/basil-2/participants/faqs",
)
public_stenosis = secondary(
    "Spine-health: the lumbar canal and how its narrowing presses on nerves", "http://spine-health.com/dir/spinsten.html"
)
public_sciatica = secondary(
    "Jacksonville Orthopaedic Institute, health library: sciatica",
    "https://www.joionline.net/library/show/sciatica_overview/",
)
public_diabetic_feet = secondary(
    "Neurostudies: diabetic neuropathy, and injuries of the feet that go unfelt",
    "http://neurostudies.net/diabetic-neuropathy/",
)
public_cramp = secondary(
    "UConn Health: a muscle cramp is a sudden contraction that is not willed",
    "https://health.uconn.edu/orthopedics-sports-medicine/conditions-and-treatments/where-does-it-hurt/lower-leg/muscle-cramps/",
)
public_b12 = secondary(
    "Bolt Pharmacy: signs of low B12; nerve damage may not come back when it lasts",
    "https://www.boltpharmacy.co.uk/guide/signs-of-low-b12",
)
public_calcium = secondary(
    "PeaceHealth: low calcium, cramps and tingling of hands, feet and lips",
    "https://www.peacehealth.org/medical-topics/id/tm7047",
)
public_thyroid = secondary(
    "nidirect, Northern Ireland: underactive thyroid",
    "https://nidirect.gov.uk/conditions/underactive-thyroid-hypothyroidism",
)
public_back_pain = secondary(
    "Medscape: mechanical low back pain comes from spine, disks or the soft tissues about them",
    "http://emedicine.com/pmr/topic73.htm",
)
public_pressure_drop = secondary(
    "NICE ESUOM20, information for the public: postural hypotension",
    "https://www.nice.org.uk/advice/esuom20/ifp/chapter/what-is-postural-hypotension",
)
public_clot = secondary(
    "Mayo Clinic: deep vein thrombosis, and a clot that travels to the lungs",
    "http://www.mayoclinic.org/diseases-conditions/deep-vein-thrombosis/home/ovc-20336848",
)
public_potassium = secondary(
    "Mayo Clinic, as reproduced by St. Clair: low potassium, muscle and heart",
    "https://www.stclair.org/services/mayo-clinic-health-information/article/ABT-20334906",
)
public_alcohol = secondary(
    "Alcohol Rehab Help, medically reviewed: alcohol and nerves; some of the damage is permanent",
    "https://alcoholrehabhelp.org/addiction/effects/neuropathy/",
)
