/** One figure of a release in words: what it is about and what it says, as the release's own page says it. */
import { cardFinding, rowAt } from '#analysis/finding.ts';
import { prioritiesOf, priorityCards } from '#analysis/priorities.ts';
import type { FigureAddress } from '#domain/insight/insight.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { todayWords } from './priorities.ts';
import { dilemmaWords, tableWords, type CountedResult } from './question/words.ts';
import { saidOfOrder } from './sentences.ts';

export interface FigureWords {
	heading: string;
	/** The question, where the heading is a card's name. */
	about: string;
	/** "Åtgärda" and the like; empty without. */
	group: string;
	said: string;
	picture: string;
	lifeArea: string | null;
	n: number | null;
}

const groupName = (group: string | null | undefined, { priorities: t }: Messages['releases']): string =>
	group === 'fix' || group === 'protect' || group === 'uncertain' ? t[group].heading : group === 'lower' ? t.picture.lower : '';

/** Null where it is not told. `said`: the finding's word (analysis/finding.ts). */
export function figureWords(results: readonly Result[], at: FigureAddress & { said: string }, words: Pick<Messages, 'releases' | 'insights'>, lang: string): FigureWords | null {
	const row = rowAt(results, at);
	if (!row || row.content === null) return null;
	const t = words.releases;
	const { content, prompt } = row;
	const whole = { heading: prompt, about: '', group: '', picture: '', lifeArea: null };
	if ('items' in content) {
		if (at.card === '') return { ...whole, said: saidOfOrder(row, t.verdict)[0] ?? t.verdict.noOrder, n: content.n };
		const item = content.items.find(({ card }) => card.id === at.card);
		const finding = cardFinding(at.said);
		if (!item || !finding) return null;
		const of = prioritiesOf(results).find(({ question }) => question === at.question);
		const one = of && priorityCards(of).find(({ one: { card } }) => card.id === at.card)?.one;
		const today = one?.today ? `${todayWords(one.today, t.priorities)}.` : '';
		const { title, picture, lifeArea } = item.card;
		return { heading: title, about: prompt, group: groupName(finding.group, t), said: `${words.insights.evidence.place[finding.place]} ${today}`.trim(), picture, lifeArea, n: content.n };
	}
	if ('lean' in content) return { ...whole, heading: `${content.first.title} – ${content.second.title}`, about: prompt, said: dilemmaWords(content, t, lang).lead, n: content.n };
	return 'rows' in content ? { ...whole, said: tableWords(row as CountedResult, t).lead, n: content.n } : null;
}
