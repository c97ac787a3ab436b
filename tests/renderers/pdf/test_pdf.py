"""The PDFs: their names, their text, their tags, and the same bytes each time."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from generator.model.kept import Kept
from generator.model.publication import Publication
from generator.renderers.pdf import render

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
