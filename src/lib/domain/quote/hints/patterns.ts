/** What is known by its shape: numbers in every disguise, addresses, handles. No rule depends on the language of the story. */
import { asciiDigits } from '#domain/text/typed.ts';
import { findPersonalData } from '#domain/response/personal-data.ts';
import type { Hint } from './hint.ts';
import { AFTER, END, shape, type Shape } from './shape.ts';
import { TIMES } from './times.ts';

const DIGIT = '(?:noll(?:sjuttio?(?:ett|två|tre|sex|nio)?)?|nolla|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|tjuge|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?|nittio?)(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?|(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra(?:tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?|nittio?)?(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?)|(?:tvåtusen|tjugohundra|nittonhundra)(?:tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?|nittio?)?(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?)|zero|one|two|three|four|five|seven|eight|nine)';
const PLATFORM = '(?:snap(?:chat|en)?|insta(?:gram|n)?|ig|tiktok|discord|dc|kik|fb|facebook|twitter|twitch|steam|psn|telegram|youtube)';
const QUOTE = '["”“»\']?';

const digits = (text: string) => text.replace(/\D/g, '');
const isPrice = (after: string) => /^ ?(?:kr|kronor|spänn|:-|sek|lax|tkr|st|%|procent|meter|km|mil|gånger|personer)/i.test(after);

const SHAPES: Shape[] = [
	// Six or eight digits that may be a day of birth, the last four in the neighbourhood: a slip in the check digit hides nobody.
	shape('identity_number', 'number', `(?:^|[^\\p{N}])((?:19|20)?\\d\\d[-. /]?[01]\\d[-. /]?[0-9]\\d(?:[^\\p{N}\\n]{1,40})\\d{4})(?!\\p{N}|[-/.]\\d)`, (found) => /sista|slut|-|–|\+|nummer|kontroll|^[\d ]+$|och|\bsen\b|last/i.test(found) && !/kr\b/.test(found)),
	shape('identity_number', 'number', `(?:^|[^\\p{N}])((?:\\d[ .,_*-]{1,3}){9,11}\\d)(?!\\p{N})`, (found) => !/^0/.test(found)),
	shape('identity_number', 'spelt_number', `${AFTER}(${DIGIT}(?:[ ,.-]{1,3}(?:och |streck |bindestreck |sen |sista |fyra )?${DIGIT}){4,14})${END}`, (found) => !/^noll/i.test(found)),
	shape('phone', 'spelt_number', `${AFTER}(noll(?:\\p{L}{4,14}(?:[ ,.-]{1,3}(?:och |streck |bindestreck )?${DIGIT}){3,4}|(?:[ ,.-]{1,3}(?:och |streck |bindestreck )?${DIGIT}){4,14}))${END}`),
	shape('identity_number', 'number', `(?:sista|personnummer|personnr|pnr|samordningsnummer|sam-?nr)[^\\p{N}\\n]{1,25}(\\d{4,12}(?:-\\d{4})?)(?!\\p{N})`),
	shape('phone', 'number', `(?:^|[^\\p{N}])((?:\\+|00?)\\d(?:[^\\p{L}\\p{N}\\n]{0,3}\\d){6,13})(?!\\p{N})`, (_, before, after) => !isPrice(after) && !/[\p{L}\d][.,]?$/u.test(before)),
	// A number of a case, a customer, a card.
	shape('number', 'number', `(?:^|[^\\p{N}])([1-9]\\d(?:[ -]?\\d){4,18})(?!\\p{N})`, (found, before, after) => digits(found).length >= 6 && !isPrice(after) && !/^\d{1,3}(?: \d{3})+$/.test(found) && !/[.,]$/.test(before)),
	shape('number', 'number', `(?:ärende|diarie|kund|kort|medlems|konto|lägenhets)(?:nummer|nr|numret)[^\\p{N}\\n]{1,12}([\\p{L}\\d]{0,6}[-/ ]?\\d[\\p{L}\\d/-]{1,14})`),
	shape('number', 'number', `${AFTER}([a-zåäö]{3}[ -]?\\d\\d[\\da-z])${END}`, (found, before) => /reg\w{0,10} ?(?:nr|nummer)?[ :]{0,3}$|bil(?:en)?,? $/i.test(before) || /^[A-ZÅÄÖ]{3}/.test(found)),
	shape('handle', 'web', `((?:https?://|www\\.)[^\\s<>"]{2,200})`),
	shape('handle', 'web', `${AFTER}([\\p{L}\\d][\\p{L}\\d-]{1,40}\\.(?:se|com|nu|org|net|io|me|gg|tv|blogg)(?:/[^\\s]{0,100})?)${END}`),
	shape('handle', 'handle', `(?:^|[^\\p{L}\\p{N}@])(@[\\p{L}\\d_][\\p{L}\\d_.-]{1,40})`),
	shape('handle', 'handle', `([\\p{L}\\d_.]{2,32}#\\d{4})(?!\\p{N})`),
	shape('handle', 'handle', `${AFTER}${PLATFORM}(?:namn|konto)?(?: ?[:=] ?| (?:är|e|heter jag|heter|is|som|under namnet|namnet är) )${QUOTE}([\\p{L}\\d_.-]{3,40})`, (found) => !/^(?:jag|hela|bra|dåligt|inte|det|där|typ|som|allt|kul|mest|too|fun|the|just|att|bara|en|så|the|not)$/i.test(found)),
	shape('handle', 'handle', `${AFTER}((?=[\\p{L}\\d.]{0,30}_)(?=[_\\d.]{0,30}\\p{L})[\\p{L}\\d_.]{4,40}|(?:x+|\\p{L}{3,20})\\d{2,4}\\p{L}{0,10}x{0,4})${END}`, (found) => !/^(?:covid19|mp3|mp4|ps\d+|a\d+|b\d+|c\d+|h\d+|gta\d|fifa\d+|windows\d+|iphone\d+|år\d+)$/i.test(found) && !/^[A-ZÅÄÖ]{3}\d\d[\dA-Z]$/.test(found)),
	shape('place', 'postcode', `${AFTER}([1-9]\\d\\d ?\\d\\d [A-ZÅÄÖ]\\p{L}{2,20})${END}`),
	// The number of a flat or a door; the last figures of a number.
	shape('number', 'number', `${AFTER}((?:lägenhet(?:en)?|lägenhetsnummer|lgh|lght|flat|apartment|room|dörr(?:en)?|rum)(?: is)?(?: ?(?:nr|nummer|number|no)\\.?)?[ :]{1,2}[1-9]\\d{2,3})${END}`),
	shape('number', 'number', `(?:slutar på|slutar med|börjar på|ends (?:in|with)) ((?:\\d[ -]?){2,8}\\d)(?!\\p{N})`, (found, before, after) => !isPrice(after)),
	shape('handle', 'handle', `${AFTER}(snabel-? ?a ?[\\p{L}\\d_.-]{4,40})${END}`, (found) => !/a (?:mitt|mellan|sedan|punkt|eller)/iu.test(found)),
	shape('handle', 'handle', `(?:^|\\s)(\\S{3,40}) (?:på|on) ${PLATFORM}${END}`, (found) => /^[\p{L}\d_.-]+$/u.test(found) && /.[\d_.]./u.test(found)),
	shape('handle', 'handle', `(?:heter|hetter|kallar mig|hittar mig som|called|as) ([\\p{L}\\d_.-]{3,40}) (?:på|on) ${PLATFORM}${END}`),
	shape('handle', 'handle', `${AFTER}${PLATFORM} ([\\p{L}\\d_.-]{3,40})${END}`, (found) => /.[\d_.]./u.test(found)),
	// Six digits that may be a day of birth and four more, in pairs.
	shape('identity_number', 'number', `(?:^|[^\\p{N}])((?:19 |20 )?\\d\\d[ .][01]\\d[ .][0-9]\\d[ .-]{1,3}\\d\\d ?\\d\\d)(?!\\p{N})`, (found) => !/^07/.test(found)),
	// An address as it is said: "kim dot berg at post dot se".
	shape('email', 'web', `${AFTER}((?:[\\p{L}\\d._-]{1,30} (?:punkt|dot|prick|streck|understreck|underscore|minus) ){0,3}[\\p{L}\\d._-]{1,30}(?:@| @ | ?[([<{] ?(?:at|snabel-? ?a) ?[)\\]>}] ?| (?:snabel-? ?a|at|ät|alfakrull) )[\\p{L}\\d-]{1,30}(?:(?: (?:punkt|dot|prick) | ?[([{](?:punkt|dot)[)\\]}] ?|\\.)[\\p{L}\\d-]{1,30}){0,2}(?: (?:punkt|dot|prick) | ?[([{](?:punkt|dot)[)\\]}] ?|\\.)\\p{L}{2,12})${END}`),
	...TIMES
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
