/**
 * What has answers is locked in structure and never in spelling: a question that somebody has answered in an earlier version
 * keeps what it makes people choose between, or becomes a question of its own under a new name.
 */
import { sameStructure } from '#domain/survey/compare.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { draftOf } from './survey-draft.ts';
import { positionAt, type Value } from './sheet.ts';

/** Questions that have answers, by name, as they were when they were answered last. */
export type Locked = ReadonlyMap<string, Question>;
type Changes = { place: string; to?: Value | undefined }[];
type Sheet = ReadonlyMap<string, Value>;

/** `answered`: versions that have answers, newest first. */
export function lockedBy(answered: readonly SurveyContent[]): Locked {
	return new Map([...answered].reverse().flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
}

/** Questions of a survey that are no longer what was answered under their name. */
export const broken = (survey: SurveyContent, locked: Locked): string[] =>
	survey.questions.filter((question) => locked.has(question.id) && !sameStructure(locked.get(question.id)!, question)).map(({ id }) => id);

/** Locked questions that ask about a card. */
export const lockedAbout = (locked: Locked, card: string): string[] => [...locked.values()].filter((question) => cardsOf(question).includes(card)).map(({ id }) => id);

/**
 * The question becomes another, `name`, in its place: with its texts and translations, followed up by those that follow it.
 * Answers stay with the former.
 */
export function asNewQuestion(sheet: Sheet, id: string, name: string): Changes {
	const changes: Changes = [];
	const below = `questions/${id}/`;
	for (const [place, value] of sheet) {
		if (place.startsWith(below)) changes.push({ place: `questions/${name}/${place.slice(below.length)}`, to: place === `${below}id` ? name : value });
		const translated = /^(translations\/[a-z]+\/question:)([^:/]+)(:.*)$/.exec(place);
		if (translated?.[2] === id) changes.push({ place: `${translated[1]}${name}${translated[3]}`, to: value });
		if (/^questions\/[^/]+\/of$/.test(place) && value === id) changes.push({ place, to: name });
	}
	return [...changes, { place: positionAt('questions', name), to: sheet.get(positionAt('questions', id)) }, { place: positionAt('questions', id) }];
}

/** What gives a question back what it made people choose between; its texts stay as they are now. */
export function asAnswered(sheet: Sheet, survey: SurveyContent, id: string): Changes {
	const question = survey.questions.find((one) => one.id === id);
	if (!question) return [];
	const below = `questions/${id}/`;
	const was = draftOf({ ...survey, questions: [question] });
	const isText = (place: string, value: Value | undefined) => typeof value === 'string' && !place.includes('/#/') && !place.endsWith('/of') && !place.endsWith('/kind');
	const back = [...was].filter(([place, value]) => place.startsWith(below) && !(sheet.has(place) && isText(place, value))).map(([place, to]) => ({ place, to }));
	const gone = [...sheet.keys()].filter((place) => place.startsWith(below) && place.includes('/#/') && !was.has(place)).map((place) => ({ place }));
	// Cards that have been taken away are there again.
	const cards = [...draftOf(survey)].filter(([place]) => cardsOf(question).some((card) => place === positionAt('cards', card)) && !sheet.has(place)).map(([place, to]) => ({ place, to }));
	return [...cards, ...gone, ...back].filter(({ place, ...rest }) => sheet.get(place) !== ('to' in rest ? rest.to : undefined));
}
