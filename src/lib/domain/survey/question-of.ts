/** Apart from survey.ts, so that a respondent's device need not load the validator. */
import type { Question } from '#domain/question/index.ts';

/** The question with an id; undefined when there is none. */
export const questionOf = (survey: { questions: readonly Question[] }, id: string): Question | undefined => survey.questions.find((one) => one.id === id);
