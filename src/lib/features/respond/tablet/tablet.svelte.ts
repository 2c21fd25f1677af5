/** The shared tablet that a person answers on: whether it is one, and how many have started and finished here. */
import { isTabletKey, readSession, removeSession, tellServer, writeSession, type TabletSession } from '#data/browser/tablet.ts';

export class Tablet {
	/** Null on a device of one's own. */
	session: TabletSession | null = $state.raw(null);
	/** Whether the staff's panel is open. */
	panel = $state(false);

	/** Takes up what the device remembers. False when this tablet shows another round. */
	follow(round: string): boolean {
		this.session = readSession();
		if (!this.session) return true;
		// The cookie is gone after some cleaning up; the session is not.
		tellServer(this.session.round);
		return this.session.round === round;
	}

	/** Hears when another page of this browser starts or ends the session, or counts. Returns a function that stops it. */
	listen(): () => void {
		const stored = (event: StorageEvent) => {
			if (isTabletKey(event.key)) this.session = readSession();
		};
		addEventListener('storage', stored);
		return () => removeEventListener('storage', stored);
	}

	set(session: TabletSession) {
		writeSession(session);
		this.session = session;
		tellServer(session.round);
	}

	end() {
		removeSession();
		this.session = null;
		tellServer(null);
	}

	/** One more has started, or finished. */
	count(what: 'started' | 'finished') {
		// As it is now: another page may have counted.
		const session = readSession() ?? this.session;
		if (this.session && session) this.set({ ...session, [what]: session[what] + 1 });
	}
}
