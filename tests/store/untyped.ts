import type { SupabaseClient } from '@supabase/supabase-js';
import type { Client } from '#data/server/clients.ts';

/** The same client without the database's types, to try what they forbid. */
export const untyped = (client: Client) => client as unknown as SupabaseClient;
