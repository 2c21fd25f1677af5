/** Doors that releases go through: the rule of today, and two that were held before it. */
import type { Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { decide, type Items } from '#analysis/disclosure/release-rule.ts';
import { FAMILY, familyIdOf, PERSON, weighed } from '#analysis/weighed.ts';
import { tell, unitsOf, type Told, type Unit } from './numbers.ts';
import type { Person } from './town.ts';

export const K = 5;

/** A unit as it was counted once. */
export interface Version {
	/** Which attempt to release. */
	moment: number;
	people: Person[];
	told: Told;
	isHidden?: true;
	/** Where it is of some, and not of everybody: which part of the whole a person is in. */
	partOf?: (person: Person) => string;
}
export interface Unit_ {
	unit: Unit;
	versions: Version[];
}
/** All that was ever published of a round: each unit with its versions. */
export type Published = Map<string, Unit_>;
export type Door = (survey: SurveyContent, moments: readonly Person[][]) => Published;

export const nameOf = ({ question, unit }: Unit) => `${question.id}|${unit}`;

const cache = new WeakMap<Person, Map<string, Map<string, { said: string; weighs: boolean }>>>();
/** A person's pieces: unit → item → what was said. */
export function piecesOf(survey: SurveyContent, person: Person) {
	const known = cache.get(person);
	if (known) return known;
	const pieces = new Map<string, Map<string, { said: string; weighs: boolean }>>();
	for (const { question, unit, item, said, weighs } of weighed(survey.questions, person.answers, String(person.response))) {
		const name = `${question}|${unit}`;
		pieces.set(name, (pieces.get(name) ?? new Map()).set(item, { said: JSON.stringify(said), weighs }));
	}
	cache.set(person, pieces);
	return pieces;
}

export function itemsOf(survey: SurveyContent, name: string, people: readonly Person[]): Items {
	const items = new Map<string, Map<string, { people: number; weighs: boolean }>>();
	for (const person of people) {
		for (const [item, { said, weighs }] of piecesOf(survey, person).get(name) ?? []) {
			const all = items.get(item) ?? new Map();
			items.set(item, all.set(said, { people: (all.get(said)?.people ?? 0) + 1, weighs }));
		}
	}
	return items;
}

/** What a unit tells now; `rows` keeps what later ones are held against. */
function count(survey: SurveyContent, unit: Unit, people: Person[], moment: number, rows: Result[]): Version | null {
	const { told, row } = tell(survey, unit, people, K, rows);
	// Which cards are followed up tells what was chosen, so a hidden row is something told too: how many answered about the card.
	if (told.size === 0 && unit.question.kind === 'follow_up') {
		const limits = row!.hidden === 'too_few' ? { low: 0, high: K - 1 } : { low: K, high: Infinity };
		return { moment, people, told: new Map([['n', limits]]), isHidden: true };
	}
	if (told.size === 0) return null;
	if (row) rows.push({ ...row, since: { release: String(moment), number: moment, releasedOn: '' } } as Result);
	return { moment, people, told };
}

const nothing = (survey: SurveyContent): Published => new Map(unitsOf(survey).map((unit) => [nameOf(unit), { unit, versions: [] }]));
const weighsAnything = (survey: SurveyContent) => (person: Person) => piecesOf(survey, person).size > 0;

/** How a unit is decided about: the product's rule, or newcomers only. */
type Rule = typeof decide;
function doorOf(rule: Rule, withFamilies: boolean): Door {
	return (survey, moments) => {
		const published = nothing(survey);
		const counted = new Map<string, Items[]>();
		const rows: Result[] = [];
		const verdictOn = (name: string, people: readonly Person[]) => rule(itemsOf(survey, name, people), counted.get(name) ?? [], K).verdict;
		const record = (name: string, people: readonly Person[]) => counted.set(name, [...(counted.get(name) ?? []), itemsOf(survey, name, people)]);
		moments.forEach((people, moment) => {
			// A board that says "too few" tells nothing of its units.
			if (people.filter(weighsAnything(survey)).length < K) return;
			const families = new Set(survey.questions.flatMap((question) => familyIdOf(survey.questions, question) ?? []));
			const frozen = new Set([...families].filter((family) => withFamilies && verdictOn(`${family}|${FAMILY}`, people) === 'stays'));
			for (const { unit, versions } of published.values()) {
				if (frozen.has(familyIdOf(survey.questions, unit.question) ?? '')) continue;
				const verdict = verdictOn(nameOf(unit), people);
				const isFirst = versions.every(({ isHidden }) => isHidden);
				if (verdict !== 'new' && !(verdict === 'too_few' && isFirst)) continue;
				const version = count(survey, unit, people, moment, rows);
				if (version === null || (version.isHidden && !isFirst)) continue;
				versions.push(version);
				if (!version.isHidden) record(nameOf(unit), people);
			}
			for (const family of families) if (!frozen.has(family)) record(`${family}|${FAMILY}`, people);
		});
		return published;
	};
}

/** The rule of today. */
export const today: Door = doorOf(decide, true);

/** Newcomers only: k of them to each item that changed, whoever is gone. It was proposed first; sums and differences find nothing. */
export const newcomersOnly: Door = doorOf((now, earlier, k) => {
	const items = new Set([now, ...earlier].flatMap((version) => [...version.keys()]));
	let fresh = Infinity;
	let hasChanged = false;
	for (const item of items) {
		if (item === PERSON) continue;
		const people = now.get(item) ?? new Map();
		const latest = earlier.at(-1)?.get(item) ?? new Map();
		if (people.size === latest.size && [...people].every(([said, one]) => latest.get(said)?.people === one.people)) continue;
		hasChanged = true;
		let come = 0;
		for (const [said, one] of people) if (one.weighs) come += Math.max(0, one.people - Math.max(0, ...earlier.map((version) => version.get(item)?.get(said)?.people ?? 0)));
		fresh = Math.min(fresh, come);
	}
	const n = [...(now.get('')?.values() ?? [])].reduce((sum, one) => sum + (one.weighs ? one.people : 0), 0);
	if (n < k) return { verdict: 'too_few', fresh: 0 };
	if (earlier.length === 0) return { verdict: 'new', fresh: n };
	return { verdict: !hasChanged ? 'same' : fresh >= k ? 'new' : 'stays', fresh };
}, false);

/**
 * The rule before that: a release as a whole. People are told apart by the id that they sent under; who came, went or changed
 * since any earlier release are counted together, section by section, and follow-ups go with their question.
 */
export const byIds: Door = (survey, moments) => {
	const published = nothing(survey);
	const rows: Result[] = [];
	const releases: { shown: Set<string>; said: Map<string, Map<number, string>> }[] = [];
	const followUps = new Set(survey.questions.flatMap((question) => (question.kind === 'follow_up' ? [question.id] : [])));
	const sectionOf = (name: string) => (followUps.has(name.split('|')[0]!) ? 'follow_up' : name);
	moments.forEach((people, moment) => {
		if (people.filter(weighsAnything(survey)).length < K) return;
		const said = new Map<string, Map<number, string>>();
		for (const person of people) {
			for (const [name, items] of piecesOf(survey, person)) {
				if (name.endsWith(`|${FAMILY}`)) continue;
				const section = said.get(sectionOf(name)) ?? new Map<number, string>();
				said.set(sectionOf(name), section.set(person.response, `${section.get(person.response) ?? ''}${items.get('')!.said}`));
			}
		}
		const shown = new Set([...said].flatMap(([section, all]) => (section !== 'follow_up' && all.size >= K ? [section] : [])));
		if ([...shown].some((section) => section.startsWith('matters'))) shown.add('follow_up');
		const differences = (earlier: (typeof releases)[number]) => new Map([...shown].map((section) => {
			const [now, before] = [said.get(section) ?? new Map<number, string>(), earlier.said.get(section) ?? new Map<number, string>()];
			return [section, [...new Set([...now.keys(), ...before.keys()])].filter((id) => now.get(id) !== before.get(id)).length];
		}));
		const isRefused = releases.some((earlier) => {
			const differ = differences(earlier);
			const both = [...shown].filter((section) => earlier.shown.has(section));
			if ([...shown].every((section) => earlier.shown.has(section)) && both.every((section) => differ.get(section) === 0)) return true;
			return both.some((section) => {
				const difference = differ.get(section)!;
				return difference > 0 && difference < K && (section !== 'follow_up' || (differ.get('matters|') ?? 0) === 0);
			});
		});
		if (isRefused) return;
		releases.push({ shown, said });
		for (const { unit, versions } of published.values()) {
			if (!shown.has(sectionOf(nameOf(unit)))) continue;
			// Follow-ups were not held against what had been told of them before.
			const version = count(survey, unit, people, moment, unit.question.kind === 'follow_up' ? [] : rows);
			if (version && !version.isHidden) versions.push(version);
		}
	});
	return published;
};
