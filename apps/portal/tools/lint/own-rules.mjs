import { dirname, join, relative, sep } from 'node:path';

// The words that name a feature's folder in the domain, persistence, use-cases, contracts, api and web alike.
const FEATURES = new Set([
  ...['rounds', 'applications', 'principles', 'pre-assessment', 'reviews', 'assessments', 'selection', 'motivations'],
  ...['decisions', 'documents', 'access', 'audit', 'decision-list'],
]);

/** The folder of the feature that a file of an app belongs to, from the root, and the rest of the path; `null` outside of features. */
function featureOf(path) {
  const parts = path.split(sep);
  const at = parts.findIndex((part, index) => index > 1 && FEATURES.has(part));
  return at < 0 ? null : { folder: parts.slice(0, at + 1).join('/'), inside: parts.slice(at + 1).join('/') };
}

const featureDoors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { closed: 'A feature has one door: import from `{{folder}}/public.js`.' },
  },
  create(context) {
    const own = relative(context.cwd, context.filename);
    const from = featureOf(own);
    const check = (node) => {
      const wanted = node.source?.value;
      if (typeof wanted !== 'string' || !wanted.startsWith('.')) return;
      const to = featureOf(join(dirname(own), wanted));
      if (to === null || to.folder === from.folder || /^public(\.js|\.ts)?$/.test(to.inside)) return;
      context.report({ node: node.source, messageId: 'closed', data: to });
    };
    return from === null ? {} : { ImportDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check };
  },
};

const reasonedDisable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'Say why the rule is switched off: `-- reason` after its name.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'bare' });
          }
        }
      },
    };
  },
};

/** Rules that no kept plugin has. */
export const ownRules = { rules: { 'feature-doors': featureDoors, 'reasoned-disable': reasonedDisable } };
