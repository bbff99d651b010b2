/**
 * Five moods of a model. What it makes up in a bad one can be told from everything that the bot may say: CANARIES never appear in a reply.
 */
import type { ServerResponse } from 'node:http';
import type { Answer, Asked } from './stub.js';
import { ends, says } from './stub.js';

export const MOODS = ['good', 'garbage', 'hostile', 'hanging', 'down'] as const;
export type Mood = (typeof MOODS)[number];

/** An invented figure, an invented skill, an invented name. */
export const CANARIES = ['73914', 'basilisk taming', 'Zebulon'] as const;
const LIE = `In 2031, 73914 % found work, says Zebulon Quux; your skill is basilisk taming.`;

/** What may be answered, as the request says it. */
export function choicesOf(asked: Asked): readonly string[] {
  const found = /"enum":(\[[^\]]*\])/.exec(JSON.stringify(asked.response_format?.json_schema.schema ?? {}));
  return found?.[1] ? (JSON.parse(found[1]) as string[]) : [];
}

/** Something valid, another thing for other words: what a model of middling wit might say. */
function sensible(asked: Asked): object {
  const choices = choicesOf(asked);
  const sum = [...(asked.messages.at(-1)?.content ?? '')].reduce((all, sign) => all + sign.charCodeAt(0), 0);
  return asked.response_format?.json_schema.name === 'skills'
    ? { skills: choices.filter((_, n) => (n + sum) % 2 === 0) }
    : { intent: choices[sum % choices.length] };
}

const GARBAGE: readonly unknown[] = [
  '',
  LIE,
  null,
  '{"intent":',
  '{"intent":"basilisk taming"}',
  '{"skills":["s900","basilisk taming",73914,null,{"id":"s1"}]}',
  '{"skills":"s1"}',
  '[]',
  '{}',
  '<html><body>Zebulon</body></html>',
  { intent: 'cv' },
];

type Attack = (response: ServerResponse, stall: () => void) => void;

const HOSTILE: readonly Attack[] = [
  (response) => says(response, JSON.stringify({ intent: LIE, skills: [LIE], say: LIE, text: LIE })),
  (response) => says(response, `{"__proto__":{"intent":"cv"},"constructor":{"intent":"${LIE}"}}`),
  (response) => says(response, `{"intent":${'['.repeat(20_000)}`),
  (response) => says(response, LIE.repeat(100_000)),
  (response) => says(response, LIE, 500),
  (response) => says(response, `{"skills":[${'"s900",'.repeat(200)}"${LIE}"]}`),
  (response) => ends(response, 307, { location: 'http://127.0.0.1:1/v1/elsewhere' }),
  (response) => ends(response, 200, { 'content-type': 'application/json' }, LIE),
  (response) => ends(response, 200, { 'content-type': 'text/event-stream' }, `data: ${LIE}\n\n`),
  (response, stall) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"choices":[{"message":');
    stall();
  },
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const flood = () => {
      while (!response.destroyed && response.write(LIE.repeat(100)));
      if (!response.destroyed) response.once('drain', flood);
    };
    flood();
  },
  (response) => response.socket?.destroy(),
];

export function answerInMood(mood: Mood): Answer {
  switch (mood) {
    case 'good':
      return (asked, response) => says(response, JSON.stringify(sensible(asked)));
    case 'garbage':
      return (_, response, { n }) => says(response, GARBAGE[n % GARBAGE.length]);
    case 'hostile':
      return (_, response, { n, stall }) => HOSTILE[n % HOSTILE.length]?.(response, stall);
    default:
      return (_, __, { stall }) => stall();
  }
}
