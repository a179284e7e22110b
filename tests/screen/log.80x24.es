 copy > Hechos > Bitácora                                     names shown   Ana
 no filter                                                       1,187 of 1,187
  no.   time (UTC)        who          what              details
> 5     2025-01-01 12:00  Ana          deshacer of 4
  4     2025-01-01 12:00  Ana          etiquetas (undon… add=heard, incidents=1…
  3     2025-01-01 12:00  Ana          etiquetas         add=seen, incidents=1,…
  2     2025-01-01 12:00  (no name)    importación       dataset=valdoria, prof…
  1     2025-01-01 12:00  (no name)    dosier nuevo














 5 entries, newest first
 / filter  x unfilter  Space mark what it touched  = explain  u deshacer
 copy > Hechos > Bitácora                                     names shown   Ana
 no filter                                                       1,187 of 1,187
  no.   time (UTC)        who          what              details
  5     2025-01-01 12:00  Ana          deshacer of 4
> 4     2025-01-01 12:00  Ana          etiquetas (undon… add=heard, incidents=1…
  3     2025-01-01 12:00  Ana          etiquetas         add=seen, incidents=1,…
── How this was computed ───────────────────────────────────────────────────────
  entry 4: etiquetas (undone)
  when: 2025-01-01T12:00
  who: Ana
  rows changed: 2
  hash: 0123456789abcdef...

  add=heard
  incidents=1
  query=
── Esc closes   y copies ───────────────────────────────────────────────────────





 5 entries, newest first
 / filter  x unfilter  Space mark what it touched  = explain  u deshacer
