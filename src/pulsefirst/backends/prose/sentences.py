"""Rules, arguments and hypotheses as sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from pulsefirst.backends.prose.phrases import THIS_LEG, condition_in_english, label, phrase_of, sentence_of
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Argument, Hypothesis, Recommendation, Urgency


@cache
def rule_in_english(rule: Recommendation, withheld_by: tuple[Recommendation, ...] = ()) -> str:
    """A rule in one or a few sentences: its condition, its act, what it withholds and what withholds it."""
    sentences = [f"{occasion_in_english(rule.when)}: {sentence_case(rule.do.title)}{_timing(rule)}."]
    if rule.overrides:
        sentences.append(f"When this is known, it withholds: {titles_of(rule.overrides)}.")
    if withheld_by:
        sentences.append(f"Withheld, when known, by: {titles_of(withheld_by)}.")
    return " ".join(sentences)


@cache
def occasion_in_english(when: Condition | None) -> str:
    """What stands before an act: "When ...", or "Always" without a condition. A leg at its head is set off by commas."""
    if when is None:
        return "Always"
    phrase = phrase_of(when, THIS_LEG)
    if phrase.parts and phrase.place and not phrase.words:
        return f"When, {phrase.place}, {sentence_of(replace(phrase, place=''))}"
    return f"When {sentence_of(phrase)}"


def withholders(guideline: Guideline) -> dict[Recommendation, tuple[Recommendation, ...]]:
    """For each rule that can be withheld, the rules that withhold it."""
    found: dict[Recommendation, tuple[Recommendation, ...]] = {}
    for rule in guideline.recommendations.values():
        for withheld in rule.overrides:
            found[withheld] = (*found.get(withheld, ()), rule)
    return found


def in_english(guideline: Guideline) -> Callable[[Recommendation], str]:
    """How a rule of this guideline is put into words, with what may withhold it."""
    withheld_by = withholders(guideline)
    return lambda rule: rule_in_english(rule, withheld_by.get(rule, ()))


@cache
def argument_in_english(argument: Argument) -> str:
    """An argument in one sentence: which way it weighs, for what, and when."""
    return f"{argument.weighs.capitalize()} {argument.hypothesis.title}: {condition_in_english(argument.when)}."


@cache
def hypothesis_in_english(hypothesis: Hypothesis) -> str:
    """A hypothesis in a few sentences: its title, and what confirms or excludes it."""
    sentences = [f"{sentence_case(hypothesis.title)}."]
    if hypothesis.stated is not None:
        sentences.append(f"Known when a clinician states it ({label(hypothesis.stated)}).")
    if hypothesis.confirmed is not None:
        sentences.append(f"Confirmed by: {condition_in_english(hypothesis.confirmed)}.")
    if hypothesis.excluded is not None:
        sentences.append(f"Excluded by: {condition_in_english(hypothesis.excluded)}.")
    return " ".join(sentences)


def span_in_english(span: timedelta) -> str:
    """A span of time in days when it is whole days beyond two, else in hours."""
    hours = int(span.total_seconds() // 3600)
    count, unit = (hours // 24, "day") if hours > 48 and hours % 24 == 0 else (hours, "hour")
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _timing(rule: Recommendation) -> str:
    words = [rule.do.urgency.word] if rule.do.urgency is not Urgency.NONE else []
    if rule.do.within is not None:
        words.append(f"within {span_in_english(rule.do.within)}")
    return f" ({', '.join(words)})" if words else ""


def titles_of(rules: Sequence[Recommendation]) -> str:
    """The titles of rules, each once."""
    return "; ".join(dict.fromkeys(rule.do.title.rstrip(".") for rule in rules))


def sentence_case(title: str) -> str:
    """A title that begins a sentence."""
    return title[:1].upper() + title[1:].rstrip(".")
