/** The workshops that can be begun from a template, in Swedish. Times are proposals; a workshop keeps the plan that it was begun with. */
import type { Place, Plan, Step } from '#domain/workshop/plan.ts';

export const WORKSHOP_TEMPLATES = ['create_break_keep', 'present_vision_path', 'glasses', 'rule_clash', 'card_table', 'story_figure', 'data_sprint', 'feedback'] as const;
export type WorkshopTemplate = (typeof WORKSHOP_TEMPLATES)[number];
export interface TemplateWords {
	name: string;
	/** What it is for, in a sentence. */
	about: string;
	/** Who, and how many. */
	who: string;
	plan: Plan;
}

const place = (id: string, name: string, hint = ''): Place => ({ id, name, hint });
const step = (id: string, kind: Exclude<Step['kind'], 'vote'>, minutes: number, name: string, instruction: string): Step => ({ id, kind, minutes, name, instruction });
const vote = (id: string, minutes: number, name: string, instruction: string, again?: string): Step => ({ id, kind: 'vote', minutes, name, instruction, dots: 3, ...(again && { again }) });
const ALL = [place('all', 'Alla')];
const THREE_LENSES = [place('system', 'Systemet'), place('people', 'Människorna'), place('place', 'Platsen')];

export const WORKSHOPS: Record<WorkshopTemplate, TemplateWords> = {
	create_break_keep: {
		name: 'Skapa – bryta – behålla',
		about: 'Från det som unga har svarat till tre saker som ni gör.',
		who: '4–12 personer',
		plan: {
			columns: [place('create', 'Skapa', 'Vad saknas?'), place('break', 'Bryta', 'Vad gör vi som stänger ute?'), place('keep', 'Behålla', 'Vad fungerar, och för vem?')],
			areas: ALL,
			steps: [
				step('read', 'read', 5, 'Läs', 'Läs tavlan tyst. Vad överraskar dig?'),
				step('write', 'write', 10, 'Skriv', 'Skriv egna lappar, en sak på varje. Ingen ser dem förrän alla visas.'),
				step('group', 'group', 10, 'Slå ihop', 'Läs upp lapparna. Lägg ihop dem som säger samma sak.'),
				vote('vote', 5, 'Rösta', 'Lägg tre prickar på det som betyder mest för dem det gäller.'),
				step('talk', 'talk', 10, 'Prata', 'Vad kan vi själva? Vad kan vi påverka? Vad måste vi lyfta?'),
				vote('again', 5, 'Rösta igen', 'Lägg prickarna en gång till, nu när ni har pratat.', 'vote'),
				step('choose', 'choose', 15, 'Bestäm', 'Välj ett ur varje spalt. Vem håller i det, vad är första steget och när?')
			]
		}
	},
	present_vision_path: {
		name: 'Nuläge – vision – vägar',
		about: 'Tre perspektiv på hur det är, hur det skulle kunna vara och hur ni kommer dit.',
		who: '9–30 personer i tre grupper',
		plan: {
			columns: [place('present', 'Nuläge', 'Hur är det i dag?'), place('vision', 'Vision', 'Hur är det när det är bra?'), place('path', 'Vägar', 'Hur kommer vi dit?')],
			areas: THREE_LENSES,
			steps: [
				step('read', 'read', 10, 'Lyssna', 'Läs rösterna högt för varandra i gruppen.'),
				step('present', 'write', 20, 'Nuläge', 'Skriv hur det är i dag, med rösterna framför er.'),
				step('vision', 'write', 20, 'Vision', 'Skriv hur det är när det är bra. Skriv som om det redan hade hänt.'),
				step('path', 'write', 20, 'Vägar', 'Skriv vad som skulle kunna leda dit.'),
				step('move', 'talk', 15, 'Byt bord', 'Läs en annan grupps spalter. Vad vill ni lägga till?'),
				step('group', 'group', 10, 'Slå ihop', 'Lägg ihop det som hör ihop.'),
				vote('vote', 5, 'Rösta', 'Lägg tre prickar på de vägar som ni tror mest på.'),
				step('choose', 'choose', 20, 'Bestäm', 'Enas om tre vägar. Vem håller i dem, vad är första steget och när?')
			]
		}
	},
	glasses: {
		name: 'Med personans glasögon',
		about: 'Se verksamheten som personan möter den. Insikter, inte lösningar.',
		who: '6–25 chefer, politiker och handläggare',
		plan: {
			columns: [place('thought', 'Vi trodde'), place('saw', 'Vi såg'), place('means', 'Det betyder')],
			areas: ALL,
			steps: [
				step('read', 'read', 15, 'Läs högt', 'Läs personan högt, en rad var.'),
				step('week', 'talk', 20, 'En vecka i hens skor', 'Gå igenom möten, brev och väntan. Var stannar det?'),
				step('write', 'write', 20, 'Skriv', 'Skriv vad ni trodde, vad ni såg och vad det betyder. Lösningar får vänta.'),
				step('group', 'group', 15, 'Slå ihop', 'Läs upp och lägg ihop det som säger samma sak.'),
				step('choose', 'choose', 20, 'Enas', 'Vilka insikter står ni för? Vem bär dem vidare?')
			]
		}
	},
	rule_clash: {
		name: 'Regelkrocken',
		about: 'Hitta var två regler motverkar varandra, och bestäm om de ska ändras, tolkas eller lotsas förbi.',
		who: 'Parterna, 4–12 personer',
		plan: {
			columns: [place('rule', 'Vår regel', 'Och varför den finns'), place('clash', 'Krocken', 'Vad händer för personen?'), place('way', 'Vägen', 'Ändra, tolka eller lotsa förbi?')],
			areas: ALL,
			steps: [
				step('read', 'read', 10, 'Läs', 'Välj en situation och läs den högt.'),
				step('write', 'write', 15, 'Skriv', 'Skriv er egen regel och varför den finns.'),
				step('group', 'group', 20, 'Lägg ihop', 'Lägg de regler som motverkar varandra bredvid varandra. Vem ser krocken i dag?'),
				step('ways', 'write', 10, 'Vägar', 'Skriv hur krocken kan lösas: ändra, tolka eller lotsa förbi.'),
				step('choose', 'choose', 20, 'Bestäm', 'Vem tar det vidare, på vilken nivå och när?')
			]
		}
	},
	card_table: {
		name: 'Värdekortsbordet',
		about: 'Lägg utskrivna kort i en pyramid och berätta om toppen.',
		who: '3–8 deltagare',
		plan: {
			columns: [place('top', 'Toppen', 'Det viktigaste'), place('middle', 'Mitten'), place('low', 'Botten')],
			areas: ALL,
			steps: [
				step('read', 'read', 5, 'Titta', 'Läs korten. Fråga om något är svårt.'),
				step('lay', 'write', 20, 'Lägg', 'Lägg en pyramid: ett kort överst, sedan tre, fyra, tre och ett.'),
				step('talk', 'talk', 20, 'Berätta', 'Berätta om kortet i toppen, om du vill.')
			]
		}
	},
	story_figure: {
		name: 'Berättelse och siffra',
		about: 'Para ihop en röst med en siffra och säg vad de säger tillsammans.',
		who: '4–12 personer',
		plan: {
			columns: [place('figure', 'Siffran säger'), place('voice', 'Rösten säger'), place('both', 'Tillsammans')],
			areas: ALL,
			steps: [
				step('read', 'read', 10, 'Läs', 'Läs rösterna och siffrorna.'),
				step('write', 'write', 15, 'Skriv', 'Skriv vad siffran säger, vad rösten säger och vad de säger tillsammans.'),
				step('talk', 'talk', 10, 'Prata', 'Var säger de olika saker? Vad beror det på?'),
				step('choose', 'choose', 10, 'Välj', 'Välj de par som ska stå på tavlan.')
			]
		}
	},
	data_sprint: {
		name: 'Datasprint',
		about: 'En dag med data, frågor och dem det gäller, fram till ett beslut.',
		who: '8–30 personer i lag',
		plan: {
			columns: [place('question', 'Frågan'), place('found', 'Det vi hittade'), place('proposal', 'Förslaget')],
			areas: ALL,
			steps: [
				step('start', 'read', 60, 'Start', 'Problembilden: vad vet vi, och vad säger de som berörs?'),
				step('choosing', 'write', 60, 'Välj fråga', 'Varje lag skriver sin fråga.'),
				step('midway', 'talk', 60, 'Visa halvvägs', 'Visa vad ni har hittat. Vad saknas?'),
				step('work', 'write', 120, 'Arbeta', 'Skriv vad ni har hittat och vad ni föreslår.'),
				step('show', 'talk', 60, 'Visa', 'Tre minuter för varje lag, och frågor.'),
				step('decide', 'choose', 45, 'Bestäm', 'Testa, bygg eller lägg ned. Vem håller i det?')
			]
		}
	},
	feedback: {
		name: 'Återkoppling till deltagarna',
		about: 'Bestäm vad de som har svarat får veta.',
		who: '3–10 personer',
		plan: {
			columns: [place('said', 'Det här sa ni'), place('do', 'Det här gör vi'), place('cannot', 'Det här kan vi inte')],
			areas: ALL,
			steps: [
				step('read', 'read', 5, 'Läs', 'Läs tavlan och besluten.'),
				step('write', 'write', 10, 'Skriv', 'Skriv med ord som alla förstår.'),
				step('group', 'group', 5, 'Slå ihop', 'Lägg ihop det som säger samma sak.'),
				step('choose', 'choose', 10, 'Bestäm', 'Vad ska stå på sidan? Vem lägger ut det, och när?')
			]
		}
	}
};
