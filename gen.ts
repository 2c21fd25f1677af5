import { writeFileSync } from 'node:fs';
import { openStore } from '#data/server/store.ts';
import { databaseTypes } from './tests/generate/database-types.ts';
const store = await openStore({});
writeFileSync('src/lib/data/server/database.ts', await databaseTypes(store.sql!));
const r = store.sql!;
await store.close();
