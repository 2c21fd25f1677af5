/** Schools: known by how their names end, or by the word beside them. */
import type { Near } from './near.ts';
import { setOf } from './words.ts';

/** Words that end as schools do and name none. */
const NO_SCHOOL = setOf('grundskolan gymnasieskolan högskolan folkhögskolan förskolan särskolan grundsärskolan musikskolan friskolan kulturskolan körskolan trafikskolan yrkeshögskolan simskolan sommarskolan högstadieskolan lågstadieskolan mellanstadieskolan yrkesgymnasiet naturbruksgymnasiet fordonsgymnasiet friskolegymnasiet resursskolan hemskolan privatskolan byskolan gymnasiesärskolan introduktionsgymnasiet idrottsgymnasiet distansskolan vuxenskolan anpassade språkskolan polisskolan konstskolan danskolan dansskolan ridskolan aftonskolan internatskolan ungdomsgymnasiet');

export function schoolAt({ word, small, next, capitalInside, hint }: Near): void {
	if (/.{2}(?:skolan|gymnasiet|gymnasium|skolans|gymnasiets|fritidsgård|fritidsgården)$/u.test(small) && !NO_SCHOOL.has(small.replace(/s$/, '')) && !/^(?:i|på|en)?fritidsgård(?:en)?$/.test(small)) hint(word, word, 'school', 'school');
	else if (capitalInside && /^(?:skola|förskola|gymnasium|folkhögskola|gymnasieskola|school|preschool|kindergarten|universitet|university|college)s?$/.test(next.small)) hint(word, next, 'school', 'school');
	// "Förskolan Solrosen": the kind before the name.
	else if (/^(?:förskolan|skolan|dagiset|dagis|fritids|folkhögskolan|gymnasiet|friskolan|förskola)$/.test(small) && next.capital && next.gap === ' ' && !/^\p{Lu}+$/u.test(next.text)) hint(word, next, 'school', 'school');
}
