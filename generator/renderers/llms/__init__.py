"""/llms.txt: tells language models where the text of the law is, and how far to trust it."""

from collections.abc import Iterator

from generator.model.addresses import address, division_path
from generator.model.datasets import FOLDER, beside_path, markdown_path
from generator.model.edition import Edition
from generator.model.imprint import notice, status_lines, version_line
from generator.model.languages import View
from generator.model.output import OutputFile, published
from generator.model.publication import Publication


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """llms.txt, in the form of llmstxt.org."""
    site = publication.site
    titles = [edition.current.wordings[language.code].title for language in edition.languages]
    lines = [f"# {' · '.join(titles)}", ""]
    for view in edition.views:
        state = status_lines(edition, view, edition.law.by_eid)
        said = [version_line(edition, view), *state, notice(edition, view)]
        lines += [f"> {' · '.join(said)}", ""] if not view.parallel else []
    first = edition.law.articles[0].number
    lines += [
        f"Each page of the site has its Markdown beside it: {site}{edition.views[-1].id}/article-{first}/"
        f" is in {site}{beside_path(f'{edition.views[-1].id}/article-{first}/')}. The text is the law's"
        " own, character for character; ids and addresses never change.",
        "",
    ]
    lines += [f"## {edition.views[-1].interface.labels['data.title']}", ""]
    for view in edition.views:
        name = " · ".join(language.name for language in view.languages)
        lines.append(f"- [{name}]({site}{markdown_path(view)})")
    lines.append(f"- [JSON]({site}{FOLDER}regulation.json)")
    for view in edition.views:
        name = " · ".join(language.name for language in view.languages)
        lines += ["", f"## {name}", "", *_pages(edition, view, site)]
    lines += ["", "## Optional", ""]
    for view in edition.views:
        pages = (
            "changes/",
            "about/",
            *(["glossary/"] if edition.glossary else []),
            *(["duties/"] if edition.duties.duties else []),
        )
        lines += [_line(f"{view.id} {page}", address(view, page), site) for page in pages]
    yield published("llms.txt", ("\n".join(lines) + "\n").encode())


def _pages(edition: Edition, view: View, site: str) -> list[str]:
    """Lines with links to the Markdown of the contents page and of each chapter."""
    title = view.interface.labels["page.contents"]
    lines = [_line(title, address(view), site)]
    for chapter in edition.law.chapters:
        translations = [edition.in_language(language, chapter) for language in view.languages]
        words = [
            f"{translation.label or ''} {translation.text or ''}".strip()
            for translation in translations
            if translation
        ]
        lines.append(_line(" ".join(words), address(view, division_path(chapter)), site))
    return lines


def _line(name: str, page: str, site: str) -> str:
    return f"- [{name}]({site}{beside_path(page)})"
