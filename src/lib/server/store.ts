import { SUPABASE_ANON_KEY, SUPABASE_PUBLISHABLE_KEY, SUPABASE_URL, DATABASE_URL, DATA_DIR, DEMO, SEALING_SECRET, SERVER_URL, SMTP_URL, MAIL_FROM } from '$app/env/private';
import { anonymousClient } from '#data/server/clients.ts';
import { openStore, type Store } from '#data/server/store.ts';
import { needsFirstOwner } from '#data/server/workspaces.ts';
import { seedDemo } from './demo/seed.ts';
import { quietLibraries, writeLog } from './log.ts';
import { destroyWhatIsDue } from './quotes.ts';
import { remindByMail } from './reminders.ts';
import { closeRoundsThatEnd } from './rounds.ts';

let store: Store | undefined;

export function theStore(): Store {
	if (!store) throw new Error('The store is not open yet');
	return store;
}

/** Adds the public sealing key, where this server has one. */
export function withSealKey<Pack extends object>(pack: Pack): Pack & { sealKey?: string } {
	const sealKey = theStore().sealing?.publicKey;
	return sealKey ? { ...pack, sealKey } : pack;
}

/** Opens the store, and fills an empty embedded one with the demo unless DEMO=0. */
export async function startStore(): Promise<void> {
	const dataDir = DATA_DIR || '.data';
	store = await openStore({
		dataDir,
		databaseUrl: DATABASE_URL,
		supabaseUrl: SUPABASE_URL,
		supabaseKey: SUPABASE_PUBLISHABLE_KEY || SUPABASE_ANON_KEY,
		sealingSecret: SEALING_SECRET,
		smtpUrl: SMTP_URL,
		mailFrom: MAIL_FROM
	});
	quietLibraries();
	writeLog('info', 'store', { kind: store.kind });
	// Only the embedded store is seeded.
	if (store.kind === 'embedded' && DEMO !== '0' && (await needsFirstOwner(anonymousClient(store)))) {
		await seedDemo(store, dataDir, SERVER_URL);
		writeLog('info', 'demo');
	}
	const stops = [closeRoundsThatEnd(store), destroyWhatIsDue(store), remindByMail(store)];
	const close = () => (stops.forEach((stop) => stop()), store?.close().catch(() => {}));
	process.once('sveltekit:shutdown', close);
}
