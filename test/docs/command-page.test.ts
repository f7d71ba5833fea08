import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../commands/program.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

const page = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
const program = buildProgram(recordedTerminal('.'), () => {});

describe('docs/commands.md', () => {
  test.each(program.commands.map((command) => [command.name(), command] as const))(
    '%s and its flags',
    (name, command) => {
      expect(page).toContain(`\`${name} `);
      const flags = command.options.map((option) => option.long ?? '');
      expect(flags.filter((flag) => !page.includes(flag))).toEqual([]);
    },
  );
});
