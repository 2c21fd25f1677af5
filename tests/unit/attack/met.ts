/**
 * What people read of one small round when several personas rest on it and the same people have been asked whether the lines hold:
 * every page's own words, by the functions that the pages use. And the same round where each person may be somebody else.
 */
import { figuresIn } from '#analysis/finding.ts';
import { resultsOf } from '#analysis/results.ts';
import { checkSurvey } from '#content/persona-check.ts';
import type { Grounds } from '#domain/insight/grounds.ts';
import { linesToCheck } from '#domain/persona/check.ts';
import { ASSUMPTION, FIELDS, type Line, type Persona, type Section, type Support } from '#domain/persona/persona.ts';
import { fromTemplate } from '#domain/persona/templates.ts';
import type { Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { linesOf } from '#features/insights/lines.ts';
import { checkedLines } from '#features/personas/check/checked.ts';
import { comparedRows, inShort, type Beside } from '#features/personas/compare/compared.ts';
import { listedPersona } from '#features/personas/listed.ts';
import { readingOf } from '#features/personas/view/reading.ts';
import { shownVersions } from '#features/personas/view/versions.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import type { Random } from '#stats/random.ts';
import { K, today, type Published } from './doors.ts';
import { pick, randomAnswers, whole, type Person } from './town.ts';

const ROUND = 'round';
const words = messages('sv');
const releaseOf = (moment: number) => `release-${moment}`;

export interface Frozen {
	/** By release: what it stores, unit by unit; what stays as it was counted before is the earlier row. */
	releases: { id: string; moment: number; n: number; results: Result[] }[];
	published: Published;
}

/** The releases of a round as they are stored: what the rule lets through is counted, all else stays. */
export function frozen(survey: SurveyContent, moments: readonly Person[][]): Frozen {
	const published = today(survey, moments);
	const rows: Result[] = [];
	const releases = moments.flatMap((people, moment) => {
		const fresh = [...published.values()].filter(({ versions }) => versions.some((one) => one.moment === moment));
		if (fresh.length === 0) return [];
		const id = releaseOf(moment);
		const counted = resultsOf(survey, people.map(({ number, answers }) => ({ id: String(number), revision: 1, simulated: false, answers })), { k: K, earlier: rows });
		for (const { unit } of fresh) {
			const row = counted.find((one) => one.question === unit.question.id && one.unit === unit.unit);
			if (!row) continue;
			const at = rows.findIndex((one) => one.question === row.question && one.unit === row.unit);
			const kept = { ...row, since: { release: id, number: moment + 1, releasedOn: `2026-11-${10 + moment}` } } as Result;
			if (at < 0) rows.push(kept);
			else rows[at] = kept;
		}
		return [{ id, moment, n: people.length, results: [...rows] }];
	});
	return { releases, published };
}

/** Lines on whatever the releases tell, with other voices, a note and assumptions. `said`: as it was when it was bound. */
export function randomPersonas({ releases }: Frozen, random: Random, howMany: number): Persona[] {
	let drawn = 0;
	const id = () => `id${String(++drawn).padStart(6, '0')}`;
	const figures = releases.flatMap(({ id: release, results }) => figuresIn(results).map((one): Support => ({ kind: 'figure', release, ...one })));
	const note: Support = { kind: 'note', text: 'Flera nickade.', on: '2026-11-20', people: 8 };
	const some = (): Support => (figures.length > 0 && random.uniform() < 0.8 ? pick(random, figures) : pick(random, [note, ASSUMPTION]));
	const line = (): Line => ({ id: id(), text: `Rad ${drawn}`, voice: 'third', evidence: some(), other: random.uniform() < 0.4 ? { text: 'Andra vill annat.', evidence: some() } : null });
	return Array.from({ length: howMany }, (_, i) => ({
		...fromTemplate('empty', `Person ${i}`, id), age: 20 + i, notKnown: 'Mycket.', reviewOn: '2027-01-01',
		sections: random.shuffle([...FIELDS]).slice(0, 4).map((field): Section => ({ id: id(), field, heading: '', lines: Array.from({ length: whole(random, 1, 4) }, line) }))
	}));
}

const groundsAt = ({ releases }: Frozen, until: number): Grounds => {
	const told = releases.slice(0, until + 1);
	return {
		releases: told.map(({ id, moment, n }) => ({ id, roundId: ROUND, number: moment + 1, round: 'Våren', n, simulated: false, releasedOn: `2026-11-${10 + moment}` })),
		results: told.flatMap(({ id, results }) => results.map((row) => ({ ...row, release: id }))), quotes: [], statistics: []
	};
};

/** All that the pages about these personas say after each release, and of the check round: list, page, beside each other, versions, check. */
export function toldOf(round: Frozen, personas: readonly Persona[], checks: readonly Frozen[]): string {
	const t = words.personas;
	const now = { today: '2026-12-01', smallest: K };
	const pages = round.releases.map((_, until) => {
		const grounds = groundsAt(round, until);
		const read: Parameters<typeof readingOf>[3] = (evidence) => linesOf(evidence, grounds, (results, at) => figureWords(results, at, words, 'sv'), words.insights, 'sv');
		const readings = personas.map((persona) => readingOf(persona, grounds, {}, read, now, t, 'sv'));
		const beside = personas.map(({ name, age }, i): Beside => ({ id: name, name, age, groups: readings[i]!.groups, n: readings[i]!.coverage.n, pastOn: null }));
		const rows = comparedRows(beside, t.compare);
		return {
			readings, rows, short: inShort(beside, rows, t.compare, 'sv'),
			listed: personas.map((persona, i) => listedPersona({ ...persona, id: `p${i}`, number: 1, revision: 1 }, grounds, now, 1)),
			versions: personas.map((persona) => shownVersions([{ ...persona, number: 1, why: '', by: '', publishedOn: '2026-11-30' }], t.view.versions, 'sv'))
		};
	});
	const checked = personas.map((persona, i) => checkedLines(linesToCheck(persona).lines, (checks[i]?.releases ?? []).map(({ id, results }) => ({ release: { id }, results }))));
	return JSON.stringify([pages, checked, [round, ...checks].map(({ releases }) => releases)]);
}

/** The check round of a persona, asked of the same people. */
export function checkOf(persona: Persona): SurveyContent {
	const survey = checkSurvey(persona)!;
	return { ...survey, questions: survey.questions.filter(({ kind }) => kind !== 'story') };
}
/** Those who were in at last, each with answers of their own about a persona's lines. Who is known is known here too. */
export const asked = (survey: SurveyContent, people: readonly Person[], random: Random): Person[] => people.map((person) => ({ ...person, answers: randomAnswers(survey, random) }));

/** Questions that are told together: a question and what is asked about the cards that were put first in it. */
const familiesOf = ({ questions }: SurveyContent): string[][] => questions.flatMap((one) => (one.kind === 'follow_up' ? [] : [[one.id, ...questions.flatMap((other) => (other.kind === 'follow_up' && other.of === one.id ? [other.id] : []))]]));

/**
 * The same round where those who are not known, and came and went together, have changed answers with each other, question by
 * question. Somebody who is alone among those who came when they did keeps theirs: `moved` has everybody else, with the families in which they say another thing.
 */
export function otherwise(survey: SurveyContent, moments: readonly Person[][], random: Random): { moments: Person[][]; moved: Map<number, string[]> } {
	const everybody = [...new Set(moments.flat())];
	const pattern = (person: Person) => moments.map((people) => Number(people.includes(person))).join('');
	const alike = [...Map.groupBy(everybody.filter(({ isKnown }) => !isKnown), pattern).values()];
	const become = new Map(everybody.map((person) => [person, { ...person, answers: [] as Person['answers'] }]));
	const moved = new Map<number, string[]>();
	for (const family of familiesOf(survey)) {
		const of = (person: Person) => person.answers.filter(({ question }) => family.includes(question));
		for (const person of everybody) if (person.isKnown) become.get(person)!.answers.push(...of(person));
		for (const group of alike) {
			// Turned, so that nobody keeps their own where another answered otherwise.
			const order = random.shuffle(group);
			order.forEach((person, i) => {
				const other = order[(i + 1) % order.length]!;
				become.get(person)!.answers.push(...of(other));
				if (JSON.stringify(of(person)) !== JSON.stringify(of(other))) moved.set(person.number, [...(moved.get(person.number) ?? []), family[0]!]);
			});
		}
	}
	return { moments: moments.map((people) => people.map((person) => become.get(person)!)), moved };
}
