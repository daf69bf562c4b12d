// Makes the .vsix: npm run package [-- [--target PLATFORM --runtime FOLDER] [--jar FILE] [--out FILE]]
// Without --target the package is universal and needs a Java of the user's; with it the runtime folder, which holds the server, takes the place of the jar.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const client = fileURLToPath(new URL('..', import.meta.url));
const project = path.dirname(path.resolve(client));
const { values: options } = parseArgs({
  options: {
    target: { type: 'string' },
    runtime: { type: 'string' },
    jar: { type: 'string' },
    out: { type: 'string' },
  },
});
const fail = (message) => {
  console.error(`package: ${message}`);
  process.exit(1);
};
if (Boolean(options.target) !== Boolean(options.runtime)) fail('--target and --runtime go together');

const { name, version, repository } = JSON.parse(readFileSync(path.join(client, 'package.json'), 'utf8'));
const out = path.resolve(
  options.out ?? path.join(client, 'dist', `${name}-${options.target ?? 'universal'}-${version}.vsix`),
);
const jar = path.resolve(options.jar ?? path.join(project, 'server/target/taskdef.jar'));
const runtime = options.runtime && path.resolve(options.runtime);
if (!existsSync(jar)) fail(`${jar} is missing: build the server first`);
if (runtime && !['java', 'java.exe'].some((java) => existsSync(path.join(runtime, 'bin', java))))
  fail(`${runtime} holds no bin/java`);

const put = (from, to) => {
  rmSync(path.join(client, to), { recursive: true, force: true });
  cpSync(from, path.join(client, to), { recursive: true, verbatimSymlinks: true });
};
rmSync(path.join(client, 'runtime'), { recursive: true, force: true });
if (runtime) rmSync(path.join(client, 'server'), { recursive: true, force: true });
else put(jar, 'server/taskdef.jar');
put(path.join(project, 'LICENSE'), 'LICENSE');
put(path.join(project, 'CHANGELOG.md'), 'CHANGELOG.md');
if (runtime) put(runtime, 'runtime');
// The extension starts the server only.
if (runtime) rmSync(path.join(client, 'runtime/lib/command.cache'), { force: true });

await import('./build.mjs');
mkdirSync(path.dirname(out), { recursive: true });
const vsce = path.join(client, 'node_modules/@vscode/vsce/vsce');
// Else links of the README would be taken from the root of the repository.
const home = repository.url.replace(/\.git$/, '');
const links = [
  '--baseContentUrl',
  `${home}/blob/HEAD/vscode-client`,
  '--baseImagesUrl',
  `${home}/raw/HEAD/vscode-client`,
];
const target = options.target ? ['--target', options.target] : [];
execFileSync(
  process.execPath,
  [vsce, 'package', '--no-dependencies', '--skip-license', ...links, ...target, '--out', out],
  {
    cwd: client,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
rmSync(path.join(client, 'runtime'), { recursive: true, force: true });
console.log(`${path.relative(process.cwd(), out)} ${(statSync(out).size / 1e6).toFixed(1)} MB`);
