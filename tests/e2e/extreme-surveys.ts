/** Surveys that are as small, as large and as wordy as a survey may be, one of each kind of question. */
import type { QuestionOf } from '#domain/question/index.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';

const base = allKindsFromPack('Grums');
const followUp = base.questions.find((question): question is QuestionOf<'follow_up'> => question.kind === 'follow_up')!;

interface Words {
	language?: string;
	title: (i: number) => string;
	line: (i: number) => string;
	/** Of a prompt, an option, an end of the ladder. */
	prompt: string;
	label: (i: number) => string;
}
interface Size {
	cards: number;
	points: number;
	total: number;
	options: number;
	set: number;
}

/** Pictures of the sprite in turn; the second card has none. */
const PICTURES = ['clock-heart', '', 'speech-bubbles', 'key', 'house-heart', 'wallet', 'star', 'signpost'];

/** A survey of one size in some words: a best–worst screen, then every other kind of question. */
function make({ cards: n, points, total, options, set }: Size, { language = 'sv', title, line, prompt, label }: Words): SurveyContent {
	const cards = Array.from({ length: n }, (_, i) => ({ ...base.cards[i % 12]!, id: `k${i}`, title: title(i), line: line(i), picture: PICTURES[i % PICTURES.length]! }));
	const ids = cards.map(({ id }) => id);
	const help = prompt;
	return surveyContent.parse({
		...base,
		language,
		title: prompt,
		cards,
		practice: { cards: base.practice.cards.map((one, i) => ({ ...one, title: language === 'sv' ? one.title : label(i) })) },
		sections: [],
		questions: [
			{ id: 'matters', kind: 'best_worst', prompt, promptWorst: prompt, help, sets: [ids.slice(0, set)] },
			{ id: 'duel', kind: 'pairs', prompt, help, cards: ids, count: 1 },
			{ id: 'stones', kind: 'points', prompt, help, cards: ids.slice(0, points), total },
			{ id: 'order', kind: 'ranking', prompt, help, cards: ids, least: Math.min(3, n) },
			{ id: 'balance', kind: 'balance', prompt, help, pairs: [[ids[0]!, ids[1]!]] },
			{ id: 'ladder', kind: 'ladder', prompt, help, low: label(0), high: label(1) },
			{ id: 'mostly', kind: 'choice', prompt, help, options: Array.from({ length: options }, (_, i) => ({ value: `v${i}`, label: label(i) })) },
			{
				id: 'top', kind: 'follow_up', of: 'matters', cards: 1,
				today: { prompt, options: followUp.today!.options.map((one, i) => ({ ...one, label: label(i) })) },
				change: { prompt, options: followUp.change!.options.map((one, i) => ({ ...one, label: label(i) })) },
				story: { ...followUp.story!, prompt, hint: prompt }
			}
		],
		translations: {}
	});
}

const fit = (text: string, most: number) => text.slice(0, most).trim();
const LONG_WORDS = ['Sysselsättningsplaneringsmöte', 'Arbetsmarknadsanpassningsersättning', 'Bostadsanpassningsbidragsansökan', 'Försörjningsstödshandläggarbyte'];
const LINE =
	'Jag får veta i god tid när arbetsmarknadsanpassningsersättningen ändras, vem som bestämmer om den och vart jag ska vända mig om något blir fel, utan att behöva berätta allt en gång till.';

const swedish: Words = {
	title: (i) => `${base.cards[i % 12]!.title}${i < 12 ? '' : ` ${Math.floor(i / 12) + 1}`}`,
	line: (i) => base.cards[i % 12]!.line,
	prompt: 'Vad är viktigast för dig?',
	label: (i) => base.cards[i % 12]!.title
};
const long: Words = {
	title: (i) => fit(`${LONG_WORDS[i % 4]} och ${LONG_WORDS[(i + 1) % 4]!.toLowerCase()} ${i}`, 80),
	line: () => fit(LINE, 180),
	prompt: fit(`Vad i sysselsättningsplaneringsmötet och arbetsmarknadsanpassningsersättningen betyder mest för dig just nu, när du tänker på hela det senaste året?`, 160),
	label: (i) => fit(`${LONG_WORDS[i % 4]}, eller något som liknar ${LONG_WORDS[(i + 2) % 4]!.toLowerCase()}`, 80)
};
const ARABIC = ['SFI وتعلّم اللغة السويدية كل يوم', 'العمل في ICA أو Coop بالقرب من البيت', 'السكن في Grums مع عقد باسمي', 'المساعدة في BankID وFörsäkringskassan'];
const arabic: Words = {
	language: 'ar',
	title: (i) => ARABIC[i % 4]! + (i < 4 ? '' : ` ${i}`),
	line: (i) => `${i % 2 ? 'CSN ' : ''}أعرف من أسأل عندما يتغيّر شيء في Arbetsförmedlingen أو في البلدية، ولا أحتاج إلى شرح كل شيء مرة أخرى.`,
	prompt: 'Vårdcentral أم Arbetsförmedlingen: ما الأهم لك الآن في Grums؟',
	label: (i) => ARABIC[i % 4]!
};

export const EXTREMES: Record<'two' | 'sixty' | 'long' | 'arabic', SurveyContent> = {
	two: make({ cards: 2, points: 2, total: 1, options: 2, set: 2 }, swedish),
	sixty: make({ cards: 60, points: 12, total: 100, options: 12, set: 6 }, swedish),
	long: make({ cards: 6, points: 4, total: 20, options: 4, set: 4 }, long),
	arabic: make({ cards: 6, points: 4, total: 10, options: 4, set: 4 }, arabic)
};
