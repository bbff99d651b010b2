/** The conversation in a terminal. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseChat } from '../../src/channel/chat-file.js';
import { inFolder, urakaveri } from './fake-terminal.js';

describe('urakaveri chat', () => {
  const file = inFolder();
  const chat = (args: readonly string[], lines: readonly string[]) =>
    urakaveri(['chat', ...args], { DATA_DIR: file('data') }, lines.map((line) => `${line}\n`).join(''));

  it('answers the lines of standard input and ends with them', async () => {
    const { status, screen, out } = await chat([], ['moi', 'lopeta']);
    assert.equal(status, 0);
    assert.match(screen, /Urakaveri[\s\S]*Sinä: moi\n[\s\S]*Sinä: lopeta\n/);
    assert.equal(out, '');
  });

  it('takes a last line without an end, and no line at all', async () => {
    assert.match((await urakaveri(['chat'], { DATA_DIR: file('data') }, 'moi')).screen, /Sinä: moi\n\n\S/);
    const { status, screen } = await chat([], []);
    assert.equal(status, 0);
    assert.match(screen, /Urakaveri/);
  });

  it('speaks the language that is asked for, in its notices too', async () => {
    const swedish = await chat(['--lang', 'sv'], ['hej']);
    assert.match(swedish.screen, /Du: hej/);
    assert.match(swedish.errors, /Samtalet finns bara i minnet/);
    assert.match((await chat(['--lang', 'en'], ['hi'])).screen, /You: hi/);
  });

  it('shows no marks of Markdown', async () => {
    assert.doesNotMatch((await chat(['--lang', 'en'], ['hi'])).screen, /\*\S|\S\*/);
  });

  it('says for an alumnus what an alumnus comes for', async () => {
    const { screen } = await chat(['--lang', 'en', '--as', 'alumni'], []);
    assert.match(screen, /You: Hi! I have graduated[\s\S]*by your own link/);
  });

  it('keeps nothing unless asked to', async () => {
    await chat([], ['moi']);
    assert.equal(existsSync(file('data')), false);
  });

  it('with --keep goes on from where it was', async () => {
    await chat(['--keep', '--lang', 'en'], ['hi']);
    assert.ok(statSync(file('data/urakaveri.db')).size > 0);
    const { screen, errors } = await chat(['--keep'], ['what do you know about me']);
    assert.match(errors, /tallentuu tietokantaan/);
    assert.match(screen, /message/);
    assert.doesNotMatch(screen, /This is Urakaveri/);
  });

  it('records a transcript that can be run again', async () => {
    const { status } = await chat(['--record', file('hello.en.chat'), '--lang', 'en'], ['hi', 'help']);
    assert.equal(status, 0);
    const { why, exchanges } = parseChat(readFileSync(file('hello.en.chat'), 'utf8'));
    assert.match(why, /Recorded in the terminal/);
    assert.deepEqual(
      exchanges.map(({ user }) => user),
      ['(joins)', 'hi', 'help'],
    );
    for (const { bot } of exchanges) assert.notEqual(bot.length, 0);
  });

  it('writes over no file', async () => {
    writeFileSync(file('mine.fi.chat'), 'precious');
    const { status, errors } = await chat(['--record', file('mine.fi.chat')], ['moi']);
    assert.equal(status, 2);
    assert.match(errors, /There is a file already/);
    assert.equal(readFileSync(file('mine.fi.chat'), 'utf8'), 'precious');
  });

  it('refuses a school, a language or a flag that there is not, and names those there are', async () => {
    for (const [args, said] of [
      [['--school', 'nowhere'], /no school "nowhere"; there are: sample/],
      [['--lang', 'de'], /one of fi, sv, en/],
      [['--as', 'teacher'], /one of student, alumni/],
      [['--loud'], /--loud/],
      [['moi'], /moi/],
    ] as const) {
      const { status, errors, screen } = await chat(args, []);
      assert.deepEqual([status, screen], [2, '']);
      assert.match(errors, said);
      assert.match(errors, /Usage: urakaveri chat/);
    }
  });
});
