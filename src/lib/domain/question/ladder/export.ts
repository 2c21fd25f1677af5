import { MISSING, row, type ExportOf } from '#domain/export/kind.ts';
import type { LadderAnswer } from './answer.ts';
import type { Ladder } from './setting.ts';

export const ladderExport: ExportOf<Ladder, LadderAnswer> = {
	variables: () => [{ name: [], tells: 'ladder', missing: ['notReached', 'skipped'] }],
	values: (_, [one]) => [!one ? MISSING.notReached : (one.value ?? MISSING.skipped)],
	rows: (_, { value }, at) => [row(at, 1, null, value === null ? 'skipped' : 'chosen', { value })],
	answer: ({ id }, [one, ...more]) => (more.length > 0 ? null : { question: id, kind: 'ladder', value: one!.value })
};
