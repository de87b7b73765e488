import type { DemonstrationPerson } from './demonstration-person.js';

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Who do you want to be? One press each. Without scripts, and with its styles beside it, so that the strictest policy holds. */
export function peoplePage(people: readonly DemonstrationPerson[]): string {
  const groups = [...Map.groupBy(people, ({ group }) => group)];
  const sections = groups.map(
    ([group, members]) => `<section>
<h2>${escaped(group)}</h2>
<ul>${members.map(personItem).join('')}</ul>
</section>`,
  );
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Välj person – demonstration av Trygghetsportalen</title>
<link rel="stylesheet" href="stil.css">
</head>
<body>
<main>
<h1>Logga in som …</h1>
<p class="notice"><strong>Det här är en demonstration.</strong> Personerna är påhittade, inget lösenord behövs, och vem som helst kan välja vem
som helst. I drift loggar man in hos sin egen organisation.</p>
${sections.join('\n')}
</main>
</body>
</html>`;
}

const personItem = ({ subject, name, description }: DemonstrationPerson): string => `<li><form method="post">
<button type="submit" name="person" value="${escaped(subject)}"><span class="name">${escaped(name)}</span><span class="role">${escaped(description)}</span></button>
</form></li>`;

export const peoplePageStyles = `:root { color-scheme: light dark; --ink: light-dark(#16202a, #e9edf0); --soft: light-dark(#4b5965, #aab5be);
  --paper: light-dark(#ffffff, #182027); --ground: light-dark(#f4f5f2, #10161b); --line: light-dark(#d9dcd6, #2d3841);
  --control: light-dark(#737f89, #7f8c97); --lake: light-dark(#00566b, #6cc3d6); --tint: light-dark(#e3eff2, #14313a);
  --focus: light-dark(#c77700, #ffbf47); --notice: light-dark(#fbf0d9, #33270c); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.5 "Source Sans 3", system-ui, sans-serif; }
main { max-width: 920px; margin: 0 auto; padding: 32px 16px 48px; }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 1.2; }
h2 { margin: 32px 0 8px; font-size: 17px; color: var(--soft); }
.notice { max-width: 68ch; margin: 0; padding: 12px 16px; border-left: 4px solid var(--focus); background: var(--notice); }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 8px; margin: 0; padding: 0; list-style: none; }
form { margin: 0; }
button { display: block; width: 100%; min-height: 60px; padding: 8px 12px; border: 1px solid var(--control); border-radius: 3px;
  background: var(--paper); color: var(--ink); font: inherit; text-align: left; cursor: pointer; }
button:hover { border-color: var(--lake); background: var(--tint); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.name { display: block; font-weight: 650; color: var(--lake); }
.role { display: block; font-size: 15px; color: var(--soft); }
`;
