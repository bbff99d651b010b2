/** How `urakaveri survey` is used. */
import type { CommandEntry } from '../command.js';

export const survey: CommandEntry = {
  usage:
    'survey check | preview [--instrument ID] [--lang fi|sv|en] | open [--instrument ID] [--school ID] [--json] | invite --count N [--instrument ID] [--school ID] [--json] | list [--school ID] [--json] | close --wave ID | report --wave ID [--lang fi|sv|en] [--json] | release --wave ID [--json]',
  summary:
    'asks those who have graduated how they are doing: makes links, closes a wave, tells how it was answered',
  options: {
    '--instrument ID': 'the survey, a folder of content/surveys; vet-follow-up unless given',
    '--school ID': 'the school that asks; the first one unless given (list: all)',
    '--count N': 'how many links to make, one for each person',
    '--wave ID': 'the round of the survey, as open, invite and list print it',
    '--lang fi|sv|en': 'the language of the questions; fi unless given',
    '--json':
      'one JSON a line: invite {wave,link}, open and list the wave, report the whole report, release what was published',
  },
  notes: [
    'invite opens a wave where none is open. A link is shown once and cannot be made again; opening it uses nothing up.',
    'close destroys the hashes of the links and what was begun and not sent, and keeps the report.',
    'release publishes the kept report of a closed wave among the open data, under CC BY 4.0. It is done once and cannot be taken back.',
    'docs/tasks/run-a-survey.md tells how a survey is run from beginning to end.',
  ],
  load: () => import('../survey.js'),
};
