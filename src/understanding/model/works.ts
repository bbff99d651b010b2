/**
 * What the model is asked, as works of jobs (src/conversation/jobs.ts): what somebody meant, as one of our intents; which skills of a
 * shortlist a text tells of. What comes back is one of these or nothing, whatever the model writes.
 */
import { z } from 'zod';
import { type Json, LANGUAGES } from '../../conversation/activity.js';
import { FAILED, type Work } from '../../conversation/jobs.js';
import { MEANT } from '../../conversation/wondering.js';
import { SHORTLISTED } from '../../guidance/telling.js';
import type { Model } from './model.js';
import type { Prompt, PromptName } from './prompt.js';

export interface WorksOptions {
  readonly model: Model;
  readonly prompts: readonly Prompt[];
  /** What of a person's words may go out; null where nothing may. */
  readonly sendable: (text: string) => string | null;
}

const meant = z.object({ text: z.string(), language: z.enum(LANGUAGES) });
const shortlist = z.object({
  text: z.string(),
  language: z.enum(LANGUAGES),
  skills: z.array(z.object({ uri: z.string(), name: z.string() })).max(20),
});

export function modelWorks({ model, prompts, sendable }: WorksOptions): ReadonlyMap<string, Work> {
  const prompt = (name: PromptName): Prompt => {
    const found = prompts.find((each) => each.name === name);
    if (!found) throw new Error(`no prompt ${name}`);
    return found;
  };
  return new Map<string, Work>([
    [MEANT, asked(meant, sendable, (given) => askMeant(model, prompt('meant'), given))],
    [SHORTLISTED, asked(shortlist, sendable, (given) => askSkills(model, prompt('skills'), given))],
  ]);
}

/** An input without its words, because they have been erased, is not asked about; nor are words that must not go out. */
const asked =
  <T extends { readonly text: string }>(
    schema: z.ZodType<T>,
    sendable: WorksOptions['sendable'],
    ask: (given: T) => Promise<Json | null>,
  ): Work =>
  async (input) => {
    const { data } = schema.safeParse(input);
    const text = data ? sendable(data.text) : null;
    if (!data || text === null) return FAILED;
    return (await ask({ ...data, text })) ?? FAILED;
  };

async function askMeant(model: Model, prompt: Prompt, given: z.infer<typeof meant>): Promise<Json | null> {
  const shape = z.object({ intent: z.enum(prompt.choices) });
  const { language, text: message } = given;
  return model.ask({
    prompt,
    given: { language, message },
    shape,
    read: (answer) => {
      const { data } = shape.safeParse(answer);
      return data ? { intent: data.intent } : null;
    },
  });
}

async function askSkills(
  model: Model,
  prompt: Prompt,
  given: z.infer<typeof shortlist>,
): Promise<Json | null> {
  const { language, text: message, skills } = given;
  // Short names of our own: nothing that the model makes up can be one of the vocabulary.
  const uris = new Map(skills.map(({ uri }, n) => [`s${n + 1}`, uri]));
  const listed = skills.map(({ name }, n) => ({ id: `s${n + 1}`, name }));
  return model.ask({
    prompt,
    given: { language, message, skills: listed },
    shape: z.object({ skills: z.array(z.enum([...uris.keys()])) }),
    read: (answer) => {
      const { data } = z.object({ skills: z.array(z.unknown()) }).safeParse(answer);
      if (!data) return null;
      const picked = new Set(
        data.skills.flatMap((id) => (typeof id === 'string' ? uris.get(id) : null) ?? []),
      );
      // An answer all of whose skills are made up is none.
      return picked.size > 0 || data.skills.length === 0 ? { uris: [...picked] } : null;
    },
  });
}
