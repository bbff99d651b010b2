/** The gate as a whole, against an attacker who tries every world there could be, and on a survey of real size. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { madeUpRecords } from '../../src/command/made-up-survey.js';
import { attack } from '../../src/statistics/attack.js';
import { disclosureAudit } from '../../src/statistics/audit.js';
import { readRelease, release } from '../../src/statistics/disclosure.js';
import { plainStatements } from '../../src/statistics/plain-rule.js';
import { groupsOf, keyOf } from '../../src/statistics/sample.js';
import { rangesOf, showTable } from '../../src/statistics/table.js';
import { sampleOf } from '../../src/survey/coding.js';
import { followUp } from '../survey/instruments.js';
import { atoms, countsIn, everyGroup, sampleFrom, worldsOf } from './worlds.js';

const BY = ['programme', 'gender'];
const records = madeUpRecords({ instrument: followUp, answers: 1500, programmes: 60, seed: 7 });
const sample = sampleOf(followUp, records, BY);

/**
 * Goes through every world, and for each release through every world that fits what it shows. What is hidden may be hidden by lot, so
 * it rules nothing out. Returns how many different releases there are.
 */
function tryEveryWorld(sizes: Readonly<Record<string, number>>, categories: number): number {
  const all = atoms(sizes);
  const groups = everyGroup(all);
  const worlds = worldsOf(all, categories).map((world) => {
    const counts = new Map(groups.map(({ key, at }) => [key, countsIn(all, world, at, categories)]));
    const tables = new Map(groups.map(({ key, depth }) => [key, tableOf(counts.get(key) ?? [], depth)]));
    return { world, counts, tables };
  });
  const releases = new Map(
    worlds.map(({ world }) => {
      const made = release(sampleFrom(all, world, categories), 'secret');
      return [JSON.stringify(made), made] as const;
    }),
  );
  for (const made of releases.values()) {
    const shown = made.groups.flatMap(({ at, tables: [table] }) =>
      table ? [[keyOf(at), JSON.stringify(table)] as const] : [],
    );
    const possible = worlds.filter(({ tables }) => shown.every(([key, table]) => tables.get(key) === table));
    for (const { key, depth, at, members } of groups)
      for (let category = 0; category < categories; category++) {
        const counts = new Set(possible.map((world) => world.counts.get(key)?.[category] ?? 0));
        const [count = 0] = counts;
        assert.ok(counts.size > 1 || count === 0 || count > 4, `${count} of ${key}: ${JSON.stringify(made)}`);
        const single = depth === at.length && members.length > 1 ? members.length - 1 : members.length;
        assert.ok(Math.min(...counts) < single, `all of ${key}: ${JSON.stringify(made)}`);
      }
  }
  return releases.size;
}

const tableOf = (counts: readonly number[], depth: number): string =>
  JSON.stringify(showTable(counts, depth === 0));

describe('The disclosure gate', () => {
  it('gives away nobody and no count under 5, whatever two groups of ten have answered', () => {
    assert.ok(tryEveryWorld({ a: 10, b: 10 }, 2) > 10);
  });

  it('nor two small groups beside a large one', () => {
    assert.ok(tryEveryWorld({ a: 10, b: 7, c: 4 }, 2) > 5);
  });

  it('nor groups that cross, with one person where they do', () => {
    assert.ok(tryEveryWorld({ 'a f': 10, 'a m': 10, 'b f': 1, 'b m': 11 }, 2) > 10);
  }).timeout(10_000);

  it('exposes nobody of 1,500 in 60 programmes, where the plain rule exposes dozens', () => {
    const { gate, plain } = disclosureAudit({ sample, secret: 'secret' });
    assert.deepEqual([gate.exposed, gate.exposedToOne, gate.recovered], [0, 0, 0]);
    assert.ok(plain.exposed > 30, `${plain.exposed}`);
    const [everybody, one, two] = gate.tables;
    assert.ok(everybody === 16 && one > 500 && two > 150, 'and it still shows most of it');
  }).timeout(10_000);

  it('leaves no difference of two groups that is one count under 5, in 10,000 pairs', () => {
    const made = release(sample, 'secret');
    const groups = groupsOf(
      sample.units.map(({ backgrounds }) => backgrounds),
      2,
      2,
    );
    const sizes = new Map(groups.map(({ key, members }) => [key, members.length]));
    const pairs = made.groups.flatMap((part) =>
      made.groups
        .filter(({ at }) => at.every((code, n) => code === null || code === part.at[n]))
        .map((whole) => [whole, part] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.nat(), ([whole, part], pick) => {
        const variable = pick % sample.variables.length;
        const [more, less] = [whole, part].map(({ at, tables }) =>
          rangesOf(tables[variable] ?? null, sizes.get(keyOf(at)) ?? 0),
        );
        const left = (sizes.get(keyOf(whole.at)) ?? 0) - (sizes.get(keyOf(part.at)) ?? 0);
        assert.ok(left === 0 || left >= 10, `${left} people between ${whole.at} and ${part.at}`);
        for (const [category, range] of (more ?? []).entries()) {
          const other = less?.[category];
          if (!other || left === 0) continue;
          const least = Math.max(0, range.low - other.high);
          const most = Math.min(left, range.high - other.low);
          assert.ok(least < most || least === 0 || least > 4, `${least} of ${whole.at} without ${part.at}`);
          assert.ok(least < left, `all of ${whole.at} without ${part.at}`);
        }
      }),
      { numRuns: 10_000 },
    );
  }).timeout(10_000);

  it('gives the same release of the same answers in any order, and another one with another secret', () => {
    const small = { ...sample, units: sample.units.slice(0, 300) };
    const turned = { ...small, units: [...small.units].reverse() };
    assert.deepEqual(release(turned, 'secret'), release(small, 'secret'));
    assert.notDeepEqual(release(small, 'other'), release(small, 'secret'));
  });

  it('refuses groups of under five', () => {
    assert.throws(() => release(sample, 'secret', 4), /5 is the least/);
  });
});

describe('The attacker', () => {
  it('finds one person between two tables of the plain rule', () => {
    const all = atoms({ 'a f': 9, 'a m': 1, 'b f': 9, 'b m': 9 });
    const world = [
      [9, 0],
      [0, 1],
      [4, 5],
      [5, 4],
    ];
    const one = sampleFrom(all, world, 2);
    const known = { ...one, units: one.units.map(({ backgrounds }) => backgrounds) };
    const { exposures } = attack(known, plainStatements(one, [null]));
    const alone = exposures.find(({ at }) => at.join() === 'a,m');
    assert.deepEqual([alone?.category, alone?.units.length], [1, 1]);
  });

  it('is never sure of what is not so, with the gate or without', () => {
    const some = { ...sample, units: sample.units.slice(0, 400) };
    const known = { ...some, units: some.units.map(({ backgrounds }) => backgrounds) };
    const sizes = new Map(groupsOf(known.units, 2, 2).map(({ key, members }) => [key, members.length]));
    for (const statements of [plainStatements(some, []), readRelease(release(some, 'secret', 5), sizes)])
      for (const { to, variable, category, units } of attack(known, statements).exposures)
        if (to === 'anybody')
          assert.ok(units.every((unit) => some.units[unit]?.values[variable] === category));
  });
});
