/**
 * The power goes: what the operating system had not brought to the disk is gone. Here the disk is a second folder that gets
 * a file's content when, and only when, somebody waits for it; the database is opened again from that one.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { anonymousClient } from '#data/server/clients.ts';
import { openStore, type Store } from '#data/server/store.ts';
import * as responses from '#data/server/responses.ts';
import { SOAK, soak } from '../soak.ts';
import { madeUp, makeWorld, openRound } from './harness.ts';
import { prepareFolder } from './prepared.ts';

const base = mkdtempSync(join(tmpdir(), 'vfv-power-'));
const memory = join(base, 'memory');
const disk = join(base, 'disk');
/** False: nobody's waiting brings anything to the disk. */
let reaches = true;

/** What is open under this number has reached the disk. */
function reached(fd: number) {
	if (!reaches) return;
	const path = readlinkSync(`/proc/self/fd/${fd}`);
	const onDisk = join(disk, relative(memory, path));
	if (path !== memory && !path.startsWith(`${memory}/`)) return;
	if (!statSync(path).isDirectory()) {
		mkdirSync(dirname(onDisk), { recursive: true });
		return copyFileSync(path, onDisk);
	}
	mkdirSync(onDisk, { recursive: true });
	for (const name of readdirSync(onDisk)) if (!existsSync(join(path, name))) rmSync(join(onDisk, name), { recursive: true });
}
vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	const heard = (sync: (fd: number) => void) => (fd: number) => {
		sync(fd);
		reached(fd);
	};
	return { ...fs, fsyncSync: heard(fs.fsyncSync), fdatasyncSync: heard(fs.fdatasyncSync) };
});
beforeEach(() => {
	reaches = false;
	rmSync(disk, { recursive: true, force: true });
	rmSync(memory, { recursive: true, force: true });
	prepareFolder(memory);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
const here = existsSync('/proc/self/fd');

/** With the way to its own database, which it has on a folder. */
const open = async (dataDir: string) => (await openStore({ dataDir })) as Store & Required<Pick<Store, 'sql'>>;

/** Saves, and goes on as after a power cut. Returns who was told "saved" and who is found. */
async function cutAfter(saves: number, before: () => void = () => {}) {
	let store = await open(memory);
	const world = await makeWorld(store);
	const round = await openRound(world);
	// All this was long ago, and is on the disk: nothing is being written while it is copied.
	cpSync(memory, disk, { recursive: true, filter: (path) => !statSync(path).isSocket() });
	reaches = true;
	before();
	const told: string[] = [];
	for (const [i, person] of madeUp(saves, 7).entries()) {
		// In the middle the server is ended properly, and started again.
		if (i === saves / 2) {
			await store.close();
			store = await open(memory);
		}
		const { status } = await responses.save(anonymousClient(store), { round: round.code, ...person });
		if (status === 'saved') told.push(person.id);
	}
	const cut = join(base, `cut-${saves}-${String(reaches)}`);
	mkdirSync(cut);
	// What the running one still writes is in its own folder, and is not read again.
	cpSync(join(disk, 'database'), join(cut, 'database'), { recursive: true });
	await store.close();
	const again = await open(cut);
	try {
		return { told, found: (await again.sql<{ id: string }>('select id from public.responses')).map(({ id }) => id) };
	} finally {
		await again.close();
	}
}

test.skipIf(!here)('whoever has been told that it is saved is found after a power cut', async () => {
	const saves = soak(12, 4);
	const { told, found } = await cutAfter(saves);
	expect(told).toHaveLength(saves);
	expect(found.sort()).toEqual(told.sort());
}, 180_000);

// What shows that the test above can fail is of the long form.
test.skipIf(!here || !SOAK)('the same when nothing reaches the disk: then they are not, and this test would see it', async () => {
	const { told, found } = await cutAfter(3, () => (reaches = false));
	expect(told).toHaveLength(3);
	expect(found).toEqual([]);
}, 180_000);
