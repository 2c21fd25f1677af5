/** Who prints, who waits and what is left: with a program in Chromium's place that says when it runs and stays until it is stopped. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pdfOf } from '#server/request/pdf/chromium.ts';

let folder: string;
const at = (name: string) => join(folder, name);
/** Takes the file to write from its arguments. `stays`: a child of its own goes on until somebody ends them both. */
function program(name: string, stays: boolean): string {
	const path = at(name);
	writeFileSync(path, `#!/bin/sh
env > '${at('surroundings')}'
echo $$ >> '${at('started')}'
for one in "$@"; do case "$one" in --print-to-pdf=*) file="\${one#*=}";; esac; done
${stays ? `sleep 600 &\necho $! >> '${at('children')}'\nwait` : 'printf "%s" "%PDF-1.7" > "$file"'}
`);
	chmodSync(path, 0o755);
	return path;
}
const numbers = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8').trim().split('\n').map(Number) : []);
const lives = (pid: number) => {
	try {
		process.kill(pid, 0);
		// What has ended and is not yet fetched by anybody lives no more.
		return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'pdf-turns-'));
	vi.stubEnv('TMPDIR', folder);
	vi.stubEnv('A_SECRET_OF_THE_SERVER', 'secret');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});
const left = () => readdirSync(folder).filter((name) => name.startsWith('varde-pdf-'));

test.skipIf(process.platform === 'win32')('a file, nothing of the server’s surroundings, and nothing left behind', async () => {
	const file = await pdfOf(program('prints', false), '<p>hej</p>', new AbortController().signal);
	expect(String(file)).toBe('%PDF-1.7');
	expect(readFileSync(at('surroundings'), 'utf8')).not.toContain('secret');
	expect(left()).toEqual([]);
	expect(await pdfOf(at('none'), '<p>hej</p>', new AbortController().signal)).toBeNull();
	expect(left()).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('one at a time; who leaves takes the printing with them, children and all, and the next comes; the fifth is not let in', async () => {
	rmSync(at('started'), { force: true });
	const chromium = program('stays', true);
	const people = Array.from({ length: 4 }, () => new AbortController());
	const files = people.map(({ signal }) => pdfOf(chromium, '<p>hej</p>', signal));
	expect(await pdfOf(chromium, '<p>hej</p>', new AbortController().signal)).toBe('busy');
	await vi.waitFor(() => expect(numbers('children')).toHaveLength(1), { timeout: 20_000 });
	expect(left()).toHaveLength(1);
	// The third goes before it is their turn: nothing is ever started for them.
	people[2]!.abort();
	people[0]!.abort();
	expect(await files[0]).toBeNull();
	await vi.waitFor(() => expect(numbers('children')).toHaveLength(2), { timeout: 20_000 });
	for (const pid of [numbers('started')[0]!, numbers('children')[0]!]) await vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 20_000 });
	people[1]!.abort();
	people[3]!.abort();
	expect(await Promise.all(files)).toEqual([null, null, null, null]);
	for (const pid of [...numbers('started'), ...numbers('children')]) await vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 20_000 });
	expect(numbers('started').length).toBeLessThanOrEqual(3);
	expect(left()).toEqual([]);
});
