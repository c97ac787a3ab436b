"""A text broken at any width is the same law, but for breaks that are told as doubtful."""

import difflib

import pytest

from tests.importing import corpus
from tests.importing.corpus import blocks, content, read

pytestmark = pytest.mark.slow


LONG = 50_000
"""Characters. A code takes a third of a second for each width."""

SHORT = ("anti-secession-law", "vehicle-vessel-tax-law", "shanghai-demo-zone-regulation",
         "constitution")  # fmt: skip


def wrapped(text, width, between, keep_margins):
    """Each line cut where the page ends, as a careless program cuts it."""
    lines = (line.rstrip() if keep_margins else line.strip() for line in text.splitlines())
    cut = (line[i : i + width] for line in lines for i in range(0, len(line), width))
    return between.join(cut)


def paragraphs(statute):
    """What is compared: each block, and whether the importer is in doubt of it."""
    told = [((statute.title, statute.note), True)]
    for block in statute.preamble.walk() if statute.preamble else ():
        told.append((("", block.text), bool(block.doubts)))
    told += [((block.label, block.text), bool(block.doubts)) for block in blocks(statute)]
    return told


def silent_differences(text, width, between, keep_margins):
    """Where the wrapped text gives another tree and the importer does not say so."""
    clean = paragraphs(read(text))
    found = paragraphs(read(wrapped(text, width, between, keep_margins)))
    return [
        ([one for one, _ in clean[a:b]], [one for one, _ in found[c:d]])
        for kind, a, b, c, d in difflib.SequenceMatcher(
            None, [one for one, _ in clean], [one for one, _ in found], False
        ).get_opcodes()
        if kind != "equal" and not any(doubtful for _, doubtful in found[c:d])
    ]


@pytest.mark.parametrize("one", [
    param for param in corpus.of_tier("clean") if param.id is None or param.id in SHORT
])  # fmt: skip
@pytest.mark.parametrize("width", [20, 33, 60])
def test_a_wrapped_text_gives_the_same_tree(one, width):
    """Lines follow one another with no empty ones between."""
    assert silent_differences(content(one).decode("utf-8-sig"), width, "\n", False) == []


@pytest.mark.site
@pytest.mark.parametrize("one", corpus.of_tier("clean"))
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("keep_margins", [False, True], ids=["flush", "set in"])
def test_every_width_gives_the_same_tree(one, between, keep_margins):
    """From 20 characters to 60; of a code each in one of the four ways to wrap it."""
    text = content(one).decode("utf-8-sig")
    ways = 4 if len(text) > LONG else 1
    first = 20 + (len(between) - 1 + 2 * keep_margins) % ways
    wrong = {width: found for width in range(first, 61, ways)
             if (found := silent_differences(text, width, between, keep_margins))}  # fmt: skip

    assert wrong == {}


@pytest.mark.parametrize("one", [p for p in corpus.of_tier("clean") if p.id in (None, *SHORT)])
def test_paragraphs_set_apart_by_empty_lines_leave_no_doubt(one):
    """As a Markdown file is wrapped: the empty lines say what full lines hide."""
    text = content(one).decode("utf-8-sig")
    apart = "\n\n".join(
        wrapped(line, 30, "\n", False) for line in text.splitlines() if line.strip()
    )
    clean, found = read(text), read(apart)

    assert [one for one, _ in paragraphs(found)] == [one for one, _ in paragraphs(clean)]
    assert not any("full" in doubt for _, doubt in found.doubts)


INTERPRETATION = """\
最高人民法院关于审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释
（2024年3月18日最高人民法院审判委员会第1918次会议通过，自2024年8月22日起施行）
法释〔2024〕9号
为正确审理食品药品惩罚性赔偿纠纷案件，依法保护食品药品安全和消费者合法权益，根据《中华人民共和国民法典》《中华人民共和国消费者权益保护法》等法律规定，结合审判实践，制定本解释。
第一条 购买者因个人或者家庭生活消费需要购买的食品不符合食品安全标准，购买者依照食品安全法第一百四十八条第二款规定请求生产者或者经营者支付惩罚性赔偿金的，人民法院依法予以支持。
第二条 购买者明知所购买食品不符合食品安全标准或者所购买药品是假药、劣药，购买后请求经营者返还价款的，人民法院应予支持。
第三条 本解释自2024年8月22日起施行。
"""


@pytest.mark.parametrize("width", range(20, 51))
def test_a_preamble_without_a_heading_keeps_its_beginning(width):
    """Its first lines end in mid-sentence, below the number of the document."""
    statute = read(wrapped(INTERPRETATION, width, "\n", False))

    assert paragraphs(statute)[:3] == paragraphs(read(INTERPRETATION))[:3]
    assert [one.text for one in statute.left_out] == ["法释〔2024〕9号"]


def paged(text, width, title, per_page=30):
    """As a PDF gives it: lines cut, running titles, page numbers, a form feed after each page."""
    lines = wrapped(text, width, "\n", False).split("\n")
    pages = [lines[i : i + per_page] for i in range(0, len(lines), per_page)]
    return "\f".join(
        "\n".join([*([title] if number > 1 else []), *page, f"- {number} -", ""])
        for number, page in enumerate(pages, start=1)
    )


@pytest.mark.parametrize("one", [
    pytest.param(*param.values, id=param.id, marks=() if param.id in SHORT else pytest.mark.site)
    if param.id else param
    for param in corpus.of_tier("clean")
])  # fmt: skip
def test_pages_leave_nothing_behind(one):
    """Running titles and page numbers within articles; an annex is kept as it stands."""
    text = content(one).decode("utf-8-sig")
    clean = paragraphs(read(wrapped(text, 38, "\n", False)))
    statute = read(paged(text, 38, one["title"]))
    found = paragraphs(statute)
    silent = [
        (clean[a:b], found[c:d])
        for kind, a, b, c, d in difflib.SequenceMatcher(
            None, [one for one, _ in clean], [one for one, _ in found], False
        ).get_opcodes()
        if kind != "equal" and not any(doubtful for _, doubtful in found[c:d])
    ]

    assert silent == []
    assert {one.why for one in statute.left_out} <= {
        "a page number", "a running title", "the list of contents",
    }  # fmt: skip
