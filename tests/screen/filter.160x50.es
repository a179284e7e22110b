 copy > Hechos                                                                                                                           nombres visibles   Ana
 type=killing                                                                                                                                       64 de 1,187
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
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   admin1=  Departamento o estado
   admin2=  Municipio
 / type=killing adm                                                                                                                                 64 de 1,187
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 type=killing                                                                                                                                       64 de 1,187
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
 fila 1 de 64   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
