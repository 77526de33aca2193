"""A ranking of causes as text: first what does not wait for it, then the causes in order, the skin, the odds, what it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pulsefirst.backends.fits import (
    beside_in_words,
    fit_in_words,
    profile_cites,
    red_flags_in_words,
    told_by_name,
)
from pulsefirst.backends.words import SHORT_HASH, facts_in_words, moment_in_words, needs_in_words, of_legs
from pulsefirst.engine.causes import Cause, Ground, GroundClass, as_told
from pulsefirst.engine.if_confirmed import IfConfirmed
from pulsefirst.engine.odds import HIGHEST, LOWEST, MOST_CLUSTERS, Odds, Weighed
from pulsefirst.engine.rank import Ranking
from pulsefirst.engine.territories import Fit, Pattern
from pulsefirst.interfaces.cli.if_confirmed_text import short_lines
from pulsefirst.interfaces.cli.plan_text import conflict_lines, headline, off_lines
from pulsefirst.interfaces.cli.terminal import Line, Style, item, tied
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Standing
from pulsefirst.model.provenance import Checked
from pulsefirst.model.recommendations import Weighs
from pulsefirst.notation.figures import figure, probability, ratio_in_words

HOW_FITTING = (
    "By standing, then by what each leaves unexplained, lacks and explains, then by published ratios and arguments. What is not "
    "known never counts as absent."
)
HOW_ARGUED = "By standing, then strong arguments, then weak ones."
MOST_NEEDS = 6
MOST_FITS = 6
CLASSES = {
    (Weighs.FOR, GroundClass.CONFIRMING): "Confirms it",
    (Weighs.AGAINST, GroundClass.EXCLUDING): "Excludes it",
    (Weighs.FOR, GroundClass.STRONG): "For, strong",
    (Weighs.FOR, GroundClass.WEAK): "For, weak",
    (Weighs.AGAINST, GroundClass.STRONG): "Against, strong",
    (Weighs.AGAINST, GroundClass.WEAK): "Against, weak",
}


class Citing:
    """Citations in the order in which they are first named, each with its number."""

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self.numbers: dict[str, int] = {}

    def tag(self, provenance: str, statements: Iterable[str] = (), cites: Iterable[str] = ()) -> str:
        """What a line stands on: "[C2 · source]" or "[supplement 3 4]"."""
        inside = " ".join(dict.fromkeys(statements))
        numbers = " ".join(str(self.numbers.setdefault(name, len(self.numbers) + 1)) for name in dict.fromkeys(cites))
        return tied(f"[{inside} · {provenance}]" if inside else f"[{f'{provenance} {numbers}'.strip()}]")

    def lines(self) -> Iterator[Line]:
        """Each citation with how far it was followed and where it stands."""
        if self.numbers:
            yield Line()
            yield Line("What is beyond the source stands on", Style.HEADING)
        for name, number in self.numbers.items():
            one = self.guideline.citations[name]
            followed = "" if one.checked is Checked.UNVERIFIED else f" ({one.checked.value})"
            yield Line(f"{one.title}{followed}", Style.QUIET, first=f"{number} ")
            if one.address:
                yield Line(one.address, Style.QUIET, first="  ", whole=True)


def ranking_lines(
    ranking: Ranking, guideline: Guideline, looked: Iterable[IfConfirmed] = (), *, everything: bool = False
) -> Iterator[Line]:
    """The whole answer; with `everything` the causes too of which nothing typical is known. What was looked ahead for stands last."""
    cited = Citing(guideline)
    yield from conflict_lines(ranking.plan, guideline)
    if ranking.plan.banner:
        yield Line(ranking.plan.banner, Style.ALARM)
        yield Line()
    yield from off_lines(ranking.plan, guideline)
    yield from headline(ranking.plan, guideline)
    if ranking.bypassed:
        yield Line()
        yield Line(
            "This comes first. It does not wait for the order of causes below, and that order changes nothing of it.",
            Style.ALARM,
        )
    yield from _causes(ranking, guideline, cited, everything=everything)
    yield from _skin(ranking, guideline, cited)
    for odds in ranking.odds:
        yield from _odds(odds, guideline, cited)
    yield from _settled_priors(ranking)
    for found in looked:
        yield from short_lines(found, guideline)
    yield from cited.lines()
    yield Line()
    made_by = tied(f"Guideline {ranking.plan.guideline_version} ({ranking.plan.guideline_hash[:SHORT_HASH]}).")
    yield Line(f"{made_by} Assessed {moment_in_words(ranking.plan.at)}. A clinician decides.", Style.QUIET)


# --- causes -------------------------------------------------------------------------------------------------------------


def _causes(ranking: Ranking, guideline: Guideline, cited: Citing, *, everything: bool) -> Iterator[Line]:
    yield Line()
    yield Line("Causes in order: the guideline suspects, a clinician diagnoses", Style.HEADING)
    yield Line(
        f"{HOW_FITTING if guideline.profiles else HOW_ARGUED} No probability and no score stands behind the order.",
        Style.QUIET,
    )
    for said in red_flags_in_words(ranking.beside):
        yield Line(said, Style.ALARM)
    for said in beside_in_words(ranking.beside, guideline):
        yield Line(f"{said} {cited.tag('supplement')}", Style.WARNING)
    told = as_told(ranking.causes, everything=everything)
    for number, alike in enumerate(_together(told.in_full), start=1):
        yield from _cause(number, alike, guideline, cited)
    for said, titles in told_by_name(told):
        yield Line()
        yield Line(f"{said}: {titles}.", Style.QUIET)


def _together(causes: Sequence[Cause]) -> list[list[Cause]]:
    """Both legs of a cause in one, where they say the same."""
    groups: list[list[Cause]] = []
    for one in causes:
        if groups and groups[-1][0].place == one.place and _same(groups[-1][0], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _same(cause: Cause, another: Cause) -> bool:
    def said(one: Cause) -> list[tuple[str, GroundClass, list[tuple[str, object]]]]:
        return [(ground.id, ground.weight, [(fact.finding, fact.value) for fact in ground.facts]) for ground in one.grounds]

    alike = (cause.id, cause.account) == (another.id, another.account)
    return alike and said(cause) == said(another) and not (cause.apart or another.apart)


def _cause(number: int, alike: Sequence[Cause], guideline: Guideline, cited: Citing) -> Iterator[Line]:
    cause, legs = alike[0], of_legs([one.leg for one in alike])
    style = Style.HEADING if cause.standing is Standing.CONFIRMED else Style.PLAIN
    yield Line()
    yield Line(f"{cause.standing}: {cause.title}{legs} {cited.tag(cause.provenance)}", style, first=f"{number}. ")
    if fit := fit_in_words(cause.account, cause.id, guideline, cause.leg):
        yield item(f"{fit} {cited.tag('supplement', (), profile_cites(cause.id, guideline))}", depth=1)
    for (weighs, weight), name in CLASSES.items():
        for ground in cause.of(weighs, weight):
            yield item(f"{name}: {_ground(ground, cause, guideline, cited)}", depth=1)
    for one in cause.apart:
        yield item(_apart(one, cause, guideline, cited), Style.QUIET, depth=1)
    if cause.changes:
        yield item(f"Would change it: {_needs(cause.changes, guideline, cause)}", Style.QUIET, depth=1)


def _ground(ground: Ground, cause: Cause, guideline: Guideline, cited: Citing) -> str:
    said = facts_in_words(guideline, ground.facts, cause.leg, joined_by=" + ")
    tag = cited.tag(ground.provenance, ground.statements, ground.cites)
    if ground.ratio is None:
        return f"{said} {tag}"
    return f"{ratio_in_words(ground.ratio)}: {said}. {_found_in(ground.ratio)} {tag}"


def _found_in(weighed: Weighed) -> str:
    return f"Found in: {weighed.likelihood.population}."


def _apart(one: Weighed, cause: Cause, guideline: Guideline, cited: Citing) -> str:
    assert one.likelihood.between is not None
    said = facts_in_words(guideline, one.facts, cause.leg, joined_by=" + ")
    tag = cited.tag("supplement", (), [citation.name for citation in one.likelihood.cites])
    return (
        f"Only between this and {one.likelihood.between.title}, and so not weighed: {ratio_in_words(one)}: {said}. "
        f"{_found_in(one)} {tag}"
    )


def _needs(needs: Sequence[Need], guideline: Guideline, cause: Cause) -> str:
    """What can be answered here first; the rest is counted."""
    ordered = sorted(dict.fromkeys(needs), key=lambda need: not need.open)
    shown, left = ordered[:MOST_NEEDS], len(ordered[MOST_NEEDS:])
    return needs_in_words(guideline, shown, cause.leg) + (f", and {left} more" if left else "")


# --- where it is numb ---------------------------------------------------------------------------------------------------


def _skin(ranking: Ranking, guideline: Guideline, cited: Citing) -> Iterator[Line]:
    skin = ranking.skin
    if not skin.marked and not skin.legs:
        return
    yield Line()
    yield Line("Where it is numb: roots and nerves that fit", Style.HEADING)
    yield Line("Maps of the skin differ, and areas overlap: a pattern points, and never proves.", Style.QUIET)
    for fit in skin.marked:
        yield item(f"First of all: {_territory(fit, guideline, cited)}", Style.ALARM)
        yield Line(fit.territory.separates, first="  ")
    if skin.unmarked:
        yield item(f"Not looked for: {needs_in_words(guideline, skin.unmarked)}", Style.WARNING)
    for pattern in skin.legs:
        yield from _pattern(pattern, guideline, cited)


def _pattern(pattern: Pattern, guideline: Guideline, cited: Citing) -> Iterator[Line]:
    yield Line()
    yield Line(f"{pattern.leg} leg: {facts_in_words(guideline, pattern.numb, pattern.leg)}")
    if not pattern.fits:
        yield item("No single root or nerve serves all of this: several of them, the plexus, or something nearer the trunk.")
    for fit in pattern.fits[:MOST_FITS]:
        yield item(_territory(fit, guideline, cited), depth=1)
        yield Line(fit.territory.separates, Style.QUIET, first="    ")
    if len(pattern.fits) > MOST_FITS:
        others = ", ".join(fit.territory.title for fit in pattern.fits[MOST_FITS:])
        yield item(f"also: {others}", Style.QUIET, depth=1)
    signs = needs_in_words(guideline, pattern.signs[:MOST_NEEDS], pattern.leg)
    areas = needs_in_words(guideline, pattern.areas[:MOST_NEEDS], pattern.leg)
    for name, said in (("Signs", signs), ("Areas", areas)):
        if said:
            yield item(f"{name} that would separate them: {said}", Style.WARNING, depth=1)


def _territory(fit: Fit, guideline: Guideline, cited: Citing) -> str:
    one = fit.territory
    parts = [f"{one.title} ({one.level})"]
    if fit.leg is not None:
        parts.append(f"{fit.count} of its {fit.total} areas numb{' (both legs counted)' if one.symmetric else ''}")
    if fit.spared:
        parts.append(f"not numb: {facts_in_words(guideline, fit.spared, fit.leg)}")
    for name, facts in (("goes with it", fit.for_), ("speaks against it", fit.against)):
        if facts:
            parts.append(f"{name}: {facts_in_words(guideline, facts, fit.leg)}")
    parts.append(f"movement: {one.movement}; reflex: {one.reflex}")
    return f"{'. '.join(parts)}. {cited.tag('supplement', (), [citation.name for citation in one.cites])}"


# --- odds ---------------------------------------------------------------------------------------------------------------


def _odds(odds: Odds, guideline: Guideline, cited: Citing) -> Iterator[Line]:
    """The arithmetic, line by line."""
    yield Line()
    yield Line(f"Odds of {odds.hypothesis.title}{of_legs([odds.leg])}, from the prior you named", Style.HEADING)
    yield item(
        f"Prior {probability(odds.prior)}: odds {probability(odds.prior)} / {probability(1 - odds.prior)} = "
        f"{figure(odds.prior_odds)}"
    )
    for one in odds.used:
        yield item(f"Used: {_used(one, odds, guideline, cited)}")
    for name, several in (
        ("Not chained, for it goes with one that is used", odds.not_chained),
        (f"Not used, for no more than {MOST_CLUSTERS} are", odds.too_many),
        ("Not used, for it tells two causes apart and no more", odds.apart),
    ):
        for one in several:
            yield item(f"{name}: {ratio_in_words(one)}", Style.QUIET)
    if not odds.used:
        yield item("No published ratio applies to what is known: the prior stands as you named it.")
        return
    yield from _combined(odds)
    yield item(f"Odds {figure(odds.prior_odds)} x {figure(odds.combined)} = {figure(odds.odds_after(odds.combined))}")
    yield item(f"Probability {probability(odds.posterior)}{_between(odds)}", Style.HEADING)
    yield item(
        "Warning: each ratio holds for the people it was found in, named with it. This patient and your prior may be of others. "
        "No red flag is answered by this number.",
        Style.WARNING,
    )


def _used(weighed: Weighed, odds: Odds, guideline: Guideline, cited: Citing) -> str:
    said = facts_in_words(guideline, weighed.facts, odds.leg, joined_by=" + ")
    tag = cited.tag("supplement", (), [citation.name for citation in weighed.likelihood.cites])
    return f"{ratio_in_words(weighed)}: {said}. {_found_in(weighed)} {tag}"


def _combined(odds: Odds) -> Iterator[Line]:
    factors = " x ".join(figure(one.value) for one in odds.used)
    made = f" = {figure(odds.product)}" if len(odds.used) > 1 else ""
    held = f", held at {figure(odds.combined)}: no more is believed" if odds.combined != odds.product else ""
    yield item(f"Combined ratio: {factors}{made}{held}")
    limits, held_limits = odds.product_limits, odds.combined_limits
    if limits is None or held_limits is None:
        names = ", ".join(one.likelihood.title for one in odds.without_interval)
        yield item(f"Interval: none, for none was published of {names}", Style.QUIET)
        return
    cut = f", held within {figure(LOWEST)} and {figure(HIGHEST)}" if limits != held_limits else ""
    yield item(
        f"Interval, all lower limits together and all upper ones: {figure(limits[0])} to {figure(limits[1])}{cut}",
    )


def _between(odds: Odds) -> str:
    limits = odds.posterior_limits
    if limits is None:
        return ", without an interval"
    return f" ({probability(limits[0])} to {probability(limits[1])}, by the interval of the ratios alone)"


def _settled_priors(ranking: Ranking) -> Iterator[Line]:
    """A prior of what is confirmed or excluded: said, and not worked out."""
    for name, leg in ranking.priors_set_aside:
        cause = ranking.cause(name, leg)
        yield Line()
        yield Line(
            f"No odds of {cause.title}{of_legs([leg])}: it is {cause.standing}, and a prior adds nothing.", Style.QUIET
        )
