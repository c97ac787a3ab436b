"""WCAG 2.2 AA by axe-core on every kind of page, and what axe cannot see."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.site

KINDS = (
    "", "chapter-2/", "article-10/", "full/", "versions/2024-05-01/", "changes/", "about/", "help/",
    "downloads/", "glossary/", "bodies/", "places/", "instruments/", "duties/", "consistency/",
    "data/", "fidelity/",
)  # fmt: skip
PAGES = [
    "",
    "go/",
    "404.html",
    *(f"{view}/{kind}" for view in ("zh", "en", "zh-en") for kind in KINDS),
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = {"phone": ("light", 390), "desktop": ("dark", 1440)}


@pytest.fixture(scope="module", params=SCREENS)
def screen(chromium, request):
    """A phone in light colours, a desktop in dark ones."""
    scheme, width = SCREENS[request.param]
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(screen, address, path):
    """At AA and best practice: contrast, names, roles, headings in order, landmarks, languages."""
    screen.goto(f"{address}/{path}")
    found = Axe().run(screen, options={"runOnly": RULES}).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_at_four_times_the_size(chromium, address, path):
    """1280 px at 400 % is 320 px. A table may scroll within its own frame."""
    page = chromium.new_page(viewport={"width": 320, "height": 256})
    page.goto(f"{address}/{path}")
    width = page.locator("html").evaluate("(html) => html.scrollWidth")
    page.close()

    assert width <= 320


@pytest.mark.parametrize("path", ["zh-en/", "en/article-10/", "zh-en/duties/", "en/glossary/"])
def test_nothing_scrolls_sideways_with_the_largest_letters_on_the_smallest_phone(
    chromium, address, path
):
    """A+++ of the help page, at 320 px."""
    page = chromium.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{address}/en/help/")
    page.get_by_label("A+++", exact=True).check()
    page.goto(f"{address}/{path}")
    width = page.locator("html").evaluate("(html) => html.scrollWidth")
    page.close()

    assert width <= 320


def test_axe_finds_nothing_in_the_box_of_a_term(screen, address):
    """It opens where the reader is, within the page's main part."""
    screen.goto(f"{address}/en/article-10/")
    screen.locator(".law a.term").nth(2).focus()
    expect(screen.locator(".term-box")).to_be_visible()
    found = Axe().run(screen, options={"runOnly": RULES}).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_the_first_tab_leads_past_the_frame(page, address):
    """A skip link, to the text."""
    page.goto(f"{address}/en/article-10/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}/en/article-10/#art_10")


def test_nothing_moves_for_readers_who_ask_for_stillness(chromium, address):
    """prefers-reduced-motion."""
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/zh/chapter-2/")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((one) =>"
        " parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    )
    context.close()

    assert moving == 0
