"""The site in a real browser, as a reader uses it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site


def test_a_reader_goes_from_the_door_to_a_paragraph(page, address):
    """Door, English contents, a chapter, an article; the heading says where one is."""
    page.goto(f"{address}/")
    page.click(".views a:has-text('English') >> nth=0")
    page.click(".contents a:has-text('Governance System')")
    page.click("h2 a:has-text('Article 10')")

    expect(page).to_have_url(f"{address}/en/article-10/")
    assert page.inner_text("h1").strip() == "Article 10"
    assert page.locator(".provision.item").count() == 4


def test_the_view_switch_keeps_the_paragraph(page, address):
    """From a linked paragraph to the same paragraph in the parallel view."""
    page.goto(f"{address}/en/article-50/#art_50__para_1")
    page.click("header a[hreflang][href*='zh-en/article-50']")

    page.wait_for_url("**/zh-en/article-50/#art_50__para_1")
    row = page.locator("#art_50__para_1")
    assert row.locator("p[lang=zh-Hans]").inner_text().startswith("支持在示范区推进医疗保障同城化")
    assert row.locator("p[lang=en]").is_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_parallel_rows_are_level_and_stack_on_a_phone(page, address, width):
    """Side by side at the same height on a desktop, Chinese above English on a phone."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/zh-en/article-10/")
    for row in page.locator(".provision").all():
        chinese = row.locator("p[lang=zh-Hans]").bounding_box()
        english = row.locator("p[lang=en]").bounding_box()
        if width > 1000:
            assert abs(chinese["y"] - english["y"]) < 12
            assert chinese["x"] + chinese["width"] <= english["x"]
        else:
            assert english["y"] >= chinese["y"] + chinese["height"] - 1


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("path", ["", "zh/", "en/chapter-2/", "zh-en/article-10/", "zh/full/",
                                  "en/about/", "zh-en/changes/", "zh-en/chapter-5/"])  # fmt: skip
def test_no_page_scrolls_sideways(page, address, path, width):
    """At any width, 320 px being 400 % zoom of a small desktop."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{path}")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_mark_of_a_paragraph_appears_on_keyboard_focus(page, address):
    """It is a link, it is seen when focused, and it is not part of the copied text."""
    page.goto(f"{address}/zh/article-9/")
    anchor = page.locator("#art_9__para_2 .anchor")
    anchor.focus()
    page.wait_for_timeout(300)

    assert float(anchor.evaluate("e => getComputedStyle(e).opacity")) > 0.9
    page.keyboard.press("Enter")
    page.wait_for_url("**#art_9__para_2")
    copied = page.evaluate(
        "() => { const s = getSelection(); s.selectAllChildren("
        "document.getElementById('art_9__para_2')); return s.toString(); }"
    )
    assert copied.strip().startswith("示范区理事会的主要职责是")
    assert copied.strip().endswith("情况。")


def test_the_law_is_read_without_javascript(chromium, address):
    """Text, switch, pager, contents: all are plain links."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/zh/article-14/")
    page.click("header a[hreflang][href*='zh-en/article-14']")

    expect(page).to_have_url(f"{address}/zh-en/article-14/")
    page.click("a[rel=next]")
    expect(page).to_have_url(f"{address}/zh-en/article-15/")
    page.goto(f"{address}/a/14/")
    page.wait_for_url("**/article-14/")
    context.close()


def test_the_short_link_goes_to_the_readers_own_view(page, address):
    """First by the browser's language, then to the view that the reader chose last."""
    page.goto(f"{address}/a/14/")
    page.wait_for_url(f"{address}/en/article-14/")
    page.click("header a[hreflang][href*='zh-en/article-14']")
    page.wait_for_url(f"{address}/zh-en/article-14/")
    page.goto(f"{address}/a/15/")
    page.wait_for_url(f"{address}/zh-en/article-15/")


def test_search_finds_a_chinese_phrase_and_an_english_word(page, address):
    """Typed without spaces, from the middle of a sentence."""
    for path, words, article in (("zh/", "免备案直接结算", "article-50"),
                                 ("en/", "biodiversity", "article-33")):  # fmt: skip
        page.goto(f"{address}/{path}")
        page.locator(".md-search__input").click()
        page.keyboard.type(words)
        page.wait_for_selector(".md-search-result__item a")
        hrefs = page.locator(".md-search-result__item a").evaluate_all("l => l.map(a => a.href)")

        assert any(article in href for href in hrefs[:6]), hrefs[:6]
