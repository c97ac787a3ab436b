"""What is held against a translation."""

import pytest

from generator.analysis.consistency import DIGITS
from generator.build import check

pytestmark = pytest.mark.slow

OTHERS = "February March April May June July August September October November December"


@pytest.mark.parametrize("month", ["January", "Jan.", "Jan(uary"])
def test_a_month_is_a_number_however_it_is_abbreviated(sample, month):
    """The name is words, not a pattern."""
    root = sample("full", {
        "source/chapters/02.yml": {"replace": {"凭借书证借书": "自2024年1月5日起借书"}},
        "translations/en/chapters/02.yml": {"replace": {"borrow books with": f"from {month} 5, 2024 with"}},
        "translations/en/ui.yml": {"shipped": "translations/en/ui.yml", "replace": {
            f"months: January {OTHERS}": f'months: "{month} {OTHERS}"'}},
    })  # fmt: skip
    (english,) = check(root).edition.consistency.values()

    assert "art_5__para_1" not in {
        one.provision for one in english.departures if one.rule == DIGITS
    }
