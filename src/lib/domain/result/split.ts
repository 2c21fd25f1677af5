/** Results told group by group. */
import type { Kind } from '#domain/question/index.ts';
import type { ResultKind } from './result.ts';

/** Kinds that are told group by group: what people weighed. Counts of a choice among few are not, since a cell would be somebody. */
const SPLIT: readonly ResultKind[] = ['best_worst', 'pairs', 'points', 'ranking'];
export const splits = (kind: Kind): boolean => (SPLIT as readonly Kind[]).includes(kind);
