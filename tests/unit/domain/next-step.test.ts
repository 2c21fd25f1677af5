/** What each role should do next, in each state of a workspace and of a round. */
import { describe, expect, test } from 'vitest';
import { roundStep, type RoundState } from '#domain/round/next-step.ts';
import { nextStep, type Home, type HomeBoard, type HomeRound } from '#domain/workspace/next-step.ts';
import type { Role } from '#domain/workspace/roles.ts';

const round = (received: number, more: Partial<HomeRound> = {}): HomeRound => ({ id: 'r', status: 'open', received, smallestGroup: 5, isDemo: false, openedOn: '2026-11-01', ...more });
const ALL: Role[] = ['owner', 'designer', 'trust_agent', 'steering'];

describe('a round', () => {
	const cases: [string, RoundState, number | null, Record<Role, string>][] = [
		['open, nobody yet', round(0), null, { owner: 'wait', designer: 'collect', trust_agent: 'collect', steering: 'wait' }],
		['open, one is missing', round(4), null, { owner: 'wait', designer: 'collect', trust_agent: 'collect', steering: 'wait' }],
		['open, enough', round(5), null, { owner: 'wait', designer: 'publish', trust_agent: 'keep_open', steering: 'wait' }],
		['open, published, nothing new', round(7), 7, { owner: 'read', designer: 'read', trust_agent: 'keep_open', steering: 'read' }],
		['open, published, four new', round(11), 7, { owner: 'read', designer: 'read', trust_agent: 'keep_open', steering: 'read' }],
		['open, published, five new', round(12), 7, { owner: 'read', designer: 'publish_again', trust_agent: 'keep_open', steering: 'read' }],
		['open, published, then withdrawn below k', round(3), 6, { owner: 'read', designer: 'read', trust_agent: 'keep_open', steering: 'read' }],
		['closed, too few', round(3, { status: 'closed' }), null, { owner: 'wait', designer: 'reopen', trust_agent: 'reopen', steering: 'wait' }],
		['closed, enough', round(5, { status: 'closed' }), null, { owner: 'wait', designer: 'publish', trust_agent: 'wait', steering: 'wait' }],
		['closed, published', round(7, { status: 'closed' }), 7, { owner: 'read', designer: 'read', trust_agent: 'read', steering: 'read' }]
	];
	test.each(cases)('%s', (_, state, told, expected) => {
		expect(Object.fromEntries(ALL.map((role) => [role, roundStep(state, told, [role])]))).toEqual(expected);
	});
	test('below the smallest group nobody is offered to publish, whatever their roles', () => {
		for (let received = 0; received < 5; received++) {
			for (const status of ['open', 'closed'] as const) expect(roundStep(round(received, { status }), null, ALL)).not.toMatch(/publish/);
		}
	});
});

describe('a home', () => {
	const asks = 'a version';
	const people = (...roles: Role[]) => ({ roles, count: roles.length, invited: 0 });
	type Given = Partial<Home<HomeRound, HomeBoard, string>>;
	const step = (roles: Role[], given: Given = {}) =>
		nextStep({
			roles, projects: 1, boards: [], composed: [], asks: roles.includes('designer') ? asks : null, people: roles.includes('owner') ? people('owner', 'designer') : null, ...given,
			// Who only reads boards sees no rounds.
			rounds: roles.every((role) => role === 'steering') ? [] : (given.rounds ?? [])
		});
	const board = (n: number | null, roundId = 'r', id = roundId): HomeBoard => ({ id, roundId, n });

	test('the first day: no project', () => {
		expect(step(['designer'], { projects: 0, asks: null })).toEqual({ kind: 'add_project' });
		for (const role of ['trust_agent', 'steering', 'owner'] as const) expect(step([role], { projects: 0 }), role).toEqual({ kind: 'wait', for: 'project' });
		expect(step(['owner'], { projects: 0, people: people('owner') })).toEqual({ kind: 'invite' });
		// Whoever makes the workspace is both: something to ask with comes first.
		expect(step(['owner', 'designer'], { projects: 0, asks: null, people: { roles: ['owner', 'designer'], count: 1, invited: 0 } })).toEqual({ kind: 'add_project' });
	});
	test('a board that shows the newest result is opened before the result is read; an older one is not', () => {
		const composed = (id: string, ...releases: string[]) => ({ boardId: id, title: id, publishedOn: '2026-11-02', releases });
		const boards = [board(null, 'r', 'untold'), board(9, 'r', 'new'), board(7, 'q', 'old')];
		expect(step(['steering'], { boards, composed: [composed('other', 'old'), composed('ours', 'old', 'new')] })).toEqual({ kind: 'open_board', board: boards[1], composed: composed('ours', 'old', 'new') });
		expect(step(['steering'], { boards, composed: [composed('other', 'old', 'untold')] })).toEqual({ kind: 'read', board: boards[1] });
		// Who has something to do does that first.
		expect(step(['designer'], { boards: [board(9, 'q', 'new')], rounds: [round(2)], composed: [composed('ours', 'new')] })).toMatchObject({ kind: 'collect' });
	});
	test('an owner who is alone invites; who has invited waits for them; without a designer one is invited', () => {
		expect(step(['owner'], { people: people('owner'), boards: [board(7)] })).toEqual({ kind: 'invite' });
		expect(step(['owner'], { people: { ...people('owner'), invited: 2 } })).toEqual({ kind: 'invited', count: 2 });
		expect(step(['owner'], { people: people('owner', 'steering') })).toEqual({ kind: 'invite_designer' });
		// Alone with several roles: the round first, then others to read it.
		const alone = { roles: ['owner', 'designer'] as Role[], count: 1, invited: 0 };
		expect(step(['owner', 'designer'], { people: alone, rounds: [round(2)] })).toMatchObject({ kind: 'collect' });
		expect(step(['owner', 'designer'], { people: alone, rounds: [round(6)], boards: [board(6)] })).toEqual({ kind: 'invite' });
	});
	test('a project without a round', () => {
		expect(step(['designer'])).toEqual({ kind: 'open_round', asks });
		expect(step(['trust_agent'])).toEqual({ kind: 'wait', for: 'round' });
		expect(step(['owner'])).toEqual({ kind: 'wait', for: 'round' });
		expect(step(['steering'])).toEqual({ kind: 'wait', for: 'board' });
	});
	test('rounds to come: the first to open, for those who collect', () => {
		const coming = (id: string, openedOn: string) => round(0, { id, status: 'coming', openedOn });
		const rounds = [coming('later', '2027-02-01'), coming('first', '2027-01-07')];
		for (const role of ['designer', 'trust_agent'] as const) expect(step([role], { rounds }), role).toEqual({ kind: 'coming', round: rounds[1] });
		expect(step(['owner'], { rounds })).toEqual({ kind: 'wait', for: 'round' });
		// One that is open comes before it.
		expect(step(['trust_agent'], { rounds: [...rounds, round(2)] })).toMatchObject({ kind: 'collect' });
	});
	test('an open round with too few answers', () => {
		const rounds = [round(4)];
		expect(step(['trust_agent'], { rounds })).toMatchObject({ kind: 'collect', round: rounds[0] });
		expect(step(['designer'], { rounds })).toMatchObject({ kind: 'collect' });
		expect(step(['owner'], { rounds })).toEqual({ kind: 'follow', round: rounds[0] });
		expect(step(['steering'], { rounds })).toEqual({ kind: 'wait', for: 'board' });
	});
	test('an open round with enough', () => {
		const rounds = [round(6)];
		expect(step(['trust_agent'], { rounds })).toMatchObject({ kind: 'keep_open' });
		expect(step(['designer'], { rounds })).toMatchObject({ kind: 'publish', round: rounds[0], told: null });
		expect(step(['designer', 'trust_agent'], { rounds })).toMatchObject({ kind: 'publish' });
	});
	test('published: everybody reads, the agent goes on collecting, and a designer publishes again when enough are new', () => {
		const boards = [board(6)];
		for (const role of ['designer', 'owner', 'steering'] as const) expect(step([role], { rounds: [round(8)], boards }), role).toEqual({ kind: 'read', board: boards[0] });
		expect(step(['trust_agent'], { rounds: [round(8)], boards })).toMatchObject({ kind: 'keep_open' });
		expect(step(['designer'], { rounds: [round(11)], boards })).toMatchObject({ kind: 'publish_again', told: boards[0] });
	});
	test('closed and published: a designer opens the next round, others read', () => {
		const given = { rounds: [round(8, { status: 'closed' })], boards: [board(8)] };
		expect(step(['designer'], given)).toEqual({ kind: 'open_round', asks });
		for (const role of ['trust_agent', 'owner', 'steering'] as const) expect(step([role], given), role).toMatchObject({ kind: 'read' });
	});
	test('a board that tells nothing is nothing to read, and does not keep anybody from publishing', () => {
		const boards = [board(null)];
		expect(step(['steering'], { boards })).toEqual({ kind: 'wait', for: 'board' });
		expect(step(['designer'], { rounds: [round(5)], boards })).toMatchObject({ kind: 'publish', told: null });
		expect(step(['steering'], { boards: [board(null), board(7, 'older')] })).toMatchObject({ kind: 'read', board: { roundId: 'older' } });
	});
	test('among several rounds: real before made-up, then what can be published, then what is nearest to a board', () => {
		const rounds = [round(60, { id: 'demo', isDemo: true }), round(1, { id: 'few' }), round(3, { id: 'nearly' })];
		expect(step(['designer'], { rounds })).toMatchObject({ kind: 'collect', round: { id: 'nearly' } });
		expect(step(['designer'], { rounds: [...rounds, round(9, { id: 'enough', status: 'closed' })] })).toMatchObject({ kind: 'publish', round: { id: 'enough' } });
		expect(step(['trust_agent'], { rounds: [rounds[0]!] })).toMatchObject({ kind: 'keep_open', round: { id: 'demo' } });
	});
});
