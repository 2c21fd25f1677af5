/**
 * Rubbish for any address that takes JSON: right bodies bent in every way a program or an enemy bends them, bodies that
 * were never right, and bytes that are no text. Drawn from a seed. For another address: give `rubbish` something that makes
 * right bodies for it and send what comes with `Run.ask`; what only that address can get wrong is a list of its own, as
 * rubbish-responses.ts is for responses.
 */
import { gzipSync } from 'node:zlib';
import type { Random } from '#stats/random.ts';

export interface Sending {
	kind: string;
	bytes: Buffer;
	headers?: Record<string, string>;
}
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const upTo = (random: Random, n: number) => Math.floor(random.uniform() * n);
export const pick = <T>(random: Random, values: readonly T[]): T => values[upTo(random, values.length)]!;
export const chance = (random: Random, share: number) => random.uniform() < share;

/** Stands in every text of ours that a person could have written: nothing that is printed may hold it. */
export const CANARY = 'kanelbulle';
export const HTML = [
	`<script>window.pwned=1</script>`, `<img src=x onerror="window.pwned=1">`, `"><svg onload=window.pwned=1>`, `</blockquote></main><h1>${CANARY}</h1>`,
	`<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`, `<a href="javascript:window.pwned=1">${CANARY}</a>`, `{@html '<b>x</b>'} {window.pwned=1} \${1}`,
	`<!--`, `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">window.pwned=1</x:script>`, `&lt;b&gt; &amp;amp; &#60;script&#62;`, `<style>*{display:none}</style>`,
	`<link rel=stylesheet href=//evil.example/x.css>`, `<form action=//evil.example><input name=a>`, `<base href=//evil.example/>`, `<math><mi xlink:href="data:x,<script>window.pwned=1</script>">`,
	`%sveltekit.head% <!--[--> <!--]--> <!---->`, `';window.pwned=1;//`, `<meta http-equiv=refresh content="0;url=//evil.example">`
];
export const SQL = [
	`'; drop table public.responses; --`, `' or 1=1 --`, `$$; delete from public.quotes; $$`, `"; select pg_sleep(5); --`, `\\'); update public.rounds set k_total = 1; --`,
	`%' union select secret from private.server_secret --`, `{"$ne":null}`, `\\x00`, `E'\\\\'`, `:p_code`, `$1`, `;copy (select 1) to program 'id'`
];
/** Texts that are hard to store, to cut, to measure or to show. The first five may not be stored. */
export const UNICODE = [
	'\u0000', `a\u0000${CANARY}`, '\ud800', `${CANARY}\udc00`, '\udfff\ud800', '\u202e\u202dRTL\u202c', '\u2066x\u2069\u200f', '\ufeff', `\ufeff${CANARY}\ufffe`, '\u200b', '\u00a0', '\u2028\u2029',
	`Z${'\u0301\u0323\u0489'.repeat(60)}`, '👩‍👩‍👧‍👦🏳️‍🌈', '😀'.repeat(1000), 'ſ', 'ß', 'ı', 'İ', 'ﬃ', 'Å\u030a', '\r\n\t\v\u001b[31m', '\u007f\u0085', '𝕳𝖊𝖏', 'ﷺ'.repeat(200), '\u{10ffff}'
];
const NUMBERS = ['1e400', '-1e400', '1e-400', '-0', '0.1', '1.0', '1e0', '9007199254740993', '99999999999999999999999999', '2147483648', '-2147483649', '1e21', '-1', '100001', '1'.repeat(3000), '0.30000000000000004', '3.0000000000000000001'];
const BAD_NUMBERS = ['NaN', 'Infinity', '01', '0x10', '+1', '1.', '.5', '1_000', 'undefined', '--1'];
const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'valueOf', '__defineGetter__', 'then'];
const KEYS = ['simulated', 'submitted_on', 'workspace_id', 'name', 'time', '', ' ', 'id ', '$where', 'a'.repeat(5000), ...PROTOTYPE];

/** Any value at all. */
export function anything(random: Random, depth = 0): Json {
	switch (upTo(random, depth > 3 ? 6 : 8)) {
		case 0: return null;
		case 1: return chance(random, 0.5);
		case 2: return pick(random, [0, 1, -1, 2, 0.5, 1e21, -1e9, 300, 100001, Number.MAX_SAFE_INTEGER]);
		case 3: return pick(random, [...HTML, ...SQL]);
		case 4: return pick(random, UNICODE);
		case 5: return pick(random, ['', '0', '1', 'null', 'true', '[]', '{}', 'a', CANARY]);
		case 6: return Array.from({ length: upTo(random, 5) }, () => anything(random, depth + 1));
		default: return Object.fromEntries(Array.from({ length: upTo(random, 5) }, () => [pick(random, KEYS), anything(random, depth + 1)]));
	}
}

type Place = { of: Json[] | { [key: string]: Json }; key: string };
const at = ({ of, key }: Place): Json => (of as { [key: string]: Json })[key]!;
const put = ({ of, key }: Place, value: Json) => void ((of as { [key: string]: Json })[key] = value);

/** Every place in a body that holds a value. */
function places(value: Json, found: Place[] = []): Place[] {
	if (value === null || typeof value !== 'object') return found;
	for (const key of Object.keys(value)) {
		found.push({ of: value, key });
		places((value as { [key: string]: Json })[key]!, found);
	}
	return found;
}
/** A place; those near the top as often as the many in the answers. */
function somewhere(random: Random, body: Json, wanted: (value: Json) => boolean = () => true): Place {
	const fitting = places(body).filter((place) => wanted(at(place)));
	const top = fitting.filter(({ of }) => of === body);
	return chance(random, 0.4) && top.length > 0 ? pick(random, top) : pick(random, fitting);
}
const anObject = (random: Random, body: Json) => pick(random, [body, ...places(body).map(at)].filter((one) => one !== null && typeof one === 'object' && !Array.isArray(one))) as { [key: string]: Json };

// JSON text that no value can be written as is put in as a token first.
const TOKEN = '@raw@';
const withRaw = (body: Json, raw: string) => JSON.stringify(body).replace(`"${TOKEN}"`, () => raw);
const rawKey = (body: Json, raw: string) => JSON.stringify(body).replace(`"${TOKEN}":0`, () => raw);

type Bend = (body: Json, random: Random) => string | Buffer | Omit<Sending, 'kind'>;

const BENDS: Record<string, Bend> = {
	types(body, random) {
		put(somewhere(random, body), anything(random));
		return JSON.stringify(body);
	},
	missing(body, random) {
		const { of, key } = somewhere(random, body);
		if (Array.isArray(of)) of.splice(Number(key), 1);
		else delete of[key];
		return JSON.stringify(body);
	},
	'unknown field'(body, random) {
		anObject(random, body)[pick(random, KEYS.slice(0, 10))] = anything(random);
		return JSON.stringify(body);
	},
	'prototype keys'(body, random) {
		anObject(random, body)[TOKEN] = 0;
		return rawKey(body, `"${pick(random, PROTOTYPE)}":${pick(random, ['null', '{"simulated":true}', '{"prototype":{"revision":2}}', '[]', JSON.stringify(anything(random)), '{"__proto__":{"__proto__":1}}'])}`);
	},
	'duplicate keys'(body, random) {
		const object = anObject(random, body);
		const key = pick(random, Object.keys(object));
		object[TOKEN] = 0;
		return rawKey(body, `${JSON.stringify(key)}:${JSON.stringify(chance(random, 0.5) ? object[key] : anything(random))}`);
	},
	sizes(body, random) {
		const place = somewhere(random, body);
		const value = at(place);
		const many = pick(random, [13, 61, 301, 5000]);
		put(place, typeof value === 'string' ? pick(random, [value, 'a', '😀', ' ']).repeat(many) : Array.isArray(value) ? Array.from({ length: many }, () => value[0] ?? 1) : typeof value === 'number' ? value * many : 'x'.repeat(many));
		return JSON.stringify(body);
	},
	numbers(body, random) {
		put(somewhere(random, body, (value) => typeof value === 'number'), TOKEN);
		return withRaw(body, pick(random, chance(random, 0.7) ? NUMBERS : BAD_NUMBERS));
	},
	unicode(body, random) {
		const place = somewhere(random, body, (value) => typeof value === 'string');
		const text = pick(random, UNICODE);
		put(place, pick(random, [text, at(place) + text, text + at(place), `${String(at(place)).slice(0, 2)}${text}${String(at(place)).slice(2)}`]));
		return JSON.stringify(body);
	},
	sql(body, random) {
		put(somewhere(random, body, (value) => typeof value === 'string'), pick(random, SQL));
		return JSON.stringify(body);
	},
	html(body, random) {
		put(somewhere(random, body, (value) => typeof value === 'string'), pick(random, HTML));
		return JSON.stringify(body);
	},
	nesting(body, random) {
		const [open, shut] = pick(random, [['[', ']'], ['{"a":', '}'], ['{"__proto__":', '}'], ['[{"answers":', '}]']] as const);
		const deep = pick(random, [50, 500, 5000]);
		put(somewhere(random, body), TOKEN);
		return withRaw(body, `${open.repeat(deep)}1${chance(random, 0.9) ? shut.repeat(deep) : ''}`);
	},
	swapped(body, random) {
		const [a, b] = [somewhere(random, body), somewhere(random, body)];
		const [valueA, valueB] = [structuredClone(at(a)), structuredClone(at(b))];
		put(a, valueB);
		put(b, valueA);
		return JSON.stringify(body);
	},
	'cut off': (body, random) => Buffer.from(JSON.stringify(body)).subarray(0, upTo(random, JSON.stringify(body).length)),
	'broken bytes'(body, random) {
		const bytes = Buffer.from(JSON.stringify(body).replace(/"text":"/, `"text":"\u00e5\u{1f600}${CANARY}`));
		for (let i = 0; i <= upTo(random, 4); i++) bytes[upTo(random, bytes.length)] = pick(random, [0, 0x80, 0xc0, 0xe5, 0xed, 0xf8, 0xff, 0x22, 0x5c]);
		return bytes;
	},
	'half characters'(body, random) {
		const bytes = Buffer.from(JSON.stringify(body).replace('"text":"', `"text":"${CANARY}@`));
		const where = bytes.indexOf(`${CANARY}@`);
		if (where >= 0) bytes[where + CANARY.length] = pick(random, [0xe5, 0xc3, 0xf0, 0xff]);
		return bytes;
	},
	'not UTF-8': (body, random) => pick(random, [Buffer.from(JSON.stringify(body), 'utf16le'), Buffer.from(`\ufeff${JSON.stringify(body)}`, 'utf16le'), Buffer.from(JSON.stringify(body).replace('"text":"', '"text":"å'), 'latin1')]),
	'byte order mark': (body, random) => `${'\ufeff'.repeat(1 + upTo(random, 2))}${JSON.stringify(body)}`,
	gzip(body, random) {
		const text = JSON.stringify(body);
		return pick(random, [
			{ bytes: gzipSync(text) },
			{ bytes: gzipSync(text), headers: { 'content-encoding': 'gzip' } },
			{ bytes: Buffer.from(text), headers: { 'content-encoding': pick(random, ['gzip', 'br', 'deflate, gzip', 'nonsense']) } },
			{ bytes: gzipSync(Buffer.alloc(5_000_000, 0x20)), headers: { 'content-encoding': 'gzip' } }
		]);
	},
	'not quite JSON': (body, random) => {
		const text = JSON.stringify(body);
		return pick(random, [`${text},`, `${text}${text}`, text.replaceAll('"', "'"), text.replace('}', ',}'), `/* ${CANARY} */${text}`, `${text}\u0000`, `)]}'\n${text}`, text.replace(':', '='), `[${text}]`, JSON.stringify(text), text.replaceAll(',', ',\u00a0'), text.replace('"', '"\t')]);
	},
	headers: (body, random) => ({
		bytes: Buffer.from(JSON.stringify(body)),
		headers: pick<Record<string, string>>(random, [
			{ 'content-type': pick(random, ['text/plain', 'multipart/form-data', 'application/json; charset=utf-16', 'text/html', '\u00e5\u00e4', 'application/x-www-form-urlencoded']) },
			{ cookie: `session=base64-${CANARY}; session.0=x; __proto__=1; session=%00` },
			{ 'accept-language': pick(random, ['x'.repeat(5000), '*', ';q=', 'en;q=1e400', '<script>', `${CANARY},en`]) },
			{ 'x-forwarded-for': pick(random, ['<script>', `1.1.1.1, ${CANARY}`, ',', 'x'.repeat(6000), '::ffff:10.0.0.1', "' or 1=1"]) },
			{ 'x-forwarded-proto': pick(random, ['https', 'javascript', 'https,http', '\u00e5']) },
			{ authorization: `Bearer ${CANARY}`, apikey: 'x', prefer: 'return=representation', 'x-http-method-override': 'DELETE' },
			{ 'x-true-address': '1.2.3.4', 'x-true-protocol': 'ftp', origin: 'https://evil.example', referer: CANARY, host: 'evil.example' }
		])
	}),
	generated: (_body, random) => JSON.stringify(anything(random)),
	'generated, in shape': (body, random) => JSON.stringify(Object.fromEntries(Object.keys(body as object).map((key) => [key, anything(random)]))),
	garbage: (_body, random) => Buffer.from(Array.from({ length: upTo(random, 300) }, () => upTo(random, 256))),
	'too large'(body, random) {
		const big = 300_000;
		const text = JSON.stringify(body);
		return pick<() => string>(random, [() => text + ' '.repeat(big), () => 'x'.repeat(big), () => `${text.slice(0, -1)},"x":"${'å'.repeat(big / 2)}"}`, () => '['.repeat(big), () => `{${'"a":{'.repeat(big / 5)}`, () => `${text.slice(0, 40)}${'\u0000'.repeat(big)}`])();
	},
	// Under the limit, so that all of it is parsed.
	'nearly too large': (body, random) => {
		const text = JSON.stringify(body);
		const room = 262_144 - Buffer.byteLength(text) - 10;
		return pick<() => string>(random, [() => text + ' '.repeat(room), () => `${text.slice(0, -1)},"${'k'.repeat(room - 10)}":1}`, () => `[${'1,'.repeat(room / 2 - 2)}1]`, () => `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join()}}`, () => `[${'[],'.repeat(room / 3 - 2)}1]`, () => '['.repeat(room / 2) + ']'.repeat(room / 2)])();
	}
};

/** How often each kind comes; those that cost most, less often. */
const SHARE: Record<string, number> = { 'too large': 0.4, 'nearly too large': 0.3, gzip: 0.6, garbage: 0.5, types: 3, missing: 2, unicode: 3, sizes: 2, swapped: 2, numbers: 2, html: 2, sql: 2 };
const KINDS = Object.keys(BENDS).flatMap((kind) => Array.from({ length: Math.round(10 * (SHARE[kind] ?? 1)) }, () => kind));

/** One sending that is most likely wrong, bent out of a right body of the address it is sent to. */
export function rubbish(random: Random, right: () => Json): Sending {
	const kind = pick(random, KINDS);
	const made = BENDS[kind]!(structuredClone(right()), random);
	if (typeof made === 'string') return { kind, bytes: Buffer.from(made) };
	return made instanceof Uint8Array ? { kind, bytes: Buffer.from(made) } : { kind, ...made };
}
