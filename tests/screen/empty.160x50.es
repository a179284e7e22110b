 copy > Hechos                                                                                                                                names shown   Ana
 type=killing | date:2031                                                                                                                            0 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │
 * Fecha de los hechos      │                                                                              │
   2024             12 ████ │  No incident matches.                                                        │
   2023              9 ███  │  Without date:2031 it would be 64.                                           │
   2022              5 █▋   │  x drops the last term, X all of them.                                       │
   2021             10 ███▍ │                                                                              │
   2020              2 ▋    │                                                                              │
   2019              6 ██   │                                                                              │
   4 more: Enter            │                                                                              │
   sin fecha         1 ▍    │                                                                              │
 * Tipo de acto  0 values o…│                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │
                            │                                                                              │

 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
