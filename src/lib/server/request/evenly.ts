/** Refusals whose time could tell whether an address has an account. */

const STEP_MS = 500;

/** The result at the next whole half second after the work began, or at once where `atOnce` says that there is nothing to hide. */
export async function evenly<T>(work: () => Promise<T>, atOnce: (result: T) => boolean): Promise<T> {
	const start = performance.now();
	const result = await work();
	if (atOnce(result)) return result;
	const spent = performance.now() - start;
	await new Promise((done) => setTimeout(done, Math.ceil(spent / STEP_MS) * STEP_MS - spent));
	return result;
}
