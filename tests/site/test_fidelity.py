"""One character changed in any one output of the built site is found, and named."""

import io
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile

import pikepdf
import pypdfium2
import pytest

from generator.loaders.edition import load_edition
from generator.model.outputs import Output
from generator.verifying import READERS, verify
from generator.verifying.comparison import Comparison, compare
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.site

NAME = "jiangsu-yrd-demonstration-zone"


@pytest.fixture(scope="module")
def edition():
    return load_edition(REPOSITORY)[0]


@pytest.fixture(scope="module")
def built(site):
    """Every file of the site under its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*") if path.is_file()}  # fmt: skip


def test_the_site_as_built_is_the_source(edition, built):
    """Every output, every provision, every character."""
    rows = verify(edition, built)

    assert [str(difference) for row in rows for difference in row.differences] == []
    assert {row.output for row in rows} == set(READERS)
    assert all(row.provisions > 200 for row in rows)
    assert sum(row.characters for row in rows) > 1_000_000


def replaced(old, new):
    """One word for another, once, where the text is plain."""

    def plant(content):
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return plant


def in_zip(entry, plant):
    """The same in an entry of a book."""

    def planted(content):
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
            for item in old.infolist():
                told = old.read(item)
                new.writestr(item, plant(told) if item.filename == entry else told)
        return packed.getvalue()

    return planted


def in_table(content):
    """The same in the database."""
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    database.execute("UPDATE provisions SET text = 'X' || substr(text, 2)"
        " WHERE eid = 'art_62__para_1' AND language = 'zh'")  # fmt: skip
    database.commit()
    return database.serialize()


def in_pdf(content):
    """Two glyphs changed places, in the midst of the law."""
    with pikepdf.open(io.BytesIO(content)) as document:
        pages = document.pages
        page = pages[len(pages) // 2 if len(pages) > 8 else 0]
        instructions = list(pikepdf.parse_content_stream(page))
        lines, inside = [], False
        for place, (operands, operator) in enumerate(instructions):
            if str(operator) == "BDC":
                inside = "/MCID" in operands[1]
            if inside and str(operator) == "TJ" and len(bytes(operands[0][0])) >= 16:
                lines.append(place)
        place = lines[len(lines) // 2]
        pieces = list(instructions[place].operands[0].as_list())
        codes = bytes(pieces[0])
        at = next(i for i in range(0, len(codes), 2) if codes[i : i + 2] != codes[i + 2 : i + 4])
        swapped = codes[at + 2 : at + 4] + codes[at : at + 2]
        pieces[0] = pikepdf.String(codes[:at] + swapped + codes[at + 4 :])
        instructions[place] = ([pikepdf.Array(pieces)], instructions[place].operator)
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(instructions))
        changed = io.BytesIO()
        document.save(changed)
        return changed.getvalue()


def in_page(content):
    """The first character of the first block of law."""
    page, count = re.subn(r'(<div class="provision[^>]*>\s*<p [^>]*>(?:<[^>]*>)*)[^<]', r"\1X",
                          content.decode(), count=1)  # fmt: skip
    assert count == 1
    return page.encode()


PLANTED = {
    f"{view}/{page}index.html": in_page
    for view in ("zh", "en", "zh-en")
    for page in ("full/", "chapter-2/", "article-4/", "versions/2024-05-01/")
} | {
    f"downloads/{NAME}-{view}.{form}": plant
    for view in ("zh", "en", "zh-en")
    for form, plant in {"pdf": in_pdf, "epub": in_zip(
        "EPUB/chp-2.xhtml", replaced("shall" if view == "en" else "应当", "X"))}.items()
} | {f"downloads/{NAME}-ch0{n}-zh-en.pdf": in_pdf for n in (1, 4, 9)} | {
    "data/akn/zh/2024-05-01.xml": replaced("<p>为了深入实施", "<p>为了深入执行"),
    "data/akn/en/2025-03-27.xml": replaced(" are to jointly ", " shall jointly "),
    "data/regulation.json": replaced("本省促进", "本省推进"),
    "data/article-14.json": replaced("项目建设", "项目开发"),
    "data/articles.csv": replaced("本省促进", "本省推进"),
    "data/paragraphs.csv": replaced("本省促进", "本省推进"),
    "data/zh.txt": replaced("本省促进", "本省推进"),
    "data/zh-en.md.txt": replaced("本省促进", "本省推进"),
    "data/en.txt": replaced("shall", "shal1"),
    "data/zh-en.tmx": replaced("本省促进", "本省推进"),
    "data/zh-en.xlf": replaced("<source>本省促进", "<source>本省推进"),
    "zh/article-2/index.html.md": replaced("本省促进", "本省推进"),
    "zh-en/chapter-2/index.html.md": replaced("are to jointly", "shall jointly"),
    "en/versions/2024-05-01/index.html.md": replaced("of enterprises", "of companies"),
    "data/regulation.sqlite": in_table,
}  # fmt: skip


OUTPUTS = {
    Output.PAGES: r"\.html$", Output.PDF: r"\.pdf$", Output.EPUB: r"\.epub$", Output.AKN: "akn",
    Output.JSON: r"\.json$", Output.CSV: r"\.csv$", Output.TEXT: r"\.(txt|md)$",
    Output.TMX: r"\.tmx$", Output.XLIFF: r"\.xlf$", Output.SQLITE: r"\.sqlite$",
}  # fmt: skip


def test_a_change_is_planted_in_each_output():
    """None is left out."""
    assert set(OUTPUTS) == set(READERS)
    for part in OUTPUTS.values():
        assert [path for path in PLANTED if re.search(part, path)] != []


@pytest.mark.parametrize("path", PLANTED)
def test_a_planted_change_is_found_and_named(edition, built, path):
    """In just that file."""
    changed = PLANTED[path](built[path])
    assert changed != built[path]
    output = next(one for one, part in OUTPUTS.items() if re.search(part, path))
    row = compare(Comparison(edition), output, READERS[output](edition, {**built, path: changed}))

    assert {difference.file for difference in row.differences} == {path}


def test_words_slipped_in_between_two_provisions_are_found(edition, built):
    """Nothing let in, even where every provision is whole."""
    slipped = built["data/zh.txt"].decode().replace("\n第三条", "\n凡是者，罚。\n\n第三条", 1)
    rows = verify(edition, {**built, "data/zh.txt": slipped.encode()})
    page = built["zh/article-14/index.html"].decode()
    block = re.search(r'<div class="provision[^"]*" id="art_14__para_1".*?</div>', page, re.S)[0]
    added = block.replace("art_14__para_1", "art_14__para_9")
    more = verify(edition, {**built, "zh/article-14/index.html":
                            page.replace(block, block + added).encode()})  # fmt: skip

    assert [d.found for row in rows for d in row.differences] == ["凡是者，罚。"]
    assert [d.eid for row in more for d in row.differences] == ["art_14__para_9"]


def test_an_output_that_is_missing_is_a_difference(edition, built):
    """A site without its PDFs does not pass."""
    rows = verify(edition, {path: one for path, one in built.items() if not path.endswith(".pdf")})

    assert {row.output.value for row in rows if row.differences} == {"pdf"}


def test_a_second_reader_of_pdf_finds_every_character(edition, built):
    """pdfium reads what is painted, page by page, heads and feet included."""
    for code in ("zh", "en"):
        with pypdfium2.PdfDocument(built[f"downloads/{NAME}-{code}.pdf"]) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        painted = "".join("".join(pages).split())
        counts = {char: painted.count(char) for char in set(painted)}
        wording = edition.current.wordings[code]
        text = "".join("".join((n.label or "") + (n.text or "") for n in wording.walk()).split())

        assert [char for char in set(text) if counts.get(char, 0) < text.count(char)] == []


def test_the_command_says_what_differs(site, tmp_path, built):
    """File, provision, and the words on both sides."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    page = folder / "zh/article-14/index.html"
    page.write_bytes(in_page(page.read_bytes()))
    done = subprocess.run([sys.executable, "-m", "generator", "verify", folder], cwd=REPOSITORY,
                          capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.startswith("zh/article-14/index.html: art_14__para_1 (zh): says “")
    assert done.stderr.endswith("1 differences. Build the site anew: make site\n")
