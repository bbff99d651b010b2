/** Every dialog by its id: the only registry. What a dialog needs from outside is handed in here. */
import type { Dialog } from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';
import type { AnswerFacts } from '../src/statistics/ask.js';
import { about } from './about.js';
import { counsellor } from './counsellor.js';
import { feedback } from './feedback.js';
import { forget } from './forget.js';
import { greeting } from './greeting.js';
import { help } from './help.js';
import { language } from './language.js';
import { type KeptOf, myData } from './my-data.js';
import { safety } from './safety.js';
import { statistics } from './statistics.js';
import { thanks } from './thanks.js';
import { topic } from './topic.js';
import { welcome } from './welcome.js';

export interface Sources {
  readonly schoolOf: SchoolOf;
  readonly keptOf: KeptOf;
  readonly answerFacts: AnswerFacts;
}

export function createDialogs({ schoolOf, keptOf, answerFacts }: Sources): ReadonlyMap<string, Dialog> {
  const all = [
    welcome(schoolOf),
    greeting,
    help,
    about(schoolOf),
    thanks,
    language,
    topic,
    statistics(answerFacts),
    safety,
    counsellor(schoolOf),
    myData(keptOf),
    forget,
    feedback,
  ];
  return new Map(all.map((one) => [one.id, one]));
}
