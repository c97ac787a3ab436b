"""What editors lay beside the law: who does what, and what belongs to an article."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.site


def test_duties_are_filtered_by_actor_modality_and_partner(page, address):
    """Table and lists alike; what is chosen stands in the address and can be sent."""
    page.goto(f"{address}/en/duties/")
    rows = page.locator(".duties tbody tr:visible")
    whole = rows.count()
    page.get_by_label("Who").select_option("the Executive Committee")
    expect(page.locator("h2.actor:visible")).to_have_count(1)
    page.get_by_label("How").select_option("may")
    expect(rows).to_have_count(5)
    page.get_by_label("Who").select_option("")
    page.get_by_label("How").select_option("")
    page.get_by_label("Others involved").select_option("Qingpu District")

    expect(rows).to_have_count(4)
    expect(page.locator(".matrix td a:visible")).to_have_text(["59", "57(2)", "60", "39"])
    expect(page.locator(".duties-filter .count")).to_have_text(f"4 / {whole}")
    assert page.url.endswith("?partner=qingpu")
    page.reload()
    expect(rows).to_have_count(4)
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(whole)


@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_every_cell_leads_to_its_paragraph(page, address, view):
    """And the paragraph names the number that the cell has."""
    page.goto(f"{address}/{view}/duties/")
    cell = page.locator(".matrix a[data-actor=executive-committee]", has_text="16(2)")
    cell.click()

    page.wait_for_url(f"**/{view}/article-16/#art_16__para_2")
    expect(page.locator("#art_16__para_2")).to_be_in_viewport()


def test_duties_are_read_without_scripts_and_on_a_phone(chromium, address):
    """Nothing is hidden, no box that does nothing, and the page itself does not scroll sideways."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    page = context.new_page()
    page.goto(f"{address}/zh-en/duties/")

    expect(page.locator(".duties-filter")).to_be_hidden()
    expect(page.locator(".duties tbody tr:visible")).to_have_count(117)
    assert page.locator("html").evaluate("(html) => html.scrollWidth") <= 360
    context.close()


def test_a_relation_is_shown_at_both_ends_as_editorial(page, address):
    """With its reason, in the language of the view."""
    for article, other in (("50", "第五十二条"), ("52", "第五十条第一款")):
        page.goto(f"{address}/zh/article-{article}/")
        beside = page.get_by_role("region", name="本条参考")

        expect(beside).to_contain_text("不是法律文本")
        related = beside.locator("li", has_text="社会保障卡为载体的同城化服务")
        expect(related.get_by_role("link", name=other, exact=True)).to_be_visible()


def test_an_article_tells_its_place_its_terms_and_who_acts_in_it(page, address):
    """In English, as in Chinese."""
    page.goto(f"{address}/en/article-16/")
    beside = page.get_by_role("region", name="Beside this article")

    expect(beside.get_by_text("article 8 of 8 in the chapter")).to_be_visible()
    expect(
        beside.locator(".terms").get_by_role("link", name="the Executive Committee")
    ).to_be_visible()
    acting = beside.locator("li", has_text="publish a development index")
    expect(acting.locator(".modality")).to_have_text("is to")
    expect(acting.get_by_role("link", name="Article 16, paragraph 2")).to_be_visible()


def test_the_checks_of_the_translation_are_told(page, address):
    """Term by term, with a box to find one; a departure has its reason."""
    page.goto(f"{address}/en/consistency/")
    expect(page.locator(".departures li")).to_contain_text("Kept on purpose:")
    page.get_by_label("Filter").last.fill("示范区理事会")

    expect(page.locator(".rendering:visible")).to_have_count(1)
