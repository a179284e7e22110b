 copy > Hechos                                                                                                                               names hidden   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    persona                      texto                               │ INC-1187   2024-12-30   Agresión física
   País  1 value of 1,187   │> 2024-12-30 (hidden)                     (hidden)                            │ NARRATIVE   es
   Valdoria      1,187 ████ │  2024-12-23 (hidden)                     (hidden)                            │ El estudiante (hidden) sufrió lesiones el 30 de
   Departamento o estado    │  2024-12-22 (hidden)                     (hidden)                            │ diciembre de 2024 en Puerto Calandro, causadas
   Marquesil       379 ████ │  2024-12-22 (hidden)                     (hidden)                            │ según su relato por particulares presuntamente
   Tolmará         206 ██▏  │  2024-12-20 (hidden)                     (hidden)                            │ implicados y presuntos integrantes del crimen
   Ixcambay        146 █▌   │  2024-12-15 (hidden)                     (hidden)                            │ organizado; recibió atención en el centro de
   Rionegral       144 █▌   │  2024-12-13 (hidden)                     (hidden)                            │ salud. La asamblea estudiantil había convocado a
   Vesquil          76 ▊    │  2024-12-10 (hidden)                     (hidden)                            │ una vigilia frente a la universidad. No es la
   Quelúa           68 ▊    │  2024-12-09 (hidden)                     (hidden)                            │ primera vez: la misma fuente recuerda hechos
   3 more: Enter            │  2024-12-08 (hidden)                     (hidden)                            │ parecidos, sin fecha precisa. Hasta el cierre de
   Municipio  59 values of …│  2024-12-07 (hidden)                     (hidden)                            │ esta ficha no hubo pronunciamiento oficial.
   Villa Marqu…     93 ████ │  2024-12-06 (hidden)                     (hidden)                            │ The victims' names as listed are hidden; other
   Sanarcal         62 ██▋  │  2024-12-05 (hidden)                     (hidden)                            │ names may stand in it.
   Tolmará          53 ██▎  │  2024-12-03 (hidden)                     (hidden)                            │
   Puerto Cala…     52 ██▎  │  2024-12-03 (hidden)                     (hidden)                            │ FACTS
   El Cenzal        50 ██▏  │  2024-12    (hidden)                     (hidden)                            │ date          2024-12-30 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 (hidden)                     (hidden)                            │ registered    2024-12-31 (day)
   53 more: Enter           │  2024-11-29 (hidden)                     (hidden)                            │ place         Puerto Calandro, Marquesil,
   No consta        28 █▎   │  2024-11-28 (hidden)                     (hidden)                            │               Valdoria
   Fecha de los hechos      │  2024-11-25 (hidden)                     (hidden)                            │ location      (hidden)
   2024            192 ████ │  2024-11-24 (hidden)                     (hidden)                            │ type          Agresión física
   2023            163 ███▍ │  2024-11-23 (hidden)                     (hidden)                            │ actor         Particular
   2022            127 ██▋  │  2024-11-22 (hidden)                     (hidden)                            │               Identificado
   2021            154 ███▎ │  2024-11-17 (hidden)                     (hidden)                            │ actor         Crimen organizado
   2020            104 ██▏  │  2024-11-14 (hidden)                     (hidden)                            │               Identificado
   2019             90 █▉   │  2024-11-13 (hidden)                     (hidden)                            │ victim        (hidden)
   4 more: Enter            │  2024-11-11 (hidden)                     (hidden)                            │ sex           Hombre
   in no singl…      2 ▏    │  2024-11-10 (hidden)                     (hidden)                            │ profile       Estudiante
   sin fecha        42 ▉    │  2024-11-09 (hidden)                     (hidden)                            │ nexus         Probable
   Tipo de acto  24 values …│  2024-11-07 (hidden)                     (hidden)                            │ victim        (hidden)
   Amenaza         255 ████ │  2024-11-07 (hidden)                     (hidden)                            │ sex           Hombre
   Agresión fí…    142 ██▎  │  2024-11-05 (hidden)                     (hidden)                            │ profile       Sindicalista
   Estigmatiza…    129 ██   │  2024-11-04 (hidden)                     (hidden)                            │ nexus         Probable
   Amenaza de …     97 █▌   │  2024-11    (hidden)                     (hidden)                            │ verification  Verificado
   Detención a…     94 █▌   │  2024-10-28 (hidden)                     (hidden)                            │ code          (hidden)
   Vigilancia       86 █▍   │  2024-10-20 (hidden)                     (hidden)                            │
   18 more: Enter           │  2024-10-17 (hidden)                     (hidden)                            │ TAGS
   Delito  3 values of 1,187│  2024-10-1… (hidden)                     (hidden)                            │ None. t adds one.
   Delito          707 ████ │  2024-10-16 (hidden)                     (hidden)                            │
   Delito o no…    474 ██▋  │  2024-10-15 (hidden)                     (hidden)                            │ JUSTICE
   No es delito    153 ▉    │  2024-10-11 (hidden)                     (hidden)                            │ status        abierto, as of 2024-12-31
   Presunto responsable     │  2024-10-10 (hidden)                     (hidden)                            │ no date       Nadie condenado, según una fuente
   Responsable…    277 ████ │  2024-10-07 (hidden)                     (hidden)                            │               (the source as of 2024-12-31)
   Policía         191 ██▊  │  2024-10-07 (hidden)                     (hidden)                            │               (hidden)
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │
 row 1 of 1187   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
