// Writes the settings that the server describes (schemas/taskdef-settings.schema.json) into package.json, between those of the client itself.
// usage: npm run settings
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const manifest = new URL('../package.json', import.meta.url);
const schema = new URL('../../schemas/taskdef-settings.schema.json', import.meta.url);
const FIRST = 10; // the place of the first in the list of settings
const END = 20; // those of the client itself stand before FIRST and from here on
const NOT_SET = { array: [], object: {}, string: '' };

/** The properties of `contributes.configuration` that come from the server. */
export function serverSettings() {
  const { properties } = JSON.parse(readFileSync(schema, 'utf8'));
  const names = Object.keys(properties).filter((name) => name !== '$schema');
  if (FIRST + names.length > END) throw new Error(`${names.length} settings have no room before place ${END}`);
  return Object.fromEntries(names.map((name, place) => [`taskdef.${name}`, setting(properties[name], FIRST + place)]));
}

function setting({ description: _, ...property }, order) {
  const type = property.type ?? 'string';
  const choice = property.enum && {
    enum: ['', ...property.enum],
    enumDescriptions: ['Not set.', ...property.enumDescriptions],
  };
  return { ...property, type, ...choice, default: NOT_SET[type], scope: 'window', order };
}

/** What package.json should hold. */
export function withServerSettings(text) {
  const json = JSON.parse(text);
  const [configuration] = json.contributes.configuration;
  const all = Object.entries(configuration.properties);
  const own = all.filter(([, { order }]) => order < FIRST || order >= END);
  const sorted = [...own, ...Object.entries(serverSettings())].sort(([, one], [, other]) => one.order - other.order);
  configuration.properties = Object.fromEntries(sorted);
  return `${JSON.stringify(json, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(fileURLToPath(manifest), withServerSettings(readFileSync(manifest, 'utf8')));
}
