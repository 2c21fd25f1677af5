/** Everything that can be set from outside. A wrong value stops the start with a readable list. */
import { defineEnvVars } from '@sveltejs/kit/env';
import { z } from 'zod';

/** Set to nothing is the same as not set. */
const optional = (schema: z.ZodType<string>) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional()) as unknown as z.ZodType<string | undefined, string | undefined>;
const text = optional(z.string().trim());

export const variables = defineEnvVars({
	/** Folder of the embedded database, the demo's sign-ins and the lock. */
	DATA_DIR: { schema: text },
	/** `0` starts empty and asks for the first owner; otherwise the embedded store is filled with a demo. */
	DEMO: { schema: optional(z.enum(['0', '1'])) },
	/** postgres://… : the same over a real PostgreSQL. */
	DATABASE_URL: { schema: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')) },
	/** A hosted or self-hosted Supabase, with its publishable (or anon) key. */
	SUPABASE_URL: { schema: optional(z.url()) },
	SUPABASE_PUBLISHABLE_KEY: { schema: text },
	SUPABASE_ANON_KEY: { schema: text },
	/** At least 32 random characters, the same for every process: lets tablets seal what waits, and people be reminded by mail. Only for a Supabase; other stores have their own. */
	SEALING_SECRET: { schema: optional(z.string().trim().min(32)) },
	/** smtp://user:password@host:port for one-time codes, invitations and reminders; without it the first two are printed on the console and nobody is reminded. */
	SMTP_URL: { schema: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')) },
	MAIL_FROM: { schema: text },
	/** A Chromium that makes PDF files of boards, where it is not in one of the usual places; `0` for none. */
	CHROMIUM_PATH: { schema: text },
	/** Set by the starter: the address that people on this machine open. */
	SERVER_URL: { schema: text },
	/** Set by the starter: this machine's address on the local network, which tablets open. */
	NETWORK_URL: { schema: text },
	/** Set by the starter: the code that the first owner must know. */
	SETUP_CODE: { schema: text }
});
