#!/bin/sh
# Makes the embedded faces from Debian's fonts-open-sans and fonts-dejavu-core with pyftsubset (Debian: fonttools).
# Not hb-subset: Open Sans keeps its kerning in the old 'kern' table, which hb-subset drops. Run in this folder.
# Hints are dropped: a PDF viewer does not use them and they are half of each file.
set -eu

open_sans=/usr/share/fonts/truetype/open-sans
dejavu=/usr/share/fonts/truetype/dejavu
# No ligatures: a name copied out of a PDF must have an f and an i where it was written with them.
features=ccmp,locl,mark,mkmk,kern,tnum,lnum

# What nearly every document in US English needs. A PDF carries each face it uses whole, so this one is kept small.
core=U+0020-007E,U+00A0-00FF,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+20AC,U+2122,U+2212
# Latin with its extensions, Vietnamese among them, and the combining marks these are composed from.
latin=$core,U+0100-024F,U+0259,U+02BC-02DD,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F
greek_cyrillic=U+0020-0040,U+00A0,U+0300-036F,U+0370-03FF,U+0400-052F,U+2010-2026
# Letters that Open Sans lacks (the Hawaiian okina, Pinyin and Lakota vowels, phonetics) and two more scripts.
letters=U+0020,U+0041-005A,U+0061-007A,U+00C0-00FF,U+0180-02FF,U+0300-036F,U+0531-058A,U+10D0-10FC,U+1E00-1EFF
# Arrows, mathematics, boxes and ticks, and fractions.
symbols=U+0020,U+2032-2033,U+2070-208E,U+2150-215F,U+2189,U+2190-2199,U+21D0-21D5,U+2206,U+220F,U+2211-2212,U+221A,U+221E,U+2248,U+2260,U+2264-2265,U+25A0-25CF,U+2605-2606,U+2610-2612,U+2690-2691,U+26A0,U+2713-2718

subset() {
    pyftsubset "$1" --output-file="$2" --unicodes="$3" --layout-features="$features" \
        --no-hinting --legacy-kern --no-glyph-names --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 --no-recalc-timestamp
}

for style in Regular Bold Italic BoldItalic; do
    subset "$open_sans/OpenSans-$style.ttf" "OpenSans-$style-Core.ttf" "$core"
    subset "$open_sans/OpenSans-$style.ttf" "OpenSans-$style-Latin.ttf" "$latin"
    subset "$open_sans/OpenSans-$style.ttf" "OpenSans-$style-GreekCyrillic.ttf" "$greek_cyrillic"
done
# Single letters between those of Open Sans have nothing to be kerned with.
features=ccmp,locl,mark,mkmk,tnum
subset "$dejavu/DejaVuSans.ttf" DejaVuSans-Letters.ttf "$letters"
subset "$dejavu/DejaVuSans.ttf" DejaVuSans-Symbols.ttf "$symbols"
# What a form for machines to read may have: ten letters to an inch, and nothing to be joined or kerned.
features=
subset "$dejavu/DejaVuSansMono.ttf" DejaVuSansMono-Capitals.ttf U+0020,U+0030-0039,U+0041-005A
