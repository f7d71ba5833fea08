import { writeFileSync } from 'node:fs';
import { schemaFile, SCHEMAS, schemaText } from './schema-text.ts';

/** `npm run schema`: writes the JSON Schemas of stagger.yaml and plan.json, each from its one definition. */
for (const name of Object.keys(SCHEMAS)) {
  writeFileSync(schemaFile(name), schemaText(name));
  console.log(`schema/${name}`);
}
