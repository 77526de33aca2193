"""The page on the order of causes: the rule on one screen, then for each room what its causes are made of."""

from __future__ import annotations

from collections.abc import Iterable

from pulsefirst.backends.prose import condition_in_english
from pulsefirst.backends.prose.beyond import cited_in_english
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.workbench.documents.tables import GENERATED, table

RULE = """\
For a clinician to argue with. No clinician has signed it yet. It prompts, and a clinician decides; no probability and no score
stands behind it.

**Triage comes first and reads none of this.** No standing and no place in this order raises or lowers an urgency. Every cause whose
red flag is up, or is not ruled out, is named beside the order, always.

**Where a cause stands**

1. *Confirmed*, *excluded*: an objective criterion says so, or a clinician states it.
2. *Opposed*: something cardinal was looked for and is not there, or something is there that this cause cannot explain.
3. *Supported*: its gate is open, which is something specific for it; and nothing opposes it.
4. *Possible*: neither.

**The order among causes that stand alike**

1. The gate: open before not open.
2. What it leaves unexplained, fewer first. What goes together has one vote: each cluster counts once, however many of its findings
   are there.
3. Behind a gate that is not open: what is common at this door, with all that is cardinal of it there, before what is rare, or waits for
   a sign or a setting of its own.
   Common are: {common}.
4. What is expected of it, was looked for and is missing: fewer first.
5. What it explains that most patients with it have: more first, counted in clusters.
6. What it explains at all: more first, counted in clusters.
7. Its settings (age, what the patient takes and has): they only break ties.
8. Published likelihood ratios of 5 or more, or of 1/5 or less, and strong arguments; then weak ones.

**Unknown is never absent.** A feature of which nothing is known is neither there nor missing.

**What is said beside it**

- *None of these fits well so far*: the gate of the first cause is not open, or the first leaves more than half of the picture.
- *Two causes may be needed together*: the first leaves two clusters or more, and another with an open gate explains at least two of them;
  the pair that leaves least.
- *Would separate them*: the first is held against those of the three just behind it that are specific for the picture, or could become so
  by what is still open and leave no more of it unexplained. Of what is not known, what is read by one of the two alone or speaks for
  one and against the other; at the bedside before a test, then the nearest rival first: talk before touch before a device. Once triage
  is settled the interview asks these in turn.
- A cause whose gate is not open is told by its name alone, unless an argument is for it; one of which nothing typical is known
  is told last."""
HEAD = ("cause", "gate", "cardinal", "expected", "explains too", "cannot explain", "settings", "stands on")
NOTHING = "-"


def ordering_of_causes(guideline: Guideline) -> str:
    """The rule, the clusters with their features, the red flags that are named, then one table a room."""
    rooms: dict[str, list[Profile]] = {}
    for profile in guideline.profiles.values():
        rooms.setdefault(_room(guideline, profile), []).append(profile)
    parts = [
        GENERATED,
        "# The order of causes",
        RULE.format(common=_common(guideline)),
        "## Clusters",
        table(("cluster: one vote each", "its features"), _clusters(guideline)),
        "## Red flags that are named beside the order",
        table(
            ("cause", "red flags that speak of it"),
            [(watched.cause.title, "<br>".join(flag.title for flag in watched.flags)) for watched in guideline.watched],
        ),
    ]
    for room, profiles in rooms.items():
        parts += [f"## {room.capitalize()}", table(HEAD, map(_row, profiles))]
    return "\n\n".join(parts) + "\n"


def _room(guideline: Guideline, profile: Profile) -> str:
    return guideline.modules[profile.name].partition("/")[0]


def _common(guideline: Guideline) -> str:
    return ", ".join(profile.hypothesis.title for profile in guideline.profiles.values() if profile.common)


def _clusters(guideline: Guideline) -> list[tuple[str, str]]:
    clusters: dict[str, list[Feature]] = {}
    for feature in guideline.features.values():
        clusters.setdefault(feature.cluster.value, []).append(feature)
    return [(cluster, _titles(features)) for cluster, features in clusters.items()]


def _row(profile: Profile) -> tuple[str, ...]:
    return (
        profile.hypothesis.title,
        condition_in_english(profile.gate),
        _titles(profile.key),
        _titles(profile.expects),
        _titles(profile.explains),
        _conditions(profile.cannot_explain),
        _conditions(profile.settings),
        "<br>".join(cited_in_english(citation) for citation in profile.cites),
    )


def _titles(features: Iterable[Feature]) -> str:
    return ", ".join(feature.title for feature in features) or NOTHING


def _conditions(conditions: Iterable[Condition]) -> str:
    return "<br>".join(condition_in_english(condition) for condition in conditions) or NOTHING
