/** source.yml of the fitted model. */
export const SOURCE = {
  title: "Pay model fitted on open postings and reports",
  shape: "model",
  basis: "mixed",
  basis_note:
    "Advertised base pay and reported total compensation, two models joined by a layer of ratios, never pooled",
  country: "US",
  first_year: 2017,
  last_year: 2025,
  stale_from: "2026-06-22",
  source: ["aijobs-net", "levels-fyi-2017-2021"],
  note: "Derived figures only. No word of the table rests on fewer than 5 rows. US first; other countries as far as the postings have them.",
} as const
