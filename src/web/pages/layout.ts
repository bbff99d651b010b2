/** The frame of every page: language, landmarks, way around, and where to find a human. */
import type { Language } from '../../conversation/activity.js';
import type { School } from '../../counselling/school.js';
import type { Assets } from '../assets.js';
import { type Content, type Html, html } from '../html.js';
import type { PageWords } from '../words.js';
import { mark } from './pictures.js';

/** Where the reader is: which school, which language, which page. */
export interface Place {
  readonly school: School;
  readonly words: PageWords;
  readonly assets: Assets;
  /** '' for the school whose address is `/`, otherwise `/s/<id>`. */
  readonly base: string;
  /** The address says the language: links go on saying it. */
  readonly chosen: boolean;
  /** The page after `base`: `/`, `/chat`, `/privacy`, … */
  readonly path: string;
  /** The query without the language, kept by the language switch. */
  readonly query: URLSearchParams;
}

const NAMES: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** A link within the school, in the language of the page. */
export function link(place: Place, path: string, query: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...query, ...(place.chosen ? { lang: place.words.language } : {}) });
  const address = `${place.base}${path}` || '/';
  return all.size > 0 ? `${address}?${all}` : address;
}

function inLanguage(place: Place, language: Language): string {
  const query = new URLSearchParams(place.query);
  query.set('lang', language);
  const path = place.base && place.path === '/' ? place.base : `${place.base}${place.path}`;
  return `${path}?${query}`;
}

export function languages(place: Place): Html {
  const { words, school } = place;
  return html`<nav class="languages" aria-label="${words.text('common', 'languages')}"><ul>${school.languages.map(
    (language) =>
      html`<li><a href="${inLanguage(place, language)}" lang="${language}" hreflang="${language}"${
        language === words.language && html` aria-current="true"`
      }><span class="long">${NAMES[language]}</span><span class="short" aria-hidden="true">${language.toUpperCase()}</span></a></li>`,
  )}</ul></nav>`;
}

function header(place: Place): Html {
  const { words, school } = place;
  return html`<header>
${school.sample && html`<p class="sample">${words.text('common', 'sample')}</p>`}
<div class="top">
<a class="brand" href="${link(place, place.base ? '' : '/')}">${mark}<span><span class="name">${words.text('common', 'brand')}</span><span class="school">${school.name[words.language]}</span></span></a>
${languages(place)}
</div>
</header>`;
}

export function footer(place: Place): Html {
  const { words, school } = place;
  return html`<footer class="bottom">
<nav aria-label="${words.text('common', 'footer')}"><ul>
<li><a href="${link(place, '/privacy')}">${words.text('common', 'privacy')}</a></li>
<li><a href="${link(place, '/accessibility')}">${words.text('common', 'accessibility')}</a></li>
</ul></nav>
<p>${words.text('common', 'brand')} · ${school.name[words.language]}</p>
</footer>`;
}

/** The offices of the school: on every page that may leave somebody without an answer. */
export function human(place: Place): Html {
  const { words, school } = place;
  const { language } = words;
  const { office, hours, phone, email } = school.guidance;
  return html`<dl class="human">
<div><dt>${words.text('common', 'human.office')}</dt><dd>${office[language]}</dd></div>
<div><dt>${words.text('common', 'human.hours')}</dt><dd>${hours[language]}</dd></div>
<div><dt>${words.text('common', 'human.phone')}</dt><dd><a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></dd></div>
<div><dt>${words.text('common', 'human.email')}</dt><dd><a href="mailto:${email}">${email}</a></dd></div>
</dl>`;
}

export interface Parts {
  readonly title: string;
  readonly kind: 'office' | 'prose' | 'chat' | 'workspace';
  readonly main: Content;
  readonly head?: Content;
  /** In the place of the usual ones. */
  readonly header?: Content;
  readonly footer?: Content;
}

export function page(place: Place, { title, kind, main, head, ...own }: Parts): string {
  const { words, school, assets } = place;
  const name = `${title} – ${words.text('common', 'brand')}, ${school.name[words.language]}`;
  return `<!doctype html>${html`<html lang="${words.language}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assets.url('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.url('style.css')}">
<script src="${assets.url('framed.js')}" type="module"></script>
${head}
</head>
<body class="${kind}">
<a class="skip" href="#content">${words.text('common', 'skip')}</a>
${own.header ?? header(place)}
${main}
${own.footer ?? footer(place)}
</body>
</html>`}`;
}
