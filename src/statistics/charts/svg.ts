/**
 * A drawing as an SVG: plain elements whose colours are attributes, and one style for the dark, which a picture on a page follows by
 * itself. Nothing in it runs or is fetched.
 */
import { createHash } from 'node:crypto';
import { DARK, type Drawing, LIGHT, type Shape, type Tone } from './drawing.js';

/** Our own font where it is there, otherwise what the reader's machine has. */
const FONT = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Roboto, 'Liberation Sans', Arial, sans-serif";

const tones = Object.keys(DARK) as Tone[];
const STYLE = `@media (prefers-color-scheme:dark){${tones
  .map((tone) => `.${tone}{fill:#${DARK[tone]}}.${tone}-edge{stroke:#${DARK[tone]}}`)
  .join('')}}`;

/** The one style that stands in our pictures, for the policy that they are sent with. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** @param title read out where the picture stands alone. */
export function svgOf({ width, height, shapes }: Drawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style>`,
    `<rect width="${width}" height="${height}" rx="10" ${fill('paper')}/>`,
    ...shapes.map(element),
    '</svg>',
  ].join('\n');
}

const fill = (tone: Tone) => `class="${tone}" fill="#${LIGHT[tone]}"`;
const edge = (tone: Tone) => `class="paper ${tone}-edge" fill="#${LIGHT.paper}" stroke="#${LIGHT[tone]}"`;

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'text': {
      const weight = shape.strong ? ' font-weight="600"' : '';
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${shape.size}"${weight}${anchor} ${fill(shape.tone)}>${escaped(shape.text)}</text>`;
    }
    case 'stroke': {
      const dash = shape.dashed ? ' stroke-dasharray="3 3"' : '';
      return `<polyline points="${pairs(shape.points)}" fill="none" class="${shape.tone}-edge" stroke="#${LIGHT[shape.tone]}" stroke-width="${shape.width}" stroke-linejoin="round"${dash}/>`;
    }
    case 'area':
      return `<polygon points="${pairs(shape.points)}" ${colours(shape)}/>`;
    case 'dot':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${shape.radius}" ${colours(shape)}/>`;
  }
}

const colours = ({ tone, hollow }: { readonly tone: Tone; readonly hollow: boolean }): string =>
  hollow ? `${edge(tone)} stroke-width="2"` : fill(tone);

const n = (length: number): string => String(Math.round(length * 10) / 10);
const pairs = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');

const MEANING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => MEANING[sign] ?? '');
