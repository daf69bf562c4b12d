// How much heap the server needs for a document that is opened, checked, and typed into twenty times.
// usage: node heap.mjs IMAGE MILLIONS-OF-CHARACTERS...     IMAGE: the unpacked image with its own runtime
import { spawn } from 'node:child_process';

const [image, ...sizes] = process.argv.slice(2);
const HEAPS = [32, 48, 64, 96, 128, 192, 256, 384, 512, 768];
const uri = 'file:///work/web-taskdef.json';
const encode = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
};

/** A task definition of about so many characters. */
function taskDefinition(length) {
  const containers = [];
  for (let size = 0; size < length; size += containers.at(-1).length + 6) {
    const environment = Array.from({ length: 20 }, (_, i) => ({ name: `SETTING_${i}`, value: `value ${containers.length}-${i}` }));
    containers.push(JSON.stringify({ name: `web-${containers.length}`, image: 'nginx:1.27', memory: 128, environment }, null, 2));
  }
  return `{\n  "family": "web",\n  "containerDefinitions": [\n${containers.join(',\n')}\n  ]\n}\n`;
}

/** Calls back with the beginning of each message that comes. */
function listen(stream, heard) {
  let parts = [];
  let size = 0;
  let wanted = 0;
  stream.on('data', (data) => {
    parts.push(data);
    size += data.length;
    while (size > 0 && size >= wanted) {
      const all = Buffer.concat(parts);
      const header = all.indexOf('\r\n\r\n');
      const length = header < 0 ? Infinity : Number(/Content-Length: (\d+)/i.exec(all.subarray(0, header))[1]);
      wanted = header < 0 ? 0 : header + 4 + length;
      parts = [all];
      if (size < wanted || header < 0) return;
      heard(all.subarray(header + 4, header + 60).toString());
      parts = [all.subarray(wanted)];
      size -= wanted;
      wanted = 0;
    }
  });
}

/** Whether a server with so many MiB of heap lives through it. */
async function lives(text, heap) {
  const options = { env: { ...process.env, TASKDEF_JAVA_OPTIONS: `-Xmx${heap}m` }, stdio: ['pipe', 'pipe', 'ignore'] };
  const server = spawn(`${image}/bin/taskdef`, ['lsp'], options);
  const over = new Promise((ended) => server.on('exit', ended));
  let heard = () => {};
  listen(server.stdout, (message) => heard(message));
  server.stdin.on('error', () => {});
  const send = (message) => server.stdin.write(encode(message));
  const ask = (message) => {
    const isAnswer = (text) => text.includes(`"id":${message.id},`);
    const answered = new Promise((resolve) => (heard = (text) => isAnswer(text) && resolve()));
    send(message);
    return Promise.race([answered, over]);
  };
  await ask({ id: 1, method: 'initialize', params: { capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } } } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'ecs-task-definition', version: 1, text } } });
  const place = { line: 1, character: 13 };
  for (let version = 2; version < 22; version++) {
    const contentChanges = [{ range: { start: place, end: place }, text: version % 4 < 2 ? 'x' : '"' }];
    send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } });
    await ask({ id: version, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  }
  send({ id: 99, method: 'shutdown' });
  send({ method: 'exit' });
  return (await over) === 0;
}

for (const size of sizes) {
  const text = taskDefinition(size * 1e6);
  for (const heap of HEAPS) {
    if (await lives(text, heap)) {
      const bytes = (heap * 2 ** 20) / text.length;
      console.log(`${text.length} characters live in a heap of ${heap} MiB (${bytes.toFixed(0)} bytes each)`);
      break;
    }
  }
}
