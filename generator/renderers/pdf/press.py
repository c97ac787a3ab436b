"""Typst, as this site uses it: the text goes in as data, a tagged and archivable PDF comes out."""

import hashlib
import json
import threading
from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Literal

import segno
import typst

from generator import fonts

_TEMPLATES = Path(__file__).parent / "templates"
_UA: Literal["ua-1"] = "ua-1"
_ARCHIVE: Literal["a-2a"] = "a-2a"


class Press:
    """Makes PDFs. `made`: the date that they bear, in seconds since 1970."""

    def __init__(self, made: int) -> None:
        self._made = made
        self._own = threading.local()

    def inputs(self, job: Mapping[str, object]) -> str:
        """The digest of all that the PDF is made from: job, date, templates, fonts, programs."""
        sheet = f"{self._made} {_UA} {_ARCHIVE} {_serial(job)}"
        return hashlib.sha256(sheet.encode() + self._tools).hexdigest()

    def print(self, job: Mapping[str, object], address: str) -> bytes:
        """The PDF, with a code that leads to the address.

        Raises typst.TypstError where it would not meet PDF/UA-1 and PDF/A-2a.
        """
        pdf = self._compiler.compile(
            input=str(_TEMPLATES / "document.typ"),
            sys_inputs={"job": _serial(job), "code": _code(address)},
            format="pdf",
            pdf_standards=[_UA, _ARCHIVE],
            timestamp=self._made,
        )
        assert isinstance(pdf, bytes), "a PDF is one file"
        return pdf

    @property
    def _compiler(self) -> typst.Compiler:
        """The compiler of this thread: it keeps the inputs of its last run, and cannot be shared."""
        if not hasattr(self._own, "compiler"):
            ours = typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.FOLDER]
            )
            self._own.compiler = typst.Compiler(
                root=_TEMPLATES, font_paths=ours, ignore_system_fonts=True
            )
        compiler: typst.Compiler = self._own.compiler
        return compiler

    @cached_property
    def _tools(self) -> bytes:
        programs = f"typst {version('typst')} segno {version('segno')}".encode()
        tools = (*sorted(_TEMPLATES.glob("*.typ")), *fonts.files())
        return programs + b"".join(hashlib.sha256(tool.read_bytes()).digest() for tool in tools)


def _serial(job: Mapping[str, object]) -> str:
    """The job as JSON, with the characters spelled out that the fonts lack (checks/glyphs.py)."""
    return fonts.spelled_out(json.dumps(job, ensure_ascii=False, sort_keys=True))


def _code(address: str) -> str:
    """The address as a QR code, drawn in SVG."""
    drawing = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawing, kind="svg", border=0, omitsize=True, xmldecl=False, nl=False)
    return drawing.getvalue().decode()
