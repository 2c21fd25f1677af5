/** The round on paper: what is printed, sheets typed in, and that what is stored is what was on the sheet, place by place. */
import { spawnSync } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { cross, newSheet, openSheet, question, review, save } from './fixtures/paper.ts';
import { signIn } from './fixtures/staff.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

let app: RunningApp;
/** Addresses of the demo's rounds, and a round with nobody in it. */
const rounds = { standard: '', allKinds: '', real: '', realCode: '' };

test.beforeAll(async ({ app: shared, newRound, staffPage }) => {
	app = shared;
	const real = await newRound('standard', { title: 'På bordet' });
	rounds.real = real.page;
	rounds.realCode = real.code;
	const page = await staffPage('designer');
	for (const [name, title] of [['standard', 'Hösten 2026'], ['allKinds', 'Prova alla frågesätt']] as const) {
		await page.goto(`${app.url}/projects`);
		await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
		await page.getByRole('link', { name: title }).click();
		await page.waitForURL('**/rounds/*');
		rounds[name] = page.url();
	}
});

interface Survey {
	title: string;
	cards: { id: string; title: string; line: string }[];
}
const survey = async (code: string, language = 'sv') => ((await (await fetch(`${app.url}/api/v1/rounds/${code}?language=${language}`)).json()) as { survey: Survey }).survey;
const asRole = async (browser: Browser, role: Parameters<typeof signIn>[2]) => {
	const page = await browser.newPage();
	await signIn(page, app, role);
	return page;
};

/** The text of each page of a PDF, in the order it was written. */
function pagesOf(pdf: Buffer): string[] {
	const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
	return stdout.split('\f').slice(0, -1).map((page) => page.normalize('NFKC').replace(/\s+/g, ' ').trim());
}
const info = (pdf: Buffer) => spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout;
const canRead = spawnSync('pdftotext', ['-v']).status === 0;

test('designer, trust agent and owner print; steering does not see it, and the owner types nothing in', turn(5), async ({ browser }) => {
	const paths = ['/paper', '/paper/cards', '/paper/sheets?n=1', '/paper/type-in'];
	for (const [role, statuses] of [['designer', [200, 200, 200, 200]], ['trust_agent', [200, 200, 200, 200]], ['owner', [200, 200, 200, 403]], ['steering', [404, 404, 404, 404]]] as const) {
		const page = await asRole(browser, role);
		for (const [i, path] of paths.entries()) expect((await page.request.get(rounds.real + path)).status(), `${role} ${path}`).toBe(statuses[i]);
		for (const action of ['review', 'save']) {
			const sent = await page.request.post(`${rounds.real}/paper/type-in?/${action}&sheet=AAAAAA`, { form: { a: '1' }, headers: { origin: app.url, accept: 'text/html' } });
			// The code is of no sheet of this round's: for who may type in, the page is not there.
			expect(sent.status(), `${role} ${action}`).toBe(role === 'owner' ? 403 : 404);
		}
		await page.close();
	}
	const agent = await asRole(browser, 'trust_agent');
	await agent.goto(rounds.real);
	await agent.getByRole('link', { name: 'Skriv ut på papper, eller skriv in ett blad' }).click();
	await agent.getByLabel('Hur många blad?').fill('tre');
	await agent.getByRole('button', { name: 'Visa bladen' }).click();
	await expect(agent.getByRole('alert')).toContainText('heltal mellan 1 och 40');
	await expect(agent.getByLabel('Hur många blad?')).toHaveValue('tre');
	await agent.getByLabel('Hur många blad?').fill('3');
	await agent.getByRole('button', { name: 'Visa bladen' }).click();
	await expect(agent.locator('[data-sheet]')).toHaveCount(3);
	const codes = await agent.locator('.head .code b').allInnerTexts();
	await agent.reload();
	// No sheet is ever printed for two people.
	expect((await agent.locator('.head .code b').allInnerTexts()).filter((code) => codes.includes(code))).toEqual([]);
	expect(await agent.locator('script').count()).toBe(0);
	await agent.close();
});

test.describe('as PDF', () => {
	test.skip(!canRead, 'pdftotext is not here');
	for (const language of ['sv', 'ar']) {
		for (const which of ['standard', 'allKinds'] as const) {
			test(`the cards of ${which} in ${language}: every text, A4, and none is cut by the end of a page`, async ({ browser }) => {
				const page = await asRole(browser, 'designer');
				const { cards } = await survey(which === 'standard' ? app.demo().code : app.demo().codeAllKinds, language);
				await page.goto(`${rounds[which]}/paper/cards?language=${language}`);
				await expect(page.locator('.page li')).toHaveCount(cards.length);
				for (const { title, line } of cards) await expect(page.locator('.page li').filter({ has: page.getByText(title, { exact: true }) }).filter({ hasText: line })).toHaveCount(1);
				const pdf = await page.pdf({ preferCSSPageSize: true });
				expect(info(pdf)).toMatch(/Page size: +59\d\.\d+ x 841\.\d+ pts \(A4\)/);
				const pages = pagesOf(pdf);
				expect(pages).toHaveLength(Math.ceil(cards.length / 8));
				if (language === 'sv') {
					for (const [i, { title, line }] of cards.entries()) expect(pages.filter((text) => text.includes(`${i + 1} ${title}${line ? ` ${line}` : ''}`)), title).toHaveLength(1);
				}
				await page.close();
			});
		}
	}
	test('each sheet has paper of its own, and every page says whose it is', async ({ browser }) => {
		const page = await asRole(browser, 'designer');
		for (const which of ['standard', 'allKinds'] as const) {
			await page.goto(`${rounds[which]}/paper/sheets?n=3`);
			const codes = await page.locator('.head .code b').allInnerTexts();
			const strips = await page.locator('.the-code').allInnerTexts();
			const pdf = await page.pdf({ preferCSSPageSize: true });
			expect(info(pdf)).toMatch(/\(A4\)/);
			const pages = pagesOf(pdf);
			for (const [i, code] of codes.entries()) {
				const own = pages.flatMap((text, at) => (text.includes(code) ? [at] : []));
				// A leaf's front, also where both sides are printed; pages without anything in between belong to nobody.
				expect(own[0]! % 2, code).toBe(0);
				expect(own.length).toBeGreaterThanOrEqual(3);
				expect(own.at(-1)! - own[0]!, code).toBe(own.length - 1);
				for (const at of own) expect(codes.filter((other) => pages[at]!.includes(other))).toEqual([code]);
				expect(own.map((at) => pages[at]!.length).every((length) => length > 100), 'a page with nothing but its head').toBe(true);
				// The strip, on the last page only, and no other person's.
				expect(pages.flatMap((text, at) => (text.includes(strips[i]!.trim()) ? [at] : []))).toEqual([own.at(-1)]);
			}
			expect(pages.filter((text) => text !== '' && !codes.some((code) => text.includes(code)))).toEqual([]);
		}
		await page.close();
	});
});

test('in print, and on a screen in the dark, it is black on white: nothing rests on a colour or a background', turn(2), async ({ browser }) => {
	const page = await asRole(browser, 'designer');
	await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
	for (const path of ['cards', 'sheets?n=1']) {
		await page.goto(`${rounds.allKinds}/paper/${path}`);
		const papers = await page.locator('.on-paper').evaluateAll((all) => all.map((paper) => [getComputedStyle(paper).color, getComputedStyle(paper).backgroundColor].join(' on ')));
		expect([...new Set(papers)], path).toEqual(['rgb(0, 0, 0) on rgb(255, 255, 255)']);
	}
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const path of ['cards', 'sheets?n=1', 'sheets?n=1&language=ar']) {
		await page.goto(`${rounds.allKinds}/paper/${path}`);
		const wrong = await page.locator('.on-paper').evaluateAll((all) =>
			all.flatMap((paper) =>
				[...paper.querySelectorAll('*')].flatMap((element) => {
					const { color, backgroundColor, backgroundImage } = getComputedStyle(element);
					const ground = backgroundColor === 'rgba(0, 0, 0, 0)' || backgroundColor === 'rgb(255, 255, 255)';
					return color === 'rgb(0, 0, 0)' && ground && backgroundImage === 'none' ? [] : [`${element.tagName}.${element.className} ${color} ${backgroundColor}`];
				})
			)
		);
		expect(wrong, path).toEqual([]);
		await expect(page.locator('header')).toBeHidden();
	}
	await page.close();
});

test('the positions differ between sheets, as between devices', turn(6), async ({ browser }) => {
	const page = await asRole(browser, 'designer');
	const first = new Set<string>();
	for (let i = 0; i < 4; i++) first.add(JSON.stringify((await newSheet(page, rounds.standard)).questions));
	expect(first.size).toBe(4);
	await page.close();
});

test('the standard sheet typed in by a trust agent: stored as it was on the sheet, corrected, taken back with the strip', turn(4), async ({ browser }) => {
	const page = await asRole(browser, 'trust_agent');
	const { cards } = await survey(rounds.realCode);
	const idOf = (title: string) => cards.find((card) => card.title === title)!.id;
	const sheet = await newSheet(page, rounds.real);
	const weigh = sheet.questions.filter(({ kind }) => kind === 'best_worst');
	expect(weigh).toHaveLength(9);

	// A slip of the hand is said in a sentence, and what was typed is still there.
	await page.goto(`${rounds.real}/paper/type-in`);
	const slip = `${sheet.code.slice(0, -1)}${sheet.code.endsWith('A') ? 'B' : 'A'}`;
	await page.getByLabel('Bladets kod').fill(slip);
	await page.getByRole('button', { name: 'Öppna bladet' }).click();
	await expect(page.getByRole('alert')).toContainText(`Något tecken i koden stämmer inte. Kolla den en gång till, och att bladet hör till ${rounds.realCode}.`);
	await expect(page.getByLabel('Bladets kod')).toHaveValue(slip);
	await page.getByLabel('Bladets kod').fill(sheet.code.toLowerCase());
	await page.getByRole('button', { name: 'Öppna bladet' }).click();

	// The form has the sheet's own order.
	for (const { number, titles } of weigh) expect(await question(page, number).locator('tbody .card span[lang]').allInnerTexts()).toEqual(titles);
	const expected: unknown[] = [];
	for (const [i, { number, titles }] of weigh.entries()) {
		const shown = titles.map(idOf);
		if (i === 7) await question(page, number).getByLabel('Alla är lika viktiga').check();
		else if (i !== 8) {
			await cross(page, number, 'best', i % 4);
			// The seventh has the same card twice: wrong.
			await cross(page, number, 'worst', i === 6 ? i % 4 : (i + 1) % 4);
		}
		const outcome = i === 7 ? 'equal' : i === 8 ? 'skipped' : 'chosen';
		expected.push({ question: 'matters', kind: 'best_worst', shown, outcome, best: outcome === 'chosen' ? shown[i % 4] : null, worst: outcome === 'chosen' ? shown[(i + 1) % 4] : null });
	}
	// The follow-up: the card's number, as the person wrote it.
	const [top] = weigh;
	const topCard = { id: idOf(top!.titles[0]!), number: top!.numbers[0]! };
	const follow = question(page, 10);
	await follow.getByLabel('Kort nummer').fill('99');
	await follow.getByLabel('Stämmer lite').check();
	await follow.getByLabel('Det fungerar, behåll det').check();
	await follow.getByLabel('Egna ord').fill('Bussen går sällan.\nRing 070-123 45 67.');
	await question(page, 13).getByLabel('18–20').check();
	await page.getByRole('group', { name: 'Vilken hjälp är kryssad?' }).getByLabel('Någon läste upp').check();
	await review(page);
	await expect(page.getByRole('alert')).toContainText('Fråga 7: Samma kort är både viktigast och minst viktigt.');
	await expect(page.getByRole('alert')).toContainText('Fråga 10: Det finns inget kort med nummer 99.');
	await expect(question(page, 7).locator('.problem')).toContainText('Samma kort');
	await expect(follow.getByLabel('Egna ord')).toHaveValue('Bussen går sällan.\nRing 070-123 45 67.');
	await expect(follow.getByLabel('Stämmer lite')).toBeChecked();
	await cross(page, 7, 'worst', 3);
	await follow.getByLabel('Kort nummer').fill(topCard.number);
	await review(page);
	// Personal data is asked about as on a device.
	await expect(follow).toContainText('Det här ser ut som ett telefonnummer. Vill du ta bort det?');
	await follow.getByLabel('Ta bort det').check();
	await review(page);
	await expect(page.getByRole('heading', { name: 'Stämmer det?' })).toBeVisible();
	await expect(page.locator('dl')).toContainText(`Viktigast: ${top!.numbers[0]} ${top!.titles[0]}`);
	await expect(page.locator('dl')).toContainText('Ring ….');
	// Back and forth, nothing is lost.
	await page.getByRole('button', { name: 'Ändra' }).click();
	await expect(question(page, 13).getByLabel('18–20')).toBeChecked();
	await review(page);
	await save(page);
	await expect(page.getByRole('status')).toContainText(`Bladet ${sheet.code} är sparat.`);

	const read = async () => {
		const rows = await storedAnswers(app, rounds.realCode);
		return rows;
	};
	let rows = await read();
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ revision: 1, language: 'sv', support: 'text', help: ['read_aloud'] });
	const withoutSet = (answers: unknown[]) => (answers as { kind: string; set?: number }[]).map(({ set: _, ...answer }) => answer);
	const sixth = expected[6] as { shown: string[]; worst: string };
	sixth.worst = sixth.shown[3]!;
	const about = [
		{ question: 'top', kind: 'follow_up', card: topCard.id, aspect: 'today', value: 1 },
		{ question: 'top', kind: 'follow_up', card: topCard.id, aspect: 'change', value: 'keep' },
		{ question: 'age', kind: 'choice', value: '18–20' },
		// Without a cross: as on a device where the person went on.
		{ question: 'gender', kind: 'choice', value: null },
		{ question: 'mostly', kind: 'choice', value: null }
	];
	expect(withoutSet(rows[0]!.answers)).toEqual([...expected, ...about]);

	// The same sheet once more is the same response; something else on it is its next revision.
	const all = async (change: () => Promise<void>) => {
		await openSheet(page, rounds.real, sheet.code);
		await expect(page.getByText(`Bladet ${sheet.code} är redan inskrivet.`)).toBeVisible();
		for (const [i, { number }] of weigh.entries()) {
			if (i === 7) await question(page, number).getByLabel('Alla är lika viktiga').check();
			else if (i !== 8) await cross(page, number, 'best', i % 4).then(() => cross(page, number, 'worst', i === 6 ? 3 : (i + 1) % 4));
		}
		await follow.getByLabel('Kort nummer').fill(topCard.number);
		await follow.getByLabel('Stämmer lite').check();
		await follow.getByLabel('Det fungerar, behåll det').check();
		await follow.getByLabel('Egna ord').fill('Bussen går sällan.\nRing ….');
		await question(page, 13).getByLabel('18–20').check();
		await page.getByRole('group', { name: 'Vilken hjälp är kryssad?' }).getByLabel('Någon läste upp').check();
		await change();
		await review(page);
		await save(page);
	};
	await all(async () => {});
	await expect(page.getByRole('status')).toContainText('fanns redan, med samma svar');
	await all(() => question(page, 13).getByLabel('21–24').check());
	await expect(page.getByRole('status')).toContainText(`Bladet ${sheet.code} är rättat.`);
	rows = await read();
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ revision: 2 });
	expect(rows[0]!.answers).toContainEqual({ question: 'age', kind: 'choice', value: '21–24' });

	// The strip.
	await page.goto(`${app.url}/angra`);
	await page.getByLabel('Din kod').fill(sheet.withdrawal);
	await page.getByRole('button', { name: 'Ta bort mina svar' }).click();
	await expect(page.getByRole('heading', { name: 'Dina svar är borttagna.' })).toBeVisible();
	expect(await read()).toHaveLength(0);
	await page.goto(`${rounds.real}/paper/type-in?sheet=${sheet.code}`);
	await expect(page.getByRole('alert')).toContainText('har tagits bort med hjälp av koden på remsan');
	await page.close();
});

test('a sheet with every kind of question, in Arabic: stored place by place', turn(7), async ({ browser, newRound }) => {
	const page = await asRole(browser, 'designer');
	const { code, page: round } = await newRound('allKinds');
	const { cards } = await survey(code, 'ar');
	const idOf = (title: string) => cards.find((card) => card.title === title)!.id;
	const sheet = await newSheet(page, round, 'ar');
	await expect(page.locator('[data-sheet]')).toHaveAttribute('dir', 'rtl');
	await openSheet(page, round, sheet.code);
	const expected: unknown[] = [];
	let [pairs, balances] = [0, 0];
	for (const { number, kind, titles } of sheet.questions) {
		const shown = titles.map(kind === 'choice' ? String : idOf);
		const own = question(page, number);
		if (kind === 'best_worst') {
			await cross(page, number, 'worst', 0);
			await cross(page, number, 'best', 3);
			expected.push({ question: 'matters', kind: 'best_worst', shown, outcome: 'chosen', best: shown[3], worst: shown[0] });
		} else if (kind === 'pairs') {
			const [place, outcome, choice] = [[0, 'chosen', shown[0]], [1, 'chosen', shown[1]], [2, 'equal', null], [3, 'unknown', null], [4, 'skipped', null]][pairs++ % 5] as [number, string, string | null];
			await own.getByRole('radio').nth(place).check();
			expected.push({ question: 'duel', kind: 'pairs', shown, outcome, choice });
		} else if (kind === 'points') {
			await own.getByRole('textbox').nth(0).fill('7');
			await own.getByRole('textbox').nth(2).fill('2');
			await review(page);
			await expect(question(page, number).locator('.problem')).toHaveText('Tillsammans blir det 9. Det ska bli 10. Stämmer det inte på bladet, lämna alla rutor tomma.');
			await own.getByRole('textbox').nth(2).fill('3');
			expected.push({ question: 'stones', kind: 'points', shown, points: [7, 0, 3, 0] });
		} else if (kind === 'ranking') {
			await own.getByRole('textbox').nth(4).fill('1');
			await own.getByRole('textbox').nth(1).fill('2');
			expected.push({ question: 'order', kind: 'ranking', shown, order: [shown[4], shown[1]] });
		} else if (kind === 'balance') {
			// The first box, the middle, the last.
			const place = [0, 3, 6][balances]!;
			await own.getByRole('radio').nth(place).check();
			expected.push({ question: 'balance', kind: 'balance', shown, score: [3, 0, -3][balances++] });
		} else if (kind === 'ladder') {
			await own.getByRole('radio', { name: '10', exact: true }).check();
			expected.push({ question: 'ladder', kind: 'ladder', value: 10 });
		} else if (kind === 'choice') {
			await own.getByRole('radio').nth(1).check();
			expected.push({ question: 'mostly', kind: 'choice', value: 'phone' });
		}
	}
	await review(page);
	await save(page);
	await expect(page.getByRole('status')).toContainText(`Bladet ${sheet.code} är sparat.`);
	const rows = await storedAnswers(app, code);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ language: 'ar', support: 'text', help: [] });
	expect((rows[0]!.answers as { set?: number }[]).map(({ set: _, ...answer }) => answer)).toEqual(expected);
	await page.close();
});

test('a small group with an age floor: the cross for the age and for the own words', turn(4), async ({ browser }) => {
	const page = await asRole(browser, 'designer');
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Vad är viktigt för dig?', exact: true }).first().click();
	await page.getByLabel('Omgångens namn').fill('Liten grupp');
	await page.getByLabel('Lägsta ålder').fill('16');
	await page.getByLabel('Hur många väntas svara?').fill('8');
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await page.waitForURL('**/rounds/*');
	const round = page.url();
	const code = (await page.locator('.the-code').innerText()).trim();
	const sheet = await newSheet(page, round);
	const paper = page.locator('[data-sheet]');
	for (const words of ['Jag har fyllt 16', 'Ni är ungefär åtta i gruppen', 'Använd mina ord omskrivna', 'Ingen kan svara dig här', 'Ring 112']) await expect(paper).toContainText(words);
	await openSheet(page, round, sheet.code);
	await cross(page, 1, 'best', 0);
	await question(page, 10).getByLabel('Kort nummer').fill(sheet.questions[0]!.numbers[0]!);
	await question(page, 10).getByLabel('Egna ord').fill('Det är långt till allt.');
	await review(page);
	await expect(page.getByRole('alert')).toContainText('Utan kryss för ”Jag har fyllt 16” sparas inte bladet.');
	await page.getByLabel('Rutan ”Jag har fyllt 16” är kryssad').check();
	await review(page);
	await expect(page.getByText('De egna orden sparas inte')).toBeVisible();
	await page.getByRole('button', { name: 'Ändra' }).click();
	await page.getByLabel('Använd mina ord omskrivna').check();
	await review(page);
	await expect(page.getByText('De egna orden sparas inte')).toHaveCount(0);
	await save(page);
	await expect(page.getByRole('status')).toContainText('är sparat');
	await page.goto(`${round}/quotes`);
	await expect(page.locator('blockquote')).toContainText('Det är långt till allt.');
	await expect(page.locator('main')).toContainText('får bara användas omskrivet');
	expect(code).not.toBe('');
	await page.close();
});

test('a round that closes while somebody types: it is said, and nothing typed is lost', turn(8), async ({ browser, newRound }) => {
	const page = await asRole(browser, 'designer');
	const { page: round } = await newRound('standard', { title: 'Stänger snart' });
	const sheet = await newSheet(page, round);
	await openSheet(page, round, sheet.code);
	await cross(page, 1, 'best', 2);
	await review(page);
	const other = await asRole(browser, 'trust_agent');
	await other.goto(round);
	await other.getByRole('button', { name: 'Stäng omgången' }).click();
	await save(page);
	await expect(page.getByRole('alert')).toContainText('Omgången är stängd.');
	await other.goto(`${round}/paper/type-in?sheet=${sheet.code}`);
	await expect(other.getByRole('alert')).toContainText('Omgången är stängd.');
	await expect(other.getByRole('button', { name: 'Läs igenom' })).toHaveCount(0);
	await other.goto(round);
	await other.getByRole('button', { name: 'Öppna omgången igen' }).click();
	await save(page);
	await expect(page.getByRole('status')).toContainText('är sparat');
	await other.close();
	await page.close();
});

for (const [name, size] of [['phone', PHONE], ['tablet', TABLET], ['desk', DESKTOP]] as const) {
	if (name !== 'phone' && !SOAK) continue;
	test(`every page about paper, at a ${name}’s size`, turn(1), async ({ browser }) => {
		const context = await browser.newContext(size);
		const seen = new Walk(context, app.url);
		const page = await context.newPage();
		const look = (what: string) => seen.look(page, what);
		try {
			await signIn(page, app, 'trust_agent');
			await page.goto(rounds.allKinds);
			await look('the round');
			await page.goto(`${rounds.allKinds}/paper`);
			await look('paper');
			await page.goto(`${rounds.allKinds}/paper/sheets?n=99`);
			await look('too many sheets');
			await page.goto(`${rounds.allKinds}/paper/cards`);
			await look('cards');
			await page.goto(`${rounds.allKinds}/paper/cards?language=ar`);
			await look('cards in Arabic');
			await newSheet(page, rounds.allKinds, 'ar');
			await look('a sheet in Arabic');
			await openSheet(page, rounds.allKinds, (await newSheet(page, rounds.allKinds, 'ar')).code);
			await look('an Arabic sheet to type in');
			const sheet = await newSheet(page, rounds.standard);
			await look('a sheet');
			await page.goto(`${rounds.standard}/paper/type-in?sheet=AAAA`);
			await look('not a code');
			await openSheet(page, rounds.standard, sheet.code);
			await look('a sheet to type in');
			seen.allow(400, /\/paper\/type-in$/);
			await cross(page, 1, 'best', 0);
			await cross(page, 1, 'worst', 0);
			await question(page, 10).getByLabel('Kort nummer').fill('1');
			await question(page, 10).getByLabel('Egna ord').fill('Ring 070-123 45 67.');
			await review(page);
			await look('what is wrong');
			await cross(page, 1, 'worst', 1);
			await question(page, 10).getByLabel('Ta bort det').check();
			await review(page);
			await expect(page.getByRole('heading', { name: 'Stämmer det?' })).toBeVisible();
			await look('to read through');
			await save(page);
			await expect(page.getByRole('status')).toBeVisible();
			await look('saved');
			await page.goto(`${rounds.standard}/paper/type-in?sheet=${sheet.code}`);
			await look('typed in before');
		} catch (error) {
			seen.stopped(error);
		} finally {
			await context.close();
		}
		expect(seen.result()).toEqual([]);
		expect(seen.pages).toBe(14);
	});
}
