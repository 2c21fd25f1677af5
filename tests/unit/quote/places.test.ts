import { describe, expect, test } from 'vitest';
import { hintsIn } from '#domain/quote/hints/hints.ts';
import { COUNTIES, MUNICIPALITIES } from '#domain/quote/hints/municipalities.ts';

const placesIn = (text: string) => hintsIn(text, 'sv').filter(({ kind }) => kind === 'place').map(({ start, end }) => text.slice(start, end));

test('all municipalities and counties of Sweden are known', () => {
	expect(MUNICIPALITIES.size).toBe(290);
	expect(COUNTIES.size).toBe(21);
});

/** Those that are ordinary words too are known where something beside them says so. */
test('each is marked with a capital inside a sentence, also in the genitive', () => {
	const missed = [...MUNICIPALITIES, ...COUNTIES].flatMap((small) => {
		const name = small.replace(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
		return [`vi har det bra i ${name} tror jag`, `vi gillar ${/[sxz]$/.test(name) ? name : `${name}s`} bibliotek mest`].filter((text) => hintsIn(text, 'sv').length === 0);
	});
	expect(missed).toEqual([]);
});

describe('the forms of a place', () => {
	test.each([
		['Karlstads sjukhus är bra', 'Karlstads'],
		['jag är en göteborgare nu', 'göteborgare'],
		['vi är malmöiter allihop', 'malmöiter'],
		['hon är karlstadsbo', 'karlstadsbo'],
		['den där grumstjejen', 'grumstjejen'],
		['jag pratar värmländska', 'värmländska'],
		['stockholmarna köper allt', 'stockholmarna'],
		['som norrlänning fryser man inte', 'norrlänning'],
		['alla örebroare säger så', 'örebroare'],
		['min göteborgska är borta', 'göteborgska'],
		['en karlstads-kille sa det', 'karlstads-kille'],
		['säfflebor är snälla', 'säfflebor'],
		['jag bor i upplands väsby', 'upplands väsby'],
		['till kil går inget tåg', 'kil']
	])('%s', (text, place) => {
		expect(placesIn(text)).toEqual([place]);
	});

	test.each(['vi åt hamburgare', 'jag vill mecka med bilen', 'det ska vara bra', 'jag har en kil i dörren', 'han är svarare än de andra', 'vi är ärligare nu'])('nothing in: %s', (text) => {
		expect(placesIn(text)).toEqual([]);
	});
});
