"""`make serve`: the site as an editor writes it. A page is made when a browser asks for it.

MkDocs' own `serve` builds every page again for each word that changes: seconds for this law, and
half a minute for the Civil Code. Here a change costs the reading of source/ and translations/,
and the page that is looked at.
"""

import os
import tempfile
import threading
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import click
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.draft import Draft, draft
from generator.model.output import PUBLISHED, OutputFile
from generator.problems import Problem, stops_the_build
from generator.writing import write_over

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_CONFIG = Path(__file__).parents[1] / "mkdocs.yml"
_GENERATED = "mkdocs.generated.yml"
_LOOKS = 0.1
"""Seconds between two looks for changed files."""


class Site:
    """The site as MkDocs knows it before it makes a page: files, navigation, templates.

    `made`: the paths of the generator's files below build/. `shown`: the folder that is served.
    """

    def __init__(self, made: Iterable[str], shown: Path, url: str) -> None:
        self._config = load_config(str(_CONFIG), site_dir=str(shown), site_url=url)
        self._env = self._config.theme.get_env()
        self._all = get_files(self._config)
        wanted = {path.removeprefix(PUBLISHED) for path in made if path.startswith(PUBLISHED)}
        for file in self._all.documentation_pages():
            if file.src_uri not in wanted:
                self._all.remove(file)
        for path in sorted(wanted - self._all.src_uris.keys()):
            self._all.append(File(path, None, str(shown), self._config.use_directory_urls))
        self._all.add_files_from_theme(self._env, self._config)
        set_exclusions(self._all, self._config)
        self._nav = get_navigation(self._all, self._config)
        self._pages = self._all.documentation_pages()
        self.files = {file.dest_uri: file for file in self._all}

    def page(self, file: File, markdown: str) -> str:
        """The HTML of the page that MkDocs makes of this Markdown."""
        page = file.page or Page(None, file, self._config)
        file.content_string = markdown
        page.read_source(self._config)
        page.render(self._config, self._all)
        template = self._env.get_template(page.meta.get("template", "main.html"))
        return template.render(get_context(self._nav, self._pages, self._config, page))


class Desk:
    """Makes the files that are asked for, of the law as it was last read without errors.

    `shown`: the folder that is served. `_fresh`: the files in it that need not be made again.
    `_stopped`: the problems that keep the law as it is now from being shown.
    """

    def __init__(self, root: Path, shown: Path, url: str) -> None:
        self._root, self._shown, self._url = root, shown, url
        self._turn = threading.RLock()
        self._fresh: set[str] = set()
        self._stopped: list[Problem] = []
        self._look: dict[Path, int] = {}
        self._draft = Draft([], {}, {})
        self._site: Site | None = None
        self.read()

    def read(self) -> None:
        """Read the law again. While it has errors, the last good pages are shown, with the errors."""
        with self._turn:
            new, look = draft(self._root), _look()
            problems = [problem.below(self._root) for problem in new.problems]
            for problem in problems:
                click.echo(str(problem), err=True)
            self._stopped = problems if stops_the_build(problems) else []
            if not self._stopped:
                if self._site is None or look != self._look or _frame(new) != _frame(self._draft):
                    self._lay_out(new)
                self._draft, self._look = new, look
            self._fresh.clear()

    def bring(self, path: str) -> None:
        """Make the file at this address, if the site has one, in the folder that is served.

        As long as no law could be read, the front page says why.
        """
        name = path.strip("/")
        with self._turn:
            if self._site is None:
                page = OutputFile("index.html", _findings(self._stopped).encode())
                write_over(self._shown, [page])
                return
            for served in (name, f"{name}/index.html".lstrip("/")):
                file = self._site.files.get(served)
                if file is not None and served not in self._fresh:
                    write_over(self._shown, [OutputFile(served, self._content(file))])
                    self._fresh.add(served)

    def _content(self, file: File) -> bytes:
        path = PUBLISHED + file.src_uri
        if path in self._draft.pages and self._site:
            html = self._site.page(file, self._draft.pages[path]().decode())
            return html.replace("</body>", f"{_findings(self._stopped)}</body>").encode()
        made = self._draft.settings.get(path)
        return file.content_bytes if made is None else made

    def _lay_out(self, new: Draft) -> None:
        settings = OutputFile(_GENERATED, new.settings[_GENERATED])
        write_over(self._root / "build", [settings])
        (self._root / "build" / PUBLISHED).mkdir(exist_ok=True)  # MkDocs asks for it
        self._site = Site([*new.pages, *new.settings], self._shown, self._url)


class PreviewServer(LiveReloadServer):
    """Serves the files that the desk makes, and has browsers reload after each change."""

    def __init__(self, desk: Desk, shown: Path, port: int) -> None:
        super().__init__(desk.read, "127.0.0.1", port, str(shown), polling_interval=_LOOKS)
        self._desk = desk
        self._request = threading.local()

    def server_activate(self) -> None:
        """Print the address once browsers are answered."""
        super().server_activate()
        click.echo(f"The site is at {self.url}, and follows each change.")

    def serve_request(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer a request, after making the file that it asks for."""
        self._request.epoch = self._visible_epoch
        self._desk.bring(environ["PATH_INFO"].encode("latin-1").decode(errors="replace"))
        return super().serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """MkDocs waits for a reading of the law that goes on, and takes the page for made of that.
        Ours was made before: the browser must learn that there is a newer one.
        """
        page: bytes = super()._inject_js_into_html(content, self._request.epoch)  # type: ignore[no-untyped-call]
        return page


def _frame(new: Draft) -> tuple[object, ...]:
    """What the navigation depends on: when it changes, the site is laid out anew."""
    return new.settings.get(_GENERATED), new.pages.keys()


def _look() -> dict[Path, int]:
    """The time of the last change of each template and of the configuration."""
    files = [_CONFIG, *(_CONFIG.parent / "site_overrides").rglob("*")]
    return {file: file.stat().st_mtime_ns for file in files if file.exists()}


def _findings(problems: Iterable[Problem]) -> str:
    """HTML with the problems that keep the page from being made anew; empty if there are none."""
    lines = "".join(f"<li>{escape(str(problem))}</li>" for problem in problems)
    style = (
        "position:fixed;inset:auto 0 0;z-index:99;max-height:40vh;overflow:auto;padding:.6em 1em;"
        "overflow-wrap:anywhere;background:#7a1010;color:#fff;font:.7rem/1.5 monospace"
    )
    closed = '<summary style="cursor:pointer">The last good page. What is wrong (close):</summary>'
    details = f'<details open>{closed}<ul style="padding-left:1.2em">{lines}</ul></details>'
    return f'<aside role="alert" style="{style}">{details}</aside>' if lines else ""


@click.command()
@click.option("--root", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--port", default=8000)
def main(root: Path, port: int) -> None:
    """Show the site of the law under ROOT as its files are changed.

    PDFs and data are those of the last build.
    """
    generated = root.absolute() / "build"
    os.environ["LAW_CONFIG"] = str(generated / _GENERATED)  # mkdocs.yml asks for these two
    os.environ["LAW_PAGES"] = str(generated / PUBLISHED)
    with tempfile.TemporaryDirectory() as name:
        shown = Path(name)
        server = PreviewServer(Desk(root, shown, f"http://127.0.0.1:{port}/"), shown, port)
        for watched in (root / "source", root / "translations", _CONFIG.parent / "site_overrides"):
            if watched.is_dir():
                server.watch(str(watched))
        server.watch(str(_CONFIG))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        except OSError as failure:
            raise click.ClickException(
                f"port {port}: {failure.strerror}. Stop what listens there, or take another: "
                f"make serve PORT={port + 1}"
            ) from failure
        finally:
            server.shutdown()


if __name__ == "__main__":
    main()
