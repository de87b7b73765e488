import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; endsAt: number };
const MOST_KEPT = 5000;

/** What the provider remembers of sign-ins under way, for as long as the process lives. The library's own would warn of itself at each start. */
export function forgetfulAdapter(): AdapterFactory {
  const all = new Map<string, Kept>();
  return (model) => adapterOf(model, all);
}

function adapterOf(model: string, all: Map<string, Kept>): Adapter {
  const keyOf = (id: string): string => `${model} ${id}`;
  const living = (kept: Kept | undefined): AdapterPayload | undefined =>
    kept && kept.endsAt > Date.now() ? kept.payload : undefined;
  const findBy = (holds: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    living([...all].find(([key, { payload }]) => key.startsWith(`${model} `) && holds(payload))?.[1]);
  return {
    upsert: (id, payload, expiresIn = Infinity) => {
      const [oldest] = all.keys();
      if (all.size >= MOST_KEPT && oldest !== undefined) all.delete(oldest);
      all.set(keyOf(id), { payload, endsAt: Date.now() + expiresIn * 1000 });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(living(all.get(keyOf(id)))),
    findByUid: (uid) => Promise.resolve(findBy((payload) => payload.uid === uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy((payload) => payload.userCode === userCode)),
    consume: (id) => {
      const kept = all.get(keyOf(id));
      if (kept) kept.payload = { ...kept.payload, consumed: Math.floor(Date.now() / 1000) };
      return Promise.resolve();
    },
    destroy: (id) => Promise.resolve(void all.delete(keyOf(id))),
    revokeByGrantId: (grantId) => {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key);
      return Promise.resolve();
    },
  };
}
