/** Reminders of decisions by mail: the letter, and who gets one today (decision 56). */
import { anybodysClient } from '#data/server/clients.ts';
import { whyNotSent, type Mail } from '#data/server/mail.ts';
import { claim, end, type Claimed } from '#data/server/reminders.ts';
import type { Store } from '#data/server/store.ts';
import { remindedOf, saidNow, type Reason, type Reminded } from '#domain/decision/reminding.ts';
import { messages, readLanguage } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';
import { writeLog } from './log.ts';

/** Days begin at different hours in different workspaces, and a mail server that was down is tried again. */
const EVERY = 60 * 60_000;
/** A letter names so many decisions and counts the rest. */
const MOST = 20;
const PARTS: readonly Reason[] = ['late', 'soon', 'done'];

/** The letter: decisions with their days and addresses, and nothing that rests on answers. `off`: the address that ends it. */
export function letterTo({ email, language, origin, workspace }: Pick<Claimed, 'email' | 'language' | 'origin' | 'workspace'>, reminded: readonly Reminded[], off: string): Mail {
	const lang = readLanguage(language);
	const { reminders: { mail }, decisions: words } = messages(lang);
	const when = ({ about, dueOn, changedOn }: Reminded) =>
		about === 'done' ? fill(mail.done, { date: longDay(changedOn, lang) }) : fill(about === 'late' ? words.late : words.due, { date: longDay(dueOn!, lang) });
	const named = reminded.slice(0, MOST);
	const parts = PARTS.flatMap((part) => {
		const of = named.filter(({ about }) => about === part);
		return of.length > 0 ? [[mail.parts[part].toLocaleUpperCase(lang), ...of.map((one) => `${one.title}\n${when(one)}\n${origin}/decisions/${one.id}`)].join('\n\n')] : [];
	});
	const rest = reminded.length - named.length;
	return {
		to: email,
		subject: fill(mail.subject, { workspace: workspace.name }),
		text: [fill(mail.lead, { workspace: workspace.name }), ...parts, ...(rest > 0 ? [`${fillPlural(mail.more, rest, lang, {})}\n${origin}/projects`] : []), `${mail.why}\n${off}`].join('\n\n'),
		headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
	};
}

/**
 * Writes to everybody whose turn it is, one after another; each is taken before anything is sent, so that of two who do this one
 * writes. A process that is killed in between loses that person's letter until the next day.
 * @param goesOn asked between two letters @returns how many letters the mail server took
 */
export async function remindAll(store: Store, goesOn: () => boolean = () => true): Promise<number> {
	const { mailer, reminding } = store;
	if (!reminding) return 0;
	const client = anybodysClient(store);
	const again: string[] = [];
	let sent = 0;
	while (goesOn()) {
		const person = await claim(client, reminding);
		if (!person) break;
		const reminded = remindedOf(person.decisions, person.told, person.today);
		if (reminded.length === 0) continue;
		const failed = await mailer.send(letterTo(person, reminded, `${person.origin}/reminders/${reminding.tokenFor(person.workspace.id, person.user)}`)).then(() => null, whyNotSent);
		if (failed) writeLog('error', 'reminder', { failed });
		else {
			sent += 1;
			await end(client, reminding, person.id, saidNow(reminded, person.today));
		}
		// Given back after the others: it would be taken again at once.
		if (failed === 'later' || failed === 'down') again.push(person.id);
		if (failed === 'down') break;
	}
	for (const id of again) await end(client, reminding, id, null);
	return sent;
}

/** Now and every hour, until the returned function is called. How many letters is in the log, and never to whom. */
export function remindByMail(store: Store, every = EVERY): () => void {
	let [busy, stopped] = [false, false];
	const look = async () => {
		if (busy || !store.reminding) return;
		busy = true;
		try {
			const sent = await remindAll(store, () => !stopped);
			if (sent > 0) writeLog('info', 'reminders', { sent });
		} catch {
			// Asked again in a while.
			writeLog('error', 'reminders');
		} finally {
			busy = false;
		}
	};
	void look();
	const timer = setInterval(look, every);
	timer.unref();
	return () => {
		stopped = true;
		clearInterval(timer);
	};
}
