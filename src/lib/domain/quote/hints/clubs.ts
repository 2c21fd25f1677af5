/** Clubs, teams, congregations and associations: in a small place few belong to each. */
import { PLACES } from './places.ts';
import type { Near } from './near.ts';
import { inSet, setOf } from './words.ts';

const CLUBS = setOf('färjestad färjestads fbk djurgården djurgårdens hammarby frölunda brynäs modo luleå_hockey leksands_if rögle växjö_lakers skellefteå_aik malmö_redhawks hv71 degerfors_if ifk_göteborg örgryte elfsborg häcken iogt unf hyresgästföreningen jägareförbundet hemvärnet frälsningsarmén scouterna kriminellas_revansch länkarna verdandi abf folkets_hus attention fountainhouse');
/** What a club's name ends with. "If" is an English word as well, and counts beside a capital. */
const CLUB_ENDING = /^(?:ik|bk|aik|gif|ibk|fk|ff|fc|hc|sk|if|bois|bollklubb|idrottsförening|fotbollsklubb|hockeyklubb|innebandyklubb|ridklubb|simklubb|skidklubb|tennisklubb|boxningsklubb|motorklubb|brottarklubb|golfklubb|ryttarförening|hembygdsförening|byalag|kyrkokör|manskör|församling|kyrka|moské|scoutkår|pensionärsförening|gymnastik|gymnastikförening)s?$/u;
const SPORT = /^(?:hockey|ishockey|fotboll|innebandy|handboll|bandy|basket|volleyboll|ju-?jutsu|friidrott)$/u;
const CLUB_WORD = /^.{3,}(?:föreningen|kyrkan|församlingen|klubben|moskén|logen|kåren|kören|orkestern)s?$/u;
/** Words that end as clubs do and name none of them. */
const NO_CLUB = /^(?:fackföreningen|elevkåren|studentkåren|bostadsrättsföreningen|intresseföreningen|idrottsföreningen|nattklubben|fanklubben|brandkåren|fotbollsklubben|hockeyklubben|läkarkåren|lärarkåren|poliskåren|sportklubben|bokklubben|dansklubben|grundkåren)s?$/u;

export function clubAt({ word, small, next, pair, before, capitalInside, shouts, hint }: Near): void {
	const beside = next.gap === ' ';
	if (CLUBS.has(pair)) hint(word, next, 'unusual', 'club');
	else if (inSet(CLUBS, small)) hint(word, word, 'unusual', 'club');
	else if (beside && CLUB_ENDING.test(next.small) && (capitalInside || inSet(PLACES, small) || (word.capital && !shouts && /^\p{Lu}{2}/u.test(next.text)))) hint(word, next, 'unusual', 'club');
	// "GIK hockey": letters that stand for a club, before what it plays.
	else if (beside && SPORT.test(next.small) && (inSet(PLACES, small) || /^(?:[bcdfghjklmnpqrstvwxzö]{1,2}[aio]?[bcdfghjklmnpqrstvwxz]{1,2})$/u.test(small) && small.length <= 4 && !/^(?:en|i|mot|han|hon|hen|men|kul|med|som|bra|vår|för|min|var|vad|dum|mer|nån|nåt|dom|fin|fick|sin|din|tv|två|när|till|inn)$/u.test(small))) hint(word, next, 'unusual', 'club');
	else if (CLUB_WORD.test(small) && !NO_CLUB.test(small)) hint(word, word, 'unusual', 'club');
	else if (/^(?:kyrkan|moskén|klubben|föreningen|scouterna|gymmet)$/u.test(small) && /^(?:i|in)$/u.test(next.small) && !/^(?:med)$/u.test(before.small)) {
		// "The mosque in Karlstad": the place is found by its own rule.
		hint(word, word, 'unusual', 'club');
	}
}
