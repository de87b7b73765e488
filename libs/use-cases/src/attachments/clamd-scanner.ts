import type { Readable } from 'node:stream';
import NodeClam from 'clamscan';
import type { ScannerAddress } from '../environment/environment.js';
import type { Verdict, VirusScanner } from './virus-scanner.js';

const LONGEST_SCAN_MS = 120_000;

/** Has clamd look at each file. Whatever goes wrong on the way there is no verdict: a file that nobody has looked at waits. */
export const clamdScanner =
  ({ host, port }: ScannerAddress): VirusScanner =>
  async (content) => {
    try {
      return await scanned(content, { host, port });
    } catch {
      content.destroy();
      return 'unreachable';
    }
  };

async function scanned(content: Readable, { host, port }: ScannerAddress): Promise<Verdict> {
  const clamd = await new NodeClam().init({
    clamscan: { active: false },
    clamdscan: { host, port, timeout: LONGEST_SCAN_MS, localFallback: false, active: true, bypassTest: false },
    preference: 'clamdscan',
  });
  const { isInfected, viruses } = await clamd.scanStream(content);
  if (isInfected === null) return 'unreachable';
  return isInfected ? { infectedBy: viruses.join(', ') } : 'clean';
}
