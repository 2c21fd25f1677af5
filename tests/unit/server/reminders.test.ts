/** The letter that reminds of decisions: what is in it, what is not, and how it is ended. */
import { expect, test } from 'vitest';
import { whyNotSent } from '#data/server/mail.ts';
import { remindingWith } from '#data/server/reminding.ts';
import type { Reminded } from '#domain/decision/reminding.ts';
import { letterTo } from '#server/reminders.ts';

const off = 'https://varde.example/reminders/x';
const to = { email: 'a@example.se', language: 'sv', origin: 'https://varde.example', workspace: { id: 'w', name: 'Grums' } };
const reminded: Reminded[] = [
	{ id: 'd1', title: 'En plan för varje person', state: 'planned', dueOn: '2027-03-01', changedOn: '2027-01-01', about: 'late' },
	{ id: 'd2', title: 'Öppet på kvällen', state: 'ongoing', dueOn: '2027-03-09', changedOn: '2027-01-01', about: 'soon' },
	{ id: 'd3', title: 'Samma handläggare', state: 'done', dueOn: '2027-01-05', changedOn: '2027-02-01', about: 'done' }
];

test('names each decision, its day and its address, in the person’s language, and how to end it', () => {
	const { text, subject, headers } = letterTo(to, reminded, off);
	expect(subject).toBe('Påminnelse om beslut i Grums');
	expect(text).toBe(`De här besluten i Grums väntar på er.

SKULLE HA VARIT KLART

En plan för varje person
Skulle ha varit klart 1 mars 2027
https://varde.example/decisions/d1

SKA SNART VARA KLART

Öppet på kvällen
Klart senast 9 mars 2027
https://varde.example/decisions/d2

GJORT, ENLIGT ER. VAD SÄGER DE DET GÄLLER?

Samma handläggare
Senast ändrat 1 februari 2027
https://varde.example/decisions/d3

Du får mejlet för att du har bett om påminnelser. Stäng av dem här, utan att logga in:
https://varde.example/reminders/x`);
	expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
	expect(letterTo({ ...to, language: 'en' }, reminded.slice(0, 1), off).text).toContain('Should have been done by March 1, 2027');
});

test('twenty are named and the others counted', () => {
	const many = Array.from({ length: 23 }, (_, i): Reminded => ({ ...reminded[0]!, id: `d${i}`, title: `Beslut ${i}` }));
	const { text } = letterTo(to, many, off);
	expect(text.match(/\/decisions\//g)).toHaveLength(20);
	expect(text).toContain('3 beslut till väntar. De finns på startsidan.\nhttps://varde.example/projects');
});

test('links are each person’s own for each workspace, the same in every process, and another secret’s are others', () => {
	const [one, same, another] = [remindingWith('a'), remindingWith('a'), remindingWith('b')];
	const all = [one.tokenFor('w', 'u'), one.tokenFor('w', 'v'), one.tokenFor('v', 'u'), another.tokenFor('w', 'u'), one.key, another.key];
	expect(new Set(all).size).toBe(6);
	for (const token of all) expect(token).toMatch(/^[\w-]{43}$/);
	expect([same.tokenFor('w', 'u'), same.key]).toEqual([all[0], one.key]);
});

test('an address that is refused is another thing than a server that is down', () => {
	expect(whyNotSent({ command: 'RCPT TO', responseCode: 550 })).toBe('refused');
	expect(whyNotSent({ command: 'DATA', responseCode: 451 })).toBe('later');
	for (const down of [{ command: 'CONN', code: 'ECONNREFUSED' }, { command: 'API', code: 'EAUTH', responseCode: 535 }, { command: 'MAIL FROM', responseCode: 550 }, new Error('x'), null]) expect(whyNotSent(down)).toBe('down');
});
