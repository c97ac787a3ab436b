"""Lines that are no part of the law: page numbers, running titles, notices of third parties."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.breaks import ended
from generator.importing.lines import LeftOut, Line, Text

_FIGURE = "[0-9０-９]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"[-—－–·~～]+{_FIGURE}[-—－–·~～]+|第{_FIGURE}页(?:[，,/]?共{_FIGURE}页)?|{_FIGURE}[/／]{_FIGURE}"
    rf"|[Pp]age{_FIGURE}(?:of{_FIGURE})?"
)
_BARE_NUMBER = re.compile(_FIGURE)
_NOTICE = re.compile(
    r"本(?:文|站|资料|文档|页)(?:内容|资料|信息)?(?:来自|来源|摘自|转自|转载|由).*"
    r"|.*(?:本文|本站|网络转载|来自网络|非正式文本).*(?:仅供|参考|异议|侵权|联系).*"
    r"|.*如有(?:任何)?(?:异议|侵权).*联系我们.*"
    r"|(?:来源|信息来源|文章来源|发布时间|发布日期|责任编辑|浏览次数|阅读次数|点击数)[:：].{1,40}"
    r"|(?:https?://|www\.)\S+|字[号体][:：]?\W*大\W*中\W*小.*"
    r"|(?:扫码|扫一扫|长按|关注).{0,20}(?:公众号|二维码|关注).{0,12}|打印本页.*|关闭窗口|返回顶部"
)
"""Whole lines in the words of web pages; none of them can be a line of a law."""

_NOTICE_GOES_ON = re.compile(r".*(?:联系|删除|处理|学习|交流|参考|侵权|转载|我们)")
_CAPTION = re.compile(r"(第[^第条]{1,12}条(?:之[一二三四五六七八九十]+)?)\s*(【[^】]{1,40}】)")
"""Publishers print what an article is about behind its label; the law does not."""


def without_noise(text: Text) -> list[Line]:
    """The lines that may be law. What goes is listed in the text."""
    kept: list[Line] = []
    furniture = _furniture(text.lines)
    page_top, in_notice = False, False
    for i, line in enumerate(text.lines):
        in_notice = _is_notice(line, in_notice)
        why = "a notice of a third party" if in_notice else furniture.get(i)
        if why:
            text.left_out.append(LeftOut(line.number, line.text, why))
            in_notice = in_notice and not ended(line.dense)
            page_top = True
            continue
        in_notice = False
        words = _without_caption(line, text)
        kept.append(replace(words, page_top=True) if page_top else words)
        page_top = False
    return kept


def _is_notice(line: Line, goes_on: bool) -> bool:
    return bool(_NOTICE.fullmatch(line.dense) or (goes_on and _NOTICE_GOES_ON.match(line.dense)))


def _furniture(lines: Sequence[Line]) -> dict[int, str]:
    """Which lines stand at the edge of a page, by place, and what each is."""
    found = {
        i: "a page number" for i, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.dense)
    }
    found |= dict.fromkeys(_counted_pages(lines), "a page number")
    edges = {
        i
        for i, line in enumerate(lines)
        if line.page_top or i - 1 in found or i + 1 in found or _at_page_end(lines, i)
    }
    repeated = Counter(lines[i].dense for i in edges if i not in found)
    title = lines[0].dense if lines else ""
    for i in sorted(edges - found.keys()):
        dense = lines[i].dense
        if i and (repeated[dense] > 2 or dense == title) and not ended(dense) and len(dense) < 60:
            found[i] = "a running title"
    return found


def _at_page_end(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].page_top


def _counted_pages(lines: Sequence[Line]) -> Iterator[int]:
    """Bare figures, where they count the pages: each larger by one than the one before."""
    bare = [
        (i, int(line.dense)) for i, line in enumerate(lines) if _BARE_NUMBER.fullmatch(line.dense)
    ]
    for n, (i, value) in enumerate(bare):
        before = bare[n - 1][1] if n else None
        after = bare[n + 1][1] if n + 1 < len(bare) else None
        alone = len(bare) == 1 and (lines[i].page_top or _at_page_end(lines, i))
        if before == value - 1 or after == value + 1 or alone:
            yield i


def _without_caption(line: Line, text: Text) -> Line:
    match = _CAPTION.match(line.text)
    if not match:
        return line
    text.left_out.append(LeftOut(line.number, match[2], "a publisher's caption"))
    words = f"{match[1]} {line.text[match.end() :].lstrip()}".rstrip()
    return replace(line, text=words, dense=words.replace(" ", ""))
