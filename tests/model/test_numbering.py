"""Numbers and labels as Chinese statutes print them."""

import pytest

from generator.model.levels import Level, read_label
from generator.model.numbering import Number, from_chinese, to_chinese, to_roman


def test_every_number_that_a_law_can_reach_survives_the_way_there_and_back():
    """What is printed for 1 to 9999 is read as the same number."""
    numbers = range(1, 10_000)

    assert list(numbers) == [from_chinese(to_chinese(number)) for number in numbers]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (10, "十"), (14, "十四"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
        (120, "一百二十"), (1005, "一千零五"), (1010, "一千零一十"), (1260, "一千二百六十"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_laws_write_them(value, printed):
    """十四 and not 一十四, 一百零一 and not 一百一; the Civil Code ends at 一千二百六十."""
    assert printed == to_chinese(value)


@pytest.mark.parametrize(("numeral", "value"), [("二〇", 20), ("14", 14), ("两", 2), ("两百", 200)])
def test_other_ways_to_write_a_number_are_read(numeral, value):
    """Counted digits, Arabic digits and 两 are numbers too."""
    assert value == from_chinese(numeral)


@pytest.mark.parametrize("text", ["", "条", "一条", "IV", "²", "12345", "九千九千", "一二三四五",
                                  pytest.param("9" * 5000, id="without end")])  # fmt: skip
def test_what_is_no_number_is_not_taken_for_one(text):
    """No number is made up for a text that holds none."""
    assert from_chinese(text) is None


@pytest.mark.parametrize(
    ("label", "level", "number"),
    [
        ("第二编", Level.PART, "2"),
        ("第一分编", Level.SUBPART, "1"),
        ("第二章", Level.CHAPTER, "2"),
        ("第十节", Level.SECTION, "10"),
        ("第十条", Level.ARTICLE, "10"),
        ("第10条", Level.ARTICLE, "10"),
        ("第一百二十条之一", Level.ARTICLE, "120-1"),
        ("第一百二十条之一之二", Level.ARTICLE, "120-1-2"),
        ("第三章之一", Level.CHAPTER, "3-1"),
        ("（三）", Level.ITEM, "3"),
        ("(三)", Level.ITEM, "3"),
        ("（十一）", Level.ITEM, "11"),
        ("1.", Level.SUBITEM, "1"),
        ("⒉", Level.SUBITEM, "2"),
        ("附件一", Level.ANNEX, "1"),
        ("附件 2：", Level.ANNEX, "2"),
        ("附表三", Level.ANNEX, "3"),
    ],
)
def test_a_printed_label_tells_level_and_number(label, level, number):
    """Each level of 立法法, and numbers inserted later, are read from the label alone."""
    read = read_label(label)

    assert read is not None
    assert (level, number) == (read[0], str(read[1]))


@pytest.mark.parametrize("label", ["第条", "第零条", "条一", "第一款", "一、", "第一条 ", "附则",
                                   "第12345条", "第一条之10000", "第一条之零", "第一条之一之一之一之一",
                                   "（九千九千）", "12345."])  # fmt: skip
def test_what_is_no_label_is_not_read_as_one(label):
    """A label that a reader would stumble over is left to the editor."""
    assert read_label(label) is None


@pytest.mark.parametrize(
    ("before", "number", "follows"),
    [
        (None, (1,), True), (None, (2,), False), (None, (1, 1), False),
        ((3,), (4,), True), ((3,), (5,), False), ((3,), (3,), False), ((3,), (2,), False),
        ((3,), (3, 1), True), ((3,), (3, 2), False), ((3,), (4, 1), False),
        ((3, 1), (3, 2), True), ((3, 1), (4,), True), ((3, 1), (3, 3), False),
        ((3, 1), (3, 1, 1), True), ((3, 1, 1), (3, 2), True), ((3, 1, 1), (3, 3), False),
        ((3, 9), (3, 1), False),
    ],
)  # fmt: skip
def test_a_gap_or_a_repetition_in_the_numbers_is_seen(before, number, follows):
    """第三条之一 comes after 第三条; nothing is skipped and nothing comes twice."""

    def value(parts):
        return parts and Number(parts[0], parts[1:])

    assert follows == value(number).follows(value(before))


def test_chapters_carry_roman_numbers_in_english():
    """Chapter IX, as the style guide has it."""
    assert [to_roman(n) for n in (1, 4, 9, 14, 40)] == ["I", "IV", "IX", "XIV", "XL"]
