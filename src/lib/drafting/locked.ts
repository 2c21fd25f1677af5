/**
 * What has answers is locked in structure and never in spelling: a question that somebody has answered in an earlier version
 * keeps what it makes people choose between, or becomes a question of its own under a new name.
 */
import { sameStructure } from '#domain/survey/compare.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { draftOf } from './survey-draft.ts';
import { itemsOf, positionAt, type Value } from './sheet.ts';

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

/** The question and its translations under another name, and what follows it up follows that. */
function renamed(sheet: Sheet, id: string, name: string): Changes {
	const changes: Changes = [];
	const below = `questions/${id}/`;
	for (const [place, value] of sheet) {
		if (place.startsWith(below)) changes.push({ place: `questions/${name}/${place.slice(below.length)}`, to: place === `${below}id` ? name : value });
		const translated = /^(translat(?:ions|ed)\/[a-z]+\/question:)([^:/]+)(:.*)$/.exec(place);
		if (translated?.[2] === id) changes.push({ place: `${translated[1]}${name}${translated[3]}`, to: value });
		if (/^questions\/[^/]+\/of$/.test(place) && value === id) changes.push({ place, to: name });
	}
	return [...changes, { place: positionAt('questions', name), to: sheet.get(positionAt('questions', id)) }, { place: positionAt('questions', id) }];
}

/**
 * The question becomes another, in its place, with its texts and translations; answers stay with the former. So do follow-ups to
 * it that have answers: those were about the former. `names`: a new name for each question.
 */
export function asNewQuestion(sheet: Sheet, id: string, locked: Locked, names: (id: string) => string): Changes {
	const followed = itemsOf(sheet, 'questions').filter((one) => sheet.get(`questions/${one}/of`) === id && locked.has(one));
	const now = new Map(sheet);
	const all: Changes = [];
	for (const one of [id, ...followed]) {
		for (const change of renamed(now, one, names(one))) {
			all.push(change);
			if (change.to === undefined) now.delete(change.place);
			else now.set(change.place, change.to);
		}
	}
	// What was written under the former name of a follow-up on the way is what counts under its new one.
	return [...new Map(all.map((change) => [change.place, change])).values()];
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
