/**
 * The annex's look, in Typst. A constant and not a file beside the code: so it reaches `dist` and Jest alike. No text of a round is ever
 * part of it: data comes as JSON in `sys.inputs.annex` (`AnnexContent`, with `layout`), where `#` and `$` are letters.
 */
export const ANNEX_TEMPLATE = String.raw`
#let annex = json(bytes(sys.inputs.annex))
#let layout-facts = annex.layout

#let ink = rgb("#16202a")
#let soft = rgb("#4b5965")
#let line-colour = rgb("#c9cec8")
#let lake = rgb("#00566b")
#let outcome-colours = (grant: rgb("#17653a"), partial: rgb("#7a5200"), deny: rgb("#9a1f36"), unreviewed: soft)
#let hairline = 0.5pt + line-colour
#let rule-line = 0.9pt + ink

#set document(
  title: annex.documentTitle,
  author: annex.author,
  date: datetime(year: layout-facts.year, month: layout-facts.month, day: layout-facts.day),
)
#set text(font: "Source Sans 3", size: 10.5pt, fill: ink, lang: "sv", region: "SE", fallback: false, hyphenate: false, number-width: "tabular")
#set par(leading: 0.58em, spacing: 0.85em)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 22mm, x: 18mm),
  header-ascent: 9mm,
  header: context {
    set text(size: 9pt, fill: soft)
    grid(
      columns: (1fr, auto),
      column-gutter: 6mm,
      annex.running,
      [Sida #counter(page).display() (#counter(page).final().first())],
    )
    v(-1.4mm)
    line(length: 100%, stroke: hairline)
  },
  footer: {
    set text(size: 9pt, fill: soft)
    grid(
      columns: (1fr, auto),
      annex.proposalMark,
      if annex.syntheticMark != none { text(fill: outcome-colours.deny, weight: 600, annex.syntheticMark) },
    )
  },
)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 1): set block(above: 9mm, below: 3.5mm)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 7mm, below: 2mm)
#show title: set text(size: 22pt, weight: 600)
#show title: set block(above: 0mm, below: 3mm)
#show table.cell.where(y: 0): set text(size: 8.5pt, weight: 600, fill: soft)
#set table(stroke: none, inset: (x: 1.4mm, y: 1.5mm))

// Drawn and not typed: the font has no half circle, and a reader's program hears the word beside it.
#let mark(outcome) = {
  let colour = outcome-colours.at(outcome)
  let ring = (paint: colour, thickness: 0.9pt)
  pdf.artifact(box(width: 3.1mm, height: 2.4mm, baseline: 0.02mm, {
    if outcome == "unreviewed" { place(left + horizon, line(length: 2.2mm, stroke: ring)) } else {
      place(left + horizon, circle(radius: 1.1mm, stroke: ring, fill: if outcome == "grant" { colour }))
      if outcome == "partial" {
        place(left + horizon, box(width: 1.1mm, height: 2.2mm, clip: true, place(left + horizon, circle(radius: 1.1mm, fill: colour))))
      }
    }
  }))
}
#let outcome-text(outcome, word) = text(fill: outcome-colours.at(outcome), weight: 600, par(hanging-indent: 3.1mm, mark(outcome) + word))
#let head(..labels) = table.header(repeat: true, ..labels.pos().map(label => table.cell(align: bottom, label)), table.hline(stroke: rule-line))
#let bold(body) = text(weight: 600, body)
#let measure-line(body) = block(width: 100%, inset: (right: 6mm), body)

#title(annex.title)
#if annex.subtitle != "" { block(above: 0mm, below: 2mm, text(size: 13pt, fill: soft, annex.subtitle)) }

#v(3mm)
#grid(
  columns: (26mm, 1fr),
  row-gutter: 2.2mm,
  ..annex.facts.map(fact => (text(fill: soft, fact.label), fact.text)).flatten(),
)
#v(4mm)
#for note in annex.notes {
  let colour = if note.kind == "plain" { line-colour } else if note.kind == "synthetic" { outcome-colours.deny } else { outcome-colours.partial }
  block(
    width: 100%, inset: (left: 3mm, y: 0.6mm), spacing: 2.6mm, stroke: (left: 1.6pt + colour),
    if note.kind == "plain" { text(fill: soft, note.text) } else { bold(note.text) },
  )
}

#heading(level: 1)[Förslaget i sammandrag]
#block(sticky: true, above: 4.5mm, below: 4mm, text(size: 17pt, weight: 600, annex.headline))
#table(
  columns: (1fr, 22mm, layout-facts.sumWidth * 1mm, layout-facts.sumWidth * 1mm),
  align: (left, right, right, right),
  head([Utfall], [Antal], [Sökt, kr], [Föreslås, kr]),
  ..annex.summary.map(row => (outcome-text(row.outcome, row.label), row.count, row.requestedAmount, row.grantedAmount, table.hline(stroke: hairline))).flatten(),
  table.hline(stroke: rule-line),
  ..(annex.summaryTotal.label, annex.summaryTotal.count, annex.summaryTotal.requestedAmount, annex.summaryTotal.grantedAmount).map(bold),
)

#let columns-of-applications = (
  layout-facts.referenceWidth * 1mm, 1fr, layout-facts.amountWidth * 1mm, layout-facts.amountWidth * 1mm, 11.5mm, 24mm, 27mm, 0mm,
)
// What keeps an application's two rows on one page, and the last one's with the sum: a cell without width or content that reaches over them.
#let glue(rows, is-whole) = table.cell(rowspan: rows, breakable: not is-whole, inset: 0pt)[]
#let row-of(row, is-last) = (
  table.hline(stroke: hairline),
  text(fill: lake, row.reference),
  bold(row.title),
  row.requestedAmount,
  bold(row.grantedAmount),
  row.score,
  outcome-text(row.outcome, row.outcomeWord),
  text(size: 8pt, weight: 600, row.codes.join(linebreak(), default: [])),
  glue(if is-last { 3 } else { 2 }, row.fitsOnPage),
  [],
  table.cell(colspan: 6, align: left, inset: (x: 1.4mm, top: 0.9mm, bottom: 2.8mm), measure-line({
    set par(spacing: 0.7em)
    if row.isDraft { text(weight: 600, fill: outcome-colours.partial)[Utkast: ] }
    for (index, paragraph) in row.motivation.enumerate() {
      if index > 0 { parbreak() }
      paragraph
    }
  })),
)

#if annex.groups.len() > 0 and annex.isWhole [
  #heading(level: 1)[Förslag per nämnd]
]
#for group in annex.groups.filter(group => group.rows.len() > 0) {
  heading(level: 2, group.heading)
  block(spacing: 2mm, sticky: true, text(fill: soft, group.sentence))
  set text(size: 9.5pt)
  table(
    columns: columns-of-applications,
    align: (left, left, right, right, right, left, left, left),
    head([Nummer], [Insats och motivering], [Sökt, kr], [Föreslås, kr], annex.scoreHead, [Utfall], [Koder], []),
    ..group.rows.enumerate().map(((index, row)) => row-of(row, index + 1 == group.rows.len())).flatten(),
    table.hline(stroke: rule-line),
    table.cell(colspan: 2, bold(group.sum.label)),
    bold(group.sum.requestedAmount),
    bold(group.sum.grantedAmount),
    table.cell(colspan: 3)[],
  )
}

#if annex.groups.len() > 0 {
  heading(level: 1)[Summor per nämnd]
  table(
    columns: (1fr, 21mm, 21mm, layout-facts.sumWidth * 1mm, layout-facts.sumWidth * 1mm),
    align: (left, right, right, right, right),
    head([Nämnd], [Ansökningar], [Föreslås beviljas], [Sökt, kr], [Föreslås, kr]),
    ..annex.groups.map(group => (
      group.heading, group.sum.count, group.sum.granted, group.sum.requestedAmount, group.sum.grantedAmount, table.hline(stroke: hairline),
    )).flatten(),
    table.hline(stroke: rule-line),
    ..(annex.total.label, annex.total.count, annex.total.granted, annex.total.requestedAmount, annex.total.grantedAmount).map(bold),
  )
}

#heading(level: 1)[Budgetjusteringar]
#annex.adjustments.sentence
#if annex.adjustments.rows.len() > 0 {
  table(
    columns: (1fr, 21mm, layout-facts.sumWidth * 1mm),
    align: (left, right, right),
    head([Nämnd], [År], [Belopp, kr]),
    ..annex.adjustments.rows.map(row => (row.committee, row.year, row.amount, table.hline(stroke: hairline))).flatten(),
    table.hline(stroke: rule-line),
    ..annex.adjustments.yearSums.map(sum => ([Summa], sum.year, sum.amount)).flatten(),
    bold[Summa], [], bold(annex.adjustments.total),
  )
}

#if annex.robustness != none {
  heading(level: 1, annex.robustness.heading)
  annex.robustness.sentence
  for group in annex.robustness.groups {
    heading(level: 2, group.heading)
    block(spacing: 2mm, sticky: group.rows.len() > 0, text(fill: soft, group.sentence))
    if group.rows.len() > 0 {
      table(
        columns: (layout-facts.referenceWidth * 1mm, 1fr) + if group.hasShares { (24mm, 28mm) } else { () },
        align: (left, left, right, right),
        head([Nummer], [Insats], ..if group.hasShares { ([Andra vikter], [Andra granskare]) } else { () }),
        ..group.rows.map(row => (
          text(fill: lake, row.reference),
          row.title,
          ..if group.hasShares { (row.byWeights, row.byReviewers) } else { () },
          table.hline(stroke: hairline),
        )).flatten(),
      )
    }
  }
}

#if annex.codes.len() > 0 {
  heading(level: 1)[Koder]
  table(
    columns: (42mm, 1fr),
    head([Kod], [Betydelse]),
    ..annex.codes.map(row => (bold(row.code), row.codeText, table.hline(stroke: hairline))).flatten(),
  )
}
#if annex.hasSubstitutes {
  v(4mm)
  text(size: 9pt, fill: soft, layout-facts.substituteNote)
}
`;
