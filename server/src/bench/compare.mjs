// Runs commands in turn, A B A B ..., and reports the time from spawn to exit: the median, and the
// ratio to the first command per round with quartiles, because single times mean nothing on a busy machine.
// usage: node compare.mjs ROUNDS NAME=COMMAND NAME=COMMAND ...
import { spawnSync } from 'node:child_process';

const [rounds, ...named] = process.argv.slice(2);
const commands = named.map((text) => {
  const cut = text.indexOf('=');
  return { name: text.slice(0, cut), command: text.slice(cut + 1), wall: [] };
});
for (let round = -1; round < Number(rounds); round++) {
  const turned = commands.map((_, i) => commands[(i + round + 1) % commands.length]);
  for (const each of turned) {
    const start = process.hrtime.bigint();
    // Nothing is shown, as in continuous integration; findings make the exit code 1.
    const ended = spawnSync('sh', ['-c', `exec ${each.command} >/dev/null 2>&1`]);
    const wall = Number(process.hrtime.bigint() - start) / 1e6;
    if (ended.status === null || ended.status > 1) throw new Error(`${each.name} ended with ${ended.status}`);
    if (round >= 0) each.wall.push(wall); // the first round fills the file cache
  }
}
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const base = commands[0];
for (const each of commands) {
  const ratios = each.wall.map((value, i) => value / base.wall[i]);
  const quartiles = [0.5, 0.25, 0.75].map((share) => at(ratios, share).toFixed(2));
  console.log(`${each.name}: ${at(each.wall, 0.5).toFixed(0)} ms, x${quartiles[0]} (${quartiles[1]}-${quartiles[2]})`);
}
