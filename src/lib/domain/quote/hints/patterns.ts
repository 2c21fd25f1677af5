/** What is known by its shape: numbers in every disguise, addresses, handles, days, ages. No rule depends on the language of the story. */
import { asciiDigits } from '#domain/text/typed.ts';
import { findPersonalData } from '#domain/response/personal-data.ts';
import type { Hint } from './hint.ts';

const MONTH = '(?:jan(?:uari)?|feb(?:ruari)?|mars|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر)';
const [AFTER, END] = ['(?:^|[^\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'];
const DAY = '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugo\\p{L}{3,7}|trettionde|trettioförsta)';
const SPELT = 'tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|tjuge|trettio|tretti)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?';
const DIGIT = '(?:noll|nolla|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|tjuge|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?|nittio?)(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?|zero|one|two|three|four|five|seven|eight|nine)';
const PLATFORM = '(?:snap(?:chat|en)?|insta(?:gram|n)?|ig|tiktok|discord|dc|kik|fb|facebook|twitter|twitch|steam|psn|telegram|youtube)';
const QUOTE = '["”“»\']?';

interface Shape {
	kind: Hint['kind'];
	why: Hint['why'];
	/** The first group is what is marked. Every repeat has an end, and each pattern reads a window of the text. */
	pattern: RegExp;
	isValid?(found: string, before: string, after: string): boolean;
}

const shape = (kind: Hint['kind'], why: Hint['why'], source: string, isValid?: Shape['isValid']): Shape => ({ kind, why, pattern: new RegExp(source, 'giud'), ...(isValid && { isValid }) });
const digits = (text: string) => text.replace(/\D/g, '');
const isPrice = (after: string) => /^ ?(?:kr|kronor|spänn|:-|sek|lax|tkr|st|%|procent|meter|km|mil|gånger|personer)/i.test(after);

const SHAPES: Shape[] = [
	// Six or eight digits that may be a day of birth, the last four in the neighbourhood: a slip in the check digit hides nobody.
	shape('identity_number', 'number', `(?:^|[^\\p{N}])((?:19|20)?\\d\\d[-. /]?[01]\\d[-. /]?[0-9]\\d(?:[^\\p{N}\\n]{1,40})\\d{4})(?!\\p{N})`, (found) => /sista|slut|-|–|\+|nummer|kontroll|^[\d ]+$|och|\bsen\b|last/i.test(found) && !/kr\b/.test(found)),
	shape('identity_number', 'number', `(?:^|[^\\p{N}])((?:\\d[ .,_*-]{1,3}){9,11}\\d)(?!\\p{N})`, (found) => !/^0/.test(found)),
	shape('identity_number', 'spelt_number', `${AFTER}(${DIGIT}(?:[ ,.-]{1,3}(?:och |streck |bindestreck |sen |sista |fyra )?${DIGIT}){4,14})${END}`, (found) => !/^noll/i.test(found)),
	shape('phone', 'spelt_number', `${AFTER}(noll(?:[ ,.-]{1,3}(?:och |streck |bindestreck )?${DIGIT}){4,14})${END}`),
	shape('identity_number', 'number', `(?:sista|personnummer|personnr|pnr|samordningsnummer|sam-?nr)[^\\p{N}\\n]{1,25}(\\d{4,12}(?:-\\d{4})?)(?!\\p{N})`),
	shape('phone', 'number', `(?:^|[^\\p{N}])((?:\\+|00?)\\d(?:[^\\p{L}\\p{N}\\n]{0,3}\\d){6,13})(?!\\p{N})`, (_, before, after) => !isPrice(after) && !/[\p{L}\d][.,]?$/u.test(before)),
	// A number of a case, a customer, a card.
	shape('number', 'number', `(?:^|[^\\p{N}])([1-9]\\d(?:[ -]?\\d){4,18})(?!\\p{N})`, (found, before, after) => digits(found).length >= 6 && !isPrice(after) && !/^\d{1,3}(?: \d{3})+$/.test(found) && !/[.,]$/.test(before)),
	shape('number', 'number', `(?:ärende|diarie|kund|kort|medlems|konto|lägenhets)(?:nummer|nr|numret)[^\\p{N}\\n]{1,12}([\\p{L}\\d]{0,6}[-/ ]?\\d[\\p{L}\\d/-]{1,14})`),
	shape('number', 'number', `${AFTER}([a-zåäö]{3} ?\\d\\d[\\da-z])${END}`, (found, before) => /reg\w{0,10} ?(?:nr|nummer)?[ :]{0,3}$|bil(?:en)?,? $/i.test(before) || /^[A-ZÅÄÖ]{3}/.test(found)),
	shape('handle', 'web', `((?:https?://|www\\.)[^\\s<>"]{2,200})`),
	shape('handle', 'web', `${AFTER}([\\p{L}\\d][\\p{L}\\d-]{1,40}\\.(?:se|com|nu|org|net|io|me|gg|tv|blogg)(?:/[^\\s]{0,100})?)${END}`),
	shape('handle', 'handle', `(?:^|[^\\p{L}\\p{N}@])(@[\\p{L}\\d_][\\p{L}\\d_.-]{1,40})`),
	shape('handle', 'handle', `([\\p{L}\\d_.]{2,32}#\\d{4})(?!\\p{N})`),
	shape('handle', 'handle', `${AFTER}${PLATFORM}(?:namn|konto)?(?: ?[:=] ?| (?:är|e|heter jag|heter|is|som|under namnet|namnet är) )${QUOTE}([\\p{L}\\d_.-]{3,40})`, (found) => !/^(?:jag|hela|bra|dåligt|inte|det|där|typ|som|allt|kul|mest|too|fun|the|just|att|bara|en|så|the|not)$/i.test(found)),
	shape('handle', 'handle', `${AFTER}((?=[\\p{L}\\d.]{0,30}_)(?=[_\\d.]{0,30}\\p{L})[\\p{L}\\d_.]{4,40}|(?:x+|\\p{L}{3,20})\\d{2,4}\\p{L}{0,10}x{0,4})${END}`, (found) => !/^(?:covid19|mp3|mp4|ps\d+|a\d+|b\d+|c\d+|h\d+|gta\d|fifa\d+|windows\d+|iphone\d+|år\d+)$/i.test(found)),
	shape('date', 'date', `${AFTER}((?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\\d|3[01]))${END}`),
	shape('date', 'date', `${AFTER}((?:den )?(?:[0-2]?\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)?\\d\\d))${END}`),
	shape('date', 'date', `${AFTER}((?:den )?(?:[0-2]?\\d|3[01])/(?:0?[1-9]|1[0-2]))(?![\\p{L}\\p{N}/])`, (found) => /^den/i.test(found) || !/^(?:1\/[2-9]|1\/10|2\/3|3\/4|2\/5|3\/5|4\/5|24\/7)$/.test(found) || found === '3/5'),
	shape('date', 'date', `${AFTER}((?:den )?(?:(?:[0-2]?\\d|3[01])(?::?[ae]|st|nd|rd|th)?|${DAY}),? (?:of )?${MONTH}\\.?(?:,? (?:19|20)\\d\\d)?)${END}`),
	shape('date', 'date', `${AFTER}(${MONTH}\\.? (?:(?:19|20)\\d\\d|(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)))${END}`),
	shape('date', 'date', `${AFTER}((?:19|20)\\d\\d[01]\\d[0-3]\\d)${END}`),
	shape('date', 'birth', `(?:född|föddes|fyller år|birthday|born)(?: \\p{L}{1,8}){0,2} ((?:den )?(?:\\d{1,4}[-/. ]?){1,3}(?:${MONTH})?)`, (found) => /\d/.test(found)),
	shape('age', 'age', `${AFTER}((?:\\d{1,2}|${SPELT}) ?-? ?(?:åring|årig)\\p{L}{0,4})${END}`),
	shape('age', 'age', `${AFTER}((?:jag|han|hon|hen|ja|son|dotter|vi|är|e) (?:är|e|va|var|blev|blir|blivit|nu) (?:bara |typ |nu |snart |ju |ungefär |nästan |redan |väl )?(?:[1-9]\\d?|${SPELT})(?: (?:år|bast|başt|jordsnurr)(?: gammal)?)?)${END}`, (found, _, after) => /år|bast/.test(found) || !/^(?:[:.,/]\d| ?(?:%|\p{L}{2,}er\b|procent|min|kr|st\b|av|mil|km|cm|kg|poäng|timm|vecko|månad|stycken|pers|dagar|syskon))/u.test(after)),
	shape('age', 'age', `${AFTER}((?:fyllde|fyller|fyllt|fylla|fyllde just|fyller snart) (?:just |snart |precis )?(?:[1-9]\\d?|${SPELT})(?: år)?)${END}`),
	shape('age', 'age', `${AFTER}((?:[1-9]\\d?|${SPELT}) (?:år gammal|bast|years? old|årsåldern))${END}`),
	shape('age', 'age', `${AFTER}((?:när jag var|sen jag var|sedan jag var|vid) (?:typ |bara |ungefär )?(?:[1-9]\\d?|${SPELT})(?: års ålder| år)?)${END}`, (found, _, after) => !/^vid/i.test(found) || /ålder|år$/.test(found) || /^[:.]/.test(after) === false && /års/.test(found)),
	shape('age', 'age', `${AFTER}((?:i[’']?m|i am|i was|he is|she is|turned|turning|aged?) (?:only |just )?[1-9]\\d?)${END}`),
	shape('age', 'age', `(عمري [0-9]{1,2})`),
	shape('place', 'postcode', `${AFTER}([1-9]\\d\\d ?\\d\\d [A-ZÅÄÖ]\\p{L}{2,20})${END}`)
];

const WINDOW = 400;
const BEFORE = 100;

/** Same length, other scripts' and full-width digits as ASCII. */
const withPlainDigits = (text: string): string => asciiDigits(text).replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15));

const KINDS = { personnummer: 'identity_number', phone: 'phone', email: 'email' } as const;

/**
 * What is found by its shape. The text is read through windows that overlap, each of a fixed size, so that a pattern that looks twice
 * at each character costs a fixed number of steps per window and never the square of the text.
 */
export function shapesIn(text: string, count: (steps: number) => void): Hint[] {
	const read = withPlainDigits(text);
	const found: Hint[] = [];
	for (let at = 0; at < text.length; at += WINDOW) {
		const from = Math.max(0, at - BEFORE);
		const part = read.slice(from, at + WINDOW + BEFORE);
		count(part.length * (SHAPES.length + 1));
		for (const one of findPersonalData(text.slice(from, at + WINDOW + BEFORE))) found.push({ start: from + one.start, end: from + one.end, kind: KINDS[one.kind], why: 'number' });
		for (const { kind, why, pattern, isValid } of SHAPES) {
			pattern.lastIndex = 0;
			for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
				const [start, end] = match.indices![1]!;
				if (!isValid || isValid(match[1]!, part.slice(Math.max(0, start - 20), start), part.slice(end, end + 12))) found.push({ start: from + start, end: from + end, kind, why });
				// What stands between two finds may belong to both.
				pattern.lastIndex = Math.max(end, match.index + 1);
			}
		}
	}
	return found;
}
