/**
 * A second process for lock.test.ts: `node hold-folder.ts <what> <folder>`.
 * Says `open`, `in use` or an error on its output; then does `what` until it is killed.
 */
import { FolderInUse, lockFolder } from '#data/server/lock.ts';

const [what, folder] = process.argv.slice(2) as [string, string];
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
	if (what === 'lock' || what === 'busy') {
		await lockFolder(folder);
		say('open');
		// As when PGlite makes its first database, or a large board is computed: nothing else gets a turn.
		if (what === 'busy') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
		setInterval(() => {}, 1000);
	} else {
		// Only where it is needed: it is most of what such a process costs.
		const [{ openStore }, { anonymousClient }] = await Promise.all([import('#data/server/store.ts'), import('#data/server/clients.ts')]);
		const store = await openStore({ dataDir: folder });
		say('open');
		if (what === 'write') {
			const client = anonymousClient(store);
			for (let i = 0; ; i++) {
				const { error } = await client.auth.signUp({ email: `p${i}@example.se`, password: 'ett långt lösenord' });
				if (error) throw error;
				say(`p${i}@example.se`);
			}
		}
		if (what === 'close') {
			await store.close();
			say('closed');
		} else setInterval(() => {}, 1000);
	}
} catch (error) {
	say(error instanceof FolderInUse ? 'in use' : `failed: ${error}`);
	process.exit(error instanceof FolderInUse ? 3 : 1);
}
