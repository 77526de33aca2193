"""The pages of the safety file: hazard log, safety case, source attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pulsefirst.checks.lint.named_conditions import named_conditions
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.safety import (
    Attribute,
    Hazard,
    HazardLog,
    Likelihood,
    Means,
    Rating,
    SafetyCase,
    SafetyProperty,
    Severity,
    Verification,
)
from pulsefirst.model.walk import findings_read
from pulsefirst.workbench.documents.pages import GENERATED, table

UNSIGNED = "No clinical safety officer has signed this."
NOT_RUN = "not run"
SIGNATURE = ("role", "name", "registration", "date", "signature")
AGAIN = (
    ("prove every property again, with the time each took", "`pulsefirst prove`"),
    ("write the obligations for another solver", "`pulsefirst prove --smt2 DIR`"),
    ("run every check and test again", "`make test`"),
    ("change the content, one piece at a time, and see each change caught", "`make mutate`"),
    ("write this page and the others again from the content", "`make golden`"),
)


# --- the hazard log ---------------------------------------------------------------------------------------------------


def hazard_log(guideline: Guideline, log: HazardLog) -> str:
    """Every hazard with its columns, the matrix its risks are read from, and who is named by which hazard."""
    sections = [part for hazard in log.hazards for part in _hazard(log, hazard)]
    parts = [
        GENERATED,
        "# Hazard log",
        f"{_edition(guideline)} **{UNSIGNED}** {log.note}",
        "## All hazards",
        table(
            ("id", "hazard", "initial risk", "residual risk", "status"),
            [
                (f"[{hazard.id}](#{hazard.id.lower()})", hazard.hazard, *_risks(log, hazard), hazard.status.value)
                for hazard in log.hazards
            ],
        ),
        "## How risk is read",
        table(
            ("likelihood", *(severity.value for severity in Severity)),
            [
                (likelihood.value, *(str(log.matrix[severity, likelihood]) for severity in Severity))
                for likelihood in reversed(Likelihood)
            ],
        ),
        table(("risk", "meaning"), [(str(level), words) for level, words in sorted(log.levels.items(), reverse=True)]),
        *sections,
        "## Which hazards name what",
        table(("by", "named", "hazards"), _names_by_hazard(log)),
    ]
    return "\n\n".join(parts) + "\n"


def _hazard(log: HazardLog, hazard: Hazard) -> Iterator[str]:
    yield f"## {hazard.id}"
    yield table(
        ("hazard", hazard.hazard),
        [
            ("effect", hazard.effect),
            ("causes", _lines(hazard.causes)),
            ("existing controls", _lines(hazard.existing)),
            ("initial risk", _rating(log, hazard.initial)),
            ("additional controls", _lines(f"{control.kind.value}: {control.text}" for control in hazard.additional)),
            ("residual risk", _rating(log, hazard.residual)),
            ("justification", hazard.justification),
            ("verification", _lines(_verification(hazard.verification)) or "none; see the justification"),
            ("status", hazard.status.value),
            ("transferred to the deployer", hazard.transferred),
            ("owner", hazard.owner),
        ],
    )


def _rating(log: HazardLog, rating: Rating) -> str:
    return f"{rating.severity}, likelihood {rating.likelihood}: {log.risk(rating)}"


def _risks(log: HazardLog, hazard: Hazard) -> tuple[str, str]:
    return str(log.risk(hazard.initial)), str(log.risk(hazard.residual))


def _verification(by: Verification) -> Iterator[str]:
    if by.rules:
        yield f"content: {_code(rule.name for rule in by.rules)}"
    if by.tests:
        yield f"tests: {_code(by.tests)}"
    if by.proofs:
        yield f"properties: {', '.join(by.proofs)}"


def _names_by_hazard(log: HazardLog) -> Iterator[tuple[str, str, str]]:
    """The way back: every property, rule and test, with the hazards that name it."""
    found: dict[tuple[str, str], list[str]] = {}
    for hazard in log.hazards:
        by = hazard.verification
        for kind, names in (
            ("property", by.proofs),
            ("content", tuple(f"`{rule.name}`" for rule in by.rules)),
            ("test", tuple(f"`{test}`" for test in by.tests)),
        ):
            for name in names:
                found.setdefault((kind, name), []).append(hazard.id)
    order = ("property", "content", "test")
    for (kind, name), ids in sorted(found.items(), key=lambda item: (order.index(item[0][0]), _natural(item[0][1]))):
        yield kind, name, ", ".join(f"[{id}](#{id.lower()})" for id in ids)


def _natural(name: str) -> tuple[int, str]:
    """Short names first, so that S2 comes before S10; long ones by the alphabet."""
    return (len(name), name) if name[1:].isdigit() else (0, name)


# --- the safety case --------------------------------------------------------------------------------------------------


def safety_case(guideline: Guideline, case: SafetyCase, log: HazardLog, statuses: Mapping[str, str]) -> str:
    """What is proven, what is tested and what is neither. `statuses` says of a property by id how its last run ended."""
    reds = sum(log.risk(hazard.residual) >= 3 for hazard in log.hazards)
    parts = [
        GENERATED,
        "# Safety case",
        f"{_edition(guideline)} **{UNSIGNED}** It is a developer's account of what was done, for a clinical safety officer to judge. "
        f"The [hazard log](hazard-log.md) has {len(log.hazards)} hazards, {reds} of them with a residual risk of 3 or more; the "
        "[readings](readings.md) of vague statements are unsigned as well.",
        "## What is proven",
        "The status is what every run of the tests holds the content to; a run that finds otherwise fails. *Proof* means by a solver, over all cases without a conflict between their facts; *check* means by the structure of the "
        "content; *test* means on generated cases. Where a property names two, each holds for a part of it. The words "
        "are for readers; `pulsefirst prove` prints what is held exactly. A proof is of a translation of the content; that the "
        "translation agrees with the engine is tested.",
        table(
            ("id", "property", "to be established by", "status", "hazards"),
            [_property(safety_property, log, statuses) for safety_property in case.properties],
        ),
        "## What is tested and not proven",
        table(("what", "tests"), [(tested.words, _code(tested.tests, "<br>")) for tested in case.tested]),
        "## What is neither",
        "\n".join(f"- {words}" for words in case.neither),
        "## Run it again",
        table(("to", "run"), AGAIN),
        "## Signatures",
        table(SIGNATURE, [("clinical safety officer", "", "", "", ""), ("owner", "", "", "", "")]),
    ]
    return "\n\n".join(parts) + "\n"


def _property(safety_property: SafetyProperty, log: HazardLog, statuses: Mapping[str, str]) -> tuple[str, ...]:
    naming = [hazard.id for hazard in log.hazards if safety_property.id in hazard.verification.proofs]
    links = ", ".join(f"[{id}](hazard-log.md#{id.lower()})" for id in naming)
    return (
        safety_property.id,
        safety_property.words,
        _means(safety_property.means),
        statuses.get(safety_property.id, NOT_RUN),
        links,
    )


def _means(means: tuple[Means, ...]) -> str:
    return " and ".join(means)


# --- source attributes ------------------------------------------------------------------------------------------------


def source_attributes(guideline: Guideline, attributes: Iterable[Attribute]) -> str:
    """The thirteen source attributes, with what the guideline does with each kind of data."""
    rows = [
        (str(attribute.number), attribute.title, attribute.met.value, " ".join(_answer(guideline, attribute)))
        for attribute in attributes
    ]
    parts = [
        GENERATED,
        "# Source attributes",
        f"{_edition(guideline)} The source attributes of an evidence-based decision support intervention, 45 CFR 170.315(b)(11)(iv)(A), "
        "by their number there. Nothing here is predictive: there is no model that was trained. What a kind of data is used for is "
        "read off the content.",
        table(("no.", "attribute", "met", "answer"), rows),
    ]
    return "\n\n".join(parts) + "\n"


def _answer(guideline: Guideline, attribute: Attribute) -> Iterator[str]:
    if attribute.uses:
        yield "Not used." if not any(_readers(guideline, carrier) for carrier in attribute.findings) else "Used."
    yield attribute.answer
    for finding in attribute.findings:
        readers = _readers(guideline, finding)
        yield f"`{finding.name}`: read by {', '.join(readers)}." if readers else f"`{finding.name}`: read by no rule."
        asked = [f"`{asked.name}`" for asked in guideline.findings.values() if _asked_under(asked, finding)]
        if asked:
            yield f"It decides whether {', '.join(asked)} can be asked."


def _readers(guideline: Guideline, finding: Finding) -> tuple[str, ...]:
    return tuple(f"`{name}`" for name, condition, _ in named_conditions(guideline) if finding in findings_read(condition))


def _asked_under(asked: Finding, finding: Finding) -> bool:
    return asked.only_if is not None and finding in findings_read(asked.only_if)


# --- words ------------------------------------------------------------------------------------------------------------


def _edition(guideline: Guideline) -> str:
    return f"Guideline {guideline.version}, content {guideline.hash[:12]}."


def _lines(texts: Iterable[str]) -> str:
    return "<br>".join(texts)


def _code(names: Iterable[str], between: str = ", ") -> str:
    return between.join(f"`{name}`" for name in names)
