/** Which of the engines can be driven on this machine: one line each for tests/run.mjs, with what it is or, in Swedish, why it cannot. */
import { NotHere } from './engine.ts';
import { ENGINES } from './index.ts';

for (const [name, start] of Object.entries(ENGINES)) {
	try {
		const engine = await start();
		const says = await engine.run('async () => navigator.userAgent', '');
		await engine.close();
		console.log(JSON.stringify({ name, says }));
	} catch (error) {
		const { message } = error as Error;
		console.log(JSON.stringify({ name, why: error instanceof NotHere ? message : `den finns men gick inte att styra (${message.split('\n')[0]})` }));
	}
}
process.exit(0);
