"""The laws of causes by how well they explain: on invented cases of the real guideline, and on invented accounts."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import AT, GUIDELINE
from generative.cases import random_case, random_record
from pulsefirst.engine.apply import apply
from pulsefirst.engine.rank import ORDER, Cause, order_of, rank
from pulsefirst.model.case import Case, keys_of
from pulsefirst.model.plan import Account, Standing, Suspicion
from pulsefirst.model.recommendations import Strength

SEEDS = 25
WITHOUT_PROFILES = replace(GUIDELINE, features={}, profiles={})
SETTLED = (Standing.CONFIRMED, Standing.EXCLUDED)


def case_of(seed: int) -> Case:
    return random_case(Random(seed), density=(0.05, 0.2, 0.5)[seed % 3])


def with_one_more_fact(seed: int) -> tuple[Case, Case]:
    """A case, and the same with one fact more."""
    random, case = Random(seed), case_of(seed)
    findings = list(GUIDELINE.findings.values())
    while True:
        finding = random.choice(findings)
        key = random.choice(list(keys_of(finding)))
        if key not in case.facts:
            return case, case.learn(finding, key.leg, random_record(random, finding, GUIDELINE))


def pairs(seed: int) -> Iterator[tuple[Suspicion, Suspicion]]:
    """Each cause that arguments and conditions leave as it was, before and after one more fact."""
    before, after = (apply(GUIDELINE, case, AT).hypotheses for case in with_one_more_fact(seed))
    for old, new in zip(before, after, strict=True):
        if (len(old.for_), len(old.against)) == (len(new.for_), len(new.against)):
            yield old, new


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_standing_and_no_order_reads_into_triage(seed: int) -> None:
    whole, bare = apply(GUIDELINE, case_of(seed), AT), apply(WITHOUT_PROFILES, case_of(seed), AT)
    assert whole.triage == bare.triage
    assert whole.proposals == bare.proposals


@pytest.mark.parametrize("seed", range(SEEDS))
def test_an_excluded_cause_never_leads_and_an_opposed_one_comes_after_all_that_are_possible(seed: int) -> None:
    """A confirmed cause stands among those that are supported: it may explain less than one of them."""
    causes = rank(GUIDELINE, case_of(seed), AT).causes
    standings = [max(ORDER.index(cause.standing), ORDER.index(Standing.SUPPORTED)) for cause in causes]
    assert standings == sorted(standings)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_cause_with_nothing_specific_for_it_is_never_supported(seed: int) -> None:
    for one in apply(GUIDELINE, case_of(seed), AT).hypotheses:
        if one.standing is Standing.SUPPORTED and one.account is not None:
            assert one.account.gate_open or any(argument.strength is Strength.STRONG for argument in one.for_)
            assert not one.account.speaks_against


@pytest.mark.parametrize("seed", range(SEEDS * 2))
def test_a_cardinal_feature_found_absent_never_raises_a_cause(seed: int) -> None:
    for old, new in pairs(seed):
        if old.account and new.account and set(new.account.key_missing) > set(old.account.key_missing):
            assert new.standing in SETTLED or ORDER.index(new.standing) >= ORDER.index(old.standing)


@pytest.mark.parametrize("seed", range(SEEDS * 2))
def test_one_more_fact_that_it_explains_never_lowers_a_cause(seed: int) -> None:
    for old, new in pairs(seed):
        before, after = old.account, new.account
        if before is None or after is None or new.standing is not old.standing:
            continue
        explains_more = set(after.explains) > set(before.explains) and after.leaves == before.leaves
        if explains_more and after.missing == before.missing and after.gate_open >= before.gate_open:
            assert order_of(cause_of(new)) <= order_of(cause_of(old))


def cause_of(suspicion: Suspicion, place: int = 0) -> Cause:
    return Cause(
        id=suspicion.id,
        leg=suspicion.leg,
        title=suspicion.title,
        provenance=suspicion.provenance,
        standing=suspicion.standing,
        place=place,
        grounds=(),
        account=suspicion.account,
        apart=(),
        changes=(),
    )


counts = st.integers(min_value=0, max_value=4)
accounts = st.builds(
    Account,
    gate_open=st.booleans(),
    explains=st.just(()),
    leaves=st.just(()),
    missing=st.lists(st.sampled_from("abc"), max_size=3, unique=True).map(tuple),
    key_missing=st.just(()),
    cannot=st.just(False),
    left_over=counts,
    accounted=counts,
    typical=counts,
    settings=counts,
    common=st.booleans(),
)


@given(st.lists(accounts, min_size=2, max_size=6))
def test_a_fact_that_all_causes_explain_changes_no_order(several: list[Account]) -> None:
    def ordered(accounts: list[Account]) -> list[int]:
        suspicions = [
            Suspicion(
                id=str(number),
                leg=None,
                title="",
                provenance="",
                standing=Standing.POSSIBLE,
                for_=(),
                against=(),
                statements=(),
                account=account,
            )
            for number, account in enumerate(accounts)
        ]
        return [int(one.id) for one in sorted(map(cause_of, suspicions), key=order_of)]

    more = [replace(account, accounted=account.accounted + 1, typical=account.typical + 1) for account in several]
    assert ordered(more) == ordered(several)
