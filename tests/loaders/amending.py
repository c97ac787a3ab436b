"""What an editor may write into an amendment, right or wrong, and into its translation."""

import random
from collections.abc import Iterator

from generator.loaders.edition import load_edition
from generator.model.amendments import ProvisionAct
from generator.model.levels import Level, article_label
from generator.model.numbering import Number

DATE = "2031-01-01"
WORDS = ("delete words", "insert words", "replace words")
ACTS = tuple(act.value for act in ProvisionAct)


class Editor:
    """Writes amendments of one law, each from a seed: changes that fit, and slips among them."""

    def __init__(self, root) -> None:
        edition, _ = load_edition(root)
        self.wordings = edition.current.wordings
        self.law = edition.law
        self.ids = [*self.law.by_eid, "art_99", "art_99__para_1", "chp_99"]

    def amendment(self, seed: int) -> tuple[dict, dict]:
        """The two files, as trees: the law's own, and the English one."""
        dice = random.Random(seed)
        told = [self._change(dice) for _ in range(dice.randint(1, 4))]
        chinese, english = ([one[i] for one in told] for i in (0, 1))
        dice.choice([lambda: None] * 8 + list(self._slips(dice, chinese, english)))()
        head = {"adopted_by": "会议", "instrument": "《决定》", "note": "根据《决定》修正"}
        words = {"adopted_by": "Session", "instrument": "Decision", "note": "; amended"}
        return (
            {**head, "date": DATE, "changes": chinese},
            {"status": "draft", **words, "changes": english},
        )

    def _slips(self, dice, chinese, english) -> Iterator:
        """What may befall the changes as a whole."""
        yield lambda: chinese.append(dice.choice(chinese))
        yield chinese.reverse
        yield english.pop
        yield lambda: english[0].update(provision=dice.choice(self.ids))
        yield lambda: english.append({"provision": "art_1", "act": "repeal"})
        yield lambda: english.__setitem__(
            0, {"provision": chinese[0]["provision"], "act": "repeal"}
        )

    def _change(self, dice) -> tuple[dict, dict]:
        """One change in both languages."""
        act = dice.choice(WORDS + ACTS)
        usual = (
            [article.eid for article in self.law.articles]
            if act in ACTS
            else [node.eid for node in self.law.walk() if node.text]
        )
        eid = dice.choice(usual if dice.random() < 0.9 else self.ids)
        if act in WORDS:
            return tuple(self._words(dice, act, eid, code) for code in ("zh", "en"))
        if act == "repeal":
            return ({"provision": eid, "act": act},) * 2
        article = {"label": self._label(dice, act, eid), "paragraphs": ["新的一款。"]}
        return (
            {"provision": eid, "act": act, "new_article": article},
            {"provision": eid, "paragraphs": ["A new paragraph."]},
        )

    def _words(self, dice, act: str, eid: str, code: str) -> dict:
        node = self.wordings[code].by_eid.get(eid)
        text = (node and node.text) or "无 字"
        words = [f" {word}" for word in text.split()[1:]] if code == "en" else list(text)
        once = [word for word in words if text.count(word) == 1]
        word = dice.choice(once if once and dice.random() < 0.9 else [*words, text])
        new = " new" if code == "en" else "新"
        change = {
            "delete words": {"delete": word},
            "insert words": {"insert": new, "after": word},
            "replace words": {"replace": word, "with": dice.choice([new] * 9 + [word])},
        }[act]
        return {"provision": eid, **change}

    def _label(self, dice, act: str, eid: str) -> str:
        """The label that fits, or one that an editor may take for it."""
        node = self.law.by_eid.get(eid)
        number = node.number if node and node.level is Level.ARTICLE else Number(1)
        at = self.law.articles.index(node) if node in self.law.articles else 0
        above = self.law.articles[max(at - (act == "insert before"), 0)].number
        fit = number if act == "replace" else Number(above.main, (*above.inserted, 1))
        others = [Number(number.main, (2,)), Number(number.main + 1), Number(99), above, number]
        return article_label(dice.choice([fit] * 6 + others))
