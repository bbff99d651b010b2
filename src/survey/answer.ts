/** What is stored of an answer. Pure. */

export type Code = string | number | boolean;

export type AnswerValue = Code | readonly Code[];

/** By the name of the question; null is "asked and left empty". What is not there has not been answered. */
export type Answers = Readonly<Record<string, AnswerValue | null>>;
