/** The words of the template "Som Robyn", in Swedish: what each field is called and what the group that writes asks itself. */
import { ASSUMPTION, type Field, type Line, type Persona } from '#domain/persona/persona.ts';
import { fromTemplate, type Template } from '#domain/persona/templates.ts';

export interface FieldWords {
	heading: string;
	question: string;
	/** Fields that are read as one: four times of a day, four areas of life. */
	group: string | null;
}
const DAY = 'En vanlig dag';
const LIFE = 'Fyra livsområden';
const words = (heading: string, question: string, group: string | null = null): FieldWords => ({ heading, question, group });
const area = (heading: string) => words(heading, 'Hur är läget, vad oroar och vad önskar hen?', LIFE);
const hour = (heading: string) => words(heading, 'Vad händer? Vad händer inte?', DAY);

export const PERSONA_FIELDS: Record<Exclude<Field, 'own'>, FieldWords> = {
	quote: words('Med egna ord', 'Vad skulle hen själv säga?'),
	morning: hour('Morgon'),
	day: hour('Dag'),
	evening: hour('Kväll'),
	night: hour('Natt'),
	matters_most: words('Det viktigaste i mitt liv', 'Vad skyddar hen?'),
	strengths: words('Det jag är bra på och gillar', 'Vilka styrkor och intressen har hen?'),
	health: area('Hälsa'),
	housing: area('Boende'),
	economy: area('Ekonomi'),
	occupation: area('Sysselsättning'),
	around_me: words('Människor omkring mig', 'Vem räknar hen med?'),
	contacts: words('Kontakter och regelverk', 'Vilka möter hen? Var krockar reglerna?'),
	trust: words('Tillit: till mig själv, till andra, till stödet', 'Vad har byggt den? Vad har rivit?'),
	place: words('Platsen i mig', 'Vad säger orten om vem man får vara?'),
	turning_points: words('Vändpunkter', 'När blev det bättre eller sämre?'),
	wish: words('Det här önskar jag av er', 'Vad är det viktigaste, i en mening?')
};

/** The field that cannot be left out, and what is chosen by people. */
export const NOT_KNOWN = words('Det här vet vi inte', 'Var är luckorna? Vad säger emot?');
export const WHO = words('Vem möter vi?', 'Namn, ålder och pronomen väljer ni. Gärna ett namn som alla kan ha.');
export const TEMPLATE_NAMES: Record<Template, string> = { robyn: 'Som Robyn', empty: 'Tom' };

/** Questions for a talk with the persona's glasses on. No solutions yet. */
export const glasses = (name: string): string[] => [
	`Vad ser ${name} när hen möter oss?`,
	'Vad förstår vi nu som vi inte förstod förut?',
	'Vilken möjlighet öppnar sig?'
];

const SAM: Partial<Record<Field, [Line['voice'], string][]>> = {
	quote: [['first', 'Jag har berättat samma sak fem gånger.']],
	morning: [['first', 'Jag vaknar när andra äter lunch.']],
	day: [['first', 'Sedan går jag ut med mormors hund, det är det bästa på dagen.']],
	strengths: [['third', 'Lagar mopeder.'], ['third', 'Håller vad hen lovar.']],
	contacts: [['first', 'Jag har tre brev som jag inte öppnat.'], ['first', 'Alla jag träffar är snälla, men de vet inte om varandra.']],
	wish: [['first', 'En person som håller i tråden.']]
};

/** "Sam, 23", for the demo: invented from beginning to end, so that every line is an assumption. `draw` gives ids. */
export function sam(draw: () => string, reviewOn: string): Persona {
	const empty = fromTemplate('robyn', 'Sam', draw);
	const sections = empty.sections.map((section) => ({
		...section,
		lines: (SAM[section.field] ?? []).map(([voice, text]): Line => ({ id: draw(), text, voice, evidence: ASSUMPTION, other: null }))
	}));
	return { ...empty, age: 23, pronoun: 'hen', portrait: { hair: 'cap', face: 'thoughtful', clothes: 'hoodie', colour: 'green' }, sections, notKnown: 'Sam är påhittad. Ingen har sagt det här, och vi vet inte om det stämmer för någon.', reviewOn };
}

/** Begun from how a round's answers lie: the cards on top as assumptions, and what is not known. `cards`: their titles. `draw` gives ids. */
export function fromGroup(name: string, cards: readonly string[], round: string, draw: () => string): Persona {
	const empty = fromTemplate('robyn', name, draw);
	const lines = cards.map((card): Line => ({ id: draw(), text: `${card} väger tungt.`, voice: 'third', evidence: ASSUMPTION, other: null }));
	return {
		...empty, sections: empty.sections.map((section) => (section.field === 'matters_most' ? { ...section, lines } : section)),
		notKnown: `Personan utgår från hur svaren ligger i omgången ${round}. Vi vet inte om alla som svarat liknande känner igen sig.`
	};
}
