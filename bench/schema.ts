import { writeFileSync } from 'node:fs';
import { schemaText, SCHEMA_FILE } from './schema-text.ts';

/** `npm run schema`: writes the JSON Schema of stagger.yaml from its one definition. */
writeFileSync(SCHEMA_FILE, schemaText());
console.log('schema/stagger.schema.json');
