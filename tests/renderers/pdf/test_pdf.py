"""The PDFs: their names, their text, their tags, and the same bytes each time."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from generator import fonts
from generator.build import check
from generator.model.kept import Kept
from generator.model.numbering import to_chinese
from generator.model.publication import Publication
from generator.renderers.pdf import render
from tests.conftest import loaded

pytestmark = pytest.mark.site

NAME = "jiangsu-yrd-demonstration-zone"
SITE = Publication("https://law.example/")


@pytest.fixture(scope="module")
def files(law):
    """Each PDF under its name."""
    made = render(law, SITE, Kept())
    return {f.path.rpartition("/")[2]: f.content for f in made if f.path.endswith(".pdf")}


def text(content):
    """All that is printed, without blanks, line breaks, and hyphens at the end of a line."""
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"\s|[\ufffe\u00ad]", "", "".join(pages))


def test_there_is_one_for_the_whole_and_for_each_chapter_in_every_view(files):
    """Named as they will always be named."""
    views = ("zh", "en", "zh-en")

    assert set(files) == {f"{NAME}-{view}.pdf" for view in views} | {
        f"{NAME}-ch{n:02}-{view}.pdf" for view in views for n in range(1, 10)
    }


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_every_paragraph_is_printed_as_it_stands(files, law, view, code):
    """In pieces of sixteen signs, since a page or a line may end within a paragraph."""
    if code not in view.split("-"):
        pytest.skip("the view does not have that language")
    printed = text(files[f"{NAME}-{view}.pdf"])
    pieces = missing = 0
    for node in law.current.wordings[code].walk():
        words = re.sub(r"\s", "", node.text or "")
        for start in range(0, len(words), 16):
            pieces += 1
            missing += words[start : start + 16] not in printed

    assert pieces > 400
    assert missing <= 15 + pieces // 100, f"{missing} of {pieces} pieces"


def test_all_are_tagged_and_say_their_language_and_title(files):
    """What a screen reader needs."""
    for name, content in files.items():
        with pikepdf.open(io.BytesIO(content)) as document:
            assert document.Root.MarkInfo.Marked, name
            assert "/StructTreeRoot" in document.Root, name
            assert str(document.Root.Lang).startswith(("zh", "en")), name
            assert document.docinfo["/Title"], name
            assert document.Root.ViewerPreferences.DisplayDocTitle, name


def test_the_same_input_makes_the_same_bytes(files, law):
    """No clock, no chance."""
    again = {f.path.rpartition("/")[2]: f.content for f in render(law, SITE, Kept())}

    assert all(again[name] == content for name, content in files.items())


def test_the_foot_tells_version_status_and_address(files):
    """On paper as on the page."""
    printed = text(files[f"{NAME}-ch02-en.pdf"])

    assert "Unofficialtranslation" in printed
    assert "https://law.example/en/chapter-2/" in printed
    assert "TextinforcefromMarch27,2025" in printed


def test_each_ends_with_words_of_its_own(files):
    """The code that leads to the web is on the first page; alone on the last it would cost a page."""
    for name, content in files.items():
        with pypdfium2.PdfDocument(content) as document:
            last = document[len(document) - 1].get_textpage().get_text_range()

        assert len(last.splitlines()) > 4, name  # more than head and foot


def test_a_checker_of_pdf_ua_finds_nothing(files):
    """PDF/UA-1, by a validator that is no part of Typst."""
    import page

    for name, content in files.items():
        report = page.validate_pdf_bytes(content, profile="ua1")

        assert report.failures == [], name


def printed(root):
    """The text of each PDF of a root whose text was changed, after its checksum is renewed."""
    told = [str(one) for one in check(root).problems if one.code == "source-digest"]
    for new in re.findall(r"text_sha256: (\w{64})", "".join(told)):
        config = root / "source/regulation.yml"
        config.write_text(re.sub(r"(text_sha256: )\w{64}", rf"\g<1>{new}", config.read_text()))
    made = render(loaded(root), SITE, Kept())
    return {f.path.rpartition("/")[2]: text(f.content) for f in made if f.path.endswith(".pdf")}


def test_markup_characters_are_characters(sample):
    """Nothing in a text is run as Typst's or anyone else's markup."""
    words = "#let x=1$y$*b*_i_@ref<label>`~--//[c]=+-&amp;<b>".replace(" ", "")
    root = sample("minimal")
    chapter = root / "source/chapters/01.yml"
    chapter.write_text(chapter.read_text().replace("水井归全镇共有。", f"'水井{words}共有。'"))

    assert [f"水井{words}共有。" in said for said in printed(root).values()] == [True]


def test_an_article_with_a_hundred_items_and_an_endless_title(sample):
    """They run over lines and pages, whole."""
    title = "甲乙丙丁戊己庚辛壬癸" * 30
    labels = [f"（{to_chinese(n)}）" for n in range(1, 101)]
    items = "".join(f"    - label: {one}\n      text: 第{one}件事；\n" for one in labels)
    root = sample("minimal")
    (root / "source/chapters/01.yml").write_text(
        f"articles:\n- label: 第一条\n  paragraphs:\n  - text: 应当：\n    items:\n{items}"
    )
    config = root / "source/regulation.yml"
    config.write_text(config.read_text().replace("示例镇水井管理规定", title))
    (said,) = printed(root).values()

    assert title in said
    assert [one for one in labels if f"{one}第{one}件事；" not in said] == []


def test_a_missing_translation_is_told_in_its_place(sample):
    """The page says that there is none yet; the Chinese beside it is whole."""
    root = sample("full", {"translations/en/chapters/03.yml": {"replace": {
        "heading: Supplementary Provisions": "heading:"}}})  # fmt: skip
    files = printed(root)

    assert "Notranslationyet" in files["sample-library-zh-en.pdf"]
    assert "附则" in files["sample-library-zh-en.pdf"]


def test_a_character_that_no_font_has_is_spelled_out(sample):
    """Never an empty box; the verifier reads it back."""
    rare = loaded(sample("minimal", {"source/chapters/01.yml": {"replace": {"水井归全镇": "水井归𠮷镇"}},
                                     "source/regulation.yml": {"replace": {
        "02463be7ea890b0dba9d7041249d88aa57f8d4674ca1cef7b80b8e729166beec":
        "a2aa69d9e61abff8713244ca2f8d6112ae711a349abdee2ee432722246c283b1"}}}))  # fmt: skip
    made = [file.content for file in render(rare, SITE, Kept()) if file.path.endswith("-zh.pdf")]

    assert "水井归〔U+20BB7〕镇共有" in text(made[0])
    assert fonts.read_back("水井归〔U+20BB7〕镇") == "水井归𠮷镇"
    assert fonts.spelled_out("水井归全镇") == "水井归全镇"
