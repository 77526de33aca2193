"""The page for everyone and everywhere: every width, by screen reader, in print, without JavaScript; and nothing but the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE, TOUCH, WIDE, Visit
from tests.browser.hands import Hand, answered, bring_in, by_id, case_of, saying, truth_of
from tests.serving import ask

from pulsefirst.interfaces.web.state import VIEWS

FORMS = ("sbar", "letter", "note", "leaflet")
LIMB = ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual")


def look(page: Page, view: str) -> None:
    Hand(page).look(view)


def with_case(page: Page, name: str) -> Page:
    """The page with the case of an example, in the view of its plan."""
    bring_in(page, truth_of(name))
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    return page


# --- zero violations of accessibility, in every view and state ----------------------------------------------------------

RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
COLORS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
STILL = {"reduced_motion": "reduce"}
"""So no color is on its way to another while it is measured."""


def empty(page: Page) -> None:
    """Nothing is known."""


def emergency(page: Page) -> None:
    with_case(page, "20-two-emergencies-in-weak-legs")


def settled_routine(page: Page) -> None:
    with_case(page, "10-nocturnal-cramp")


def conflict(page: Page) -> None:
    hand = Hand(page)
    hand.say("left.dorsalis_pedis=present")
    page.fill("#search", "doppler")
    page.get_by_role("button", name="Is there an arterial signal at the dorsalis pedis?").first.click()
    expect(by_id(page, "row-dorsalis_pedis_doppler")).to_be_visible()
    hand.say("left.dorsalis_pedis_doppler=silent")
    expect(page.locator(".conflict")).to_contain_text("Conflict:")


@pytest.mark.parametrize("state", [empty, emergency, settled_routine, conflict], ids=lambda state: state.__name__)
def test_axe_finds_nothing_in_any_view(visit: Visit, state: Callable[[Page], None]) -> None:
    page = visit(**TOUCH, **STILL)
    state(page)
    for view in VIEWS:
        look(page, view)
        unfold(page)
        without_violation(page, view)


def unfold(page: Page) -> None:
    """Open what opens here: the first fold, every why, the first instrument, the list of areas."""
    for name in ("fold", "score > button", "as-list-toggle button"):
        if page.locator(f"#view .{name}").count():
            page.locator(f"#view .{name}").first.click()
            answered(page)
    page.evaluate("for (const one of document.querySelectorAll('details:not(:has(> .sheet-menu))')) one.open = true")


def without_violation(page: Page, where: str, within: str | None = None) -> None:
    """By all rules in light colors, and by those of colors in dark ones; of the whole page, or within an element of this id."""
    part = None if within is None else f'[id="{within}"]'
    for scheme, options in (("light", RULES), ("dark", COLORS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page, context=part, options=options)
        assert found.violations_count == 0, f"{where}, {scheme}: {found.generate_report()}"
    page.emulate_media(color_scheme="light")


SHEETS = ("who", "more", "more-said", "right.numbness-more", "left.pain-more")


def test_axe_finds_nothing_in_what_hangs_from_a_control(visit: Visit) -> None:
    page = visit(**TOUCH, **STILL)
    Hand(page).say("left.numbness=only with walking")
    for name in SHEETS:
        page.evaluate("name => document.getElementById(name).querySelector('summary').click()", name)
        expect(by_id(page, name).locator(".sheet-menu")).to_be_visible()
        without_violation(page, name, within=name)
        page.keyboard.press("Escape")
        page.mouse.click(1, 1)
        expect(by_id(page, name).locator(".sheet-menu")).to_be_hidden()


def test_axe_finds_nothing_in_a_doubt_a_cast_and_a_refusal(visit: Visit) -> None:
    page = visit(**TOUCH, **STILL)
    hand = Hand(page)
    hand.tap("ordinary-right")
    for entry in ("left.dorsalis_pedis=uncertain", "left.numbness=new, or more than usual"):
        hand.say(entry)
    for typed in ("yesterday", "a while"):
        by_id(page, "v-left.onset").fill(typed)
        by_id(page, "v-left.onset").press("Enter")
        answered(page)
    hand.tap("new")
    hand.tap("unreached-right")
    answered(page)
    expect(by_id(page, "n-left.onset")).to_contain_text("Still recorded: yesterday")
    by_id(page, "unreached-right").hover()
    without_violation(page, "a doubt, a cast and a refusal")


def test_axe_finds_nothing_in_what_is_taken_away(visit: Visit) -> None:
    page = with_case(visit(**TOUCH, **STILL), "01-acute-embolus")
    look(page, "take")
    for form in FORMS:
        page.click(f"#form-{form}")
        expect(page.locator(f"#form-{form}")).to_have_attribute("aria-pressed", "true")
        page.evaluate("document.getElementById('paste').open = true")
        without_violation(page, form)


def test_axe_finds_nothing_where_something_is_refused_or_drafted(visit: Visit) -> None:
    page = visit(**STILL)
    bring_in(page, {"left": {"comes_with_walking": True}, "considering": ["ct_or_mr_angiography"]})
    expect(page.locator("#view .caution").first).to_be_visible()
    without_violation(page, "a draft")
    bring_in(page, b"[]")
    expect(page.locator("#page > .message")).to_contain_text("Not recorded")
    without_violation(page, "a refusal")


def test_axe_finds_nothing_on_the_conditions_of_use(visit: Visit) -> None:
    page = visit(**TOUCH, **STILL)
    page.click("a.name")
    expect(page.locator("h1")).to_have_text("Conditions of use")
    without_violation(page, "about")
    page.click("text=Back to the page")
    expect(page.locator("#view")).to_be_visible()


# --- every width --------------------------------------------------------------------------------------------------------

WIDTHS = {
    "small phone": (360, 640),
    "phone": (390, 664),
    "tablet": (768, 1024),
    "laptop": (1280, 800),
    "wall": (2560, 1440),
    "laptop at 200 %": (640, 400),
    "laptop at 400 %": (320, 256),
    "phone at 200 %": (195, 332),
}
OVER_THE_SIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const over = [...document.querySelectorAll("body *")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > wide + 1 && one.checkVisibility({visibilityProperty: true}) && !one.closest(".sections, .unseen");
  });
  return [document.documentElement.scrollWidth > wide, over.slice(0, 3).map(one => one.outerHTML.slice(0, 120))];
}"""


def test_nothing_runs_over_the_side_at_any_width(visit: Visit) -> None:
    page = with_case(visit(), "20-two-emergencies-in-weak-legs")
    for view in VIEWS:
        look(page, view)
        unfold(page)
        if view == "take":
            page.click("#form-letter")
            answered(page)
        for name, (width, height) in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            over = page.evaluate(OVER_THE_SIDE)
            assert over == [False, []], f"{view} on a {name}: {over}"
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [PHONE, {"width": 360, "height": 664}], ids=["390", "360"])
def test_the_pulses_need_no_scrolling_on_a_phone(visit: Visit, size: dict[str, int]) -> None:
    page = visit(**(TOUCH | {"viewport": size}))
    places = [f"{leg}.{artery}" for artery in ("dorsalis_pedis", "posterior_tibial") for leg in ("right", "left")]
    for place in places:
        for one in range(1, 5):
            expect(by_id(page, f"{place}-{one}")).to_be_in_viewport(ratio=1)
    for place, said in zip(places, ("present", "absent", "present", "absent"), strict=True):
        page.touchscreen.tap(*middle(page, f"{place}={said}"))
        answered(page)
        assert page.evaluate("scrollY") == 0
        for other in places:
            expect(by_id(page, f"{other}-4")).to_be_in_viewport(ratio=1)
    assert case_of(page)["left"] == {"dorsalis_pedis": "absent", "posterior_tibial": "absent"}


def middle(page: Page, entry: str) -> tuple[float, float]:
    box = saying(page, "set", entry).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


TALL = {"width": 390, "height": 844}


@pytest.mark.parametrize(
    ("options", "share"),
    [(TOUCH | {"viewport": TALL}, 0.2), ({"viewport": {"width": 640, "height": 400}}, 0.5)],
    ids=["phone", "200 %"],
)
def test_the_verdict_is_always_in_view_and_leaves_room_for_the_rest(
    visit: Visit, options: dict[str, Any], share: float
) -> None:
    page = with_case(visit(**options), "01-acute-embolus")
    for view in VIEWS:
        look(page, view)
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        expect(page.locator("#now")).to_be_in_viewport(ratio=1)
        expect(page.locator(".call strong")).to_be_in_viewport(ratio=1)
        bar = page.locator(".top").bounding_box()
        assert bar is not None
        assert bar["height"] <= share * page.viewport_size["height"]  # type: ignore[index]


SMALL = """least => [...document.querySelectorAll("button, summary, a.name, .field input")].filter(one => {
  const box = one.getBoundingClientRect();
  return box.height > 2 && (box.height < least || box.width < least);
}).map(one => one.outerHTML.slice(0, 80))"""


def test_what_is_tapped_with_gloves_is_large(visit: Visit) -> None:
    page = visit(**TOUCH)
    for view in ("minute", "ask"):
        look(page, view)
        assert page.evaluate(SMALL, 44) == []


HEIGHT = "document.documentElement.scrollHeight"


def test_the_first_minute_is_one_view_of_a_desktop_and_two_screens_of_a_phone(visit: Visit) -> None:
    assert visit(viewport={"width": 1366, "height": 768}).evaluate(HEIGHT) <= 768
    assert visit(**(TOUCH | {"viewport": TALL})).evaluate(HEIGHT) <= 2 * 844


def test_the_patients_right_is_on_the_left_and_nothing_is_preselected(visit: Visit) -> None:
    page = visit()
    assert page.locator('#view [aria-pressed="true"]').count() == 0
    for row in page.locator(".second .pair").all():
        right, left = row.locator(".r").bounding_box(), row.locator(".l").bounding_box()
        assert right is not None
        assert left is not None
        assert right["x"] + right["width"] < left["x"]
        assert right["y"] == left["y"]


# --- motion, print ------------------------------------------------------------------------------------------------------


def test_nothing_moves_for_who_wants_no_motion(visit: Visit) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(one => {
      const style = getComputedStyle(one);
      return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth";
    }).length"""
    page = visit(reduced_motion="reduce")
    Hand(page).say("left.pain=yes")
    assert page.evaluate(moving) == 0
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_in_print_stands_the_document_alone_on_one_page(visit: Visit, colors: str) -> None:
    page = with_case(visit(color_scheme=colors), "01-acute-embolus")
    look(page, "take")
    page.click("#form-sbar")
    answered(page)
    page.emulate_media(media="print", color_scheme=colors)  # type: ignore[arg-type]
    expect(page.locator("#now")).to_be_hidden()
    expect(page.locator("#document")).to_be_visible()
    assert page.locator("button:visible, input:visible, nav:visible, textarea:visible").count() == 0
    ink = page.evaluate("[...document.querySelectorAll('#document p')].map(one => getComputedStyle(one).color)")
    assert all(sum(map(int, re.findall(r"\d+", one)[:3])) < 400 for one in ink), ink
    printed = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]", printed), "A4"
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_a_plan_in_print_has_its_lines_and_no_button(visit: Visit) -> None:
    page = with_case(visit(), "01-acute-embolus")
    page.emulate_media(media="print")
    expect(page.locator("article.line h3").first).to_be_visible()
    assert page.locator("button:visible:not(.fold), input:visible, nav:visible").count() == 0


# --- nothing but the page -----------------------------------------------------------------------------------------------


def test_the_policy_allows_nothing_inline_and_no_eval(visit: Visit, address: str) -> None:
    policy = ask(address).headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    page = visit(expected=("Content Security Policy",))
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    )
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b style=\"display:none\" id=\"styled\">x</b>')")
    assert page.evaluate("window.ran") is None
    assert page.locator("#styled").evaluate("one => getComputedStyle(one).display") == "inline"


def test_it_asks_for_nothing_but_its_own_files_and_keeps_nothing_beyond_the_tab(visit: Visit) -> None:
    page = visit(ready=False)
    paths: list[str] = []
    page.on("request", lambda request: paths.append(f"{request.method} {request.url.partition('/')[2].partition('/')[2]}"))
    page.goto("/")
    hand = Hand(page)
    for entry in LIMB:
        hand.say(entry)
    for view in VIEWS:
        look(page, view)
    asked = {one.partition("/")[2] for one in paths}
    assert asked <= {
        "",
        "static/page.css",
        "static/page.js",
        "static/search.js",
        "static/htmx.min.js",
        "static/icon.svg",
        "static/site.webmanifest",
    }
    assert not any("?" in one for one in paths), "facts go in bodies only"
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == []
    assert page.evaluate("[...Object.keys(sessionStorage)]") == ["pulsefirst"]


# --- without JavaScript -------------------------------------------------------------------------------------------------


def test_without_javascript_it_is_a_plain_form_to_the_emergency_and_its_hand_over(visit: Visit) -> None:
    page = visit(java_script_enabled=False, **TOUCH)
    for entry in LIMB:
        saying(page, "set", entry).tap()
    expect(page.locator("#now")).to_have_text("EMERGENCY")
    by_id(page, "v-left.onset").fill("3 h")
    by_id(page, "left.onset-enter").tap()
    expect(page.locator(".clock")).to_contain_text("3 h used")
    page.locator("#undo").tap()
    expect(page.locator(".clock")).to_contain_text("onset unknown")
    page.locator("#more > summary").tap()
    page.locator("#more-examine").tap()
    page.fill("#search", "pins and needles")
    page.locator("#find").tap()
    expect(page.locator("#view")).to_have_attribute("data-view", "search")
    expect(page.locator("#view")).to_contain_text("pins and needles")
    page.locator("#to-take").tap()
    page.locator("#form-sbar").tap()
    expect(page.locator("#document")).to_contain_text("To: vascular surgery")
    expect(page.locator("#digits")).to_be_hidden()


# --- valid HTML ---------------------------------------------------------------------------------------------------------

INTERACTIVE = {"a", "button", "input", "select", "textarea", "label", "summary"}
POINTS_AT = ("for", "form", "aria-labelledby", "aria-controls", "aria-describedby")


@pytest.fixture(scope="module")
def seen(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=f"http://{address}/", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ["", "01-acute-embolus", "19-night-cramps-one-uncertain-pulse", "35-peroneal-palsy"])
def test_the_html_of_every_view_is_valid(seen: Page, name: str) -> None:
    seen.goto("/")
    if name:
        with_case(seen, name)
    for view in VIEWS:
        look(seen, view)
        faultless(seen.content())
    for opener in ('[name="open"][value="Does not apply"]', "#to-scores", ".score > button", "#to-take", "#form-letter"):
        if seen.locator(opener).count():
            with seen.expect_navigation():
                seen.locator(opener).first.click()
            faultless(seen.content())


def test_the_html_as_it_is_sent_is_valid(address: str) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in ("/", "/about.html"):
        faultless(ask(address, path=path).text)
    for view in VIEWS:
        faultless(ask(address, "POST", "/", f"view={view}", form).text)


def faultless(text: str) -> None:
    """Strictly parsed; ids once, references to what is there, every control named, nothing to press inside another."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    elements = list(tree.iter())
    ids = [one.get("id") for one in elements if one.get("id") is not None]
    assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)
    for one in elements:
        for attribute in POINTS_AT:
            for name in (one.get(attribute) or "").split():
                assert name in ids, f"{attribute}={name}"
        if one.tag in ("input", "select", "textarea") and one.get("type") not in ("hidden", "submit"):
            labels = [label for label in elements if label.tag == "label" and label.get("for") == one.get("id")]
            assert labels, one.get("id")
            assert "".join(labels[0].itertext()).strip(), one.get("id")
        if one.tag == "button":
            assert one.get("type") in ("submit", "button"), one.get("id")
            assert "".join(one.itertext()).strip(), one.get("id")
        if one.tag in INTERACTIVE:
            inner = [child.tag for child in one.iter() if child is not one and child.tag in INTERACTIVE]
            assert not inner, f"{one.tag} {one.get('id')} holds {inner}"
        if one.tag in ("ul", "ol"):
            assert {child.tag for child in one if isinstance(child.tag, str)} <= {"li"}
        assert one.get("style") is None
        assert not [name for name in one.attrib if name.startswith("on")]
    assert tree.find(".").get("lang") == "en"
    assert len([one for one in elements if one.tag == "h1"]) == 1
    assert len([one for one in elements if one.tag == "main"]) == 1
