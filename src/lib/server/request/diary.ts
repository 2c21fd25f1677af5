/** What the pages of a diary share: the project with its diary, and the form for an entry. */
import type { RequestEvent } from '@sveltejs/kit';
import { ofProject, type Diary } from '#data/server/diary.ts';
import { get } from '#data/server/projects.ts';
import { keyOf, LINK_KINDS, PHASES, writtenEntry, type EntryFields, type EntryProblems, type Link, type WrittenEntry } from '#domain/diary/diary.ts';
import { pointsOut } from '#domain/diary/points-out.ts';
import type { Role } from '#domain/workspace/roles.ts';
import { clientOf, field, linesField, notFound } from './rights.ts';

/** Who writes in a diary: those who decide. */
export const WRITES: Role[] = ['designer', 'trust_agent', 'steering'];

/** The project of the address with its diary; the page asks for the role. */
export async function diaryOf(event: RequestEvent) {
	const client = await clientOf(event);
	const [project, diary] = await Promise.all([get(client, event.params.project!), ofProject(client, event.params.project!)]);
	if (!project || !diary) notFound(event);
	return { client, project, diary };
}

export type ReadEntry = { typed: EntryFields } & ({ written: WrittenEntry } | { problems: EntryProblems });

/** `kept`: what the entry points at already, which stays whether it is there or not. */
export function readEntry(form: FormData, { things, today }: Pick<Diary, 'things' | 'today'>, kept: readonly Link[] = []): ReadEntry {
	const known = new Map([...things.filter(({ offered }) => offered), ...kept].map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }]));
	const links = [...new Set(form.getAll('links').map(String))].slice(0, 300);
	const typed: EntryFields = { phase: field(form, 'phase', 20), on: field(form, 'on', 20), done: linesField(form, 'done'), learned: linesField(form, 'learned'), links: links.filter((one) => known.has(one)) };
	const parsed = writtenEntry.safeParse({ ...typed, links: typed.links.map((one) => known.get(one)!) });
	const problems: EntryProblems = links.length > typed.links.length ? { option: true } : {};
	for (const { path } of parsed.error?.issues ?? []) {
		const name = path[0];
		problems[name === 'done' || name === 'learned' || name === 'on' || name === 'links' ? name : 'option'] = true;
	}
	if (!problems.on && typed.on > today) problems.future = true;
	return parsed.success && Object.keys(problems).length === 0 ? { typed, written: parsed.data } : { typed, problems };
}

/** What the project's personas are called. */
export const inventedIn = ({ things }: Pick<Diary, 'things'>): string[] => things.filter(({ kind }) => kind === 'persona').map(({ name }) => name);

/** What in a form may point somebody out, to be asked about once; null where nothing does, or it has been asked about. */
export function asksAbout(form: FormData, { done, learned }: Pick<WrittenEntry, 'done' | 'learned'>, diary: Pick<Diary, 'things'>): string[] | null {
	const found = field(form, 'sure', 3) === 'yes' ? [] : pointsOut([done, learned], inventedIn(diary));
	return found.length > 0 ? found : null;
}

/** An empty form: today, in the phase where the project is. */
export const freshEntry = ({ entries, today }: Pick<Diary, 'entries' | 'today'>): EntryFields => ({ phase: entries[0]?.phase ?? PHASES[0], on: today, done: '', learned: '', links: [] });

/** What the form offers to point at, kind by kind; what an entry points at already stands there too. */
export const offeredBy = ({ things }: Pick<Diary, 'things'>, kept: readonly Link[] = []) =>
	LINK_KINDS.map((kind) => ({ kind, things: things.filter((one) => one.kind === kind && (one.offered || kept.some(({ id }) => id === one.id))) })).filter(({ things: all }) => all.length > 0);
