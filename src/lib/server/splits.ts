/** From a round's answers to results group by group, with the rights of the designer who asks. */
import { partsOf, SMALLEST_PART } from '#analysis/disclosure/index.ts';
import { resultsOf } from '#analysis/results.ts';
import { weighed } from '#analysis/weighed.ts';
import type { Client } from '#data/server/clients.ts';
import { readAll } from '#data/server/responses.ts';
import type { Round } from '#data/server/rounds.ts';
import { create, type SplitResult } from '#data/server/splits.ts';
import { getVersion } from '#data/server/surveys.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import { REST, splits } from '#domain/result/split.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

export interface Dividing {
	question: string;
	prompt: string;
	/** The groups that there would be, with how many are in each; null where there are too few for two. REST is called ''. */
	parts: { part: string; label: string; people: number }[] | null;
}
/** Fewest people of a group, where the round's own smallest group is not larger. */
export const SMALLEST = SMALLEST_PART;
const smallestPart = ({ smallestGroup }: Round) => Math.max(SMALLEST_PART, smallestGroup);
const valueOf = ({ answers }: StoredResponse, question: string) => answers.flatMap((one) => (one.question === question && 'value' in one ? [one.value] : []))[0];

/** Who is in which part by a question; everybody who has weighed anything is in one. */
function divide(survey: SurveyContent, responses: readonly StoredResponse[], question: SurveyContent['questions'][number], smallest: number) {
	if (!('background' in question) || !question.background) return null;
	const people = responses.filter(({ id, answers }) => weighed(survey.questions, answers, id).length > 0);
	const chosen = partsOf(question.options.map(({ value }) => ({ value, people: people.filter((one) => valueOf(one, question.id) === value).length })), people.length, smallest);
	if (!chosen) return { question, parts: null };
	const partOf = (one: StoredResponse) => chosen.find((value) => value === valueOf(one, question.id)) ?? REST;
	const named = [...question.options.map(({ value, label }) => ({ part: value, label })), { part: REST, label: '' }];
	const parts = named.map((one) => ({ ...one, people: people.filter((person) => partOf(person) === one.part) })).filter((one) => one.people.length > 0 && (one.part === REST || chosen.includes(one.part)));
	return { question, parts };
}

/** The background questions of a round, with the groups that it could be divided in. Null where it asks nothing that is told group by group. */
export async function dividings(client: Client, round: Round): Promise<Dividing[] | null> {
	const [version, responses] = await Promise.all([getVersion(client, round.surveyVersionId), readAll(client, round.id)]);
	if (!version?.content.questions.some(({ kind }) => splits({ kind, unit: '' }))) return null;
	return version.content.questions.flatMap((one) => {
		const divided = divide(version.content, responses, one, smallestPart(round));
		return divided ? [{ question: one.id, prompt: divided.question.prompt, parts: divided.parts?.map(({ part, label, people }) => ({ part, label, people: people.length })) ?? null }] : [];
	});
}

const MOST_ATTEMPTS = 5;

/** Counts a round group by group and stores it, or says why not. */
export async function splitRound(client: Client, round: Round, by: string): Promise<SplitResult> {
	const version = await getVersion(client, round.surveyVersionId);
	const question = version?.content.questions.find(({ id }) => id === by);
	if (!version || !question) return { status: 'invalid' };
	const told = { ...version.content, questions: version.content.questions.filter(({ kind }) => splits({ kind, unit: '' })) };
	for (let attempt = 1; ; attempt++) {
		const responses = await readAll(client, round.id);
		const divided = divide(version.content, responses, question, smallestPart(round));
		if (!divided) return { status: 'invalid' };
		if (!divided.parts) return { status: 'too_few' };
		const results = divided.parts.flatMap(({ part, people }) =>
			resultsOf(told, people, { k: round.smallestGroup }).filter(splits).map(({ question: asked, kind, content, hidden }) => ({ question: asked, kind, content, hidden, part }) as never)
		);
		const members = responses.map(({ id, revision }) => ({ id, revision }));
		const result = await create(client, { roundId: round.id, question: by, parts: divided.parts.flatMap(({ part }) => (part === REST ? [] : [part])), members, results });
		if (result.status !== 'changed_meanwhile' || attempt === MOST_ATTEMPTS) return result;
	}
}
