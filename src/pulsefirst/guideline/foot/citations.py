"""The foot: what content beyond the source stands on."""

from pulsefirst.language import secondary

wifi_grades = secondary(
    "IDWiki after Mills JL et al. J Vasc Surg 2014;59:220-234: grades of wound, ischemia and foot infection",
    "https://idwiki.org/WIfI_system",
)
wifi_grades_again = secondary(
    "BMJ Best Practice criteria, as stored by a library: the same grades of wound, ischemia and foot infection",
    "https://bibliotheek.ehb.be:2400/topics/en-us/1213/criteria",
)
wifi_table = secondary(
    "Table of 64 cells in an open clinical calculator (kiran-madke/node-monsoon, interactive 1464); one cell is doubted",
    "https://github.com/kiran-madke/node-monsoon",
)
wifi_paper = secondary(
    "Mills JL et al. J Vasc Surg 2014;59:220-234, first page only: purpose and scope of WIfI",
    "https://scribd.com/document/520529201/wifi-sistem",
)
wifi_use = secondary(
    "Interventional radiology summary of WIfI: toe pressure where measures disagree, and always in diabetes; what it is not for",
    "https://interventionalradio.org/society-for-vascular-surgery-wifi-classification",
)
wifi_stages = secondary(
    "Calculator page: WIfI stages 1 to 4 stand for very low, low, moderate and high risk",
    "https://medcalcu.com/wound-ischemia-foot-infection-wifi-classification",
)
systemic_signs = secondary(
    "EFORT Open Rev 2018;3:513-525, Table 1: foot infection by IWGDF and IDSA, with the systemic signs of the severe grade",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC6174858/table/table1-2058-5241.3.180010",
)
