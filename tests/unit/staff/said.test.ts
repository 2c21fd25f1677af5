/** Next steps in words: each is whole in both languages, leads somewhere that is its own, and says the numbers. */
import { describe, expect, test } from 'vitest';
import type { Step } from '#domain/workspace/next-step.ts';
import { said as homeSaid } from '#features/projects/said.ts';
import { said as roundSaid } from '#features/rounds/said.ts';
import { messages } from '#i18n/index.ts';

const round = { id: 'r', title: 'Hösten', received: 4, smallestGroup: 5, isDemo: false, openedOn: '2027-01-07' };
const board = { id: 'b', round: 'Våren', n: 7, releasedOn: '2026-04-15', simulated: true };
const asks = { projectId: 'p', project: 'Unga vuxna', survey: 'Vad är viktigt?', version: 'v' };
type Any = Step<typeof round, typeof board, typeof asks>;
const steps: [Any, string | null][] = [
	[{ kind: 'collect', round, told: null }, '/rounds/r/show'],
	[{ kind: 'keep_open', round, told: board }, '/rounds/r/show'],
	[{ kind: 'publish', round, told: null }, '/rounds/r/release'],
	[{ kind: 'publish_again', round: { ...round, received: 12 }, told: board }, '/rounds/r/release'],
	[{ kind: 'follow', round }, '/rounds/r'],
	[{ kind: 'coming', round }, '/rounds/r'],
	[{ kind: 'add_project' }, null],
	[{ kind: 'open_round', asks }, '/projects/p/new-round?version=v'],
	[{ kind: 'invite' }, '/workspaces/w/members#invite'],
	[{ kind: 'invite_designer' }, '/workspaces/w/members#invite'],
	[{ kind: 'invited', count: 2 }, '/workspaces/w/members'],
	[{ kind: 'read', board }, '/releases/b'],
	...(['project', 'round', 'board'] as const).map((what): [Any, null] => [{ kind: 'wait', for: what }, null])
];

describe.each(['sv', 'en'] as const)('a home in %s', (lang) => {
	const say = (step: Any) => homeSaid(step, { id: 'w', name: 'Byrån' }, messages(lang).projects.next, lang);
	test.each(steps)('%j', (step, href) => {
		const { heading, text, primary } = say(step);
		expect(`${heading} ${text}`).not.toMatch(/[{}]|undefined|NaN/);
		expect(heading.length && text.length).toBeGreaterThan(5);
		expect(primary?.href ?? null).toBe(href);
	});
	test('made-up rounds and boards say so', () => {
		expect(say({ kind: 'read', board }).madeUp).toBe(true);
		expect(say({ kind: 'collect', round: { ...round, isDemo: true }, told: null }).madeUp).toBe(true);
		expect(say({ kind: 'collect', round, told: null })).toMatchObject({ madeUp: false, counted: { n: 4, of: 5 } });
	});
});

test('the numbers as people say them', () => {
	const next = messages('sv').projects.next;
	const say = (received: number) => homeSaid({ kind: 'collect', round: { ...round, received }, told: null }, { id: 'w', name: 'Byrån' }, next, 'sv');
	expect([say(4).heading, say(4).text]).toEqual(['Ett svar till behövs i ”Hösten”', 'Omgången är öppen. 4 har svarat. Med 5 svar går det att publicera ett resultat.']);
	expect(say(1).text).toContain('En har svarat.');
	expect([say(0).heading, say(0).text]).toEqual(['Fem svar till behövs i ”Hösten”', 'Omgången är öppen. Ingen har svarat än. Med 5 svar går det att publicera ett resultat.']);
});

test.each(['sv', 'en'] as const)('a round in %s, for each role and state', (lang) => {
	const { rounds, projects, running } = messages(lang);
	const words = { one: rounds.one, missing: rounds.release.missing, counted: projects.next, coming: running.coming };
	for (const role of ['owner', 'designer', 'trust_agent'] as const) {
		for (const status of ['open', 'closed', 'coming'] as const) {
			for (const received of [0, 1, 4, 5, 12]) {
				for (const told of [null, { number: 1, n: 6 }]) {
					const { heading, text, action } = roundSaid({ status, openedOn: '2026-12-03', received, smallestGroup: 5 }, told, [role], words, lang);
					const what = `${role} ${status} ${received} ${told?.n}`;
					expect(`${heading} ${text}`, what).not.toMatch(/[{}]|undefined|NaN/);
					if (action === 'read') expect(told, what).not.toBeNull();
					if (role === 'owner') expect([null, 'read'], what).toContain(action);
					if (action === 'show') expect(status, what).toBe('open');
				}
			}
		}
	}
});
