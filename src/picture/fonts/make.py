"""Makes the fonts of the pictures and the table of advances that texts are measured with.

The sources are the npm packages `pretendard` 1.3.9 and `pretendard-jp` 1.3.9, unpacked:

    npm pack pretendard@1.3.9 && npm pack pretendard-jp@1.3.9   # then tar xzf each
    pip install fonttools brotli
    python make.py PRETENDARD/dist/public/static PRETENDARD_JP/dist/public/static

Regular and SemiBold are the files of the package, byte for byte, compressed. Of the Japanese one the 2,965
kanji of JIS level 1 are kept; the licence wants another name for a changed font, so it is `Rostrum Kanji`.
"""

import io
import sys
from pathlib import Path

import brotli
from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
TABLE = HERE.parent.parent / "chart" / "advances.txt"


def pack(name, data):
    (HERE / name).write_bytes(brotli.compress(data, mode=brotli.MODE_GENERIC, quality=11, lgwin=24))


def level_one():
    """Lists the kanji of rows 16 to 47 of JIS X 0208, and the marks that repeat or close them."""
    yield from (0x3005, 0x3006, 0x3007)
    for row in range(16, 48):
        for cell in range(1, 95):
            try:
                yield ord(bytes([row + 0xA0, cell + 0xA0]).decode("euc_jp"))
            except UnicodeDecodeError:
                pass


def kanji(source):
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 13, 14], notdef_outline=True)
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(level_one()))
    subsetter.subset(font)
    for number, text in [(1, "Rostrum Kanji"), (2, "Regular"), (4, "Rostrum Kanji"), (6, "RostrumKanji-Regular")]:
        font["name"].setName(text, number, 3, 1, 0x409)
    font["CFF "].cff.fontNames = ["RostrumKanji-Regular"]
    top = font["CFF "].cff.topDictIndex[0]
    top.FullName = top.FamilyName = "Rostrum Kanji"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def is_by_rule(code):
    """Tells what `chart::advance` measures by rule: Hangul syllables and the wide blocks."""
    return 0xAC00 <= code <= 0xD7A3 or 0x2E80 <= code <= 0xA4CF or 0xF900 <= code <= 0xFFFF


def advances(regular, semibold):
    """Writes runs of neighbouring characters: the first one, then `regular/semibold` for each, in 2048ths of an em."""
    fonts = [TTFont(regular), TTFont(semibold)]
    maps = [font.getBestCmap() for font in fonts]
    codes = [code for code in sorted(maps[0]) if code >= 0x20 and code in maps[1] and not is_by_rule(code)]
    lines, last = [], None
    for code in codes:
        pair = "/".join(str(font["hmtx"][glyphs[code]][0]) for font, glyphs in zip(fonts, maps))
        if last is None or code != last + 1 or len(lines[-1]) > 100:
            lines.append(f"{code:04x}")
        lines[-1] += " " + pair
        last = code
    TABLE.write_text("\n".join(lines) + "\n")


def main(korean, japanese):
    regular, semibold = (Path(korean) / f"Pretendard-{weight}.otf" for weight in ("Regular", "SemiBold"))
    pack("regular.otf.br", regular.read_bytes())
    pack("semibold.otf.br", semibold.read_bytes())
    pack("kanji.otf.br", kanji(Path(japanese) / "PretendardJP-Medium.otf"))
    advances(regular, semibold)


main(*sys.argv[1:])
