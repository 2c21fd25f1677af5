/** A workshop's minutes as slides to change, and its wall as a picture: made of the minutes alone. */
import type { Block, Line, Slide, WallCard } from '#domain/board/slide.ts';
import type { Minutes } from '#domain/workshop/minutes.ts';
import { messages, type Language } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { shownMinutes, type ShownCard, type ShownMinutes } from './shown.ts';

const line = (tone: Line['tone'], text: string): Line => ({ tone, text });
const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');
const ANSWERED = ['figure', 'quote', 'insight', 'dialogue'];

function wordsIn(lang: Language) {
	const { workshopMinutes, workshopCards, staff } = messages(lang);
	return { t: workshopMinutes, cards: workshopCards, madeUp: staff.madeUp, lang };
}
type Words = ReturnType<typeof wordsIn>;

function wallCard({ card, under, dots, before, most }: ShownCard, { cards: t, lang }: Words): WallCard {
	const source = card.told?.source ?? 'room';
	const said = dots === null ? null : before === null ? fillPlural(t.dots, dots, lang, {}) : `${before} → ${dots}`;
	return {
		mark: `${card.told ? '●' : '○'} ${t.from[source]}`, told: ANSWERED.includes(source), beside: joined(most && t.most, card.late && t.late), most,
		text: card.told?.title ?? card.text, facts: [card.told?.facts, ...(card.told?.voices ?? []).map((one) => `”${one}”`)].filter(Boolean).join('\n'), under: under.map((one) => one.told?.title ?? one.text),
		dots: said === null ? null : { n: dots!, said },
		decided: card.decided ? `✓ ${t.decided.mark}: ${joined(card.decided.owner, t.decided.levels[card.decided.level], card.decided.dueOn && longDay(card.decided.dueOn, lang))}` : ''
	};
}
const wallOf = (area: ShownMinutes['areas'][number], words: Words): Block => ({ what: 'wall', columns: area.columns.map(({ name, hint, cards }) => ({ heading: name, hint, cards: cards.map((one) => wallCard(one, words)) })) });
/** The same as lines, for whoever hears it. */
const wallSaid = (area: ShownMinutes['areas'][number], words: Words): string[] =>
	area.columns.flatMap(({ name, cards }) => cards.map((one) => {
		const { mark, text, facts, under, dots, decided } = wallCard(one, words);
		return `${name}: ${joined(text, mark.slice(2), ...facts.split('\n'), ...under, dots && dots.said, decided.replace('✓ ', ''))}`;
	}));
const foot = (shown: ShownMinutes, words: Words) => ({ foot: joined(fill(words.t.foot, { title: shown.title, date: shown.day }), shown.people, shown.leaders), madeUp: shown.madeUp ? words.madeUp : '' });

function decidedSlide({ decided }: ShownMinutes, { t, cards: { decided: d }, lang }: Words): Pick<Slide, 'blocks' | 'notes'> {
	const rows = decided.map(({ text, decided: { owner, level, firstStep, dueOn } }) => [text, owner, d.levels[level], firstStep || t.page.noStep, dueOn ? longDay(dueOn, lang) : d.noDay]);
	const said = rows.map((row) => row.join('. '));
	return rows.length === 0 ? { blocks: [{ what: 'lines', lines: [line('plain', t.page.decidedNone)] }], notes: [] } : { blocks: [{ what: 'table', head: [t.page.card, t.page.owner, d.level, t.page.firstStep, t.page.due], wide: [3.4, 2.7, 1.8, 3.1, 1.8], rows, said, bars: null }], notes: said };
}

/** First what was decided, then the wall area by area, the votes, what was left open, what was brought and how it went. */
export function minutesSlides(told: Minutes, lang: Language): Slide[] {
	const words = wordsIn(lang);
	const { t } = words;
	const shown = shownMinutes(told, t, lang);
	const slides: Omit<Slide, 'foot' | 'madeUp'>[] = [
		{ title: t.page.decided, about: '', ...decidedSlide(shown, words) },
		...shown.areas.map((area) => ({ title: area.name || t.page.wall, about: area.name ? t.page.wall : '', blocks: [wallOf(area, words)], notes: wallSaid(area, words) })),
		...shown.votes.filter(({ rows }) => rows.length > 0).map(({ name, beside, facts, rows }) => {
			const cells = rows.map(({ text, before, n, change }) => (beside ? [text, String(before), String(n), change] : [text, String(n)]));
			const head = beside ? [t.page.card, t.page.before, t.page.after, t.page.change] : [t.page.card, t.page.dots];
			return { title: beside ? t.page.beforeAfter : name, about: beside ? name : '', blocks: [{ what: 'table' as const, head, wide: beside ? [7, 1, 1, 1.2] : [8, 1], rows: cells, said: cells.map((row) => row.join(', ')), bars: null }, { what: 'lines' as const, lines: facts.map((one) => line('quiet', one)) }], notes: [...cells.map((row) => row.join(', ')), ...facts] };
		}),
		...(shown.undecided.length > 0 ? [{ title: t.page.undecided, about: t.page.undecidedLead, blocks: [{ what: 'lines' as const, lines: shown.undecided.map(({ text, dots }) => line('item', joined(text, fillPlural(words.cards.dots, dots, lang, {})))) }], notes: [] }] : []),
		...(shown.brought.length > 0 ? [{ title: t.page.brought, about: '', blocks: [{ what: 'lines' as const, lines: shown.brought.flatMap(({ card: { told: own }, gone }) => [line('item', own!.title), line('quiet', joined(words.cards.from[own!.source], own!.facts, gone && t.page.gone))]) }], notes: shown.brought.flatMap(({ card: { told: own } }) => own!.voices) }] : []),
		{ title: t.page.steps, about: '', blocks: [{ what: 'table', head: [t.page.step, t.page.stepAbout, t.page.stepTime], wide: [2, 6, 3], rows: shown.steps.map(({ name, about, facts }) => [name, about, facts]), said: shown.steps.map(({ name, about, facts }) => `${name}. ${about} ${facts}`), bars: null }], notes: [] },
		{ title: t.page.left, about: '', blocks: [{ what: 'lines', lines: [...shown.left.map((one) => line('item', one)), line('plain', t.page.nobody)] }], notes: [] }
	];
	const same = foot(shown, words);
	return slides.map((slide) => ({ ...slide, ...same, notes: [...slide.notes, same.foot] }));
}

/** One area's wall as a picture; null where there is no such area. `at`: its place, from 0. */
export function wallPicture(told: Minutes, at: number, lang: Language): Slide | null {
	const words = wordsIn(lang);
	const shown = shownMinutes(told, words.t, lang);
	const area = shown.areas[at];
	if (!area) return null;
	const same = foot(shown, words);
	return { title: shown.title, about: joined(area.name, words.t.page.wall), blocks: [wallOf(area, words)], ...same, notes: [...wallSaid(area, words), same.foot] };
}
/** What each area's picture is called, without its ending: an area's own id may be too short. */
export const pictureName = (at: number): string => `wall0${at + 1}`;
