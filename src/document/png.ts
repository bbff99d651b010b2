/**
 * An SVG as a PNG, in the font that comes with the program: no font of the machine is looked at, so it is the same picture everywhere.
 * Drawn outside the event loop; the library is loaded at the first call.
 */
import { fileURLToPath } from 'node:url';

const FONTS = ['Regular', 'SemiBold'].map((weight) =>
  fileURLToPath(new URL(`fonts/SourceSans3-${weight}.ttf`, import.meta.url)),
);

/** @param width of the PNG in pixels. Throws for what is no SVG. */
export async function svgToPng(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const picture = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'width', value: width },
  });
  return new Uint8Array(picture.asPng());
}
