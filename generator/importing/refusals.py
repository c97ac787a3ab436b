"""Says of a text that is no statute what it is instead, and what to do."""

import re
from collections.abc import Sequence

from generator.importing.lines import CHINESE, Line

_FIRST = re.compile(r"([^\u4e00-\u9fff]{1,12}?)第一条")
_TAG = re.compile(r"</?(?:p|br|div|span|td|li)\b[^>]*>", re.IGNORECASE)
_ENGLISH = re.compile(r"(?:Article|Chapter|Section)\s+[0-9IVX]+\b", re.IGNORECASE)
_FEW = 3
_EXCERPT = 40


def without_article(lines: Sequence[Line]) -> str:
    """Why no line of the text begins with an article."""
    if not any(CHINESE.search(line.text) for line in lines):
        return f"the text has no Chinese in it: “{lines[0].text[:_EXCERPT]}”. Give the Chinese text"
    for line in lines:
        if _TAG.search(line.text):
            return (
                f"line {line.number}: the text has tags of HTML in it. Open it in a browser, copy the "
                "text, and save it as plain text"
            )
        if "第一條" in line.dense:
            return (
                f"line {line.number}: the text is in traditional characters (第一條). Only a text in "
                "simplified characters can be imported"
            )
        if found := _FIRST.match(line.text):
            return (
                f"line {line.number}: “{found[1].strip()}” stands before 第一条. Take it away, here and "
                "wherever else it stands before a label"
            )
        if "第一条" in line.dense and line.dense.count("条") > 1:
            return (
                f"line {line.number}: 第一条 stands within a line. Put every heading, article and item "
                "on a line of its own"
            )
    return _of_another_form(lines)


def _of_another_form(lines: Sequence[Line]) -> str:
    """Why a text has no article at all."""
    said = "the text has no article: nothing begins with 第一条"
    counted = next((line for line in lines if line.dense.startswith(("一、", "一."))), None)
    if counted is None:
        return f"{said}. Only a statute in articles can be imported"
    said = (
        f"{said}; line {counted.number} has “{counted.text[:_EXCERPT]}”. A decision, notice or reply "
        "in 一、二、 form is no statute, and cannot be imported"
    )
    amends = any(re.search("关于修[改订].*的决定", line.dense) for line in lines[: _FEW * 2])
    cure = "; if it amends a statute that is here, enter it there (source/amendments/)"
    return said + (cure if amends else "")


def check_language(lines: Sequence[Line]) -> None:
    """Raises ValueError where an English translation stands between the lines."""
    english = [line for line in lines if _ENGLISH.match(line.text)]
    if len(english) >= _FEW:
        raise ValueError(
            f"line {english[0].number}: “{english[0].text[:_EXCERPT]}” is English, and so are other lines "
            f"down to {english[-1].number}. Leave only the Chinese"
        )
