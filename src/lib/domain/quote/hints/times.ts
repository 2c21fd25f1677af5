/** Days and ages, in figures and in words. No rule depends on the language of the story. */
import { AFTER, END, shape, type Shape } from './shape.ts';

const MONTH = '(?:jan(?:uari)?|feb(?:ruari)?|mars|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر)';
const DAY = '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugo\\p{L}{3,7}|trettionde|trettioförsta)';
const SPELT = 'tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|tjuge|trettio|tretti)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?';
const ARABIC_AGE = '(?:[0-9]{1,2}|(?:واحد|اثنان|اثنين|ثلاثة|ثلاث|أربعة|اربعة|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثمان|ثماني|تسعة|تسع)? ?و?(?:عشر|عشرة|عشرون|عشرين|ثلاثون|ثلاثين)|سنتان|سنتين|سنة)';
const HOLIDAY = '(?:midsommar(?:afton|dagen|helgen|natten)?|jul(?:en|afton|aftonen|dagen)?|nyår(?:et|safton|sdagen)?|påsk(?:en|afton|dagen)?|valborg(?:smässoafton)?|lucia|pingst(?:en)?|alla helgons dag|våren|sommaren|hösten|vintern|vårterminen|höstterminen|christmas|easter|summer|winter|spring)';
const WEEKDAY = '(?:mån|tis|ons|tors?|fre|lör|sön)(?:da[gr](?:en)?)?';
/** The age of somebody young, as nearly all are whose stories are told. */
const YOUNG = `(?:1[2-9]|2\\d|elva|tolv|${SPELT})`;
const NUMBERS_AFTER = /^(?:[:.,/ -]\d| ?(?:%|\p{L}{2,}er\b|procent|min|kr|st\b|stycken|av|mil|mot|km|cm|m\b|kg|kvm|grader|minus|plus|poäng|timm|vecko|månad|minut|pers|person|dag|syskon|år\b|spänn|lax|tusen|hundra|lapp|gånger|barn|jobb|ungar|elever|platser|tjejer|killar|sökande|kvar|i |på |till\b))/u;
const LASTS = /(?:^|\P{L})(?:i|på|under|efter|för|om|sedan|sen|kostar|varje|över|nästan|inom|senaste|förra|minst|de|dom|mer än|drygt|ungefär|typ|knappt|hela|närmaste|än|av|med|in|tog|tar|dröja|dröjde|for|after)\s$/iu;

export const TIMES: Shape[] = [
	shape('date', 'date', `${AFTER}((?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\\d|3[01]))${END}`),
	shape('date', 'date', `${AFTER}((?:den )?(?:[0-2]?\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)?\\d\\d))${END}`),
	shape('date', 'date', `${AFTER}((?:den )?(?:[0-2]?\\d|3[01])/(?:0?[1-9]|1[0-2]))(?![\\p{L}\\p{N}/])`, (found) => /^den/i.test(found) || !/^(?:1\/[2-9]|1\/10|2\/3|3\/4|2\/5|3\/5|4\/5|24\/7)$/.test(found) || found === '3/5'),
	shape('date', 'date', `${AFTER}((?:den )?(?:(?:[0-2]?\\d|3[01])(?::?[ae]|st|nd|rd|th)?|${DAY}),? (?:of )?${MONTH}\\.?(?:,? (?:19|20)\\d\\d)?)${END}`),
	shape('date', 'date', `${AFTER}(${MONTH}\\.? (?:(?:19|20)\\d\\d|(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)))${END}`),
	shape('date', 'date', `${AFTER}((?:19|20)\\d\\d[01]\\d[0-3]\\d)${END}`),
	shape('date', 'birth', `(?:född|föddes|fyller år|birthday|born)(?: \\p{L}{1,8}){0,2} ((?:den )?(?:\\d{1,4}[-/. ]?){1,3}(?:${MONTH})?)`, (found) => /\d/.test(found)),
	shape('age', 'age', `${AFTER}((?:\\d{1,2}|${SPELT}) ?-? ?(?:åring|årig)\\p{L}{0,4})${END}`),
	shape('age', 'age', `${AFTER}((?:jag|han|hon|hen|ja|son|dotter|vi|är|e) (?:är|e|va|var|blev|blir|blivit|nu) (?:bara |typ |nu |snart |ju |ungefär |nästan |redan |väl )?(?:[1-9]\\d?|${SPELT})(?: (?:år|bast|başt|jordsnurr)(?: gammal)?)?)${END}`, (found, _, after) => /år|bast/.test(found) || !/^(?:[:.,/ -]\d| ?(?:%|\p{L}{2,}er\b|procent|min|kr|st\b|av|mil|km|cm|kg|poäng|timm|vecko|månad|stycken|pers|dagar|syskon))/u.test(after)),
	shape('age', 'age', `${AFTER}((?:fyllde|fyller|fyllt|fylla|fyllde just|fyller snart) (?:just |snart |precis )?(?:[1-9]\\d?|${SPELT})(?: år)?)${END}`),
	shape('age', 'age', `${AFTER}((?:[1-9]\\d?|${SPELT}) (?:år gammal|bast|years? old|årsåldern))${END}`),
	shape('age', 'age', `${AFTER}((?:när jag var|sen jag var|sedan jag var|vid) (?:typ |bara |ungefär )?(?:[1-9]\\d?|${SPELT})(?: års ålder| år)?)${END}`, (found, _, after) => !/^vid/i.test(found) || /ålder|år$/.test(found) || /^[:.]/.test(after) === false && /års/.test(found)),
	shape('age', 'age', `${AFTER}((?:i[’']?m|i am|i was|he is|she is|turned|turning|aged?) (?:only |just )?[1-9]\\d?)${END}`),
	shape('age', 'age', `(عمري [0-9]{1,2})`),
	shape('date', 'date', `${AFTER}(${HOLIDAY} (?:19|20)\\d\\d)${END}`),
	shape('date', 'date', `${AFTER}(${WEEKDAY} den \\d{1,2}(?::?[ea])?)${END}`),
	// A year that somebody came, moved or was born.
	shape('date', 'date', `${AFTER}(?:i|sen|sedan|från|år|efter|maj|since|in|from|year|سنة|عام|منذ) ((?:19[5-9]|20[0-4])\\d)(?![\\p{L}\\p{N}-])`, (_, before, after) => !/^(?: ?(?:kr|kronor|spänn|:-|sek|lax|st\b|meter|timmar|personer|invånare|mil|km)|[.,]\d| \d{3})/iu.test(after)),
	shape('age', 'age', `${AFTER}((?:fyllde|fyller|fyllt|fylla) (?:jag|han|hon|hen|du|man|ja) (?:[1-9]\\d?|${SPELT})(?: år)?)${END}`),
	shape('age', 'age', `(?:^|[\\p{L}.!?,] )((?:är|e|va|var|blev|blir|bliit) (?:bara |typ |nu |snart |ju |ungefär |nästan |redan |väl )?${YOUNG})${END}`, (_, before, after) => !/(?:^|\P{L})(?:det|de|dom|dä|klockan|kl|som|hyran|lönen|vi|den|antalet|temperaturen|priset|kostnaden|ni|there|they|it)\s$/iu.test(before) && !NUMBERS_AFTER.test(after)),
	shape('age', 'age', `${AFTER}(${YOUNG} år)${END}`, (_, before, after) => !LASTS.test(before) && !/^ (?:sen|sedan|tillbaka|till|i|av|senare|framåt|på|kvar|utan|med|för|ago|inom|hos|åt|efter|innan|går|gick|försent)(?!\p{L})/iu.test(after)),
	shape('age', 'age', `${AFTER}((?:kille|tjej|kvinna|man|person|flicka|pojke|grabb|snubbe|girl|boy|guy|kid)(?: på| of) ${YOUNG})${END}`, (_, before, after) => !NUMBERS_AFTER.test(after)),
	shape('age', 'age', `${AFTER}((?:i[’']?m|i am|i was|he is|she is|he was|she was|turned|turning) (?:only |just |almost )?(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))${END}`),
	shape('age', 'age', `(عمر(?:ي|ه|ها) (?:الآن |فقط )?${ARABIC_AGE}(?: سنة| عاما| عام| سنوات)?)`),
	shape('age', 'age', `(في (?:ال)?(?:\\d{1,2}|عشرين|ثامنة عشرة|تاسعة عشرة|سابعة عشرة|سادسة عشرة|خامسة عشرة) من عمر\\p{L}{1,2})`)
];
