/** `urakaveri survey report`: what may be told of a wave. Every count in it has gone through the gate of src/survey/report.ts. */
import type { Configuration } from '../../configuration.js';
import type { Language } from '../../conversation/activity.js';
import { label, type ProtectedCount } from '../../statistics/protected.js';
import type { Store } from '../../store/store.js';
import type { Wave } from '../../store/surveys.js';
import type { CodedRecord } from '../../survey/coded.js';
import type { QuestionFigures, SurveyReport } from '../../survey/figures.js';
import { type Instrument, isClosed, questionNamed } from '../../survey/question.js';
import { surveyReport } from '../../survey/report.js';
import { openInstruments } from '../../surveys.js';
import { languageOf, none, readArguments } from '../arguments.js';
import type { Run } from '../command.js';
import { withStore } from '../database.js';
import { waveNamed } from './waves.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    wave: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  const language = languageOf(values.lang) ?? 'fi';
  return withStore(terminal, async (store, configuration) => {
    const wave = await waveNamed(store, values.wave);
    const report = await reportOf(store, configuration, wave);
    const lines = values.json
      ? [JSON.stringify({ wave: wave.id, ...report })]
      : linesOf(wave, report, instrumentOf(configuration, wave), language);
    for (const line of lines) terminal.out(line);
    return 0;
  });
};

/** The report that was kept when the wave was closed; while it is open, how many have answered and no more. */
export async function reportOf(
  store: Store,
  configuration: Configuration,
  wave: Wave,
): Promise<SurveyReport> {
  const { surveys } = store;
  const kept = (await surveys.report(wave.id)) as SurveyReport | null;
  if (kept) return kept;
  const records = (await surveys.responses(wave.id)).map((record) => JSON.parse(record) as CodedRecord);
  return surveyReport({
    instrument: mustAsk(configuration, wave),
    records,
    invited: (await surveys.reach(wave.id)).invited,
    open: wave.closed === null,
  });
}

/** What the wave asked; null where this installation has another version of it by now. */
function instrumentOf({ content, ownContent }: Configuration, { instrument, version }: Wave) {
  const { editions } = openInstruments(content, ownContent);
  return editions.find((each) => each.id === instrument && each.version === version)?.instrument ?? null;
}

/** @throws where there is none: before anything is done that needs it. */
export function mustAsk(configuration: Configuration, wave: Wave): Instrument {
  const instrument = instrumentOf(configuration, wave);
  if (instrument) return instrument;
  throw new Error(
    `This installation has no version ${wave.version} of ${wave.instrument}: bring that instrument.json and versions.yaml back first`,
  );
}

const shown = (count: ProtectedCount): string => label(count) ?? 'withheld';

function linesOf(
  wave: Wave,
  report: SurveyReport,
  instrument: Instrument | null,
  language: Language,
): readonly string[] {
  const rate = report.responseRate === null ? '' : `, ${report.responseRate} %`;
  return [
    `${wave.id} (${report.state}): ${shown(report.answers)} of ${shown(report.invited)} answered${rate}`,
    ...(report.state === 'open' ? ['Figures come when the wave is closed.'] : []),
    ...report.questions.flatMap((figures) => questionLines(figures, instrument, language)),
  ];
}

function questionLines(
  figures: QuestionFigures,
  instrument: Instrument | null,
  language: Language,
): readonly string[] {
  const question = instrument && questionNamed(instrument, figures.question);
  const labelOf = (value: unknown) =>
    (question &&
      isClosed(question) &&
      question.options.find((option) => option.value === value)?.label[language]) ||
    String(value);
  const mean = figures.mean === null ? '' : `, mean ${figures.mean}`;
  return [
    '',
    `${question?.title[language] ?? figures.question} (${shown(figures.answers)}${mean})`,
    ...figures.options.map(({ value, count, percent, atLeast }) => {
      const share = percent === null ? '' : `, ${atLeast ? 'at least ' : ''}${percent} %`;
      return `  ${labelOf(value)}: ${shown(count)}${share}`;
    }),
  ];
}
