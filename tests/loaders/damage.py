"""What carelessness, haste or malice can do to the editors' files: to their bytes and to their trees."""

import random

import yaml
from hypothesis import strategies as st

from tests.conftest import REPOSITORY, SAMPLES

PIECES = ["\t", "  ", "\n", ":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!python/object:os.system ",
          "!x ", "|", ">", "'", '"', "#", "\\", "\ufeff", "\u200b", "\u202e", "\x00", "\x07", "\ud7ff",
          "\u2f49", "\uff11", "\u3000", "第三条", "（二）", "null", "~", "true", "1", "1.5", "2024-13-45",
          "art_1", "art_99__para_9", "---\n", "...\n", "? ", "<<: *a", "provision: art_1\n", "%YAML 9\n",
          "label: 第一条\n", "text: x\n", "0x1F", ".inf", "𠮷", "é", "é" * 500, "{provision}", "{}", "..",
          "act: repeal\n", "第九千九百九十九条", "第12345条", "x{99999999999}", "{number}", "  ", "二", "第〇条", "(?:a+)+b", "<script>"]  # fmt: skip


def files() -> dict[str, bytes]:
    """The sample with every level, and of our own the files of those kinds that it does without."""
    full = SAMPLES / "full"
    found = {path.relative_to(full).as_posix(): path.read_bytes()
             for folder in ("source", "translations") for path in (full / folder).rglob("*.yml")}  # fmt: skip
    for name in ("translations/zh/ui.yml", "translations/en/ui.yml"):
        found[name] = (REPOSITORY / name).read_bytes()
    for kind in ("synonyms", "translated-synonyms", "rules"):
        table = REPOSITORY / f"tests/loaders/mistakes/{kind}.yml"
        told = yaml.load(table.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        found[told["file"]] = told["content"].encode()
    return dict(sorted(found.items()))


FILES = files()
BYTES = ("insert", "delete", "replace", "cut", "twice", "swap", "bytes", "empty")
NODES = ("drop", "double", "exchange", "move", "retext", "retype", "rename", "wrap")
acts = st.lists(
    st.tuples(
        st.sampled_from(list(FILES)),
        st.sampled_from(BYTES + NODES * 2),
        st.integers(0, 10**6),
        st.integers(1, 40),
        st.sampled_from(PIECES),
    ),
    min_size=1,
    max_size=3,
)


def damaged(content: bytes, how: str, at: int, length: int, piece: str) -> bytes:
    """The file after one act."""
    if how in NODES:
        return _rearranged(content, how, at, length, piece)
    text = content.decode("utf-8", errors="replace")
    at %= len(text) + 1
    lines = text.splitlines(keepends=True)
    line = at % max(len(lines), 1)
    if how == "insert":
        text = text[:at] + piece + text[at:]
    elif how == "delete":
        text = text[:at] + text[at + length :]
    elif how == "replace":
        text = text[:at] + piece + text[at + length :]
    elif how == "cut":
        text = text[:at]
    elif how == "twice":
        text = "".join([*lines[:line], *lines[line : line + 1] * 2, *lines[line + 1 :]])
    elif how == "swap":
        random.Random(at).shuffle(lines)
        text = "".join(lines)
    elif how == "bytes":
        return text.encode()[:at] + bytes([at % 256, 255 - at % 256]) + text.encode()[at:]
    else:
        return b""
    return text.encode("utf-8", errors="surrogatepass")


def _rearranged(content: bytes, how: str, at: int, length: int, piece: str) -> bytes:
    """The file as an editor leaves it who takes an entry for another: its YAML stays sound."""
    try:
        tree = yaml.load(content, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return content  # damaged before
    spots = list(_spots(tree))
    if not spots:
        return content
    (holder, key), (other, name) = spots[at % len(spots)], spots[(at // 7 + length) % len(spots)]
    value = holder[key]
    if how == "drop":
        del holder[key]
    elif how == "double" and isinstance(holder, list):
        holder.insert(key, value)
    elif how == "exchange" and not _within(value, other) and not _within(other[name], holder):
        holder[key], other[name] = other[name], value
    elif how == "move" and not _within(value, other):
        del holder[key]
        if isinstance(other, list):
            other.insert(length % (len(other) + 1), value)
        else:
            other[name] = value
    elif how == "retext":
        holder[key] = piece
    elif how == "retype":
        holder[key] = [value] if length % 2 else {"text": value}
    elif how == "rename" and isinstance(holder, dict):
        holder[name if isinstance(name, str) else piece] = holder.pop(key)
    elif how == "wrap":
        holder[key] = [value, value]
    return yaml.dump(tree, Dumper=_Plain, allow_unicode=True, sort_keys=False).encode()


class _Plain(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _spots(tree):
    """Each place of the tree: what holds it, and under which key or number."""
    inner = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for key, value in list(inner):
        yield tree, key
        yield from _spots(value)


def _within(tree, wanted) -> bool:
    return tree is wanted or any(_within(holder[key], wanted) for holder, key in _spots(tree)
                                 if isinstance(holder[key], (dict, list)))  # fmt: skip
