import type { Range } from './nouns.js';
import { fixed, type Said, stated } from './said.js';

/** That it is so for one at least of a list, or for none. */
export function some({ element, of: which }: Range, asked: Said, holds: boolean): Said {
  const [one, none, any] = element.gender === 't' ? ['ett', 'inget', 'något'] : ['en', 'ingen', 'någon'];
  const what = `${element.one}${which} ${asked.after('där')}`;
  return stated(
    { subject: 'det', verb: 'finns', rest: `minst ${one} ${what}`, no: `${none} ${what}`, any: `${any} ${what}` },
    holds,
  );
}

/** That it is so for each of a list. */
export function every({ element, of: which }: Range, asked: Said): Said {
  const { ofElement } = asked;
  if (ofElement) {
    const [verb = '', ...rest] = ofElement.predicate.split(' ');
    const subject = ofElement.isNegated
      ? `${element.gender === 't' ? 'inget' : 'ingen'} ${element.one}${which}`
      : `alla ${element.many}${which}`;
    return stated({ subject, verb, rest: rest.join(' ') }, true);
  }
  const [of_, that] = [`för alla ${element.many}${which}`, asked.after('att')];
  return fixed(`${of_} gäller ${that}`, `gäller ${of_} ${that}`, (word) => `${word} det ${of_} gäller ${that}`);
}
