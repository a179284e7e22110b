 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [por ver 0]  dudosos 0   decididos 0   en conflicto 0         Tab: otra página

  Aún nadie ha buscado posibles duplicados.
  F los busca.
















 por ver 0; decididos 0, dudosos 0
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [por ver 0]  dudosos 0   decididos 0   en conflicto 0         Tab: otra página

  Aún nadie ha buscado posibles duplicados.
  F los busca.



── Buscar posibles duplicados ──────────────────────────────────────────────────
  Mira entre todos los 1,187 hechos cuáles quizás son uno.
  Lo que propuso una búsqueda anterior se reemplaza; las revisiones quedan
  como están. El programa no decide nada.
── Enter busca   Esc no cambia nada ────────────────────────────────────────────








 por ver 0; decididos 0, dudosos 0
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  por ver 0  [dudosos 0]  decididos 2   en conflicto 0         Tab: otra página

  Ningún par está marcado como dudoso.
  Tab muestra las otras páginas.
















 por ver 0; decididos 2, dudosos 0   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  por ver 0   dudosos 0  [decididos 2]  en conflicto 0         Tab: otra página
  revisión       peso fecha      fecha      lugar             víctimas
> un hecho            2024-12-22 2024-12-23 Potrero Umbral /… Ozmomar Escilde /…
  un hecho            2024-12-22 2024-12-30 Potrero Umbral /… Ozmomar Escilde /…
















 par 1 de 2   por ver 0; decididos 2, dudosos 0   Enter: lado a lado   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  por ver 0   dudosos 1  [decididos 1]  en conflicto 0         Tab: otra página
  revisión       peso fecha      fecha      lugar             víctimas
> mismo               2024-12-22 2024-12-23 Potrero Umbral /… Ozmomar Escilde /…

















 INC-1176 e INC-1187: dudoso.  u lo deshace.
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
 copy > Hechos > Posibles duplicados                     nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  por ver 0   dudosos 1   decididos 1  [en conflicto 0]        Tab: otra página

  Ninguna revisión contradice a otra.
  Tab muestra las otras páginas.
















 por ver 0; decididos 1, dudosos 1   1 marcado
 / filtrar  F buscar  s mismo  o un hecho  d distinto          : todos  ? ayuda
