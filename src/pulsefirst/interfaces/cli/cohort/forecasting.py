"""What a record system would be told: how often each rule speaks, which speak together, and how much a patient brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches
from pulsefirst.interfaces.cli.cohort.inventing import are_invented
from pulsefirst.interfaces.cli.cohort.results import shown
from pulsefirst.interfaces.cli.cohort.running import Job, Judge
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import Urgency

A_THOUSAND: Final = 1000
MOST_PAIRS: Final = 20
MOST_TOLD: Final = 15
LEVELS: Final = (Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON)


def forecast_file(job: Job) -> dict[str, Any]:
    """How often each rule that demands something is recommended, per 1,000 patients, as plain data. Raises BadInput."""
    judge = Judge(job)
    reader = BlockReader(judge.guideline, judge.mapping, job.size)
    rules = {name: rule.do.urgency for name, rule in judge.guideline.recommendations.items() if rule.do.urgency}
    said: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    burden: Counter[int] = Counter()
    patients = 0
    any_of: Counter[str] = Counter()
    for batch in batches(Path(job.path), judge.mapping.columns, job.size):
        outcome = judge.kernel.run(reader.block(batch))
        recommended: dict[str, Any] = {}
        for place in judge.kernel.places:
            if place.rule in rules:
                truths = outcome.statuses(place) == tuple(Status).index(Status.RECOMMENDED)
                recommended[place.rule] = recommended.get(place.rule, False) | truths
        firing = {rule: truths for rule, truths in recommended.items() if truths.any()}
        said.update({rule: int(truths.sum()) for rule, truths in firing.items()})
        for first, second in combinations(firing, 2):
            together[first, second] += int((firing[first] & firing[second]).sum())
        for level in LEVELS:
            demanded = [truths for rule, truths in recommended.items() if rules[rule] is level]
            any_of[level.word] += int(any_true(demanded).sum()) if demanded else 0
        burden.update(sum(truths.astype(int) for truths in recommended.values()).tolist())
        patients += outcome.count
    per_thousand = A_THOUSAND / patients if patients else 0.0
    return {
        "patients": patients,
        "any_per_thousand": {level.word: round(any_of[level.word] * per_thousand, 2) for level in LEVELS},
        "lines_per_thousand": round(sum(number * count for number, count in burden.items()) * per_thousand, 2),
        "per_thousand": {
            rule: {
                "urgency": Urgency(rules[rule]).word,
                "provenance": f"{judge.guideline.recommendations[rule].provenance}",
                "patients": number,
                "per_thousand": round(number * per_thousand, 2),
            }
            for rule, number in sorted(said.items(), key=lambda one: (-one[1], one[0]))
        },
        "together": [
            {"rules": list(pair), "patients": number, "per_thousand": round(number * per_thousand, 2)}
            for pair, number in sorted(together.items(), key=lambda one: (-one[1], one[0]))[:MOST_PAIRS]
            if number
        ],
        "rules_at_once": {str(number): count for number, count in sorted(burden.items())},
        "refused": {name: dict(reasons) for name, reasons in reader.refused.items()},
        "invented": are_invented(Path(job.path)),
    }


def any_true(several: list[Any]) -> Any:
    """Of whom any of these is true."""
    found = several[0]
    for one in several[1:]:
        found = found | one
    return found


def rows(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The same as rows: rules, pairs of rules, and how many rules speak for one patient."""
    for rule, said in found["per_thousand"].items():
        yield {"what": "rule", "rules": [rule], **said}
    for pair in found["together"]:
        yield {"what": "together", **pair}
    for number, count in found["rules_at_once"].items():
        yield {"what": "rules at once", "number": int(number), "patients": count}


def report(found: dict[str, Any]) -> str:
    """The same in words."""
    lines = [f"{found['patients']:,} patients; of 1,000, so many are told by each rule that demands something:"]
    for rule, said in list(found["per_thousand"].items())[:MOST_TOLD]:
        lines.append(f"  {said['per_thousand']:8.1f}  {rule} ({said['urgency']}, {shown(said['provenance'])})")
    if len(found["per_thousand"]) > MOST_TOLD:
        lines.append(f"  and {len(found['per_thousand']) - MOST_TOLD} rules more: --json has them all")
    lines.append("most often together, of 1,000:")
    lines += [f"  {one['per_thousand']:8.1f}  {' and '.join(one['rules'])}" for one in found["together"][:MOST_TOLD]]
    silent = found["rules_at_once"].get("0", 0)
    lines.append(
        f"nothing is demanded of {silent:,}; most rules for one patient: {max(map(int, found['rules_at_once']), default=0)}"
    )
    return "\n".join(lines) + "\n"
