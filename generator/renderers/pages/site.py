"""build/mkdocs.generated.yml: navigation, views, and the words that the theme's templates need."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import yaml

from generator.model.addresses import address, division_path
from generator.model.datasets import is_of_article, media_type
from generator.model.edition import Edition
from generator.model.imprint import notice
from generator.model.languages import View
from generator.model.output import OutputFile, published
from generator.model.provisions import Provision
from generator.renderers.pages.article import view_name
from generator.renderers.pages.directory import links
from generator.renderers.pages.downloads import Offers
from generator.renderers.pages.go import hint
from generator.renderers.pages.text import Setting
from generator.renderers.pages.words import plain

_COLOUR, _PAPER = "#1d4a47", "#fdfcf8"
_HEAD = "# Made by the generator from source/ and translations/. Edit those, and mkdocs.yml.\n"


def configuration(
    edition: Edition, offers: Offers = (), datasets: Iterable[str] = ()
) -> OutputFile:
    """The file that mkdocs.yml inherits. `offers`, `datasets`: the files that pages link to."""
    first = edition.views[0].interface
    settings: dict[str, object] = {
        "site_name": edition.descriptions[first.code].short_title,
        "nav": [_navigation(edition, view, offers) for view in edition.views],
        "extra": {
            "homepage": "./",
            "alternate": [
                {"name": view_name(view), "link": f"./{address(view)}", "lang": _tag(view)}
                for view in edition.views
            ],
            "law": {
                "id": edition.regulation.id,
                "jurisdiction": edition.regulation.jurisdiction,
                "kind": edition.regulation.kind.value,
                "original": edition.original.code,
                "adopted": edition.regulation.adopted,
                "in_force": edition.regulation.in_force,
                "version": edition.current.date,
                "spans": _spans(edition),
                "files": [
                    {"type": media_type(path), "path": path}
                    for path in sorted(datasets)
                    if media_type(path) and not is_of_article(path)
                ],
                "by": {
                    code: description.adopted_by
                    for code, description in edition.descriptions.items()
                },
            },
            "views": [_view(edition, view) for view in edition.views],
            "words": {
                view.interface.code: _words(edition, view)
                for view in edition.views
                if not view.parallel
            },
        },
    }
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=10_000)
    return OutputFile("mkdocs.generated.yml", (_HEAD + text).encode())


def _spans(edition: Edition) -> dict[str, str]:
    """By date of version, the interval in which it was in force, as ISO 8601 writes it."""
    dates = [version.date for version in edition.versions]
    ends = [str(date.fromisoformat(day) - timedelta(days=1)) for day in dates[1:]]
    return {day: f"{day}/{end}" for day, end in zip(dates, [*ends, ".."], strict=True)}


def application(edition: Edition) -> OutputFile:
    """The manifest with which a device can install the site as an application."""
    first = edition.original
    names = {code: description.short_title for code, description in edition.descriptions.items()}
    application: dict[str, object] = {
        "name": " · ".join(names.values()),
        "short_name": names[first.code],
        "lang": first.tag,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # keeps the way back, and the address that one may send
        "theme_color": _COLOUR,
        "background_color": _PAPER,
        "icons": [
            {
                "src": f"assets/icon-{size}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in (192, 512)
        ],
    }
    text = json.dumps(application, ensure_ascii=False, indent=1)
    return published("site.webmanifest", f"{text}\n".encode())


Listed = dict[str, "str | list[Listed]"]
"""An entry of the navigation: a title, with the file of its page or the entries below it."""


def _navigation(edition: Edition, view: View, offers: Offers) -> Listed:
    words = view.interface.labels
    pages: list[Listed] = [{words["page.contents"]: f"{view.id}/index.md"}]
    pages += _divisions(Setting(edition, view), edition.law.provisions)
    pages += [{name: f"{target.rstrip('/')}.md"} for name, target in links(edition, view, offers)]
    return {view_name(view): pages}


def _divisions(setting: Setting, nodes: Iterable[Provision]) -> Iterator[Listed]:
    """The chapters below the parts that hold them: parts may count their chapters anew, so that 第一章
    alone may be ambiguous.
    """
    paged = {chapter.eid for chapter in setting.edition.law.chapters}
    for node in nodes:
        title = plain(setting.words(node))
        if node.eid in paged:
            yield {title: f"{setting.view.id}/{division_path(node).rstrip('/')}.md"}
        elif below := list(_divisions(setting, node.children)):
            yield {title: below}


def _view(edition: Edition, view: View) -> dict[str, object]:
    code = view.interface.code
    title = edition.current.wordings[code].title
    cite = view.interface.say("cite.law", title=title, provision="{provision}")
    return {
        "id": view.id,
        "name": view_name(view),
        "short": view.interface.labels["view.short_parallel" if view.parallel else "view.short"],
        "tag": _tag(view),
        "hreflang": "x-default" if view.parallel else view.interface.tag,
        "lang": code,
        "tags": [language.tag for language in view.languages],
        "cite": cite,
        "titles": {
            "short": edition.descriptions[code].short_title,
            "full": edition.current.wordings[code].title,
        },
    }


def _tag(view: View) -> str:
    """The language tag of the view; `mul` where it has several languages."""
    return "mul" if view.parallel else view.interface.tag


def _words(edition: Edition, view: View) -> dict[str, str]:
    language = view.interface
    words = {
        key.removeprefix("interface."): word
        for key, word in language.labels.items()
        if key.startswith("interface.")
    }
    words |= {
        key.replace(".", "_"): word
        for key, word in language.labels.items()
        if key.startswith(("go.", "share."))
    }
    return {
        "tag": language.tag,
        "theme": language.theme,
        "unofficial": notice(edition, view),
        "about": language.labels["page.about"],
        "help": language.labels["help.title"],
        **words,
        "go_hint": hint(edition, language),
    }
