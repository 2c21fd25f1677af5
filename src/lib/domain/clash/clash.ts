/** Where two rules work against each other for somebody: what happens, what each rule says and why it is there, and what is done about it. */
import { z } from 'zod';
import { LEVELS } from '#domain/decision/decision.ts';
import { support, type Support } from '#domain/persona/persona.ts';
import { isBlank } from '#domain/text/cleaned.ts';

/** Change a rule, read it otherwise, or guide people past. */
export const WAYS = ['change', 'interpret', 'guide'] as const;
export const CLASH_STATES = ['noted', 'raised', 'solved', 'remains'] as const;
/** At most so many characters. */
export const CLASH_LENGTHS = { situation: 240, whose: 60, says: 300, why: 300, effect: 400, seenBy: 160 } as const;

const line = (most: number) => z.string().trim().max(most);
const said = (most: number) => line(most).refine((typed) => !isBlank(typed));
export const writtenClash = z.strictObject({
	situation: said(CLASH_LENGTHS.situation),
	aWhose: said(CLASH_LENGTHS.whose), aSays: said(CLASH_LENGTHS.says),
	/** Why it is there; empty: nobody has said. */
	aWhy: line(CLASH_LENGTHS.why),
	bWhose: said(CLASH_LENGTHS.whose), bSays: said(CLASH_LENGTHS.says), bWhy: line(CLASH_LENGTHS.why),
	/** What it does to the person. */
	effect: said(CLASH_LENGTHS.effect),
	/** Who sees it today; empty: nobody, as far as it is known. */
	seenBy: line(CLASH_LENGTHS.seenBy),
	way: z.enum(WAYS).nullable(),
	level: z.enum(LEVELS).nullable(),
	evidence: support,
	state: z.enum(CLASH_STATES)
});
export type WrittenClash = z.infer<typeof writtenClash>;
export interface Clash extends WrittenClash {
	id: string;
	projectId: string;
	personaId: string;
	version: number;
	changedOn: string;
}
/** A version of a clash: which of its fields became something else, when and by whom. */
export interface ClashChange {
	version: number;
	by: string;
	at: string;
	fields: Partial<WrittenClash>;
}

/** What was typed, as it came. `evidence`: the choices; what they point at is domain/persona/chosen.ts's to read. */
export const CLASH_TEXTS = ['situation', 'aWhose', 'aSays', 'aWhy', 'bWhose', 'bSays', 'bWhy', 'effect', 'seenBy'] as const;
export type ClashFields = Record<(typeof CLASH_TEXTS)[number] | 'way' | 'level' | 'state' | 'note' | 'on' | 'people', string> & { kind: Support['kind']; evidence: string[] };
export const CLASH_PROBLEMS = [...CLASH_TEXTS, 'evidence', 'option'] as const;
export type ClashProblems = Partial<Record<(typeof CLASH_PROBLEMS)[number], true>>;
export const EMPTY_CLASH: ClashFields = {
	situation: '', aWhose: '', aSays: '', aWhy: '', bWhose: '', bSays: '', bWhy: '', effect: '', seenBy: '', way: '', level: '', state: 'noted', note: '', on: '', people: '', kind: 'assumption', evidence: []
};
/** A clash as its form begins. `choices`: what it rests on, as the form's choices are. */
export function clashFieldsOf({ evidence, way, level, ...written }: WrittenClash, choices: readonly string[]): ClashFields {
	const note = evidence.kind === 'note' ? { note: evidence.text, on: evidence.on, people: String(evidence.people) } : { note: '', on: '', people: '' };
	const { situation, aWhose, aSays, aWhy, bWhose, bSays, bWhy, effect, seenBy, state } = written;
	return { situation, aWhose, aSays, aWhy, bWhose, bSays, bWhy, effect, seenBy, state, way: way ?? '', level: level ?? '', ...note, kind: evidence.kind, evidence: [...choices] };
}
