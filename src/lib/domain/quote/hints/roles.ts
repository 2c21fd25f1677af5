/** What somebody is that hardly anybody else is: an office, a rare trade, "the only one". */
import type { Near } from './near.ts';
import { setOf } from './words.ts';

/** Trades and offices that a place of some thousand people has one or two of. */
const RARE = setOf(`
hovslagare sotare präst kyrkoherde diakon imam pastor rabbin kantor organist vaktmästare kommunalråd kommunpolitiker riksdagsman riksdagsledamot landshövding borgmästare kommunchef kommundirektör polischef brandchef skolchef socialchef åklagare domare nämndeman
tatuerare piercare kranförare skeppare fiskare yrkesfiskare renskötare renägare mjölkbonde biodlare smed glasblåsare urmakare skomakare skräddare sadelmakare bagare slaktare begravningsentreprenör veterinär distriktsveterinär barnmorska tandläkare optiker apotekare pilot helikopterpilot trafikflygare dykare sprängare bergsprängare stuntman trollkarl cirkusartist operasångare skådespelare rappare influencer influerare youtuber streamer fotomodell författare poet konstnär skulptör journalist chefredaktör tv-profil
lucia världsmästare europamästare landslagsspelare elitspelare hockeyproffs fotbollsproffs proffsboxare kampsportare
farrier tattooist priest mayor councillor midwife veterinarian`);
const BEING = /^(?:är|e|var|va|blev|blir|bli|som|heter|vår|min|enda|is|was|am|are|a|the|en|jobbar|byns|stadens|ortens|kommunens|hans|hennes)$/u;
/** The head of a board or a committee. */
const HEAD = /^(?:ordförande|vice-?ordförande|kassör|fackordförande|huvudskyddsombud|elevrådsordförande|lagkapten|tränare)n?$/u;
const WHOM = /^.{0,25}(?:are|aren|arna|ör|ören|ist|isten|man|mannen|kvinna|kvinnan|tjej|tjejen|kille|killen|familj|familjen|barn|barnet|elev|eleven|person|personen|unge|ungen|pojken|flickan|svensken|araben|somaliern|samen|romen|invandraren|vuxna|girl|boy|woman|man|family|student|kid)$/u;

const isRare = (small: string): boolean => RARE.has(small) || (/(?:n|s)$/u.test(small) && RARE.has(small.slice(0, -1))) || (/(?:en|an)$/u.test(small) && RARE.has(small.slice(0, -2)));

export function roleAt({ word, small, next, before, at, hint }: Near): void {
	if (isRare(small) && (BEING.test(before.small) || BEING.test(at(-2).small))) hint(word, word, 'unusual', 'role');
	else if (HEAD.test(small) && /^(?:i|för|på|of)$/u.test(next.small)) hint(word, at(2).gap === ' ' ? at(2) : word, 'unusual', 'role');
	// "The only girl in the class", "stadens enda tatuerare", "the only Kurdish family": who is alone in something.
	else if (/^(?:enda|only)$/u.test(small) && next.gap === ' ') {
		const whom = WHOM.test(next.small) ? next : at(2).gap === ' ' && WHOM.test(at(2).small) && !/^(?:som|jag|att|är|man|det|har|en|i|på|that|thing)$/u.test(next.small) ? at(2) : null;
		if (whom && !/^(?:man|mannen)$/u.test(whom.small)) hint(word, whom, 'unusual', 'role');
	}
}
