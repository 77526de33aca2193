"""Muscle and compartment: what the further causes stand on."""

from pulsefirst.language import secondary

exertional_compartment_review = secondary(
    "Fraipont MJ, Adamson GJ. Chronic exertional compartment syndrome. J Am Acad Orthop Surg 2003;11(4):268-276",
    "https://journals.lww.com/jaaos/Fulltext/2003/07000/Chronic_Exertional_Compartment_Syndrome.6.aspx",
    supports="A tight, cramping leg, mostly in front and outside, at a fixed effort; gone after rest; usually both legs.",
    read="the first paragraphs; both legs through Aweid 2012",
)
