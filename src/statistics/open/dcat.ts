/**
 * All tables as a catalogue for data portals: DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/) in JSON-LD. What is not known of
 * a table is left out, never guessed. Pure.
 */
import type { JsonObject } from '../cube.js';
import type { OwnFacts } from '../schema.js';
import type { Entry } from './entry.js';
import { dayOf, inLanguages, plainText } from './linked.js';
import type { OpenWords } from './words.js';

const CONTEXT: JsonObject = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const EU = 'http://publications.europa.eu/resource/authority';
const MEDIA = 'https://www.iana.org/assignments/media-types';
const LANGUAGE_CODES: Readonly<Record<string, string>> = { fi: 'FIN', sv: 'SWE', en: 'ENG' };

const link = (address: string): JsonObject => ({ '@id': address });
const languages = (codes: readonly string[]): readonly JsonObject[] =>
  codes.flatMap((code) => {
    const found = LANGUAGE_CODES[code];
    return found === undefined ? [] : [link(`${EU}/language/${found}`)];
  });

/** @param origin of this service, as whoever asks sees it. */
export function dcatOf(entries: readonly Entry[], origin: string, words: OpenWords): JsonObject {
  const newest = Math.max(...entries.flatMap(yearsOf));
  const days = entries.flatMap(({ card }) => dayOf(card.updated) ?? []).sort();
  const ids = entries.map(({ card }) => link(idOf(origin, card.id)));
  const api = `${origin}/api/statistics`;
  return {
    '@context': CONTEXT,
    '@id': `${api}/catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages(words.title),
    'dct:description': inLanguages(words.description),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inLanguages(words.publisher) },
    'dct:language': languages(['fi', 'sv', 'en']),
    'dcat:themeTaxonomy': link(`${EU}/data-theme`),
    'foaf:homepage': link(`${origin}/statistics`),
    ...(days.length === 0 ? {} : { 'dct:modified': date(days.at(-1) ?? '') }),
    'dcat:dataset': entries.map((entry) => datasetOf(entry, origin, newest)),
    'dcat:service': {
      '@id': `${api}#service`,
      '@type': 'dcat:DataService',
      'dct:title': inLanguages(words.title),
      'dcat:endpointURL': link(`${api}/datasets`),
      'dcat:endpointDescription': link(`${origin}/api/openapi.json`),
      'dcat:servesDataset': ids,
    },
  };
}

const addressOf = (origin: string, id: string): string =>
  `${origin}/api/statistics/datasets/${encodeURIComponent(id)}`;
const idOf = (origin: string, id: string): string => `${addressOf(origin, id)}#dataset`;
const date = (day: string): JsonObject => ({ '@type': 'xsd:date', '@value': day });

function datasetOf(entry: Entry, origin: string, newest: number): JsonObject {
  const { card, facts, frame, vintage } = entry;
  const day = dayOf(card.updated);
  const told = facts
    ? [facts.labels.dataset, ...facts.breaks.map(({ note }) => note), ...facts.notes]
    : [card.title];
  return {
    '@id': idOf(origin, card.id),
    '@type': 'dcat:Dataset',
    'dct:identifier': card.id,
    'dct:title': inLanguages(card.title),
    'dct:description': inLanguages(plainText(told)),
    'dct:bibliographicCitation': facts ? inLanguages(facts.citation) : card.source,
    'dcat:theme': [link(`${EU}/data-theme/SOCI`)],
    ...(facts ? ofFacts(facts) : {}),
    'dct:language': languages(facts ? ['fi', 'sv', 'en'] : [frame.language ?? '']),
    ...timeOf(entry, newest),
    ...(day === null ? {} : { 'dct:modified': date(day) }),
    ...(vintage === null ? {} : { 'dcat:version': String(vintage) }),
    'dcat:distribution': distributionsOf(entry, addressOf(origin, card.id)),
  };
}

function ofFacts({ publisher, url, roles, fixed, labels }: OwnFacts): JsonObject {
  const places =
    roles.place === undefined ? [] : Object.keys(labels.dimensions[roles.place]?.categories ?? {});
  const inFinland = places.every((code) => code === 'FI' || /^MK\d+$/.test(code));
  const known = places.length > 0 || fixed.place === 'FI';
  return {
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inLanguages(publisher) },
    'dcat:landingPage': link(url.en),
    ...(known ? { 'dct:spatial': [link(inFinland ? `${EU}/country/FIN` : `${EU}/continent/EUROPE`)] } : {}),
  };
}

/** Oldest first. */
const yearsOf = ({ frame }: Entry): readonly number[] =>
  frame.dimensions
    .filter(({ role }) => role === 'time')
    .flatMap(({ codes }) => codes.flatMap((code) => (/^\d{4}/.test(code) ? [Number(code.slice(0, 4))] : [])))
    .sort((a, b) => a - b);

/** A table that goes on every year is told so; of any other it is not known when it comes next. */
const GOES_ON = 2;

function timeOf(entry: Entry, newest: number): JsonObject {
  const years = [...new Set(yearsOf(entry))];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return {};
  const yearly = years.length > 2 && last - first === years.length - 1 && last >= newest - GOES_ON;
  const year = (one: number): JsonObject => ({ '@type': 'xsd:gYear', '@value': String(one) });
  return {
    'dct:temporal': [
      { '@type': 'dct:PeriodOfTime', 'dcat:startDate': year(first), 'dcat:endDate': year(last) },
    ],
    'dct:accrualPeriodicity': link(`${EU}/frequency/${yearly ? 'ANNUAL' : 'UNKNOWN'}`),
  };
}

/** The formats of one table; what its CSV columns are is a schema of its own. */
function distributionsOf({ card, facts }: Entry, address: string): readonly JsonObject[] {
  const one = (format: string, query: string, more: JsonObject): JsonObject => ({
    '@id': `${address}#${format}`,
    '@type': 'dcat:Distribution',
    'dct:title': inLanguages(card.title),
    'dcat:accessURL': link(address + query),
    'dcat:downloadURL': link(address + query),
    ...licenceOf(facts),
    ...more,
  });
  return [
    one('jsonstat', '', {
      'dct:format': link(`${EU}/file-type/JSON`),
      'dcat:mediaType': link(`${MEDIA}/application/json`),
      'dct:conformsTo': link('https://json-stat.org/full/'),
    }),
    one('csv', '?format=csv', {
      'dct:format': link(`${EU}/file-type/CSV`),
      'dcat:mediaType': link(`${MEDIA}/text/csv`),
      'dct:conformsTo': link(`${address}?format=csvw`),
    }),
  ];
}

function licenceOf(facts: OwnFacts | null): JsonObject {
  if (facts === null) return {};
  if (facts.licenceUrl !== null) return { 'dct:license': link(facts.licenceUrl) };
  return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': facts.licence } };
}
