/** First names, last names, and what somebody says is a name. */
import { FIRST_NAMES, NAMES_THAT_ARE_WORDS, SMALL_NEVER } from './first-names.ts';
import { HARMLESS } from './harmless.ts';
import { MORE_NAMES, MORE_THAT_ARE_WORDS } from './more-names.ts';
import type { Near, Word } from './near.ts';
import { PLACES } from './places.ts';
import { SURE_ENDING, SURNAMES, SURNAMES_THAT_ARE_WORDS, SURNAME_ENDING } from './surnames.ts';
import { inSet } from './words.ts';

const KNOWN: ReadonlySet<string> = new Set([...FIRST_NAMES, ...MORE_NAMES]);
const WORDS: ReadonlySet<string> = new Set([...NAMES_THAT_ARE_WORDS, ...MORE_THAT_ARE_WORDS]);
const NEVER_SMALL: ReadonlySet<string> = new Set([...SMALL_NEVER, ...MORE_THAT_ARE_WORDS, 'linda', 'lena', 'rita', 'oliver', 'helge', 'stoffe', 'krille', 'pirre', 'ruffe', 'robin', 'fanny', 'edda', 'andrea', ...MORE_NAMES.filter((name) => name.length < 4)]);

/** Said before a name: "heter", "min kompis", "handledaren". */
const SAYS_NAME = /^(?:heter|hetter|hette|kallas|kallad|namnet|named|called|kompis|kompisen|polare|polaren|vän|vännen|bästis|bror|brorsa|brorsan|broder|syster|lillasyster|storasyster|lillebror|storebror|syrra|syrran|mamma|pappa|mormor|farmor|morfar|farfar|moster|faster|farbror|morbror|tant|farbro|kusin|kusinen|son|sonen|dotter|dottern|chef|chefen|handledare|handledaren|coach|coachen|lärare|läraren|kurator|kuratorn|handläggare|handläggaren|läkare|läkaren|doktor|doktorn|psykolog|psykologen|mentor|mentorn|rektor|rektorn|tränare|tränaren|tränarn|socialsekreterare|sambo|kille|killen|tjej|tjejen|snubben|tanten|gubben|ex|exet|grannen|granne|kollega|kollegan|fröken|magister|friend|brother|sister|teacher|boss|caseworker|landlord|cousin|mr|mrs|ms|miss|hälsningar|hälsning|mvh|kram|hej|tack|själv)$/u;
const NO_NAME = /^(?:jag|är|var|som|och|sa|säger|på|i|med|det|han|hon|hen|har|hade|inte|till|av|för|att|den|så|men|när|om|mig|min|mitt|du|dig|från|kommer|också|ju|typ|bara|alla|ni|vi|that|who|is|was|and|to|at|in|me)$/u;
const SAID = /^(?:heter|hetter|hette|kallas)$/u;
const AFTER_SAID = /^(?:något|samma|annat|det|nånting|egentligen|nåt|praktik|aktivitet|jobb|hur|vad|en|ett|för)/u;

/** First in a sentence with a capital, and nobody's name. */
const NOBODY = /^(?:jag|ja|du|han|hon|hen|vi|ni|de|dom|dem|man|någon|nån|några|ingen|inga|alla|allt|andra|många|vissa|folk|vuxna|ungdomar|unga|killar|tjejer|mamma|pappa|mormor|farmor|morfar|farfar|morsan|farsan|mor|far|föräldrar|syskon|båda|bägge|två|tre|fyra|den|det|detta|denna|dessa|som|vem|vad|varför|hur|när|där|här|då|nu|sen|så|men|och|eller|om|att|för|kanske|nej|okej|igår|idag|chef|lärare|rektor|ordning|personal|politiker|vänner|kompisar|polare|kompis|vän|granne|grannar|who|what|they|we|you|she|he|it|everybody|everyone|nobody|someone|people|this|that|and|but|my|her|his|the|teachers|friends|work|life|school|jobb|skola|liv|livet|hemma|tid|pengar|lön|mat|musik|staten|sverige|barn|vår|min|mina|mitt|din|sin|era|ens|samma|bussar|tåg|skatt|bidrag|kommun|praktik|hela|bara|ju|typ|väl|inte|ingenting|något|nåt|någonting|aldrig|alltid|ibland|ofta|snälla|tack|hej)$/u;
/** Ends of words in the definite or in the plural: they name things. "Mohamed" and "Karin" do not end so, and those that do are known. */
const THING = /(?:en|et|an|na|ar|er|or|ning|het|tion|ngar|igt|isk|iska)s?$/u;
const DOES = /^(?:säger|sa|sade|ringde|ringer|hjälpte|hjälper|körde|frågade|frågar|berättade|berättar|lovade|tyckte|tycker|trodde|svarade|svarar|skrattade|grät|messade|smsade|skrev|följde|tröstade|bjöd|said|says|told|tells|helped|helps|called|asked|drives)$/u;
const FROM = /^(?:är|e|va|var|kommer|kom|is|was|comes)$/u;

const isKnown = (small: string): boolean => inSet(KNOWN, small) || inSet(WORDS, small) || (small.includes('-') && small.split('-').every((part) => part.length > 1 && inSet(KNOWN, part)));
const isSurname = (one: Word): boolean => one.capital && one.gap === ' ' && !one.first && (inSet(SURNAMES, one.small) || SURNAME_ENDING.test(one.small) || !inSet(HARMLESS, one.small) && /\p{Ll}/u.test(one.text));
/** A word that begins the sentence and that nothing but a name explains. */
const mayBeName = ({ small, text }: Word): boolean => small.length > 2 && small.length < 15 && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?s?$/u.test(text) && !NOBODY.test(small) && !THING.test(small) && !inSet(HARMLESS, small) && !inSet(PLACES, small) && !inSet(WORDS, small);

/** A list of names, "Reza, Maryam och Linus": a short one counts beside another. */
const besideName = ({ word, at }: Near): boolean => [-2, -1, 1, 2].some((steps) => {
	const [other, gap] = [at(steps), steps < 0 ? word.gap : at(1).gap];
	const joined = Math.abs(steps) === 1 ? /^ ?, ?$/u.test(gap) : /^(?:och|å|o|and)$/u.test(at(Math.sign(steps)).small);
	return joined && other.small.length > 3 && inSet(KNOWN, other.small) && !inSet(WORDS, other.small);
});

export function nameAt(near: Near, capitals: boolean): void {
	const { word, small, next, before, before2, at, capitalInside, noCapitals, hint } = near;
	const saysName = SAYS_NAME.test(before.small) || (SAYS_NAME.test(before2.small) && NO_NAME.test(before.small) && /^(?:jag|är|sen|då|också|typ|var|e|is)$/.test(before.small));
	const isWord = inSet(WORDS, small) || (WORDS.has(small) && small.length < 4);
	const withSomebody = /^(?:och|å|o|and)$/u.test(next.small) && (/^(?:jag|ja|han|hon|i|me|min|mitt|mina|hans|hennes|my)$/u.test(at(2).small) || (at(2).capital && !at(2).first && !inSet(HARMLESS, at(2).small)));
	const startsAsName = word.first && word.capital && (withSomebody || /^(?:är|var|sa|säger|heter|hade|har|hjälpte|ringde|frågade|said|told|is|was|helped)$/.test(next.small)) && !/^(?:bara|will|alla|my|du|vår|may|liv|said|hope|ask|vide|mio|bo|juni|visa|matte|villan|jackan|can|limpan|saga|rosa|vilja|henna|nattis|nalle|axel|alle|inga|ville|samer|klara|lova|hala|dara|pilar)$/.test(small);
	const last = isSurname(next) ? next : next.gap === ' ' && inSet(SURNAMES, next.small) && !SURNAMES_THAT_ARE_WORDS.has(next.small) ? next : null;
	const known = isKnown(small);
	if (known && !isWord && (word.capital || saysName || ((noCapitals || small.length > 4) && !NEVER_SMALL.has(small)) || (small.length > 2 && besideName(near)))) hint(word, last ?? word, 'name', 'first_name');
	else if (isWord && (capitalInside || startsAsName || (word.capital && last && (inSet(SURNAMES, last.small) || SURNAME_ENDING.test(last.small))) || (saysName && !NO_NAME.test(small) && (word.capital || SAID.test(before.small) || /^(?:min|mitt)$/.test(before2.small))))) hint(word, last ?? word, 'name', 'first_name');
	else if (SURE_ENDING.test(small) && small.length > 6) hint(word, word, 'name', 'surname');
	else if (word.capital && !word.first && (inSet(SURNAMES, small) || (SURNAME_ENDING.test(small) && small.length > 6 && !inSet(PLACES, small)))) hint(word, word, 'name', 'surname');
	else if (saysName && !NO_NAME.test(small) && ((capitalInside && !inSet(HARMLESS, small)) || (SAID.test(before.small) && !/^\d/.test(small) && small.length > 2 && !AFTER_SAID.test(small)))) hint(word, isSurname(next) ? next : word, 'name', 'said_to_be_a_name');
	else if (word.first && word.capital && mayBeName(word) && (DOES.test(next.small) || (FROM.test(next.small) && /^(?:från|ifrån|from)$/u.test(at(2).small)) || withSomebody)) hint(word, word, 'name', 'said_to_be_a_name');
	// Rare words without a list of frequencies: what Swedish and English write with a capital inside a sentence is a name of something.
	else if (capitals && capitalInside && !/^\p{Lu}{1,5}$/u.test(word.text) && !inSet(HARMLESS, small) && !/^[\p{Lu}-]+$/u.test(word.text) && !(before.capital && !before.first && inSet(HARMLESS, before.small))) hint(word, word, 'unusual', 'capital_inside_sentence');
}
