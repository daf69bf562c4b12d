// Makes the .vsix that carries the runtime image which `mvn -Pdist package` made for this platform.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LARGEST_MB = 40;
const client = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(client, '../server/target/dist');
const { version } = JSON.parse(readFileSync(path.join(client, 'package.json'), 'utf8'));
const platform = /^platform=(.+)$/m.exec(readFileSync(path.join(dist, 'dist.properties'), 'utf8'))[1].trim();
const runtime = path.join(dist, `taskdef-${version}-${platform}`, 'runtime');
const out = path.join(client, 'dist', `taskdef-${platform}-${version}.vsix`);
execFileSync(
  process.execPath,
  [path.join(client, 'scripts/package.mjs'), '--target', platform, '--runtime', runtime, '--out', out],
  { stdio: 'inherit' },
);
const megabytes = statSync(out).size / 1e6;
if (megabytes > LARGEST_MB) {
  console.error(`package: ${out} has ${megabytes.toFixed(1)} MB, more than ${LARGEST_MB}`);
  process.exit(1);
}
