 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [0 por revisar]  0 dudosos   0 decididos   0 en contradicción                                                                            Tab: página siguiente

  Aún nadie ha buscado posibles duplicados.
  F los busca.










































 0 por revisar; 0 decididos, 0 dudosos
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [0 por revisar]  0 dudosos   0 decididos   0 en contradicción                                                                            Tab: página siguiente

  Aún nadie ha buscado posibles duplicados.
  F los busca.

















        ── Buscar posibles duplicados ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Mira entre todos los 1,187 hechos cuáles quizás son uno.
          Lo que propuso una búsqueda anterior se reemplaza; las revisiones quedan como están. El programa no decide nada.
        ── Enter busca   Esc no cambia nada ────────────────────────────────────────────────────────────────────────────────────────────────────────────





















 0 por revisar; 0 decididos, 0 dudosos
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
  0 por revisar  [0 dudosos]  2 decididos   0 en contradicción                                                                            Tab: página siguiente

  Ningún par está marcado como dudoso.
  Tab muestra las otras páginas.










































 0 por revisar; 2 decididos, 0 dudosos   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
  0 por revisar   0 dudosos  [2 decididos]  0 en contradicción                                                                            Tab: página siguiente
  revisión       peso fecha      fecha      lugar                          tipo                           víctimas
> un hecho            2024-12-22 2024-12-23 Potrero Umbral / Tezcalor      Agresión física / Secuestro    Ozmomar Escilde / Lombundo Yamombe
  un hecho            2024-12-22 2024-12-30 Potrero Umbral / Puerto Calan… Agresión física                Ozmomar Escilde / Lombomar Ulcúa; Dulvelio Orzarza










































 par 1 de 2   0 por revisar; 2 decididos, 0 dudosos   Enter: lado a lado   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
  0 por revisar   1 dudosos  [1 decididos]  0 en contradicción                                                                            Tab: página siguiente
  revisión       peso fecha      fecha      lugar                          tipo                           víctimas
> mismo               2024-12-22 2024-12-23 Potrero Umbral / Tezcalor      Agresión física / Secuestro    Ozmomar Escilde / Lombundo Yamombe











































 INC-1176 y INC-1187: dudoso.  u lo deshace.
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
 copy > Hechos > Posibles duplicados                                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
  0 por revisar   1 dudosos   1 decididos  [0 en contradicción]                                                                           Tab: página siguiente

  Ninguna revisión contradice a otra.
  Tab muestra las otras páginas.










































 0 por revisar; 1 decididos, 1 dudosos   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto  m dudoso  x quitar  c anular  = explicar  u deshacer                                    : todos  ? ayuda
