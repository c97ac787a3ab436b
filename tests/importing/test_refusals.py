"""What is no text of a statute is named, with what to do."""

import io
import zipfile

import pytest

from tests.importing.corpus import read

LAW = "水井办法\n（2022年3月1日公布）\n第一条 为了用水，制定本办法。\n第二条 本办法自2022年4月1日起施行。\n"


def zipped(name):
    """An archive with this file in it."""
    with zipfile.ZipFile(packed := io.BytesIO(), "w") as archive:
        archive.writestr(name, "水井")
    return packed.getvalue()


def refusal(content):
    """Why this is refused; it must be."""
    with pytest.raises(ValueError, match=r"the|line") as refused:
        read(content)
    return str(refused.value)


@pytest.mark.parametrize(("content", "told"), [
    (zipped("word/document.xml"), "the file is no text, but a Word document (.docx). Open it in Word"),
    (zipped("xl/workbook.xml"), "a table of Excel (.xlsx)"),
    (zipped("law.txt"), "an archive (.zip). Take the text out of it"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Word or Excel (.doc, .xls)"),
    (b"%PDF-1.7\n", "a PDF. Copy its words, or have them recognized (OCR)"),
    (b"\x89PNG\r\n\x1a\n", "a picture. Have its words recognized (OCR)"),
    (b"{\\rtf1\\ansi", "an RTF document"),
    (f"<!DOCTYPE html><p>{LAW}".encode(), "a web page (HTML). Open it in a browser"),
    (LAW.replace("第", "<p>第").encode(), "line 3: the text has tags of HTML in it"),
    (b"", "the file is empty"),
    ("\ufeff \n　\n".encode(), "the file is empty"),
    (LAW.encode("utf-16-le"), "the file is in UTF-16. Save it as UTF-8"),
    ("水井規則\n第一條 為了用水。\n".encode("big5"), "the file is in Big5. Save it as UTF-8"),
    (LAW.encode().replace("用".encode(), b"\xe7\xff"),
     "line 3: a character was lost behind “第一条 为了” (the file is in UTF-8)"),
    (LAW.encode("gb18030").replace("用".encode("gb18030"), b"\xff"),
     "line 3: a character was lost behind “第一条 为了” (the file is in GB18030)"),
    (b"\xff\x80\xfe" * 9, "the file is in no known encoding"),
])  # fmt: skip
def test_a_file_that_is_no_text_is_named(content, told):
    """By what it is, not by its name: with another name it would be the same."""
    assert told in refusal(content)


def test_a_mark_of_any_encoding_is_read():
    """UTF-32 begins with the mark of UTF-16."""
    assert {read(LAW.encode(name)).title for name in ("utf-8-sig", "utf-16", "utf-32")} == {
        "水井办法"
    }


@pytest.mark.parametrize(("text", "told"), [
    ("Civil Code\nArticle 1 This Law is formulated.\n", "the text has no Chinese in it: “Civil Code”"),
    ("選舉辦法\n第一條 本辦法適用於選舉。\n", "line 2: the text is in traditional characters (第一條)"),
    *[(LAW.replace("第", f"{mark}第"), f"line 3: “{mark.strip()}” stands before 第一条. Take it away")
      for mark in ("- ", "> ", "【", "“", "3 ", "12: ")],
    ("关于水井的批复\n某某法院：\n一、应当盖好井盖。\n",
     "line 3 has “一、应当盖好井盖。”. A decision, notice or reply in 一、二、 form is no statute"),
    ("关于修改《水井条例》的决定\n一、删去第三条。\n", "enter it there (source/amendments/)"),
    ("水井归全镇共有。\n", "the text has no article: nothing begins with 第一条"),
    (LAW.replace("\n", "\nArticle 1 These Measures apply.\n"),
     "line 2: “Article 1 These Measures apply.” is English, and so are other lines"),
    (f"标题：{LAW}", "line 1: “标题：水井办法” was taken for no part of the text"),
    (LAW.removeprefix("水井办法\n"), "line 1: “（2022年3月1日公布）” stands where the title is expected"),
])  # fmt: skip
def test_a_text_that_is_no_statute_is_told_what_it_is(text, told):
    """With the line, where one shows it."""
    assert told in refusal(text)


def test_only_what_amends_a_statute_is_called_an_amendment():
    """A reply of a court amends nothing."""
    with pytest.raises(ValueError, match="cannot be imported") as refused:
        read("关于水井的批复\n一、应当盖好井盖。\n")

    assert "amendment" not in str(refused.value)
