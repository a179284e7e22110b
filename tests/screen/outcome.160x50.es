 copy > Hechos > Time to outcome                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Without conviction, by País
  status as of 2024-12-31   hechos   years since the facts
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠢⠤⠤⢄⣀⡀
       │                                ⠈⠉⠉⠉⠒⠒⠒⠒⠒⠤⠤⠤⢄⣀⣀⣀⡀
       │                                                ⠈⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 1
       │
       │
       │
       │
       │
       │
       │
       │
       │
     50│
       │
       │
       │
       │
       │
       │
       │
       │
       │
       │
       │
      0│
       └──────────────────────┴────────────────────┴─────────────────────┴──────────────────────────────────────────┴
  years                       1                    2                     3                                          5
    1                       434                  307                   221                                        128
     País                             cases                   1 year %                2 years %                3 years %                5 years %
> 1  Total                              668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)
     Valdoria                           668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)

 % without conviction, in parentheses how many are at risk; dashed, and -: fewer than 10 at risk; ~ still maturing
 362 are of unknown status and left out
 21 have no date of the facts to count from
 28 were over before they were registered and are left out
 586 were registered after the facts and count from then on (delayed entry)
 still maturing: half of the cases were followed for less than 2.5 years
 108 hechos quedan fuera: ninguno de sus actos es delito





 Total: 668 cases, 37 convicted, 38 closed without, 593 open; at 5 years 90.24 % without conviction (86.75 a 92.85), 128 at risk
 / filtrar  f solo este  F sin él  x quitar  Space curve  b filas por  Tab equal age  c unidad  v valores  o from facts or report  = explicar  : todos  ? ayuda
 copy > Hechos > Time to outcome                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Without conviction, by Tipo de acto
  status as of 2024-12-31   hechos   years since the facts
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠿⠿⠿⠿⠿⠿⣟⣛⣓⣒⣒⣒⡒⠶⠶⠶⢦⣤⣄⣀⣀
       │                     ⠉⠉⠉⠉⠦⠤⠬⠭⠭⡦⠤⠤⠤⠤⠬⠭⠭⠭⠭⠽⠿⠿⠯⠭⠭⠭⠭⢵⣶⣖⣒⣒⣒⣒⣒⣢⣤⣤⣤⣤⣤⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 2
       │                              ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛ 134
       │
       │
       │
       │
       │
       │
       │
       │
     50│
       │
       │
       │
       │
       │
       │
       │
       │
       │
      0│
       └──────────────────────┴────────────────────┴─────────────────────┴──────────────────────────────────────────┴
  years                       1                    2                     3                                          5
    1                       434                  307                   221                                        128
    2                       109                   77                    52                                         32
    3                        59                   42                    31                                         20
    4                        43                   30                    26                                         15
     Tipo de acto                     cases                   1 year %                2 years %                3 years %                5 years %
  1  Total                              668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)
  2  Amenaza                            159~              100.00 (109)  95.93 89.47..98.46 (77)  93.41 85.80..97.01 (52)  93.41 85.80..97.01 (32)
> 3  Agresión física                     88~   96.92 88.24..99.22 (59)  93.65 83.93..97.57 (42)  89.16 77.11..95.06 (31)  89.16 77.11..95.06 (20)
  4  Detención arbitraria                62    95.70 83.87..98.91 (43)  90.96 77.63..96.52 (30)  90.96 77.63..96.52 (26)  90.96 77.63..96.52 (15)
     Vigilancia                          57~               100.00 (37)  97.13 81.30..99.59 (31)  97.13 81.30..99.59 (19)  97.13 81.30..99.59 (10)
     Amenaza de muerte                   53~               100.00 (39)  93.78 77.35..98.41 (24)  93.78 77.35..98.41 (19)  93.78 77.35..98.41 (10)
     Hostigamiento                       44                100.00 (32)              100.00 (26)              100.00 (20)              100.00 (13)
     Asesinato                           43~               100.00 (25)  80.00 58.44..91.15 (15)                    - (8)                    - (4)
     Criminalización                     42                100.00 (29)              100.00 (27)              100.00 (21)                    - (7)
     Daño a bienes                       39~               100.00 (23)  86.34 63.44..95.37 (16)  86.34 63.44..95.37 (13)                    - (7)

 % without conviction, in parentheses how many are at risk; dashed, and -: fewer than 10 at risk; ~ still maturing
 362 are of unknown status and left out
 21 have no date of the facts to count from
 más observaciones: =
 Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at risk
 / filtrar  f solo este  F sin él  x quitar  Space curve  b filas por  Tab equal age  c unidad  v valores  o from facts or report  = explicar  : todos  ? ayuda
 copy > Hechos > Time to outcome                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Without conviction, by Tipo de acto
  status as of 2024-12-31   hechos   years since the facts
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠿⠿⠿⠿⠿⠿⣟⣛⣓⣒⣒⣒⡒⠶⠶⠶⢦⣤⣄⣀⣀
       │                     ⠉⠉⠉⠉⠦⠤⠬⠭⠭⡦⠤⠤⠤⠤⠬⠭⠭⠭⠭⠽⠿⠿⠯⠭⠭⠭⠭⢵⣶⣖⣒⣒⣒⣒⣒⣢⣤⣤⣤⣤⣤⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 2
       │                              ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛ 134
       │── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       │  Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at risk
       │
       │  at 1 year 96.92 % without conviction (88.24 a 99.22), 59 at risk; open 92.28 %, closed without 4.64 %
       │  at 2 years 93.65 % without conviction (83.93 a 97.57), 42 at risk; open 80.45 %, closed without 13.19 %
       │  at 3 years 89.16 % without conviction (77.11 a 95.06), 31 at risk; open 75.96 %, closed without 13.19 %
       │  at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at risk; open 75.96 %, closed without 13.19 %
       │  at 7 years no figure, 9 at risk
     50│  at 10 years no figure, 0 at risk
       │  Followed: half of the cases for 2.9 years or longer
       │  Left out: 47 of unknown status, 4 without a day to count from, 0 ended nobody says when, 3 over before they were registered
       │
       │  Consulta: type==assault
       │  Filas por: Tipo de acto
       │  Fecha de corte: 2024-12-31
       │  Unidad de conteo: hechos
       │  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es
       │
      0│  Definition (methods 5): cumulative incidence of conviction (Aalen-Johansen), with other endings in their place and late registration taken
       └  into account; what is shown is its rest, without conviction. Limits: 95 %, on log(-log). No figure with fewer than 10 at risk.
  years   Observación: 362 are of unknown status and left out
    1     Observación: 21 have no date of the facts to count from
    2     Observación: 28 were over before they were registered and are left out
    3     Observación: 586 were registered after the facts and count from then on (delayed entry)
    4     Observación: still maturing: half of the cases were followed for less than 2.5 years
     Tip  Observación: 108 hechos quedan fuera: ninguno de sus actos es delito
  1  Tot
  2  Ame  Datos: valdoria, archivo valdoria.csv, 1187 hechos seleccionados, resultados conocidos a 2024-12-31
> 3  Agr  BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
  4  Det  El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
     Vig  violencia.
     Ame
     Hos  Para citar: Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at
     Ase  risk; unit: hechos; status as of 2024-12-31; query: type==assault; atalaya 0.1.0, dossier copy
     Cri── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
     Daño a bienes                       39~               100.00 (23)  86.34 63.44..95.37 (16)  86.34 63.44..95.37 (13)                    - (7)

 % without conviction, in parentheses how many are at risk; dashed, and -: fewer than 10 at risk; ~ still maturing
 362 are of unknown status and left out
 21 have no date of the facts to count from
 más observaciones: =
 Agresión física: 88 cases, 6 convicted, 8 closed without, 74 open; at 5 years 89.16 % without conviction (77.11 a 95.06), 20 at risk
 / filtrar  f solo este  F sin él  x quitar  Space curve  b filas por  Tab equal age  c unidad  v valores  o from facts or report  = explicar  : todos  ? ayuda
 copy > Hechos > Time to outcome                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Convicted at equal age, by year of the facts
  status as of 2024-12-31   hechos   years since the facts
  año      cases            1 year           2 years           3 years           5 years           7 years          10 years
  2015        41                 -                 -                 -                 -                 -                 -
  2016        48                 -                 -                 -                 -                 -                 -
> 2017        39                 -                 -                 -                 -                 -                 -
  2018        54                 -                 -                 -                 -                 -                 -
  2019        63                 -                 -                 -                 -                 -                 -
  2020        62                 -                 -                 -                 -                 -                 -
  2021        81                 -                 -                 -                 -                 -                 -
  2022        74                 -                 -                 -                 -                 -                 -
  2023       101                 -                 -                 -                 -                 -                 -
  2024       105                 -                 -                 -                 -                 -                 -

 convicted within so many years, of the cases of a year; -: not all were followed that long
 362 are of unknown status and left out
 21 have no date of the facts to count from
 28 were over before they were registered and are left out
 586 were registered after the facts and count from then on (delayed entry)
 still maturing: half of the cases were followed for less than 2.5 years
 108 hechos quedan fuera: ninguno de sus actos es delito

























 2017: 39 cases; some were not followed for a year, so there is no figure
 / filtrar  f solo este  F sin él  x quitar  Space curve  b filas por  Tab equal age  c unidad  v valores  o from facts or report  = explicar  : todos  ? ayuda
