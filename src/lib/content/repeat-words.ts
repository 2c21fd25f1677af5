/**
 * The words of the repeat code: short Swedish names of things that somebody who has just begun to read Swedish has met and
 * can spell. No å, ä or ö, so that any keyboard will do; nobody's name, nothing sad, and none of the words of a round's code.
 *
 * No two become each other by one letter changed, left out, added or swapped, so that a slip is never another code; and
 * three of them written together can be read in one way only. A test holds this. A code on paper must be readable for
 * years: words are never taken out, and with more of them nothing else has to change.
 */
export const REPEAT_WORDS: readonly string[] = (
	'ananas anka apelsin arm badkar badrum bagare ballong bambu banan basket bastu batteri bil biljett ' +
	'blixt block blomma boll bomull bord borste brev bricka brygga bulle burk buske buss butik byxa cirkus ' +
	'citron cykel dans dator delfin diamant docka doktor dragspel druva duk dusch elefant fabrik ficka filt ' +
	'finger fiol fisk flagga flaska flod flygplan fot frukt gaffel gardin gata giraff gitarr glass golv grill ' +
	'grind groda grotta guld gunga gurka hallon halsband hammare hamn handduk himmel hink hiss honung hotell ' +
	'humla hund hus hylla jacka kaffe kaka kaktus kalender kalv kamel kamera kanal kanin kanot karta karusell ' +
	'kassa katt kikare kiwi klocka knapp kofta koja kompass kontor kopp korg krabba krage kran krita krydda ' +
	'kudde kung kupong kvarn kvast kvitto lakan lamm lampa lastbil lejon lekplats leopard lim lingon linjal ljus ' +
	'madrass magnet majs mandel mango mapp maskin matta melon metall mobil moped morot motor mugg mun museum ' +
	'musik mynt myra nudlar nyckel olja ost paket palm panda pannkaka papegoja papper paprika paraply park ' +
	'pasta penna pensel peppar persika piano pilot pingis pingvin pirat pizza planet plast plommon ponny ' +
	'popcorn port potatis pump pussel radio ring ris robot sadel sallad salt sandal sax servett silver ' +
	'simhall sked skidor sko skola skruv slips slott snigel socker soffa sommar soppa sovrum spade sparv ' +
	'spegel spik staket station staty stege stol strumpa stubbe sudd svamp tallrik tavla teater tejp telefon ' +
	'tennis termos tidning tiger tomat tomte torn traktor trappa tratt trumma trumpet tulpan tunnel tupp tyg ' +
	'ugn ull vaffla vagn valp vante vatten vinge vinter vulkan vykort zebra'
).split(' ');
