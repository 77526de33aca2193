"""The whole guideline as Markdown, woven in the order of the source: statement, rule in English, cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
from pulsefirst.model.recommendations import Hypothesis, Reading, Reads, Recommendation

Cases = Mapping[str, tuple[str, ...]]
MOST_CASES = 4


def guideline_in_english(guideline: Guideline, cases: Cases | None = None) -> str:
    """The whole guideline as Markdown: statement by statement, then the hypotheses, the named conditions, the readings.

    `cases` maps the name of a rule, criterion or argument to the cases that fire it; a few of them stand beside it.
    """
    cases = cases or {}
    blocks = [
        f"# {guideline.title}",
        f"Version {guideline.version}, content {guideline.hash[:12]}. "
        f"{len(guideline.statements)} statements, {len(guideline.recommendations)} rules, "
        f"{len(guideline.hypotheses)} hypotheses with {len(guideline.arguments)} arguments.",
    ]
    blocks += [_bullets(line.text for line in guideline.scope)] if guideline.scope else []
    said: dict[str, str] = {}
    for section, statements in sections(guideline).items():
        blocks.append(f"## {section}")
        for statement in statements:
            blocks.extend(_statement(guideline, statement, said, cases))
    blocks += _chapter("Hypotheses", [_hypothesis(guideline, one) for one in guideline.hypotheses.values()])
    blocks += _chapter("Named conditions", [_criterion(one, cases.get(one.name, ())) for one in guideline.criteria.values()])
    blocks += _chapter("Readings", [_bullets(_reading(one) for one in guideline.readings.values())])
    return "\n\n".join(block for block in blocks if block) + "\n"


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
    also = [f"{one.title} (`{one.name}`)" for one in named if _reads(one.reads, statement)]
    also += [argument_in_english(one) for one in guideline.arguments.values() if _reads(one.reads, statement)]
    if also:
        yield "Also read by:"
        yield _bullets(also)
    with_a_rule = {reading for rule in rules if said[rule.name] == statement.id for reading in rule.assumes}
    readings = [one.text for one in guideline.readings.values() if _reads(one.reads, statement) and one not in with_a_rule]
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
    return any(one.statement == statement.id for one in reads)


def _mentioned(rule: Recommendation, place: str) -> str:
    return f"**{_plain(sentence_case(rule.do.title))}** (`{rule.name}`): said in full at {place}."


def _rule(rule: Recommendation, withheld_by: tuple[Recommendation, ...], cases: tuple[str, ...]) -> str:
    """A rule in full: act, urgency, target, condition outlined, what it withholds and is withheld by, warning, readings."""
    act = rule.do
    lines = [f"**{_plain(sentence_case(act.title))}** (`{rule.name}`)", ""]
    facts = [f"{act.kind.capitalize()}: {act.target.title}", f"urgency {act.urgency.word}"]
    if act.within is not None:
        facts.append(f"within {span_in_english(act.within)}")
    if rule.under is not None:
        facts.append(f"for {rule.under.title}")
    facts.append(f"from the {rule.provenance}")
    lines.append(f"- {_plain(', '.join(facts))}. Reads {', '.join(one.statement for one in rule.reads)}.")
    lines.append(f"- {_plain(occasion_in_english(rule.when))}.")
    if act.finds:
        lines.append(f"- Finds {_plain(several([label(finding) for finding in act.finds], 'and'))}.")
    if rule.overrides:
        lines.append(f"- When this is known, it withholds: {_plain(titles_of(rule.overrides))}.")
    if withheld_by:
        lines.append(f"- Withheld, when known, by: {_plain(titles_of(withheld_by))}.")
    if rule.warning:
        lines.append(f"- Warning: {_plain(rule.warning)}")
    lines += [f"- Read so: {_plain(one.text)}" for one in rule.assumes]
    lines += [f"- Case: {_plain(case)}." for case in cases[:MOST_CASES]]
    if len(cases) > MOST_CASES:
        lines.append(f"- And {len(cases) - MOST_CASES} more cases.")
    return "\n".join(lines)


def _hypothesis(guideline: Guideline, hypothesis: Hypothesis) -> str:
    arguments = [argument_in_english(one) for one in guideline.arguments.values() if one.hypothesis is hypothesis]
    read = ", ".join(one.statement for one in hypothesis.reads)
    head = f"### {_plain(sentence_case(hypothesis.title))}\n\n{_plain(hypothesis_in_english(hypothesis))} Reads {read}."
    return f"{head}\n\n{_bullets(arguments)}".rstrip()


def _criterion(criterion: Criterion, cases: tuple[str, ...]) -> str:
    read = ", ".join(one.statement for one in criterion.reads)
    lines = [f"### {_plain(sentence_case(criterion.title))}", ""]
    lines += [f"Reads {read}.", ""] if read else []
    lines += [f"{'  ' * line.depth}- {_plain(line.text)}" for line in outline(criterion.when, in_full=False)]
    lines += ["", *(f"Read so: {_plain(one.text)}" for one in criterion.assumes)] if criterion.assumes else []
    lines += ["", *(f"- Case: {_plain(case)}." for case in cases[:MOST_CASES])] if cases else []
    return "\n".join(lines)


def _reading(reading: Reading) -> str:
    read = ", ".join(one.statement for one in reading.reads)
    return f"{reading.text} ({read})" if read else reading.text


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(line)}" for line in lines)


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*")
