export {
  CodeFacetResponse,
  DecisionListFacetsResponse,
  DecisionListResponse,
  DecisionListSumsResponse,
  DecisionListTotalsResponse,
  FacetResponse,
  NamedFacetResponse,
} from './decision-list/decision-list.response.js';
export { CommitteeReferenceResponse, DecisionRowResponse, DenialCodeResponse } from './decision-list/decision-row.response.js';
export { FailedJobResponse, ProgressResponse } from './pre-assessment/progress.response.js';
export { InputFaultResponse, ProblemResponse } from './problems/problem.response.js';
export {
  MunicipalityResponse,
  PreviousRoundVersionResponse,
  RoundCommitteeResponse,
  RoundListResponse,
  RoundPrinciplesResponse,
  RoundResponse,
  RoundSummaryResponse,
} from './rounds/round.response.js';
