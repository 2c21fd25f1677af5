/** Results told group by group: a release divided once, by one background question. */
import type { Kind } from '#domain/question/index.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { Result } from './result.ts';

/**
 * What is told group by group: questions where cards are weighed, as a whole. Counts of a choice among few are not, since a cell would
 * be somebody; nor is what follows up, since who is asked depends on the own answers.
 */
export const splits = ({ kind, unit }: { kind: Kind; unit: string }): boolean => unit === '' && kindOf(kind).isTradeOff;

/** The part of those who are in no other. */
export const REST = '';

export interface Part {
	/** An option of the question, or REST. */
	part: string;
	/** What the option is called; empty for REST. */
	label: string;
	/** A row for each question that is told group by group. */
	results: Result[];
}
export interface Split {
	/** The background question, and what it asks. */
	question: string;
	prompt: string;
	splitOn: string;
	/** Two or three, in the order they are asked; REST last. */
	parts: Part[];
}

/** Each part beside each of those after it. */
export const pairsOf = ({ parts }: Split): [Part, Part][] => parts.flatMap((own, i) => parts.slice(i + 1).map((other): [Part, Part] => [own, other]));
