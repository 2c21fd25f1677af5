/** Whoever stands before a wall, a desk or a phone hears what is new in a workshop: read once for all that see the same, and sent to each. */
import { watch, type Since } from '#data/server/workshops.ts';
import type { Store } from '#data/server/store.ts';
import { writeLog } from './log.ts';

/** What is new since an act, or null where whoever asks may not see it any more. */
export type Read = (since: number) => Promise<Since | null>;
export interface Hearing {
	workshop: string;
	/** Everybody who sees the same: the room and the wall, or the desk. */
	as: 'room' | 'desk';
	/** Where whoever listens has got to. */
	since: number;
	read: Read;
	/** One text for all of them. */
	send(text: string): void;
	/** Nothing more comes: whoever listened may not any more. */
	end(): void;
}

/** Where nobody tells (on a Supabase), and where a reading has failed, one asks this often; where somebody tells, half as often. */
const ASK_EVERY = 1_000;

interface Group {
	hearings: Set<Hearing>;
	/** What the last text had, and what the next one begins from. */
	since: number;
	said: string;
	reading: boolean;
	again: boolean;
	/** Whose reading failed last. */
	failed: Hearing | null;
	/** Asked again after a reading that failed. */
	later: ReturnType<typeof setTimeout> | null;
}

/**
 * The listeners of one process. One read at a time for each group, with the rights of one of them; what comes meanwhile is in the next.
 * `hear` sends at once what is new since the hearing's own act, so that nothing is lost between a page and its stream.
 */
export function roomHub(store: Pick<Store, 'listen'>, every = ASK_EVERY) {
	const groups = new Map<string, Group>();
	const keyOf = ({ workshop, as }: Pick<Hearing, 'workshop' | 'as'>) => `${workshop} ${as}`;
	const leave = (key: string, group: Group, hearing: Hearing) => {
		group.hearings.delete(hearing);
		if (group.hearings.size === 0 && groups.get(key) === group) groups.delete(key);
	};

	async function look(key: string, group: Group): Promise<void> {
		if (group.reading) return void (group.again = true);
		group.reading = true;
		let reader: Hearing | undefined;
		try {
			do {
				group.again = false;
				const [first] = group.hearings;
				if (!first) break;
				reader = first;
				const found = await first.read(group.since);
				group.failed = null;
				if (!found) {
					// The others may still: one of them reads instead.
					leave(key, group, first);
					first.end();
					group.again = group.hearings.size > 0;
					continue;
				}
				const said = JSON.stringify([found.state, found.people, found.votes]);
				if (found.acts.length === 0 && said === group.said) continue;
				group.said = said;
				group.since = Math.max(group.since, found.seq);
				const text = JSON.stringify(found);
				for (const hearing of group.hearings) hearing.send(text);
			} while (group.again);
		} catch {
			// Whoever listens misses nothing: the next reading begins where this one did.
			writeLog('error', 'workshop stream');
			// Twice: its rights may be over, as a session's are after an hour. It comes again, with what it has then.
			if (reader && group.failed === reader) {
				leave(key, group, reader);
				reader.end();
			}
			group.failed = reader ?? null;
			// One at a time, however many have asked.
			group.later ??= setTimeout(() => {
				group.later = null;
				void look(key, group);
			}, every).unref();
		} finally {
			group.reading = false;
		}
	}
	const lookAt = (workshop: string) => {
		for (const as of ['room', 'desk'] as const) {
			const group = groups.get(keyOf({ workshop, as }));
			if (group) void look(keyOf({ workshop, as }), group);
		}
	};
	const lookAtAll = () => {
		for (const [key, group] of groups) void look(key, group);
	};

	let stopListening: (() => Promise<void>) | null = null;
	const begun = store.listen?.('workshops', (payload) => (payload === null ? lookAtAll() : lookAt(payload.split(' ')[0]!))).then(
		(stop) => (stopListening = stop),
		() => writeLog('error', 'workshop stream')
	);
	// A word that was lost, a database that has been away so long that nobody listens any more: found at the latest now.
	const timer = setInterval(lookAtAll, store.listen ? every * 2 : every);
	timer.unref();

	return {
		/** Listens until the returned function is called. */
		async hear(hearing: Hearing): Promise<() => void> {
			await begun;
			const key = keyOf(hearing);
			// What is new for this one alone; the group goes on from where it is.
			let own = await hearing.read(hearing.since);
			if (!own) {
				hearing.end();
				return () => {};
			}
			const group = groups.get(key) ?? { hearings: new Set(), since: own.seq, said: '', reading: false, again: false, failed: null, later: null };
			groups.set(key, group);
			group.hearings.add(hearing);
			hearing.send(JSON.stringify(own));
			// The group can have gone past while this one read: what lies between is nobody else's to bring.
			while (group.since > own.seq) {
				const more = await hearing.read(own.seq);
				if (!more) {
					leave(key, group, hearing);
					hearing.end();
					return () => {};
				}
				own = more;
				hearing.send(JSON.stringify(own));
			}
			// Something can have come since.
			void look(key, group);
			return () => leave(key, group, hearing);
		},
		get listeners() {
			return [...groups.values()].reduce((sum, { hearings }) => sum + hearings.size, 0);
		},
		async stop(): Promise<void> {
			clearInterval(timer);
			await begun;
			await stopListening?.();
			for (const { hearings } of groups.values()) for (const hearing of hearings) hearing.end();
			groups.clear();
		}
	};
}
export type RoomHub = ReturnType<typeof roomHub>;

/** What a member reads of a workshop's wall or desk. */
export const watching = (client: Parameters<typeof watch>[0], workshop: string, desk: boolean): Read => async (since) => {
	const found = await watch(client, workshop, { since, desk });
	return found.status === 'ok' ? found : null;
};
