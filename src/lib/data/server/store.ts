/**
 * Where the data live. All code talks to supabase-js; only the server that answers differs:
 * Supabase Lite in this process on PGlite (default) or on PostgreSQL, or a Supabase.
 */
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MemoryFS } from '@electric-sql/pglite';
import { openEmbedded, type Embedded, type Listen } from './embedded.ts';
import { keepingKey, type Keeping } from './keeping.ts';
import { lockFolder } from './lock.ts';
import { remindingWith, type Reminding } from './reminding.ts';
import { sealingKey, type SealingKey } from './seal.ts';
import { consoleMailer, smtpMailer, swedishCodes, type Mailer } from './mail.ts';

/** Stands in the folder while the demo is being made: what lies beside it is half a demo and nobody's answers. */
export const UNFINISHED = 'demo-unfinished';

export interface StoreSettings {
	/** Folder of the embedded database; ignored by the other two. Undefined = in memory, for tests. */
	dataDir?: string;
	databaseUrl?: string;
	/** The files that a database in memory begins with: for tests. */
	prepared?: MemoryFS;
	supabaseUrl?: string;
	supabaseKey?: string;
	/** Behind the key of sealed responses, where the database is not our own: the same for every process. */
	sealingSecret?: string;
	smtpUrl?: string;
	mailFrom?: string;
}

export interface Store {
	kind: 'embedded' | 'postgres' | 'supabase';
	url: string;
	key: string;
	fetch: typeof fetch;
	mailer: Mailer;
	/** Opens what devices have sealed; null on a Supabase without a SEALING_SECRET. */
	sealing: SealingKey | null;
	/** Seals what browsers keep for the server. */
	keeping: Keeping;
	/** With what reminders are asked for and sent; null where no mail is delivered, or on a Supabase without a SEALING_SECRET. */
	reminding: Reminding | null;
	/** Only where the database is our own: as its owner, for start and tests. */
	sql?: Embedded['sql'];
	/** Only where the database is our own; on a Supabase one asks again in a while. */
	listen?: Listen;
	close(): Promise<void>;
}

/** Throws FolderInUse when another process has the folder. */
export async function openStore(settings: StoreSettings): Promise<Store> {
	const mailer = settings.smtpUrl
		? smtpMailer(settings.smtpUrl, settings.mailFrom || 'varde-for-vem@localhost')
		: consoleMailer();
	const reminding = (secret?: string) => (mailer.delivers && secret ? remindingWith(secret) : null);
	if (settings.supabaseUrl) {
		if (!settings.supabaseKey) throw new Error('SUPABASE_URL is set but SUPABASE_PUBLISHABLE_KEY is not.');
		const sealing = settings.sealingSecret ? sealingKey(settings.sealingSecret) : null;
		return { kind: 'supabase', url: settings.supabaseUrl, key: settings.supabaseKey, fetch, mailer, sealing, keeping: keepingKey(settings.sealingSecret), reminding: reminding(settings.sealingSecret), close: async () => {} };
	}
	let release = () => {};
	let folder: string | undefined;
	if (!settings.databaseUrl && settings.dataDir) {
		const root = resolve(settings.dataDir);
		mkdirSync(root, { recursive: true, mode: 0o700 });
		release = await lockFolder(root);
		folder = join(root, 'database');
		if (existsSync(join(root, UNFINISHED))) rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		chmodSync(root, 0o700);
	}
	try {
		const embedded = await openEmbedded({ folder, databaseUrl: settings.databaseUrl, prepared: settings.prepared, mailer: swedishCodes(mailer) });
		return {
			kind: settings.databaseUrl ? 'postgres' : 'embedded',
			url: 'http://in-process.invalid',
			key: embedded.publishableKey,
			fetch: embedded.fetch,
			mailer,
			sealing: sealingKey(embedded.secret),
			keeping: keepingKey(embedded.secret),
			reminding: reminding(embedded.secret),
			sql: embedded.sql,
			listen: embedded.listen,
			async close() {
				await embedded.close();
				release();
			}
		};
	} catch (error) {
		release();
		throw error;
	}
}
