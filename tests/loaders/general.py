"""The mistakes that a file of any kind can suffer: in its bytes, in its YAML, in a text of it."""

import re
from collections.abc import Callable

Mistake = Callable[[str, str], str | bytes]
"""The file's content, and a `key: text` or `- text` of it, into the file with the mistake."""


def text(change: Callable[[str], str]) -> Mistake:
    """The mistake in the text alone."""

    def made(content: str, spot: str) -> str:
        head, words = re.fullmatch(r"(.*?(?:: |- ))(.*)", spot).groups()
        assert content.count(spot) == 1, f"{spot!r} is not found once"
        return content.replace(spot, head + change(words))

    return made


def line(change: Callable[[str], str]) -> Mistake:
    """The mistake in the whole line."""

    def made(content: str, spot: str) -> str:
        whole = next(one for one in content.split("\n") if spot in one)
        return content.replace(whole, change(whole), 1)

    return made


def after(more: str) -> Mistake:
    """Something is added at the end of the file."""
    return lambda content, _: f"{content}{more}\n"


def first_key_again(content: str, _: str) -> str:
    """The file's first key stands there once more."""
    key = re.search(r"^([a-z_]+):", content, re.M)[1]
    return f"{content}{key}: x\n"


BOMB = "".join(f"bomb{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))

GENERAL: dict[str, Mistake] = {
    "saved as GB 18030": lambda content, _: f"# 旧编辑器\n{content}".encode("gb18030"),
    "saved as UTF-16": lambda content, _: content.encode("utf-16"),
    "byte order mark": lambda content, _: b"\xef\xbb\xbf" + content.encode(),
    "Windows line ends": lambda content, _: content.replace("\n", "\r\n"),
    "empty": lambda *_: "",
    "only a comment": lambda *_: "# to be done\n",
    "a list": lambda *_: "- x\n",
    "huge": lambda content, _: content + "#" * (4 * 1024 * 1024),
    "too many values": lambda content, _: content + "more:\n" + "- x\n" * 30_001,
    "indented with a tab": line(lambda whole: "\t" + whole.lstrip()),
    "colon in a text": text(lambda words: f"{words}: x"),
    "quotation mark not closed": text(lambda words: f'"{words}'),
    "a second document": after("---\nx: y"),
    "alias": lambda content, spot: text(lambda words: f"&a {words}")(content, spot) + "more: *a\n",
    "aliases that explode": after("bomb0: &b0 [x]\n" + BOMB),
    "tag that would build an object": text(lambda words: f'!!python/object/apply:os.system ["{words}"]'),
    "tag of its own": text(lambda words: f'!secret "{words}"'),
    "merge key": after("<<: {x: y}"),
    "key twice": first_key_again,
    "key unknown": after("remarks: x"),
    "text is a list": text(lambda words: f'["{words}"]'),
    "text is a group of keys": text(lambda words: f'{{x: "{words}"}}'),
    "text is empty": text(lambda _: '""'),
    "text is nothing but spaces": text(lambda _: '"  "'),
    "control character, typed": text(lambda words: f"{words}\x07"),
    "control character, as an escape": text(lambda words: f'"{words}\\u0007"'),
    "line separator": text(lambda words: f"{words}\u2028x"),
    "zero-width space": text(lambda words: f"{words[0]}\u200b{words[1:]}"),
    "text turned around": text(lambda words: f"{words}\u202ex"),
    "no-break space": text(lambda words: f"{words}\u00a0x"),
    "Kangxi radical": text(lambda words: f"{words}\u2f49"),
    "full-width Latin": text(lambda words: f"{words}\uff211"),
    "straight quotation marks": text(lambda words: f'{words}"x"'),
    "mixed quotation marks": text(lambda words: f'{words}“x"'),
}  # fmt: skip
"""By what the editor did. Each table answers each of them."""
