"""The whole guideline as Markdown, woven in the order of the source: statement, rule in English, cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pulsefirst.backends.prose.beyond import (
    BEYOND,
    SupplementEntry,
    argument_entry,
    beyond_alone,
    dose_entry,
    hypothesis_entry,
    instrument_entry,
    likelihood_entry,
    precedence_entry,
    remark_entry,
    territory_entry,
)
from pulsefirst.backends.prose.phrases import label, outline, several
from pulsefirst.backends.prose.sentences import (
    argument_in_english,
    hypothesis_in_english,
    occasion_in_english,
    sentence_case,
    span_in_english,
    titles_of,
    withholders,
)
from pulsefirst.model.conditions import Criterion
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.provenance import Checked, Citation, Interpretation, Reads
from pulsefirst.model.recommendations import Argument, Hypothesis, Recommendation

Cases = Mapping[str, tuple[str, ...]]
MOST_CASES = 4
CHECKED = {Checked.PRIMARY: "verified", Checked.SECONDARY: "secondary source"}


def guideline_in_english(guideline: Guideline, cases: Cases | None = None) -> str:
    """The whole guideline as Markdown: statement by statement, then hypotheses, named conditions, readings; then what is beyond.

    `cases` maps the name of a rule, criterion or argument to the cases that fire it; a few of them stand beside it.
    """
    cases = cases or {}
    apart = beyond_alone(guideline)
    of_source = [cause for cause in guideline.hypotheses.values() if cause.provenance is not BEYOND]
    criteria = [criterion for criterion in guideline.criteria.values() if criterion not in apart]
    blocks = [
        _plain(guideline.banner),
        f"# {guideline.title}",
        f"Version {guideline.version}, content {guideline.hash[:12]}. {_counts(guideline)}",
    ]
    blocks += [_bullets(line.text for line in guideline.scope)] if guideline.scope else []
    said: dict[str, str] = {}
    for section, statements in sections(guideline).items():
        blocks.append(f"## {section}")
        for statement in statements:
            blocks.extend(_statement(guideline, statement, said, cases))
    blocks += _chapter("Hypotheses", [_hypothesis(guideline, cause) for cause in of_source])
    blocks += _chapter("Named conditions", [_criterion(criterion, cases.get(criterion.name, ())) for criterion in criteria])
    readings = [reading for reading in guideline.interpretations.values() if reading not in apart]
    blocks += _chapter("Readings", [_bullets(_reading(reading) for reading in readings)])
    blocks += beyond_the_source(guideline, cases)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _counts(guideline: Guideline) -> str:
    """How much there is, of the source and beyond it."""
    rules, arguments = guideline.recommendations.values(), guideline.arguments.values()
    beyond = sum(rule.provenance is BEYOND for rule in rules)
    causes = sum(cause.provenance is BEYOND for cause in guideline.hypotheses.values())
    weighed = sum(argument.provenance is BEYOND for argument in arguments)
    source = (
        f"{len(guideline.statements)} statements, {len(rules) - beyond} rules, "
        f"{len(guideline.hypotheses) - causes} hypotheses with {len(arguments) - weighed} arguments."
    )
    if not beyond:
        return source
    return f"{source} [Beyond the source](#beyond-the-source): {beyond} rules, {causes} hypotheses, {weighed} arguments."


def sections(guideline: Guideline) -> dict[str, tuple[Statement, ...]]:
    """The statements of each section of the source, in document order."""
    found: dict[str, tuple[Statement, ...]] = {}
    for statement in guideline.statements.values():
        found[statement.section] = (*found.get(statement.section, ()), statement)
    return found


def _chapter(title: str, blocks: list[str]) -> list[str]:
    return [f"## {title}", *blocks] if any(blocks) else []


def _statement(guideline: Guideline, statement: Statement, said: dict[str, str], cases: Cases) -> Iterator[str]:
    """One statement: its words, then all that reads it. A rule is said in full once, where it is first read."""
    refs = f" (source references {statement.refs})" if statement.refs else ""
    yield f"### {statement.id}"
    yield f"> {_plain(statement.words)}{refs}"
    rules = [rule for rule in guideline.recommendations.values() if _reads(rule.reads, statement)]
    for rule in rules:
        place = said.setdefault(rule.name, statement.id)
        if place == statement.id:
            yield _rule(rule, withholders(guideline).get(rule, ()), cases.get(rule.name, ()))
        else:
            yield _mentioned(rule, place)
    named: tuple[Criterion | Hypothesis, ...] = (*guideline.criteria.values(), *guideline.hypotheses.values())
    also = [f"{content.title} (`{content.name}`)" for content in named if _reads(content.reads, statement)]
    also += [argument_in_english(argument) for argument in guideline.arguments.values() if _reads(argument.reads, statement)]
    if also:
        yield "Also read by:"
        yield _bullets(also)
    with_a_rule = {reading for rule in rules if said[rule.name] == statement.id for reading in rule.interprets}
    readings = [
        reading.text
        for reading in guideline.interpretations.values()
        if _reads(reading.reads, statement) and reading not in with_a_rule
    ]
    if readings:
        yield "Read so:"
        yield _bullets(readings)
    for aside in guideline.set_aside:
        if aside.statement == statement.id:
            yield f"*Not computed ({aside.reason}).* {_plain(aside.why)}"
    for end in guideline.dead_ends:
        if end.statement == statement.id:
            yield f"*No consequence in the source.* {_plain(end.why)}"


def _reads(reads: tuple[Reads, ...], statement: Statement) -> bool:
    return any(read.statement == statement.id for read in reads)


def _mentioned(rule: Recommendation, place: str) -> str:
    return f"**{_plain(sentence_case(rule.do.title))}** (`{rule.name}`): said in full at {place}."


def _rule(rule: Recommendation, withheld_by: tuple[Recommendation, ...], cases: tuple[str, ...]) -> str:
    """A rule in full: act, urgency, target, condition outlined, what it withholds and is withheld by, warning, readings."""
    act = rule.do
    lines = [f"**{_plain(sentence_case(act.title))}** (`{rule.name}`)", ""]
    facts = [f"{act.kind.capitalize()}: {act.target.title}", f"urgency {act.urgency.word}"]
    if act.within is not None:
        facts.append(f"within {span_in_english(act.within)}")
    if rule.treats is not None:
        facts.append(f"for {rule.treats.title}")
    beyond = rule.provenance is BEYOND
    facts.append("from beyond the source" if beyond else f"from the {rule.provenance}")
    reads = "" if beyond else f" Reads {', '.join(read.statement for read in rule.reads)}."
    lines.append(f"- {_plain(', '.join(facts))}.{reads}")
    lines.append(f"- {_plain(occasion_in_english(rule.when))}.")
    if act.finds:
        lines.append(f"- Finds {_plain(several([label(finding) for finding in act.finds], 'and'))}.")
    if rule.overrides:
        lines.append(f"- When this is known, it withholds: {_plain(titles_of(rule.overrides))}.")
    if withheld_by:
        lines.append(f"- Withheld, when known, by: {_plain(titles_of(withheld_by))}.")
    if rule.warning:
        lines.append(f"- Warning: {_plain(rule.warning)}")
    lines += [f"- Read so: {_plain(reading.text)}" for reading in rule.interprets]
    lines += [f"- Stands on {_links(rule.cites)}."] if rule.cites else []
    lines += _some_cases(cases)
    return "\n".join(lines)


def _some_cases(cases: tuple[str, ...]) -> list[str]:
    shown = [f"- Case: {_plain(case)}." for case in cases[:MOST_CASES]]
    return shown if len(cases) <= MOST_CASES else [*shown, f"- And {len(cases) - MOST_CASES} more cases."]


def _hypothesis(guideline: Guideline, hypothesis: Hypothesis) -> str:
    """A cause of the source with the arguments of the source; those beyond it stand in their own part."""
    arguments = [
        argument_in_english(argument)
        for argument in guideline.arguments.values()
        if argument.hypothesis is hypothesis and argument.provenance is not BEYOND
    ]
    read = ", ".join(read.statement for read in hypothesis.reads)
    head = f"### {_plain(sentence_case(hypothesis.title))}\n\n{_plain(hypothesis_in_english(hypothesis))} Reads {read}."
    return f"{head}\n\n{_bullets(arguments)}".rstrip()


def _criterion(criterion: Criterion, cases: tuple[str, ...]) -> str:
    read = ", ".join(read.statement for read in criterion.reads)
    lines = [f"### {_plain(sentence_case(criterion.title))}", ""]
    lines += [f"Reads {read}.", ""] if read else []
    lines += [f"{'  ' * line.depth}- {_plain(line.text)}" for line in outline(criterion.when, in_full=False)]
    lines += ["", *(f"Read so: {_plain(reading.text)}" for reading in criterion.interprets)] if criterion.interprets else []
    lines += ["", *(f"- Case: {_plain(case)}." for case in cases[:MOST_CASES])] if cases else []
    return "\n".join(lines)


# --- beyond the source ------------------------------------------------------------------------------------------------


def beyond_the_source(guideline: Guideline, cases: Cases) -> list[str]:
    """Everything that the source does not say, each with what it stands on and how far that was checked; nothing without it."""
    if not guideline.citations:
        return []
    rules = [rule for rule in guideline.recommendations.values() if rule.provenance is BEYOND]
    rules.sort(key=lambda rule: -rule.do.urgency)
    withheld_by = withholders(guideline)
    arguments = [argument for argument in guideline.arguments.values() if argument.provenance is BEYOND]
    causes = [cause for cause in guideline.hypotheses.values() if cause.provenance is BEYOND]
    added = dict.fromkeys(argument.hypothesis for argument in arguments if argument.hypothesis not in causes)
    apart = beyond_alone(guideline)
    chapters = {
        "Rules": [_rule(rule, withheld_by.get(rule, ()), cases.get(rule.name, ())) for rule in rules],
        "Causes that the source omits": [_entry(hypothesis_entry(guideline, cause), cases) for cause in causes],
        "Arguments on causes of the source": [_added_arguments(cause, arguments) for cause in added],
        "Remarks on what the source advises": [_entry(remark_entry(remark), cases) for remark in guideline.remarks.values()],
        "What comes first among the lines of one urgency, and what last": [
            _entry(precedence_entry(precedence), cases) for precedence in guideline.precedences.values()
        ],
        "Doses": [_entry(dose_entry(table), cases) for table in guideline.dose_tables.values()],
        "Instruments": [_entry(instrument_entry(instrument), cases) for instrument in guideline.instruments.values()],
        "Instruments that are not built": [
            _bullets(f"{instrument.title}: {instrument.why}" for instrument in guideline.not_built)
        ],
        "Territories of roots and nerves": [
            _entry(territory_entry(territory), cases) for territory in guideline.territories.values()
        ],
        "Likelihood ratios": [_entry(likelihood_entry(likelihood), cases) for likelihood in guideline.likelihoods.values()],
        "Named conditions beyond the source": [
            _criterion(criterion, cases.get(criterion.name, ())).replace("### ", "#### ", 1)
            for criterion in guideline.criteria.values()
            if criterion in apart
        ],
        "Readings beyond the source": [
            _bullets(reading.text for reading in guideline.interpretations.values() if reading in apart),
        ],
        "Citations": [_table_of_citations(guideline)],
    }
    intro = (
        "Nothing below is in the source. Each line stands on what it cites, with how far that was checked: verified means in the "
        "primary text; a secondary source speaks of a primary text that was not checked; what is unverified rests on no checked "
        "source. The table of citations at the end has each in full. No clinician has signed any of it."
    )
    found = {title: [block for block in blocks if block] for title, blocks in chapters.items()}
    parts = [block for title, blocks in found.items() if blocks for block in (f"### {title}", *blocks)]
    return ["## Beyond the source", intro, *parts]


def _entry(entry: SupplementEntry, cases: Cases) -> str:
    """An entry as Markdown: each line with what it stands on by itself, then what the whole stands on."""
    lines = [f"**{_plain(entry.title)}** (`{entry.name}`)", ""]
    for said in entry.lines:
        own = f" {_links(said.cites)}" if said.cites else ""
        lines.append(f"- {_plain(said.text)}{own}")
    lines += [f"- Stands on {_links(entry.rest)}."] if entry.rest else []
    lines += _some_cases(cases.get(entry.name, ()))
    return "\n".join(lines)


def _added_arguments(hypothesis: Hypothesis, arguments: list[Argument]) -> str:
    """The arguments beyond the source on a cause of the source."""
    mine = [argument_entry(argument) for argument in arguments if argument.hypothesis is hypothesis]
    lines = [f"- {_plain(said.text)} (`{entry.name}`) {_links(entry.cites)}" for entry in mine for said in entry.lines]
    return "\n".join([f"**{_plain(sentence_case(hypothesis.title))}**", "", *lines])


def _links(cites: Iterable[Citation]) -> str:
    """Citations as links by what they are called, with how far each was checked; the table of citations has the rest."""
    return "; ".join(
        f"[{_plain(citation.title.partition(': ')[0])}](<{citation.address}>) ({CHECKED[citation.checked]})"
        if citation.address
        else _plain(citation.title)
        for citation in cites
    )


def _table_of_citations(guideline: Guideline) -> str:
    rows = [
        f"| `{citation.name}` | {_plain(citation.title)} | {citation.checked} | {f'<{citation.address}>' if citation.address else ''} |"
        for citation in guideline.citations.values()
    ]
    return "\n".join(["| name | citation | checked | address |", "|---|---|---|---|", *rows]) if rows else ""


def _reading(reading: Interpretation) -> str:
    read = ", ".join(read.statement for read in reading.reads)
    return f"{reading.text} ({read})" if read else reading.text


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(line)}" for line in lines)


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*")
