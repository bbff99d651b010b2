/** What DCAT-AP 3 and the metadata of tabular data ask of a document, as far as it concerns ours. */
import { z } from 'zod';

const iri = z.url();
const link = z.strictObject({ '@id': iri });
const inLanguage = z.strictObject({ '@value': z.string().min(1), '@language': z.enum(['fi', 'sv', 'en']) });
const inAll = z.array(inLanguage).length(3);
const eu = (kind: string) =>
  z.strictObject({
    '@id': z.templateLiteral([
      `http://publications.europa.eu/resource/authority/${kind}/`,
      z.string().min(2),
    ]),
  });
const agent = z.strictObject({ '@type': z.literal('foaf:Agent'), 'foaf:name': inAll });
const date = z.strictObject({ '@type': z.literal('xsd:date'), '@value': z.iso.date() });
const year = z.strictObject({ '@type': z.literal('xsd:gYear'), '@value': z.string().regex(/^\d{4}$/) });

/** A distribution must have an address; a licence or what else is known of the rights is asked of ours. */
const distribution = z
  .strictObject({
    '@id': iri,
    '@type': z.literal('dcat:Distribution'),
    'dct:title': inAll,
    'dcat:accessURL': link,
    'dcat:downloadURL': link,
    'dct:license': link.optional(),
    'dct:rights': z
      .strictObject({ '@type': z.literal('dct:RightsStatement'), 'rdfs:label': z.string() })
      .optional(),
    'dct:format': eu('file-type'),
    'dcat:mediaType': link,
    'dct:conformsTo': link,
  })
  .refine((one) => one['dct:license'] ?? one['dct:rights'], 'neither a licence nor rights');

/** Title and description are mandatory; publisher, theme, space, time and language recommended; of ours all are asked. */
const dataset = z.strictObject({
  '@id': iri,
  '@type': z.literal('dcat:Dataset'),
  'dct:identifier': z.string(),
  'dct:title': inAll,
  'dct:description': inAll,
  'dct:bibliographicCitation': inAll,
  'dct:publisher': agent,
  'dcat:theme': z.array(eu('data-theme')).min(1),
  'dcat:landingPage': link,
  'dct:spatial': z.array(link).min(1),
  'dct:language': z.array(eu('language')).min(1),
  'dct:temporal': z.array(
    z.strictObject({
      '@type': z.literal('dct:PeriodOfTime'),
      'dcat:startDate': year,
      'dcat:endDate': year,
    }),
  ),
  'dct:accrualPeriodicity': eu('frequency'),
  'dct:modified': date.optional(),
  'dcat:distribution': z.array(distribution).length(2),
});

export const catalogue = z.strictObject({
  '@context': z.record(z.string(), iri),
  '@id': iri,
  '@type': z.literal('dcat:Catalog'),
  'dct:title': inAll,
  'dct:description': inAll,
  'dct:publisher': agent,
  'dct:language': z.array(eu('language')).length(3),
  'dct:modified': date,
  'dcat:themeTaxonomy': link,
  'foaf:homepage': link,
  'dcat:dataset': z.array(dataset).min(1),
  'dcat:service': z.strictObject({
    '@id': iri,
    '@type': z.literal('dcat:DataService'),
    'dct:title': inAll,
    'dcat:endpointURL': link,
    'dcat:endpointDescription': link,
    'dcat:servesDataset': z.array(link),
  }),
});

/** https://www.w3.org/TR/tabular-metadata/: a table needs an address, a column a name that is a variable of URI templates. */
const column = z.strictObject({
  name: z.string().regex(/^(?:[A-Za-z0-9]|%[0-9A-F]{2})(?:[A-Za-z0-9_]|%[0-9A-F]{2})*$/),
  titles: z.looseObject({ und: z.string() }),
  datatype: z.enum(['string', 'decimal', 'gYear']),
  required: z.literal(true).optional(),
  null: z.union([z.string(), z.array(z.string())]).optional(),
  lang: z.string().optional(),
  'dc:description': inAll.optional(),
});

export const tabular = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.string() })]),
  url: iri,
  'dc:title': inAll,
  'dc:description': inAll.optional(),
  'dc:publisher': inAll,
  'dc:bibliographicCitation': inAll,
  'dc:source': link,
  'dc:license': z.union([link, z.string().min(1)]),
  'dc:modified': z.strictObject({ '@value': z.iso.date(), '@type': z.literal('date') }).optional(),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    header: z.literal(true),
    delimiter: z.literal(','),
    doubleQuote: z.literal(true),
    lineTerminators: z.array(z.string()),
  }),
  tableSchema: z.strictObject({ columns: z.array(column).min(3), primaryKey: z.array(z.string()).min(1) }),
});
export type Tabular = z.infer<typeof tabular>;
