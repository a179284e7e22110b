 copy > Hechos                                                                                                                                names shown   Ana
 type=killing                                                                                                                                       64 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1152   2024-11-25   Asesinato
   País  1 value of 64      │> 2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │ NARRATIVE   es
   Valdoria         64 ████ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │ El 25 de noviembre de 2024, el dirigente
   Departamento o estado    │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ campesino Vedir Yamúa Jilásquil perdió la vida en
   Rionegral        19 ████ │  2024-10-05 Villa Marquesil    Asesinato       Responsable no id… Abierto    │ un ataque armado en Boca del Tirque; según
   Marquesil        11 ██▍  │  2024-10    Tolmará            Asesinato       Responsable no id… Abierto    │ testigos, presuntos elementos del ejército
   Ixcambay          7 █▌   │  2024-09    Paso Cutara        Asesinato       Responsable no id… Se descon… │ habrían disparado desde un pick-up blanco. Las
   Tolmará           7 █▌   │  2024-08-10 San Ordelio        Asesinato       Responsable no id… Se descon… │ familias ocupan desde hace años una finca cuya
   Vesquil           6 █▎   │  2024-08-08 Los Guanales       Asesinato       Responsable no id… Se descon… │ titularidad se discute en los tribunales. Una
   Ayutlé            4 ▉    │  2024-06-24 Chamelcá           Asesinato       Seguridad privada… Se descon… │ persona que pasaba por el lugar confirmó lo
   3 more: Enter            │  2024-04-24 Puerto Sarando     Asesinato       Particular; Crime… Abierto    │ esencial; pidió no ser nombrada. La organización
   Municipio  35 values of …│  2024-02-03 Rionegral          Asesinato       Responsable no id… Abierto    │ acompañante pide que se investigue, sin prejuzgar
   Paso Cutara       5 ████ │  2024-01-13 El Cenzal          Asesinato       Responsable no id… Abierto    │ responsabilidades.
   Los Guanales      3 ██▍  │  2023-12-31 Calpulné           Asesinato       Sicario; Crimen o… Abierto    │
   Villa Marqu…      3 ██▍  │  2023-11-20 Tarabuyo           Asesinato       Sicario; Segurida… Abierto    │ FACTS
   Zarcillal         3 ██▍  │  2023-09-26 Ojo de Garzal      Asesinato       Responsable no id… Abierto    │ date          2024-11-25 (day)
   Ayutlé            2 █▋   │  2023-08-20 Cañada Morel       Asesinato       Responsable no id… Abierto    │ registered    2024-12-03 (day)
   Boca del Ti…      2 █▋   │  2023-07-02 Los Guanales       Asesinato       Seguridad privada  Se descon… │ place         Boca del Tirque, Ixcambay, Valdoria
   29 more: Enter           │  2023-04-24 Paso Cutara        Asesinato       Responsable no id… Se descon… │ location      camino vecinal
   No consta         4 ███▎ │  2023-03-03 Bocamar            Asesinato       Responsable no id… Abierto    │ type          Asesinato
   Fecha de los hechos      │  2023-01-15 Piedra Mulca       Asesinato       Responsable no id… Se descon… │ actor         Fuerzas armadas
   2024             12 ████ │  2023-01-07 Huixcatán          Asesinato       Se desconoce       Abierto    │               Presunto
   2023              9 ███  │  2022-07-27 Rionegral          Asesinato       Policía            Abierto    │ victim        Vedir Yamúa Jilásquil
   2022              5 █▋   │  2022-05-22 Río Tapesco        Asesinato       Seguridad privada  Abierto    │ sex           Hombre
   2021             10 ███▍ │  2022-04-17 Moncurú            Asesinato       Responsable no id… Abierto    │ profile       Campesina o campesino
   2020              2 ▋    │  2022-04-12 Tunalpa            Asesinato       Sicario; Crimen o… Abierto    │ profile       Pueblos indígenas
   2019              6 ██   │  2022-01-3… Zapotén            Asesinato       Sicario            Se descon… │ nexus         Confirmado
   4 more: Enter            │  2021-11-23 Ixcambay           Asesinato       Grupo armado       Abierto    │ verification  Contradicho
   sin fecha         1 ▍    │  2021-11-04 Ayutlé             Asesinato       Seguridad privada  Se descon… │ code          V-1153
 * Tipo de acto  24 values …│  2021-10-20 Lomas de Urrial    Asesinato       Responsable no id… Abierto    │
   Amenaza         255 ████ │  2021-09-12 Ayutlé             Asesinato       Sicario            Cerrado d… │ TAGS
   Agresión fí…    142 ██▎  │  2021-09-10 Paso Cutara        Asesinato       Sicario            Abierto    │ None. t adds one.
   Estigmatiza…    129 ██   │  2021-08-06 San Vistremo       Asesinato       Responsable no id… Abierto    │
   Amenaza de …     97 █▌   │  2021-07-13 Sanarcal           Asesinato       Particular         Abierto    │ JUSTICE
   Detención a…     94 █▌   │  2021-03-26 Rionegral          Asesinato       Policía            Se descon… │ status        abierto, as of 2024-12-31
   Vigilancia       86 █▍   │  2021-02-17 Río Tapesco        Asesinato       Sicario            Cerrado d… │ no date       Nadie condenado, según una fuente
   18 more: Enter           │  2021       Los Guanales       Asesinato       Responsable no id… Se descon… │               (the source as of 2024-12-31)
   Delito  1 value of 64    │  2020-10-01 Paso Cutara        Asesinato       Crimen organizado  Cerrado p… │               "sin condena"
   Delito           64 ████ │  2020-03-25 Paso Cutara        Asesinato       Crimen organizado… Se descon… │
   Presunto responsable     │  2019-12-08 San Ixandro        Asesinato       Responsable no id… Abierto    │ RECORD
   Responsable…     20 ████ │  2019-05-29 Rionegral          Asesinato       Crimen organizado  Abierto    │ folio            V-1153
   Sicario          16 ███▎ │  2019-04-29 Villa Marquesil    Asesinato       Sicario            Abierto    │ fecha_hechos     2024-11-25
   Crimen orga…     12 ██▍  │  2019-02-25 Zarcillal          Asesinato       No consta          Cerrado p… │ fecha_registro   2024-12-03
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   admin1=  Departamento o estado
   admin2=  Municipio
 / type=killing adm                                                                                                                                 64 of 1,187
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 type=killing                                                                                                                                       64 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1152   2024-11-25   Asesinato
   País  1 value of 64      │> 2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │ NARRATIVE   es
   Valdoria         64 ████ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │ El 25 de noviembre de 2024, el dirigente
   Departamento o estado    │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ campesino Vedir Yamúa Jilásquil perdió la vida en
   Rionegral        19 ████ │  2024-10-05 Villa Marquesil    Asesinato       Responsable no id… Abierto    │ un ataque armado en Boca del Tirque; según
   Marquesil        11 ██▍  │  2024-10    Tolmará            Asesinato       Responsable no id… Abierto    │ testigos, presuntos elementos del ejército
   Ixcambay          7 █▌   │  2024-09    Paso Cutara        Asesinato       Responsable no id… Se descon… │ habrían disparado desde un pick-up blanco. Las
   Tolmará           7 █▌   │  2024-08-10 San Ordelio        Asesinato       Responsable no id… Se descon… │ familias ocupan desde hace años una finca cuya
   Vesquil           6 █▎   │  2024-08-08 Los Guanales       Asesinato       Responsable no id… Se descon… │ titularidad se discute en los tribunales. Una
   Ayutlé            4 ▉    │  2024-06-24 Chamelcá           Asesinato       Seguridad privada… Se descon… │ persona que pasaba por el lugar confirmó lo
   3 more: Enter            │  2024-04-24 Puerto Sarando     Asesinato       Particular; Crime… Abierto    │ esencial; pidió no ser nombrada. La organización
   Municipio  35 values of …│  2024-02-03 Rionegral          Asesinato       Responsable no id… Abierto    │ acompañante pide que se investigue, sin prejuzgar
   Paso Cutara       5 ████ │  2024-01-13 El Cenzal          Asesinato       Responsable no id… Abierto    │ responsabilidades.
   Los Guanales      3 ██▍  │  2023-12-31 Calpulné           Asesinato       Sicario; Crimen o… Abierto    │
   Villa Marqu…      3 ██▍  │  2023-11-20 Tarabuyo           Asesinato       Sicario; Segurida… Abierto    │ FACTS
   Zarcillal         3 ██▍  │  2023-09-26 Ojo de Garzal      Asesinato       Responsable no id… Abierto    │ date          2024-11-25 (day)
   Ayutlé            2 █▋   │  2023-08-20 Cañada Morel       Asesinato       Responsable no id… Abierto    │ registered    2024-12-03 (day)
   Boca del Ti…      2 █▋   │  2023-07-02 Los Guanales       Asesinato       Seguridad privada  Se descon… │ place         Boca del Tirque, Ixcambay, Valdoria
   29 more: Enter           │  2023-04-24 Paso Cutara        Asesinato       Responsable no id… Se descon… │ location      camino vecinal
   No consta         4 ███▎ │  2023-03-03 Bocamar            Asesinato       Responsable no id… Abierto    │ type          Asesinato
   Fecha de los hechos      │  2023-01-15 Piedra Mulca       Asesinato       Responsable no id… Se descon… │ actor         Fuerzas armadas
   2024             12 ████ │  2023-01-07 Huixcatán          Asesinato       Se desconoce       Abierto    │               Presunto
   2023              9 ███  │  2022-07-27 Rionegral          Asesinato       Policía            Abierto    │ victim        Vedir Yamúa Jilásquil
   2022              5 █▋   │  2022-05-22 Río Tapesco        Asesinato       Seguridad privada  Abierto    │ sex           Hombre
   2021             10 ███▍ │  2022-04-17 Moncurú            Asesinato       Responsable no id… Abierto    │ profile       Campesina o campesino
   2020              2 ▋    │  2022-04-12 Tunalpa            Asesinato       Sicario; Crimen o… Abierto    │ profile       Pueblos indígenas
   2019              6 ██   │  2022-01-3… Zapotén            Asesinato       Sicario            Se descon… │ nexus         Confirmado
   4 more: Enter            │  2021-11-23 Ixcambay           Asesinato       Grupo armado       Abierto    │ verification  Contradicho
   sin fecha         1 ▍    │  2021-11-04 Ayutlé             Asesinato       Seguridad privada  Se descon… │ code          V-1153
 * Tipo de acto  24 values …│  2021-10-20 Lomas de Urrial    Asesinato       Responsable no id… Abierto    │
   Amenaza         255 ████ │  2021-09-12 Ayutlé             Asesinato       Sicario            Cerrado d… │ TAGS
   Agresión fí…    142 ██▎  │  2021-09-10 Paso Cutara        Asesinato       Sicario            Abierto    │ None. t adds one.
   Estigmatiza…    129 ██   │  2021-08-06 San Vistremo       Asesinato       Responsable no id… Abierto    │
   Amenaza de …     97 █▌   │  2021-07-13 Sanarcal           Asesinato       Particular         Abierto    │ JUSTICE
   Detención a…     94 █▌   │  2021-03-26 Rionegral          Asesinato       Policía            Se descon… │ status        abierto, as of 2024-12-31
   Vigilancia       86 █▍   │  2021-02-17 Río Tapesco        Asesinato       Sicario            Cerrado d… │ no date       Nadie condenado, según una fuente
   18 more: Enter           │  2021       Los Guanales       Asesinato       Responsable no id… Se descon… │               (the source as of 2024-12-31)
   Delito  1 value of 64    │  2020-10-01 Paso Cutara        Asesinato       Crimen organizado  Cerrado p… │               "sin condena"
   Delito           64 ████ │  2020-03-25 Paso Cutara        Asesinato       Crimen organizado… Se descon… │
   Presunto responsable     │  2019-12-08 San Ixandro        Asesinato       Responsable no id… Abierto    │ RECORD
   Responsable…     20 ████ │  2019-05-29 Rionegral          Asesinato       Crimen organizado  Abierto    │ folio            V-1153
   Sicario          16 ███▎ │  2019-04-29 Villa Marquesil    Asesinato       Sicario            Abierto    │ fecha_hechos     2024-11-25
   Crimen orga…     12 ██▍  │  2019-02-25 Zarcillal          Asesinato       No consta          Cerrado p… │ fecha_registro   2024-12-03
   Seguridad p…      7 █▍   │  2019-02-25 San Brálido        Asesinato       Sicario; Policía   Cerrado d… │ departamento     Ixcambay
   Policía           6 █▎   │  2019-01-29 Isla Cormela       Asesinato       Particular         Abierto    │ municipio        Boca del Tirque
   Grupo armado      4 ▊    │ 2015 ▆ ▅▄▂▄▇▃▃▂▄▇▅▅▅▆█ 2024  7 months each, tallest 8, 1 undated             │ lugar            camino vecinal
 row 1 of 64   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
