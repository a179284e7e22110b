 copy > Hechos                                                                                                                           nombres visibles   Ana
 type=killing | date:2031                                                                                                                            0 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│
 * Fecha de los hechos   10 │                                                                              │
   2024             12 ████ │  Ningún hecho coincide.                                                      │
   2023              9 ███  │  Sin date:2031 serían 64.                                                    │
   2022              5 █▋   │  x quita el último término, X los quita todos.                               │
   2021             10 ███▍ │                                                                              │
   2020              2 ▋    │                                                                              │
   2019              6 ██   │                                                                              │
   4 más: Enter             │                                                                              │
   sin fecha         1 ▍    │                                                                              │
 * Tipo de acto           0 │                                                                              │
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

 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
