/** The one thing that a person should do next in a workspace: what their home begins with. */
import { missingIn, roundStep, type RoundState, type RoundStep } from '#domain/round/next-step.ts';
import type { Role } from './roles.ts';

export interface HomeRound extends RoundState {
	id: string;
	isDemo: boolean;
	openedOn: string;
}
export interface HomeBoard {
	id: string;
	roundId: string;
	/** Null: too few, and nothing is told. */
	n: number | null;
}

/** A published board that people have composed, and the releases that it shows. */
export interface HomeComposed {
	boardId: string;
	title: string;
	publishedOn: string;
	releases: readonly string[];
}

/** What decides; lists have the newest first. */
export interface Home<Round extends HomeRound, Board extends HomeBoard, Asks> {
	roles: readonly Role[];
	projects: number;
	/** Only rounds that the person may see: none for a steering group. */
	rounds: readonly Round[];
	boards: readonly Board[];
	composed: readonly HomeComposed[];
	/** What a new round would ask; null where there is no survey. */
	asks: Asks | null;
	/** What only an owner knows: everybody's roles, how many people, how many invitations are open. Null for others. */
	people: { roles: readonly Role[]; count: number; invited: number } | null;
}

export type Step<Round, Board, Asks> =
	| { kind: Exclude<RoundStep, 'read' | 'reopen' | 'wait'>; round: Round; told: Board | null }
	| { kind: 'add_project' | 'invite' | 'invite_designer' }
	| { kind: 'invited'; count: number }
	| { kind: 'open_round'; asks: Asks }
	| { kind: 'read'; board: Board }
	/** Somebody has composed a board of the newest result: that is what it was made for. */
	| { kind: 'open_board'; board: Board; composed: HomeComposed }
	/** An owner sees how it goes, and does nothing. */
	| { kind: 'follow'; round: Round }
	/** The first one opens by itself, on its day. */
	| { kind: 'coming'; round: Round }
	| { kind: 'wait'; for: 'project' | 'round' | 'board' };

const RANK = ['publish', 'publish_again', 'collect', 'keep_open'] as const;

/** The board that a round's newest numbers stand on. */
export const toldOf = <Board extends HomeBoard>(boards: readonly Board[], roundId?: string): Board | null =>
	boards.find((board) => board.n !== null && (roundId === undefined || board.roundId === roundId)) ?? null;

export function nextStep<Round extends HomeRound, Board extends HomeBoard, Asks>(home: Home<Round, Board, Asks>): Step<Round, Board, Asks> {
	const { roles, rounds, boards, people } = home;
	const designs = roles.includes('designer');
	const open = rounds.find(({ status }) => status === 'open');
	// Real rounds before made-up ones, what is nearest to a board first.
	const [first] = rounds
		.flatMap((round) => {
			const told = toldOf(boards, round.id);
			const kind = roundStep(round, told?.n ?? null, roles);
			return kind === 'read' || kind === 'reopen' || kind === 'wait' ? [] : [{ kind, round, told }];
		})
		.sort((a, b) => Number(a.round.isDemo) - Number(b.round.isDemo) || RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || missingIn(a.round) - missingIn(b.round));
	if (first) return first;
	if (designs && home.projects === 0) return { kind: 'add_project' };
	const [coming] = rounds.filter(({ status }) => status === 'coming').sort((a, b) => a.openedOn.localeCompare(b.openedOn));
	if (!open && coming && (designs || roles.includes('trust_agent'))) return { kind: 'coming', round: coming };
	if (designs && !open && home.asks) return { kind: 'open_round', asks: home.asks };
	if (people && people.count < 2) return people.invited > 0 ? { kind: 'invited', count: people.invited } : { kind: 'invite' };
	if (people && !people.roles.includes('designer')) return { kind: 'invite_designer' };
	const newest = toldOf(boards);
	const composed = newest && home.composed.find(({ releases }) => releases.includes(newest.id));
	if (newest) return composed ? { kind: 'open_board', board: newest, composed } : { kind: 'read', board: newest };
	if (open) return { kind: 'follow', round: open };
	return { kind: 'wait', for: home.projects === 0 ? 'project' : roles.some((role) => role !== 'steering') ? 'round' : 'board' };
}
