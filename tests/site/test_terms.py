"""What a term means, by mouse, keyboard and finger; and the glossary."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site


@pytest.fixture
def phone(chromium):
    """A small screen that is touched."""
    context = chromium.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    yield context.new_page()
    context.close()


def test_the_mouse_opens_the_box_and_moves_into_it(page, address):
    """Term, rendering, definition and both links; it closes when the mouse has gone."""
    page.goto(f"{address}/zh/article-16/")
    page.locator("a.term[data-term=executive-committee]").hover()
    box = page.locator(".term-box")

    expect(box.locator("strong")).to_contain_text("执委会")
    expect(box.locator("[lang=en]")).to_have_text("the Executive Committee")
    box.hover()
    page.wait_for_timeout(500)
    expect(box).to_be_visible()
    box.get_by_role("link", name="第十条").click()
    page.wait_for_url("**/zh/article-10/#art_10__para_1")


def test_the_keyboard_opens_the_box_and_goes_through_it(page, address):
    """Focus opens, Tab leads into the box and out behind the term, Escape closes."""
    page.goto(f"{address}/en/article-16/")
    term = page.locator("a.term[data-term=executive-committee]")
    term.focus()
    box = page.locator(".term-box")

    expect(box).to_be_visible()
    assert term.get_attribute("aria-describedby") == "term-box"
    page.keyboard.press("Tab")
    expect(box.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()


def test_a_tap_opens_the_box_within_the_screen(phone, address):
    """The page stays; both ends of the box are to be seen; a tap elsewhere closes it."""
    phone.goto(f"{address}/zh-en/article-2/")
    box = phone.locator(".term-box")
    for term in phone.locator(".law a.term").all():
        term.tap()
        expect(box).to_be_visible()
        spot = box.bounding_box()

        assert spot["x"] >= 0
        assert spot["x"] + spot["width"] <= 360
        phone.touchscreen.tap(1, 1)
        expect(box).to_be_hidden()
    assert phone.url.endswith("/zh-en/article-2/")


def test_a_term_lights_up_in_both_columns(page, address):
    """The same term in the other language."""
    page.goto(f"{address}/zh-en/article-16/")
    page.locator("p[lang=en] a.term[data-term=executive-committee]").hover()

    expect(page.locator("p[lang=zh-Hans] a.term.lit")).to_have_text("执委会")
    expect(page.locator("a.term.lit")).to_have_count(2)


def test_the_marks_can_be_hidden_and_stay_so(page, address):
    """Without them a term is words like all others, on the next page too."""
    page.goto(f"{address}/en/article-16/")
    page.get_by_role("button", name="Mark terms").click()
    page.goto(f"{address}/en/article-17/")

    expect(page.get_by_role("button", name="Mark terms")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".law a.term[href]")).to_have_count(0)


def test_without_scripts_a_term_leads_to_its_entry(chromium, address):
    """A plain link."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/zh/article-16/")
    page.locator("a.term[data-term=executive-committee]").click()
    page.wait_for_url("**/zh/glossary/#executive-committee")
    context.close()


@pytest.mark.parametrize(("view", "typed"), [
    ("zh", "zhiweihui"), ("zh", "执委会"), ("en", "executive comm"), ("zh-en", "zhi wei hui"),
])  # fmt: skip
def test_the_glossary_is_filtered_by_any_name(page, address, view, typed):
    """In characters, English, or pinyin without tones."""
    page.goto(f"{address}/{view}/glossary/")
    page.locator(".filter input").fill(typed)

    expect(page.locator("#executive-committee")).to_be_visible()
    expect(page.locator("#water-town-parlor")).to_be_hidden()
    page.locator(".filter input").fill("qqqq")
    expect(page.locator(".entry:visible")).to_have_count(0)
    expect(page.locator(".filter .count")).not_to_contain_text("/")


def test_marks_change_no_character_of_what_is_copied(page, address, law):
    """The paragraph as the browser copies it is the paragraph of the law."""
    page.goto(f"{address}/zh/article-16/")
    page.locator("a.term").first.focus()
    expect(page.locator(".term-box")).to_be_visible()
    copied = page.evaluate("""() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("#art_16__para_1 p"));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString();
    }""")

    assert copied == law.by_eid["art_16__para_1"].text
