"""How the pages look, as far as a number tells: nothing is cut off, and lines end where they may."""

import pypdfium2
import pytest

pytestmark = pytest.mark.site

NAME = "长三角生态绿色一体化发展示范区"


@pytest.fixture(params=[320, 360, 390])
def phone(chromium, request):
    """A phone of this width."""
    page = chromium.new_page(viewport={"width": request.param, "height": 844}, is_mobile=True)
    yield page
    page.close()


@pytest.mark.parametrize("path", ["", "zh/", "zh/full/", "zh-en/versions/2024-05-01/"])
def test_no_line_of_the_title_ends_within_a_name(phone, address, path):
    """Chinese has no blanks to break at: the glossary tells what belongs together."""
    phone.goto(f"{address}/{path}")
    names = phone.locator("h1.title .name", has_text=NAME)
    lines = names.evaluate(
        "(name) => name.offsetHeight / parseFloat(getComputedStyle(name).lineHeight)"
    )

    assert round(lines) == 1


@pytest.mark.parametrize("width", [1220, 1280, 1440])
@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_the_table_of_duties_fits_a_desktop(chromium, address, view, width):
    """Every heading can be read whole; only smaller screens scroll it."""
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}/{view}/duties/")
    hidden = page.locator(".scroll").evaluate("(frame) => frame.scrollWidth - frame.clientWidth")
    page.close()

    assert hidden == 0


def test_a_printed_article_says_of_which_law_it_is(chromium, address, tmp_path):
    """And what it is worth, and where it is read: a sheet is handed on without its folder."""
    page = chromium.new_page()
    page.goto(f"{address}/en/article-10/")
    page.pdf(path=tmp_path / "article.pdf", format="A4")
    page.close()
    sheets = pypdfium2.PdfDocument(tmp_path / "article.pdf")
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)

    assert text.startswith("Jiangsu Regulations on the Yangtze River Delta Demonstration Zone")
    assert "Unofficial translation, for reference only." in " ".join(text.split())
    assert "/en/article-10/" in text
    assert "Search" not in text
