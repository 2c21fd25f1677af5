/** Everything that a column of a spreadsheet can be, for one survey version. */
import { ABOUT, layoutOf } from '#domain/export/layout.ts';
import { MISSING } from '#domain/export/kind.ts';
import type { Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import { SUPPORT_LEVELS } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { languagesOf, textsOf } from '#domain/survey/texts.ts';
import type { Part, Takes } from './kind.ts';
import { importOf } from './kinds.ts';

export type About = (typeof ABOUT)[number];

/** `key` is its name in forms and in a stored mapping; '' is a column that is not taken in. */
export interface Target {
	key: string;
	/** What an export calls it; null where no file of ours tells it. */
	exported: string | null;
	takes: Takes | { takes: 'id' };
	/** Numbers for what is missing that may stand in it. */
	missing: readonly number[];
	about?: About;
	question?: Question;
	part?: Part;
}

/** The languages' names in themselves and in each other, as a form service would write them. */
function namesOf(language: string, among: readonly string[]): string[] {
	return [...new Set([...among, 'sv', 'en'])].flatMap((one) => {
		try {
			return new Intl.DisplayNames([one], { type: 'language', fallback: 'none' }).of(language) ?? [];
		} catch {
			return [];
		}
	});
}

const YES_OR_NO: Takes = { takes: 'number', least: 0, most: 1 };

function aboutTarget(about: About, survey: SurveyContent): Target {
	const base = { key: about, exported: about, about, missing: [] };
	const options = (all: readonly string[], texts: (one: string) => string[]): Takes => ({ takes: 'options', options: all.map((one, i) => ({ code: i + 1, texts: [one, ...texts(one)] })) });
	switch (about) {
		case 'person':
			return { ...base, takes: { takes: 'id' } };
		case 'language':
			return { ...base, takes: options(languagesOf(survey), (one) => namesOf(one, languagesOf(survey))) };
		case 'support':
			return { ...base, takes: options(SUPPORT_LEVELS, () => []) };
		case 'simulated':
			return { ...base, takes: YES_OR_NO };
		default:
			return { ...base, takes: YES_OR_NO, missing: [MISSING.notReached] };
	}
}

export const targetKey = (question: string, part: string): string => `q:${question}:${part}`;

/** All targets, in the survey's order; first what is about the person. */
export function targetsOf(survey: SurveyContent): Target[] {
	const names = new Map(layoutOf(survey, { words: false }).people.flatMap(({ name, question, variable }) => (question && variable ? [[JSON.stringify([question.id, ...variable.name]), name] as const] : [])));
	return [
		...ABOUT.map((about) => aboutTarget(about, survey)),
		...survey.questions.flatMap((question) =>
			partsOf(survey, question).map((part): Target => ({
				key: targetKey(question.id, part.part), question, part, takes: part.takes, missing: part.missing.map((kind) => MISSING[kind]),
				exported: part.exported ? (names.get(JSON.stringify([question.id, ...part.exported])) ?? null) : null
			}))
		)
	];
}

/** The parts of a question that a column can tell. */
export function partsOf(survey: SurveyContent, question: Question): Part[] {
	const of = 'of' in question ? survey.questions.find(({ id }) => id === question.of)! : question;
	const place = new Map(survey.cards.map(({ id }, i) => [id, i]));
	return importOf(question.kind).parts(question, [...cardsOf(of)].sort((a, b) => place.get(a)! - place.get(b)!));
}

/** Questions that no column can tell, with why: for a line that says so. */
export const leftOut = (survey: SurveyContent): { question: Question; why: 'own_words' | 'too_many_pairs' }[] =>
	survey.questions.flatMap((question) => {
		const why = importOf(question.kind).cannot(question);
		return why ? [{ question, why }] : [];
	});

/** The survey's texts by place, in one language after the other. A text that is not translated is there in the survey's own. */
export function textsByLanguage(survey: SurveyContent): ((place: string) => string | undefined)[] {
	const own = new Map(textsOf(survey).map(({ place, text }) => [place, text]));
	return [(place) => own.get(place), ...Object.values(survey.translations).map((words) => (place: string) => words[place] || own.get(place))];
}
