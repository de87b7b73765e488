import { existsSync } from 'node:fs';
import { join } from 'node:path';
import graph from 'nx/src/project-graph/project-graph.js';

/** Sees to it that Nx's project graph is on disk, where its lint rule reads it. Under `nx` it is there already. */
export async function ensureProjectGraph(root) {
  if (
    process.env['NX_TASK_TARGET_PROJECT'] !== undefined &&
    existsSync(join(root, '.nx', 'workspace-data', 'project-graph.json'))
  )
    return;
  process.env['NX_DAEMON'] ??= 'false';
  await graph.createProjectGraphAsync({ exitOnError: false });
}
