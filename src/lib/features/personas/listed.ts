/** Personas as a list tells of them: who, in one sentence, and what marks them. */
import { coverageOf, marksOf, type Now } from '#analysis/persona-marks.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { isComposite, type Persona } from '#domain/persona/persona.ts';
import type { Portrait } from '#domain/persona/portrait.ts';
import { sentenceOf } from './view/groups.ts';

export interface ListedPersona {
	id: string;
	name: string;
	age: number | null;
	portrait: Portrait;
	sentence: string;
	/** In somebody's voice. */
	first: boolean;
	/** Made of quotes, or nothing but an assumption. */
	how: 'composite' | 'assumption' | null;
	asking: number;
	past: boolean;
	/** It rests on made-up answers. */
	madeUp: boolean;
	/** The version, where the draft has become another since. */
	ahead: number | null;
}

/** `draft`: the revision of what designers write; undefined where that is not told. */
export function listedPersona(one: Persona & { id: string; number: number; revision: number }, grounds: Grounds, now: Now, draft: number | undefined): ListedPersona {
	const { asking, past } = marksOf(one, grounds, now);
	const line = sentenceOf(one);
	return {
		id: one.id, name: one.name, age: one.age, portrait: one.portrait, sentence: line?.text ?? '', first: line?.voice === 'first', asking, past,
		how: !line ? null : isComposite(line) ? 'composite' : line.evidence.kind === 'assumption' ? 'assumption' : null,
		madeUp: coverageOf(one, grounds).releases.some(({ simulated }) => simulated), ahead: draft !== undefined && draft !== one.revision ? one.number : null
	};
}
