/**
 * "Är detta en insikt eller en lösning?": whether a claim says what somebody should do rather than what is so. Rules in words, in
 * Swedish and English: they only ask, so they may err; what they ask about is shown with the words that made them ask.
 */

/** Whole words of any of these, wherever letters of any language end. */
const words = (...any: string[]) => `(?<![\\p{L}])(?:${any.join('|')})(?![\\p{L}])`;
const rule = (...parts: string[]) => new RegExp(parts.join('\\s+'), 'iu');
const first = (...parts: string[]) => new RegExp(`^["”'«]?${parts.join('\\s+')}`, 'iu');

/** Those who can decide: what they should do is a solution. What others have to do is how it is for them. */
const US = words('vi', 'kommunen', 'regionen', 'socialtjänsten', 'skolan', 'soc', 'styrgruppen', 'politikerna', 'cheferna', 'chefen', 'verksamheten', 'arbetsgruppen');
const WE = words('we', 'the municipality', 'the city', 'the council', 'the region', 'the school', 'schools', 'social services', 'the steering group', 'politicians', 'managers', 'management');
/** Things that are made when something is done about a result. */
const THINGS = 'app|appen|plattform|e-tjänst|tjänst|chatt|chattbot|lots|samordnare|mottagning|ungdomsmottagning|utbildning|kurs|handlingsplan|rutin|policy|checklista|broschyr|kampanj|hemsida|webbplats|mötesplats|fritidsgård|enhet|handbok|mall|telefonlinje|arbetsgrupp';
const THINGS_EN = 'app|platform|service|chatbot|coordinator|clinic|course|training|action plan|routine|policy|checklist|leaflet|campaign|website|meeting place|youth centre|unit|handbook|template|helpline|working group';

const RULES: readonly RegExp[] = [
	// Somebody is told to do something.
	first(words('inför', 'anställ', 'skapa', 'bygg', 'starta', 'utbilda', 'utveckla', 'öppna', 'satsa', 'ge', 'gör', 'ta fram', 'se till', 'ordna', 'köp', 'rekrytera', 'förbättra', 'öka', 'minska', 'stärk', 'erbjud',
		'inrätta', 'upprätta', 'etablera', 'digitalisera', 'slopa', 'avskaffa', 'ändra', 'förenkla', 'tillsätt', 'utse', 'samordna', 'låt', 'prova', 'testa', 'implementera', 'upphandla', 'lansera', 'avsätt', 'informera', 'korta')),
	first(words('introduce', 'hire', 'create', 'build', 'launch', 'set up', 'train', 'develop', 'provide', 'offer', 'improve', 'increase', 'reduce', 'establish', 'appoint', 'simplify', 'digiti[sz]e', 'invest', 'recruit',
		'ensure', 'buy', 'implement', 'abolish', 'let us', 'let’s', "let's", 'make sure', 'give (?:young|every|each|all|them|people|staff)', 'open (?:a|an|more|the)', 'start (?:a|an|the|offering|with)')),
	// What ought to be. "De som borde hjälpa" and "those who should help" say how it is.
	/(?<!\p{L})(?<!\b(?:som|vad de|hur de|att de|de) )(?:bör|borde)(?!\p{L})/iu,
	rule(words('we', 'there', 'it', 'staff', 'everyone', 'everybody', 'somebody', 'someone', 'the municipality', 'the city', 'the council', 'the region', 'the school', 'schools', 'social services', 'managers', 'politicians'), words('should', 'ought to', 'must', 'needs? to')),
	// What those who can decide will do, or need.
	rule(US, words('ska', 'skall', 'måste', 'behöver', 'vill', 'kommer att', 'föreslår', 'inför', 'anställer', 'skapar', 'startar', 'bygger', 'utbildar', 'öppnar', 'satsar', 'tar fram', 'erbjuder', 'kan (?:införa|anställa|skapa|starta|bygga|utbilda|öppna|ta fram|erbjuda)')),
	rule(WE, words('will', 'shall', 'need', 'want to', 'plan to', 'propose', 'suggest', 'recommend', 'have to', 'are going to', 'could', 'can (?:introduce|hire|create|start|build|train|open|offer)')),
	// What is missing, said as the thing that would mend it.
	rule(words('det behövs', 'behövs det', 'det måste finnas', 'det saknas'), words('en', 'ett', 'fler', 'mer', 'nya', 'bättre', 'tydligare'), `(?:\\p{L}+\\s+){0,2}?${words(THINGS, 'handläggare', 'resurser', 'personal', 'pengar', 'information', 'rutiner', 'samverkan', 'utbildningar', 'mötesplatser', 'platser')}`),
	rule(words("there needs to be", 'there has to be', 'what is needed is', 'is needed is'), words('an?', 'more', 'new', 'better')),
	first(words('en', 'ett', 'fler', 'mer', 'bättre', 'nya'), `(?:\\p{L}+\\s+){0,2}?${words(THINGS)}`, words('som', 'där', 'för', 'till', 'så')),
	first(words('an?', 'more', 'better', 'new'), `(?:\\p{L}+\\s+){0,2}?${words(THINGS_EN)}`, words('that', 'where', 'for', 'so', 'which', 'to')),
	new RegExp(`^["”'«]?${words('fler', 'mer', 'bättre', 'nya', 'more', 'better', 'new')}\\s+(?:\\p{L}+\\s+){0,2}?(?:${THINGS}|${THINGS_EN})(?:er|ar|or|r|s)?\\s*(?:[,.;!]|$)`, 'iu'),
	// It says so itself.
	rule(words('lösningen är', 'lösningen på', 'vårt förslag', 'förslaget är', 'åtgärden är', 'dags att', 'målet är att', 'vi rekommenderar', 'genom att (?:införa|anställa|skapa|starta|bygga|utbilda|öppna|ta fram)')),
	rule(words('the solution', 'our proposal', 'our suggestion', 'time to', 'the goal is to', 'by (?:hiring|introducing|creating|building|training|opening|launching)')),
	rule(words('införa', 'inrätta', 'implementera', 'lansera', 'upphandla', 'upprätta'))
];

/** The words that smell of a solution; null where nothing does. */
export function solutionIn(claim: string): string | null {
	const plain = claim.trim().replace(/\s+/g, ' ');
	for (const one of RULES) {
		const found = one.exec(plain);
		if (found) return found[0].replace(/^["”'«]/, '');
	}
	return null;
}
