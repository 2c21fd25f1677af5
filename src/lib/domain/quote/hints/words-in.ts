/** What is known by its words: names, places, workplaces, diagnoses, relations. One pass over the words, each of which looks at its neighbours. */
import type { Hint } from './hint.ts';
import { ARABIC_NAMES, ARABIC_WORDS, FIRST_NAMES, NAMES_THAT_ARE_WORDS, SMALL_NEVER } from './first-names.ts';
import { DIAGNOSES, DIAGNOSES_IN_CAPITALS, DIAGNOSES_OF_TWO_WORDS, HARMLESS, MINE, RELATIONS, RELATIONS_ENGLISH, WORKPLACES, WORKPLACES_THAT_ARE_WORDS } from './matters.ts';
import { NO_SCHOOL, NO_STREET, PLACES, PLACES_THAT_ARE_WORDS } from './places.ts';
import { SURE_ENDING, SURNAMES, SURNAMES_THAT_ARE_WORDS, SURNAME_ENDING } from './surnames.ts';

interface Word {
	text: string;
	small: string;
	start: number;
	end: number;
	/** What stands between this word and the one before. */
	gap: string;
	capital: boolean;
	/** The first word of a sentence, whose capital says nothing. */
	first: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,4}/gu;
const NONE: Word = { text: '', small: '', start: 0, end: 0, gap: '.', capital: false, first: true };

function wordsOf(text: string): Word[] {
	let end = 0;
	return [...text.matchAll(WORD)].map((match) => {
		const gap = text.slice(Math.max(end, match.index - 8), match.index);
		const word = match[0].normalize('NFC');
		const one = { text: word, small: word.toLowerCase(), start: match.index, end: match.index + match[0].length, gap, capital: /^\p{Lu}/u.test(word), first: end === 0 || /[.!?:…"”“»\n–•*]|(?:^|\s)- /u.test(gap) };
		end = one.end;
		return one;
	});
}

/** The word in a set, itself or without the s of the genitive. */
const inSet = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || (word.length > 3 && word.endsWith('s') && set.has(word.slice(0, -1).replace(/['’]$/, '')));
const isFirstName = (small: string): boolean => inSet(FIRST_NAMES, small) || inSet(NAMES_THAT_ARE_WORDS, small) || (small.includes('-') && small.split('-').every((part) => part.length > 1 && inSet(FIRST_NAMES, part)));

/** Said before a name: "heter", "min kompis", "handledaren". */
const SAYS_NAME = /^(?:heter|hetter|hette|kallas|kallad|namnet|named|called|kompis|kompisen|polare|polaren|vän|vännen|bästis|bror|brorsa|brorsan|broder|syster|syrra|syrran|mamma|pappa|mormor|farmor|morfar|farfar|moster|faster|farbror|morbror|kusin|kusinen|son|sonen|dotter|dottern|chef|chefen|handledare|handledaren|coach|coachen|lärare|läraren|kurator|kuratorn|handläggare|handläggaren|läkare|läkaren|psykolog|psykologen|mentor|mentorn|rektor|rektorn|socialsekreterare|sambo|kille|killen|tjej|tjejen|snubben|tanten|gubben|ex|exet|grannen|granne|kollega|kollegan|fröken|magister|friend|brother|sister|teacher|boss|hälsningar|hälsning|mvh|kram|hej|tack|själv|اسمي|صديقي|صديقتي|أخي|اختي|أختي)$/u;
const NO_NAME = /^(?:jag|är|var|som|och|sa|säger|på|i|med|det|han|hon|hen|har|hade|inte|till|av|för|att|den|så|men|när|om|mig|min|mitt|du|dig|från|kommer|också|ju|typ|bara|alla|ni|vi|that|who|is|was|and|to|at|in|me)$/u;
const LIVES = /^(?:bor|bodde|bott|flyttade|flyttat|flytta|flyttar|uppvuxen|växte|kommer|hemifrån|kom|pendlar|pendlade|bo|född|live|lives|moved|från|åkte|åker)$/u;
const IN_PLACE = /^(?:i|från|till|ifrån|in|from|utanför|runt|kring|mot|genom|nära|vid)$/u;
const WORKS = /^(?:jobbar|jobbade|jobba|jobbat|jobb|jobbet|jobbig|praktik|praktiken|praktiserar|praktiserade|praktisera|prao|anställd|anställning|sommarjobb|sommarjobbade|extra|extrajobb|extrajobbar|vikarie|lärling|timvikarie|städar|städade|work|worked|working|började|börja|slutade|sparken|provanställd|kassan|lagret|intervju|söktjobb|sökte|plats)$/u;

/** Where the words of `text` hint. `capitals`: whether the language writes names with them. */
export function wordsIn(text: string, capitals: boolean, count: (steps: number) => void): Hint[] {
	const words = wordsOf(text);
	count(words.length);
	// Who writes without capitals writes names without them.
	const noCapitals = !/\p{Lu}/u.test(text);
	const shouts = !/\p{Ll}/u.test(text);
	const found: Hint[] = [];
	const hint = (from: Word, to: Word, kind: Hint['kind'], why: Hint['why']) => found.push({ start: from.start, end: to.end, kind, why });
	for (let i = 0; i < words.length; i++) {
		const at = (steps: number) => words[i + steps] ?? NONE;
		const [word, next] = [words[i]!, at(1)];
		const { small } = word;
		const capitalInside = word.capital && !word.first && !shouts;
		const [before, before2] = word.first && word.gap !== ': ' ? [NONE, NONE] : [at(-1), at(-2)];
		const pair = next.gap === ' ' ? `${small} ${next.small}` : '';
		const saysName = SAYS_NAME.test(before.small) || (SAYS_NAME.test(before2.small) && NO_NAME.test(before.small) && /^(?:jag|är|sen|då|också|typ|var|e|is)$/.test(before.small));
		const works = /^(?:på|hos|at|för|till|åt|from)$/.test(before.small) && [-2, -3, -4].some((back) => WORKS.test(at(back).small));
		const lives = IN_PLACE.test(before.small) && [-2, -3, -4].some((back) => LIVES.test(at(back).small));

		if (WORKPLACES.has(pair)) hint(word, next, 'workplace', 'known_workplace');
		else if (inSet(WORKPLACES, small) && (!WORKPLACES_THAT_ARE_WORDS.has(small) || capitalInside || (/^(?:på|hos|at)$/.test(before.small) && !/^\d/.test(next.small)))) hint(word, word, 'workplace', 'known_workplace');
		else if (/^(?:ab|hb|kb)$/.test(next.small) && next.gap === ' ' && /^(?:AB|HB|KB)$/.test(next.text) && word.capital) hint(at(-1).capital && !at(-1).first && word.gap === ' ' ? at(-1) : word, next, 'workplace', 'company');
		else if (works && word.capital && !shouts && !inSet(HARMLESS, small)) hint(word, next.capital && next.gap === ' ' ? next : word, 'workplace', 'said_to_be_a_workplace');

		if (PLACES.has(pair)) hint(word, next, 'place', 'known_place');
		else if (inSet(PLACES, small) && (!PLACES_THAT_ARE_WORDS.has(small) || capitalInside || (lives && !/^(?:vara|mark|berg|boden|backa|haga|handen|kista|klippan)$/.test(small)))) hint(word, word, 'place', 'known_place');
		else if (lives && word.capital && !shouts && !inSet(HARMLESS, small)) hint(word, next.capital && next.gap === ' ' ? next : word, 'place', 'said_to_be_a_place');
		if (/.{2}(?:vägen|gatan|gränd|torget|backen|stigen|allén|väg|gata)$/u.test(small) && !NO_STREET.has(small) && (/^\d{1,3}\p{L}?$/u.test(next.small) || /.{2}(?:gatan|gränd|torget)$/u.test(small) || capitalInside || /^(?:på|vid)$/.test(before.small) && /vägen|stigen/.test(small))) {
			hint(word, /^\d{1,3}\p{L}?$/u.test(next.small) ? next : word, 'place', 'street');
		}
		if (/.{2}(?:skolan|gymnasiet|gymnasium|skolans|gymnasiets|fritidsgård|fritidsgården)$/u.test(small) && !NO_SCHOOL.has(small.replace(/s$/, '')) && !/^(?:i|på|en)?fritidsgård(?:en)?$/.test(small)) hint(word, word, 'school', 'school');
		else if (capitalInside && /^(?:skola|gymnasium|folkhögskola|gymnasieskola|school)$/.test(next.small)) hint(word, next, 'school', 'school');

		if (DIAGNOSES_OF_TWO_WORDS.has(pair)) hint(word, next, 'diagnosis', 'diagnosis');
		else if (DIAGNOSES.test(small) || DIAGNOSES_IN_CAPITALS.has(word.text) && !shouts && word.text !== 'ME' && word.text !== 'IF') hint(word, word, 'diagnosis', 'diagnosis');

		if (MINE.has(before.small) && word.gap === ' ' && (RELATIONS.test(small) || RELATIONS_ENGLISH.test(small))) hint(before, word, 'relation', 'relation');
		else if (MINE.has(before2.small) && RELATIONS.test(small) && /^(?:förra|nya|gamla|första|andra|äldsta|yngsta|lilla|egna|dåvarande|nuvarande|gode|elaka|snälla)$/.test(before.small)) hint(before2, word, 'relation', 'relation');
		else if (/^(?:exet|handledaren|socialsekreteraren|jobbcoachen|kontaktpersonen|tvillingen)s?$/.test(small)) hint(word, word, 'relation', 'relation');

		const isWord = inSet(NAMES_THAT_ARE_WORDS, small) || (NAMES_THAT_ARE_WORDS.has(small) && small.length < 4);
		const known = isFirstName(small);
		const startsAsName = word.first && word.capital && /^(?:är|var|sa|säger|heter|hade|har|och|hjälpte|ringde|frågade|said|told|is|was|helped)$/.test(next.small) && !/^(?:bara|will|alla|my|du|vår|may|liv|said|hope|ask|vide|mio|bo)$/.test(small);
		const surname = (one: Word) => one.capital && one.gap === ' ' && !one.first && (inSet(SURNAMES, one.small) || SURNAME_ENDING.test(one.small) || !inSet(HARMLESS, one.small) && /\p{Ll}/u.test(one.text));
		const last = surname(next) ? next : next.gap === ' ' && inSet(SURNAMES, next.small) && !SURNAMES_THAT_ARE_WORDS.has(next.small) ? next : null;
		if (known && !isWord && (word.capital || saysName || ((noCapitals || word.small.length > 4) && !SMALL_NEVER.has(small)))) hint(word, last ?? word, 'name', 'first_name');
		else if (isWord && (capitalInside || startsAsName || (word.capital && last && (inSet(SURNAMES, last.small) || SURNAME_ENDING.test(last.small))) || (saysName && !NO_NAME.test(small) && (word.capital || /^(?:heter|hette|kallas)$/.test(before.small) || /^(?:min|mitt)$/.test(before2.small))))) hint(word, last ?? word, 'name', 'first_name');
		else if (SURE_ENDING.test(small) && small.length > 6) hint(word, word, 'name', 'surname');
		else if (word.capital && !word.first && (inSet(SURNAMES, small) || (SURNAME_ENDING.test(small) && small.length > 6 && !inSet(PLACES, small)))) hint(word, word, 'name', 'surname');
		else if (saysName && !NO_NAME.test(small) && ((capitalInside && !inSet(HARMLESS, small)) || (/^(?:heter|hetter|hette|kallas)$/.test(before.small) && !/^\d/.test(small) && small.length > 2 && !/^(?:något|samma|annat|det|nånting|egentligen|nåt|praktik|aktivitet|jobb|hur|vad|en|ett|för)/.test(small)))) hint(word, surname(next) ? next : word, 'name', 'said_to_be_a_name');
		else if (ARABIC_NAMES.has(small) && (!ARABIC_WORDS.has(small) || saysName)) hint(word, word, 'name', 'first_name');
		// Rare words without a list of frequencies: what Swedish and English write with a capital inside a sentence is a name of something.
		else if (capitals && capitalInside && !/^\p{Lu}{1,5}$/u.test(word.text) && !inSet(HARMLESS, small) && !/^[\p{Lu}-]+$/u.test(word.text) && !(before.capital && !before.first && inSet(HARMLESS, before.small))) hint(word, word, 'unusual', 'capital_inside_sentence');
	}
	return found;
}
