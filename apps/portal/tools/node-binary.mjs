import { existsSync } from 'node:fs';
import { inWorkspace, PlainFault } from './workspace.mjs';

/**
 * The Node that runs the portal: the one we run on if it is good enough, else the one that npm installed for this system.
 * Angular wants `^24.15 || >=26`.
 */
export function nodeBinary() {
  if (isGoodEnough(process.versions.node)) return process.execPath;
  const system = `${process.platform}-${process.arch}`;
  const installed = inWorkspace('node_modules', `node-${system}`, 'bin', 'node');
  if (existsSync(installed)) return installed;
  throw new PlainFault(
    `Portalen körs på Node 24.15 eller senare. Här körs ${process.version}, och för det här systemet (${system}) finns ingen Node 24 bland ` +
      'paketen: bara för linux-x64 och linux-arm64. Installera Node 24 från https://nodejs.org/ och kör samma kommando igen.',
  );
}

/** @param version without `v`: `24.21.0` */
export function isGoodEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 15);
}
