import { notThere } from '#server/request/wrong-method.ts';

export const _right = 'anybody';

/** An address of the API that does not exist. */
export const fallback = notThere;
