/** The follow-up survey: one question at a time, each understood by the survey room, and a coded record at the end that belongs to nobody. */
import { call, choose, type Dialog, dialog, record, type Step, say } from '../src/conversation/dialog.js';
import { surveyComplete } from '../src/conversation/leaving.js';
import { pose, retract } from '../src/conversation/pose.js';
import type { SchoolOf } from '../src/counselling/school.js';
import type { Answers } from '../src/survey/answer.js';
import type { Edition } from '../src/survey/coded.js';
import type { SurveyDesk } from '../src/survey/desk.js';

export const followUp = (desk: SurveyDesk, schoolOf: SchoolOf): Dialog =>
  dialog(
    'follow-up',
    1,
    function* ({ channelConversation: conversation, opened, school }) {
      const standing = yield* call('standing', { conversation }, (input) =>
        desk.standing(input.conversation),
      );
      const edition = standing && desk.edition(standing);
      if (!standing || !edition) return yield* say('over');
      yield* say(['hello', 'notice', 'anonymous'], {
        ...desk.minutes(edition),
        school: schoolOf(school).name,
      });
      yield* choose('begin', ['start'], { aside: true });
      const answers = yield* interview(desk, edition, opened.slice(0, 10));
      const send = yield* choose('send', ['yes', 'change'], { aside: true });
      if (send === 'change') {
        const which = yield* choose('which', desk.given(edition, answers), { aside: true });
        yield* retract([`question.${which}`, 'send', 'which']);
      }
      const whole = desk.record(edition, answers);
      const still = yield* call('still', { conversation, whole }, (input) =>
        desk.standing(input.conversation),
      );
      if (!still) return yield* say('over');
      const group = yield* call('group', standing, desk.group);
      yield* record(surveyComplete(whole));
      yield* say(['thanks', ...group.ids], group.values);
    },
    { expiresAfterDays: 400, pauses: 'paused' },
  );

function* interview(desk: SurveyDesk, edition: Edition, today: string): Generator<Step, Answers, unknown> {
  let answers: Answers = {};
  for (;;) {
    const question = desk.next(edition, answers);
    if (!question) return answers;
    const { name } = question;
    const n = edition.instrument.questions.indexOf(question);
    const { value, sure } = yield* pose(`question.${name}`, desk.pose(edition, answers, question, today));
    if (value !== null && sure !== 'plain') {
      const answer = desk.label(question, value);
      if (sure === 'clear') yield* say('noted', { answer });
      else if ((yield* choose(`sure.${n}`, ['yes', 'no'], { values: { answer }, aside: true })) === 'no')
        yield* retract([`question.${name}`, `sure.${n}`]);
    }
    answers = { ...answers, [name]: value };
  }
}
