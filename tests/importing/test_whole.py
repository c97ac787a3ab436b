"""The last look before anything is written: the files, read again, against the text."""

from dataclasses import replace

import pytest

from generator.importing import Facts, imported
from generator.importing.whole import hold_whole

TEXT = """\
示例市水井条例
（2022年3月1日示例市人民代表大会通过）
第一条【目的】 取水应当：
（一）依次排队；
（二）盖好井盖。
第二条 本条例自2022年4月1日起施行。
附件
水价表
一桶：（一）热水；（二）冷水。
- 2 -
"""
FACTS = Facts("wells", adopted="2022-03-01", in_force="2022-04-01")


def changed(path, before, after):
    """The files of the import, with one fault in one of them."""
    files = imported(TEXT.encode(), FACTS).files
    assert any(file.path == path and before in file.content.decode() for file in files)
    return [
        replace(file, content=file.content.decode().replace(before, after, 1).encode())
        if file.path == path
        else file
        for file in files
    ]


@pytest.mark.parametrize(("path", "before", "after", "told"), [
    ("chapters/01.yml", "排队；", "排；", "队"),
    ("annexes/01.yml", "一桶", "一桶：热水，一桶", "一桶水热，："),
    ("annexes/01.yml", "；（二）冷水", "", "二冷水（）；"),
    ("chapters/01.yml", "盖好井盖", "好盖井盖", "井盖。第二条"),
    ("left-out.txt", "3: a publisher's caption: 【目的】\n", "", "【】"),
    ("left-out.txt", "- 2 -", "- 2 -第一条", "一"),
    ("regulation.yml", "note: （2022年3月1日", "note: （2022年3月", "1日"),
], ids=["lost", "doubled", "annex lost", "moved", "not listed", "listed, and there", "note"])  # fmt: skip
def test_a_fault_of_the_importer_writes_nothing(path, before, after, told):
    """Whichever file it is in, and whatever the reading itself believed."""
    with pytest.raises(ValueError, match=f"would lose, double or move characters: {told}"):
        hold_whole(TEXT.encode(), [], changed(path, before, after))


@pytest.mark.parametrize("text", [
    TEXT.replace("依次", "依\\u6b21次"), TEXT.replace("依次", "依\x07次\u00ad\ue000"),
    TEXT.replace("第二条", "第⼆条"), TEXT.replace("（二）盖好", "（三）照第（三）项盖好").replace("盖。", "盖；\n（三）走。"),
    TEXT.replace("\n", "\u3000\r\n"),
], ids=["looks escaped", "unseen", "look-alike", "misprint", "blanks"])  # fmt: skip
def test_what_is_whole_passes(text):
    """Characters that were left out or repaired are listed as such."""
    assert imported(text.encode(), FACTS).files
