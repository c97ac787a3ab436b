"""Cuts the fonts of the PDFs anew: `make fonts`. Only needed when a law has characters they lack.

The originals come from npm, pinned by the digest of each file. The two Chinese fonts are cut to
GB 2312, to the 8,105 characters of the state's table of 2013 (通用规范汉字表, common-characters.txt in
its order, after kTGH of Unihan), to 〇, which neither has, and to whatever the law and its
translations use besides: `make fonts ROOT=DIR` for those of another root. The Latin ones stay whole.
Their licences name no reserved font name that these files bear.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "generator" / "fonts"
PACKAGES = {
    "@expo-google-fonts/noto-serif-sc@0.4.3": ("400Regular/NotoSerifSC_400Regular.ttf",),
    "@expo-google-fonts/noto-sans-sc@0.4.3": ("500Medium/NotoSansSC_500Medium.ttf",),
    "@expo-google-fonts/source-serif-4@0.4.1": (
        "400Regular/SourceSerif4_400Regular.ttf",
        "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
        "600SemiBold/SourceSerif4_600SemiBold.ttf",
    ),
}
SHARED = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040))))


def gb2312() -> str:
    """All characters of GB 2312: punctuation, figures, full-width letters, 6,763 ideographs."""
    rows = (*range(0xA1, 0xA4), *range(0xB0, 0xF8))
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)


def common() -> str:
    """The characters of 通用规范汉字表, with which names of people and places are written."""
    return "".join((Path(__file__).parent / "common-characters.txt").read_text("utf-8").split())


def used(roots: Iterable[Path]) -> str:
    """All text of the laws and translations under these roots."""
    folders = [root / name for root in roots for name in ("source", "translations")]
    files = [file for folder in folders for file in folder.glob("**/*.yml")]
    return "".join(file.read_text(encoding="utf-8") for file in files)


def cut(original: Path, target: Path, characters: str) -> None:
    """Write the font with these characters alone; the same bytes each time."""
    options = Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, hinting=False)
    font = load_font(str(original), options)
    font.recalcTimestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    save_font(font, str(target), options)


def unpacked(package: str, folder: Path) -> Path:
    """Fetch a package from npm, and return the folder into which it is unpacked."""
    made = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()
    target = folder / made.removesuffix(".tgz")
    with tarfile.open(folder / made) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def coverage() -> str:
    """The runs of code points that every style can print, as 4E00-4E5F, one a line."""
    has = {file.stem: set(TTFont(file).getBestCmap()) for file in sorted(FONTS.glob("*.ttf"))}
    chinese = set.intersection(*(codes for name, codes in has.items() if "SC_" in name))
    latin = set.intersection(*(codes for name, codes in has.items() if "SC_" not in name))
    codes = sorted(chinese | latin)
    starts = [code for code in codes if code - 1 not in chinese | latin]
    ends = [code for code in codes if code + 1 not in chinese | latin]
    return "".join(f"{a:04X}-{b:04X}\n" for a, b in zip(starts, ends, strict=True))


def main() -> None:
    """Make generator/fonts anew."""
    digests = dict(
        line.split()[::-1] for line in (FONTS / "originals.sha256").read_text().splitlines()
    )
    wanted = SHARED + gb2312() + "〇" + common() + used([ROOT, *map(Path, sys.argv[1:])])
    with tempfile.TemporaryDirectory() as name:
        for package, files in PACKAGES.items():
            folder = unpacked(package, Path(name))
            for file in files:
                original, target = folder / file, FONTS / Path(file).name
                digest = hashlib.sha256(original.read_bytes()).hexdigest()
                if digests.get(target.name) != digest:
                    sys.exit(
                        f"{target.name} of {package} is not the file that was vetted: {digest}"
                    )
                if "SC_" in target.name:
                    cut(original, target, wanted)
                else:
                    target.write_bytes(original.read_bytes())
            licence = FONTS / f"LICENSE-{package.split('/')[1].split('@')[0]}.txt"
            text = (folder / "LICENSE_FONT").read_text(encoding="utf-8")
            licence.write_text(text, encoding="utf-8", newline="\n")
    (FONTS / "coverage.txt").write_text(coverage(), newline="\n")


if __name__ == "__main__":
    main()
