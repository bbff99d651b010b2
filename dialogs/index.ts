/** Every dialog by its id: the only registry. What a dialog needs from outside is handed in here. */
import type { Dialog } from '../src/conversation/dialog.js';
import type { Intents } from '../src/conversation/house.js';
import type { SchoolOf } from '../src/counselling/school.js';
import type { SummaryDesk } from '../src/counselling/summary-desk.js';
import type { CompanyDesk } from '../src/guidance/companies.js';
import type { PackDesk } from '../src/guidance/pack-desk.js';
import type { StoryDesk } from '../src/guidance/stories.js';
import type { SkillDesk } from '../src/guidance/telling.js';
import type { FindAnswer } from '../src/statistics/ask.js';
import type { SurveyDesk } from '../src/survey/desk.js';
import { about } from './about.js';
import { companies } from './companies.js';
import { counsellor } from './counsellor.js';
import { type CvKnown, type CvLinks, cv } from './cv.js';
import { erase, type SaidOf } from './erase.js';
import { feedback } from './feedback.js';
import { followUp } from './follow-up.js';
import { followUpCounsellor } from './follow-up-counsellor.js';
import { followUpHelp } from './follow-up-help.js';
import { forget } from './forget.js';
import { greeting } from './greeting.js';
import { help } from './help.js';
import { language } from './language.js';
import { type KeptOf, myData } from './my-data.js';
import { pack } from './pack.js';
import { safety } from './safety.js';
import { skills } from './skills.js';
import { statistics } from './statistics.js';
import { stories } from './stories.js';
import { summary } from './summary.js';
import { thanks } from './thanks.js';
import { topic } from './topic.js';
import { welcome } from './welcome.js';

export interface Sources {
  readonly schoolOf: SchoolOf;
  readonly keptOf: KeptOf;
  readonly saidOf: SaidOf;
  readonly answerFacts: FindAnswer;
  readonly packs: PackDesk;
  readonly stories: StoryDesk;
  readonly companies: CompanyDesk;
  readonly skills: SkillDesk;
  readonly summaries: SummaryDesk;
  readonly cvKnown: CvKnown;
  readonly cvLinks: CvLinks;
  readonly surveys: SurveyDesk;
  /** Where a model is asked, if one is. */
  readonly modelHost: string | null;
}

/** Intents that are a part of a dialog: where they begin it. Any other intent is the dialog of its own name, or a topic. */
export const INTENTS: Intents = new Map([
  ['entrepreneurship', { dialog: 'pack', facts: { pack: 'entrepreneurship' } }],
  ['jobs', { dialog: 'pack', facts: { pack: 'job-search' } }],
  ['application', { dialog: 'pack', facts: { pack: 'job-search', page: 'job-search.application-letter' } }],
  ['interview', { dialog: 'pack', facts: { pack: 'job-search', page: 'job-search.interview' } }],
]);

export function createDialogs({
  schoolOf,
  keptOf,
  saidOf,
  answerFacts,
  packs,
  skills: skillDesk,
  summaries,
  cvKnown,
  cvLinks,
  surveys,
  modelHost,
  ...shelves
}: Sources): ReadonlyMap<string, Dialog> {
  const all = [
    welcome(schoolOf, modelHost),
    greeting,
    help,
    about(schoolOf),
    thanks,
    language,
    topic,
    pack(packs),
    skills(skillDesk),
    cv(cvKnown, cvLinks),
    statistics(answerFacts),
    stories(shelves.stories),
    companies(shelves.companies),
    safety,
    counsellor(schoolOf),
    summary(schoolOf, summaries),
    followUp(surveys, schoolOf),
    followUpHelp,
    followUpCounsellor(schoolOf),
    myData(keptOf, modelHost),
    erase(saidOf),
    forget,
    feedback,
  ];
  return new Map(all.map((one) => [one.id, one]));
}
