/** A workshop's wall on slides and as a picture: every card is there once, whole, inside its page. */
import { expect, test } from 'vitest';
import type { WallCard } from '#domain/board/slide.ts';
import type { Done } from '#domain/workshop/act.ts';
import { minutesOf } from '#domain/workshop/minutes.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { minutesSlides, wallPicture } from '#features/workshops/minutes/deck.ts';
import { pictureOf } from '#server/request/picture/svg.ts';
import { BODY, pagesOf } from '#server/request/slides/pages.ts';
import { cardHeight, columnWidth, WALL, wallPages } from '#server/request/slides/wall-pages.ts';
import { createRandom } from '#stats/random.ts';
import { chanceOf } from '../../store/random-answers.ts';

const card = (text: string, more: Partial<WallCard> = {}): WallCard => ({ mark: '○ Rummets förslag', told: false, beside: '', most: false, text, facts: '', under: [], dots: null, decided: '', ...more });
const HEIGHT = BODY.bottom - BODY.y;

test('in 200 random walls of up to 60 cards a column each card stands on one page, in its order, and no column is higher than its page', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const { below, is } = chanceOf(createRandom(seed));
		const words = (most: number) => Array.from({ length: 1 + below(most) }, () => 'sammanhang').join(' ');
		const columns = Array.from({ length: 1 + below(4) }, (_, i) => ({ heading: `Spalt ${i}`, hint: 'Vad saknas?', cards: Array.from({ length: below(61) }, (_, n) => card(`${i}-${n} ${words(20)}`, { facts: is(0.3) ? words(8) : '', under: is(0.2) ? Array.from({ length: below(6) }, () => words(20)) : [], dots: is(0.4) ? { n: below(40), said: '3 prickar' } : null, decided: is(0.2) ? words(4) : '' })) }));
		const wall = { what: 'wall' as const, columns };
		const pages = wallPages(wall, BODY.w, HEIGHT);
		const w = columnWidth(wall, BODY.w);
		columns.forEach((column, i) => expect(pages.flatMap((page) => page.columns[i]!.cards.map(({ text }) => text.split(' ')[0])), `seed ${seed}`).toEqual(column.cards.map(({ text }) => text.split(' ')[0])));
		for (const page of pages) for (const { cards } of page.columns) expect(WALL.head + cards.reduce((sum, one) => sum + cardHeight(one, w) + WALL.between, -WALL.between), `seed ${seed}`).toBeLessThanOrEqual(HEIGHT + 0.001);
	}
});

test('from the minutes to pages and a picture, with nothing but what was seen', () => {
	const { plan } = WORKSHOPS.create_break_keep;
	const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
	const done: Done[] = [
		...Array.from({ length: 30 }, (_, n): Done => ({ seq: n + 1, led: false, act: { op: 'add', card: uuid(n), step: n === 29 ? 'write' : 'talk', area: 'all', column: plan.columns[n % 3]!.id, text: n === 3 ? 'شخص واحد يستمع' : `${n === 29 ? 'Osedd' : 'Lapp'} <${n}> & mer` } })),
		{ seq: 31, led: true, act: { op: 'show_votes', step: 'vote' } }, { seq: 32, led: true, act: { op: 'decide', card: uuid(4), owner: 'Växeln', level: 'team', firstStep: '', dueOn: null } }
	];
	const told = minutesOf({ title: 'Hjälp som hänger ihop', heldOn: '2026-11-30', plan, done, votes: { vote: { voters: 3, cards: { [uuid(0)]: 3 } } }, people: 12, leaders: [{ role: 'trust_agent', n: 2 }], madeUp: true });
	for (const lang of ['sv', 'en'] as const) {
		const slides = minutesSlides(told, lang);
		const pages = slides.flatMap((slide) => pagesOf(slide, '{title} ({n} av {of})'));
		const text = JSON.stringify(pages);
		expect(text).not.toContain('Osedd');
		expect([...new Set(text.match(/Lapp <\d+>/g))].length).toBe(28);
		for (const { foot, madeUp } of pages) expect([foot.includes('12'), madeUp !== '']).toEqual([true, true]);
		const { svg, height } = pictureOf(wallPicture(told, 0, lang)!, lang);
		expect(svg).toContain('Lapp &#60;28&#62; &#38; mer');
		expect(svg).toContain('direction="rtl"');
		expect(svg).not.toMatch(/Osedd|NaN|undefined|<script/);
		expect(svg.match(/<circle/g)).toHaveLength(3);
		expect(height).toBeGreaterThan(600);
		expect(wallPicture(told, 1, lang)).toBe(null);
	}
});
