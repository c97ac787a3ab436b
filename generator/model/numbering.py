"""Numbers of provisions: Chinese, Arabic and Roman numerals, and inserted numbers (之一)."""

from dataclasses import dataclass

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGEST = 9999
"""What Chinese numerals without 万 can say."""

_LONGEST = len("九千九百九十九")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


@dataclass(frozen=True, order=True, slots=True)
class Number:
    """第一百二十条之一 has the number (120, 1): after 120, before 121."""

    main: int
    inserted: tuple[int, ...] = ()

    def __str__(self) -> str:
        return "-".join(str(part) for part in (self.main, *self.inserted))

    def follows(self, before: "Number | None") -> bool:
        """Whether a drafter may print this number right after that one (None: at the start)."""
        if before is None:
            return self == Number(1)
        if self.main == before.main + 1:
            return not self.inserted
        return self.main == before.main and self.inserted in _next_inserted(before.inserted)


def _next_inserted(inserted: tuple[int, ...]) -> set[tuple[int, ...]]:
    """之一 after none; after 之一: 之二, or 之一之一 one level down; after 之一之一 also 之二."""
    counted_on = {(*inserted[:i], inserted[i] + 1) for i in range(len(inserted))}
    return counted_on | {(*inserted, 1)}


def from_chinese(numeral: str) -> int | None:
    """The value of 一百二十, 十四, 二〇, 14 or １４; None where the text is no numeral, or says more
    than 9999.
    """
    value = _value(numeral) if len(numeral) <= _LONGEST else None
    return value if value is None or value <= _LARGEST else None


def _value(numeral: str) -> int | None:
    if numeral.isdecimal():
        return int(numeral)
    if not numeral or set(numeral) - _DIGITS.keys() - _UNITS.keys():
        return None
    if not set(numeral) & _UNITS.keys():
        return int("".join(str(_DIGITS[char]) for char in numeral))
    total, digit = 0, 0
    for char in numeral:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def to_chinese(value: int) -> str:
    """120 as 一百二十, 14 as 十四, 1005 as 一千零五; for 0 to 9999."""
    if value == 0:
        return "零"
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + "零一二三四五六七八九"[digit] + name
        gap = False
    return text[1:] if text.startswith("一十") else text


def to_roman(value: int) -> str:
    """8 as VIII; for 1 to 3999."""
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text
