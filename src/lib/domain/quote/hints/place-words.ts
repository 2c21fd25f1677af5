/** Where somebody lives or comes from: places, what their people are called, streets. */
import type { Near } from './near.ts';
import { HARMLESS } from './harmless.ts';
import { PLACES, PLACES_AFTER_IN, PLACES_THAT_ARE_WORDS } from './places.ts';
import { inSet, setOf } from './words.ts';

/** Words that end as streets do and are none. */
const NO_STREET = setOf('motorvägen järnvägen landsvägen huvudgatan storvägen omvägen genvägen hemvägen skolvägen cykelvägen bilvägen utvägen livsvägen grusvägen sidogatan gågatan riksvägen bakvägen luftvägen uppförsbacken nerförsbacken utförsbacken skidbacken pulkabacken marknadstorget arbetsvägen gångvägen återvändsgränd tvärgatan medelvägen nödutgångsvägen mellanvägen snedvägen rakvägen skogsvägen byvägen livets_väg tågvägen vattenvägen sjövägen handelsvägen allfarvägen huvudvägen motorgatan bilvägarna halvvägen vintervägen sommarvägen skogsbilvägen promenadvägen stickvägen tillfartsvägen infartsvägen utfartsvägen sluttningsbacken pulkbacken backen uppfartsvägen returvägen studievägen karriärvägen vårdtorget kvällsvägen bakgatan affärsgatan');

const LIVES = /^(?:bor|bodde|bott|flyttade|flyttat|flytta|flyttar|uppvuxen|växte|kommer|hemifrån|kom|pendlar|pendlade|bo|född|live|lives|moved|från|åkte|åker)$/u;
const IN_PLACE = /^(?:i|från|till|ifrån|in|from|utanför|runt|kring|mot|genom|nära|vid)$/u;

/** Those of the provinces whose people and speech are not called after them by rule. */
const PEOPLE = /^(?:skåning|jämte|dalmas|dalkulla|västgöte|östgöte|västgötsk|östgötsk|gotlänning|norrbottning|västerbottning|närking|hälsing|gästrik|sörmlänning|norrlänning|stockholmsk|skånsk|jämtsk|göteborgsk|dalmål|gutnisk|samisk|tornedaling|tornedalsk|gute)(?:e|en|ar|arna|or|an|er|a|t|are|s)?$/u;
/** Ends of words that make of a place those who live in it, or what belongs to it. */
const FORM = /^(.{3,30}?)-?(?:bo|bon|bor|borna|are|aren|arna|it|iten|iter|iterna|sk|ska|skt|kille|killen|killar|tjej|tjejen|tjejer|grabb|grabben|unge|ungen|ungar|dialekt|dialekten)s?$/u;

/** "Göteborgare", "karlstadsbo", "grumskille", "värmlänning": made of a place that is known and is no word otherwise. */
export function isMadeOfPlace(small: string): boolean {
	if (small.length < 5 || small.length > 40 || /^(?:hamburgare|parisare)[ns]?$/u.test(small)) return false;
	if (PEOPLE.test(small)) return true;
	const known = (stem: string) => stem.length > 3 && inSet(PLACES, stem) && !PLACES_THAT_ARE_WORDS.has(stem);
	const province = /^(.{2,20})l(?:änning|ändsk)(?:a|t|en|ar|arna|s)?$/u.exec(small);
	if (province && PLACES.has(`${province[1]}land`)) return true;
	const hyphen = small.indexOf('-');
	if (hyphen > 0 && !PLACES.has(small) && known(small.slice(0, hyphen))) return true;
	const stem = FORM.exec(small)?.[1];
	// "Malmöit" and "Uppsalabo" keep the vowel, "Örebroare" too; "Solnabo"; "Luleåbo".
	return stem !== undefined && !PLACES.has(small) && known(stem);
}

export function placeAt({ word, small, next, before, at, pair, capitalInside, shouts, hint }: Near): void {
	const lives = IN_PLACE.test(before.small) && [-2, -3, -4].some((back) => LIVES.test(at(back).small));
	if (PLACES.has(pair) || (pair.endsWith('s') && PLACES.has(pair.slice(0, -1)))) hint(word, next, 'place', 'known_place');
	else if (inSet(PLACES, small) && (!PLACES_THAT_ARE_WORDS.has(small) || capitalInside || (PLACES_AFTER_IN.has(small) && /^(?:i|från|ifrån|till|utanför)$/u.test(before.small)) || (lives && !/^(?:vara|mark|berg|boden|backa|haga|handen|kista|klippan)$/.test(small)))) hint(word, word, 'place', 'known_place');
	else if (isMadeOfPlace(small)) hint(word, word, 'place', 'known_place');
	else if (lives && word.capital && !shouts && !inSet(HARMLESS, small)) hint(word, next.capital && next.gap === ' ' ? next : word, 'place', 'said_to_be_a_place');

	const bare = small.replace(/s$/u, '');
	const hasNumber = /^\d{1,3}\p{L}?$/u.test(next.small);
	if (/.{2}(?:vägen|gatan|gränd|torget|backen|stigen|allén|väg|gata)$/u.test(bare) && !NO_STREET.has(bare) && (hasNumber || /.{2}(?:gatan|gränd|torget)$/u.test(bare) || capitalInside || (word.capital && /(?:vägens|stigens)$/u.test(small)) || (/^(?:på|vid)$/.test(before.small) && /vägen|stigen/.test(small)))) {
		hint(word, hasNumber ? next : word, 'place', 'street');
	}
}
