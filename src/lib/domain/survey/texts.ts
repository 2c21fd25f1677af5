/**
 * The texts of a survey by place, for translation: `card:H0:title`, `part:p1:prompt`, `option:age:0`, …
 * One list, so that what a translator is given and what is replaced cannot differ.
 */
import type { SurveyContent } from './survey.ts';

type Visit = (place: string, text: string) => string;

/** The survey with each text replaced by what `visit` gives for it. Everything that is not a text stays the same. */
function mapTexts(content: SurveyContent, visit: Visit): SurveyContent {
	const card = <C extends { id: string; title: string; line: string }>(one: C): C => ({
		...one,
		title: visit(`card:${one.id}:title`, one.title),
		line: visit(`card:${one.id}:line`, one.line)
	});
	const options = <O extends { label: string }>(place: string, list: O[]): O[] =>
		list.map((option, i) => ({ ...option, label: visit(`option:${place}:${i}`, option.label) }));
	const { bestWorst, followUp } = content;
	return {
		...content,
		title: visit('title', content.title),
		help: visit('help', content.help),
		cards: content.cards.map(card),
		extraCards: (content.extraCards ?? []).map(card),
		practice: { cards: content.practice.cards.map((one) => ({ ...one, title: visit(`practice:${one.id}`, one.title) })) },
		bestWorst: {
			...bestWorst,
			promptBest: visit('bestWorst:best', bestWorst.promptBest),
			promptWorst: visit('bestWorst:worst', bestWorst.promptWorst)
		},
		parts: (content.parts ?? []).map((part) => {
			const words = { ...part, prompt: visit(`part:${part.id}:prompt`, part.prompt), help: visit(`part:${part.id}:help`, part.help) };
			if (words.kind === 'choice') return { ...words, options: options(part.id, words.options) };
			if (words.kind !== 'ladder') return words;
			return { ...words, low: visit(`part:${part.id}:low`, words.low), high: visit(`part:${part.id}:high`, words.high) };
		}),
		followUp: {
			...followUp,
			today: { prompt: visit('today:prompt', followUp.today.prompt), options: options('today', followUp.today.options) },
			change: { prompt: visit('change:prompt', followUp.change.prompt), options: options('change', followUp.change.options) },
			story: { ...followUp.story, prompt: visit('story:prompt', followUp.story.prompt), hint: visit('story:hint', followUp.story.hint) }
		},
		background: content.background.map((question) => ({
			...question,
			label: visit(`background:${question.id}`, question.label),
			options: options(question.id, question.options)
		}))
	};
}

/** Every text that is not empty, with its place, in the order a person meets them. */
export function textsOf(content: SurveyContent): { place: string; text: string }[] {
	const found: { place: string; text: string }[] = [];
	mapTexts(content, (place, text) => {
		if (text !== '') found.push({ place, text });
		return text;
	});
	return found;
}

/** The languages a survey can be answered in, its own first. */
export const languagesOf = (content: SurveyContent): string[] => [content.language, ...Object.keys(content.translations ?? {})];

/**
 * The survey in one language, without its other translations: what a device is sent. A language it has not been
 * translated to gives its own. `language` says which it became; `missing` counts texts that stayed in its own.
 */
export function inLanguage(content: SurveyContent, language: string): { survey: SurveyContent; missing: number } {
	const words = language === content.language ? undefined : content.translations?.[language];
	if (!words) return { survey: { ...mapTexts(content, (_, text) => text), translations: {} }, missing: 0 };
	let missing = 0;
	const survey = mapTexts(content, (place, text) => {
		const translated = words[place];
		if (translated) return translated;
		if (text !== '') missing++;
		return text;
	});
	return { survey: { ...survey, language, translations: {} }, missing };
}
