"""Search and go-to in a real browser, as a reader uses them."""

import gzip

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site


def hits(page):
    """The addresses of the list, once there is one."""
    page.wait_for_selector(".md-search-result__item a")
    links = page.locator(".md-search-result__item a")
    return links.evaluate_all("l => l.map(a => new URL(a.href).pathname + new URL(a.href).hash)")


def ask(page, words):
    """Type into Material's box, as with a keyboard or, for Chinese, an input method."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill("")
    page.keyboard.type(words)


@pytest.mark.parametrize(("path", "words", "first"), [
    ("zh/", "孩子上学", "/zh/article-49/"),
    ("zh/article-3/", "异地看病报销", "/zh/article-50/"),
    ("en/", "医疗保障", "/zh/article-50/"),
    ("en/article-1/", "centre", "/en/article-43/"),
    ("zh/", "unpaid wages", "/en/article-61/"),
    ("zh-en/article-5/", "biodiversity", "/en/article-33/"),
    ("zh/", "14", "/zh/article-14/"),
    ("en/", "14", "/en/article-14/"),
    ("", "第四章", "/zh/chapter-4/"),
])  # fmt: skip
def test_the_first_hit_is_the_right_one_and_its_language_that_of_the_query(
    page, address, path, words, first
):
    """From any page, in any view."""
    page.goto(f"{address}/{path}")
    ask(page, words)
    found = hits(page)

    assert found[0] == first
    assert {href.split("/")[1] for href in found} == {first.split("/")[1]}


@pytest.mark.parametrize("words", ["第十条第一款第（二）项", "10条1款2项"])
def test_enter_leads_to_the_paragraph_itself(page, address, words):
    """And the address that the reader may copy has nothing of the search in it."""
    page.goto(f"{address}/zh/")
    ask(page, words)
    hits(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/article-10/#art_10__para_1__point_2")

    expect(page.locator("#art_10__para_1__point_2")).to_be_visible()


def test_the_words_are_marked_in_the_list_and_on_the_page(page, address):
    """The sentence of the hit, and the same words where it leads."""
    page.goto(f"{address}/en/")
    ask(page, "carbon neutrality")
    hits(page)
    teaser = page.locator(".md-search-result__item").first

    expect(teaser).to_contain_text("Chapter IV")
    expect(teaser.locator("mark").first).to_have_text("carbon peaking and carbon neutrality")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/article-32/")
    expect(page.locator("article mark").get_by_text("carbon").first).to_be_visible()


def test_what_is_pasted_is_searched(page, address):
    """No key is pressed when words are pasted with the mouse."""
    page.goto(f"{address}/zh/")
    page.locator(".md-search__input").click()
    page.evaluate("""() => {
        const input = document.querySelector(".md-search__input");
        input.value = "公共信用信息";
        input.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste"}));
    }""")

    assert hits(page)[0] == "/zh/article-53/"


def test_the_texts_are_fetched_when_the_box_is_opened(page, address):
    """Not with every page: a first visit to an article stays small."""
    asked = []
    page.on("response", lambda response: asked.append(response))  # noqa: PLW0108  a built-in cannot listen
    page.goto(f"{address}/en/article-14/")
    page.wait_for_load_state("networkidle")
    weight = sum(len(gzip.compress(response.body())) for response in asked)

    assert not [response.url for response in asked if "/assets/search/" in response.url]
    assert weight < 150_000
    with page.expect_response("**/assets/search/en.js"):
        page.locator(".md-search__input").click()


def test_key_g_opens_one_box_that_goes_to_a_citation(page, address):
    """In the view of the page, to the item itself; Escape closes the box."""
    page.goto(f"{address}/zh-en/article-3/")
    page.keyboard.press("g")
    page.keyboard.press("Escape")

    expect(page.locator(".go-to-box")).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.type("Art. 10 para. 1 item (2)")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh-en/article-10/#art_10__para_1__point_2")


def test_g_is_a_letter_where_one_writes(page, address):
    """In the search box and in the box itself it is typed."""
    page.goto(f"{address}/en/")
    ask(page, "g")

    expect(page.locator(".go-to-box")).to_be_hidden()
    expect(page.locator(".md-search__input")).to_have_value("g")


@pytest.mark.parametrize(("cited", "said"), [
    ("第九十条", "Nothing is cited as “第九十条”."), ("10(9)", "There is such an article"),
    ("banana", "Nothing is cited as “banana”."), ("<b>1", "Nothing is cited as “<b>1”."),
])  # fmt: skip
def test_an_unknown_citation_says_so_and_offers_the_search(page, address, cited, said):
    """The reader is not sent anywhere else."""
    page.goto(f"{address}/en/article-3/")
    page.keyboard.press("g")
    page.keyboard.type(cited)
    page.keyboard.press("Enter")
    answer = page.locator(".go-to-box .answer")
    answer.get_by_role("button").first.wait_for()

    expect(answer).to_contain_text(said)
    assert page.url.endswith("/en/article-3/")
    answer.get_by_role("button", name="Search for it").click()
    expect(page.locator(".md-search__input")).to_have_value(cited)


def test_go_takes_a_citation_from_its_address(page, address):
    """/go/?c=第十条第二款: in the view chosen last; else it says what it does not know."""
    page.goto(f"{address}/en/")
    page.click("header a[data-view=zh-en]")
    page.goto(f"{address}/go/?c=第十条第二款")
    page.wait_for_url("**/zh-en/article-10/#art_10__para_2")
    page.goto(f"{address}/go/?c=第九十条")
    page.get_by_text("Nothing is cited as “第九十条”.").wait_for()
    page.goto(f"{address}/go/?c=14")
    page.wait_for_url("**/zh-en/article-14/")


def test_go_lists_every_article_where_no_script_runs(chromium, address):
    """Plain links, to the short link of each."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/go/")

    assert page.locator("article .articles a").count() == 66
    page.click("article .articles a:text-is('14')")
    page.wait_for_url("**/article-14/")
    context.close()
