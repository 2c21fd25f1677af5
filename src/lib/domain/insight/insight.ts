/** What a project has understood: a claim in one sentence, what it rests on, and who weighs it the other way. */
import { z } from 'zod';
import { MOST_BESIDE_STORY } from '#domain/statistics/story.ts';
import { LENSES, LIFE_AREAS } from '#domain/survey/survey.ts';

export const STATES = ['draft', 'anchored', 'outdated'] as const;
export type State = (typeof STATES)[number];
export const MOST_EVIDENCE = 12;

/** A figure of a release: a question, a part of one, or one card in it (else ''). */
export interface FigureAddress {
	question: string;
	unit: string;
	card: string;
}
const uuid = z.uuid();
/** `said`: a word for what it said when it was bound (analysis/finding.ts; domain/quote/text-word.ts). */
const said = z.string().min(1).max(300);
export const figureEvidence = z.strictObject({ kind: z.literal('figure'), release: uuid, question: z.string().min(1).max(24), unit: z.string().max(49), card: z.string().max(24), said });
export const quoteEvidence = z.strictObject({ kind: z.literal('quote'), release: uuid, quote: uuid, said });
export const statisticEvidence = z.strictObject({ kind: z.literal('statistic'), statistic: uuid });
/** A note of a dialogue; `said`: its word and how the line that woke it stood (analysis/insight-marks.ts). */
export const dialogueEvidence = z.strictObject({ kind: z.literal('dialogue'), dialogue: uuid, note: uuid, said });
/** What a claim rests on, pointed at and never copied. */
export const evidence = z.discriminatedUnion('kind', [figureEvidence, quoteEvidence, statisticEvidence, dialogueEvidence]);
export type Evidence = z.infer<typeof evidence>;
export type EvidenceOf<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

type Unsaid = Evidence | Omit<EvidenceOf<'figure'>, 'said'> | Omit<EvidenceOf<'quote'>, 'said'> | Omit<EvidenceOf<'dialogue'>, 'said'>;
/** One thing that can be rested on has one address, whatever it said. */
export function addressOf(one: Unsaid): string {
	if (one.kind === 'figure') return ['figure', one.release, one.question, one.unit, one.card].join('|');
	if (one.kind === 'dialogue') return ['dialogue', one.dialogue, one.note].join('|');
	return one.kind === 'quote' ? ['quote', one.release, one.quote].join('|') : ['statistic', one.statistic].join('|');
}

const line = (most: number) => z.string().trim().max(most);
/** What somebody writes of an insight. One that is anchored rests on something, says who weighs it the other way, and with whom it was anchored. */
export const writtenInsight = z
	.strictObject({
		claim: line(240).min(1),
		evidence: z.array(evidence).max(MOST_EVIDENCE),
		lens: z.enum(LENSES).nullable(),
		lifeArea: z.enum(LIFE_AREAS).nullable(),
		goal: line(160),
		counter: line(400),
		/** Nobody has been heard who weighs it the other way. */
		unheard: z.boolean(),
		anchoredWith: line(200),
		state: z.enum(STATES)
	})
	.superRefine(({ evidence, counter, unheard, anchoredWith, state }, context) => {
		const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path] });
		if (evidence.filter(({ kind }) => kind === 'statistic').length > MOST_BESIDE_STORY) wrong('statistics');
		if (unheard && counter !== '') wrong('counterBoth');
		if (state !== 'anchored') return;
		if (evidence.length === 0) wrong('evidenceNone');
		if (counter === '' && !unheard) wrong('counterNone');
		if (anchoredWith === '') wrong('anchoredNone');
	});
export type WrittenInsight = z.infer<typeof writtenInsight>;

export interface Insight extends WrittenInsight {
	id: string;
	projectId: string;
	version: number;
	changedOn: string;
}
/** A version of an insight: which of its fields became something else, when and by whom. */
export interface InsightChange {
	version: number;
	by: string;
	at: string;
	fields: Partial<WrittenInsight>;
}

/** What was typed, field by field as it came. `evidence`: addresses. */
export type InsightFields = Record<'claim' | 'lens' | 'lifeArea' | 'goal' | 'counter' | 'anchoredWith' | 'state', string> & { unheard: boolean; evidence: string[] };
export const PROBLEMS = ['claim', 'evidence', 'evidenceNone', 'statistics', 'goal', 'counter', 'counterBoth', 'counterNone', 'anchoredWith', 'anchoredNone', 'option'] as const;
export type InsightProblems = Partial<Record<(typeof PROBLEMS)[number], true>>;
export const EMPTY: InsightFields = { claim: '', lens: '', lifeArea: '', goal: '', counter: '', anchoredWith: '', state: 'draft', unheard: false, evidence: [] };

/** What a form shows of an insight that is there already. */
export const fieldsOf = ({ evidence: all, lens, lifeArea, ...same }: WrittenInsight): InsightFields => ({ ...same, lens: lens ?? '', lifeArea: lifeArea ?? '', evidence: all.map(addressOf) });
