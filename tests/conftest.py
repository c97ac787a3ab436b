"""What the tests share: copies of the samples, edited, and golden files."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.analysis.pinyin import with_pinyin
from generator.build import Outcome, check
from generator.model.edition import Edition
from generator.problems import stops_the_build
from tests.quick import remembered

SAMPLES = Path(__file__).parent / "samples"
REPOSITORY = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="Rewrite the golden files.")


@pytest.fixture(scope="module")
def quick() -> Iterator[None]:
    """For the tables of mistakes alone: each row reads the same files, with one of them changed."""
    with remembered():
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the golden file that should hold it."""

    def compare(file: Path, actual: str) -> None:
        if request.config.getoption("--regenerate"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(actual, encoding="utf-8", newline="")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""

        assert expected == actual, (
            f"{file.name} differs. If the change is wanted, run “pytest --regenerate” "
            "and read the difference with “git diff”."
        )

    return compare


@pytest.fixture
def sample(tmp_path: Path) -> Callable[..., Path]:
    """Copies a sample to a folder of its own and edits files there.

    An edit is the whole new text, or one or more of {replace: {old: new}}, each old text found
    once, {crlf: true} and {prepend_hex: "..."}; or {hex: "..."}; or {delete: true}. With
    {shipped: path} the file starts as a copy of this project's own.
    """

    def copied(name: str, files: dict[str, Any] | None = None) -> Path:
        root = tmp_path / name
        shutil.copytree(SAMPLES / name, root, ignore=shutil.ignore_patterns("build", "site"),
                        copy_function=shutil.copyfile)  # fmt: skip
        for file, change in (files or {}).items():
            edit(root / file, change)
        return root

    return copied


def edit(file: Path, change: str | dict[str, Any]) -> None:
    """Apply one edit, in the words of the fixture above."""
    if isinstance(change, str):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(change, encoding="utf-8", newline="")
        return
    if change.get("delete"):
        file.unlink()
        return
    if "hex" in change:
        file.write_bytes(bytes.fromhex(change["hex"]))
        return
    if "shipped" in change:
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / change["shipped"], file)
    data = file.read_bytes()
    for old, new in change.get("replace", {}).items():
        assert data.count(old.encode()) == 1, f"{old!r} is not found once in {file}"
        data = data.replace(old.encode(), new.encode())
    if change.get("crlf"):
        data = data.replace(b"\n", b"\r\n")
    file.write_bytes(bytes.fromhex(change.get("prepend_hex", "")) + data)


def loaded(root: Path) -> Edition:
    """The edition of a root that has no errors."""
    outcome: Outcome = check(root)

    assert not stops_the_build(outcome.problems), "\n".join(map(str, outcome.problems))
    assert outcome.edition is not None

    return with_pinyin(outcome.edition)


@pytest.fixture(scope="session")
def full() -> Edition:
    """The sample with every level, as it stands in the repository."""
    return loaded(SAMPLES / "full")


@pytest.fixture(scope="session")
def law() -> Edition:
    """The real regulation."""
    return loaded(REPOSITORY)
