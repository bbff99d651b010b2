/**
 * The content check for career stories: the same stories in the three languages, neither too short nor too long, samples that say
 * so, and nothing that cannot be shown everywhere. Pure.
 */
import { LANGUAGES } from '../conversation/activity.js';
import { wordCount } from '../guidance/pack.js';
import { sampleFault } from '../guidance/sample.js';
import { STORY_WORDS, type StoryPage } from '../guidance/stories.js';
import { error, type Problem } from './problem.js';
import { reviewProblems } from './review.js';

/** `today` is YYYY-MM-DD. */
export function checkStories(stories: readonly StoryPage[], today: string): readonly Problem[] {
  const ids = [...new Set(stories.map(({ id }) => id))];
  return [
    ...stories.flatMap((story) => [
      ...reviewProblems(story.file, story.reviewed, today),
      ...checkBody(story),
      ...checkSample(story),
    ]),
    ...ids.flatMap((id) => checkParity(stories.filter((story) => story.id === id))),
  ];
}

const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+);/i, 'HTML is not shown; write Markdown'],
  [/^\s*(?:#|[-+*] |\d+[.)] )/, 'a story is told in paragraphs, without headings and lists'],
  [/[{}|\\]/, 'braces, bars and backslashes have a meaning for the program; write without them'],
];

function checkBody({ file, body, bodyLine }: StoryPage): Problem[] {
  const words = wordCount(body);
  const { fewest, most } = STORY_WORDS;
  const length = words < fewest || words > most;
  const lines = body
    .split('\n')
    .flatMap((line, n) =>
      UNFIT.filter(([pattern]) => pattern.test(line)).map(([, reason]) => error(file, bodyLine + n, reason)),
    );
  return [
    ...(length ? [error(file, bodyLine, `${words} words; a story has ${fewest} to ${most}`)] : []),
    ...lines,
  ];
}

/** In the text and on the button. */
function checkSample({ file, sample, body, bodyLine, who, language }: StoryPage): Problem[] {
  if (!sample) return [];
  const [inText, onButton] = [sampleFault(body, language), sampleFault(who, language)];
  return [
    ...(inText ? [error(file, bodyLine, inText)] : []),
    ...(onButton ? [error(file, 1, `who: ${onButton}`)] : []),
  ];
}

/** A story against its Finnish twin, or where that is missing against the first there is. */
function checkParity(twins: readonly StoryPage[]): Problem[] {
  const model = twins.find(({ language }) => language === 'fi') ?? twins[0];
  if (!model) return [];
  const missing = LANGUAGES.filter((language) => !twins.some((story) => story.language === language));
  const same = ({ field, region, level, sample }: StoryPage) => `${field}, ${region}, ${level}, ${sample}`;
  return [
    ...missing.map((language) => error(model.file, 1, `there is no ${model.id}.md in ${language}`)),
    ...twins
      .filter((story) => same(story) !== same(model))
      .map(({ file }) => error(file, 1, `field, region, level or sample differ from ${model.file}`)),
  ];
}
