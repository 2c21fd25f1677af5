/** The round of a staff page. Each page checks the role itself. */
import { get } from '#data/server/rounds.ts';
import { roundPackage } from '#data/server/responses.ts';
import { picturesOf } from '#domain/picture/own.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import type { RoundNow } from '#domain/round/settings.ts';
import type { Round } from '#data/server/rounds.ts';
import { messages } from '#i18n/index.ts';
import { dayIn, longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { clientOf, notFound, requireInUse } from './rights.ts';
import { error, type RequestEvent } from '@sveltejs/kit';

/** The round in the address; 404 when there is none that the person may see. */
export async function theRound(event: RequestEvent): Promise<Round> {
	const round = await get(await clientOf(event), event.params.round!);
	if (!round) notFound(event);
	return round;
}

/** Where people are asked: not in a round whose answers came in from a file. */
export function refuseImported({ locals }: { locals: App.Locals }, round: Round): void {
	if (round.importedOn !== null) error(409, { message: messages(locals.lang).imports.round.noWays, to: `/rounds/${round.id}` });
}
export async function theRoundThatAsks(event: RequestEvent): Promise<Round> {
	const round = await theRound(event);
	refuseImported(event, round);
	return round;
}

/** The same, where something of it is about to be changed: its project must be in use. */
export async function theRoundInUse(event: RequestEvent): Promise<Round> {
	const round = await theRound(event);
	await requireInUse(event, round.projectId);
	return round;
}

/** Nothing may be taken out of the round: an error page, 404 where the person may not know of it. */
export async function refuseExport(event: RequestEvent): Promise<never> {
	await theRound(event);
	error(403, messages(event.locals.lang).errors.notYourRole);
}

/** That the round opens on a later day, in words; null once it has. */
export function notYet(event: RequestEvent, round: Round, { timeZone }: { timeZone: string }): string | null {
	const { lang } = event.locals;
	return round.openedOn > dayIn(timeZone, new Date()) ? fill(messages(lang).running.notYet, { date: longDay(round.openedOn, lang) }) : null;
}

/** Whether service workers are available: over https and on localhost. */
export const keepsOffline = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** The round's package in a language of the survey, whether the round is open, to come or closed. */
export async function packageOf(event: RequestEvent, round: Round, language = ''): Promise<RoundPackage & { status: RoundNow }> {
	const found = await roundPackage(event.locals.client(), round.code, language, picturesOf(round.workspaceId));
	if (found.status === 'unknown') notFound(event);
	return found;
}

/** The requested language if the survey has it; otherwise the survey's own. */
export const languageIn = (pack: RoundPackage, asked: string | null): string => pack.languages.find((language) => language === asked) ?? pack.languages[0]!;
