/** What was typed in, as sentences to read through beside the sheet. In the survey's own language. */
import type { Messages } from '#i18n/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fill } from '#ui/fill.ts';
import { readingOf } from './reading/index.ts';
import type { Say } from './reading/reading.ts';
import { paperCards } from './items.ts';
import type { Typed } from './typed.ts';

export interface SummaryRow {
	key: string;
	number: number;
	/** Empty: nothing was crossed. */
	lines: string[];
	/** Something to look at once more. */
	note?: string;
}

export function summaryOf(survey: SurveyContent, { items }: Typed, words: Pick<Messages, 'paper' | 'respondMore'>): SummaryRow[] {
	const cards = new Map(paperCards(survey).map(({ id, number, title }) => [id, `${number} ${title}`]));
	const say: Say = { t: words.paper.typeIn, formats: words.respondMore.formats, name: (card) => cards.get(card) ?? card };
	return items.map((read) => ({
		key: read.item.key,
		number: read.item.number,
		lines: readingOf(read.item.question.kind).lines(read.item, read, say),
		...(read.notPutFirst ? { note: fill(say.t.notPutFirst, { numbers: read.notPutFirst }) } : {})
	}));
}
