import type { OpenRoundResponse, RoundChoicesResponse, RoundFactsResponse } from '@tp/contracts';
import type { ChangeableRound, OpenedRound, RoundChoices } from '@tp/use-cases';

export const toRoundFacts = ({ facts, ...more }: ChangeableRound): RoundFactsResponse => ({ ...facts, ...more });

export const toRoundChoices = ({ principles, municipalities }: RoundChoices): RoundChoicesResponse => ({
  principles: principles.map(({ principlesId, version, title, decidedOn, recordedAt, sha256, status }) => ({
    id: principlesId,
    version,
    title,
    decidedOn,
    recordedAt,
    sha256,
    status,
  })),
  municipalities: municipalities.map(({ municipality, committees }) => ({ ...municipality, committees })),
});

export const toOpenRound = ({ roundId, municipality, applicants, ...more }: OpenedRound): OpenRoundResponse => ({
  ...more,
  ...applicants,
  id: roundId,
  municipalityName: municipality,
});
