/**
 * The survey of a check round: each line of a persona is read to those whom it is about, who say whether it holds. In Swedish, as
 * personas are. What is the same in every check is there in Arabic and English; the lines themselves are translated by people.
 */
import { linesToCheck, questionOfLine } from '#domain/persona/check.ts';
import type { Line, Persona } from '#domain/persona/persona.ts';
import { CHECK_ANSWERS, type CheckAnswer } from '#domain/question/choice/check.ts';
import type { Question } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import check from './persona-check.json' with { type: 'json' };

/** What a prompt holds; a longer line stands below a question of its own. */
const LONGEST_PROMPT = 160;
/** Read, thought about and tapped. */
const SECONDS_A_LINE = 8;

interface Words {
	title: string;
	lines: string;
	more: string;
	/** Below a line; above one that is too long for a prompt. */
	help: string;
	answers: Record<CheckAnswer, string>;
	missing: string;
	missingHelp: string;
}
const WORDS: Record<'sv' | 'en' | 'ar', Words> = check.words;

const named = (text: string, name: string): string => text.replaceAll('{name}', () => name);

function questionOf({ id, text }: Line): Question {
	const { help, answers } = WORDS.sv;
	const isLong = text.trim().length > LONGEST_PROMPT;
	return {
		...check.line, id: questionOfLine(id),
		prompt: isLong ? help : text.trim(), help: isLong ? text.trim() : help,
		options: CHECK_ANSWERS.map((value) => ({ value, label: answers[value] }))
	} as Question;
}

function translationOf(language: 'en' | 'ar', lines: readonly Line[], name: string): Record<string, string> {
	const words = WORDS[language];
	const own = lines.flatMap(({ id, text }): [string, string][] => {
		const at = `question:${questionOfLine(id)}`;
		return [[`${at}:${text.trim().length > LONGEST_PROMPT ? 'prompt' : 'help'}`, words.help], ...CHECK_ANSWERS.map((value, i): [string, string] => [`${at}:option:${i}`, words.answers[value]])];
	});
	return Object.fromEntries([
		['title', named(words.title, name)], ['section:lines', named(words.lines, name)], ['section:more', words.more], ...own,
		[`question:${check.last.id}:prompt`, named(words.missing, name)], [`question:${check.last.id}:help`, words.missingHelp]
	]);
}

/** The survey that asks about a persona's lines, those that fit on a screen. Null where there are none. */
export function checkSurvey(persona: Pick<Persona, 'name' | 'sections'>): SurveyContent | null {
	const { lines } = linesToCheck(persona);
	if (lines.length === 0) return null;
	const { name } = persona;
	const words = WORDS.sv;
	return {
		language: 'sv', title: named(words.title, name), minutes: Math.max(1, Math.round((lines.length * SECONDS_A_LINE) / 60)), cards: [],
		practice: { cards: check.practice },
		sections: [{ id: 'lines', title: named(words.lines, name) }, { id: 'more', title: words.more }],
		questions: [
			...lines.map(questionOf),
			{ ...check.last, prompt: named(words.missing, name), help: words.missingHelp } as Question
		],
		translations: { en: translationOf('en', lines, name), ar: translationOf('ar', lines, name) }
	};
}
