 copy > Hechos                                                                                                                            nombres ocultos   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    persona                      texto                               │ INC-1187   2024-12-30   Agresión física
   País                   1 │> 2024-12-30 (oculto)                     (oculto)                            │ RELATO   es
   Valdoria      1,187 ████ │  2024-12-23 (oculto)                     (oculto)                            │ El estudiante (oculto) sufrió lesiones el 30 de
   Departamento o estado  9 │  2024-12-22 (oculto)                     (oculto)                            │ diciembre de 2024 en Puerto Calandro, causadas
   Marquesil       379 ████ │  2024-12-22 (oculto)                     (oculto)                            │ según su relato por particulares presuntamente
   Tolmará         206 ██▏  │  2024-12-20 (oculto)                     (oculto)                            │ implicados y presuntos integrantes del crimen
   Ixcambay        146 █▌   │  2024-12-15 (oculto)                     (oculto)                            │ organizado; recibió atención en el centro de
   Rionegral       144 █▌   │  2024-12-13 (oculto)                     (oculto)                            │ salud. La asamblea estudiantil había convocado a
   Vesquil          76 ▊    │  2024-12-10 (oculto)                     (oculto)                            │ una vigilia frente a la universidad. No es la
   Quelúa           68 ▊    │  2024-12-09 (oculto)                     (oculto)                            │ primera vez: la misma fuente recuerda hechos
   3 más: Enter             │  2024-12-08 (oculto)                     (oculto)                            │ parecidos, sin fecha precisa. Hasta el cierre de
   Municipio             59 │  2024-12-07 (oculto)                     (oculto)                            │ esta ficha no hubo pronunciamiento oficial.
   Villa Marqu…     93 ████ │  2024-12-06 (oculto)                     (oculto)                            │ Los nombres de las víctimas, como constan, están
   Sanarcal         62 ██▋  │  2024-12-05 (oculto)                     (oculto)                            │ ocultos; puede haber otros.
   Tolmará          53 ██▎  │  2024-12-03 (oculto)                     (oculto)                            │
   Puerto Cala…     52 ██▎  │  2024-12-03 (oculto)                     (oculto)                            │ DATOS
   El Cenzal        50 ██▏  │  2024-12    (oculto)                     (oculto)                            │ fecha           2024-12-30 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 (oculto)                     (oculto)                            │ registro        2024-12-31 (día)
   53 más: Enter            │  2024-11-29 (oculto)                     (oculto)                            │ lugar           Puerto Calandro, Marquesil,
   No consta        28 █▎   │  2024-11-28 (oculto)                     (oculto)                            │                 Valdoria
   Fecha de los hechos   10 │  2024-11-25 (oculto)                     (oculto)                            │ sitio           (oculto)
   2024            192 ████ │  2024-11-24 (oculto)                     (oculto)                            │ tipo            Agresión física
   2023            163 ███▍ │  2024-11-23 (oculto)                     (oculto)                            │ presunto resp.  Particular
   2022            127 ██▋  │  2024-11-22 (oculto)                     (oculto)                            │ atribución      Identificado
   2021            154 ███▎ │  2024-11-17 (oculto)                     (oculto)                            │ presunto resp.  Crimen organizado
   2020            104 ██▏  │  2024-11-14 (oculto)                     (oculto)                            │ atribución      Identificado
   2019             90 █▉   │  2024-11-13 (oculto)                     (oculto)                            │ víctima         (oculto)
   4 más: Enter             │  2024-11-11 (oculto)                     (oculto)                            │ sexo            Hombre
   en ningún a…      2 ▏    │  2024-11-10 (oculto)                     (oculto)                            │ perfil          Estudiante
   sin fecha        42 ▉    │  2024-11-09 (oculto)                     (oculto)                            │ nexo            Probable
   Tipo de acto          24 │  2024-11-07 (oculto)                     (oculto)                            │ víctima         (oculto)
   Amenaza         255 ████ │  2024-11-07 (oculto)                     (oculto)                            │ sexo            Hombre
   Agresión fí…    142 ██▎  │  2024-11-05 (oculto)                     (oculto)                            │ perfil          Sindicalista
   Estigmatiza…    129 ██   │  2024-11-04 (oculto)                     (oculto)                            │ nexo            Probable
   Amenaza de …     97 █▌   │  2024-11    (oculto)                     (oculto)                            │ verificación    Verificado
   Detención a…     94 █▌   │  2024-10-28 (oculto)                     (oculto)                            │ código          (oculto)
   Vigilancia       86 █▍   │  2024-10-20 (oculto)                     (oculto)                            │
   18 más: Enter            │  2024-10-17 (oculto)                     (oculto)                            │ ETIQUETAS
   Delito                 3 │  2024-10-1… (oculto)                     (oculto)                            │ Ninguna. t agrega una.
   Delito          707 ████ │  2024-10-16 (oculto)                     (oculto)                            │
   Delito o no…    474 ██▋  │  2024-10-15 (oculto)                     (oculto)                            │ JUSTICIA
   No es delito    153 ▉    │  2024-10-11 (oculto)                     (oculto)                            │ estado          abierto, al 2024-12-31
   Presunto responsable  11 │  2024-10-10 (oculto)                     (oculto)                            │ sin fecha       Nadie condenado, según una fuente
   Responsable…    277 ████ │  2024-10-07 (oculto)                     (oculto)                            │                 (la fuente, al 2024-12-31)
   Policía         191 ██▊  │  2024-10-07 (oculto)                     (oculto)                            │                 (oculto)
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
