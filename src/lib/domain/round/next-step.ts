/** What a round needs next from a person with these roles. */
import type { Role } from '#domain/workspace/roles.ts';

export interface RoundState {
	/** `coming`: it opens on a later day. */
	status: 'coming' | 'open' | 'closed';
	received: number;
	/** Below this nothing is published, and nobody is offered to. */
	smallestGroup: number;
	/** The day its answers came in from a file: it never opens. */
	importedOn?: string | null;
}

export type RoundStep =
	/** `again`: enough new answers since the last board. */
	| 'publish'
	| 'publish_again'
	/** Open, with too few answers for a board. */
	| 'collect'
	/** Open, with enough: more make it surer. */
	| 'keep_open'
	| 'read'
	/** Closed before there were enough. */
	| 'reopen'
	| 'wait';

/** How many answers a board needs still. */
export const missingIn = ({ received, smallestGroup }: RoundState): number => Math.max(0, smallestGroup - received);

/** `told`: how many the round's newest board rests on; null where no board tells anything yet. */
export function roundStep(round: RoundState, told: number | null, roles: readonly Role[]): RoundStep {
	const designs = roles.includes('designer');
	const collects = designs || roles.includes('trust_agent');
	const enough = missingIn(round) === 0;
	const open = round.status === 'open';
	if (round.status === 'coming') return 'wait';
	if (designs && enough && told === null) return 'publish';
	if (designs && told !== null && round.received - told >= round.smallestGroup) return 'publish_again';
	if (open && collects && !enough && told === null) return 'collect';
	if (open && roles.includes('trust_agent')) return 'keep_open';
	if (told !== null) return 'read';
	if (!open && collects && !enough && !round.importedOn) return 'reopen';
	return 'wait';
}
