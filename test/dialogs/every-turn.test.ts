/**
 * Conversations about skills and the CV, cut after every turn: whatever has been said by then, there is a valid profile and a CV that
 * opens, as Word and as PDF, and every line of it is in a stored turn. `EVERY_TURN=all` (npm run verify:exports) opens each file; a
 * check opens a part of them.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { assemble, type House } from '../../src/assemble.js';
import { parseChat } from '../../src/channel/chat-file.js';
import { readConfiguration } from '../../src/configuration.js';
import type { Language } from '../../src/conversation/activity.js';
import type { Cv, CvLine } from '../../src/guidance/cv.js';
import { cvOf } from '../../src/guidance/cv-of.js';
import { profileOf, profileSchema } from '../../src/guidance/profile.js';
import { facts, hasPoppler } from '../document/poppler.js';
import { direct } from '../transcripts/surfaces.js';

const FOLDER = fileURLToPath(new URL('../transcripts', import.meta.url));
const ABOUT = /^(persona-.*|skills.*|cv|summary)\.(fi|sv|en)\.chat$/;
const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** Of the files that differ, one in so many is opened. */
const EACH = process.env.EVERY_TURN === 'all' ? 1 : 12;

describe('after every turn', function () {
  this.timeout(600_000);
  let house: House;
  let now = Date.parse('2026-11-22T10:00:00Z');
  const tick = () => {
    now += 1_000;
    return new Date(now);
  };
  const opened = { docx: 0, pdf: 0, turns: 0, lines: 0 };
  let different = 0;

  before(async () => {
    let ids = 0;
    house = await assemble(readConfiguration({ DATABASE_URL: 'sqlite::memory:' }), {
      world: { now: tick, id: () => `id-${++ids}` },
      log: () => undefined,
      strict: true,
    });
  });
  after(async () => {
    await house.close();
    console.log(
      `      ${opened.turns} turns, ${opened.lines} lines in stored turns, ${opened.docx} Word files and ${opened.pdf} PDFs opened`,
    );
  });

  async function opens(person: string, language: Language, pdfs: boolean): Promise<void> {
    const docx = await house.cv({ person, kind: 'docx', language });
    const { messages } = await mammoth.extractRawText({ buffer: Buffer.from(docx.bytes) });
    assert.deepEqual(messages, []);
    opened.docx++;
    if (!pdfs) return;
    const pdf = await house.cv({ person, kind: 'pdf', language });
    assert.equal(facts(pdf.bytes).Tagged, 'yes');
    opened.pdf++;
  }

  /** Every line that is somebody's words stands in the turn it names. */
  async function quotes(cv: Cv, conversation: string): Promise<void> {
    const rows = await house.store.log.after('terminal', conversation, 0, 1_000);
    for (const { text, source } of linesOf(cv)) {
      const turn = rows.find(({ seq, author }) => seq === source.turn && author === 'person');
      assert.equal(turn?.text.slice(source.start, source.end), text);
      opened.lines++;
    }
  }

  for (const file of readdirSync(FOLDER).filter((name) => ABOUT.test(name))) {
    it(`of ${file} there is a valid profile and a CV that opens`, async () => {
      const pdfs = hasPoppler();
      const language = (ABOUT.exec(file)?.[2] ?? 'fi') as Language;
      const chat = parseChat(readFileSync(`${FOLDER}/${file}`, 'utf8'));
      const conversations = new Set<string>();
      house.onCommit(({ state }) => conversations.add(`${state.channelConversation} ${state.person}`));
      const say = await direct(house).open(LOCALES[language] ?? 'fi-FI');
      let before = '';
      for (const { user } of chat.exchanges.filter(({ user }) => !user.startsWith('(read'))) {
        await say(user);
        opened.turns++;
        const [conversation = '', person = ''] = [...conversations].at(-1)?.split(' ') ?? [];
        const told = await house.store.people.told(person);
        const profile = profileOf(told, house.content.vocabulary());
        assert.ok(profileSchema.safeParse(profile).success);
        const cv = cvOf(language, told, profile);
        await quotes(cv, conversation);
        const same = JSON.stringify(cv) === before;
        before = JSON.stringify(cv);
        if (!same && different++ % EACH === 0) await opens(person, language, pdfs);
      }
    });
  }
});

function linesOf({ name, contact, about, sections, skills }: Cv): CvLine[] {
  const entries = sections.flatMap((section) => section.entries);
  const standing = entries.flatMap(({ what, where, when, lines }) => [what, where, when, ...lines]);
  const beside = skills.flatMap(({ lines }) => lines);
  return [name, ...contact, ...about, ...standing, ...beside].filter((line) => line !== null);
}
