/** What the api answers, as JSON. @throws Error for what it refuses */
export async function answerOf(answer: Promise<Response>): Promise<Record<string, unknown>> {
  const given = await answer;
  const text = await given.text();
  if (!given.ok) throw new Error(`${given.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
