"""How a language writes what is counted."""

from dataclasses import replace

import pytest


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 kB"), (1, "1 kB"), (811_001, "812 kB"), (999_000, "999 kB"),
        (999_001, "1.0 MB"), (1_000_000, "1.0 MB"), (1_000_001, "1.1 MB"), (12_340_000, "12.4 MB"),
    ],
)  # fmt: skip
def test_a_size_is_told_in_the_unit_that_fits_it(law, count, told):
    """Rounded up, and from a million on with one decimal, with the sign of the language."""
    english = law.languages[1]
    german = replace(english, labels={**english.labels, "downloads.decimal": ","})

    assert (english.size(count), german.size(count)) == (told, told.replace(".", ","))
