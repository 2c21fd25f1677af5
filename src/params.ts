import { defineParams } from '@sveltejs/kit/params';

/** Route parameters: `[project=id]` takes a UUID only, `[digest=digest]` a sound's digest, `[file=picture]` a board's tile as one of two kinds of picture, `[file=results]` one of the two files of a result, so that nothing else reaches the database. */
export const params = defineParams({
	id: (value: string) => (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value) ? value : undefined),
	results: (value: string) => (value === 'results.json' || value === 'results.csv' ? value : undefined),
	picture: (value: string) => (/^[a-z0-9]{6,20}\.(svg|png)$/.test(value) ? value : undefined),
	digest: (value: string) => (/^[0-9a-f]{16}$/.test(value) ? value : undefined)
});
