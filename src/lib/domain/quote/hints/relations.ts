/**
 * Who somebody is to the writer. Parents and friends are left alone, since everybody has them and seldom says more by them; brothers, sisters and
 * those further off are marked, since what is told about them is about somebody who was not asked.
 */
import type { Near } from './near.ts';
import { setOf } from './words.ts';

const RELATIONS = /^(?:son|dotter|söner|döttrar|grabb|grabbar|tjej|unge|ungar|barn|bebis|barnbarn|bonus(?:son|dotter|barn|pappa|mamma|bror|syster)|chef|boss|handledare|coach|jobbcoach|mentor|kontaktperson|kontaktfamilj|fosterfamilj|familjehem|fostermamma|fosterpappa|fosterföräldrar|läkare|doktor|tandläkare|psykolog|psykiatriker|terapeut|kurator|socialsekreterare|soc-?handläggare|handläggare|tillitsagent|gode_man|god_man|boendestödjare|assistent|lärare|fröken|magister|rektor|tränare|ex|ex-?pojkvän|ex-?flickvän|ex-?man|ex-?fru|ex-?sambo|sambo|särbo|man|fru|make|maka|fästman|fästmö|flickvän|pojkvän|kille|tvilling|tvillingar|tvillingbror|tvillingsyster|trillingar|(?:styv|plast|svär|bonus|låtsas)(?:pappa|mamma|farsa|morsa|far|mor|bror|syster|barn|son|dotter|föräldrar)|svägerska|svåger|hyresvärd|hyresgäst|inneboende|granne|grannar|arbetsledare|arbetsgivare|arbetskamrat|kollega|kollegor|lärarinna|pv|fv|bror|brorsa|brorsor|syster|systrar|bröder|syrra|syrror|(?:lill|stor|lilla|stora|lille|store|halv)-?(?:bror|brorsa|syster|syrra)|bonussyskon|halvsyskon|småsyskon|farmor|mormor|farfar|morfar|gammelmormor|moster|faster|farbror|morbror|kusin|kusiner|syssling|brorson|brorsdotter|systerson|systerdotter|gudmor|gudfar|barnvakt)s?$/u;
/** Any of these with a word before it in one: "matteläraren", "soctanten", "gruppchef". */
const COMPOUND = /^.{2,25}(?:chef|lärare|läkare|handläggare|sekreterare|tant|coach|tränare|terapeut|kurator|mentor|sköterska|pedagog|konsulent|stödjare|assistent|granne|förmyndare|ledare)s?$/u;
const DEFINITE = /^(?:exet|handledaren|handläggaren|socialsekreteraren|jobbcoachen|kontaktpersonen|tvillingen|brorsan|syrran|lillbrorsan|storbrorsan|lillebrorsan|storebrorsan|lillsyrran|storsyrran|lillasyrran|storasyrran|svärmor|svärfar|styvfarsan|plastfarsan|hyresvärden|exfrun|exmannen)s?$/u;
const PARENTS = /^(?:mamma|pappa|morsa|farsa|mor|far|föräldrar)s?$/u;
const BETWEEN = /^(?:förra|nya|gamla|första|andra|äldsta|yngsta|lilla|lille|stora|store|äldre|yngre|egna|eget|dåvarande|nuvarande|gode|goda|elaka|snälla|biologiska|riktiga|fd|f\.d|ex|blivande|fina|lill|kära|stackars|sjuka|döda|avlidna|gravida)$/u;
const ENGLISH = /^(?:(?:ex|step|half|foster|great|grand)-?)?(?:son|sons|daughter|daughters|boss|supervisor|manager|coach|caseworker|therapist|psychologist|doctor|husband|wife|ex|boyfriend|girlfriend|fiancé|fiancée|landlord|landlady|teacher|twin|twins|dad|mom|kid|kids|child|children|baby|brother|sister|cousin|cousins|uncle|aunt|nephew|niece|grandma|grandmother|grandpa|grandfather|mother-in-law|father-in-law|neighbour|neighbor|roommate|flatmate|colleague|coworker|co-worker|counsellor|counselor|mentor)$/u;
const ENGLISH_PARENTS = /^(?:dad|mom)$/u;
const ENGLISH_BETWEEN = /^(?:little|big|older|younger|eldest|youngest|oldest|new|old|former|first|late|only|own|twin|baby)$/u;
const MINE = setOf('min mitt mina hans hennes vår vårat våran våra my his her our');

const isRelation = (small: string): boolean => RELATIONS.test(small) || COMPOUND.test(small) || (ENGLISH.test(small) && !ENGLISH_PARENTS.test(small));

export function relationAt({ word, small, before, before2, at, hint }: Near): void {
	const beside = word.gap === ' ';
	if (MINE.has(before.small) && beside && isRelation(small)) hint(before, word, 'relation', 'relation');
	else if (MINE.has(before2.small) && isRelation(small) && (BETWEEN.test(before.small) || ENGLISH_BETWEEN.test(before.small))) hint(before2, word, 'relation', 'relation');
	// "Mitt barns pappa", "min sons lärare".
	else if (MINE.has(before2.small) && beside && /^(?:barns?|sons|dotters|brors|systers|brorsas|syrras|sambos|tjejs|killes|exs)$/u.test(before.small) && (RELATIONS.test(small) || PARENTS.test(small))) hint(before2, word, 'relation', 'relation');
	else if (MINE.has(before2.small) && beside && /^(?:worker|manager|coach|nurse|assistant)$/u.test(small) && /^(?:social|case|support|job|school|personal)$/u.test(before.small)) hint(before2, word, 'relation', 'relation');
	else if (DEFINITE.test(small)) hint(word, word, 'relation', 'relation');
	else if (MINE.has(at(-3).small) && /^(?:och|&)$/u.test(before.small) && RELATIONS.test(before2.small) && RELATIONS.test(small)) hint(word, word, 'relation', 'relation');
}
