/**
 * Between a survey and its draft. A draft says which cards a question asks about and leaves the rest to be worked out: screens
 * of best–worst are designed anew when its cards change, cards that are gone leave every question, and a number that cards no
 * longer allow becomes the largest they do. So a draft may be unfinished, and what is published never contradicts itself.
 */
import type { ZodError } from 'zod';
import type { Question } from '#domain/question/index.ts';
import { cardsOf, kindOf } from '#domain/question/kinds.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { namesCards, workOut } from './question/index.ts';
import { isLoose, list, type Loose } from './question/loose.ts';
import { fromSheet, toSheet, type Sheet, type Value } from './sheet.ts';
import { translationsOf, translationsToDraft } from './translation.ts';

/** What keeps a draft from being published: where, and why. `limit` is the least or the most there may be. */
export interface DraftProblem {
	place: string;
	code: 'empty' | 'too_long' | 'too_few' | 'too_many' | 'too_small' | 'too_large' | 'no_questions' | 'follows_nothing' | 'split_section' | 'no_picture' | 'invalid';
	limit?: number;
}

/** The sheet that a survey is edited on. */
export function draftOf(content: SurveyContent): Sheet {
	const questions = content.questions.map((question): Loose => {
		const loose = question as unknown as Loose;
		return namesCards(loose) ? { ...loose, cards: cardsOf(question as Question) } : loose;
	});
	const { translations: _, ...own } = content;
	return new Map([...toSheet({ ...own, questions } as unknown as Value), ...translationsToDraft(content)]);
}

/** The place of what an error is about: by name, as the sheet has it. */
function placeOf(content: Loose, path: readonly PropertyKey[]): string {
	const names: string[] = [];
	let value: Value | undefined = content;
	for (const step of path) {
		if (Array.isArray(value)) {
			const item: Value | undefined = value[Number(step)];
			const name = isLoose(item) ? (item.id ?? item.value) : item;
			names.push(typeof name === 'string' || typeof name === 'number' ? String(name) : String(step));
			value = item;
		} else {
			names.push(String(step));
			value = isLoose(value) ? value[String(step)] : undefined;
		}
	}
	return names.join('/');
}

function problemsOf(content: Loose, { issues }: ZodError): DraftProblem[] {
	return issues.flatMap((issue): DraftProblem[] => {
		const place = placeOf(content, issue.path);
		if (issue.code === 'too_small') return [issue.origin === 'string' ? { place, code: 'empty' } : { place, code: issue.origin === 'array' ? 'too_few' : 'too_small', limit: Number(issue.minimum) }];
		if (issue.code === 'too_big') return [{ place, code: issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_large', limit: Number(issue.maximum) }];
		// A field that has never been filled in.
		if (issue.code === 'invalid_type') return [{ place, code: 'empty' }];
		if (issue.code === 'custom') return [];
		return [{ place, code: /^questions\/[^/]+\/of$/.test(place) ? 'follows_nothing' : 'invalid' }];
	});
}

/** What the parts say when they stand together. */
function problemsTogether(content: SurveyContent): DraftProblem[] {
	const found: DraftProblem[] = [];
	const backgrounds = content.questions.filter((one) => 'background' in one && one.background);
	if (content.questions.every((one) => backgrounds.includes(one) || 'of' in one)) found.push({ place: 'questions', code: 'no_questions' });
	if (backgrounds.length > 3) found.push({ place: `questions/${backgrounds[3]!.id}/background`, code: 'too_many', limit: 3 });
	content.questions.forEach((one, i) => {
		if ('of' in one && !content.questions.slice(0, i).some(({ id, kind }) => id === one.of && kindOf(kind).own)) found.push({ place: `questions/${one.id}/of`, code: 'follows_nothing' });
	});
	const stretches = content.questions.map(({ section }) => section).filter((section, i, all) => i === 0 || section !== all[i - 1]);
	const split = stretches.find((section, i) => section !== null && stretches.indexOf(section) < i);
	if (split) found.push({ place: `sections/${split}`, code: 'split_section' });
	return found;
}

/** The survey of a draft, ready to be published; or what is missing. */
export function surveyOf(sheet: ReadonlyMap<string, Value>): { survey: SurveyContent } | { problems: DraftProblem[] } {
	const loose = fromSheet(sheet);
	const { translated: _, ...content }: Loose = isLoose(loose) ? loose : {};
	const known = new Set(list(content.cards).flatMap((card) => (isLoose(card) && typeof card.id === 'string' ? [card.id] : [])));
	const whole: Loose = { ...content, questions: list(content.questions).filter(isLoose).map((question) => workOut(question, known)), translations: translationsOf(content) };
	const parsed = surveyContent.safeParse(whole);
	if (parsed.success) return { survey: parsed.data };
	const problems = problemsOf(whole, parsed.error);
	if (problems.length > 0) return { problems };
	const together = problemsTogether(whole as unknown as SurveyContent);
	return { problems: together.length > 0 ? together : [{ place: '', code: 'invalid' }] };
}
