/** The receipt's look, in Typst. No text of an application is ever part of it: data comes as JSON in `sys.inputs.receipt`. */
export const RECEIPT_TEMPLATE = String.raw`
#let receipt = json(bytes(sys.inputs.receipt))

#let ink = rgb("#16202a")
#let soft = rgb("#4b5965")
#let hairline = 0.5pt + rgb("#c9cec8")

#set document(
  title: receipt.documentTitle,
  author: receipt.reviewBody,
  date: datetime(year: receipt.day.year, month: receipt.day.month, day: receipt.day.day),
)
#set text(font: "Source Sans 3", size: 11pt, fill: ink, lang: "sv", region: "SE", fallback: false, hyphenate: false, number-width: "tabular")
#set par(leading: 0.6em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 22mm, x: 22mm),
  header: {
    set text(size: 9pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 6mm, receipt.roundTitle, [Dnr #receipt.caseNumber])
    v(-1.4mm)
    line(length: 100%, stroke: hairline)
  },
  footer: {
    set text(size: 9pt, fill: soft)
    grid(
      columns: (1fr, auto),
      [Trygghetsportalen],
      context [Sida #counter(page).display() (#counter(page).final().first())],
    )
  },
)
#show heading: set text(size: 13pt, weight: 600)
#show heading: set block(above: 7mm, below: 2.5mm)
#show title: set text(size: 22pt, weight: 600)
#show title: set block(above: 0mm, below: 5mm)

#title(receipt.title)
#if receipt.syntheticMark != none { block(below: 4mm, text(fill: rgb("#9a1f36"), weight: 600, receipt.syntheticMark)) }
#block(below: 5mm, receipt.sentence)
#if receipt.lateMark != none {
  block(width: 100%, inset: (left: 3mm, y: 0.6mm), below: 5mm, stroke: (left: 1.6pt + rgb("#7a5200")), text(weight: 600, receipt.lateMark))
}

#heading(level: 1)[Uppgifter]
#table(
  columns: (52mm, 1fr),
  stroke: none,
  inset: (x: 0mm, y: 1.8mm),
  table.header(text(size: 9pt, weight: 600, fill: soft)[Uppgift], text(size: 9pt, weight: 600, fill: soft)[Innehåll], table.hline(stroke: 0.9pt + ink)),
  ..receipt.facts.map(fact => (text(fill: soft, fact.label), fact.text, table.hline(stroke: hairline))).flatten(),
)

#block(above: 7mm, text(size: 9.5pt, fill: soft, receipt.note))
`;
