/** With a persona's glasses: what their lines say is weighed high in a round, each beside what the release tells of it today. */
import { marksOf } from '#analysis/persona-marks.ts';
import { cardFinding, findingOf, rowAt } from '#analysis/finding.ts';
import { prioritiesOf, priorityCards } from '#analysis/priorities.ts';
import type { Sources } from '#data/server/boards.ts';
import type { GlassesTile } from '#domain/board/board.ts';
import type { FigureAddress } from '#domain/insight/insight.ts';
import { linesOf, type Line, type Persona } from '#domain/persona/persona.ts';
import type { Result } from '#domain/result/result.ts';
import { reviewWords } from '#features/personas/view/coverage.ts';
import { shownLine } from '#features/personas/view/shown.ts';
import { readIn } from '#features/personas/view/told.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { todayWords } from '#features/releases/priorities.ts';
import { messages, type Language } from '#i18n/index.ts';
import { fill } from '#ui/fill.ts';

/** As many as are read at once. */
const MOST = 4;
export interface GlassesLine {
	id: string;
	text: string;
	/** What it is about, as the result calls it. */
	card: string;
	/** What the line rests on, in a word, and how that stands now. */
	rests: string;
	marked: string | null;
	/** Where it lies in the order, as the release says it; null where that is not told. */
	weighs: string | null;
	/** "Åtgärda" and the like; empty without. */
	group: string;
	/** What is told of it today; null where nothing is. */
	today: string | null;
}
export interface Glasses {
	name: string;
	age: number | null;
	portrait: Persona['portrait'];
	heading: string;
	invented: string;
	/** Its day is over. */
	past: string | null;
	lines: GlassesLine[];
	/** How many there are besides. */
	more: number;
}

/** What the tile's release says of a card: where it lies, and how it is today. */
function saidOf({ question, unit, card }: FigureAddress, results: readonly Result[], lang: Language): Pick<GlassesLine, 'weighs' | 'group' | 'today'> {
	const words = messages(lang);
	const finding = findingOf(results, { question, unit, card });
	const place = cardFinding(finding)?.place;
	const of = prioritiesOf(results).find((one) => one.question === question);
	const today = of && priorityCards(of).find(({ one }) => one.card.id === card)?.one.today;
	return {
		weighs: place ? words.insights.evidence.place[place] : null, group: figureWords(results, { question, unit, card, said: finding }, words, lang)?.group ?? '',
		today: today ? `${todayWords(today, words.releases.priorities)}.` : null
	};
}

/** Null: the persona is gone, or is not for this reader. `today`: the workspace's day. */
export function glassesOf(tile: GlassesTile, { releases, personas: { personas, grounds } }: Pick<Sources, 'releases' | 'personas'>, today: string, lang: Language): Glasses | null {
	const persona = personas.find(({ id }) => id === tile.persona);
	const source = releases[tile.release];
	if (!persona || !source) return null;
	const { personas: t } = messages(lang);
	const smallest = source.release.smallestGroup;
	const marks = marksOf(persona, grounds, { today, smallest });
	const round = source.release.roundId;
	/** A line that rests on how a card of this round is weighed. */
	const weighs = ({ evidence }: Line) => {
		if (evidence.kind !== 'figure' || evidence.card === '' || grounds.releases.find(({ id }) => id === evidence.release)?.roundId !== round) return false;
		const content = rowAt(grounds.results.filter(({ release }) => release === evidence.release), evidence)?.content;
		return Boolean(content && 'items' in content);
	};
	const found = linesOf(persona).filter(weighs);
	const reading = { grounds, read: readIn(grounds, lang), smallest, t: t.view, lang };
	const review = marks.past && persona.reviewOn ? reviewWords(persona.reviewOn, today, t.view.review, lang) : null;
	return {
		name: persona.name, age: persona.age, portrait: persona.portrait, heading: fill(messages(lang).boards.view.glasses.heading, { name: persona.name }), invented: fill(t.view.invented, { name: persona.name }), past: review?.on ?? null, more: Math.max(0, found.length - MOST),
		lines: found.slice(0, MOST).map((line): GlassesLine => {
			const { support } = shownLine(line, marks.lines.find((one) => one.line === line.id), reading);
			const [told] = support.told;
			return { id: line.id, text: line.text, card: told?.from ? told.heading : '', rests: support.label, marked: support.marked, ...saidOf(line.evidence as FigureAddress, source.results, lang) };
		})
	};
}
