/** Every command of `urakaveri`, with a line of help. A command's own file is loaded when it is asked for. */
import type { CommandEntry } from './command.js';
import { convert, importing, report, sync } from './figures-entries.js';
import { survey } from './survey/entry.js';

export type { CommandEntry } from './command.js';

const SCHOOL = { '--school ID': 'of one school only; of all unless given' };
const BATCH = 'one JSON a line from a file, or from standard input with -; one JSON a line out';
const LANG = { '--lang fi|sv|en': 'the language to begin with; the school’s first one unless given' };

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  ask: {
    usage: 'ask [--lang fi|sv|en] [--json] "QUESTION" | --batch FILE.jsonl',
    summary: 'answers a question about figures, from the published tables and nothing else',
    options: {
      '--lang fi|sv|en': 'the language of the answer; the language of the question unless given',
      '--json': 'the answer with its values, caveats and source as one JSON',
      '--batch FILE.jsonl': BATCH,
    },
    notes: [
      'A line in:  {"id":1,"lang":"fi","q":"…"}',
      'A line out: {"id":1,"status":"answered|refused|clarify","refusal":"…","answer":"…","values":[…],"caveats":[…],"source":"…"}',
    ],
    load: () => import('./ask.js'),
  },
  backup: {
    usage: 'backup FILE',
    summary: 'writes a complete, checked copy of the database, also while the program runs',
    notes: [
      'FILE must not exist yet. It holds what people wrote: keep it where only you can read it.',
      'PostgreSQL is backed up with its own pg_dump.',
    ],
    load: () => import('./backup.js'),
  },
  chat: {
    usage: 'chat [--lang fi|sv|en] [--school ID] [--as student|alumni] [--record FILE.chat] [--keep]',
    summary: 'talks with you in this terminal, or answers the lines of standard input',
    options: {
      ...LANG,
      '--school ID': 'the school whose bot it is; the first one unless given',
      '--as alumni': 'says for you that you have graduated and come to answer the survey',
      '--record FILE.chat': 'writes the conversation down, as test/transcripts has them',
      '--keep': 'keeps the conversation in the database; without it nothing is kept',
    },
    notes: ['Ctrl-D or the end of the input ends it.'],
    load: () => import('./chat.js'),
  },
  content: {
    usage: 'content check',
    summary: 'checks all that the bot says and knows; problems as file:line: reason',
    notes: ['CONTENT_DIR, where it is set, is checked along with what is shipped.'],
    load: () => import('./content.js'),
  },
  counsellor: {
    usage: 'counsellor invite --name "NAME" [--school ID] [--json] | list [--school ID] [--json] | remove ID',
    summary: 'makes the links by which counsellors sign in to the workspace, and says who they are',
    options: {
      '--name "NAME"': 'as students see it beside the counsellor’s words',
      '--school ID': 'whose counsellor; the first school unless given',
      '--json': 'one JSON a line',
    },
    notes: [
      'invite prints a link that is valid for seven days and lets in once. Opening it uses nothing up: there is a button on its page.',
      'A lost link, or another computer: the same command again. Older links of that name then end, sessions go on.',
      'remove ends every session and link of a counsellor at once.',
    ],
    load: () => import('./counsellor.js'),
  },
  convert,
  disclosure: {
    usage:
      'disclosure audit [--seed N] [--answers N] [--programmes N] [--instrument FILE.json] [--records FILE.jsonl --by DIMENSION,…] [--minimum N] [--json]',
    summary:
      'plays an attacker who wants to know what somebody answered in a survey, from its published figures',
    options: {
      '--seed N': 'other made-up answers; 1 unless given',
      '--answers N': 'how many are made up; 1500 unless given',
      '--programmes N': 'in how many programmes; 60 unless given',
      '--instrument FILE.json': 'the survey; content/surveys/vet-follow-up unless given',
      '--records FILE.jsonl': 'a wave’s own records instead, {"answers":{…},"groups":{…}} a line',
      '--by DIMENSION,…': 'what the records are grouped by; programme,gender of made-up ones',
      '--minimum N': 'the smallest group that is shown; 10 unless given, never under 5',
      '--json': 'the findings as one JSON',
    },
    notes: ['Ends with 1 when the gate gives anybody away.'],
    load: () => import('./disclosure.js'),
  },
  doctor: {
    usage: 'doctor [--model]',
    summary: 'tells what is set, reachable and missing, a line for each thing, with the next step',
    notes: [
      'ok: works; note: off, or worth knowing; missing: not there or not working.',
      'Ends with 1 only when something that is switched on does not work. Prints no secret.',
      '--model also asks the model a question, where one is set.',
    ],
    load: () => import('./doctor.js'),
  },
  erase: {
    usage: 'erase --school ID (--person ID | --code CODE | --conversation ID | --teams ID)',
    summary: 'forgets a person for good: everything of theirs, in every conversation',
    options: {
      '--school ID': 'the school in which the person is known',
      '--person ID': 'our id of the person, as the copy of "my data" has it',
      '--code CODE': 'the code with which the person comes back to the web page',
      '--conversation ID': 'a conversation of the person, as "requests" prints it',
      '--teams ID': 'the person’s object id in Microsoft Entra',
    },
    notes: ['A person can do it alone by writing "forget me" to the bot. Group conversations stay.'],
    load: () => import('./erase.js'),
  },
  evaluate: {
    usage: 'evaluate [--set NAME] [--esco DIR] [--json]',
    summary: 'tells how well messages are understood, on the held-out sets of the repository',
    options: {
      '--set NAME': 'intents, language, safety, slots, linking, answers or apart; all unless given',
      '--esco DIR':
        'for linking: also over all of ESCO, from the files of a folder; what was imported unless given',
      '--json': 'one JSON a line: set, lang, measure, right, of, share, low, high',
    },
    notes: [
      'Shares with their 95 % intervals (Wilson). It prints no message of a set: nothing may be tuned on them.',
      'apart counts messages that are near to a phrase of content/nlu (runs of five letters, Jaccard 0.6 or more).',
    ],
    load: () => import('./evaluate.js'),
  },
  expire: {
    usage: 'expire [--school ID]',
    summary: 'erases now what nobody has touched for RETENTION_DAYS; the program does it once a day',
    options: SCHOOL,
    load: () => import('./expire.js'),
  },
  import: importing,
  interpret: {
    usage: 'interpret --instrument FILE.json --batch [FILE.jsonl]',
    summary:
      'turns answers in free text into the coded answers of a survey; null means that the question is asked again',
    options: {
      '--instrument FILE.json': 'the survey, as content/surveys has them',
      '--batch [FILE.jsonl]': 'one JSON a line; standard input unless a file is given',
    },
    notes: [
      'A line in:  {"id":1,"lang":"fi","question":"situation","text":"…","today":"2026-11-22"}',
      'A line out: {"id":1,"value":"part_time"}',
    ],
    load: () => import('./interpret.js'),
  },
  link: {
    usage: 'link [--lang fi|sv|en] "TEXT" | --batch FILE.jsonl',
    summary: 'finds the skills and occupations that a text tells of, best first',
    options: { '--lang fi|sv|en': 'the language of the text; fi unless given', '--batch FILE.jsonl': BATCH },
    notes: [
      'A line in:  {"id":1,"lang":"fi","text":"…"}',
      'A line out: {"id":1,"concepts":[{"uri":"…","label":"…","score":0.9}]}',
    ],
    load: () => import('./link.js'),
  },
  manifest: {
    usage: 'manifest [--out FILE] [--check]',
    summary: 'makes the Teams app package from manifest/ and the settings',
    options: {
      '--out FILE': 'where to write it; dist/urakaveri-teams.zip unless given',
      '--check': 'only looks whether Teams would take it',
    },
    notes: ['It needs MicrosoftAppId and PUBLIC_URL; docs/tasks/operate.md tells how to upload it.'],
    load: () => import('./manifest.js'),
  },
  quarantines: {
    usage: 'quarantines [--school ID] [--json]',
    summary: 'lists dialogs that kept failing and were put aside, the newest first',
    options: { ...SCHOOL, '--json': 'one JSON a line' },
    notes: [
      'People were told and offered a counsellor. It names dialogs and errors, never what was written.',
    ],
    load: () => import('./quarantines.js'),
  },
  report,
  requests: {
    usage: 'requests [--school ID] [--json]',
    summary: 'lists what people have sent to the counsellors, the newest first',
    options: { ...SCHOOL, '--json': 'one JSON a line: at, school, conversation, text' },
    notes: [
      'Written in confidence: only the guidance counsellors of the school may read it.',
      'A request stays until its conversation is erased.',
    ],
    load: () => import('./requests.js'),
  },
  restore: {
    usage: 'restore FILE [--replace]',
    summary: 'puts a backup in the place of the database, which is kept beside it',
    options: {
      '--replace': 'also where the database knows more than the backup, or is of a newer version',
    },
    notes: [
      'The program must not be running. Who was erased since the backup was made is erased in it too, where',
      'the replaced database shows who that is. PostgreSQL is restored with its own pg_restore.',
    ],
    load: () => import('./restore.js'),
  },
  survey,
  sync,
  understand: {
    usage: 'understand [--lang fi|sv|en] "TEXT" | --batch FILE.jsonl',
    summary: 'tells what is heard in a message: language, intent, facts, distress',
    options: {
      '--lang fi|sv|en': 'the language of the conversation until now, if it is known',
      '--batch FILE.jsonl': BATCH,
    },
    notes: [
      'A line in:  {"id":1,"text":"…","lang":"fi","previous":"sv"} (the language of the conversation, and of its last turn)',
      'A line out: {"id":1,"lang":"…","intent":"…","confidence":0.9,"slots":{…},"safety":{"flag":false,"kind":null}}',
    ],
    load: () => import('./understand.js'),
  },
};
