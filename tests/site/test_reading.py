"""The reader's own choices, keys, copying from one column, and paper."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site


def test_the_text_size_is_remembered(page, address):
    """Chosen on the help page, kept on every other."""
    page.goto(f"{address}/en/help/")
    page.get_by_label("A++", exact=True).check()
    page.goto(f"{address}/zh/article-10/")

    expect(page.locator(".md-content__inner")).to_have_css("zoom", "1.3")


def test_keys_turn_pages_and_views(page, address):
    """n, p, v and ?; the view switch stays at the same article."""
    page.goto(f"{address}/en/article-10/")
    page.keyboard.press("n")
    page.wait_for_url("**/en/article-11/")
    page.keyboard.press("p")
    page.wait_for_url("**/en/article-10/")
    page.keyboard.press("v")
    page.wait_for_url("**/zh-en/article-10/")
    page.keyboard.press("?")
    page.wait_for_url("**/zh-en/help/")


def test_single_letter_keys_can_be_turned_off(page, address):
    """WCAG 2.1.4; the go-to box and Material's search obey too."""
    page.goto(f"{address}/en/help/")
    page.get_by_label("Single-letter keys").uncheck()
    page.goto(f"{address}/en/article-10/")
    for key in "nvgs":
        page.keyboard.press(key)

    expect(page.locator("dialog.go-to-box")).to_be_hidden()
    assert page.evaluate("document.activeElement === document.body")
    assert page.url.endswith("/en/article-10/")


def test_the_contents_lead_back_to_the_article_read_last(page, address):
    """In the view of the contents page."""
    page.goto(f"{address}/zh/article-50/")
    page.goto(f"{address}/en/")
    page.locator(".resume a").click()

    page.wait_for_url("**/en/article-50/")


def test_the_article_read_last_in_another_language_is_named_by_its_place(page, address):
    """Its name there is no word of this view's language."""
    page.goto(f"{address}/zh/article-50/")
    page.goto(f"{address}/en/")
    expect(page.locator(".resume a")).to_have_text("Chapter VII Public Services · 50")
    page.goto(f"{address}/zh/")

    expect(page.locator(".resume a")).to_have_text("第五十条")


@pytest.mark.parametrize("path", ["", "go/", "404.html"])
def test_a_page_of_no_view_says_in_each_language_what_the_text_is_worth(page, address, path):
    """With the way to the pages of that language."""
    page.goto(f"{address}/{path}")
    foot = page.locator(".site-footer")
    about = re.compile("/?en/about/$"), re.compile("/?zh/about/$")

    expect(foot).to_contain_text("The Chinese text prevails")
    expect(foot).to_contain_text("以公报刊载的文本为准")
    expect(foot.get_by_role("link", name="About")).to_have_attribute("href", about[0])
    expect(foot.get_by_role("link", name="关于本站")).to_have_attribute("href", about[1])


PLAIN_WORDS = """(paragraph) => {
    const words = [...paragraph.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const range = document.createRange();
    range.selectNodeContents(words);
    return range.getClientRects()[0];
}"""
"""Where a selection can begin: a mouse that goes down on a link drags the link."""


@pytest.mark.parametrize(("start", "own", "other"), [("zh-Hans", "执委会", "Committee"),
                                                     ("en", "Committee", "执委会")])  # fmt: skip
def test_a_selection_stays_in_its_column(page, address, start, own, other):
    """Drawn with the mouse over several paragraphs of the parallel view."""
    page.set_viewport_size({"width": 1280, "height": 1600})  # whatever fonts this machine has
    page.goto(f"{address}/zh-en/article-16/")
    first = page.locator(f"#art_16__para_1 p[lang={start}]").evaluate(PLAIN_WORDS)
    last = page.locator(f"#art_16__para_2 p[lang={start}]").bounding_box()
    page.mouse.move(first["x"] + 4, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 8, last["y"] + last["height"] - 8, steps=8)
    page.mouse.up()
    chosen = page.evaluate("getSelection().toString()")

    assert own in chosen
    assert other not in chosen


@pytest.mark.parametrize("path", ["zh/chapter-2/", "en/article-10/", "zh-en/full/", "en/duties/"])
def test_paper_has_the_text_its_address_and_its_status_and_no_frame(page, address, path):
    """As a printer is told to show it; of the frame only the name of the law is left."""
    page.goto(f"{address}/{path}")
    page.emulate_media(media="print")

    for frame in (
        ".md-header__button",
        ".view-switch",
        ".md-search",
        ".md-sidebar",
        ".breadcrumb",
        ".pager",
        ".anchor",
        ".beside",
    ):
        assert page.locator(f"{frame}:visible").count() == 0, frame
    foot = page.locator(".site-footer")
    expect(foot).to_contain_text(path)
    expect(foot.locator(".unofficial-note")).to_be_visible()
    if path.startswith("zh-en"):
        chinese = page.locator("#art_16__para_1 p[lang=zh-Hans]").bounding_box()
        english = page.locator("#art_16__para_1 p[lang=en]").bounding_box()
        assert english["x"] >= chinese["x"] + chinese["width"]
