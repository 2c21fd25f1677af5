/** Codebook, DDI and scripts: every variable is there, and what reads them can. R itself runs the script where there is an R. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe as group, expect, test } from 'vitest';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { codebookRows, ddi } from '#domain/export/codebook.ts';
import { csvHead, csvRow } from '#domain/export/csv.ts';
import { describe } from '#domain/export/describe.ts';
import { layoutOf } from '#domain/export/layout.ts';
import { rScript } from '#domain/export/r.ts';
import { longLines, spss } from '#domain/export/spss.ts';
import { messages } from '#i18n/index.ts';
import { bestWorstData } from '#analysis/question/best_worst.ts';
import { resultsOf } from '#analysis/results.ts';
import { simulateResponses } from '#analysis/simulate.ts';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import { fitBestWorst } from '#stats/best-worst.ts';
import { createRandom } from '#stats/random.ts';
import { randomSurvey } from '../../../store/random-answers.ts';

const survey = allKindsFromPack('Grums');
const layout = layoutOf(survey, { words: false });
const words = messages('sv').exports;
const [people, choices] = [describe(survey, layout.people, words), describe(survey, layout.choices, words)];

group('the codebook', () => {
	test('says of every variable what it is, and of every number what it stands for', () => {
		expect(people.filter(({ label, question, column }) => label === '' || label.includes('{') || (column.variable && question === ''))).toEqual([]);
		const rows = codebookRows(people);
		expect(rows.map(([name]) => name)).toEqual(layout.people.map(({ name }) => name));
		expect(rows.find(([name]) => name === 'help_explained')).toEqual(['help_explained', 'Fick hjälp: någon förklarade', null, '1 = ja; 0 = nej', '-99 = frågan eller kortet kom aldrig upp']);
	});
	test('as DDI is well-formed, also where the survey has signs of XML in it, with every variable of the file', () => {
		const odd = { ...survey, cards: survey.cards.map((card, i) => (i === 0 ? { ...card, title: `<b>"A" & 'B'</b> ]]>` } : card)) };
		const problems: string[] = [];
		const xml = ddi(describe(odd, layout.people, words), { title: 'A & B', file: 'people.csv', language: 'sv' });
		const document = new DOMParser({ onError: (_, message) => void problems.push(message) }).parseFromString(xml, 'text/xml');
		expect(problems).toEqual([]);
		expect([...document.getElementsByTagName('var')].map((one) => one.getAttribute('name'))).toEqual(layout.people.map(({ name }) => name));
		expect(xml).toContain('<labl>&lt;b&gt;&quot;A&quot; &amp; \'B\'&lt;/b&gt; ]]&gt;</labl>');
	});
});

group('the script for SPSS', () => {
	test('has no line and no label that is longer than SPSS reads, whatever the survey says', () => {
		const long = { ...survey, cards: survey.cards.map((card) => ({ ...card, title: 'å'.repeat(119) })) };
		for (const one of [survey, long, randomSurvey(createRandom(4))]) {
			const own = layoutOf(one, { words: true });
			for (const columns of [own.people, own.choices]) {
				const script = spss(describe(one, columns, words), { fileName: 'people.csv', separator: ';', note: 'Läser filen.' });
				expect(longLines(script)).toEqual([]);
				for (const { name } of columns) expect(script).toMatch(new RegExp(`^    ${name} [AF][0-9.]+`, 'm'));
			}
		}
	});
	test('names the kinds of missing', () => {
		const script = spss(people, { fileName: 'people.csv', separator: ';', note: '' });
		expect(script).toContain('MISSING VALUES help_explained (-99 THRU -94).');
		expect(script).toContain('    -98 "hoppade över"');
	});
});

const hasR = (() => {
	try {
		return Boolean(execFileSync('Rscript', ['--version'], { stdio: 'pipe' }));
	} catch {
		return false;
	}
})();
const script = rScript(people, choices, { people: 'people.csv', choices: 'choices.csv', separator: ';', note: 'Läser', missing: words.missing });

group('the script for R', () => {
	test('has every variable, its class and its label', () => {
		for (const { name } of [...layout.people, ...layout.choices]) expect(script).toContain(`  "${name}" = "`);
		for (const kind of ['best_worst', 'pairs', 'points', 'ranking', 'balance']) expect(script).toContain(`shares_${kind} <- function(d) {`);
		// What opens is closed: brackets outside texts and comments.
		const code = script.replace(/"(\\.|[^"\\])*"/g, '""').replace(/#.*/g, '');
		for (const [open, close] of ['()', '{}', '[]']) expect(code.split(open!).length, open).toBe(code.split(close!).length);
	});

	test.skipIf(!hasR)('R reads both files, and counts what the estimate counts', () => {
		const folder = mkdtempSync(join(tmpdir(), 'export-'));
		const worth = Object.fromEntries(survey.cards.map(({ id }, i) => [id, (i % 5) / 2]));
		const all = simulateResponses(survey, { worth, spread: 0.5, equal: 0.1, skip: 0.1 }, 40, 3).map(({ id, answers }) => ({
			id, revision: 1, simulated: true, language: 'sv', support: null, help: [], answers: answers.filter((answer) => !('text' in answer))
		}));
		writeFileSync(join(folder, 'people.csv'), csvHead(layout.people, ';') + all.map((one) => csvRow(layout.personRow(one), ';')).join(''));
		writeFileSync(join(folder, 'choices.csv'), csvHead(layout.choices, ';') + all.flatMap(layout.choiceRows).map((cells) => csvRow(cells, ';')).join(''));
		const more = ['best_worst', 'pairs', 'points', 'ranking', 'balance'].map((kind) => `write.csv(shares$${kind}, "${kind}.csv", row.names = FALSE, quote = FALSE)`);
		writeFileSync(join(folder, 'read.R'), `${script}\n${more.join('\n')}\ncat(nrow(people), attr(people$simulated, "label"), sum(attr(people$help_explained, "missing") == names(missing_kinds)[1]))\n`);
		expect(execFileSync('Rscript', ['read.R'], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })).toMatch(/40 Exempelsvar, ingen riktig person 40$/m);
		const counted = (kind: string) => {
			const [head, ...rows] = readFileSync(join(folder, `${kind}.csv`), 'utf8').trim().split('\n').map((line) => line.split(','));
			return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
		};
		const questions = <K extends Kind>(kind: K) => survey.questions.filter((one): one is QuestionOf<K> => one.kind === kind);
		const expected = questions('best_worst').flatMap((question) => {
			const data = bestWorstData(survey, question, all);
			const { estimate } = fitBestWorst(data);
			const ids = survey.cards.filter(({ id }) => cardsOf(question).includes(id)).map(({ id }) => id);
			// Equal is answered to the model; a share is of those who chose.
			return estimate.items.map(({ counts }, i) => ({ question: question.id, card: ids[i]!, best: counts.best, worst: counts.worst }));
		});
		const byCard = <Row extends { question?: string; card?: string }>(rows: Row[]) => rows.sort((a, b) => `${a.question} ${a.card}`.localeCompare(`${b.question} ${b.card}`, 'en'));
		expect(byCard(counted('best_worst').map(({ question, card, best, worst }) => ({ question, card, best: Number(best), worst: Number(worst) })))).toEqual(byCard(expected));
		for (const question of questions('points')) {
			const given = all.flatMap(({ answers }) => answers.flatMap((one) => (one.kind === 'points' && one.question === question.id && one.points ? [one] : [])));
			for (const card of question.cards) {
				const mean = given.reduce((sum, one) => sum + one.points![one.shown.indexOf(card)]! / question.total, 0) / given.length;
				expect(Number(counted('points').find((row) => row.question === question.id && row.card === card)!.share)).toBeCloseTo(mean, 10);
			}
		}
		// The rest as the board tells them. A card that a board hides is one that too few have weighed.
		const board = resultsOf(survey, all, { k: 5 });
		const contents = <K extends 'pairs' | 'ranking' | 'balance'>(kind: K) => board.filter((one): one is Extract<typeof one, { kind: K }> => one.kind === kind);
		const inR = (kind: string, of: Record<string, string>, name: string) => Number(counted(kind).find((row) => Object.entries(of).every(([key, value]) => row[key] === value))?.[name]);
		let compared = 0;
		const close = (found: number, wanted: number) => ((compared += 1), expect(found).toBeCloseTo(wanted, 10));
		for (const { question, content } of contents('pairs')) {
			for (const { card, counts } of content!.items) close(inR('pairs', { question, card: card.id }, 'share'), (counts.wins + counts.ties / 2) / (counts.wins + counts.losses + counts.ties));
		}
		for (const { question, content } of contents('ranking')) for (const { card, counts } of content!.items) close(inR('ranking', { question, card: card.id }, 'first'), counts.first);
		for (const { question, content } of contents('balance')) close(inR('balance', { question, card: content!.first.id, other: content!.second.id }, 'steps'), content!.counts.score / content!.counts.shown);
		expect(compared).toBeGreaterThan(10);
	});
});
