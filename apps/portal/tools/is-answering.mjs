// `node is-answering.mjs ADDRESS`: ends with 0 when the address answers with a success. For health checks in images without curl.
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(4000) }).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
