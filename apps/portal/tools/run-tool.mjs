import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { inWorkspace, workspaceRoot } from './workspace.mjs';

/** A tool that found something: its output is what the reader needs. */
export class FailedTool extends Error {
  constructor(output) {
    super('A tool failed');
    this.output = output;
  }
}

const WORDS = 100;
// A project, a file or a journey that is done; not what tools say of themselves.
const TELLING = /nx run|^(PASS|FAIL) |›/;
const running = new Set();
let latest = '';

/** The last thing that the tool now running said, in at most a line: what a long suite is at. */
export const latestWords = () => latest;

/** Stops what `runTool` started and waits for nothing: for a run that is broken off. */
export const stopTools = (signal) => {
  for (const child of running) child.kill(signal);
};

/**
 * Runs a file in node_modules with the Node that we run on.
 * @returns what it wrote on both streams
 * @throws FailedTool when it does not end with 0
 */
export async function runTool(file, ...args) {
  const child = spawn(process.execPath, [inWorkspace('node_modules', file), ...args], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const hear = (text) => {
    output += text;
    const said = stripVTControlCharacters(text)
      .split('\n')
      .findLast((line) => TELLING.test(line));
    if (said !== undefined) latest = said.trim().slice(0, WORDS);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  running.delete(child);
  latest = '';
  if (code !== 0) throw new FailedTool(output);
  return output;
}

/** Runs one target in the projects that have it, or in `projects`. With CI set nothing is taken from the cache. */
export const nx = (target, { parallel, projects = [] }) =>
  runTool(
    ...[
      'nx/dist/bin/nx.js',
      'run-many',
      '-t',
      target,
      `--parallel=${parallel}`,
      '--outputStyle=static',
      '--excludeTaskDependencies',
    ],
    ...(projects.length > 0 ? [`--projects=${projects.join(',')}`] : []),
    ...(process.env['CI'] ? ['--skip-nx-cache'] : []),
  );

/** Paths from the root of a settings file in each project that has it. */
export const projectsWith = (settings) =>
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(inWorkspace(folder))
      .map((name) => `${folder}/${name}/${settings}`)
      .filter((path) => existsSync(inWorkspace(path))),
  );
