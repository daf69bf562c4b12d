// Checks files with the JSON service that VS Code uses: what `taskdef check` is compared with.
// usage: node json-service-check.js SCHEMA FOLDER [PASSES]   (NODE_PATH=PEERS/node_modules; bundle it with esbuild for a fair start)
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
const fs = require('node:fs');
const path = require('node:path');

const [schemaFile, folder, passes = 1] = process.argv.slice(2);
const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [{ uri: 'memory://schema', fileMatch: ['*'], schema: JSON.parse(fs.readFileSync(schemaFile, 'utf8')) }],
});

(async () => {
  const files = fs.readdirSync(folder);
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    let problems = 0;
    for (const name of files) {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      const document = TextDocument.create('file:///' + encodeURI(name), 'json', 1, text);
      problems += (await service.doValidation(document, service.parseJSONDocument(document))).length;
    }
    console.log(`${files.length} files, ${problems} problems, ${(performance.now() - start).toFixed(0)} ms`);
  }
})();
