import { type Application, COST_CATEGORIES, EVIDENCE_KINDS, MEASURES } from '@tp/domain';
import * as fc from 'fast-check';
import { anyAmount, anyDay, anyDecimal, anyObject, anySignedAmount, anyText, anyYear } from './any-fields.js';

const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const site = { name: anyText(), district: anyText(), lat: anyDecimal(-90, 90), lon: anyDecimal(-180, 180) };

/** Any application that a file may carry, from one committee and under one reference. */
export const anyApplication = (reference: string, committee: string): fc.Arbitrary<Application> =>
  anyObject(
    {
      reference: fc.constant(reference),
      committee: fc.constant(committee),
      receivedOn: anyDay(),
      title: anyText(),
      place: anyObject({ ...site, sites: few(anyObject(site)) }),
      measures: few(fc.constantFrom(...MEASURES)),
      problem: anyText(),
      purpose: anyText(),
      evidence: few(
        anyObject({ kind: fc.constantFrom(...EVIDENCE_KINDS), label: anyText(), description: anyText(), date: anyDay() }),
      ),
      targetGroup: anyText(),
      equalityAnalysis: anyText(),
      childImpact: anyText(),
      collaboration: anyText(),
      costItems: few(
        anyObject(
          { year: anyYear(), category: fc.constantFrom(...COST_CATEGORIES), description: anyText(), amount: anyAmount() },
          { publicAccess: fc.boolean() },
        ),
      ),
      requestedAmount: anyAmount(),
      expectedEffect: anyText(),
      followUp: anyText(),
      attachments: few(
        anyObject(
          { number: fc.maxSafeInteger(), name: anyText(), mandatory: fc.boolean(), confidential: fc.boolean() },
          { received: fc.boolean() },
        ),
      ),
      confidentiality: few(anyObject({ concerns: anyText(), legalBasis: anyText() }, { fields: few(anyText()) })),
    },
    {
      committeeCaseNumber: anyText(),
      priority: fc.integer({ min: 1 }),
      contact: anyObject({ role: anyText(), email: anyText() }),
      committeeDecision: anyObject(
        { matter: anyText(), status: fc.constantFrom('decided' as const, 'conditional' as const) },
        { date: anyDay() },
      ),
      supplement: anyObject({ requestedOn: anyDay(), dueOn: anyDay() }, { receivedOn: anyDay() }),
      publicAccess: fc.boolean(),
      coApplicant: anyText(),
      landControl: anyText(),
      schedule: anyObject({}, { start: anyDay(), end: anyDay() }),
      operatingImpact: anyObject({ description: anyText() }, { annualAmount: anySignedAmount() }),
      capitalCost: anyObject({
        depreciationYears: fc.maxSafeInteger(),
        interestPercent: anyDecimal(-Number.MAX_VALUE, Number.MAX_VALUE),
        firstYearAmount: anyAmount(),
      }),
    },
  );
