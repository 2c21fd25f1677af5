import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { blankSheet, itemsOf } from '#features/paper/items.ts';
import { summaryOf } from '#features/paper/summary.ts';
import type { Values } from '#features/paper/reading/reading.ts';
import { readTyped } from '#features/paper/typed.ts';
import { saveSheet, sheetState } from '#data/server/paper.ts';
import { readSheetCode, writtenSheetCode } from '#domain/round/sheet-code.ts';
import { messages } from '#i18n/index.ts';
import { directionOf } from '#i18n/respondent.ts';
import { notYet, packageOf, theRoundThatAsks } from '#server/request/round.ts';
import { field, linesField, notFound, readForm, requireRole } from '#server/request/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** The round for somebody who may type in, and the sheet that the address names, with what it asks in its own order. */
async function place(event: RequestEvent) {
	const round = await theRoundThatAsks(event);
	const { workspace } = await requireRole(event, round.workspaceId, 'designer', 'trust_agent');
	const own = await packageOf(event, round);
	/** Why no sheet is taken now, in words. */
	const notOpen = own.status === 'open' ? null : (notYet(event, round, workspace) ?? messages(event.locals.lang).paper.closed);
	const typed = (event.url.searchParams.get('sheet') ?? '').slice(0, 40);
	const sheet = typed.trim() ? readSheetCode(typed, round.code, own.languages) : null;
	return { round, own, typed, sheet, notOpen };
}

type Sheet = Exclude<Awaited<ReturnType<typeof place>>['sheet'], string | null>;

export const load: PageServerLoad = async (event) => {
	const { round, own, typed, sheet, notOpen } = await place(event);
	const { paper, respond, respondMore, publicPages } = messages(event.locals.lang);
	const saved = event.url.searchParams.get('saved');
	const page = {
		round: { id: round.id, title: round.title, code: round.code, isDemo: round.isDemo, ageFloor: round.ageFloor },
		notOpen,
		words: { paper, respond, respondMore },
		problemPrefix: publicPages.problemPrefix,
		typed,
		done: saved && /^(saved|corrected|duplicate)$/.test(saved) ? { as: saved as 'saved' | 'corrected' | 'duplicate', sheet: (event.url.searchParams.get('of') ?? '').slice(0, 8) } : null,
		problem: null as 'notACode' | 'mistyped' | 'withdrawn' | null,
		sheet: null
	};
	if (sheet === null || typeof sheet === 'string') return { ...page, problem: sheet };
	const { status } = await sheetState(event.locals.client(), round.id, sheet.code);
	if (status === 'withdrawn') return { ...page, typed: writtenSheetCode(sheet.code), problem: 'withdrawn' as const };
	const { survey } = await packageOf(event, round, sheet.language);
	const draft = blankSheet(own.survey, round.code, sheet.seed, round.expected);
	return {
		...page,
		sheet: {
			code: sheet.code,
			again: status === 'typed',
			dir: directionOf(sheet.language),
			survey,
			ownLanguage: own.survey.language,
			few: draft.few === true,
			items: itemsOf(survey, draft)
		}
	};
};

/** Every field of the form, as text. Own words keep their lines. */
function valuesOf(form: FormData): Values {
	const names = [...new Set(form.keys())].slice(0, 1000);
	return Object.fromEntries(names.map((name) => [name, name.endsWith(':story') ? linesField(form, name) : field(form, name, 60)]));
}

/** What was typed in from the sheet, and how it reads. */
async function read(event: RequestEvent) {
	const { round, own, sheet } = await place(event);
	if (sheet === null || typeof sheet === 'string') notFound(event);
	const values = valuesOf(await readForm(event));
	const blank = blankSheet(own.survey, round.code, (sheet as Sheet).seed, round.expected);
	const result = readTyped(own.survey, blank, round.ageFloor, values);
	const { problems, found, wordsLeftOut, empty } = result;
	const rows = problems.length > 0 ? [] : summaryOf(own.survey, result, messages(event.locals.lang));
	return { round, sheet: sheet as Sheet, response: result.response, shown: { values, problems, found, wordsLeftOut, empty, rows, refused: null as 'closed' | 'withdrawn' | 'notSaved' | null } };
}

export const actions: Actions = {
	review: async (event) => {
		await place(event);
		const { shown } = await read(event);
		return shown.problems.length > 0 ? fail(400, { ...shown, stage: 'form' as const }) : { ...shown, stage: 'review' as const };
	},
	edit: async (event) => {
		await place(event);
		const { shown } = await read(event);
		return { ...shown, problems: [], found: [], stage: 'form' as const };
	},
	save: async (event) => {
		await place(event);
		const { round, sheet, response, shown } = await read(event);
		if (shown.problems.length > 0 || shown.empty) return fail(400, { ...shown, stage: shown.empty ? ('review' as const) : ('form' as const) });
		const result = await saveSheet(event.locals.client(), round.id, sheet.code, { ...response, language: sheet.language });
		if (result.status === 'saved' || result.status === 'duplicate') {
			const as = result.status === 'saved' && result.revision > 1 ? 'corrected' : result.status;
			redirect(303, `/rounds/${round.id}/paper/type-in?saved=${as}&of=${writtenSheetCode(sheet.code)}`);
		}
		const refused = result.status === 'closed' || result.status === 'withdrawn' ? result.status : ('notSaved' as const);
		return fail(409, { ...shown, refused, stage: 'review' as const });
	}
};
