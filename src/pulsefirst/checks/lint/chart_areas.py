"""The skin chart: is every area supplied by a nerve or root drawn in some view?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.guideline import Guideline


def areas_not_drawn(guideline: Guideline) -> Iterator[str]:
    """Areas of skin that a territory includes and no outline shows. A guideline without a chart has no gaps."""
    drawn = {area.finding for area in guideline.areas.values()}
    served: dict[str, list[str]] = {}
    for name, territory in guideline.territories.items() if drawn else ():
        for finding in territory.areas:
            if finding not in drawn:
                served.setdefault(finding.name, []).append(name)
    for finding_name, territories in served.items():
        yield (
            f"{finding_name}: {', '.join(territories)} includes this area of skin, which the chart does not show; write "
            f"Area(finding={finding_name}, view=..., outline=...) for each view that shows it."
        )
