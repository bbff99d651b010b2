import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import {
  MAX_SUGGESTED,
  MAX_WIRE_BYTES,
  readSubmit,
  toWire,
  type Wire,
  wireBytes,
} from '../../src/channel/wire.js';
import type { Message, Option, Table } from '../../src/conversation/activity.js';
import { WORDS } from './words.js';

// The package's module entry cannot be loaded by Node; its bundle can.
const adaptivecards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

const options = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Vaihtoehto ${at}` }));
const message = (rest: Partial<Message> = {}): Message => ({ text: 'Mitä etsit?', language: 'fi', ...rest });
const table: Table = {
  title: 'Työllisten osuus',
  columns: ['Maakunta', '2019', '2020'],
  rows: [
    ['Lappi', '72,6 %', '70,1 %'],
    ['Kainuu', '71,0 %', '69,9 %'],
  ],
};

/** What the reference renderer says against a card. */
function complaints(wire: Wire): string[] {
  return (wire.attachments ?? []).flatMap(({ content }) => {
    const context = new adaptivecards.SerializationContext(adaptivecards.Versions.v1_5);
    const card = new adaptivecards.AdaptiveCard();
    card.parse(content, context);
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    const failures = card.validateProperties().validationEvents.map((event) => event.message);
    return [...events, ...failures];
  });
}

/** All elements of a card, however deep. */
function elements(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== 'object' || node === null) return [];
  const own = node as Record<string, unknown>;
  return [...('type' in own ? [own] : []), ...Object.values(own).flatMap(elements)];
}

describe('wire', () => {
  it('sends plain text as Markdown in the language of the message', () => {
    assert.deepEqual(toWire(message(), WORDS), {
      type: 'message',
      text: 'Mitä etsit?',
      textFormat: 'markdown',
      locale: 'fi-FI',
      inputHint: 'acceptingInput',
    });
    assert.equal(toWire(message({ language: 'sv' }), WORDS).locale, 'sv-FI');
  });

  it('shows up to six options as suggested actions that say their label', () => {
    const wire = toWire(message({ options: options(6), question: 'field' }), WORDS);
    assert.equal(wire.suggestedActions?.actions.length, 6);
    assert.deepEqual(wire.suggestedActions?.actions[0], {
      type: 'imBack',
      title: 'Vaihtoehto 0',
      value: 'Vaihtoehto 0',
    });
    assert.equal(wire.attachments, undefined);
    assert.equal(wire.inputHint, 'expectingInput');
  });

  it('shows more options as a labelled list whose submit names the question', () => {
    const wire = toWire(message({ options: options(7), question: 'field' }), WORDS);
    const card = wire.attachments?.[0]?.content;
    const [input] = card?.body ?? [];
    assert.equal(wire.suggestedActions, undefined);
    assert.equal(input?.type, 'Input.ChoiceSet');
    assert.equal(input?.style, 'compact');
    assert.equal(input?.label, WORDS.choose.fi);
    assert.deepEqual(card?.actions?.[0], {
      type: 'Action.Submit',
      title: WORDS.send.fi,
      data: { question: 'field' },
    });
    assert.deepEqual(complaints(wire), []);
  });

  it('lets several be ticked where several may be picked, however few they are', () => {
    const wire = toWire(message({ options: options(3), question: 'mine.1', several: true }), WORDS);
    assert.deepEqual(complaints(wire), []);
    assert.equal(wire.suggestedActions, undefined);
    const [input] = wire.attachments?.[0]?.content.body ?? [];
    assert.deepEqual(
      [input?.type, input?.isMultiSelect, input?.style],
      ['Input.ChoiceSet', true, 'expanded'],
    );
    assert.deepEqual(readSubmit({ question: 'mine.1', value: 'v0,v2' }), {
      submitted: { question: 'mine.1', value: 'v0,v2' },
    });
  });

  it('puts few options on the card as buttons where suggested actions are not shown', () => {
    for (const wire of [
      toWire(message({ options: options(3), question: 'field' }), WORDS, { group: true }),
      toWire(message({ options: options(3), question: 'field', table }), WORDS),
    ]) {
      assert.equal(wire.suggestedActions, undefined);
      const [first] = wire.attachments?.[0]?.content.actions ?? [];
      assert.deepEqual(first?.data, { question: 'field', value: 'v0' });
      assert.deepEqual(complaints(wire), []);
    }
  });

  it('shows a table with a header row, and its words where there is no card', () => {
    const wire = toWire(message({ table }), WORDS);
    const card = wire.attachments?.[0]?.content;
    const [, shown] = card?.body ?? [];
    assert.equal(shown?.type, 'Table');
    assert.equal(shown?.firstRowAsHeader, true);
    assert.equal((shown?.rows as unknown[] | undefined)?.length, 3);
    assert.equal(
      card?.speak,
      'Työllisten osuus. Lappi: 2019 72,6 %, 2020 70,1 %. Kainuu: 2019 71,0 %, 2020 69,9 %',
    );
    assert.ok(card?.fallbackText?.includes('- Lappi: 2019 72,6 %, 2020 70,1 %'));
    assert.deepEqual(complaints(wire), []);
    assert.equal(toWire(message({ text: '', table }), WORDS).text, card?.fallbackText);
  });

  it('never leaves a placeholder that a renderer would fill in', () => {
    const wire = toWire(
      message({ table: { ...table, rows: [['{{DATE(2020-01-01T00:00:00Z)}}', 'a', 'b']] } }),
      WORDS,
    );
    for (const run of elements(wire.attachments).filter(({ type }) => type === 'TextRun'))
      assert.doesNotMatch(String(run.text), /\{\{/);
  });

  it('reads back what its cards send, and nothing else', () => {
    assert.deepEqual(readSubmit({ question: 'field', value: 'v3' }), {
      submitted: { question: 'field', value: 'v3' },
    });
    assert.deepEqual(readSubmit({ value: 'CV' }), { text: 'CV' });
    for (const other of [
      null,
      'CV',
      [],
      {},
      { question: 'field' },
      { question: 1, value: 'a' },
      { value: { a: 1 } },
    ])
      assert.equal(readSubmit(other), null);
  });

  it('cuts a long table visibly and keeps the text', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`Ammatti ${at}`, '12', '13']);
    const wire = toWire(message({ table: { ...table, rows } }), WORDS);
    const shown = wire.attachments?.[0]?.content.body[1]?.rows as {
      cells: { items: { inlines: { text: string }[] }[] }[];
    }[];
    assert.ok(wireBytes(wire) <= MAX_WIRE_BYTES);
    assert.ok(shown.length > 30, `${shown.length} rows`);
    assert.equal(shown.at(-1)?.cells[0]?.items[0]?.inlines[0]?.text, '…');
    assert.equal(wire.text, 'Mitä etsit?');
    assert.deepEqual(complaints(wire), []);
  });

  it('stays small and valid, with the words only in text runs, whatever anyone wrote', () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.constantFrom(
        '[x](javascript:alert(1))',
        '**bold** _it_',
        '<at>x</at>',
        '"},{"type":"Image"',
        '{{TIME(1)}}',
        '\u202Eabc',
      ),
    );
    const messages = fc.record({
      text: fc.oneof(nasty, fc.string({ minLength: 9_000, maxLength: 12_000, unit: 'binary' })),
      language: fc.constantFrom('fi' as const, 'sv' as const, 'en' as const),
      options: fc.array(
        fc.record({ value: nasty.filter((v) => v !== ''), label: nasty.filter((v) => v !== '') }),
        { maxLength: 90 },
      ),
      question: fc.constantFrom('field', 'place'),
      table: fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.record({
          title: nasty,
          columns: fc.array(nasty, { minLength: width, maxLength: width }),
          rows: fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { maxLength: 40 }),
        }),
      ),
    });
    const law = fc.property(messages, fc.boolean(), fc.boolean(), (made, withTable, group) => {
      const { table: madeTable, ...rest } = made;
      const wire = toWire(withTable ? made : rest, WORDS, { group });
      assert.ok(wireBytes(wire) <= MAX_WIRE_BYTES);
      assert.deepEqual(complaints(wire), []);
      const kinds = new Set(
        elements(wire.attachments?.map(({ content }) => content)).map(({ type }) => type),
      );
      for (const kind of kinds) assert.ok(KINDS.has(String(kind)), String(kind));
      assert.ok((wire.suggestedActions?.actions.length ?? 0) <= MAX_SUGGESTED);
      if (withTable && madeTable.title !== '')
        assert.equal(
          elements(wire).some(({ type }) => type === 'TextBlock'),
          false,
        );
    });
    fc.assert(law, { numRuns: 100, endOnFailure: true });
  });
});

const KINDS = new Set([
  ...['AdaptiveCard', 'RichTextBlock', 'TextRun', 'Table', 'TableRow', 'TableCell'],
  ...['Input.ChoiceSet', 'Action.Submit'],
]);
