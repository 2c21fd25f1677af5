/** What is asked past the pages is answered with a sentence in the interface's language and the right status. */
import { expect, test } from 'vitest';
import { frameworkMessage, inWords } from '../../../src/hooks/in-words.ts';

const ask = async (method: string, path: string, lang: 'sv' | 'en', answer: Response | null = null) => {
	let asked = 0;
	const event = { url: new URL(path, 'http://127.0.0.1:3000'), request: new Request(`http://127.0.0.1:3000${path}`, { method }), locals: { lang } };
	const response = (await inWords({ event, resolve: async () => ((asked += 1), answer ?? new Response('page', { headers: { 'content-type': 'text/html' } })) } as never)) as Response;
	return { status: response.status, text: await response.text(), type: response.headers.get('content-type'), allow: response.headers.get('allow'), asked };
};

test.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s to a page', async (method) => {
	for (const path of ['/', '/projects', '/sign-in', '/s/GRAN-472', '/healthz', '/no/such']) {
		expect(await ask(method, path, 'sv')).toEqual({ status: 405, text: 'Den här adressen går inte att använda så. Öppna sidan i en webbläsare i stället.', type: 'text/plain; charset=utf-8', allow: 'GET, HEAD, POST', asked: 0 });
	}
	expect((await ask(method, '/projects', 'en')).text).toBe('This address cannot be used like that. Open the page in a browser instead.');
	// The API has answers of its own.
	expect((await ask(method, '/api/v1/responses', 'sv')).asked).toBe(1);
});

test('a method that an address of ours does not know, in the framework’s words', async () => {
	const english = new Response('GET method not allowed', { status: 405, headers: { allow: 'POST' } });
	expect(await ask('GET', '/sign-out', 'sv', english)).toMatchObject({ status: 405, allow: 'POST', text: expect.stringContaining('webbläsare') as string });
});

test('pages, forms and an unknown remote address', async () => {
	expect((await ask('GET', '/projects', 'sv')).text).toBe('page');
	expect((await ask('POST', '/projects', 'sv')).text).toBe('page');
	expect(await ask('GET', '/_app/remote/x/y', 'sv')).toMatchObject({ status: 404, text: 'Sidan finns inte, eller så får du inte se den.', asked: 0 });
	expect(await ask('POST', '/_app/remote/x', 'en')).toMatchObject({ status: 404, asked: 0 });
});

test('what the framework refuses has a sentence for each status', () => {
	for (const lang of ['sv', 'en'] as const) {
		const said = [400, 404, 405, 413, 415].map((status) => frameworkMessage(Object.assign(new Error('English'), { status }), lang));
		expect(new Set(said).size).toBe(5);
		for (const text of said) expect(text).toMatch(/^\p{Lu}.*\.$/u);
	}
	expect(frameworkMessage(Object.assign(new Error('Malformed URI'), { status: 400 }), 'sv')).toContain('Adressen går inte att läsa');
	expect(frameworkMessage(null, 'sv')).toContain('Sidan finns inte');
});
