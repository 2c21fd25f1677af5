/** A next step in words: the heading, a sentence and where its buttons lead. */
import type { Step } from '#domain/workspace/next-step.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

interface Round {
	id: string;
	title: string;
	received: number;
	smallestGroup: number;
	isDemo: boolean;
	openedOn: string;
}
interface Board {
	id: string;
	round: string;
	n: number | null;
	releasedOn: string;
	simulated: boolean;
}
interface Asks {
	projectId: string;
	project: string;
	survey: string;
	version: string;
}

interface Way {
	href: string;
	label: string;
}
export interface Said {
	kind: Step<Round, Board, Asks>['kind'];
	heading: string;
	text: string;
	/** Null where there is nothing to press: the project's form, or only waiting. */
	primary: Way | null;
	second: Way | null;
	/** Drawn beside the words while a board needs more. */
	counted: { n: number; of: number } | null;
	/** Rests on made-up answers. */
	madeUp: boolean;
}

export function said(step: Step<Round, Board, Asks>, workspace: { id: string; name: string }, words: Messages['projects']['next'], lang: string): Said {
	const inWords = (n: number) => words.numbers[n] ?? String(n);
	const answered = ({ received }: Round) => (received === 0 ? words.nobody : fillPlural(words.answered, received, lang, {}));
	const say = (heading: string, text: string, primary: Way | null = null, more: Partial<Said> = {}): Said => ({ kind: step.kind, heading, text, primary, second: null, counted: null, madeUp: false, ...more });
	const members = `/workspaces/${workspace.id}/members`;
	switch (step.kind) {
		case 'collect':
		case 'keep_open': {
			const { round } = step;
			const missing = round.smallestGroup - round.received;
			const few = step.kind === 'collect';
			return say(
				few ? fillPlural(words.collect.heading, missing, lang, { round: round.title, number: inWords(missing) }) : fill(words.keepOpen.heading, { round: round.title }),
				few ? fill(words.collect.text, { answered: answered(round), k: round.smallestGroup }) : fill(words.keepOpen.text, { answered: answered(round) }),
				{ href: `/rounds/${round.id}/show`, label: words.show },
				{ second: { href: `/rounds/${round.id}`, label: words.toRound }, counted: few ? { n: round.received, of: round.smallestGroup } : null, madeUp: round.isDemo }
			);
		}
		case 'publish':
		case 'publish_again': {
			const { round, told } = step;
			const again = step.kind === 'publish_again' && told;
			return say(
				fill(again ? words.publishAgain.heading : words.publish.heading, { round: round.title }),
				again ? fill(words.publishAgain.text, { n: round.received - (told.n ?? 0), date: longDay(told.releasedOn, lang) }) : fill(words.publish.text, { answered: answered(round) }),
				{ href: `/rounds/${round.id}/release`, label: words.publishButton },
				{ second: { href: `/rounds/${round.id}`, label: words.toRound }, madeUp: round.isDemo }
			);
		}
		case 'follow':
			return say(
				fill(words.follow.heading, { round: step.round.title }),
				fill(words.follow.text, { answered: answered(step.round), k: step.round.smallestGroup }),
				{ href: `/rounds/${step.round.id}`, label: words.toRound },
				{ madeUp: step.round.isDemo }
			);
		case 'coming': {
			const { round } = step;
			return say(
				fill(words.coming.heading, { round: round.title, date: longDay(round.openedOn, lang) }),
				words.coming.text,
				{ href: `/rounds/${round.id}`, label: words.toRound },
				{ second: { href: `/rounds/${round.id}/poster`, label: words.coming.poster }, madeUp: round.isDemo }
			);
		}
		case 'add_project':
			return say(words.addProject.heading, words.addProject.text);
		case 'open_round':
			return say(words.openRound.heading, fill(words.openRound.text, step.asks), { href: `/projects/${step.asks.projectId}/new-round?version=${step.asks.version}`, label: words.openRound.button });
		case 'invite':
			return say(words.invite.heading, fill(words.invite.text, { workspace: workspace.name }), { href: `${members}#invite`, label: words.invite.button });
		case 'invite_designer':
			return say(words.inviteDesigner.heading, fill(words.inviteDesigner.text, { workspace: workspace.name }), { href: `${members}#invite`, label: words.inviteDesigner.button });
		case 'invited':
			return say(
				fillPlural(words.invited.heading, step.count, lang, { number: inWords(step.count) }),
				fill(words.invited.text, { workspace: workspace.name }),
				{ href: members, label: words.invited.button }
			);
		case 'read': {
			const { board } = step;
			return say(
				fill(words.read.heading, { round: board.round }),
				fillPlural(words.read.text, board.n ?? 0, lang, { date: longDay(board.releasedOn, lang) }),
				{ href: `/releases/${board.id}`, label: words.read.button },
				{ madeUp: board.simulated }
			);
		}
		case 'open_board': {
			const { board, composed } = step;
			return say(
				composed.title,
				fillPlural(words.openBoard.text, board.n ?? 0, lang, { round: board.round, date: longDay(composed.publishedOn, lang) }),
				{ href: `/boards/${composed.boardId}`, label: words.openBoard.button },
				{ second: { href: `/releases/${board.id}`, label: words.openBoard.toRelease }, madeUp: board.simulated }
			);
		}
		case 'wait':
			return say(words.wait[step.for].heading, words.wait[step.for].text);
	}
}
