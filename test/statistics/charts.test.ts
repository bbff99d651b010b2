/** Pictures of figures: what they show is what the tables say, and nothing runs into anything. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { altOf } from '../../src/statistics/chart-words.js';
import { chartOf, type SeriesChart } from '../../src/statistics/charts/chart.js';
import { DARK, LIGHT, type Tone, widthOf } from '../../src/statistics/charts/drawing.js';
import { STYLE_HASH, svgOf } from '../../src/statistics/charts/svg.js';
import { chartOfLook, WIDTHS } from '../../src/statistics/view/picture.js';
import { allowed, anyQuery, chart, drawn, look, numbersIn, say, textsOf } from './chart-set-up.js';
import { tables } from './shipped.js';

const series = (query: string): SeriesChart => {
  const made = chart(query);
  assert.equal(made.kind, 'series');
  return made as SeriesChart;
};

describe('a chart of figures', () => {
  it('holds no number that is not one of its cells, their years, or in a name or the source', () => {
    let pictures = 0;
    fc.assert(
      fc.property(anyQuery, ({ query, language }) => {
        const found = look(query);
        const made = chartOfLook(tables.names, found);
        if (!made) return;
        pictures++;
        const known = allowed(found.observations, made, language);
        const svg = svgOf(drawn(made, language), altOf(made, say)[language]);
        const words = [...svg.matchAll(/<(?:text|title)[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
        assert.ok(words.length > 3);
        assert.deepEqual(
          numbersIn(words.join('\n')).filter((number) => !known.has(number)),
          [],
          query,
        );
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(pictures > 100, `${pictures} pictures were looked at`);
  });

  it('stays on its sheet, at the width of a telephone and of a page, in every language', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom(...Object.values(WIDTHS)), ({ query, language }, width) => {
        const made = chartOfLook(tables.names, look(query));
        if (!made) return;
        const drawing = drawn(made, language, width);
        for (const { x, y, text, size, anchor } of textsOf(drawing)) {
          const wide = widthOf(text, size);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
          assert.ok(left >= -1 && left + wide <= width + 1, `${text} at ${left}`);
          assert.ok(y > 0 && y < drawing.height, text);
          assert.ok(size >= 11);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('draws no line across a break of the table, and marks where it is', () => {
    const { lines, breaks } = series('measure=employed_share&place=MK04');
    assert.deepEqual(breaks, [2017]);
    const apart = lines[0]?.points.filter((point) => !point.joined).map(({ year }) => year);
    assert.deepEqual(apart, [2015, 2017]);
    const drawing = drawn(series('measure=employed_share&place=MK04'));
    const strokes = drawing.shapes.flatMap((shape) => (shape.kind === 'stroke' ? [shape] : []));
    assert.deepEqual(
      strokes.filter(({ tone }) => tone === 'series0').map(({ points }) => points.length),
      [2, 8],
    );
    assert.equal(strokes.filter(({ dashed }) => dashed).length, 1);
    assert.ok(textsOf(drawing).some(({ text }) => text === 'aikasarjan katkos'));
  });

  it('breaks at a figure that the publisher marks so, and shows the mark', () => {
    const finland = series('measure=vet_employment_rate&place=FI');
    const marked = finland.lines[0]?.points.find(({ year }) => year === 2021);
    assert.deepEqual([marked?.marks, marked?.joined], [['break'], false]);
    assert.ok(textsOf(drawn(finland, 'en', 600)).some(({ text }) => text === '72.4%†'));
  });

  it('marks a break of one line in that line alone', () => {
    const two = series('measure=vet_employment_rate&place=LU&place=MT');
    const broken = (n: number) =>
      two.lines[n]?.points.filter((point) => point.broken).map(({ year }) => year) ?? [];
    const own = [...broken(0), ...broken(1)].filter((year) => !two.breaks.includes(year));
    assert.ok(own.length > 0);
    assert.deepEqual(
      two.breaks,
      broken(0).filter((year) => broken(1).includes(year)),
    );
  });

  it('leaves missing years empty, and draws nothing where no two years meet', () => {
    const { lines } = series('measure=employed_share&by=level&level=total');
    assert.deepEqual(
      lines[0]?.points.map(({ year, joined }) => [year, joined]),
      [
        [2010, false],
        [2017, false],
        [2019, false],
        [2020, true],
      ],
    );
    const apart = look('measure=employed_share&by=level&level=vocational_upper_secondary_all');
    assert.equal(chartOfLook(tables.names, apart), null);
  });

  it('makes no mountain of a point: a share has at least twenty, a count begins at zero', () => {
    const place = (query: string, year: number) => {
      const { shapes } = drawn(series(query));
      const dots = shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.y] : []));
      return dots[year] ?? 0;
    };
    const share = 'measure=employed_share&place=MK04';
    assert.ok(Math.abs(place(share, 0) - place(share, 1)) < 150 / 20 + 1, 'one point of 63 and 64 per cent');
    const { shapes } = drawn(series('measure=jobseekers&by=place&place=MK06'));
    const line = shapes.find((shape) => shape.kind === 'stroke' && shape.tone === 'line');
    const bottom = line?.kind === 'stroke' ? (line.points[0]?.[1] ?? 0) : 0;
    const dots = shapes.flatMap((shape) => (shape.kind === 'dot' ? [bottom - shape.y - 6] : []));
    const ratio = (dots[4] ?? 0) / (dots[0] ?? 1);
    assert.ok(Math.abs(ratio - 22541.8 / 36897.4) < 0.01, 'heights are as the figures');
  });

  it('puts bars of one year from the greatest to the least, the whole country apart', () => {
    const made = chart('measure=employed_share&year=2024');
    assert.ok(made.kind === 'comparison');
    const values = made.bars.map(({ value }) => value);
    assert.deepEqual(
      values,
      [...values].sort((a, b) => b - a),
    );
    assert.deepEqual(
      made.bars.filter(({ whole }) => whole).map(({ name }) => name.sv),
      ['hela landet'],
    );
  });

  it('is none of one figure, of two measures, or of more lines than can be told apart', () => {
    const one = look('measure=employed_share&place=MK04&year=2024').observations;
    const other = look('measure=graduates&place=MK04&year=2024').observations;
    assert.equal(chartOf(tables.names, one), null);
    assert.equal(chartOf(tables.names, [...one, ...other]), null);
    const seven = tables.names.regions.slice(0, 7).flatMap((code) => look(`place=${code}`).observations);
    assert.equal(chartOf(tables.names, seven), null);
  });

  it('tells in words what it shows: whose, the first and the last, the greatest and the least', () => {
    assert.equal(
      altOf(chart('measure=employed_share&place=MK04'), say).en,
      'In work one year after graduation, share, Satakunta. Line chart of the years 2015–2024. In 2015 the figure was 63%, in 2024 71%. ' +
        'Highest: 73% (2022, 2023). Lowest: 63% (2015). There is a break in the series: from 2017 on, figures cannot be compared directly with earlier years.',
    );
    assert.match(
      altOf(chart('measure=employed_share&year=2024'), say).fi,
      /Suurin: Ahvenanmaa 78\u00a0%\. Pienin: Keski-Suomi 65\u00a0%\./,
    );
  });

  it('can be read in light and dark', () => {
    for (const tones of [LIGHT, DARK])
      for (const tone of Object.keys(tones).filter((name) => name !== 'paper' && name !== 'line') as Tone[])
        assert.ok(
          contrast(tones[tone], tones.paper) >= 4.5,
          `${tone}: ${contrast(tones[tone], tones.paper)}`,
        );
  });

  it('is an SVG without script, with one style whose fingerprint the server knows', () => {
    const svg = svgOf(drawn(chart('measure=employed_share&place=MK04')), 'a <b> & "c"');
    assert.match(svg, /<title>a &lt;b&gt; &amp; &quot;c&quot;<\/title>/);
    assert.doesNotMatch(svg, /script|href|url\(| on\w+=/);
    assert.match(STYLE_HASH, /^sha256-/);
  });
});

/** WCAG 2.2. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
