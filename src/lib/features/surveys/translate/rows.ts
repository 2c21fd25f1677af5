/** A draft's texts for whoever translates them: by card and question, in the order of the survey, each with what it is. */
import { fill, type Text } from '#ui/fill.ts';
import type { DraftText } from '#drafting/translation.ts';
import type { Messages } from '#i18n/index.ts';

export interface PlacedText extends DraftText {
	/** What it is: "Kort", "Frågan", "Alternativ 2". */
	role: string;
}
export interface TextGroup {
	key: string;
	heading: string;
	texts: PlacedText[];
}

type Words = Pick<Messages['translations'], 'roles' | 'groups'>;

/** Which words say what the text at a place is. A kind of question that has others says "Text". */
function roleOf(place: string, { roles }: Words): string {
	const [what, , ...rest] = place.split(':');
	if (what === 'title' || what === 'practice' || what === 'section') return roles[what];
	if (what === 'card') return rest[0] === 'title' ? roles.cardTitle : roles.cardLine;
	const option = rest.at(-2) === 'option' ? Number(rest.at(-1)) : null;
	if (option !== null) return fill(roles.option, { n: option + 1 });
	return (roles as Record<string, Text>)[rest.at(-1)!] ?? roles.text;
}

export function groupsOf(texts: readonly DraftText[], words: Words): TextGroup[] {
	const found = new Map<string, TextGroup>();
	for (const text of texts) {
		const [what, id] = text.place.split(':') as [string, string];
		const key = what === 'card' || what === 'question' ? `${what}:${id}` : what;
		const { groups } = words;
		const heading = () => (what === 'card' ? fill(groups.card, { name: text.text }) : what === 'question' ? fill(groups.question, { name: text.text }) : what === 'practice' ? groups.practice : what === 'section' ? groups.section : groups.survey);
		const group = found.get(key) ?? { key, heading: heading(), texts: [] };
		group.texts.push({ ...text, role: roleOf(text.place, words) });
		found.set(key, group);
	}
	return [...found.values()];
}
