/** Sends rubbish to a server, judges every answer, and remembers what the server has said is saved. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { expect } from '@playwright/test';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { readResponse } from './allowed-response.ts';
import type { RunningApp } from './app.ts';
import { CANARY, chance, HTML, pick, rubbish, SQL, UNICODE, type Json, type Sending } from './rubbish.ts';
import { nearMiss, newCode, outOfTurn, rightResponse, type Kept, type OutOfTurn } from './rubbish-responses.ts';

const AT_ONCE = 12;

/** Nothing of the inside may be seen outside: no SQL, no stack, no library's or database's own words, and not what was sent. */
export const INSIDE = new RegExp(`\\bselect \\w+|insert into|drop table|plpgsql|SQLSTATE|PGRST|violates|duplicate key|StoreFailure|node_modules|\\bat [\\w.<>]+ \\(|file://|\\.ts:\\d|undefined|\\[object Object\\]|Unexpected|Zod|<|${CANARY}`, 'i');

/** Codes of the rounds that are sent to, ids of their pages, and the survey that they all ask. */
export interface Rounds {
	code: string;
	id: string;
	other: string;
	otherId: string;
	closed: string;
	board: string;
	survey: SurveyContent;
}

interface Answered {
	status: number;
	json: { status?: string; message?: string; revision?: number };
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
function http(app: RunningApp, path: string, bytes: Buffer, headers: Record<string, string>): Promise<Answered> {
	return new Promise((done, failed) => {
		const sent = request({ agent, host: '127.0.0.1', port: app.port, method: 'POST', path, headers: { 'content-length': bytes.length, ...headers } }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
			response.on('end', () => done({ status: response.statusCode!, json: path.startsWith('/api/') ? (JSON.parse(text) as Answered['json']) : {} }));
		});
		sent.on('error', failed);
		sent.end(bytes);
	});
}

/** One run against one server: what is sent, what was answered, what must be stored in the end, and what was wrong. */
export class Run {
	readonly app: RunningApp;
	readonly to: Rounds;
	/** By id: what the server has said is saved, with its highest revision. */
	readonly kept = new Map<string, Kept>();
	readonly withdrawn = new Map<string, Kept>();
	readonly counts = new Map<string, Map<string, number>>();
	readonly faults: string[] = [];
	readonly sizes: { sent: number; mb: number }[] = [];
	sent = 0;
	readonly #random: Random;
	readonly #surveys: Map<string, SurveyContent>;
	#addresses = 0;

	constructor(app: RunningApp, to: Rounds, seed: number) {
		this.app = app;
		this.to = to;
		this.#random = createRandom(seed);
		this.#surveys = new Map([to.code, to.other, to.closed].map((code) => [code, to.survey]));
	}

	/** Another address each time, as a proxy on this machine would say it: the limits for wrong codes are tested by themselves. */
	#address = () => `10.${(++this.#addresses >> 16) & 255}.${(this.#addresses >> 8) & 255}.${this.#addresses & 255}`;

	#draw(): OutOfTurn {
		const random = this.#random;
		const right = () => rightResponse(random, this.to.code, this.to.survey);
		const luck = random.uniform();
		if (luck < 0.1) return { kind: 'right', bytes: Buffer.from(JSON.stringify(right())), expect: ['saved'] };
		if (luck < 0.3) return { kind: 'near miss', bytes: Buffer.from(JSON.stringify(nearMiss(random, right(), this.to.survey))) };
		if (luck < 0.45 && this.kept.size > 20) return outOfTurn(random, [...this.kept.values()], [...this.withdrawn.values()], this.to);
		// Bent out of a new person's response, or out of one that is stored.
		const known = chance(random, 0.3) && this.kept.size > 0 ? pick(random, [...this.kept.values()]) : null;
		return rubbish(random, () => (known ? (JSON.parse(new TextDecoder().decode(known.bytes)) as Json) : (right() as unknown as Json)));
	}

	#fault = ({ kind, bytes }: Sending, answered: Answered, what: string) =>
		this.faults.push(`${kind}: ${what}; answered ${JSON.stringify(answered)} to ${bytes.subarray(0, 1500).toString()}`);

	/** Sends to any address of the API, and holds the answer to what every answer must be: no failure, a word, a sentence, no more. */
	async ask(path: string, sending: Sending, from = this.#address()): Promise<Answered> {
		const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, ...sending.headers };
		const answered = await http(this.app, path, sending.bytes, headers).catch((error: Error) => ({ status: 0, json: { message: String(error) } }) as Answered);
		const { status, json } = answered;
		this.sent += 1;
		const told = `${status} ${json.status ?? ''}`;
		const of = this.counts.get(sending.kind) ?? new Map<string, number>();
		this.counts.set(sending.kind, of.set(told, (of.get(told) ?? 0) + 1));
		if (status < 200 || status >= 500) this.#fault(sending, answered, 'a failure');
		if (!json.status || !/^[A-ZÅÄÖ].{14,}[.?]$/s.test(json.message ?? '') || INSIDE.test(JSON.stringify(json))) this.#fault(sending, answered, 'no sentence, or a word of the inside');
		return answered;
	}

	/** Sends a response, and asks the judge whether the answer to it is right. */
	async send(sending: OutOfTurn, from?: string): Promise<Answered> {
		const { bytes, expect: wanted } = sending;
		const answered = await this.ask('/api/v1/responses', sending, from);
		const word = answered.json.status ?? '';
		const fault = (what: string) => this.#fault(sending, answered, what);
		const judged = readResponse(bytes, this.#surveys);
		if (typeof judged === 'string') {
			const may = { 'too large': ['too_large'], 'not json': ['not_json'], 'unknown round': ['unknown', 'invalid', 'too_many_tries'] }[judged] ?? ['invalid'];
			if (!may.includes(word)) fault(`not allowed (${judged})`);
		} else if (['invalid', 'not_json', 'too_large', 'unknown'].includes(word)) fault('allowed, and refused');
		else if (word === 'saved' && (this.kept.get(judged.id)?.allowed.revision ?? 0) < judged.revision) this.kept.set(judged.id, { allowed: judged, bytes });
		if (wanted && !wanted.includes(word)) fault(`expected ${wanted.join(' or ')}`);
		return answered;
	}

	async many(count: number): Promise<void> {
		const size = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.app.pid}/status`, 'utf8'))![1]) / 1024;
		for (let done = 0; done < count; ) {
			const some = Math.min(count - done, Math.max(50, Math.floor(count / 40)));
			const waiting = Array.from({ length: some }, () => this.#draw());
			await Promise.all(Array.from({ length: AT_ONCE }, async () => {
				for (let next = waiting.pop(); next; next = waiting.pop()) {
					await this.send(next);
					if (process.platform === 'linux' && this.sent % 20 === 0) this.sizes.push({ sent: this.sent, mb: size() });
				}
			}));
			done += some;
			// Between whiles, when nothing of theirs is on its way, some people take their answers back.
			for (const [id, one] of [...this.kept].slice(0, 3)) await this.#withdraw(id, one);
		}
	}

	async #withdraw(id: string, one: Kept): Promise<void> {
		const { status } = await http(this.app, '/angra', Buffer.from(new URLSearchParams({ code: one.allowed.code }).toString()), {
			'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin: `http://127.0.0.1:${this.app.port}`, host: `127.0.0.1:${this.app.port}`, 'x-forwarded-for': this.#address()
		});
		if (status !== 200) this.faults.push(`withdrawing answered ${status}`);
		this.kept.delete(id);
		this.withdrawn.set(id, one);
	}

	/** Every hostile text as a story of its own, in the other round. */
	async stories(): Promise<string[]> {
		const texts = [...HTML, ...SQL, ...UNICODE.slice(5)].map((text) => `${CANARY} ${text}`.slice(0, 2000)).filter((text) => text.isWellFormed());
		for (const text of texts) {
			const body = { ...rightResponse(this.#random, this.to.other, this.to.survey), words: 'show' };
			body.answers = [...body.answers.filter(({ kind }) => !['today', 'change', 'story'].includes(kind)), { kind: 'story', card: pick(this.#random, this.to.survey.cards).id, text }];
			await this.send({ kind: 'hostile story', bytes: Buffer.from(JSON.stringify(body)), expect: ['saved'] });
		}
		return texts.map((text) => text.replace(/ +$/, ''));
	}

	/** Wrong codes from one address: thirty are told so, then nobody there is heard for a while, and everybody elsewhere is. */
	async oneAddress(): Promise<void> {
		const right = rightResponse(this.#random, this.to.code, this.to.survey);
		const unknown = { kind: 'one address', bytes: Buffer.from(JSON.stringify({ ...right, round: 'GRAN-99', withdrawalCode: newCode(this.#random) })) };
		const words = [];
		for (let i = 0; i < 40; i++) words.push((await this.send(unknown, '203.0.113.9')).json.status);
		expect(words).toEqual([...Array.from({ length: 30 }, () => 'unknown'), ...Array.from({ length: 10 }, () => 'too_many_tries')]);
		const bytes = Buffer.from(JSON.stringify(right));
		await this.send({ kind: 'one address', bytes, expect: ['too_many_tries'] }, '203.0.113.9');
		await this.send({ kind: 'one address', bytes, expect: ['saved'] }, '203.0.113.10');
	}

	report(): string {
		const totals = new Map<string, number>();
		const lines = [...this.counts].sort(([a], [b]) => a.localeCompare(b)).map(([kind, of]) => {
			for (const [told, n] of of) totals.set(told, (totals.get(told) ?? 0) + n);
			return `  ${kind.padEnd(40)} ${[...of].sort().map(([told, n]) => `${told}: ${n}`).join(', ')}`;
		});
		return `${lines.join('\n')}\n  ${'all'.padEnd(40)} ${[...totals].sort().map(([told, n]) => `${told}: ${n}`).join(', ')}`;
	}

	/** Medians of the resident size, in megabytes, of each fifth of the run. After the second the process is warm. */
	memory(): number[] {
		return [0, 1, 2, 3, 4].map((fifth) => {
			const some = this.sizes.filter(({ sent }) => Math.floor((5 * (sent - 1)) / this.sent) === fifth).map(({ mb }) => mb).sort((a, b) => a - b);
			return Math.round(some[Math.floor(some.length / 2)] ?? 0);
		});
	}
}
