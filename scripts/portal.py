"""The front page of a library: one line for each built site, made from its data file alone."""

import json
import sys
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

_PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法规库 · Library of statutes</title>
<style>
body {{ font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color-scheme: light dark }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: start; vertical-align: top; padding: .4rem .8rem .4rem 0;
  border-bottom: 1px solid #8886 }}
td:nth-last-child(-n+3) {{ white-space: nowrap }}
</style>
</head>
<body>
<main>
<h1>法规库 <span lang="en">Library of statutes</span></h1>
<p>非正式文本，以公报刊载的文本为准。 <span lang="en">Unofficial texts; the gazettes prevail.</span></p>
<table>
<thead><tr><th scope="col">法规 <span lang="en">Statute</span></th>\
<th scope="col">通过 <span lang="en">Adopted</span></th>\
<th scope="col">施行 <span lang="en">In force</span></th>\
<th scope="col">条 <span lang="en">Articles</span></th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""
Data = Mapping[str, Any]


def sites(folder: Path) -> list[tuple[str, Data]]:
    """The address and the data of each site in the folder, the newest law first."""
    built = [
        (file.parents[1].name, json.loads(file.read_text(encoding="utf-8")))
        for file in folder.glob("*/data/regulation.json")
    ]
    built.sort(key=lambda site: site[0])
    return sorted(built, key=lambda site: site[1]["in_force"], reverse=True)


def page(built: list[tuple[str, Data]]) -> str:
    """The page with a link to each of the sites."""
    return _PAGE.format(rows="\n".join(_row(address, data) for address, data in built))


def index(built: list[tuple[str, Data]]) -> str:
    """The list for programs: the facts of each statute, and the address of its data."""
    entries = [
        {
            "id": data["id"],
            "jurisdiction": data["jurisdiction"],
            "title": data["versions"][-1]["title"],
            "adopted": data["adopted"],
            "in_force": data["in_force"],
            "version": data["versions"][-1]["date"],
            "articles": _articles(data),
            "site": f"{address}/",
            "data": f"{address}/data/regulation.json",
        }
        for address, data in built
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _row(address: str, data: Data) -> str:
    titles = data["versions"][-1]["title"]
    tags = {language["code"]: language["tag"] for language in data["languages"]}
    names = "<br>".join(
        f'<span lang="{escape(tags[code])}">{escape(title)}</span>'
        for code, title in titles.items()
        if title
    )
    return (
        f'<tr><td><a href="{escape(address)}/">{names}</a></td><td>{escape(data["adopted"])}</td>'
        f"<td>{escape(data['in_force'])}</td><td>{_articles(data)}</td></tr>"
    )


def _articles(data: Data) -> int:
    return sum(node["level"] == "article" for node in _walk(data["versions"][-1]["provisions"]))


def _walk(nodes: list[Data]) -> Iterator[Data]:
    for node in nodes:
        yield node
        yield from _walk(node["provisions"])


def main(folder: Path) -> None:
    """Write index.html and library.json beside the sites."""
    built = sites(folder)
    if not built:
        sys.exit(f"{folder}: holds no built site: nothing like NAME/data/regulation.json")
    (folder / "index.html").write_text(page(built), encoding="utf-8", newline="\n")
    (folder / "library.json").write_text(index(built), encoding="utf-8", newline="\n")
    print(f"{len(built)} statutes in {folder / 'index.html'}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the folder of the sites: portal.py FOLDER")
    main(Path(sys.argv[1]))
