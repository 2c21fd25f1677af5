/** The four answers of a check round: whether a line about somebody holds. They mean the same in every survey, so they have signs, and one word for few people. */
export const CHECK_ANSWERS = ['holds', 'partly', 'not', 'missing'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];
/** Those that say that it holds, wholly or in part. */
export const HOLDS: readonly string[] = ['holds', 'partly'] satisfies CheckAnswer[];

/** These four and no others. */
export const isCheck = (options: readonly { value: unknown }[]): boolean => options.length === CHECK_ANSWERS.length && CHECK_ANSWERS.every((answer, i) => options[i]!.value === answer);
