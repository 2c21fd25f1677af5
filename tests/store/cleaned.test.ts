/** Own words are cleaned in TypeScript and in SQL: every character, alone, inside and at the ends, gives the same text and the same verdict. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '#data/server/store.ts';
import { cleaned, isBlank } from '#domain/text/cleaned.ts';
import { prepared } from './prepared-memory.ts';

let store: Store;
beforeAll(async () => {
	store = await openStore({ prepared: prepared() });
});
afterAll(() => store.close());

/** No NUL and no half characters: neither comes as far as the database. */
const CODES = [
	...Array.from({ length: 0xffff }, (_, i) => i + 1).filter((code) => code < 0xd800 || code > 0xdfff),
	0x1f600, 0x1d7d8, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe01ef, 0xf0000, 0x10ffff
];

test('every character: both clean alike', async () => {
	const texts = [
		...CODES.map((code) => String.fromCodePoint(code)).flatMap((sign) => [sign, `a${sign}b`, `${sign} \t${sign}ord${sign}`]),
		'rad\r\nrad\rrad\n', '\u200b\u00a0\u2800\u00ad', ' \u200dx\u200d ', '❤\ufe0f'
	];
	const rows = await store.sql!<{ text: string; blank: boolean }>(
		`select private.cleaned_text(one) as text, private.is_blank(private.cleaned_text(one)) as blank
		from jsonb_array_elements_text('${JSON.stringify(texts).replaceAll("'", "''")}'::jsonb) with ordinality each_one (one, place) order by place`
	);
	const wrong = texts.flatMap((text, i) => (rows[i]!.text === cleaned(text) && rows[i]!.blank === isBlank(text) ? [] : [{ text: JSON.stringify(text), sql: rows[i], ts: cleaned(text) }]));
	expect(wrong.slice(0, 10)).toEqual([]);
});
