 copy > Hechos > Jurisdicciones comparadas                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, comparados por País
  fecha de corte 2024-12-31   hechos                                                                   # lugar  : conjunto  = por azar 95 %  - 99.8 %
  País                                 conocidos sin condena se desconoce impunidad %  0 %                                                      100 %
> Valdoria                                   717         679          362       94.70  |                                                            |

 por azar: donde estarían 19 de 20 lugares con tantos casos si todos fueran iguales; n<5 muy pocos, ?>n más de la mitad desc., *: 5 a 19 conocidos
 no hay dos lugares con casos de estado conocido que comparar
 quedan fuera, por estado desconocido: 362
 1 lugar con % tiene más del 10 % de estado desconocido: impunity da el mínimo y el máximo posibles
 108 hechos quedan fuera: ninguno de sus actos es delito
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera



































 Valdoria: 679 de 717 conocidos sin condena, 94.70 %; 362 desconocidos
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos > Jurisdicciones comparadas                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, comparados por Tipo de acto
  fecha de corte 2024-12-31   hechos                                                                              # lugar  : conjunto  = por azar 95 %  - 99.8 %
  Tipo de acto               conocidos sin condena se desconoce impunidad %  por azar, 95 % frente a todos 0 %                                             100 %
  Amenaza                          170         164           85       96.47    91.01..97.62                |                                            --=:#= |
  Agresión física                   95          89           47       93.68    89.51..98.39                |                                           --==#==-|
  Detención arbitraria              68          64           26       94.12    88.33..98.69                |                                          --===#==-|
  Amenaza de muerte                 58          56           39       96.55    87.64..99.09                |                                          --===:#==|
  Vigilancia                        57          56           29       98.25    87.63..99.12                |                                         ---===:=#=|
  Hostigamiento                     46          46           32      100.00    86.52..99.39                |                                         --====:==#|
> Asesinato                         45          36           19       80.00    86.49..99.41 mucho más bajo |                                        #--====:===|
  Criminalización                   43          43           24      100.00    86.22..99.44                |                                        ---====:==#|
  Daño a bienes                     42          39           21       92.86    86.03..99.46                |                                        ---===#:===|
  Ataque digital                    38          38           20      100.00    85.29..99.51                |                                        ---====:==#|
  Desalojo forzoso                  26          25           15       96.15    82.62..99.62                |                                      ---======:#==|
  Estigmatización                   24          24           14      100.00    82.16..99.63                |                                     ----======:==#|
  Intento de asesinato              23          18            9       78.26    82.05..99.64 más bajo       |                                     --#-======:===|
  Desplazamiento forzado            21          21           11      100.00    81.26..99.64                |                                    -----======:==#|
  Impedimento de reunión o …        20          20           13      100.00    80.62..99.64                |                                    ----=======:==#|
  Allanamiento                      17          17            7      100.00*   78.54..99.64                |                                   ----========:==#|
  Robo de información o equ…        13          13            5      100.00*   76.55..99.62                |                                ------=========:==#|
  Secuestro                         13          11            7       84.62*   76.55..99.62                |                                ------====#====:===|
  Desaparición forzada              10           8            3       80.00*   71.64..99.58                |                             -------====#======:===|
  Tortura y otros tratos cr…         9           8            2       88.89*   69.40..99.55                |                            -------=========#==:===|
  Violencia sexual                   8           6            6       75.00*   66.89..99.52 más bajo       |                          -------=====#========:===|
  Campaña de desprestigio            5           5            2      100.00*   60.13..99.35                |                  ------------=================:==#|
  Seguimiento de la persona          5           5            1      100.00*   60.13..99.35                |                  ------------=================:==#|
  Intimidación                       3           3            6         n<5    37.53..99.02                |  -----------------============================:===|

 por azar: donde estarían 19 de 20 lugares con tantos casos si todos fueran iguales; n<5 muy pocos, ?>n más de la mitad desc., *: 5 a 19 conocidos
 todo junto 94.88 %; es un promedio, no una meta: quizás todos son inaceptables
 3 de 24 se apartan según la z ajustada (95 %); por azar serían unas 1.2
 los lugares difieren entre sí más de lo que explica el azar (phi 1.68): z se ajusta por eso
 los lugares con casos más recientes se ven peor: compare casos de los mismos años, o vea outcome
 quedan fuera, por estado desconocido: 362
 sin % cuando se conocen menos de 5 o se desconoce más de la mitad
 23 lugares con % tienen más del 10 % de estado desconocido: impunity da el mínimo y el máximo posibles
 un hecho con varios valores está en varias filas: la suma de las filas supera el total
 108 hechos quedan fuera: ninguno de sus actos es delito
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera







 Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 en torno al 94.88 % del conjunto; mucho más bajo; 19 desconocidos
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos > Jurisdicciones comparadas                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, comparados por Tipo de acto
  fecha de corte 2024-12-31   hechos                                                                              # lugar  : conjunto  = por azar 95 %  - 99.8 %
  Tipo de acto               conocidos sin condena se desconoce impunidad %  por azar, 95 % frente a todos 0 %                                             100 %
  Amenaz── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────--=:#= |
  Agresi  Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 en torno al 94.88 % del conjunto; mucho más bajo; 19            -==#==-|
  Detenc  desconocidos                                                                                                                                  ===#==-|
  Amenaz                                                                                                                                                ===:#==|
  Vigila  Por azar, 95 %: de 86.49 a 99.41 %                                                                                                            ===:=#=|
  Hostig  Por azar, 99.8 %: de 80.91 a 99.98 %                                                                                                          ===:==#|
> Asesin  z: -4.527, ajustado por las diferencias entre lugares: -3.209                                                                                 ===:===|
  Crimin  Sin cifra estandarizada: falta aquí alguna clase de acto que otros tienen                                                                     ===:==#|
  Daño a  Condenas: 9; esperadas con esta mezcla de actos: 9.0                                                                                          ==#:===|
  Ataque  Acercado al conjunto, solo para mapas: 94.88 %                                                                                                ===:==#|
  Desalo                                                                                                                                                ===:#==|
  Estigm  Consulta: type==killing                                                                                                                       ===:==#|
  Intent  Filas por: Tipo de acto                                                                                                                       ===:===|
  Despla  Fecha de corte: 2024-12-31                                                                                                                    ===:==#|
  Impedi  Unidad de conteo: hechos                                                                                                                      ===:==#|
  Allana  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es                 ===:==#|
  Robo d                                                                                                                                                ===:==#|
  Secues  Definición (metodología 7): sin condena, entre los de estado conocido; límites en torno al porcentaje del conjunto, exactos donde se esperan  ===:===|
  Desapa  pocos casos (Spiegelhalter 2005); más bajo y más alto: fuera del 95 %, mucho: fuera del 99.8 %, después de lo que los lugares difieren de     ===:===|
  Tortur  todos modos. Estandarizado (metodología 6.3): directamente, por tipo de acto.                                                                 #==:===|
  Violen  Observación: todo junto 94.88 %; es un promedio, no una meta: quizás todos son inaceptables                                                   ===:===|
  Campañ  Observación: 3 de 24 se apartan según la z ajustada (95 %); por azar serían unas 1.2                                                          ===:==#|
  Seguim  Observación: los lugares difieren entre sí más de lo que explica el azar (phi 1.68): z se ajusta por eso                                      ===:==#|
  Intimi  Observación: los lugares con casos más recientes se ven peor: compare casos de los mismos años, o vea outcome                                 ===:===|
          Observación: quedan fuera, por estado desconocido: 362
 por aza  Observación: sin % cuando se conocen menos de 5 o se desconoce más de la mitad
 todo ju  Observación: 23 lugares con % tienen más del 10 % de estado desconocido: impunity da el mínimo y el máximo posibles
 3 de 24  Observación: un hecho con varios valores está en varias filas: la suma de las filas supera el total
 los lug  Observación: 108 hechos quedan fuera: ninguno de sus actos es delito
 los lug  Observación: 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded
 quedan   -nexus=discarded los deja fuera
 sin % c
 23 luga  Datos: valdoria, archivo valdoria.csv, 1187 hechos seleccionados, resultados conocidos a 2024-12-31
 un hech  BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
 108 hec  El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
 36 hech  violencia.

          Para citar: Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 en torno al 94.88 % del conjunto; mucho más bajo;
          19 desconocidos; unidad: hechos; fecha de corte 2024-12-31; consulta: type==killing; atalaya 0.1.0, dosier copy
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────



 Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 en torno al 94.88 % del conjunto; mucho más bajo; 19 desconocidos
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 type==killing                                                                                                                                      64 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1152   2024-11-25   Asesinato
   País                   1 │> 2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ RELATO   es
   Valdoria         64 ████ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ El 25 de noviembre de 2024, el dirigente
   Departamento o estado  9 │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ campesino Vedir Yamúa Jilásquil perdió la vida en
   Rionegral        19 ████ │  2024-10-05 Villa Marquesil Asesinato     Responsable no… Abierto            │ un ataque armado en Boca del Tirque; según
   Marquesil        11 ██▍  │  2024-10    Tolmará         Asesinato     Responsable no… Abierto            │ testigos, presuntos elementos del ejército
   Ixcambay          7 █▌   │  2024-09    Paso Cutara     Asesinato     Responsable no… Se descono…        │ habrían disparado desde un pick-up blanco. Las
   Tolmará           7 █▌   │  2024-08-10 San Ordelio     Asesinato     Responsable no… Se descono…        │ familias ocupan desde hace años una finca cuya
   Vesquil           6 █▎   │  2024-08-08 Los Guanales    Asesinato     Responsable no… Se descono…        │ titularidad se discute en los tribunales. Una
   Ayutlé            4 ▉    │  2024-06-24 Chamelcá        Asesinato     Seguridad priv… Se descono…        │ persona que pasaba por el lugar confirmó lo
   3 más: Enter             │  2024-04-24 Puerto Sarando  Asesinato     Particular; Cr… Abierto            │ esencial; pidió no ser nombrada. La organización
   Municipio             35 │  2024-02-03 Rionegral       Asesinato     Responsable no… Abierto            │ acompañante pide que se investigue, sin prejuzgar
   Paso Cutara       5 ████ │  2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto            │ responsabilidades.
   Los Guanales      3 ██▍  │  2023-12-31 Calpulné        Asesinato     Sicario; Crime… Abierto            │
   Villa Marqu…      3 ██▍  │  2023-11-20 Tarabuyo        Asesinato     Sicario; Segur… Abierto            │ DATOS
   Zarcillal         3 ██▍  │  2023-09-26 Ojo de Garzal   Asesinato     Responsable no… Abierto            │ fecha           2024-11-25 (día)
   Ayutlé            2 █▋   │  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto            │ registro        2024-12-03 (día)
   Boca del Ti…      2 █▋   │  2023-07-02 Los Guanales    Asesinato     Seguridad priv… Se descono…        │ lugar           Boca del Tirque, Ixcambay,
   29 más: Enter            │  2023-04-24 Paso Cutara     Asesinato     Responsable no… Se descono…        │                 Valdoria
   No consta         4 ███▎ │  2023-03-03 Bocamar         Asesinato     Responsable no… Abierto            │ sitio           camino vecinal
   Fecha de los hechos   10 │  2023-01-15 Piedra Mulca    Asesinato     Responsable no… Se descono…        │ tipo            Asesinato
   2024             12 ████ │  2023-01-07 Huixcatán       Asesinato     Se desconoce    Abierto            │ presunto resp.  Fuerzas armadas
   2023              9 ███  │  2022-07-27 Rionegral       Asesinato     Policía         Abierto            │ atribución      Presunto
   2022              5 █▋   │  2022-05-22 Río Tapesco     Asesinato     Seguridad priv… Abierto            │ víctima         Vedir Yamúa Jilásquil
   2021             10 ███▍ │  2022-04-17 Moncurú         Asesinato     Responsable no… Abierto            │ sexo            Hombre
   2020              2 ▋    │  2022-04-12 Tunalpa         Asesinato     Sicario; Crime… Abierto            │ perfil          Campesina o campesino
   2019              6 ██   │  2022-01-3… Zapotén         Asesinato     Sicario         Se descono…        │ perfil          Pueblos indígenas
   4 más: Enter             │  2021-11-23 Ixcambay        Asesinato     Grupo armado    Abierto            │ nexo            Confirmado
   sin fecha         1 ▍    │  2021-11-04 Ayutlé          Asesinato     Seguridad priv… Se descono…        │ verificación    Contradicho
 * Tipo de acto          24 │  2021-10-20 Lomas de Urrial Asesinato     Responsable no… Abierto            │ código          V-1153
   Amenaza         255 ████ │  2021-09-12 Ayutlé          Asesinato     Sicario         Cerrado de…        │
   Agresión fí…    142 ██▎  │  2021-09-10 Paso Cutara     Asesinato     Sicario         Abierto            │ ETIQUETAS
   Estigmatiza…    129 ██   │  2021-08-06 San Vistremo    Asesinato     Responsable no… Abierto            │ Ninguna. t agrega una.
   Amenaza de …     97 █▌   │  2021-07-13 Sanarcal        Asesinato     Particular      Abierto            │
   Detención a…     94 █▌   │  2021-03-26 Rionegral       Asesinato     Policía         Se descono…        │ JUSTICIA
   Vigilancia       86 █▍   │  2021-02-17 Río Tapesco     Asesinato     Sicario         Cerrado de…        │ estado          abierto, al 2024-12-31
   18 más: Enter            │  2021       Los Guanales    Asesinato     Responsable no… Se descono…        │ sin fecha       Nadie condenado, según una fuente
   Delito                 1 │  2020-10-01 Paso Cutara     Asesinato     Crimen organiz… Cerrado pr…        │                 (la fuente, al 2024-12-31)
   Delito           64 ████ │  2020-03-25 Paso Cutara     Asesinato     Crimen organiz… Se descono…        │                 «sin condena»
   Presunto responsable   8 │  2019-12-08 San Ixandro     Asesinato     Responsable no… Abierto            │
   Responsable…     20 ████ │  2019-05-29 Rionegral       Asesinato     Crimen organiz… Abierto            │ REGISTRO ORIGINAL
   Sicario          16 ███▎ │  2019-04-29 Villa Marquesil Asesinato     Sicario         Abierto            │ folio            V-1153
   Crimen orga…     12 ██▍  │  2019-02-25 Zarcillal       Asesinato     No consta       Cerrado pr…        │ fecha_hechos     2024-11-25
   Seguridad p…      7 █▍   │  2019-02-25 San Brálido     Asesinato     Sicario; Polic… Cerrado de…        │ fecha_registro   2024-12-03
   Policía           6 █▎   │  2019-01-29 Isla Cormela    Asesinato     Particular      Abierto            │ departamento     Ixcambay
   Grupo armado      4 ▊    │ 2015 ▆ ▅▄▂▄▇▃▃▂▄▇▅▅▅▆█ 2024  cada 7 meses, máximo 8, 1 sin fecha             │ municipio        Boca del Tirque
 Asesinato: 64 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
