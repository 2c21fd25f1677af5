import type { Step } from '#answering/journey.ts';

/** What a step is about, in a word: its kind; of a question the question's kind, of a follow-up what is asked about the card. */
export const nameOfStep = (step: Step): string => (step.kind === 'question' ? (step.screen.aspect ?? step.question.kind) : step.kind);
