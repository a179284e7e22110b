 copy > Hechos > Time to outcome                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Without conviction, by País
  status as of 2024-12-31   hechos   years since the facts
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀ 1
       │
       │
       │
     50│
       │
       │
      0│
       └─────────────┴────────────┴───────────┴─────────────────────────┴
  years              1            2           3                         5
    1              434          307         221                       128
     País                cases      1 year %   2 years %   3 years %   5 years %
> 1  Total                 668~  99.36 (434) 93.80 (307) 90.24 (221) 90.24 (128)
     Valdoria              668~  99.36 (434) 93.80 (307) 90.24 (221) 90.24 (128)

 % without conviction, in parentheses how many are at risk; dashed, and -:
 fewer than 10 at risk; ~ still maturing
 más observaciones: =
 Total: 668 cases, 37 convicted, 38 closed without, 593 open; at 5 years 90.24 …
 / filtrar  f solo este  F sin él  x quitar  Space curve       : todos  ? ayuda
 copy > Hechos > Time to outcome                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Without conviction, by Tipo de acto
  status as of 2024-12-31   hechos   years since the facts
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠛⠛⠛⠛⠛⠿⠿⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶ 1234
       │
     50│
       │
      0│
       └─────────────┴────────────┴───────────┴─────────────────────────┴
  years              1            2           3                         5
    3               59           42          31                        20
     Tipo de acto    cases       1 year %    2 years %    3 years %    5 years %
  1  Total             668~   99.36 (434)  93.80 (307)  90.24 (221)  90.24 (128)
  2  Amenaza           159~  100.00 (109)   95.93 (77)   93.41 (52)   93.41 (32)
> 3  Agresión fís…      88~    96.92 (59)   93.65 (42)   89.16 (31)   89.16 (20)
  4  Detención ar…      62     95.70 (43)   90.96 (30)   90.96 (26)   90.96 (15)
     Vigilancia         57~   100.00 (37)   97.13 (31)   97.13 (19)   97.13 (10)
     Amenaza de m…      53~   100.00 (39)   93.78 (24)   93.78 (19)   93.78 (10)

 % without conviction, in parentheses how many are at risk; dashed, and -:
 más observaciones: =
 Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years …
 / filtrar  f solo este  F sin él  x quitar  Space curve       : todos  ? ayuda
 copy > Hechos > Time to outcome                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5
  years 89.16 % without conviction (77.11 a 95.06), 20 at risk

  at 1 year 96.92 % without conviction (88.24 a 99.22), 59 at risk; open 92.28
  %, closed without 4.64 %
  at 2 years 93.65 % without conviction (83.93 a 97.57), 42 at risk; open
  80.45 %, closed without 13.19 %
  at 3 years 89.16 % without conviction (77.11 a 95.06), 31 at risk; open
  75.96 %, closed without 13.19 %
  at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at risk; open
  75.96 %, closed without 13.19 %
  at 7 years no figure, 9 at risk
  at 10 years no figure, 0 at risk
  Followed: half of the cases for 2.9 years or longer
  Left out: 47 of unknown status, 4 without a day to count from, 0 ended
  nobody says when, 3 over before they were registered

  Consulta: type==assault
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years …
 / filtrar  f solo este  F sin él  x quitar  Space curve       : todos  ? ayuda
 copy > Hechos > Time to outcome                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Convicted at equal age, by year of the facts
  status as of 2024-12-31   hechos   years since the facts
  año      cases    1 year   2 years   3 years   5 years   7 years  10 years
  2015        41         -         -         -         -         -         -
  2016        48         -         -         -         -         -         -
> 2017        39         -         -         -         -         -         -
  2018        54         -         -         -         -         -         -
  2019        63         -         -         -         -         -         -
  2020        62         -         -         -         -         -         -
  2021        81         -         -         -         -         -         -
  2022        74         -         -         -         -         -         -
  2023       101         -         -         -         -         -         -
  2024       105         -         -         -         -         -         -

 convicted within so many years, of the cases of a year; -: not all were
 followed that long
 362 are of unknown status and left out
 21 have no date of the facts to count from
 28 were over before they were registered and are left out
 más observaciones: =
 2017: 39 cases; some were not followed for a year, so there is no figure
 / filtrar  f solo este  F sin él  x quitar  Space curve       : todos  ? ayuda
