 copy > Hechos                                                                                                                                names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1176   2024-12-22   Agresión física
   País  1 value of 1,187   │ *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado    │> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc… │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ semana se suspendieron las reuniones y las
   3 more: Enter            │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ salidas al campo.
   Municipio  59 values of …│  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │ FACTS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ date          2024-12-22 (day)
   El Cenzal        50 ██▏  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ registered    2024-12-22 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto    │ place         Potrero Umbral, Zarcillal, Valdoria
   53 more: Enter           │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │ type          Agresión física
   No consta        28 █▎   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ actor         Policía
   Fecha de los hechos      │  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │               Señalado
   2024            192 ████ │  2024-11-24 Vesquil            Violencia sexu… Crimen organizado… Se descon… │ actor         Sicario
   2023            163 ███▍ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │               Señalado
   2022            127 ██▋  │  2024-11-22 Parajes de Ondra   Agresión física Se desconoce       Abierto    │ victim        Ozmomar Escilde
   2021            154 ███▎ │  2024-11-17 Los Altares de Mur Desaparición f… Fuerzas armadas    Abierto    │ sex           Hombre
   2020            104 ██▏  │  2024-11-14 Rionegral          Violencia sexu… Grupo armado       Se descon… │ profile       Derechos de las mujeres
   2019             90 █▉   │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │ nexus         Probable
   4 more: Enter            │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ verification  Fuente única
   in no singl…      2 ▏    │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ code          V-1177
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │
   Tipo de acto  24 values …│  2024-11-07 Ayutlé             Estigmatización Responsable no id… Se descon… │ TAGS
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ None. t adds one.
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ JUSTICE
   Amenaza de …     97 █▌   │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ status        abierto, as of 2024-12-31
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │ 2024-12-31    Nadie condenado, según una fuente
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │               "sin condena"
   18 more: Enter           │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ 2024-12-31    Estado confirmado, sin cambios
   Delito  3 values of 1,187│  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Delito          707 ████ │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ RECORD
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ folio            V-1177
   No es delito    153 ▉    │  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │ fecha_hechos     2024-12-22
   Presunto responsable     │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │ fecha_registro   2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │ departamento     Zarcillal
   Policía         191 ██▊  │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │ municipio        Potrero Umbral
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │ tipo_agresion    agresión física
 tag: arson                                                                                                                                      on 2 incidents
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1176   2024-12-22   Agresión física
   País  1 value of 1,187   │ *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado    │> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc… │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ semana se suspendieron las reuniones y las
   3 more: Enter            │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ salidas al campo.
   Municipio  59 values of …│  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │ FACTS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ date          2024-12-22 (day)
   El Cenzal        50 ██▏  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ registered    2024-12-22 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto    │ place         Potrero Umbral, Zarcillal, Valdoria
   53 more: Enter           │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │ type          Agresión física
   No consta        28 █▎   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ actor         Policía
   Fecha── Add a tag ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2024   Tag "arson" on 2 incidents: new on 2, there already on 0.
   2023
   2022     INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
   2021     INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen organizado
   2020 ── Enter adds it   Esc leave it ────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2019             90 █▉   │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │ nexus         Probable
   4 more: Enter            │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ verification  Fuente única
   in no singl…      2 ▏    │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ code          V-1177
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │
   Tipo de acto  24 values …│  2024-11-07 Ayutlé             Estigmatización Responsable no id… Se descon… │ TAGS
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ None. t adds one.
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ JUSTICE
   Amenaza de …     97 █▌   │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ status        abierto, as of 2024-12-31
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │ 2024-12-31    Nadie condenado, según una fuente
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │               "sin condena"
   18 more: Enter           │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ 2024-12-31    Estado confirmado, sin cambios
   Delito  3 values of 1,187│  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Delito          707 ████ │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ RECORD
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ folio            V-1177
   No es delito    153 ▉    │  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │ fecha_hechos     2024-12-22
   Presunto responsable     │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │ fecha_registro   2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │ departamento     Zarcillal
   Policía         191 ██▊  │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │ municipio        Potrero Umbral
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │ tipo_agresion    agresión física
 row 3 of 1187   sorted by fecha, downwards   2 marked
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1176   2024-12-22   Agresión física
   País  1 value of 1,187   │ *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado    │> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc… │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ semana se suspendieron las reuniones y las
   3 more: Enter            │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ salidas al campo.
   Municipio  59 values of …│  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │ FACTS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ date          2024-12-22 (day)
   El Cenzal        50 ██▏  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ registered    2024-12-22 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto    │ place         Potrero Umbral, Zarcillal, Valdoria
   53 more: Enter           │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │ type          Agresión física
   No consta        28 █▎   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ actor         Policía
   Fecha de los hechos      │  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │               Señalado
   2024            192 ████ │  2024-11-24 Vesquil            Violencia sexu… Crimen organizado… Se descon… │ actor         Sicario
   2023            163 ███▍ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │               Señalado
   2022            127 ██▋  │  2024-11-22 Parajes de Ondra   Agresión física Se desconoce       Abierto    │ victim        Ozmomar Escilde
   2021            154 ███▎ │  2024-11-17 Los Altares de Mur Desaparición f… Fuerzas armadas    Abierto    │ sex           Hombre
   2020            104 ██▏  │  2024-11-14 Rionegral          Violencia sexu… Grupo armado       Se descon… │ profile       Derechos de las mujeres
   2019             90 █▉   │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │ nexus         Probable
   4 more: Enter            │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ verification  Fuente única
   in no singl…      2 ▏    │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ code          V-1177
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │
   Tipo de acto  24 values …│  2024-11-07 Ayutlé             Estigmatización Responsable no id… Se descon… │ TAGS
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ None. t adds one.
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ JUSTICE
   Amenaza de …     97 █▌   │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ status        abierto, as of 2024-12-31
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │ 2024-12-31    Nadie condenado, según una fuente
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │               "sin condena"
   18 more: Enter           │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ 2024-12-31    Estado confirmado, sin cambios
   Delito  3 values of 1,187│  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Delito          707 ████ │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ RECORD
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ folio            V-1177
   No es delito    153 ▉    │  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │ fecha_hechos     2024-12-22
   Presunto responsable     │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │ fecha_registro   2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │ departamento     Zarcillal
   Policía         191 ██▊  │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │ municipio        Potrero Umbral
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │ tipo_agresion    agresión física
 Tagged 2 incidents "arson".  u undoes it.
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1176   2024-12-22   Agresión física
   País  1 value of 1,187   │ *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado    │> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc… │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ semana se suspendieron las reuniones y las
   3 more: Enter            │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ salidas al campo.
   Municipio  59 values of …│  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │ FACTS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ date          2024-12-22 (day)
   El Cenzal        50 ██▏  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ registered    2024-12-22 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto    │ place         Potrero Umbral, Zarcillal, Valdoria
   53 more: Enter           │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │ type          Agresión física
   No consta        28 █▎   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ actor         Policía
   Fecha de los hechos      │  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │               Señalado
   2024            192 ████ │  2024-11-24 Vesquil            Violencia sexu… Crimen organizado… Se descon… │ actor         Sicario
   2023            163 ███▍ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │               Señalado
   2022            127 ██▋  │  2024-11-22 Parajes de Ondra   Agresión física Se desconoce       Abierto    │ victim        Ozmomar Escilde
   2021            154 ███▎ │  2024-11-17 Los Altares de Mur Desaparición f… Fuerzas armadas    Abierto    │ sex           Hombre
   2020            104 ██▏  │  2024-11-14 Rionegral          Violencia sexu… Grupo armado       Se descon… │ profile       Derechos de las mujeres
   2019             90 █▉   │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │ nexus         Probable
   4 more: Enter            │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ verification  Fuente única
   in no singl…      2 ▏    │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ code          V-1177
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │
   Tipo de acto  24 values …│  2024-11-07 Ayutlé             Estigmatización Responsable no id… Se descon… │ TAGS
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ None. t adds one.
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ JUSTICE
   Amenaza de …     97 █▌   │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ status        abierto, as of 2024-12-31
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │ 2024-12-31    Nadie condenado, según una fuente
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │               "sin condena"
   18 more: Enter           │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ 2024-12-31    Estado confirmado, sin cambios
   Delito  3 values of 1,187│  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Delito          707 ████ │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ RECORD
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ folio            V-1177
   No es delito    153 ▉    │  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │ fecha_hechos     2024-12-22
   Presunto responsable     │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │ fecha_registro   2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │ departamento     Zarcillal
   Policía         191 ██▊  │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │ municipio        Potrero Umbral
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │ tipo_agresion    agresión física
 Undone: entry 3, add=arson, incidents=2, query=.  U redoes it.
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
