/**
 * Makes this process answer the one that started it, a question at a time, until that one goes away or asks it to end. What
 * `answer` throws ends the process: whoever asked is told by that.
 */
export function answerWith(answer: (question: unknown) => unknown): void {
  process.on('message', (question) => void Promise.resolve(answer(question)).then((reply) => process.send?.(reply)));
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
}
