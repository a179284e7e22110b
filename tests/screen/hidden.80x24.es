 copy > Hechos                                               names hidden   Ana
 no filter                                                       1,187 of 1,187
  fecha v    persona                      texto
> 2024-12-30 (hidden)                     (hidden)
  2024-12-23 (hidden)                     (hidden)
  2024-12-22 (hidden)                     (hidden)
  2024-12-22 (hidden)                     (hidden)
  2024-12-20 (hidden)                     (hidden)
  2024-12-15 (hidden)                     (hidden)
  2024-12-13 (hidden)                     (hidden)
  2024-12-10 (hidden)                     (hidden)
  2024-12-09 (hidden)                     (hidden)
  2024-12-08 (hidden)                     (hidden)
  2024-12-07 (hidden)                     (hidden)
  2024-12-06 (hidden)                     (hidden)
  2024-12-05 (hidden)                     (hidden)
  2024-12-03 (hidden)                     (hidden)
  2024-12-03 (hidden)                     (hidden)
  2024-12    (hidden)                     (hidden)
  2024-12-01 (hidden)                     (hidden)
  2024-11-29 (hidden)                     (hidden)
 2015 ▃▃▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 95, 42 undated
 row 1 of 1187   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
