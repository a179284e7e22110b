 copy > Hechos > Valores sin correspondencia                                                                                             nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  campo              valor                                                filas conjunto             significa
> lugar              Caserío Nuevo Undal                                      8 valdoria
  lugar              La Esperilla                                             7 valdoria
  lugar              Yurimbá                                                  4 valdoria
  lugar              Puerto Sarimbo                                           2 valdoria             Puerto Sarando?



































── lo tienen 8 hechos: v ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Policía
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostigamiento, Responsable no identificado
  INC-728, 2020-06, Tolmará, Impedimento de reunión o manifestación, Autoridad municipal o local
  y 4 más
 por decidir 4, decididos 0   Enter: decir qué significa
 / filtrar  v hechos  x quitar  c anular  = explicar  u deshacer                                                                               : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia                                                                                             nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  campo              valor                                                filas conjunto             significa
> lugar              Caserío Nuevo Undal                                      8 valdoria
  lugar              La Esperilla                                             7 valdoria
  lugar              Yurimbá                                                  4 valdoria
  lugar              Puerto Sarimbo                                           2 valdoria             Puerto Sarando?



































── lo tienen 8 hechos: v ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Policía
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostigamiento, Responsable no identificado
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   XV-0104  Ojo de Garzal, Marquesil, Valdoria
 significa: ojo                                                                                                                                     en 8 hechos
 / filtrar  v hechos  x quitar  c anular  = explicar  u deshacer                                                                               : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia                                                                                             nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  campo              valor                                                filas conjunto             significa
> lugar              La Esperilla                                             7 valdoria
  lugar              Yurimbá                                                  4 valdoria
  lugar              Puerto Sarimbo                                           2 valdoria             Puerto Sarando?
  lugar              caserio nuevo undal                                      8 valdoria             = Ojo de Garzal



































── lo tienen 7 hechos: v ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  INC-94, 2016-06-09, Rionegral, Impedimento de reunión o manifestación, No consta
  INC-221, 2018-01-04, Rionegral, Asesinato, Grupo armado
  INC-347, 2019-05-29, Rionegral, Asesinato, Crimen organizado
  INC-404, 2020-01, Rionegral, Criminalización, Responsable no identificado
  y 3 más
 8 hechos dicen ahora otra cosa.  u lo deshace.
 / filtrar  v hechos  x quitar  c anular  = explicar  u deshacer                                                                               : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia                                                                                             nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  campo              valor                                                filas conjunto             significa
  lugar              La Esperilla                                             7 valdoria
  lugar              Yurimbá                                                  4 valdoria
  lugar              Puerto Sarimbo                                           2 valdoria             Puerto Sarando?
> lugar              caserio nuevo undal                                      8 valdoria             = Ojo de Garzal



































── lo tienen 8 hechos: v ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  INC-200, 2017-09-20, Ojo de Garzal, Desalojo forzoso; Daño a bienes, Empresa; Policía
  INC-382, 2019-10-31, Ojo de Garzal, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Ojo de Garzal, Impedimento de reunión o manifestación; Hostigamiento, Responsable no identificado
  INC-728, 2020-06, Ojo de Garzal, Impedimento de reunión o manifestación, Autoridad municipal o local
  Decidido para este archivo y los que vengan: Enter lo cambia, c lo anula.
 por decidir 3, decididos 1   Enter: decir qué significa
 / filtrar  v hechos  x quitar  c anular  = explicar  u deshacer                                                                               : todos  ? ayuda
 copy > Hechos > Valores sin correspondencia                                                                                             nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  campo              valor                                                filas conjunto             significa
> lugar              Caserío Nuevo Undal                                      8 valdoria
  lugar              La Esperilla                                             7 valdoria
  lugar              Yurimbá                                                  4 valdoria
  lugar              Puerto Sarimbo                                           2 valdoria             Puerto Sarando?



































── lo tienen 8 hechos: v ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  INC-200, 2017-09-20, Tolmará, Desalojo forzoso; Daño a bienes, Empresa; Policía
  INC-382, 2019-10-31, Tolmará, Violencia sexual, Seguridad privada; Empresa
  INC-440, 2020-06-07, Tolmará, Impedimento de reunión o manifestación; Hostigamiento, Responsable no identificado
  INC-728, 2020-06, Tolmará, Impedimento de reunión o manifestación, Autoridad municipal o local
  y 4 más
 8 hechos dicen ahora otra cosa.  u lo deshace.
 / filtrar  v hechos  x quitar  c anular  = explicar  u deshacer                                                                               : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 dataset=valdoria | (record.departamento="Caserío Nuevo Undal" or record.municipio="Caserío Nuevo Undal")                                            8 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1182   2024-12   Amenaza, Vigilancia
   País                   1 │> 2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ RELATO   es
   Valdoria          8 ████ │  2023-09-25 Tolmará         Criminalizac… Autoridad muni… Se descono…        │ En diciembre de 2024, el integrante de una
   Departamento o estado  1 │  2023-08-15 Tolmará         Agresión fís… Autoridad muni… Abierto            │ organización de derechos humanos recibió en
   Tolmará           8 ████ │  2022-10    Tolmará         Amenaza de m… Sicario         Cerrado pr…        │ Caserío Nuevo Undal un mensaje que decía "última
   Fecha de los hechos    6 │  2020-06-07 Tolmará         Impedimento … Responsable no… No denunci…        │ advertencia"; se atribuye a particulares
   2024              1 ██   │  2020-06    Tolmará         Impedimento … Autoridad muni… Abierto            │ presuntamente implicados. Desde entonces una
   2023              2 ████ │  2019-10-31 Tolmará         Violencia se… Seguridad priv… Con condena        │ motocicleta roja permanece por las noches en la
   2022              1 ██   │  2017-09-20 Tolmará         Desalojo for… Empresa; Polic… Cerrado pr…        │ misma calle. Poco antes se había presentado un
   2020              2 ████ │                                                                              │ informe sobre el uso de la fuerza en protestas.
   2019              1 ██   │                                                                              │ Vecinas de la zona observaron una camioneta gris
   2017              1 ██   │                                                                              │ sin placas en los alrededores pasadas las 22:00.
   Tipo de acto          10 │                                                                              │ Se recomendó cambiar de rutas y de horarios
   Impedimento…      2 ████ │                                                                              │ durante un mes.
   Agresión fí…      1 ██   │                                                                              │
   Amenaza           1 ██   │                                                                              │ DATOS
   Amenaza de …      1 ██   │                                                                              │ fecha           2024-12 (mes)
   Criminaliza…      1 ██   │                                                                              │ registro        2024-12-26 (día)
   Daño a bien…      1 ██   │                                                                              │ lugar           Tolmará, Valdoria
   4 más: Enter             │                                                                              │                 «Caserío Nuevo Undal»
   Delito                 2 │                                                                              │ sitio           teléfono celular
   Delito            5 ████ │                                                                              │ tipo            Amenaza
   Delito o no…      5 ████ │                                                                              │ tipo            Vigilancia
   Presunto responsable   7 │                                                                              │ presunto resp.  Particular
   Autoridad m…      3 ████ │                                                                              │ atribución      Señalado
   Empresa           3 ████ │                                                                              │                 del hecho en su conjunto
   Particular        1 █▍   │                                                                              │ víctima         Jasterto Guirlasquil
   Policía           1 █▍   │                                                                              │ sexo            Hombre
   Responsable…      1 █▍   │                                                                              │ perfil          Integrante de organización de
   Seguridad p…      1 █▍   │                                                                              │                 derechos humanos
   Sicario           1 █▍   │                                                                              │ nexo            En verificación
   Grado de atribución    3 │                                                                              │ verificación    Verificado
   Presunto          3 ████ │                                                                              │ código          V-1183
   Identificado      2 ██▋  │                                                                              │
   Señalado          2 ██▋  │                                                                              │ ETIQUETAS
   No consta         1 █▍   │                                                                              │ Ninguna. t agrega una.
   Perfil de la víctima   4 │                                                                              │
   Liderazgo c…      5 ████ │                                                                              │ JUSTICIA
   Integrante …      3 ██▍  │                                                                              │ estado          abierto, al 2024-12-31
   Campesina o…      1 ▊    │                                                                              │ 2024-12         Nadie condenado, según una fuente
   Pueblos ind…      1 ▊    │                                                                              │                 «sin condena»
   No consta         2 █▋   │                                                                              │ 2024-12         Estado confirmado, sin cambios
   Sexo                   2 │                                                                              │
   Hombre            5 ████ │                                                                              │ REGISTRO ORIGINAL
   Mujer             1 ▊    │                                                                              │ folio            V-1183
   No consta         4 ███▎ │ 2017 ▅       ▅  █        ▅  ▅▅    ▅ 2024  cada 3 meses, máximo 2             │ fecha_hechos     2024-12
 fila 1 de 8   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
