"""Reads the bytes of a file as text, and names a file that is none."""

import codecs
import re

_LIMIT = 20_000_000
"""The most bytes of a text: forty times the longest Chinese law."""

LINE_END = re.compile(r"\r\n|\r|\n")

_AS_TEXT = "save it as plain text (UTF-8)"
_IN_WORD = f"Open it in Word, and {_AS_TEXT}"
_RECOGNIZE = f"Have its words recognized (OCR), and {_AS_TEXT.replace('it', 'them')}"
_KINDS = (
    (b"%PDF", "a PDF", f"Copy its words, or have them recognized (OCR), and {_AS_TEXT}"),
    (b"{\\rtf", "an RTF document", _IN_WORD),
    (b"\xd0\xcf\x11\xe0", "a document of Word or Excel (.doc, .xls)", _IN_WORD),
    (b"\x89PNG", "a picture", _RECOGNIZE),
    (b"\xff\xd8\xff", "a picture", _RECOGNIZE),
    (b"GIF8", "a picture", _RECOGNIZE),
    (b"II*\0", "a picture", _RECOGNIZE),
)
"""How a file begins, what it is, and what to do."""

_ZIPPED = (
    (b"word/", "a Word document (.docx)", _IN_WORD),
    (b"xl/", "a table of Excel (.xlsx)", f"Open it in Excel, and {_AS_TEXT}"),
    (b"", "an archive (.zip)", "Take the text out of it"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = (("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("big5", "Big5"))


def decoded(content: bytes) -> str:
    """The content as text, from UTF-8, UTF-16, UTF-32 or GB 18030. Raises ValueError where it is in
    none, and says what it is instead.
    """
    if len(content) > _LIMIT:
        raise ValueError("the file is too large for a statute. Cut out the one that is meant")
    _check_kind(content)
    named = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    for encoding in named[:1] or ("utf-8", "gb18030"):
        if encoding == "gb18030":
            _check_unmarked(content)
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError(_broken(content, named[:1] or ["utf-8", "gb18030"]))


def _check_kind(content: bytes) -> None:
    """Raises ValueError where the file is a document, a picture or a web page."""
    kinds = [*_KINDS]
    if content.startswith(b"PK\x03\x04"):
        kinds += [(b"PK", what, cure) for part, what, cure in _ZIPPED if part in content]
    if _HTML.search(content[:2000]):
        kinds.append(
            (b"", "a web page (HTML)", f"Open it in a browser, copy the text, and {_AS_TEXT}")
        )
    for start, what, cure in kinds:
        if content.lstrip().startswith(start):
            raise ValueError(f"the file is no text, but {what}. {cure}")


def _check_unmarked(content: bytes) -> None:
    """Raises ValueError where the file is in an encoding that nothing in it names."""
    for encoding, name in _UNMARKED:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "第一" in text:
            raise ValueError(f"the file is in {name}. Save it as UTF-8")


def _broken(content: bytes, encodings: list[str]) -> str:
    """What to say of a file with broken bytes: where the first is, if most others can be read."""
    lost = {name: content.decode(name, "replace").count("\ufffd") for name in encodings}
    encoding = min(encodings, key=lambda name: lost[name])
    if lost[encoding] * 20 > len(content):
        return "the file is in no known encoding. Save it as UTF-8"
    try:
        content.decode(encoding)
    except UnicodeDecodeError as wrong:
        before = LINE_END.split(content[: wrong.start].decode(encoding, "replace"))
        place = f"line {len(before)}: a character was lost behind “{before[-1].strip()[-20:]}”"
    return (
        f"{place} (the file is in {encoding.upper()}). Take the text again from where it came from"
    )
