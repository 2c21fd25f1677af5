import { newest } from '#data/server/personas.ts';
import { getWithSmallest } from '#data/server/projects.ts';
import { linesOf } from '#features/insights/lines.ts';
import { comparedRows, inShort, type Beside } from '#features/personas/compare/compared.ts';
import { readingOf } from '#features/personas/view/reading.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { toldPersonas } from '#server/personas.ts';
import { clientOf, notFound, requireRole } from '#server/request/rights.ts';
import { dayIn, longDay } from '#ui/day.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** More are not read beside each other. */
const MOST = 4;

/** `?with=`: the personas, two to four. What is not there any more is said, and the others are shown. */
export const load: PageServerLoad = async (event) => {
	const client = await clientOf(event);
	const { lang } = event.locals;
	const project = await getWithSmallest(client, event.params.project);
	if (!project) notFound(event);
	const { workspace } = await requireRole(event, project.workspaceId);
	const asked = [...new Set(event.url.searchParams.getAll('with').map((id) => id.toLowerCase()))];
	const all = await newest(client, project.id);
	const there = asked.filter((id) => all.some((one) => one.id === id));
	const { personas, grounds, parties } = await toldPersonas(client, there.slice(0, MOST));
	const words = messages(lang);
	const t = words.personas;
	const today = dayIn(workspace.timeZone, new Date());
	const read = (evidence: Parameters<typeof linesOf>[0]) => linesOf(evidence, grounds, (results, at) => figureWords(results, at, words, lang), words.insights, lang);
	const told = personas.map((one) => ({ one, ...readingOf(one, grounds, parties, read, { today, smallest: project.smallest }, t, lang) }));
	const beside = told.map(({ one, groups, coverage, past }): Beside => ({ id: one.id, name: one.name, age: one.age, groups, n: coverage.n, pastOn: past && one.reviewOn ? longDay(one.reviewOn, lang) : null }));
	const rows = comparedRows(beside, t.compare);
	return {
		words: t, project: { id: project.id, name: project.name },
		all: all.map(({ id, name }) => ({ id, name })),
		people: told.map(({ one: { id, name, age, portrait, notKnown }, coverage }) => ({ id, name, age, portrait, notKnown, madeUp: coverage.madeUp })),
		rows, short: inShort(beside, rows, t.compare, lang),
		many: there.length > MOST, gone: there.length < asked.length
	};
};
