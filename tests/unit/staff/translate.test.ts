/** What a translator is shown: texts under their card or question, each said to be what it is; languages by their names. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { textsOfDraft } from '#drafting/translation.ts';
import { groupsOf } from '#features/surveys/translate/rows.ts';
import { spoken } from '#features/surveys/translate/spoken.ts';
import { messages } from '#i18n/index.ts';

const t = messages('sv').translations;

describe('texts', () => {
	test.each(Object.entries(SURVEYS))('%s: every text is in one group, in order, and no kind of question has one without a word for it', (_, survey) => {
		const texts = textsOfDraft(draftOf(survey));
		const groups = groupsOf(texts, t);
		expect(groups.flatMap((group) => group.texts.map(({ name }) => name))).toEqual(texts.map(({ name }) => name));
		expect(groups.flatMap((group) => group.texts.filter(({ role }) => role === t.roles.text).map(({ name }) => name))).toEqual([]);
	});
	test('stand under their card or question', () => {
		const groups = groupsOf(textsOfDraft(draftOf(SURVEYS.standard)), t);
		expect(groups[0]).toMatchObject({ heading: 'Om enkäten', texts: [{ role: 'Namn' }] });
		expect(groups[1]).toMatchObject({ heading: 'Kort: Hjälp i tid', texts: [{ role: 'Rubrik' }, { role: 'En rad till' }] });
		const top = groups.find(({ key }) => key === 'question:top')!;
		expect(top.texts.map(({ role }) => role).slice(0, 2)).toEqual(['Frågan om i dag', 'Alternativ 1']);
		expect(top.texts.at(-1)!.role).toBe('Ledtråd i rutan');
	});
});

describe('languages', () => {
	test('those of Swedish municipalities, by name, each with a name of its own and a direction', () => {
		const all = spoken(t, 'sv', ['xx']);
		expect(all.map(({ code }) => code)).toEqual(expect.arrayContaining(['ar', 'so', 'ti', 'prs', 'fa', 'ps', 'en', 'fi', 'pl', 'bs', 'sr', 'hr', 'uk', 'ru', 'kmr', 'ckb', 'tr', 'es', 'th', 'vi', 'zh', 'sq', 'ro', 'fit', 'se', 'rom', 'yi']));
		const names = all.map(({ name }) => name);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'sv')));
		expect(all.filter(({ code, own }) => own.toLowerCase() === code).map(({ code }) => code)).toEqual(['xx']);
		expect(all.filter(({ dir }) => dir === 'rtl').map(({ code }) => code).sort()).toEqual(['aii', 'ar', 'ckb', 'fa', 'prs', 'ps', 'ur', 'yi']);
		for (const { code } of all) expect(code).toMatch(/^[a-z]{2,3}$/);
	});
});
