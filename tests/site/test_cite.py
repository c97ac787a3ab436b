"""Copying a link, a citation and the words of a provision."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site

TITLE_ZH = "《江苏省促进长三角生态绿色一体化发展示范区高质量发展条例》"


@pytest.fixture
def reader(chromium, address):
    """A page that may use the clipboard."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    yield context.new_page()
    context.close()


def copied(page, button):
    """Presses it, and reads the clipboard once the page says that it is done."""
    page.get_by_role("button", name=button).click()
    expect(page.locator(".cite-box .answer")).to_have_text("Copied")
    return page.evaluate("navigator.clipboard.readText()")


def test_a_paragraph_is_linked_cited_and_quoted(reader, address, law):
    """From the chapter's page, by keyboard; the link leads to the article's own page."""
    reader.goto(f"{address}/en/chapter-2/")
    reader.locator("#art_16__para_2 .anchor").focus()
    reader.keyboard.press("Enter")

    expect(reader.get_by_role("button", name="Copy link")).to_be_focused()
    link = f"{address}/en/article-16/#art_16__para_2"
    assert copied(reader, "Copy link") == link
    assert copied(reader, "Copy Chinese citation") == f"{TITLE_ZH}第十六条第二款"
    assert copied(reader, "Copy English citation").endswith(
        "Demonstration Zone, Article 16, paragraph 2"
    )
    quoted = copied(reader, "Copy text with citation")
    assert quoted.startswith("The Executive Committee, in conjunction with")
    assert quoted.endswith(f"Article 16, paragraph 2, {link}")
    reader.keyboard.press("Escape")
    expect(reader.locator(".cite-box")).to_be_hidden()
    expect(reader.locator("#art_16__para_2 .anchor")).to_be_focused()


def test_both_languages_are_quoted_from_the_parallel_view(reader, address, law):
    """Each with its own citation, each character as it stands."""
    reader.goto(f"{address}/zh-en/article-10/")
    reader.locator("#art_10__para_1__point_3 .anchor").focus()
    reader.keyboard.press("Enter")
    quoted = copied(reader, "Copy text with citation")

    assert law.by_eid["art_10__para_1__point_3"].text in quoted
    assert (
        f"——{TITLE_ZH}第十条第一款第（三）项，{address}/zh-en/article-10/#art_10__para_1__point_3"
        in quoted
    )
    assert "Article 10, paragraph 1, item (3)" in quoted


def test_an_article_is_cited_whole_and_has_its_files(reader, address):
    """No 第一款 where there is one paragraph; items come with their paragraph."""
    reader.goto(f"{address}/en/article-10/")
    reader.get_by_role("button", name="Cite").click()
    quoted = copied(reader, "Copy text with citation")

    assert quoted.count("\n") == 7
    for name, type_ in (("BibTeX", "@misc{"), ("RIS", "TY  - STAT"), ("CSL-JSON", "[")):
        href = reader.get_by_role("link", name=name).evaluate("(a) => a.href")
        assert reader.request.get(href).text().startswith(type_)
    reader.goto(f"{address}/en/article-12/")
    reader.get_by_role("button", name="Cite").click()
    assert copied(reader, "Copy Chinese citation") == f"{TITLE_ZH}第十二条"


def test_without_the_clipboard_the_text_is_shown_selected(page, address):
    """The reader copies it by hand."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{address}/zh/article-50/#art_50__para_1")
    page.locator("#art_50__para_1 .anchor").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="复制链接").click()

    expect(page.locator(".cite-box .answer")).to_contain_text("Ctrl+C")
    expect(page.locator(".cite-box textarea")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == f"{address}/zh/article-50/#art_50__para_1"


def test_a_pasted_link_shows_the_words_and_reference_managers_find_their_tags(page, address):
    """In the static page, so that no script is needed."""
    page.goto(f"{address}/zh/article-50/")
    tags = page.eval_on_selector_all(
        "meta[name], meta[property]",
        "(all) => Object.fromEntries(all.map((one) => [one.name || one.getAttribute('property'), one.content]))",
    )

    assert tags["og:description"].startswith("支持在示范区推进医疗保障同城化")
    assert tags["og:title"].startswith("第五十条")
    assert tags["citation_title"] == tags["DC.title"] == f"{TITLE_ZH}第五十条"
    assert tags["citation_author"] == "江苏省人民代表大会常务委员会"
    assert tags["citation_publication_date"] == "2024/03/27"
