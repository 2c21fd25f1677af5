/** What the preview answers by itself, and what its page may do. */
import { expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { answer } from '#features/respond/preview/answers.ts';
import type { PreviewProps } from '#features/respond/preview/page.ts';
import { respondentWords } from '#i18n/respondent.ts';
import { changed } from '#hooks/framed.ts';

const workspace = { name: 'A', municipality: 'B', place: 'C', controller: 'D', contact: 'E', helpLines: '' };
const words = { sv: respondentWords('sv'), ar: respondentWords('ar') };
const props: PreviewProps = { workspace, words, survey: SURVEYS.standard };
const ask = (path: string, init?: RequestInit) => answer(props, new URL(path, 'http://localhost'), init);

test('words, the survey in a language and the receipt for answers come from the page itself; everything else has no answer', () => {
	expect(ask('/s/words?sprak=ar')).toBe(words.ar);
	expect(ask('/s/words?sprak=so')).toBe(words.sv);
	expect(ask('/api/v1/rounds/PREVIEW?language=sv')).toMatchObject({ status: 'open', survey: { title: SURVEYS.standard.title } });
	expect(ask('/api/v1/responses', { method: 'POST' })).toEqual({ status: 'saved' });
	for (const path of ['/api/v1/responses', '/api/v1/sealed', '/api/v1/rounds/ABCD-1234', '/api/v1/rounds/PREVIEW/pin', '/']) expect(ask(path)).toBeNull();
});

test('a policy is changed where it is said to be, and nowhere else', () => {
	expect(changed("default-src 'none'; script-src 'self' 'nonce-x'; frame-ancestors 'none'", { 'frame-ancestors': "'self'", 'connect-src': "'none'" })).toBe(
		"default-src 'none'; script-src 'self' 'nonce-x'; frame-ancestors 'self'; connect-src 'none'"
	);
});
