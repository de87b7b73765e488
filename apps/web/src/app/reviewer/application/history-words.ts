import type { HistoryEventResponse } from '@tp/contracts';

/** What happened, as a sentence. */
export function historySentence({ kind, by, version, roundVersion, dueOn }: HistoryEventResponse): string {
  switch (kind) {
    case 'version-added': {
      const who = by ? `${by} läste in` : 'Portalen läste in';
      const of = roundVersion == null ? '' : ` med omgångens version ${roundVersion}`;
      return version === 1 ? `${who} ansökan som den skickades in${of}.` : `${who} version ${version} av ansökan${of}.`;
    }
    case 'pre-assessed':
      return 'Reglerna förprövade ansökan i portalens kö.';
    case 'reviewed':
      return `${by ?? 'En granskare'} har granskat ansökan. Granskningen följde med omgångens fil.`;
    case 'settled':
      return `${by ?? 'En ledande granskare'} avgjorde det som granskarna var oeniga om.`;
    case 'proposed':
      return `Förslaget till beslut gjordes av granskningarna i omgångens version ${roundVersion ?? ''}.`;
    case 'received':
      return 'Ansökan kom in.';
    case 'supplement-requested':
      return `En komplettering begärdes, senast ${dueOn ?? ''}.`;
    case 'supplement-received':
      return 'Kompletteringen kom in.';
    case 'supplement-withdrawn':
      return `${by ?? 'En granskare'} tog tillbaka begäran om komplettering.`;
    default:
      return kind;
  }
}
