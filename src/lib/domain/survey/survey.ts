/** What a published survey version holds: everything a respondent sees, and nothing else. */
import { z } from 'zod';
import { digestOf } from '#domain/picture/own.ts';
import { checksOf, question } from '#domain/question/index.ts';
import { id, optionalText, text } from '#domain/question/fields.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';

export const LIFE_AREAS = ['health', 'housing', 'economy', 'occupation'] as const;
/** In one survey. */
export const MOST_CARDS = 120;
export const MOST_QUESTIONS = 100;
export const LENSES = ['system', 'people', 'place'] as const;

/** A good thing that can be weighed against others. `picture` is a symbol of the sprite, an own picture (domain/picture/own.ts), or empty. */
export const card = z
	.strictObject({
		id,
		title: text(120),
		line: optionalText(200),
		picture: z.string().regex(/^[a-z-]{0,32}$|^own-[0-9a-f]{16}$/).default(''),
		/** What an own picture shows, for those who do not see it. Symbols have none. */
		alt: z.string().trim().max(200).optional(),
		/** Null: a card for one question only, such as a pole of the balance; it does not come into the library. */
		lifeArea: z.enum(LIFE_AREAS).nullable().default(null),
		lens: z.enum(LENSES).nullable().default(null)
	})
	.superRefine(({ picture, alt }, context) => {
		if (digestOf(picture) && !alt) context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, path: ['alt'], input: alt });
	});

/** Questions that belong together: progress is counted within a section. */
export const section = z.strictObject({ id, title: text(80) });

export const surveyContent = z
	.strictObject({
		language: z.string().regex(/^[a-z]{2,3}$/),
		title: text(160),
		minutes: z.int().min(1).max(60),
		/** Any question may use any of them, and each that uses some says how few; a survey that weighs nothing has none. */
		cards: z.array(card).max(MOST_CARDS),
		practice: z.strictObject({
			cards: z.array(z.strictObject({ id, title: text(80), picture: z.string().max(32) })).min(3).max(5)
		}),
		sections: z.array(section).max(20).default([]),
		/** In the order they are asked. */
		questions: z.array(question).min(1).max(MOST_QUESTIONS),
		/**
		 * The survey in other languages: language → place of a text (texts.ts) → the text. What is missing is shown in the
		 * survey's own language.
		 */
		translations: z.record(z.string().regex(/^[a-z]{2,3}$/), z.record(z.string().max(80), z.string().max(600))).default({})
	})
	.superRefine((content, context) => {
		const add = (message: string) => context.addIssue({ code: 'custom', message });
		const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
		const known = new Set(content.cards.map((card) => card.id));
		if (!unique(content.cards.map((card) => card.id))) add('Two cards have the same id');
		if (!unique(content.sections.map((one) => one.id))) add('Two sections have the same id');
		if (!unique(content.questions.map((one) => one.id))) add('Two questions have the same id');
		if (content.questions.every((one) => one.kind === 'follow_up' || (one.kind === 'choice' && one.background))) add('Nothing is asked');
		if (content.questions.filter((one) => one.kind === 'choice' && one.background).length > 3) add('More than three background questions');
		// A section is one stretch of questions, or its progress would begin twice.
		const stretches = content.questions.map((one) => one.section).filter((section, i, all) => i === 0 || section !== all[i - 1]);
		if (!unique(stretches.map(String))) add('A section is in two places');
		for (const one of content.questions) {
			if (one.section !== null && !content.sections.some(({ id }) => id === one.section)) add(`Question ${one.id} is in an unknown section`);
			const cards = cardsOf(one);
			if (cards.some((card) => !known.has(card))) add(`Question ${one.id} names an unknown card`);
			if ('cards' in one && Array.isArray(one.cards) && !unique(one.cards)) add(`Question ${one.id} names a card twice`);
			checksOf(one.kind).problems(one).forEach(add);
			if (one.kind !== 'follow_up') continue;
			const source = content.questions.slice(0, content.questions.indexOf(one)).find(({ id }) => id === one.of);
			if (!source || !kindOf(source.kind).own) add(`Question ${one.id} follows up no earlier question that orders cards`);
		}
	});

export type Card = z.infer<typeof card>;
export type Section = z.infer<typeof section>;
export type SurveyContent = z.infer<typeof surveyContent>;
