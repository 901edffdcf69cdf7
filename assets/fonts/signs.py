"""Makes NotoSansSigns-Regular.ttf: arrows, operators, shapes, stars, ticks and circled numbers that Noto Sans does not have.

Takes them from faces of Debian's fonts-noto-core. Needs fonttools. Run it here:

    python3 signs.py /usr/share/fonts/truetype/noto
"""

import os
import sys
import tempfile

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NAME = "Noto Sans Signs"
SOURCES = ["NotoSansSymbols2-Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansMath-Regular.ttf"]
BLOCKS = [
    (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2400, 0x2426), (0x2460, 0x24FF), (0x2500, 0x257F),
    (0x2580, 0x259F), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2701, 0x27BF), (0x27F5, 0x27FF), (0x2B12, 0x2B2F), (0x2B50, 0x2B55),
]
NAMES = {
    1: NAME, 3: NAME, 4: f"{NAME} Regular", 6: "NotoSansSigns-Regular", 16: NAME,
    5: "Version 1.0, merged from Noto Sans Symbols 2, Noto Sans Symbols and Noto Sans Math",
}
SECONDS_OF_2024 = 3786825600


def subset(path, signs):
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.drop_tables += ["MATH", "GDEF", "GSUB", "GPOS", "STAT"]
    options.notdef_outline = True
    options.glyph_names = False
    font = TTFont(path)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    return font


def main(folder):
    def signs_of(name):
        return set(TTFont(os.path.join(folder, name)).getBestCmap())

    wanted = {sign for first, last in BLOCKS for sign in range(first, last + 1)} - signs_of("NotoSans-Regular.ttf")
    with tempfile.TemporaryDirectory() as temporary:
        parts = []
        for name in SOURCES:
            signs = wanted & signs_of(name)
            wanted -= signs
            part = os.path.join(temporary, name)
            subset(os.path.join(folder, name), signs).save(part)
            parts.append(part)
        merged = Merger().merge(parts)
    for record in list(merged["name"].names):
        if record.nameID in NAMES:
            merged["name"].setName(NAMES[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    merged["head"].created = merged["head"].modified = SECONDS_OF_2024
    merged.recalcTimestamp = False
    merged.save("NotoSansSigns-Regular.ttf")


main(sys.argv[1])
