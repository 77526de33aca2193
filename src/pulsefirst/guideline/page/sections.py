"""The page: the sections in which findings stand, in the order in which the page, the command line and the documents show them."""

from pulsefirst.model.bedside import PageSection

SECTIONS = (
    PageSection("patient"),
    PageSection("symptoms"),
    PageSection("skin"),
    PageSection("onset"),
    PageSection("walking and posture"),
    PageSection("night"),
    PageSection("spine and bladder"),
    PageSection("known conditions"),
    PageSection("pulses"),
    PageSection("nerves"),
    PageSection("feet and spine"),
    PageSection("pressures"),
    PageSection("laboratory"),
    PageSection("stated diagnoses"),
    PageSection("background"),
    PageSection("brain"),
    PageSection("general illness"),
    PageSection("swelling and color"),
    PageSection("chest, back and aorta"),
    PageSection("nerves of the leg"),
    PageSection("medicines"),
    PageSection("dosing"),
    PageSection("instruments"),
    PageSection("where it is numb"),
    PageSection("signs with a published weight"),
)
