/** Drawings of the pages. Their colours are classes of the style sheet, so that they follow light and dark. */
import { type Html, html } from '../html.js';

/** Who comes to the office; each has a door. */
export type Door = 'students' | 'applicants' | 'figures' | 'alumni' | 'working-life' | 'staff';

export const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
<path class="fill-accent" d="M20 3c9.400 0 17 6.700 17 15.500S29.400 34 20 34c-1.700 0-3.400-.2-5-.7L6.600 37l1.900-7.200C5.100 27 3 23 3 18.500 3 9.700 10.600 3 20 3z"/>
<circle class="fill-sun" cx="20" cy="15" r="5"/>
<path class="line-paper" d="M10 24.500c3.500-3.500 6.500-3.500 10 0s6.500 3.500 10 0"/>
</svg>`;

export const landscape = html`<svg class="landscape" viewBox="0 0 480 380" aria-hidden="true" focusable="false">
<rect class="fill-sky" width="480" height="380"/>
<circle class="fill-sun" cx="344" cy="136" r="56"/>
<path class="fill-far" d="M0 214c52-44 98-52 150-24s92 22 146-18 112-44 184 4v204H0z"/>
<path class="fill-lake" d="M0 254c120-22 250-18 480-8v134H0z"/>
<path class="line-light" d="M300 268h88M320 284h54M338 300h24"/>
<path class="fill-near" d="M0 286c74-34 156-22 222 10 78 38 168 44 258 22v62H0z"/>
<path class="fill-path" d="M120 380c26-34-6-46 34-62 34-13 66-8 92-11 20-2 34-1 44 3-12 4-26 5-44 8-34 5-56 2-66 14-10 13 24 22 6 48z"/>
<g class="fill-tree"><path d="M66 160l30 86H36z"/><path d="M66 196l36 96H30z"/><path d="M118 198l22 62H96z"/><path d="M118 224l27 62H91z"/></g>
<path class="fill-bubble" d="M164 54h96c15 0 26 11 26 26v24c0 15-11 26-26 26h-58l-24 20 4-20h-18c-15 0-26-11-26-26V80c0-15 11-26 26-26z"/>
<g class="fill-accent"><circle cx="186" cy="92" r="7"/><circle cx="212" cy="92" r="7"/><circle cx="238" cy="92" r="7"/></g>
</svg>`;

const icon = (drawing: Html): Html =>
  html`<svg class="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><rect class="fill-mist" width="48" height="48" rx="16"/>${drawing}</svg>`;

export const pictures: Readonly<Record<Door, Html>> = {
  students: icon(
    html`<path class="line-icon" d="M24 17c-3-2.500-7-3.500-11-3.500V33c4 0 8 1 11 3.500 3-2.500 7-3.500 11-3.500V13.500c-4 0-8 1-11 3.500zm0 0v19.500"/>`,
  ),
  applicants: icon(
    html`<path class="line-icon" d="M24 37V11m0 3h11l3.500 4-3.500 4H24m0 2H13l-3.500 4 3.500 4h11"/>`,
  ),
  figures: icon(html`<path class="line-icon" d="M12 36h24M16 36V26m8 10V13m8 23V20"/>`),
  alumni: icon(
    html`<path class="line-icon" d="M10 36c6 0 6-6 12-6s6-7 2-8-3-7 6-7M30 11v11m0-11l8 3.500L30 18"/>`,
  ),
  'working-life': icon(
    html`<path class="line-icon" d="M13 18.500h22a2 2 0 0 1 2 2V33a2 2 0 0 1-2 2H13a2 2 0 0 1-2-2V20.500a2 2 0 0 1 2-2zm6 0V15a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v3.500M11 26h26"/>`,
  ),
  staff: icon(
    html`<path class="line-icon" d="M12 12.500h15a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-9l-5 4v-4h-1a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3zM34 20.500h2a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-1v4l-5-4h-7"/>`,
  ),
};
