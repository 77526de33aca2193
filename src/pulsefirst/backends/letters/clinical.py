"""Three forms for clinicians: the hand-over (SBAR), the letter and the note for the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pulsefirst.backends.letters.about import in_brief
from pulsefirst.backends.letters.acts import act_lines, caution_lines, citation_lines, referral_lines, withheld_lines
from pulsefirst.backends.letters.document import Document, Form, Line, Section, Weight
from pulsefirst.backends.letters.known import cause_lines, finding_lines, history_lines, not_assessed_lines
from pulsefirst.backends.letters.matter import LEVELS, LOOKING, WEIGHTS, WHEN, Matter, reached
from pulsefirst.backends.letters.triage import first_lines, triage_lines
from pulsefirst.backends.words import moment_in_words, needs_in_words, of_legs
from pulsefirst.model.plan import Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Provenance, Urgency

BLANK: Final = "_" * 32
SHORT_HASH: Final = 12
TITLES: Final = {Form.SBAR: "Hand-over (SBAR)", Form.LETTER: "Referral letter", Form.NOTE: "Note for the record"}
HEADINGS: Final = {
    Urgency.EMERGENCY: "Proposed now",
    Urgency.URGENT: "Proposed today",
    Urgency.SOON: "Proposed soon, in days to two weeks",
}


def sbar(matter: Matter) -> Document:
    """Situation, background, assessment, recommendation: short enough to be said over a telephone."""
    assessment = (
        *finding_lines(matter),
        *not_assessed_lines(matter),
        *cause_lines(matter, reasons=False),
    )
    return _document(
        matter,
        Form.SBAR,
        (f"Patient: {BLANK}", f"From: {BLANK}"),
        (
            Section("Situation", (*first_lines(matter), *triage_lines(matter))),
            Section("Background", tuple(history_lines(matter))),
            Section("Assessment", assessment),
            Section("Recommendation", tuple(_recommendation(matter))),
        ),
    )


def _recommendation(matter: Matter) -> Iterator[Line]:
    acting = matter.acting()
    for urgency, when in WHEN.items():
        several = [one for one in acting if one.urgency is urgency]
        yield from act_lines(matter, several, called=f"{when}: ", weight=WEIGHTS.get(urgency, Weight.PLAIN), full=False)
    calm = [one for one in acting if one.urgency is Urgency.NONE]
    treating = [one for one in calm if one.kind not in LOOKING]
    triage = matter.plan.triage
    if triage.now.level is Urgency.NONE:
        yield Line("Nothing is demanded now or today by what is known so far.")
    if not triage.settled:
        yield Line(f"EXAMINE FIRST what is still open: it could be {LEVELS[triage.could_be.level]}.", weight=Weight.WARNING)
    yield from act_lines(matter, treating, called="CONSIDER: ", full=False)
    looking = [one for one in calm if one.kind in LOOKING and one.status is not Status.DONE]
    for provenance in Provenance:
        several = [one for one in looking if one.provenance == provenance]
        titles = dict.fromkeys(matter.guideline.targets[one.target].title for one in several)
        if several:
            yield Line(f"STILL TO EXAMINE AND TEST: {'; '.join(titles)}.", matter.source_of_acts(several))
    yield from (Line(f"WITHHELD: {line.text}", line.tag, line.weight) for line in withheld_lines(matter))
    yield from (Line(f"CAUTION: {line.text}", line.tag, line.weight) for line in caution_lines(matter))


def letter(matter: Matter) -> Document:
    """A letter to whoever is called for what is most urgent, with blanks for what a case does not hold."""
    referrals = [one for one in matter.acting() if one.kind == ActivityKind.REFER]
    highest = max((one.urgency for one in referrals), default=Urgency.NONE)
    addressed = [one for one in referrals if one.urgency is highest]
    to = "; ".join(dict.fromkeys(reached(matter, one.target) for one in addressed)) or BLANK
    others = [one for one in matter.acting() if one not in addressed]
    asked = tuple(referral_lines(matter, addressed)) or (Line("The plan itself calls for no referral."),)
    sections = [
        Section("Why I write", (*first_lines(matter), *triage_lines(matter))),
        Section("Referred to you for", (*asked, Line(f"My own question: {BLANK}"))),
        Section("History", tuple(history_lines(matter))),
        Section("Examination and tests", tuple(finding_lines(matter))),
        Section("What was not assessed", tuple(not_assessed_lines(matter))),
        Section("Causes: suspected, not diagnosed", tuple(cause_lines(matter, reasons=True))),
        *_plan_sections(matter, others),
    ]
    head = (
        f"To: {to}",
        f"From: {matter.site.name or BLANK}",
        f"Date: {moment_in_words(matter.plan.at)}",
        f"Patient: {BLANK}",
        f"Born: {BLANK}",
    )
    return _document(matter, Form.LETTER, head, tuple(sections), f"Signed: {BLANK}")


def note(matter: Matter) -> Document:
    """All that the plan says, for the record."""
    sections = [
        Section("Triage", (*first_lines(matter), *triage_lines(matter))),
        Section("History", tuple(history_lines(matter))),
        Section("Examination and tests", tuple(finding_lines(matter))),
        Section("What was not assessed", tuple(not_assessed_lines(matter))),
        *_plan_sections(matter, matter.acting()),
        Section("Could not be decided", tuple(_undecided(matter))),
        Section("Causes: suspected, not diagnosed", tuple(cause_lines(matter, reasons=True))),
    ]
    return _document(matter, Form.NOTE, (f"Patient: {BLANK}",), tuple(sections), f"Clinician: {BLANK}")


def _plan_sections(matter: Matter, proposals: Sequence[Proposal]) -> Iterator[Section]:
    for urgency, heading in HEADINGS.items():
        several = [one for one in proposals if one.urgency is urgency]
        yield Section(heading, tuple(act_lines(matter, several, weight=WEIGHTS.get(urgency, Weight.PLAIN))))
    calm = [one for one in proposals if one.urgency is Urgency.NONE]
    yield Section("Examine and test", tuple(act_lines(matter, [one for one in calm if one.kind in LOOKING])))
    yield Section("Treat and advise", tuple(act_lines(matter, [one for one in calm if one.kind not in LOOKING])))
    yield Section("Withheld", tuple(withheld_lines(matter)))
    yield Section("Cautions", tuple(caution_lines(matter)))


def _undecided(matter: Matter) -> Iterator[Line]:
    for one in matter.plan.with_status(Status.NOT_POSSIBLE):
        needs = f"; needs {needs_in_words(matter.guideline, one.needs)}" if one.needs else ""
        yield Line(f"{one.title}{of_legs((one.leg,))}{needs}", matter.source_of_acts([one]), Weight.QUIET)
    open_lines = len(list(matter.plan.with_status(Status.UNDETERMINED)))
    if open_lines:
        yield Line(f"{open_lines} further lines of the plan wait for findings that are not recorded.", weight=Weight.QUIET)


def _document(
    matter: Matter, form: Form, head: tuple[str, ...], sections: tuple[Section, ...], signature: str = ""
) -> Document:
    plan = matter.plan
    cited = Section("Beyond the source, cited", tuple(citation_lines(matter)), listed=False)
    return Document(
        form=form,
        title=TITLES[form],
        place=matter.site.name,
        banner=plan.banner,
        at=plan.at,
        recorded_at=plan.recorded_at,
        version=plan.guideline_version,
        hash=plan.guideline_hash,
        head=head,
        sections=tuple(section for section in (*sections, cited) if section.lines),
        foot=tuple(text for text in (signature, *foot_lines(matter)) if text),
    )


def foot_lines(matter: Matter) -> Iterator[str]:
    """When, by which version, where the lines come from, the conditions of use in brief, and that a clinician decides."""
    plan = matter.plan
    recorded = f", findings of {moment_in_words(plan.recorded_at)}" if plan.recorded_at is not None else ""
    old = " (older than a day)" if plan.old else ""
    yield f"Assessed {moment_in_words(plan.at)}{recorded}{old}."
    yield (
        f'Made by the guideline "{matter.guideline.title}", version {plan.guideline_version}, content '
        f"{plan.guideline_hash[:SHORT_HASH]}. A line marked source stands in the source under these statements; what is marked "
        "beyond the source does not."
    )
    brief = in_brief(matter.guideline)
    if brief:
        yield brief
    yield "The guideline suspects; a clinician examines, diagnoses and decides."
