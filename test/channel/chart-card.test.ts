/** The picture of an answer on a card: drawn where the channel can, fetched where it cannot, and never without the table. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { MAX_WIRE_BYTES, toWire, wireBytes } from '../../src/channel/wire.js';
import type { Chart, Message } from '../../src/conversation/activity.js';
import { setUp } from './sender-set-up.js';
import { delivery, SENT } from './sending-fakes.js';
import { WORDS } from './words.js';

// The package's module entry cannot be loaded by Node; its bundle can.
const adaptivecards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

const chart: Chart = {
  kind: 'lines',
  title: 'Työssä',
  alt: 'Työssä, Lappi. Viivakuvio.',
  query: 'place=MK19&lang=fi',
  parts: [
    {
      name: 'Lappi 2015–2016',
      points: [
        ['2015', 66],
        ['2016', 67],
      ],
    },
    {
      name: 'Lappi 2017–2018',
      points: [
        ['2017', 70],
        ['2018', 72],
      ],
    },
  ],
};
const message = (more: Partial<Message> = {}): Message => ({
  text: 'Luvut',
  language: 'fi',
  table: { title: 'Työssä', columns: ['Vuosi', 'Lappi'], rows: [['2015', '66 %']] },
  chart,
  ...more,
});
const PNG = { base: 'https://ura.example.fi', kind: 'png' } as const;
const SVG = { base: '', kind: 'svg' } as const;
const bodyOf = (pictures: typeof PNG | typeof SVG | null | undefined, of = message()) =>
  toWire(of, WORDS, pictures === undefined ? {} : { pictures }).attachments?.[0]?.content.body ?? [];

describe('a chart on a card', () => {
  it('is drawn by Teams, each unbroken piece by itself, with the picture for all others', () => {
    const [element] = bodyOf(PNG);
    assert.deepEqual(element, {
      type: 'Chart.Line',
      title: 'Työssä',
      data: [
        {
          legend: 'Lappi 2015–2016',
          values: [
            { x: '2015', y: 66 },
            { x: '2016', y: 67 },
          ],
        },
        {
          legend: 'Lappi 2017–2018',
          values: [
            { x: '2017', y: 70 },
            { x: '2018', y: 72 },
          ],
        },
      ],
      fallback: {
        type: 'Image',
        url: 'https://ura.example.fi/statistics/chart.png?place=MK19&lang=fi',
        altText: 'Työssä, Lappi. Viivakuvio.',
        size: 'Stretch',
      },
    });
  });

  it('is lying bars where figures stand side by side', () => {
    const parts = [
      {
        name: 'Työssä',
        points: [
          ['Lappi', 75],
          ['Kainuu', 69],
        ] as const,
      },
    ];
    const [element] = bodyOf(SVG, message({ chart: { ...chart, kind: 'bars', parts } }));
    assert.equal(element?.type, 'Chart.HorizontalBar');
    assert.deepEqual(element?.data, [
      { x: 'Lappi', y: 75 },
      { x: 'Kainuu', y: 69 },
    ]);
  });

  it('goes to channels that are pushed to with an address that they can fetch', async () => {
    const sent: unknown[] = [];
    const send = async (_: unknown, wire: unknown) => {
      sent.push(wire);
      return SENT.outcome;
    };
    const { sender, run } = setUp([], { pictures: PNG, connector: { send, close: () => {} } });
    sender.accept([delivery('a', 1, { message: message() })]);
    await run();
    assert.match(
      JSON.stringify(sent),
      /"url":"https:\/\/ura\.example\.fi\/statistics\/chart\.png\?place=MK19/,
    );
  });

  it('leaves nothing behind where nobody could fetch the picture', () => {
    for (const none of [null, undefined]) assert.equal(bodyOf(none)[0]?.fallback, 'drop');
  });

  it('is shown as the picture with its words by the reference renderer, above the table', () => {
    const context = new adaptivecards.SerializationContext(adaptivecards.Versions.v1_5);
    const card = new adaptivecards.AdaptiveCard();
    card.parse(toWire(message(), WORDS, { pictures: SVG }).attachments?.[0]?.content, context);
    const image = card.getItemAt(0) as { altText?: string; url?: string };
    assert.equal(image.altText, chart.alt);
    assert.equal(image.url, '/statistics/chart.svg?place=MK19&lang=fi');
    assert.deepEqual(card.validateProperties().validationEvents, []);
    const last = card.getItemAt(card.getItemCount() - 1);
    assert.equal(last.getJsonTypeName(), 'Table');
  });

  it('goes before anything of the words or the table does', () => {
    const rows = Array.from({ length: 400 }, (_, n) => [String(n), 'x'.repeat(60)]);
    const long = toWire(message({ table: { title: 't', columns: ['a', 'b'], rows } }), WORDS, {
      pictures: SVG,
    });
    assert.ok(wireBytes(long) <= MAX_WIRE_BYTES);
    const types = long.attachments?.[0]?.content.body.map(({ type }) => type);
    assert.deepEqual(types, ['RichTextBlock', 'Table']);
  });
});
