/** Mail to staff: one-time codes, invitations and reminders. Without SMTP it is printed on the console. */
import nodemailer from 'nodemailer';

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html?: string;
	headers?: Record<string, string>;
}

export interface Mailer {
	send(mail: Mail): Promise<void>;
	/** False where mail only reaches the console of whoever runs the server. */
	delivers: boolean;
}

/** `url` is smtp://user:password@host:port, `from` the sender's address. */
export function smtpMailer(url: string, from: string): Mailer {
	const transport = nodemailer.createTransport(url);
	return {
		delivers: true,
		async send({ to, subject, text, headers = {} }) {
			await transport.sendMail({ from, to, subject, text, headers });
		}
	};
}

/**
 * What it means that a mail was not sent. `refused`: the server takes this one from nobody today (an address that is none);
 * `later`: it takes others now and perhaps this one in a while; `down`: it takes none.
 */
export function whyNotSent(error: unknown): 'refused' | 'later' | 'down' {
	const { command, responseCode } = (error ?? {}) as { command?: unknown; responseCode?: unknown };
	if ((command !== 'RCPT TO' && command !== 'DATA') || typeof responseCode !== 'number') return 'down';
	return responseCode >= 500 ? 'refused' : 'later';
}

/** Prints to the terminal of whoever started the server; this is not the log. */
export function consoleMailer(print: (text: string) => void = console.log): Mailer {
	return {
		delivers: false,
		async send({ to, subject, text }) {
			print(`\n--- Brev (ingen e-postserver är inställd) ---\nTill: ${to}\nÄmne: ${subject}\n\n${text}\n---\n`);
		}
	};
}

/** The embedded server writes its code mails in English with a link; people here get the code, in Swedish. */
export function swedishCodes(mailer: Mailer): Mailer {
	return {
		delivers: mailer.delivers,
		async send(mail) {
			const code = /\b\d{6}\b/.exec(mail.text)?.[0];
			if (!code) return mailer.send(mail);
			await mailer.send({
				to: mail.to,
				subject: `Din kod är ${code}`,
				text: `Din kod för att logga in är ${code}. Den gäller i tio minuter.\n\nHar du inte bett om en kod? Då kan du bortse från det här brevet.`
			});
		}
	};
}
