/** `npm run generate`: writes what follows from the migrations and from the table of rights. generated.test.ts fails when it is stale. */
import { writeFileSync } from 'node:fs';
import { openStore } from '#data/server/store.ts';
import { rightsPage } from '../store/rights.ts';
import { databaseTypes } from './database-types.ts';

const store = await openStore({});
try {
	writeFileSync('src/lib/data/server/database.ts', await databaseTypes(store.sql!));
	writeFileSync('docs/rights.md', rightsPage());
} finally {
	await store.close();
}
