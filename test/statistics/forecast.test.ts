/** Estimates: what they are, how often their ranges hold, and when there is none. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { triedOnMade } from '../../src/command/evaluate/forecast.js';
import { madeSeries } from '../../src/command/evaluate/made-series.js';
import { backtest, project } from '../../src/statistics/forecast.js';
import { ask, tables } from './shipped.js';

describe('an estimate', () => {
  it('is the mean of the last three points, with a range of how far such means have been off', () => {
    const made = project([70, 70, 70, 70, 70, 70], 1, 0.5);
    assert.deepEqual(made, { value: 70, low: 69.5, high: 70.5 });
    assert.equal(project([60, 60, 60, 69, 69, 69], 1)?.high, 69 + 9);
  });

  it('is not made of fewer than six points, nor of more than three years ahead', () => {
    assert.equal(project([70, 71, 70, 71, 70], 1), null);
    assert.equal(project([70, 71, 70, 71, 70, 71], 4), null);
    assert.equal(project([70, 71, 70, 71, 70, 71], 0), null);
  });

  it('moves and widens with its series', () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 15 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 3 }), (all, horizon) => {
        const made = project(all, horizon, 0.5);
        const moved = project(
          all.map((one) => one + 10),
          horizon,
          0.5,
        );
        assert.ok(made && moved);
        assert.ok(Math.abs(moved.value - made.value - 10) < 1e-9);
        assert.ok(made.low <= made.value && made.value <= made.high);
        assert.ok(made.high - made.low >= 1);
      }),
    );
  });

  it('has a range that holds the figure in 75 to 90 of 100 cases, over 1,600 made series', () => {
    const tried = triedOnMade();
    const share = tried.filter(({ held }) => held).length / tried.length;
    assert.ok(tried.length >= 4_800, `${tried.length} cases`);
    assert.ok(share >= 0.75 && share <= 0.9, `${share}`);
    for (const known of [6, 8, 10, 14]) {
      const of = tried.filter((each) => each.known === known);
      const held = of.filter((each) => each.held).length / of.length;
      assert.ok(held >= 0.75 && held <= 0.9, `${known} points: ${held}`);
    }
  });

  it('is judged by the same made series every time', () => {
    assert.deepEqual(madeSeries(1, 2, [8]), madeSeries(1, 2, [8]));
    assert.notDeepEqual(madeSeries(1, 2, [8]), madeSeries(2, 2, [8]));
  });

  it('is tried along a series without looking ahead', () => {
    const points = [70, 71, 69, 70, 72, 71, 70, 71];
    assert.deepEqual(
      backtest(points).map(({ horizon }) => horizon),
      [1, 2, 1],
    );
    const changed = [...points.slice(0, 7), 99];
    assert.deepEqual(backtest(points)[0], backtest(changed)[0]);
  });
});

describe('a question about the years to come', () => {
  it('gets an estimate that says it is one, its range, its years and how such ranges have held', () => {
    const { status, values, derived, answer } = ask('en', 'Forecast for Satakunta next year?');
    assert.equal(status, 'answered');
    assert.deepEqual(
      values.map(({ place, year, value, status, range }) => ({ place, year, value, status, range })),
      [{ place: 'MK04', year: 2025, value: 72.3, status: 'forecast', range: values[0]?.range }],
    );
    assert.deepEqual(
      derived?.map(({ kind }) => kind),
      ['record'],
    );
    assert.match(answer, /^This is an estimate, not a statistic\./);
    assert.match(answer, /\(2022–2024\)/);
    assert.match(answer, /\d+ times out of \d+/);
  });

  it('gets none where there are too few years that compare, or too far ahead, and the newest figure instead', () => {
    for (const [question, value] of [
      ['Forecast for PhDs', 'doctorate'],
      ['Forecast for Satakunta in 2030', 'MK04'],
      ['Forecast for Luxembourg', 'LU'],
    ] as const) {
      const reply = ask('en', question);
      assert.deepEqual([reply.status, reply.refusal], ['refused', 'out_of_range'], question);
      const [first] = reply.values;
      assert.ok([first?.place, first?.level].includes(value), question);
    }
  });

  it('never passes 0 or 100', () => {
    for (const place of tables.names.regions) {
      const [value] = ask('fi', `ennuste ${tables.names.place(place).fi} 2027`).values;
      if (value?.status !== 'forecast') continue;
      assert.ok((value.range?.[0] ?? 0) >= 0 && (value.range?.[1] ?? 0) <= 100);
    }
  });
});
