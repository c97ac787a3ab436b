"""Amendments, told as cases: an article, what is done to it, and how it then reads."""

from pathlib import Path

import pytest
import yaml

from generator.model.amending import amend as apply
from generator.model.amendments import Amendment, Mark, ProvisionAct, ProvisionChange, WordChange
from generator.model.levels import UNITS, Level, read_label
from generator.model.provisions import Provision, Standing, with_ids
from generator.model.wording import Wording

CASES = sorted((Path(__file__).parent / "amendments").glob("*.yml"))
_MARKS = {Mark.KEPT: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "[+{}+]"}


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_law_reads_as_the_amendment_left_it(file):
    """Each change gives just the wording, the marked words and the misfits of its case."""
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    before = Wording("条例", "（通过）", with_ids(_unit(*told) for told in case["law"].items()))
    done = apply(before, Amendment("2023-01-01", "", "", "", tuple(map(_change, case["changes"]))))

    assert case["then"] == _told(done.wording)
    assert case.get("marked", {}) == {
        eid: "".join(_MARKS[part.mark].format(part.text) for part in parts)
        for eid, parts in done.marks.items()
    }
    assert case.get("misfits", []) == [
        f"{misfit.change.provision}: {misfit.unfit.value if misfit.unfit else misfit.found}"
        for misfit in done.misfits
    ]


def test_an_amendment_leaves_the_wording_before_it_alone(full):
    """The text as adopted is still there, word for word, after the law was amended."""
    adopted, amended = (version.wordings["zh"].by_eid for version in full.versions)

    assert adopted["art_1__para_1"].text == "为了方便公众读书、看报，制定本条例。"
    assert amended["art_1__para_1"].text == "为了方便公众读书，制定本条例。"


def test_the_note_under_the_title_names_the_amendment(full):
    """One bracket with both clauses, in the official form; the English is joined likewise."""
    zh, en = full.current.wordings["zh"].note, full.current.wordings["en"].note

    assert zh.startswith("（2020年11月5日")
    assert "通过　根据2023年6月20日" in zh
    assert zh.endswith("修正）")
    assert "November 5, 2020; amended in accordance with the Decision" in en
    assert en.endswith("June 20, 2023)")


def _unit(label, paragraphs):
    below = tuple(_paragraph(one) for one in paragraphs)
    level, number = read_label(label) or (Level.PREAMBLE, None)
    return Provision(level, number, label if number else None, None, below)


def _paragraph(told):
    if isinstance(told, str):
        return Provision(Level.PARAGRAPH, None, None, told)
    ((text, items),) = told.items()
    below = tuple(
        Provision(Level.ITEM, read_label(label)[1], label, words) for label, words in items.items()
    )
    return Provision(Level.PARAGRAPH, None, None, text, below)


def _change(told):
    if "act" in told:
        new = with_ids([_unit(*one) for one in told.get("new", {}).items()])
        return ProvisionChange(
            told["provision"], ProvisionAct(told["act"]), new[0] if new else None
        )
    words = {key: told.get(key, "") for key in ("deleted", "inserted", "before", "after")}
    return WordChange(told["provision"], **words)


def _told(wording):
    return {
        node.eid: "repealed" if node.standing is Standing.REPEALED else node.text
        for node in wording.walk()
        if node.level not in UNITS or node.standing is Standing.REPEALED
    }
