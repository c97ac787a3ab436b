"""`stamp` accepts the Chinese as it stands, shows what has changed in it, and touches nothing else."""

import re
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from generator.build import check
from generator.cli import main
from generator.stamp import difference, stamp
from generator.stamp.digests import NotStamped, stamped
from tests.conftest import edit

CHAPTER = "translations/en/chapters/02.yml"
CHECKSUM = "5054ff48b23c32463ca8b9c65055f7892eef5c6bd93b5f651e045ac39ef26147"


def stale(root):
    return [problem for problem in check(root).problems if problem.code == "out-of-date"]


def correct_article_5(root):
    """The Chinese of Article 5 is corrected after the source itself, and its checksum with it."""
    edit(root / "source/chapters/02.yml", {"replace": {"凭借书证借书": "凭借书证外借图书"}})
    (told,) = [one.cure for one in check(root).problems if one.code == "source-digest"]
    edit(root / "source/regulation.yml", {"replace": {CHECKSUM: told[-64:]}})


def git(root, *command):
    subprocess.run(["git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@example.org",
                    *command], check=True, capture_output=True)  # fmt: skip


def test_a_stamped_translation_is_no_longer_out_of_date(sample):
    """After stamping, the check names none; a second run has nothing to do."""
    root = sample("full")
    assert stale(root)
    accepted = stamp(root, check(root).edition)

    assert [one.unit for one in accepted] == ["art_2"]
    assert stale(root) == []
    assert stamp(root, check(root).edition) == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("git"), reason="there is no git on this machine")
@pytest.mark.parametrize("committed", [False, True])
def test_the_difference_in_the_chinese_is_shown(sample, committed):
    """From the wording that was translated, found in git by its digest, to the one that stands."""
    root = sample("full")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        git(root, *command)
    correct_article_5(root)
    if committed:
        git(root, "commit", "-qam", "corrected")
        edit(root / "source/regulation.yml", {"replace": {"为测试而虚构\n": "虚构\n"}})
        git(root, "commit", "-qam", "something else")
    result = CliRunner().invoke(main, ["stamp", "--root", str(root), "art_5"])

    assert result.output == (
        f"{root}/translations/en/chapters/02.yml:59:7: art_5: dfe6561091ed960a -> 13746f6da27e0e11\n"
        "    第五条读者可以凭借书证{+外+}借{+图+}书，依照《示例省借书证办法》办理。\n"
        "1 translation stamped\n"
    )


def test_where_nothing_tells_the_former_chinese_that_is_said(sample):
    """No repository, or a wording that was never committed: the Chinese as it stands is shown."""
    root = sample("full")
    result = CliRunner().invoke(main, ["stamp", "--root", str(root)])

    assert result.output.splitlines()[:3] == [
        f"{root}/translations/en/chapters/01.yml:18:5: art_2: 0123456789abcdef -> b1b68edab367ee35",
        "    第二条公共图书馆向公众免费开放。未成年人可以由监护人陪同入馆。",
        "    (no commit of source/ has the former wording; this is the Chinese as it stands)",
    ]


@pytest.mark.slow
def test_it_shows_without_writing_and_accepts_what_is_named(sample):
    """Whoever wants to look first does; whoever has compared one article accepts that one."""
    root = sample("full")
    correct_article_5(root)
    run = CliRunner()
    shown = run.invoke(main, ["stamp", "--root", str(root), "--show"])
    assert "art_2: " in shown.output
    assert "2 translations to be stamped" in shown.output
    assert [one.text for one in stale(root)] == ["art_2", "art_5"]
    run.invoke(main, ["stamp", "--root", str(root), "art_5"])
    assert [one.text for one in stale(root)] == ["art_2"]
    other = run.invoke(main, ["stamp", "--root", str(root), "art_6", "art_99"])

    assert other.exit_code == 1
    assert "art_6: is not out of date, or no such unit is translated\nart_99: " in other.stderr


def test_additions_and_deletions_are_marked():
    """As git marks words; what is the same stands once."""
    assert difference("分级分类管制", "分区分类管制。") == "分[-级-]{+区+}分类管制{+。+}"


FILES = {
    "below its provision": ("- provision: art_5  # so\n  status: draft\n",
                            '- provision: art_5  # so\n  translates: "NEW"\n  status: draft\n'),
    "the old one, where it stands": ("- status: draft\n  translates: 'abc0'  # x\n  provision: art_5\n",
                                     "- status: draft\n  translates: \"NEW\"  # x\n  provision: art_5\n"),
    "without quotation marks": ("- provision: 'art_5'\n  translates: 12ab\n",
                                "- provision: 'art_5'\n  translates: \"NEW\"\n"),
    "in one line": ('- {provision: art_5, translates: "00", status: draft}\n',
                    '- {provision: art_5, translates: "NEW", status: draft}\n'),
    "into one line": ("- {provision: art_5, status: draft}\n",
                      '- {translates: "NEW", provision: art_5, status: draft}\n'),
    "with the line ends of Windows": ("- provision: art_5\r\n  status: draft\r\n",
                                      '- provision: art_5\r\n  translates: "NEW"\r\n  status: draft\r\n'),
    "not that of another": ('- provision: art_4\n  translates: "0"\n- provision: art_5\n  x: "0"\n',
                            '- provision: art_4\n  translates: "0"\n- provision: art_5\n'
                            '  translates: "NEW"\n  x: "0"\n'),
    "an empty one": ("- provision: art_5\n  translates:\n  status: draft\n",
                     '- provision: art_5\n  translates: "NEW"\n  status: draft\n'),
    "an empty one with a remark": ("- provision: art_5\n  translates: # later\n",
                                   '- provision: art_5\n  translates: "NEW" # later\n'),
    "one that says it is none": ("- provision: art_5\n  translates: ~  # later\n",
                                 '- provision: art_5\n  translates: "NEW"  # later\n'),
    "one that says so in a word": ("- {provision: art_5, translates: null, status: draft}\n",
                                   '- {provision: art_5, translates: "NEW", status: draft}\n'),
    "an empty one in one line": ("- {provision: art_5, translates: , status: draft}\n",
                                 '- {provision: art_5, translates: "NEW", status: draft}\n'),
    "of the whole file": ("# remark\nstatus: draft\n", '# remark\ntranslates: "NEW"\nstatus: draft\n'),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_only_the_digest_changes(case):
    """Every other character of the file stays, comments and wrapping too."""
    before, after = FILES[case]
    content, _ = stamped(before.encode(), "file.yml", "art_5", "NEW")

    assert content.decode() == after


@pytest.mark.parametrize("before", ["- provision: art_5\n  translates: >-\n    00ab\n",
                                    "- {provision: art_5, translates, status: draft}\n",
                                    "- {\n  provision: art_5, status: draft}\n"])  # fmt: skip
def test_a_file_that_would_break_is_left_alone(before):
    """And its place is told, with what to write there."""
    with pytest.raises(NotStamped, match=r'^file.yml:\d:\d+: art_5 .* translates: "NEW"$'):
        stamped(before.encode(), "file.yml", "art_5", "NEW")


@pytest.mark.slow
@pytest.mark.parametrize("empty", [None, "translates:", "translates: ~"])
def test_a_new_translation_gets_its_digest(sample, empty):
    """Without any `translates:`, or with empty ones, each unit gets its line, and none is out of date."""
    root = sample("full")
    for path in (root / "translations/en").rglob("*.yml"):
        new = r"\n" if empty is None else rf"\n\1{empty}\n"
        path.write_text(re.sub(r"\n( *)translates:.*\n", new, "\n" + path.read_text())[1:])
    assert len(stale(root)) > 15
    stamp(root, check(root).edition)

    assert stale(root) == []
