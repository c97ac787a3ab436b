"""From when a statute is in force and when it was adopted: each case is the words that tell, and the answer."""

from pathlib import Path

import pytest
import yaml

from generator.importing import Facts, imported

CASES = yaml.safe_load((Path(__file__).parent / "days.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["story"])
def test_the_days_are_read_where_they_are_sure_and_asked_where_not(case):
    """The days of regulation.yml with all that is asked about them, or what the refusal says."""
    above = "\n".join(case["above"]) + "\n"
    text = f"{above}第一条 为了用水，制定本办法。\n第二条 {case['last']}\n"

    assert answer(text, case.get("options", {})) == case["told"]


def answer(text, options):
    """The days, and the questions that are about a line or a day, in order."""
    try:
        made = imported(text.encode(), Facts("case", **options))
    except ValueError as refused:
        return [f"refused: {refused}"]
    (regulation,) = (file.content for file in made.files if file.path == "regulation.yml")
    told = yaml.safe_load(regulation)
    names = ("adopted", "in_force", "as_amended")
    days = " ".join(f"{name} {told[name]}" for name in names if name in told)
    about = [
        (line, words) for line, words in made.questions if line or words.startswith("in_force")
    ]
    return [days, *(f"line {line}: {words}" if line else words for line, words in about)]
