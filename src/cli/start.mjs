// npm start: installs, builds if the sources have changed, and serves.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, environment, install, MEMORY, node, root } from './prepare.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
	console.error(`Det här behöver Node 20 eller nyare. Du har ${process.version}.`);
	process.exit(1);
}
install();
build();
// The IPC channel closes when this process ends, even when it is killed.
const server = spawn(node, [...MEMORY, join(root, 'src', 'cli', 'serve.ts')], { cwd: root, env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
// npm does not forward its own termination; stop the server so that it releases the data folder.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 1000).unref();
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
