// Prints, as one line of JSON, what the Dockerfile and docker-compose.yml of a folder say, and what a linter has against the Dockerfile.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

const { DockerfileParser } = createRequire(import.meta.url)('dockerfile-ast');
const [folder] = process.argv.slice(2);
const dockerfile = join(folder, 'Dockerfile');
const compose = parseDocument(readFileSync(join(folder, 'docker-compose.yml'), 'utf8'), { strict: true, uniqueKeys: true });
if (compose.errors.length + compose.warnings.length > 0) {
  throw new Error([...compose.errors, ...compose.warnings].join('\n'));
}

const linter = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', 'dockerlinter', 'bin', 'dockerfilelinter.js');
const lint = spawnSync(process.execPath, [linter, '-f', dockerfile, '-s', 'none'], { encoding: 'utf8' });
const instructions = DockerfileParser.parse(readFileSync(dockerfile, 'utf8')).getInstructions().map((instruction) => ({
  keyword: instruction.getKeyword(),
  flags: (instruction.getFlags?.() ?? []).map((flag) => flag.toString()),
  arguments: instruction.getArguments().map((argument) => argument.getValue()),
}));
console.log(JSON.stringify({ compose: compose.toJS(), instructions, findings: (lint.stdout + lint.stderr).trim() }));
