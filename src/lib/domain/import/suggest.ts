/** What the columns of a file probably are, from their headings. What could be two things is nothing until somebody says. */
import { ABOUT, layoutOf } from '#domain/export/layout.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { Lookup, normal } from './normal.ts';
import { cellText, type Table } from './table.ts';
import { targetsOf, textsByLanguage, type Target } from './targets.ts';

/**
 * `exported`: the name that our files have. `heading`: the words of the question or card; `alike`: the same but for accents.
 * The others are not taken in, with why: own words; numbers counted from other answers; a day or time, which could tell who
 * answered when; another column with the same meaning; nothing in the column; nothing known.
 */
export type Why = 'exported' | 'heading' | 'alike' | 'own_words' | 'counted' | 'day' | 'twice' | 'blank' | 'unknown';
export interface Suggestion {
	/** A target's key, or '' for a column that is not taken in. */
	key: string;
	why: Why;
}

const PERSON = ['id', 'person', 'svars id', 'svarsid', 'response id', 'respondent id', 'submission id', 'löpnummer'];
const LANGUAGE = ['language', 'språk', 'svarsspråk', 'response language'];
const BETWEEN = ['', 'eller', 'or', 'mot', 'vs', 'och', 'and', 'أو'];

/** Headings that would mean a target, in one language. */
function headingsOf({ question, part }: Target, alone: boolean, text: (place: string) => string | undefined): string[] {
	if (!question || !part) return [];
	const prompt = text(`question:${question.id}:${part.asked ?? 'prompt'}`) ?? '';
	const titles = (part.cards ?? []).map((card) => text(`card:${card}:title`) ?? '');
	const [a, b] = titles;
	if (a !== undefined && b !== undefined) {
		const both = BETWEEN.flatMap((word) => (part.tells === 'pair' ? [`${a} ${word} ${b}`, `${b} ${word} ${a}`] : [`${a} ${word} ${b}`]));
		return [...both, ...both.map((one) => `${prompt} ${one}`), ...(alone ? [prompt] : [])];
	}
	if (a !== undefined) return [a, `${prompt} ${a}`];
	if (part.screen !== undefined) return [`${prompt} ${part.screen}`, `${part.screen} ${prompt}`, ...(alone ? [prompt] : [])];
	return [prompt];
}

const LOOKS_LIKE_A_DAY = /^\d{4}-\d{2}-\d{2}([ T]\d{1,2}[:.]\d{2}.*)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}( \d{1,2}[:.]\d{2}.*)?$|^\d{1,2}:\d{2}(:\d{2})?$/;
/** So many cells are looked at. */
const LOOKED_AT = 200;

/** One suggestion for each column. */
export function suggested(survey: SurveyContent, table: Table): Suggestion[] {
	const targets = targetsOf(survey);
	const exported = new Map(targets.flatMap(({ key, exported }) => (exported ? [[exported, key] as const] : [])));
	const lookup = new Lookup<string>();
	const words = new Lookup<true>();
	for (const text of textsByLanguage(survey)) {
		for (const target of targets) {
			const alone = targets.filter(({ question, part }) => question === target.question && part?.tells === target.part?.tells).length === 1;
			for (const heading of headingsOf(target, alone, text)) lookup.add(heading, target.key);
		}
		for (const { id, kind } of survey.questions) {
			const asked = text(`question:${id}:story`) ?? (kind === 'story' ? text(`question:${id}:prompt`) : undefined);
			if (asked) words.add(asked, true);
		}
	}
	const others = new Map(layoutOf(survey, { words: true }).people.map(({ name, type }) => [name, type]));
	const first = table.head.map((heading, at): Suggestion => {
		const name = heading.trim();
		if (heading === '') return { key: '', why: 'blank' };
		const own = exported.get(name);
		if (own) return { key: own, why: 'exported' };
		if (words.find(heading)) return { key: '', why: 'own_words' };
		const found = lookup.find(heading);
		if (found) return { key: found.meaning, why: found.alike ? 'alike' : 'heading' };
		if (others.has(name) && !ABOUT.includes(name as (typeof ABOUT)[number])) return { key: '', why: others.get(name) === 'text' ? 'own_words' : 'counted' };
		const cells = table.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => (cells[at] === null ? [] : [cells[at]!]));
		if (cells.length > 0 && cells.every((cell) => LOOKS_LIKE_A_DAY.test(cellText(cell)))) return { key: '', why: 'day' };
		if (PERSON.includes(normal(heading))) return { key: 'person', why: 'heading' };
		if (LANGUAGE.includes(normal(heading))) return { key: 'language', why: 'heading' };
		return { key: '', why: 'unknown' };
	});
	const times = (key: string) => first.filter((one) => one.key === key).length;
	return first.map((one) => (one.key !== '' && times(one.key) > 1 ? { key: '', why: 'twice' } : one));
}
