/** What a published survey version holds: everything a respondent sees, and nothing else. */
import { z } from 'zod';
import { partProblems, surveyPart } from './parts.ts';

export const LIFE_AREAS = ['health', 'housing', 'economy', 'occupation'] as const;
export const LENSES = ['system', 'people', 'place'] as const;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
const text = (max: number) => z.string().trim().min(1).max(max);

/** A good thing that can be weighed against others. `picture` is a symbol of the sprite, or empty. */
export const valueCard = z.strictObject({
	id,
	lifeArea: z.enum(LIFE_AREAS),
	lens: z.enum(LENSES),
	title: text(80),
	line: z.string().trim().max(200),
	picture: z.string().regex(/^[a-z-]{0,32}$/)
});

/** A card that only some part asks about: a pole of the balance, a bowl for stones. */
export const extraCard = z.strictObject({
	id,
	title: text(120),
	line: z.string().trim().max(200).default(''),
	picture: z.string().regex(/^[a-z-]{0,32}$/).default('')
});

const option = <V extends z.ZodType>(value: V) => z.strictObject({ value, label: text(80) });

export const surveyContent = z
	.strictObject({
		language: z.string().regex(/^[a-z]{2,3}$/),
		title: text(160),
		help: z.string().max(400),
		minutes: z.int().min(1).max(60),
		cards: z.array(valueCard).min(2).max(60),
		practice: z.strictObject({
			cards: z.array(z.strictObject({ id, title: text(80), picture: z.string().max(32) })).min(3).max(5)
		}),
		bestWorst: z.strictObject({
			promptBest: text(160),
			promptWorst: text(160),
			/** Each set is the ids of the cards shown together; which order they are shown in is drawn per person. */
			sets: z.array(z.array(id).min(2).max(6)).max(60)
		}),
		/** Cards besides the library's, for parts. */
		extraCards: z.array(extraCard).max(60).default([]),
		/** Other trade-offs and questions, after the best–worst screens and before the follow-ups. */
		parts: z.array(surveyPart).max(20).default([]),
		/**
		 * The survey in other languages: language → place of a text (texts.ts) → the text. What is missing is shown in the
		 * survey's own language.
		 */
		translations: z.record(z.string().regex(/^[a-z]{2,3}$/), z.record(z.string().max(80), z.string().max(600))).default({}),
		followUp: z.strictObject({
			/** How many of the person's own top cards are followed up. */
			cards: z.int().min(0).max(5),
			today: z.strictObject({ prompt: text(160), options: z.array(option(z.int().min(0).max(3).nullable())).min(2) }),
			change: z.strictObject({
				prompt: text(160),
				options: z.array(option(z.enum(['create', 'break', 'keep', 'unknown']))).min(2)
			}),
			story: z.strictObject({ prompt: text(200), hint: z.string().max(200), maxLength: z.int().min(100).max(2000) })
		}),
		background: z
			.array(z.strictObject({ id, label: text(80), options: z.array(option(z.string().max(60))).min(2).max(12) }))
			.max(3)
	})
	.superRefine((content, context) => {
		const known = new Set([...content.cards, ...content.extraCards].map((card) => card.id));
		if (known.size !== content.cards.length + content.extraCards.length) context.addIssue({ code: 'custom', message: 'Two cards have the same id' });
		for (const message of partProblems(content.parts, known)) context.addIssue({ code: 'custom', message });
		// Translations name an option by its question.
		const questions = ['today', 'change', ...content.parts.map(({ id }) => id), ...content.background.map(({ id }) => id)];
		if (new Set(questions).size !== questions.length) context.addIssue({ code: 'custom', message: 'Two questions have the same id' });
		if (content.bestWorst.sets.length + content.parts.length === 0) context.addIssue({ code: 'custom', message: 'Nothing is asked' });
		for (const [index, set] of content.bestWorst.sets.entries()) {
			if (new Set(set).size !== set.length || set.some((card) => !known.has(card))) {
				context.addIssue({ code: 'custom', message: `Screen ${index + 1} names a card twice or an unknown card` });
			}
		}
	});

export type ExtraCard = z.infer<typeof extraCard>;
export type ValueCard = z.infer<typeof valueCard>;
export type SurveyContent = z.infer<typeof surveyContent>;
export type ChangeKind = 'create' | 'break' | 'keep' | 'unknown';
export type TodayValue = 0 | 1 | 2 | 3 | null;

/** A stored version as it is read today: what came later was not asked then. */
export const withDefaults = (content: SurveyContent): SurveyContent => ({ ...content, extraCards: content.extraCards ?? [], parts: content.parts ?? [], translations: content.translations ?? {} });
