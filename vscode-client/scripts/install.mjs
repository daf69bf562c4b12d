// Installs the exact packages of package-lock.json, unless they are there already.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(`install: needs Node ${OLDEST_NODE} or newer; this is ${process.version}`);
  process.exit(1);
}
const client = fileURLToPath(new URL('..', import.meta.url));
const wanted = path.join(client, 'package-lock.json');
const installed = path.join(client, 'node_modules/.package-lock.json'); // written last by npm
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  execSync('npm ci', { cwd: client, stdio: ['ignore', 'inherit', 'inherit'] });
}
