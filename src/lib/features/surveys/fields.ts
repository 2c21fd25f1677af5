/** Which fields each kind of question has in the studio, in the order they are filled in. */
import type { Kind } from '#domain/question/index.ts';

/** What a follow-up can ask about a card. */
export const ASPECTS = ['today', 'change', 'story'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Places below a question. `many`: a box for running text. */
export type QuestionField =
	| { is: 'text'; name: 'prompt' | 'promptWorst' | 'help' | 'low' | 'high' | 'hint'; many?: true }
	| { is: 'number'; name: 'count' | 'total' | 'least' | 'maxLength' }
	| { is: 'cards' }
	| { is: 'weighed' }
	| { is: 'options' }
	| { is: 'background' }
	| { is: 'follows' };

const prompt: QuestionField = { is: 'text', name: 'prompt' };
const help: QuestionField = { is: 'text', name: 'help', many: true };
const number = (name: Extract<QuestionField, { is: 'number' }>['name']): QuestionField => ({ is: 'number', name });

export const FIELDS: Record<Kind, readonly QuestionField[]> = {
	best_worst: [prompt, { is: 'text', name: 'promptWorst' }, help, { is: 'cards' }],
	pairs: [prompt, help, number('count'), { is: 'cards' }],
	points: [prompt, help, number('total'), { is: 'cards' }],
	ranking: [prompt, help, number('least'), { is: 'cards' }],
	balance: [prompt, help, { is: 'weighed' }],
	choice: [prompt, help, { is: 'background' }, { is: 'options' }],
	ladder: [prompt, help, { is: 'text', name: 'low' }, { is: 'text', name: 'high' }],
	story: [prompt, help, { is: 'text', name: 'hint' }, number('maxLength')],
	follow_up: [{ is: 'follows' }]
};

export const KINDS = Object.keys(FIELDS) as Kind[];
