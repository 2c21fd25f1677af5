/** A survey that asks in an unusual order: a ranking first, two best–worst questions, follow-ups after the second, and every other kind. */
import { surveyFromPack } from '#content/survey-from-pack.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import { surveyContent } from '#domain/survey/survey.ts';

const standard = surveyFromPack('Grums');
const [matters, top] = standard.questions as [QuestionOf<'best_worst'>, QuestionOf<'follow_up'>];
const asked = (section: string, prompt: string) => ({ section, prompt, help: '' });

/** Question ids that are also names of fields which every form has, and of properties that every object has. */
export const mixed = surveyContent.parse({
	...standard,
	sections: [
		{ id: 'first', title: 'Först' },
		{ id: 'second', title: 'Sedan' },
		{ id: 'last', title: 'Sist' }
	],
	questions: [
		{ ...asked('first', 'Lägg det viktigaste först.'), id: 'order', kind: 'ranking', cards: ['H0', 'B0', 'E0', 'S0', 'S1'], least: 2 },
		{ ...asked('first', 'Hur gammal är du?'), id: 'age', kind: 'choice', background: true, options: [{ value: 'a', label: 'Under 20' }, { value: 'b', label: '20 eller mer' }] },
		{ ...matters, id: 'one', section: 'first', sets: [['H0', 'H1', 'H2', 'B0'], ['H0', 'B1', 'B2', 'E0']] },
		{ ...asked('first', 'Vad saknas?'), id: 'words', kind: 'story', hint: 'Skriv fritt.', maxLength: 400 },
		{ ...matters, id: 'two', section: 'second', prompt: 'Vad är viktigast nästa år?', sets: [['E1', 'E2', 'S0'], ['S1', 'S2', 'E1'], ['E2', 'S1', 'S0']] },
		{ ...top, id: 'top', section: 'second', of: 'two', cards: 2 },
		{ ...asked('second', 'Fördela stenarna.'), id: 'help', kind: 'points', cards: ['H1', 'B2', 'E2', 'S2'], total: 10 },
		{ ...top, id: 'stones-top', section: 'second', of: 'help', cards: 1, today: null, story: { prompt: 'Berätta', hint: '', maxLength: 200 } },
		{ ...asked('last', 'Vilket?'), id: 'duel', kind: 'pairs', cards: ['H0', 'H1', 'B0', 'B1'], count: 4 },
		{ ...asked('last', 'Vad väger tyngst?'), id: 'balance', kind: 'balance', pairs: [['H0', 'S2'], ['B0', 'B1']] },
		{ ...asked('last', 'Var står du?'), id: 'constructor', kind: 'ladder', low: 'Sämst', high: 'Bäst' },
		{ ...asked('last', 'Var vill du ha hjälp?'), id: 'mostly', kind: 'choice', background: false, options: [{ value: 'x', label: 'På plats' }, { value: 'y', label: 'På telefon' }] },
		{ ...top, id: 'ranked-top', section: 'last', of: 'order', cards: 3, change: null, story: null },
		{ ...asked('last', 'Var bor du?'), id: 'where', kind: 'choice', background: true, options: [{ value: 'x', label: 'I orten' }, { value: 'y', label: 'Utanför' }] }
	],
	translations: {}
});
