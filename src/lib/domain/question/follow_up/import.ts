import { MISSING } from '#domain/export/kind.ts';
import type { ImportOf, Part } from '#domain/import/kind.ts';
import type { FollowUpAnswer } from './answer.ts';
import { CHANGES, type FollowUp } from './setting.ts';

/** Two columns a card: how it is today, and what has to happen. What somebody has told in own words is not taken in. */
export const followUpImport: ImportOf<FollowUp, FollowUpAnswer> = {
	parts: ({ id, today, change }, cards) =>
		cards.flatMap((card): Part[] => {
			const base = (tells: 'today' | 'change') => ({ part: `${card}:${tells}`, tells, cards: [card], exported: [card, tells], asked: tells }) as const;
			const place = (tells: string, i: number) => `question:${id}:${tells}:option:${i}`;
			return [
				...(today
					? [{
							...base('today'), missing: ['notReached', ...(today.options.some(({ value }) => value === null) ? (['unknown'] as const) : [])] as Part['missing'],
							takes: { takes: 'options' as const, options: today.options.map(({ value }, i) => ({ code: value ?? MISSING.unknown, place: place('today', i) })) }
						}]
					: []),
				...(change
					? [{
							...base('change'), missing: ['notReached'] as const,
							takes: { takes: 'options' as const, options: change.options.map(({ value }, i) => ({ code: CHANGES.indexOf(value) + 1, place: place('change', i) })) }
						}]
					: [])
			];
		}),
	cannot: ({ today, change }) => (today || change ? null : 'own_words'),
	answers({ id, cards: most }, { read }) {
		const answers: FollowUpAnswer[] = [];
		const met = new Set<string>();
		for (const [part, number] of read) {
			if (typeof number !== 'number' || number === MISSING.notReached) continue;
			const [card, aspect] = part.split(':') as [string, string];
			if (!met.has(card) && met.size === most) return { refused: 'too_many', part };
			met.add(card);
			const base = { question: id, kind: 'follow_up', card } as const;
			if (aspect === 'today') answers.push({ ...base, aspect: 'today', value: number === MISSING.unknown ? null : number });
			else answers.push({ ...base, aspect: 'change', value: CHANGES[number - 1] ?? '' });
		}
		return { answers };
	}
};
