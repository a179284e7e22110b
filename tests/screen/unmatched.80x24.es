 copy > Hechos > Valores sin correspondencia             nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  campo        valor                      filas conjunto   significa
> lugar        Caserío Nuevo Undal            8 valdoria
  lugar        La Esperilla                   7 valdoria
  lugar        Yurimbá                        4 valdoria
  lugar        Puerto Sarimbo                 2 valdoria   Puerto Sarando?









── lo tienen 8 hechos: v ───────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Polic…
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostiga…
  INC-728, 2020-06, Tolmará, Impedimento de reunión o manifestación, Autoridad …
  y 4 más
 por decidir 4, decididos 0   Enter: decir qué significa
 / filtrar  v hechos  x quitar  c anular  = explicar           : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia             nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  campo        valor                      filas conjunto   significa
> lugar        Caserío Nuevo Undal            8 valdoria
  lugar        La Esperilla                   7 valdoria
  lugar        Yurimbá                        4 valdoria
  lugar        Puerto Sarimbo                 2 valdoria   Puerto Sarando?









── lo tienen 8 hechos: v ───────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Polic…
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostiga…
────────────────────────────────────────────────────────────────────────────────
   XV-0104  Ojo de Garzal, Marquesil, Valdoria
 significa: ojo                                                     en 8 hechos
 / filtrar  v hechos  x quitar  c anular  = explicar           : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia             nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  campo        valor                      filas conjunto   significa
> lugar        La Esperilla                   7 valdoria
  lugar        Yurimbá                        4 valdoria
  lugar        Puerto Sarimbo                 2 valdoria   Puerto Sarando?
  lugar        caserio nuevo undal            8 valdoria   = Ojo de Garzal









── lo tienen 7 hechos: v ───────────────────────────────────────────────────────
  INC-94, 2016-06-09, Rionegral, Impedimento de reunión o manifestación, No con…
  INC-221, 2018-01-04, Rionegral, Asesinato, Grupo armado
  INC-347, 2019-05-29, Rionegral, Asesinato, Crimen organizado
  INC-404, 2020-01, Rionegral, Criminalización, Responsable no identificado
  y 3 más
 8 hechos dicen ahora otra cosa.  u lo deshace.
 / filtrar  v hechos  x quitar  c anular  = explicar           : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia             nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  campo        valor                      filas conjunto   significa
  lugar        La Esperilla                   7 valdoria
  lugar        Yurimbá                        4 valdoria
  lugar        Puerto Sarimbo                 2 valdoria   Puerto Sarando?
> lugar        caserio nuevo undal            8 valdoria   = Ojo de Garzal









── lo tienen 8 hechos: v ───────────────────────────────────────────────────────
  INC-200, 2017-09-20, Ojo de Garzal, Desalojo forzoso; Daño a bienes, Empresa;…
  INC-382, 2019-10-31, Ojo de Garzal, Violencia sexual, Seguridad privada; Empr…
  INC-440, 2020-06-07, Ojo de Garzal, Impedimento de reunión o manifestación; H…
  INC-728, 2020-06, Ojo de Garzal, Impedimento de reunión o manifestación, Auto…
  Decidido para este archivo y los que vengan: Enter lo cambia, c lo anula.
 por decidir 3, decididos 1   Enter: decir qué significa
 / filtrar  v hechos  x quitar  c anular  = explicar           : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia             nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  campo        valor                      filas conjunto   significa
> lugar        Caserío Nuevo Undal            8 valdoria
  lugar        La Esperilla                   7 valdoria
  lugar        Yurimbá                        4 valdoria
  lugar        Puerto Sarimbo                 2 valdoria   Puerto Sarando?









── lo tienen 8 hechos: v ───────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Polic…
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostiga…
  INC-728, 2020-06, Tolmará, Impedimento de reunión o manifestación, Autoridad …
  y 4 más
 8 hechos dicen ahora otra cosa.  u lo deshace.
 / filtrar  v hechos  x quitar  c anular  = explicar           : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 dataset=valdoria | +1                                               8 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2023-09-25 Tolmará         Criminalizac… Autoridad muni… Se descono…
  2023-08-15 Tolmará         Agresión fís… Autoridad muni… Abierto
  2022-10    Tolmará         Amenaza de m… Sicario         Cerrado pr…
  2020-06-07 Tolmará         Impedimento … Responsable no… No denunci…
  2020-06    Tolmará         Impedimento … Autoridad muni… Abierto
  2019-10-31 Tolmará         Violencia se… Seguridad priv… Con condena
  2017-09-20 Tolmará         Desalojo for… Empresa; Polic… Cerrado pr…










 2017 ▅       ▅  █        ▅  ▅▅    ▅ 2024  cada 3 meses, máximo 2
 fila 1 de 8   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
