/** What stands where a character cannot be shown. In every font that we use. */
export const SUBSTITUTE = '□';

/**
 * Characters that no document may carry: controls and non-characters (illegal in XML, without a glyph in PDF), lone surrogates, and
 * the marks that turn the direction of a text around, with which an amount could be made to read backwards.
 */
// eslint-disable-next-line no-control-regex -- naming the controls is what this is for
const UNSHOWABLE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with a visible `□` for each character that no document may carry: shown, not silently gone. */
export const visibleText = (text: string): string => text.replace(UNSHOWABLE, SUBSTITUTE);

/** Stands at the end of a document that has a `□` of ours. */
export const SUBSTITUTE_NOTE = `${SUBSTITUTE} står för ett tecken som dokumentet inte kan visa. Texten står som den lämnades i beslutslistans övriga filer.`;
