/** Words that people stumbled over, in what they read and hear in Swedish, and a name that is read with a space before its colon. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { sv } from '#i18n/sv.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every sentence of a tree, with where it stands. */
const sentences = (tree: unknown, at = ''): [string, string][] =>
	typeof tree === 'string' ? [[at, tree]] : Object.entries((tree ?? {}) as object).flatMap(([key, value]) => sentences(value, at ? `${at}.${key}` : key));

/** Of answers. A persona is invented, and says so. */
const INVENTED = /påhittad/i;
const isAbout = (word: RegExp, at: string) => word !== INVENTED || !/^(persona(s|Out)|diary|workshops\.told)\./.test(at);
/** What may not come back, and what it is now. */
const STUMBLED: [RegExp, string][] = [
	[/\b(släppt|släppa?) (resultat|inget|ett)|\bsläpp(t|a)? resultat/i, 'publicerat, Publicera'],
	[INVENTED, 'Exempelsvar'],
	[/inte sant i dag/i, 'fungerar inte i dag'],
	[/svarat på var sida/i, 'svarat ja och minst {k} nej'],
	[/person, vilken som helst/i, 'vems svar vi än tar bort'],
	[/(?<!i )toppen är osäker/i, 'Ordningen i toppen är osäker'],
	[/längst ner ligger|de går inte att skilja åt/i, 'Lägst prioriterat, utan säker skillnad'],
	[/behöver brytas/i, 'Något behöver sluta'],
	[/bra behöver behållas/i, 'Det fungerar, behåll det'],
	[/minst viktigt just nu\?/i, 'Vilket är minst viktigt för dig just nu?'],
	[/^(ålder|jag är|annan)$/i, 'Hur gammal är du? … annan ålder; Vilket kön har du?'],
	[/sluta här/i, 'Avsluta'],
	[/jag har tre bilder/i, 'Fortsätt där jag slutade (tre bilder)'],
	[/redo utan nät/i, 'Fungerar även utan internet'],
	[/bilder och tal\b/i, 'Text, bilder och uppläsning'],
	[/räknas som andra/i, 'Behandlas som alla andra'],
	[/sämsta tänkbara/i, 'Så dåligt det kan bli'],
	[/som många delar på/i, 'Delad surfplatta'],
	[/procents säkerhet/i, 'ganska säkert'],
	[/det som är besvarat$/i, 'Ta bort svaren'],
	[/bygger enkäter/i, 'det som går'],
	[/värdegap/i, 'vårt ord inombords']
];
const found = (all: [string, string][]) => all.flatMap(([at, text]) => STUMBLED.filter(([word]) => isAbout(word, at) && word.test(text)).map(([, better]) => `${at}: ”${text}” → ${better}`));

describe('words that were stumbled over do not come back', () => {
	test('in the interface', () => {
		expect(sentences(sv).length).toBeGreaterThan(700);
		expect(found(sentences(sv))).toEqual([]);
	});

	test('in the surveys that come with the product', () => {
		const surveys = [surveyFromPack('Grums'), allKindsFromPack('Grums')].map(({ translations: _, ...own }) => own);
		expect(sentences(surveys).length).toBeGreaterThan(150);
		expect(found(sentences(surveys))).toEqual([]);
	});

	test('"omgång" is a word for staff', () => {
		const { tablet, ...more } = sv.respondMore;
		expect(sentences(tablet).length).toBeGreaterThan(20);
		expect(sentences([sv.respond, more, sv.api]).filter(([, text]) => /omgång/i.test(text))).toEqual([]);
	});

	test('percent of certainty, method and seed stand under "Så räknade vi" alone', () => {
		const { how, ...rest } = sv.releases;
		expect(how.method).toContain('{seed}');
		expect(sentences(rest).filter(([, text]) => /\{(level|method|seed)\}/.test(text))).toEqual([]);
	});

	test('the terminal says roles as the interface does', () => {
		const serve = readFileSync(join(root, 'src/cli/serve.ts'), 'utf8');
		for (const name of Object.values(sv.roles)) expect(serve).toContain(`'${name.toLowerCase()}'`);
	});
});

test('no name of a control goes on in a hidden box with a colon: it is read with a space before it', () => {
	const pages = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.svelte'));
	expect(pages.length).toBeGreaterThan(100);
	expect(pages.filter((path) => /class="visually-hidden">\s*[:,]/.test(readFileSync(join(root, 'src', path), 'utf8')))).toEqual([]);
});
