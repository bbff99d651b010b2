/**
 * The part of the SurveyJS JSON format that an instrument may use, as zod schemas. What only changes how a form looks is let through
 * and ignored; what would change what is asked, or what counts as an answer, is refused unless it stands here. Pure.
 */
import { z } from 'zod';

/** One text for all, or one for each language; `default` is SurveyJS's fallback. */
export const textSchema = z.union([z.string().min(1), z.record(z.string(), z.string())]);
export type FormatText = z.infer<typeof textSchema>;

const look = z.unknown().optional();
const DISPLAY = [
  'autoGrow',
  'colCount',
  'cols',
  'descriptionLocation',
  'displayMode',
  'errorLocation',
  'hideNumber',
  'indent',
  'maxWidth',
  'minWidth',
  'placeholder',
  'rateColorMode',
  'rateDescriptionLocation',
  'rateType',
  'renderAs',
  'requiredErrorText',
  'rows',
  'scaleColorMode',
  'separateSpecialChoices',
  'showClearButton',
  'showNumber',
  'startWithNewLine',
  'swapOrder',
  'titleLocation',
  'width',
] as const;
const display = Object.fromEntries(DISPLAY.map((property) => [property, look])) as Record<
  (typeof DISPLAY)[number],
  typeof look
>;

const common = {
  ...display,
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'a name is letters, digits and _'),
  title: textSchema.optional(),
  description: textSchema.optional(),
  isRequired: z.boolean().optional(),
  visibleIf: z.string().optional(),
};

const code = z.union([z.string().min(1), z.number()]);
const choice = z.union([code, z.strictObject({ value: code, text: textSchema.optional() })]);
export type FormatChoice = z.infer<typeof choice>;

/** The answers beside the choices: none of them, "I can't say", "I would rather not say". */
const special = {
  showNoneItem: z.boolean().optional(),
  hasNone: z.boolean().optional(),
  noneText: textSchema.optional(),
  showDontKnowItem: z.boolean().optional(),
  dontKnowText: textSchema.optional(),
  showRefuseItem: z.boolean().optional(),
  refuseText: textSchema.optional(),
};
const choices = { choices: z.array(choice).min(1), ...special };
const whole = z.number().int();
const longest = { maxLength: whole.min(1).max(4000).optional() };
const typed = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...common, ...shape });

export const elementSchema = z.discriminatedUnion('type', [
  typed('radiogroup', choices),
  typed('dropdown', choices),
  typed('checkbox', {
    ...choices,
    maxSelectedChoices: whole.min(1).optional(),
    minSelectedChoices: whole.min(1).optional(),
  }),
  typed('rating', {
    rateValues: z.array(choice).min(2).optional(),
    rateMin: whole.optional(),
    rateMax: whole.optional(),
    minRateDescription: textSchema.optional(),
    maxRateDescription: textSchema.optional(),
  }),
  typed('boolean', {
    valueTrue: code.optional(),
    valueFalse: code.optional(),
    labelTrue: textSchema.optional(),
    labelFalse: textSchema.optional(),
  }),
  typed('text', {
    ...longest,
    inputType: z.enum(['text', 'number', 'month', 'date']).optional(),
    min: z.union([z.number(), z.string()]).optional(),
    max: z.union([z.number(), z.string()]).optional(),
    step: z.number().positive().optional(),
  }),
  typed('comment', longest),
]);
export type FormatElement = z.infer<typeof elementSchema>;

const page = z.strictObject({
  name: z.string().optional(),
  title: textSchema.optional(),
  description: textSchema.optional(),
  elements: z.array(elementSchema).min(1),
});

export const formatSchema = z.strictObject({
  title: textSchema.optional(),
  description: textSchema.optional(),
  locale: z.string().optional(),
  pages: z.array(page).min(1),
  logo: look,
  logoPosition: look,
  completedHtml: look,
  showProgressBar: look,
  progressBarLocation: look,
  showQuestionNumbers: look,
  questionsOnPageMode: look,
  widthMode: look,
});
export type Format = z.infer<typeof formatSchema>;
