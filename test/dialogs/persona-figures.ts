/** Prints what the conversations of the twelve students came to: `node --import=tsx test/dialogs/persona-figures.ts`. */
import { type Course, median, openHouse, PERSONAS, play } from './personas.js';

const house = await openHouse();
const courses: Course[] = [];
for (const file of PERSONAS) courses.push(await play(house, file));
await house.close();

for (const { persona, turnsToFive, turns, skills } of courses)
  console.log(`${persona.padEnd(20)} five skills in ${turnsToFive ?? '-'} messages; ${skills} in ${turns}`);

const count = (of: (course: Course) => readonly unknown[]) =>
  courses.reduce((sum, course) => sum + of(course).length, 0);
const toFive = courses.map(({ turnsToFive }) => turnsToFive ?? Number.POSITIVE_INFINITY);
for (const language of ['fi', 'sv', 'en']) {
  const own = toFive.filter((_, n) => courses[n]?.persona.endsWith(`.${language}`));
  console.log(`${language}: median ${median(own)}, most ${Math.max(...own)} messages to five skills`);
}
console.log(
  `all ${courses.length}: median ${median(toFive)}, most ${Math.max(...toFive)} messages to five skills`,
);
console.log(`asked again what was known: ${count(({ askedAgain }) => askedAgain)}`);
console.log(`same words of the bot twice: ${count(({ saidTwice }) => saidTwice)}`);
console.log(`misquoted: ${count(({ misquoted }) => misquoted)}`);
console.log(`profile not valid after a message: ${count(({ invalid }) => invalid)}`);
console.log(`progress that went back: ${count(({ setBack }) => setBack)}`);
