/** That the proposal departs from the method, in the words of who departs: a reason is theirs, and is told as it was written. */
export function departureSentence(reason: string, isLeftOut: boolean): string {
  const what = isLeftOut
    ? 'Ansökan ingår i urvalet enligt omgångens metod, men föreslås inte beviljas'
    : 'Ansökan ingår inte i urvalet enligt omgångens metod, men föreslås ändå beviljas';
  const text = reason.trim();
  return `${what}. Skäl: ${/[.!?]$/u.test(text) ? text : `${text}.`}`;
}
