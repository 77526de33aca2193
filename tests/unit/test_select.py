"""One content gives two guidelines: the source alone, and the source with its supplement, each chosen by provenance."""

from types import ModuleType

import pytest

from pulsefirst.language import (
    SOURCE_ALONE,
    WITH_SUPPLEMENT,
    advise,
    all_of,
    any_of,
    argue_for,
    cause,
    criterion,
    interpretation,
    points,
    reads,
    refer,
    rule,
    verified,
)
from pulsefirst.model.chart import Area, View
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Flag
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import ScopeLine
from pulsefirst.model.promises import NeverAdds, Subsumed, Whenever
from pulsefirst.model.recommendations import Conflict, Remark, Screen
from pulsefirst.model.select import of_the_source, with_the_supplement
from pulsefirst.model.texts import InPlainWords, Leaflet, NoLeaflet, Told
from spec.small import READS, STATEMENTS, target


def content(**more):
    """A small content, some of it of the source and some beyond."""
    paper = verified("A paper", "https://example.org")
    limp, rash, itch = Flag(question="Limp?"), Flag(question="Rash?"), Flag(question="Itch?")
    clinic, cream = target("clinic"), target("cream")
    wide, wider = interpretation("A limp is any limp.", "S1"), interpretation("A rash is any rash.")
    limping = criterion("limping", limp, interprets=wide)
    read_alone = criterion("read by itself", any_of(limp), reads=reads("S2"))
    rash_alone = criterion("rash alone", all_of(rash), interprets=wider)
    refer_limp = rule(reads=READS, when=limping, do=refer(clinic, "Refer"))
    refer_rash = rule(cites=(paper,), when=rash_alone, do=refer(clinic, "Refer the rash"))
    sprain, scabies = cause("sprain", reads=READS), cause("scabies", cites=(paper,))
    front = View(title="front", place=1, width=10, height=10, facing=True, only=WITH_SUPPLEMENT)
    loose = (
        ScopeLine(text="Of both."),
        ScopeLine(text="Alone.", only=SOURCE_ALONE),
        ScopeLine(text="Whole.", only=WITH_SUPPLEMENT),
        Whenever(property="S1", condition=limp, rules=(refer_limp,)),
        Whenever(property="S1", condition=rash, rules=(refer_rash,)),
        NeverAdds(property="S1", findings=(limp,), only=WITH_SUPPLEMENT),
        Subsumed(rule=refer_limp, why="Beside the rash.", only=WITH_SUPPLEMENT),
        Leaflet(about=sprain, what=(Told("A sprain heals.", READS), Told("Ice may help.", cites=(paper,)))),
        Leaflet(about=sprain, what=(Told("Rest may help.", cites=(paper,)),)),
        Leaflet(about=scabies, what=(Told("It spreads.", cites=(paper,)),)),
        NoLeaflet(about=scabies, why="None."),
        InPlainWords(on=refer_rash, words="See the clinic about your rash."),
        InPlainWords(on=clinic, words="the clinic"),
    )
    return {
        "paper": paper,
        "limp": limp,
        "rash": rash,
        "itch": itch,
        "clinic": clinic,
        "cream": cream,
        "wide": wide,
        "wider": wider,
        "limping": limping,
        "read_alone": read_alone,
        "rash_alone": rash_alone,
        "score": points("score", (rash, 1)),
        "refer_limp": refer_limp,
        "refer_rash": refer_rash,
        "sprain": sprain,
        "scabies": scabies,
        "sprain_by_limp": argue_for(sprain, limp, reads=READS),
        "sprain_by_rash": argue_for(sprain, rash, cites=(paper,)),
        "of_the_clinic": Remark(on=(clinic,), text="A newer word.", cites=(paper,)),
        "limp_and_rash": Conflict(title="both", when=all_of(limp, rash), set_aside=(rash,), reads=READS),
        "rash_and_itch": Conflict(title="both", when=all_of(rash, itch), set_aside=(itch,)),
        "screen_alone": Screen(question="Which?", findings=(limp,), only=SOURCE_ALONE),
        "screen_whole": Screen(question="Which?", findings=(limp, rash), only=WITH_SUPPLEMENT),
        "front": front,
        "spot": Area(finding=rash, view=front, outline="M0 0"),
        "LOOSE": loose,
    } | more


def built(**more):
    module = ModuleType("chapter")
    vars(module).update(content(**more))
    return collect(version="1", title="A chapter", statements=STATEMENTS, modules=(module,))


def alone(**more):
    return of_the_source(built(**more), title="The source", banner="The rest is left out.")


def test_the_source_alone_holds_what_reads_it_and_what_that_uses():
    found = alone()
    assert (found.title, found.banner) == ("The source", "The rest is left out.")
    assert list(found.recommendations) == ["refer_limp"]
    assert list(found.hypotheses) == ["sprain"]
    assert list(found.arguments) == ["sprain_by_limp"]
    assert list(found.criteria) == ["limping", "read_alone"]
    assert list(found.interpretations) == ["wide"]
    assert list(found.conflicts) == ["limp_and_rash"]
    assert list(found.screens) == ["screen_alone"]
    assert not found.quantities
    assert [kind for kind in ("citations", "remarks", "views", "areas") if getattr(found, kind)] == []
    assert [type(promise) for promise in found.promises] == [Whenever]
    assert [line.text for line in found.scope] == ["Of both.", "Alone."]


def test_both_hold_every_finding_and_target_so_that_either_reads_every_case():
    whole, source = with_the_supplement(built()), alone()
    assert list(whole.findings) == list(source.findings) == ["limp", "rash", "itch"]
    assert list(whole.targets) == list(source.targets) == ["clinic", "cream"]


def test_the_whole_leaves_out_only_what_is_for_the_source_alone():
    content, whole = built(), with_the_supplement(built())
    assert list(whole.screens) == ["screen_whole"]
    assert [line.text for line in whole.scope] == ["Of both.", "Whole."]
    assert list(whole.areas) == ["spot"]
    assert set(content.modules) - set(whole.modules) == {"screen_alone"}
    assert [len(text.what) for text in whole.texts if isinstance(text, Leaflet)] == [2, 1, 1]


def test_a_leaflet_keeps_the_lines_that_stand_on_the_source():
    texts = alone().texts
    assert [type(text).__name__ for text in texts] == ["Leaflet", "InPlainWords"]
    assert [line.text for line in texts[0].what] == ["A sprain heals."]


def of_another_paper():
    paper, cream = verified("Another paper", "https://example.org/2"), target("more")
    return {"other_paper": paper, "more_cream": cream, "more": rule(cites=(paper,), do=advise(cream, "More cream"))}


@pytest.mark.parametrize(
    "more",
    [of_another_paper, lambda: {"more": Flag(question="More?")}, lambda: {"more": target("more")}],
    ids=["a rule", "a finding", "a target"],
)
def test_nothing_beyond_the_source_moves_its_hash(more):
    assert alone(**more()).hash == alone().hash
    assert with_the_supplement(built(**more())).hash != with_the_supplement(built()).hash


def test_what_is_of_the_source_moves_it():
    rest = target("rest")
    assert alone(rest=rest, more=rule(reads=READS, do=advise(rest, "Rest"))).hash != alone().hash


def test_the_source_cannot_lean_on_what_is_beyond_it():
    itchy, paper, rest = Flag(question="Itchy?"), verified("Another paper", "https://example.org/2"), target("rest")
    mites = cause("mites", cites=(paper,), confirmed=itchy)
    more = {"itchy": itchy, "other_paper": paper, "rest": rest, "mites": mites}
    with pytest.raises(ContentError, match="'mites' is beyond the source, and something of the source uses it"):
        alone(treat=rule(reads=READS, do=advise(rest, "Treat"), treats=mites), **more)
