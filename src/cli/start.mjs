// npm start: install, build and serve. A second start only builds when something has changed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, environment, install, node, root } from './prepare.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
	console.error(`Det här behöver Node 20 eller nyare. Du har ${process.version}.`);
	process.exit(1);
}
install();
build();
const server = spawn(node, [join(root, 'src', 'cli', 'serve.ts')], { cwd: root, env: environment, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
