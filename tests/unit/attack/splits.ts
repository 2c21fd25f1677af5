/** Rounds that are told group by group as well, after all else: by the rule of today, and as one would without thinking. */
import { mayBeSplit, partsOf, type Parted } from '#analysis/disclosure/split-rule.ts';
import { PERSON } from '#analysis/weighed.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { REST, splits } from '#domain/result/split.ts';
import { K, nameOf, piecesOf, today, type Door, type Published, type Version } from './doors.ts';
import { tell } from './numbers.ts';
import type { Person } from './town.ts';

const OPTIONS = ['x', 'y', 'z'];

/** A person in a unit, as the id and all that was said there: the same in two counts where nothing of it has changed. */
const inUnit = (survey: SurveyContent, person: Person, name: string): string | undefined => piecesOf(survey, person).get(name)?.get(PERSON)?.said;

/** The parts of those who are in at last, by name; null where there are none. `smallest` is 10 in the product: with 5 there is more to attack. */
export function partsAmong(people: readonly Person[], smallest: number): { parts: string[]; of: (person: Person) => string } | null {
	const chosen = partsOf(OPTIONS.map((value) => ({ value, people: people.filter(({ group }) => group === value).length })), people.length, smallest);
	if (!chosen) return null;
	const of = ({ group }: Person) => (group !== null && chosen.includes(group) ? group : REST);
	return { parts: [...new Set(people.map(of))], of };
}

export type Parts = NonNullable<ReturnType<typeof partsAmong>>;
type May = (survey: SurveyContent, name: string, people: readonly Person[], counted: readonly Version[], parts: Parts) => boolean;

/** Each person in a unit with their part and the earlier counts that they are in, and how many the latest of these rests on. */
export function partedIn(survey: SurveyContent, name: string, people: readonly Person[], counted: readonly Version[], of: Parts['of']): { people: Parted[]; latest: number } {
	const earlier = counted.map((version) => new Set(version.people.flatMap((person) => inUnit(survey, person, name) ?? [])));
	const parted = people.flatMap((person) => {
		const said = inUnit(survey, person, name);
		if (said === undefined) return [];
		const items = new Map([...piecesOf(survey, person).get(name)!].flatMap(([item, { weighs }]) => (item === PERSON ? [] : [[item, weighs] as const])));
		return [{ part: of(person), counts: earlier.map((version) => Number(version.has(said))).join(''), items }];
	});
	return { people: parted, latest: earlier.at(-1)?.size ?? 0 };
}

const byRule: May = (survey, name, people, counted, { parts, of }) => {
	const { people: parted, latest } = partedIn(survey, name, people, counted, of);
	return mayBeSplit(parted, parts, latest, { k: K, smallest: K });
};

function splitBy(partsFor: (people: readonly Person[]) => ReturnType<typeof partsAmong>, may: May): Door {
	return (survey, moments) => {
		const published: Published = today(survey, moments);
		const people = moments.at(-1)!;
		const parts = partsFor(people.filter((person) => piecesOf(survey, person).size > 0));
		if (!parts) return published;
		for (const one of published.values()) {
			const { unit, versions } = one;
			const shown = versions.filter(({ isHidden }) => !isHidden);
			if (!splits({ kind: unit.question.kind, unit: unit.unit }) || shown.length === 0 || !may(survey, nameOf(unit), people, shown, parts)) continue;
			for (const part of parts.parts) {
				const those = people.filter((person) => parts.of(person) === part);
				const { told } = tell(survey, unit, those, K, []);
				if (told.size > 0) versions.push({ moment: moments.length, people: those, told, partOf: parts.of });
			}
		}
		return published;
	};
}

/** The rule of today, with parts as small as k. */
export const split: Door = splitBy((people) => partsAmong(people, K), byRule);
/** Every option that k people chose, whatever is left over and whatever was told before. */
export const carelessSplit: Door = splitBy((people) => {
	const parts = OPTIONS.filter((value) => people.filter(({ group }) => group === value).length >= K);
	return parts.length > 0 ? { parts, of: ({ group }) => group ?? '-' } : null;
}, () => true);
