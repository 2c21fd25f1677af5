/**
 * The survey of a check round: each line of a persona is read to those whom it is about, who say whether it holds. In Swedish, as
 * personas are. What is the same in every check is there in Arabic and English; the lines themselves are translated by people.
 */
import { CHECK_ANSWERS, linesToCheck, questionOfLine, type CheckAnswer } from '#domain/persona/check.ts';
import type { Line, Persona } from '#domain/persona/persona.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

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
const WORDS: Record<'sv' | 'en' | 'ar', Words> = {
	sv: {
		title: 'Känner du igen dig i {name}?', lines: '{name} är påhittad', more: 'Till sist',
		help: 'Stämmer det för dig, eller för någon du känner?',
		answers: { holds: 'Stämmer', partly: 'Stämmer delvis', not: 'Stämmer inte', missing: 'Något saknas' },
		missing: 'Vad saknas om {name}?', missingHelp: 'Skriv inga namn. Du kan hoppa över.'
	},
	en: {
		title: 'Do you see yourself in {name}?', lines: '{name} is made up', more: 'Last of all',
		help: 'Is it true for you, or for somebody you know?',
		answers: { holds: 'True', partly: 'Partly true', not: 'Not true', missing: 'Something is missing' },
		missing: 'What is missing about {name}?', missingHelp: 'Write no names. You can skip this.'
	},
	ar: {
		title: 'هل ترى نفسك في {name}؟', lines: '{name} شخصية خيالية', more: 'أخيرًا',
		help: 'هل هذا صحيح بالنسبة لك أو لشخص تعرفه؟',
		answers: { holds: 'صحيح', partly: 'صحيح جزئيًا', not: 'غير صحيح', missing: 'هناك شيء ناقص' },
		missing: 'ما الذي ينقص عن {name}؟', missingHelp: 'لا تكتب أي أسماء. يمكنك التخطي.'
	}
};
const MISSING = 'missing';

const named = (text: string, name: string): string => text.replaceAll('{name}', () => name);

function questionOf({ id, text }: Line): QuestionOf<'choice'> {
	const { help, answers } = WORDS.sv;
	const isLong = text.trim().length > LONGEST_PROMPT;
	return {
		id: questionOfLine(id), section: 'lines', kind: 'choice', background: false,
		prompt: isLong ? help : text.trim(), help: isLong ? text.trim() : help,
		options: CHECK_ANSWERS.map((value) => ({ value, label: answers[value] }))
	};
}

function translationOf(language: 'en' | 'ar', lines: readonly Line[], name: string): Record<string, string> {
	const words = WORDS[language];
	const own = lines.flatMap(({ id, text }): [string, string][] => {
		const at = `question:${questionOfLine(id)}`;
		return [[`${at}:${text.trim().length > LONGEST_PROMPT ? 'prompt' : 'help'}`, words.help], ...CHECK_ANSWERS.map((value, i): [string, string] => [`${at}:option:${i}`, words.answers[value]])];
	});
	return Object.fromEntries([
		['title', named(words.title, name)], ['section:lines', named(words.lines, name)], ['section:more', words.more], ...own,
		[`question:${MISSING}:prompt`, named(words.missing, name)], [`question:${MISSING}:help`, words.missingHelp]
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
		practice: { cards: [['apple', 'Äpple'], ['pear', 'Päron'], ['banana', 'Banan']].map(([picture, title]) => ({ id: picture!, picture: picture!, title: title! })) },
		sections: [{ id: 'lines', title: named(words.lines, name) }, { id: 'more', title: words.more }],
		questions: [
			...lines.map(questionOf),
			{ id: MISSING, section: 'more', kind: 'story', prompt: named(words.missing, name), help: words.missingHelp, hint: '', maxLength: 500 }
		],
		translations: { en: translationOf('en', lines, name), ar: translationOf('ar', lines, name) }
	};
}
