"""/llms.txt: for language models, where the plain text of the law is, and what it is worth."""

from collections.abc import Iterator

from generator.model.addresses import address
from generator.model.datasets import FOLDER, markdown_path
from generator.model.edition import Edition
from generator.model.imprint import notice, status_lines, version_line
from generator.model.output import OutputFile
from generator.model.publication import Publication


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """In the form of llmstxt.org, in every language one after the other."""
    site = publication.site
    titles = [edition.current.wordings[one.code].title for one in edition.languages]
    lines = [f"# {' · '.join(titles)}", ""]
    for view in edition.views:
        state = status_lines(edition, view, edition.law.by_eid)
        said = [version_line(edition, view), *state, notice(edition, view)]
        lines += [f"> {' · '.join(said)}", ""] if len(view.languages) == 1 else []
    lines += [f"## {edition.views[-1].interface.labels['data.title']}", ""]
    for view in edition.views:
        name = " · ".join(language.name for language in view.languages)
        lines.append(f"- [{name}]({site}{markdown_path(view)})")
    lines.append(f"- [JSON]({site}{FOLDER}regulation.json)")
    lines += ["", "## Optional", ""]
    for view in edition.views:
        for page in ("glossary/", "duties/", "changes/", "data/"):
            lines.append(f"- [{view.id} {page}]({site}{address(view, page)})")
    return iter([OutputFile("docs/llms.txt", ("\n".join(lines) + "\n").encode())])
