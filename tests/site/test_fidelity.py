"""One character changed in any one output of the built site is found, and named."""

import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import warnings
import zipfile

import pikepdf
import pypdfium2
import pytest
from lxml import html

from generator.loaders.edition import load_edition
from generator.model.outputs import Output, outputs_of
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
    "data/glossary.tbx": replaced("<term>长江三角洲区域", "<term>长江三角洲地区"),
    "data/regulation.sqlite": in_table,
    "data/all.zip": in_zip("zh.txt", replaced("本省促进", "本省推进")),
}  # fmt: skip


OUTPUTS = {
    Output.PAGES: r"\.html$|search/", Output.PDF: r"\.pdf$", Output.EPUB: r"\.epub$", Output.AKN: "akn",
    Output.JSON: r"\.json$", Output.CSV: r"\.csv$", Output.TEXT: r"\.(txt|md)$",
    Output.TMX: r"\.tmx$", Output.XLIFF: r"\.xlf$", Output.TBX: r"\.tbx$", Output.SQLITE: r"\.sqlite$",
    Output.ARCHIVE: r"all\.zip$",
}  # fmt: skip


def test_a_change_is_planted_in_each_output():
    """None is left out."""
    assert set(OUTPUTS) == set(READERS)
    for part in OUTPUTS.values():
        assert [path for path in PLANTED if re.search(part, path)] != []


def differences(edition, path, content, beside=()):
    """What is said of this one file, or of its being missing."""
    output = next(one for one, part in OUTPUTS.items() if re.search(part, path))
    site = dict(beside) if content is None else {**dict(beside), path: content}
    findings = [one for one in READERS[output](edition, site) if one.file == path]
    return compare(Comparison(edition), output, findings).differences


def data(built):
    """What is packed, and held against what is published beside it."""
    return {path: one for path, one in built.items() if path.startswith("data/")}


@pytest.mark.parametrize("path", PLANTED)
def test_a_planted_change_is_found_and_named(edition, built, path):
    """And without it there is none."""
    changed = PLANTED[path](built[path])

    assert differences(edition, path, built[path], data(built)) == []
    assert differences(edition, path, changed, data(built)) != []


SPOILT = {
    "missing": lambda built: {},
    "emptied": lambda built: dict.fromkeys(built, b""),
    "cut short": lambda built: {
        path: content[: len(content) // 4] for path, content in built.items()
    },
    "other bytes": lambda built: dict.fromkeys(built, b"\xff\x00<" * 400),
    "other text": lambda built: dict.fromkeys(built, "凡是者，罚。".encode()),
    "other markup": lambda built: dict.fromkeys(built, b"<html><body><article/></body></html>"),
    "other data": lambda built: dict.fromkeys(built, b"[1, {}]"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_file_that_is_spoilt_is_a_difference_whatever_it_is(edition, built, how):
    """Each by its own name, and never a traceback."""
    read = {one.file for output in READERS for one in READERS[output](edition, built)}
    told = {one.file for row in verify(edition, SPOILT[how](built)) for one in row.differences}

    assert told == read
    assert len(read) > 500


def test_why_a_file_cannot_be_read_is_told(edition, built):
    """In a line of its own, without the provisions that it should have."""
    path = "data/regulation.json"
    gone, cut = differences(edition, path, None), differences(edition, path, built[path][:99])

    assert [str(one) for one in gone] == ["data/regulation.json: is not there"]
    assert [str(one)[:58] for one in cut] == [
        "data/regulation.json: cannot be read: JSONDecodeError: Unt"
    ]


def without(pattern):
    """The file less whatever the pattern finds."""

    def planted(content):
        less, count = re.subn(pattern, "", content.decode(), flags=re.S)
        assert count
        return less.encode()

    return planted


def in_database(*commands):
    """The database after some commands."""

    def planted(content):
        database = sqlite3.connect(":memory:")
        database.deserialize(content)
        for command in commands:
            assert database.execute(command).rowcount
        database.commit()
        return database.serialize()

    return planted


def without_pages(content):
    """A PDF with one blank page."""
    document, emptied = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(emptied)
    return emptied.getvalue()


TWO = f"downloads/{NAME}-zh-en"
LESS = {
    "a page of its law": ("zh/full/index.html", without(r"(?<=<article).*(?=</article>)")),
    "a page of its English": ("zh-en/article-4/index.html", without(r'<p lang="en">.*?</p>')),
    "the hits of a search": ("assets/search/en.js", without(r"(?<=\"articles\":).*(?=,\"|})")),
    "a PDF of its pages": (f"{TWO}.pdf", without_pages),
    "a book of what is read": (f"{TWO}.epub", in_zip("EPUB/package.opf", without("<itemref .*?>"))),
    "a book of a chapter": (f"{TWO}.epub", in_zip("EPUB/package.opf", without('<itemref idref="chp-2"/>'))),
    "a book of its English": (f"{TWO}.epub", in_zip("EPUB/chp-2.xhtml", without(r'<(\w+) lang="en"[^>]*>[^<]*</\1>'))),
    "Akoma Ntoso of its body": ("data/akn/en/2025-03-27.xml", without(r"<body.*</body>")),
    "JSON of a version": ("data/regulation.json", replaced('"date": "2024-05-01"', '"date": "2024-05-02"')),
    "JSON of its English": ("data/article-14.json", without(r'(?<="text": \{"zh": ")[^}]*(?="\})')),
    "a table of its rows": ("data/articles.csv", without(r"(?<=\r\n).*")),
    "a table of its English": ("data/paragraphs.csv", replaced(",zh,en\r\n", ",zh,fr\r\n")),
    "a text of all its words": ("data/zh-en.txt", without(".*")),
    "Markdown of all its words": ("zh-en/article-4/index.html.md", without(r".*(?=\n---\n)")),
    "a memory of its units": ("data/zh-en.tmx", without("(?<=<body>).*(?=</body>)")),
    "a memory of its English": ("data/zh-en.tmx", without(r'<tuv xml:lang="en">.*?</tuv>')),
    "a memory of its Chinese": ("data/zh-en.tmx", without(r'<tuv xml:lang="zh-Hans">.*?</tuv>')),
    "XLIFF of its files": ("data/zh-en.xlf", without("<file .*</file>")),
    "XLIFF of its English": ("data/zh-en.xlf", without("<target>.*?</target>")),
    "XLIFF of its language": ("data/zh-en.xlf", without(' trgLang="en"')),
    "a database of its rows": ("data/regulation.sqlite", in_database("DELETE FROM provisions")),
    "a database of its English": ("data/regulation.sqlite", in_database("DELETE FROM provisions WHERE language = 'en'")),
    "a database of a version": ("data/regulation.sqlite", in_database("DELETE FROM provisions WHERE version < '2025'")),
    "a base of its terms": ("data/glossary.tbx", without("<termEntry.*</termEntry>")),
    "a base of its English": ("data/glossary.tbx", without('<langSet xml:lang="en">.*?</langSet>')),
    "an archive of a file": ("data/all.zip", lambda packed: packed.replace(b"zh.txt", b"zz.txt")),
    "the contents of a chapter": ("zh/index.html", without(r'<li class="depth-0"><a href="chapter-2/">.*?</ul></li>')),
}  # fmt: skip


def test_each_output_is_emptied():
    """None is left out."""
    for part in OUTPUTS.values():
        assert [path for path, _ in LESS.values() if re.search(part, path)] != []


@pytest.mark.parametrize("what", LESS)
def test_what_has_lost_something_differs(edition, built, what):
    """Even where what is left is whole."""
    path, plant = LESS[what]

    assert differences(edition, path, built[path], data(built)) == []
    assert differences(edition, path, plant(built[path]), data(built)) != []


def test_words_slipped_in_between_two_provisions_are_found(edition, built):
    """Nothing let in, even where every provision is whole."""
    slipped = built["data/zh.txt"].decode().replace("\n第三条", "\n凡是者，罚。\n\n第三条", 1)
    rows = verify(edition, {**built, "data/zh.txt": slipped.encode()})
    page = built["zh/article-14/index.html"].decode()
    block = re.search(r'<div class="provision[^"]*" id="art_14__para_1".*?</div>', page, re.S)[0]
    added = block.replace("art_14__para_1", "art_14__para_9")
    more = verify(edition, {**built, "zh/article-14/index.html":
                            page.replace(block, block + added).encode()})  # fmt: skip

    told = {d.file: d.found for row in rows for d in row.differences}
    assert told.keys() == {"data/zh.txt", "data/all.zip"}  # which is no longer what is published
    assert told["data/zh.txt"] == "凡是者，罚。"
    assert [d.eid for row in more for d in row.differences][:1] == ["art_14__para_9"]
    assert {d.file for row in more for d in row.differences} == {"zh/article-14/index.html"}


PAGE = "zh-en/chapter-2/index.html"
ONE = r'<div class="provision paragraph" id="art_9__para_1".*?</div>\n'
OTHER = r'<div class="provision paragraph" id="art_9__para_2".*?</div>\n'


def given(pattern, new):
    """The page with what the pattern finds written anew; `{}` is what was there."""

    def changed(page):
        (old,) = re.findall(pattern, page, re.S)
        return page.replace(old, new.replace("{}", old))

    return changed


def exchanged_in_json(content):
    told = json.loads(content)
    told["provisions"].reverse()
    return json.dumps(told, ensure_ascii=False).encode()


def exchanged(page):
    (one,), (other,) = re.findall(ONE, page, re.S), re.findall(OTHER, page, re.S)
    return page.replace(other, "@").replace(one, other).replace("@", one)


ATTACKS = {
    "a sentence before a provision": given(ONE, "<p>凡是者，罚。</p>{}"),
    "a sentence after a provision": given(ONE, "{}<p lang='zh-Hans'>凡是者，罚。</p>"),
    "a sentence after the law": given(r'<p class="offers">', "<p>凡是者，罚。</p>{}"),
    "a sentence in bare text": given(ONE, "{}凡是者，罚。"),
    "a sentence under another heading": given(r'<h2 class="article" id="art_10">', "<h2 id='x'>凡是者</h2>{}"),
    "a second text of a provision": given(ONE, '<div class="provision paragraph" id="art_9__para_1">'
                                               '<p lang="zh-Hans">凡是者，罚。</p></div>{}'),
    "a second paragraph in a provision": given(r'<p lang="zh-Hans">执委会可以', '<p lang="zh-Hans">罚。</p>{}'),
    "two provisions exchanged": exchanged,
    "a provision hidden": given(r'<div class="provision paragraph" id="art_9__para_1"', "{} hidden"),
    "a provision hidden from some": given(r'<div class="provision paragraph" id="art_9__para_1"', '{} aria-hidden="true"'),
    "a text out of sight": given(r'<div class="provision paragraph" id="art_9__para_2"[^>]*>\s*<p', '{} style="display: none"'),
    "a text with another name": given(r'<div class="provision paragraph" id="art_9__para_2"[^>]*>\s*<p', '{} aria-label="无"'),
    "a provision in what is never shown": given(ONE, "<template>{}</template>"),
    "words struck out": given(r"可以在职权范围内", "<del>{}</del>"),
    "words hidden": given(r"可以在职权范围内", "<span hidden>{}</span>"),
    "a heading hidden": given(r'<h2 class="article" id="art_10"', "{} hidden"),
    "a wrong label in a heading": given(r'<h2 class="article" id="art_10">.*?第十条', '<h2 class="article" id="art_10">'
                                        '<a href="../article-10/"><span lang="zh-Hans">第十一条'),
    "a wrong label of an item": given(r'<span class="label">（二）', '<span class="label">（三）'),
    "a wrong citation": given(r'data-zh="第十条第二款"', 'data-zh="第十条第三款"'),
    "a gap where the law has words": given(r'<p lang="zh-Hans">(?=执委会会同|<a[^>]*>执委会</a>会同)', '<p lang="zh-Hans" class="missing">'),
    "the languages exchanged": given(r'<div class="provision paragraph" id="art_9__para_2"[^>]*>\s*<p lang="zh-Hans"',
                                     '<div class="provision paragraph" id="art_9__para_2"><p lang="en"'),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_whatever_a_reader_would_see_otherwise_is_found(edition, built, attack):
    """Nothing let in, nothing hidden, nothing moved, though each character is there somewhere."""
    page = built[PAGE].decode()
    changed = ATTACKS[attack](page)
    assert changed != page

    assert differences(edition, PAGE, changed.encode()) != []


def packed_too(entry, content):
    """A ZIP with a file more, even one of a name that is there."""

    def planted(packed):
        told = io.BytesIO(packed)
        with zipfile.ZipFile(told, "a") as files, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            files.writestr(entry, content)
        return told.getvalue()

    return planted


def repeated(pattern, old, new):
    """What the pattern finds first, changed, before what is there."""

    def planted(content):
        part = re.search(pattern, content.decode(), re.S)[0]
        assert old in part
        return content.decode().replace(part, part.replace(old, new, 1) + part, 1).encode()

    return planted


BOOK = f"downloads/{NAME}-zh-en.epub"
ELSEWHERE = {
    "a title in a page": ("zh/full/index.html", replaced("高质量发展</span>条例</span></h1>", "发展</span>条例</span></h1>")),
    "a note in a page": ("en/full/index.html", replaced('lang="en">(Adopted', 'lang="en">(Passed')),
    "words in the page of changes": ("zh/changes/index.html", replaced("<del>涉案企业", "<del>涉及企业")),
    "words that were not deleted": ("en/changes/index.html", replaced("service of documents", "<del>service</del> of documents")),
    "a hit of a search": ("assets/search/zh.js", replaced("本省促进", "本省推进")),
    "words after the end of a text": ("data/zh.txt", lambda text: text + "凡是者，罚。\n".encode()),
    "a title in a text": ("data/en.txt", replaced("Regulations of Jiangsu", "Rules of Jiangsu")),
    "a sentence in a book": (BOOK, in_zip("EPUB/chp-2.xhtml", replaced("<section", "<p>凡是者，罚。</p><section"))),
    "a provision hidden in a book": (BOOK, in_zip("EPUB/chp-2.xhtml", replaced(
        '<div class="row paragraph" id="art_9__para_1"', '<div hidden="" class="row paragraph" id="art_9__para_1"'))),
    "a title of a book": (BOOK, in_zip("EPUB/cover.xhtml", replaced("高质量发展条例</span>", "条例</span>"))),
    "a title in Akoma Ntoso": ("data/akn/en/2025-03-27.xml", replaced("<docTitle eId=\"docTitle\">Regulations", "<docTitle eId=\"docTitle\">Rules")),
    "a note in Akoma Ntoso": ("data/akn/zh/2025-03-27.xml", replaced("<p class=\"note\">（2024年", "<p class=\"note\">（2023年")),
    "a title in JSON": ("data/regulation.json", replaced('"title": {"zh": "江苏省', '"title": {"zh": "浙江省')),
    "a title in the database": ("data/regulation.sqlite", in_database("UPDATE versions SET title = 'X' WHERE language = 'en'")),
    "a title for translators": ("data/zh-en.xlf", replaced("<source>江苏省促进", "<source>浙江省促进")),
    "a title on the door": ("index.html", replaced('<span class="name">江苏省', '<span class="name">浙江省')),
    "a word beside the title on the door": ("index.html", replaced('</span></h1>', "</span> 废止</h1>")),
    "a heading in the contents": ("zh-en/index.html", replaced(">Governance System<", ">Governing System<")),
    "a heading in the contents of the door": ("index.html", replaced('>治理体制<', ">管理体制<")),
    "a chapter more in the contents": ("en/index.html", replaced('<li class="depth-0">', '<li><a href="chapter-1/"><span lang="en">X</span></a></li><li class="depth-0">')),
    "a line more in a table": ("data/articles.csv", lambda content: replaced(",为了深入", ',"为了深入')(
        replaced("制定本条例。,", '制定本条例。\n凡是者，罚。",')(content))),
    "a row twice in a table": ("data/paragraphs.csv", lambda content: content + content.splitlines(keepends=True)[1]),
    "a heading in the breadcrumb": ("zh-en/article-14/index.html", replaced('<span class="heading">治理体制', '<span class="heading">管理体制')),
    "a breadcrumb that leads elsewhere": ("zh/article-14/index.html", replaced('<li><a href="../chapter-2/">', '<li><a href="../chapter-3/">')),
    "a step more in the breadcrumb": ("zh/article-14/index.html", replaced("</ol></nav>", "<li>第一节</li></ol></nav>")),
    "a label in the pager": ("zh-en/article-14/index.html", replaced('第十三条</span> <span lang="en">Article 13', '第十二条</span> <span lang="en">Article 13')),
    "a heading in the pager": ("en/chapter-2/index.html", replaced('<span class="heading">Planning and', '<span class="heading">Plans and')),
    "a pager that leads elsewhere": ("zh/article-14/index.html", replaced('rel="next" href="../article-15/"', 'rel="next" href="../article-16/"')),
    "no pager": ("zh/article-14/index.html", without('<nav class="pager".*?</nav>')),
    "a third way in the pager": ("zh/article-14/index.html", repeated('<a rel="next".*?</a>', "next", "up")),
    "the name of a tab": ("zh/article-14/index.html", replaced('title="English">English<', 'title="English">Englisch<')),
    "a tab that leads elsewhere": ("zh/article-14/index.html", replaced('href="../../en/article-14/" hreflang="en" lang', 'href="../../en/article-15/" hreflang="en" lang')),
    "a view without a tab": ("zh/full/index.html", without('<a href="../../en/full/" hreflang="en" lang.*?</a>')),
    "a heading in the list of chapters": ("zh/full/index.html", replaced("第二章　治理体制", "第二章　管理体制")),
    "a heading in the list of headings": ("zh-en/full/index.html", replaced("第二章 治理体制 Chapter II", "第二章 管理体制 Chapter II")),
    "an id twice in a page": ("zh/article-14/index.html", replaced('<nav class="pager"', '<nav class="pager" id="art_14"')),
    "a provision twice in JSON": ("data/regulation.json", replaced('"provisions": [{', '"provisions": [{"eid": "art_2__para_1", "label": {}, "text": {"zh": "凡是者，罚。"}}, {')),
    "a provision twice in JSON, the same": ("data/article-14.json", repeated(r'\{"eid": "art_14__para_1",.*?\}, (?=\{)', "", "")),
    "a text twice in JSON": ("data/regulation.json", replaced('"text": {"zh": "本省促进', '"text": {"zh": "凡是者，罚。", "zh": "本省促进')),
    "a version twice in JSON": ("data/regulation.json", replaced('"versions": [', '"versions": [{"date": "2025-03-27", "title": {}, "note": {}}, ')),
    "a language more in JSON": ("data/regulation.json", replaced('"text": {"zh": "本省促进', '"text": {"fr": "Nul", "zh": "本省促进')),
    "another article in JSON": ("data/article-14.json", replaced('"provisions": [{', '"provisions": [{"eid": "art_15__para_1", "label": {}, "text": {"zh": "凡是者，罚。"}}, {')),
    "provisions exchanged in JSON": ("data/article-14.json", exchanged_in_json),
    "the kind of statute in JSON": ("data/regulation.json", replaced('"kind": "regulations"', '"kind": "law"')),
    "a date in JSON": ("data/regulation.json", replaced('"as_amended": null', '"as_amended": "2025-03-27"')),
    "a unit twice for translators": ("data/zh-en.xlf", repeated('<unit id="art_2__para_1".*?</unit>', "本省促进", "本省推进")),
    "a text twice for translators": ("data/zh-en.xlf", repeated("<source>本省促进.*?</source>", "本省促进", "本省推进")),
    "a label for translators": ("data/zh-en.xlf", replaced("<source>第三条</source>", "<source>第四条</source>")),
    "a unit twice in a memory": ("data/zh-en.tmx", repeated('<tu tuid="art_2__para_1".*?</tu>', "本省促进", "本省推进")),
    "a text twice in a memory": ("data/zh-en.tmx", repeated("<tuv [^>]*>\\s*<seg>本省促进.*?</tuv>", "本省促进", "本省推进")),
    "a definition of a term": ("data/glossary.tbx", replaced("跨省级行政区域", "跨市级行政区域")),
    "another wording of a term": ("data/glossary.tbx", replaced("<term>YRD<", "<term>Delta<")),
    "a term twice": ("data/glossary.tbx", repeated("<termEntry.*?</termEntry>", "跨省级行政区域", "跨市级行政区域")),
    "a title in the terms": ("data/glossary.tbx", replaced("<title>江苏省", "<title>浙江省")),
    "a heading among the hits": ("assets/search/zh.js", replaced('["chp_2","","治理体制"]', '["chp_2","","管理体制"]')),
    "a hit twice": ("assets/search/zh.js", repeated(r'\["art_2__para_1".*?\],', "本省促进", "本省推进")),
    "a provision twice in the database": ("data/regulation.sqlite", in_database(
        "CREATE TABLE copy AS SELECT * FROM provisions", "DROP TABLE provisions", "ALTER TABLE copy RENAME TO provisions",
        "INSERT INTO provisions SELECT * FROM provisions WHERE eid = 'art_2__para_1' LIMIT 1")),
    "a version more in the database": ("data/regulation.sqlite", in_database(
        "INSERT INTO provisions SELECT NULL, '2030-01-01', language, eid, place, level, number, standing, label, text, citation FROM provisions LIMIT 9")),
    "what is searched in the database": ("data/regulation.sqlite", in_database("UPDATE search SET text = 'X' WHERE eid = 'art_62__para_1'")),
    "a column twice in a table": ("data/paragraphs.csv", replaced(",zh,en\r\n", ",zh,zh\r\n")),
    "a cell more in a table": ("data/paragraphs.csv", replaced("适用本条例。", "适用本条例。,凡是者，罚。")),
    "a label in a table": ("data/articles.csv", replaced(",第一条,", ",第二条,")),
    "an article twice in Akoma Ntoso": ("data/akn/zh/2025-03-27.xml", repeated("<article .*?</article>", "为了", "为着")),
    "a title twice in Akoma Ntoso": ("data/akn/en/2025-03-27.xml", repeated("<docTitle .*?</docTitle>", "Regulations", "Rules")),
    "a page twice in a book": (BOOK, packed_too("EPUB/chp-2.xhtml", "<html/>")),
    "an id twice among the pages of a book": (BOOK, in_zip("EPUB/package.opf", repeated('<item id="chp-2".*?/>', "chp-2.xhtml", "chp-3.xhtml"))),
    "a title on the shelf": (BOOK, in_zip("EPUB/package.opf", replaced(">江苏省促进", ">浙江省促进"))),
    "a heading in the contents of a book": (BOOK, in_zip("EPUB/nav.xhtml", replaced("治理体制", "管理体制"))),
    "a line more in the contents of a book": (BOOK, in_zip("EPUB/nav.xhtml", repeated('<li><a href="chp-2.xhtml#art_11">.*?</li>', "", ""))),
    "an amendment more in the page of changes": ("zh/changes/index.html", replaced('<h2 id="v2025-03-27"', '<h2 id="v2026-01-01">X</h2><p lang="zh-Hans">凡是者，罚。</p><h2 id="v2025-03-27"')),
    "a sentence in Akoma Ntoso": ("data/akn/zh/2025-03-27.xml", replaced("<article ", "<p>凡是者，罚。</p><article ")),
}  # fmt: skip


@pytest.mark.parametrize("attack", ELSEWHERE)
def test_nothing_is_let_in_elsewhere(edition, built, attack):
    """Titles, notes, and words among the provisions."""
    path, plant = ELSEWHERE[attack]
    changed = plant(built[path])
    assert changed != built[path]

    assert differences(edition, path, built[path]) == []
    assert differences(edition, path, changed) != []


PACKED = {
    "a text changed": in_zip("zh.txt", replaced("本省促进", "本省推进")),
    "a byte changed": in_zip("zh.txt", lambda told: told.replace(b"\n", b"\r\n", 1)),
    "a provision of Akoma Ntoso": in_zip("akn/zh/2025-03-27.xml", replaced("<p>为了深入实施", "<p>为了深入执行")),
    "an id of Akoma Ntoso": in_zip("akn/zh/2025-03-27.xml", replaced('eId="art_9"', 'eId="art_90"')),
    "a mark of Akoma Ntoso": in_zip("akn/zh/2025-03-27.xml", replaced("<article ", '<article status="removed" ')),
    "a name twice": packed_too("zh.txt", "凡是者，罚。"),
    "a file more": packed_too("new.txt", "凡是者，罚。"),
}  # fmt: skip


@pytest.mark.parametrize("attack", PACKED)
def test_what_is_packed_is_what_is_published(edition, built, attack):
    """To the byte; but for Akoma Ntoso, which is packed without notes."""
    changed = PACKED[attack](built["data/all.zip"])

    assert differences(edition, "data/all.zip", changed, data(built)) != []


def test_notes_are_not_packed_and_nothing_is_left_out(edition, built):
    """The editors’ notes among the law are no part of it."""
    path = "akn/zh/2025-03-27.xml"
    notes = in_zip(path, lambda _: built[f"data/{path}"])(built["data/all.zip"])
    more = {**data(built), "data/new.json": b"{}"}

    (told,) = differences(edition, "data/all.zip", notes, data(built))
    assert path in str(told)
    (told,) = differences(edition, "data/all.zip", built["data/all.zip"], more)
    assert "new.json" in str(told)


@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_the_page_tells_the_figures_and_every_decision(edition, built, view):
    """Those of the same table, and all that the editors did to the source text."""
    page = html.document_fromstring(built[f"{view}/fidelity/index.html"].decode())
    rows = verify(edition, built)
    told = [[cell.text_content().replace(",", "") for cell in row.iter("td")]
            for row in page.xpath("//table[contains(@class, 'fidelity')]//tr[td]")]  # fmt: skip
    assert told == [[str(n) for n in (one.count.files, one.count.provisions, one.count.characters, 0)]
                    for one in rows]  # fmt: skip
    code = view.partition("-")[2] or view
    decisions = edition.descriptions[code].decisions
    assert {one.id for one in decisions} >= {
        "notice",
        "lines",
        "blanks",
        "article-10",
        "article-16",
    }
    shown = {one.get("id"): one.text_content() for one in page.xpath("//ul[@class='decisions']/li")}
    assert shown.keys() == {f"decision-{one.id}" for one in decisions}
    assert all(shown[f"decision-{one.id}"].startswith(one.text) for one in decisions)


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


def test_the_command_says_what_differs(edition, site, tmp_path):
    """File, provision, and the words on both sides."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    page = folder / "zh/article-14/index.html"
    page.write_bytes(in_page(page.read_bytes()))
    (folder / f"downloads/{NAME}-zh.pdf").unlink()  # which another process misses
    done = subprocess.run([sys.executable, "-m", "generator", "verify", folder], cwd=REPOSITORY,
                          capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.startswith("zh/article-14/index.html: art_14__para_1 (zh): says “")
    assert done.stderr.endswith(
        f"downloads/{NAME}-zh.pdf: is not there\n2 differences. Build the site anew: make site\n")  # fmt: skip
    told = [line.split() for line in done.stdout.splitlines()[1:]]
    assert [row[0] for row in told] == [one.value for one in outputs_of(edition)]
    assert [row[-1] for row in told[:3]] == ["1", "1", "0"]
