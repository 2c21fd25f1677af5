/**
 * The half of the demo that staff work with: stories washed into quotes, an insight, decisions that those who answered can read
 * of, a published board, a persona, a rule clash, and a diary. All of it rests on made-up answers, and the release says so wherever it is shown.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { figuresIn } from '#analysis/finding.ts';
import { DEMO_DIARY } from '#content/demo-diary.ts';
import { DEMO_HELD, DEMO_NOTES, DEMO_PLANNED } from '#content/demo-dialogue.ts';
import { DEMO_CLASH, DEMO_CLASH_DECISION, DEMO_CONTACTS, DEMO_NOT_KNOWN, DEMO_PERSONA } from '#content/demo-persona.ts';
import { DEMO_STORIES } from '#content/demo-stories.ts';
import { sam } from '#content/persona-templates.ts';
import * as boards from '#data/server/boards.ts';
import * as clashes from '#data/server/clashes.ts';
import type { Client } from '#data/server/clients.ts';
import * as decisions from '#data/server/decisions.ts';
import * as diary from '#data/server/diary.ts';
import * as dialogues from '#data/server/dialogues.ts';
import * as insights from '#data/server/insights.ts';
import * as personas from '#data/server/personas.ts';
import * as quotes from '#data/server/quotes.ts';
import { get as getRelease } from '#data/server/releases.ts';
import type { Tile } from '#domain/board/board.ts';
import { newTileId } from '#domain/board/tile-id.ts';
import type { WrittenDecision } from '#domain/decision/decision.ts';
import type { LinkKind } from '#domain/diary/diary.ts';
import { ASSUMPTION, linesOf, type Line, type Persona, type Support } from '#domain/persona/persona.ts';
import type { ReleasedQuote } from '#domain/quote/quote.ts';
import { textWord } from '#domain/quote/text-word.ts';
import type { Result } from '#domain/result/result.ts';
import { saidOf } from '#server/decisions.ts';
import { standReady } from './workshop.ts';

/** The question of the standard survey that weighs cards. */
const WEIGHED = 'matters';
const DAY_MS = 86_400_000;

function must<T extends { status: string }>(what: string, result: T, good: string): T {
	if (result.status !== good) throw new Error(`The demo could not be made: ${what} said ${result.status}`);
	return result;
}

/** What is ready to be read is washed and approved, by a designer. */
export async function approveStories(designer: Client, roundId: string): Promise<void> {
	for (const { id } of (await quotes.workshop(designer, roundId))?.quotes ?? []) {
		const one = (await quotes.workshop(designer, roundId, id))!.quotes.find((quote) => quote.id === id)!;
		const washed = DEMO_STORIES.find(({ raw }) => raw === one.original)?.washed;
		if (!washed) continue;
		const kept = await quotes.wash(designer, id, one.version, washed);
		if (kept.status !== 'saved') throw new Error(`The demo could not be made: washing said ${kept.status}`);
		must('approving', await quotes.decide(designer, id, kept.version, 'approve'), 'done');
	}
}

/** The day in so many days, as a date. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const DECISIONS: readonly WrittenDecision[] = [
	{
		card: 'B0', about: 'Kunna få bostad', title: 'Unga utan fast jobb får stå i bostadskön', action: 'break', owner: 'Bostadssamordnaren', level: 'steering',
		firstStep: 'Gå igenom reglerna för kön med bostadsbolaget.', dueOn: inDays(45), state: 'ongoing', because: '',
		plain: {
			sv: 'Vi vill att du ska få stå i bostadskön också när du inte har fast jobb. Vi pratar med bostadsbolaget om reglerna.',
			en: 'We want you to be able to join the housing queue even without a permanent job. We are talking to the housing company about the rules.',
			ar: 'نريد أن تتمكن من الانضمام إلى قائمة انتظار السكن حتى بدون عمل دائم. نتحدث مع شركة الإسكان عن القواعد.'
		}
	},
	{
		card: 'H1', about: 'Någon att prata med', title: 'Den öppna dörren på skolan är kvar', action: 'keep', owner: 'Rektorn på IM', level: 'manager',
		firstStep: 'Skriv in tiden i schemat för hela läsåret.', dueOn: inDays(20), state: 'planned', because: '',
		plain: {
			sv: 'Det ska alltid finnas en vuxen på skolan som du kan prata med. Det fortsätter vi med.',
			en: 'There should always be an adult at school whom you can talk to. We keep doing that.',
			ar: 'يجب أن يكون هناك دائماً شخص بالغ في المدرسة يمكنك التحدث معه. سنواصل ذلك.'
		}
	}
];

const tilesOf = (release: string, insight: string): Tile[] => {
	const of = { kind: 'figure', release, question: WEIGHED, unit: '' } as const;
	return [
		{ id: newTileId(), ...of, part: 'priorities', width: 12 },
		{ id: newTileId(), ...of, part: 'picture', width: 8 },
		{ id: newTileId(), kind: 'decisions', release, width: 4 },
		{ id: newTileId(), kind: 'insight', insight, width: 12 },
		{ id: newTileId(), ...of, part: 'order', width: 6 },
		{ id: newTileId(), ...of, part: 'change', width: 6 },
		{ id: newTileId(), kind: 'voices', release, width: 12 },
		{ id: newTileId(), kind: 'missing', release, width: 12 }
	];
};

/** One dialogue about the persona that has been held, and one that is to be. */
async function meetPersona(designer: Client, projectId: string, persona: string): Promise<void> {
	const lines = linesOf((await personas.published(designer, persona))!);
	must('the planned dialogue', await dialogues.plan(designer, projectId, randomUUID(), { persona, places: [DEMO_PLANNED.place], party: DEMO_PLANNED.party, onDay: inDays(14) }), 'planned');
	must('the held dialogue', await dialogues.plan(designer, projectId, randomUUID(), { persona, places: [DEMO_HELD.place], party: DEMO_HELD.party, onDay: inDays(-7) }), 'planned');
	const held = (await dialogues.ofProject(designer, projectId)).find(({ place }) => place === DEMO_HELD.place)!;
	for (const { on, ...note } of DEMO_NOTES) {
		const line = on === '' ? undefined : lines.find(({ text }) => text.includes(on));
		must('a note', await dialogues.saveNote(designer, held.id, randomUUID(), 0, { ...note, line: line?.id ?? '' }), 'saved');
	}
	must('holding it', await dialogues.save(designer, held.id, held.version, { ...DEMO_HELD, onDay: held.onDay, state: 'held' }), 'saved');
}

/** "Sam, 23", with some lines that rest on the release, so that there is something to follow back. */
function demoPersona(release: string, results: readonly Result[], told: readonly ReleasedQuote[]): Persona {
	const restsOn = (on: (typeof DEMO_PERSONA)[number]['on']): Support => {
		if ('note' in on) return on.note;
		if ('figure' in on) return { kind: 'figure', release, ...figuresIn(results).find(({ question, card }) => question === WEIGHED && card === on.figure)! };
		return { kind: 'quotes', quotes: told.filter(({ card }) => card?.id === on.voices).slice(0, 3).map(({ id, text }) => ({ kind: 'quote', release, quote: id, said: textWord(text) })) };
	};
	const empty = sam(newTileId, inDays(180));
	const contacts = DEMO_CONTACTS.map((one): Line => ({ id: newTileId(), evidence: ASSUMPTION, other: null, ...one }));
	const sections = empty.sections.map((section) => ({
		...section,
		lines: [...section.lines, ...(section.field === 'contacts' ? contacts : []), ...DEMO_PERSONA.filter(({ field }) => field === section.field).map(({ voice, text, on, other }): Line => ({ id: newTileId(), text, voice, evidence: restsOn(on), other: other ? { text: other, evidence: ASSUMPTION } : null }))]
	}));
	return { ...empty, sections, notKnown: DEMO_NOT_KNOWN };
}

/** The project's diary, which points at what there is, and the page of it that anybody reads. */
async function keepDiary(designer: Client, projectId: string, ids: Record<LinkKind, string>): Promise<void> {
	const today = inDays(0);
	const shown: { id: string; version: number }[] = [];
	for (const { isPublic, links, on, ...written } of DEMO_DIARY) {
		const id = randomUUID();
		// Where the clock of a machine is behind, the day to come is today.
		must('the diary', await diary.save(designer, projectId, id, 0, { ...written, on: on < today ? on : today, links: links.map((kind) => ({ kind, id: ids[kind] })) }), 'saved');
		if (isPublic) shown.push({ id, version: 1 });
	}
	must('the public page', await diary.publish(designer, projectId, shown, randomBytes(18).toString('base64url')), 'published');
}

/** An insight, decisions, a board, a persona and a diary upon a release, by those whose work it is. */
export async function actOn({ designer, steering }: { designer: Client; steering: Client }, place: { workspaceId: string; projectId: string; roundId: string; releaseId: string }): Promise<void> {
	const { workspaceId, projectId, roundId, releaseId } = place;
	const { results } = (await getRelease(designer, releaseId))!;
	const told = (await quotes.released(designer, releaseId)).quotes;
	const [insight, board, persona, decision] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	must('the insight', await insights.save(designer, projectId, insight, 0, {
		claim: 'Utan ett eget hem blir allt annat svårare, och vägen dit är stängd för den som saknar fast jobb.',
		evidence: [
			...figuresIn(results).filter(({ question, card }) => question === WEIGHED && card === 'B0').map((figure) => ({ kind: 'figure' as const, release: releaseId, ...figure })),
			...told.filter(({ card }) => card?.id === 'B0').slice(0, 3).map(({ id, text }) => ({ kind: 'quote' as const, release: releaseId, quote: id, said: textWord(text) }))
		],
		lens: 'system', lifeArea: 'housing', goal: '', counter: 'Några bor hellre kvar hemma och vill ha jobb eller utbildning först.', unheard: false,
		anchoredWith: 'Sex unga på IM, i maj (påhittat)', state: 'anchored'
	}), 'saved');
	for (const one of DECISIONS) {
		const id = one.card === 'B0' ? decision : randomUUID();
		must('a decision', await decisions.save(steering, releaseId, id, 0, one), 'saved');
		if (one.card === 'B0') must('what it came from', await decisions.link(steering, id, insight), 'linked');
	}
	must('the answer', await decisions.tell(designer, releaseId, saidOf(results)), 'told');
	must('the board', await boards.save(designer, workspaceId, board, 0, { title: 'Styrgruppens tavla, våren 2026', tiles: tilesOf(releaseId, insight) }), 'saved');
	must('publishing the board', await boards.publish(designer, board, 1), 'published');
	must('the persona', await personas.save(designer, projectId, persona, 0, demoPersona(releaseId, results, told)), 'saved');
	must('publishing the persona', await personas.publish(designer, persona, 1), 'published');
	await keepDiary(designer, projectId, { round: roundId, release: releaseId, insight, persona, board, decision });
	await meetPersona(designer, projectId, persona);
	const [clash, made] = [randomUUID(), randomUUID()];
	must('the rule clash', await clashes.save(steering, persona, clash, 0, DEMO_CLASH), 'saved');
	must('a decision', await decisions.save(steering, releaseId, made, 0, { card: null, about: null, action: 'break', level: 'manager', dueOn: inDays(60), state: 'planned', because: '', ...DEMO_CLASH_DECISION }), 'saved');
	must('what it came from', await clashes.link(steering, made, clash), 'linked');
	await standReady(designer, { projectId, releaseId, insight });
}
