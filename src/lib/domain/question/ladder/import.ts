import { MISSING } from '#domain/export/kind.ts';
import { numberIn, type ImportOf } from '#domain/import/kind.ts';
import type { LadderAnswer } from './answer.ts';
import type { Ladder } from './setting.ts';

/** A column with the step. */
export const ladderImport: ImportOf<Ladder, LadderAnswer> = {
	parts: () => [{ part: '', tells: 'ladder', exported: [], takes: { takes: 'number', least: 0, most: 10 }, missing: ['notReached', 'skipped'] }],
	cannot: () => null,
	answers({ id }, said) {
		const number = numberIn(said, '');
		if (number === MISSING.notReached) return { answers: [] };
		return { answers: [{ question: id, kind: 'ladder', value: number === MISSING.skipped ? null : number }] };
	}
};
