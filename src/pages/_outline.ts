import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
// @ts-expect-error the package has no types
import fontverter from 'fontverter';

/** Words as outlines, in the site's own letters: an image cannot count on a font being there. */
export interface Outliner {
  /** Width of a line at a size. */
  readonly measure: (text: string, size: number) => number;
  /** The line as SVG, its baseline beginning at `x`, `y`. */
  readonly draw: (text: string, size: number, x: number, y: number) => string;
}

/** Opens one of the fonts of src/styles/fonts, set to a place on its axes. */
export async function openFont(name: string, axes: Readonly<Record<string, number>>): Promise<Outliner> {
  const sfnt: Buffer = await fontverter.convert(readFileSync(`src/styles/fonts/${name}.woff2`), 'truetype');
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(sfnt).buffer), 0);
  const font = new harfbuzz.Font(face);
  font.setVariations(Object.entries(axes).map(([tag, value]) => new harfbuzz.Variation(tag, value)));
  const shape = (text: string): { readonly glyph: number; readonly at: number }[] & { end?: number } => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    let at = 0;
    const glyphs: { glyph: number; at: number }[] & { end?: number } = buffer.getGlyphInfos().map(({ codepoint }, i) => {
      const here = at + positions[i]!.xOffset;
      at += positions[i]!.xAdvance;
      return { glyph: codepoint, at: here };
    });
    glyphs.end = at;
    return glyphs;
  };
  return {
    measure: (text, size) => (shape(text).end! * size) / face.upem,
    draw: (text, size, x, y) => `<g transform="translate(${x} ${y}) scale(${size / face.upem} ${-size / face.upem})">${shape(text).map(({ glyph, at }) => `<path transform="translate(${at})" d="${font.glyphToPath(glyph)}"/>`).join('')}</g>`,
  };
}
