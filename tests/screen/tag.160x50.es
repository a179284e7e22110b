 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1176   2024-12-22   Agresión física
   País                   1 │ *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado  9 │> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ semana se suspendieron las reuniones y las
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ salidas al campo.
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-22 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-22 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Potrero Umbral, Zarcillal,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ tipo            Agresión física
   Fecha de los hechos   10 │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ presunto resp.  Policía
   2024            192 ████ │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ atribución      Señalado
   2023            163 ███▍ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ presunto resp.  Sicario
   2022            127 ██▋  │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ atribución      Señalado
   2021            154 ███▎ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ víctima         Ozmomar Escilde
   2020            104 ██▏  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ sexo            Hombre
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ perfil          Derechos de las mujeres
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ nexo            Probable
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ verificación    Fuente única
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ código          V-1177
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ ETIQUETAS
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ Ninguna. t agrega una.
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ JUSTICIA
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ estado          abierto, al 2024-12-31
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ 2024-12-31      Nadie condenado, según una fuente
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │                 «sin condena»
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ 2024-12-31      Estado confirmado, sin cambios
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ REGISTRO ORIGINAL
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ folio            V-1177
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ fecha_hechos     2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ fecha_registro   2024-12-22
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ departamento     Zarcillal
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ municipio        Potrero Umbral
 etiqueta: arson                                                                                                                                    en 2 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1176   2024-12-22   Agresión física
   País                   1 │ *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado  9 │> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ semana se suspendieron las reuniones y las
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ salidas al campo.
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-22 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-22 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Potrero Umbral, Zarcillal,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ tipo            Agresión física
   Fecha── Poner una etiqueta ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2024   Etiqueta “arson” en 2 hechos: nueva en 2, ya puesta en 0.
   2023
   2022     INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
   2021     INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen organizado
   2020 ── Enter la pone   Esc no cambia nada ──────────────────────────────────────────────────────────────────────────────────────────────────────────
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ perfil          Derechos de las mujeres
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ nexo            Probable
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ verificación    Fuente única
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ código          V-1177
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ ETIQUETAS
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ Ninguna. t agrega una.
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ JUSTICIA
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ estado          abierto, al 2024-12-31
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ 2024-12-31      Nadie condenado, según una fuente
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │                 «sin condena»
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ 2024-12-31      Estado confirmado, sin cambios
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ REGISTRO ORIGINAL
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ folio            V-1177
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ fecha_hechos     2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ fecha_registro   2024-12-22
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ departamento     Zarcillal
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ municipio        Potrero Umbral
 fila 3 de 1,187   por fecha, descendente   2 marcados
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1176   2024-12-22   Agresión física
   País                   1 │ *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto     arson  │ RELATO   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor        Secuestro     Particular      Abierto     arson  │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado  9 │> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ semana se suspendieron las reuniones y las
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ salidas al campo.
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-22 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-22 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Potrero Umbral, Zarcillal,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ tipo            Agresión física
   Fecha de los hechos   10 │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ presunto resp.  Policía
   2024            192 ████ │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ atribución      Señalado
   2023            163 ███▍ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ presunto resp.  Sicario
   2022            127 ██▋  │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ atribución      Señalado
   2021            154 ███▎ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ víctima         Ozmomar Escilde
   2020            104 ██▏  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ sexo            Hombre
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ perfil          Derechos de las mujeres
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ nexo            Probable
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ verificación    Fuente única
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ código          V-1177
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ ETIQUETAS
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ Ninguna. t agrega una.
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ JUSTICIA
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ estado          abierto, al 2024-12-31
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ 2024-12-31      Nadie condenado, según una fuente
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │                 «sin condena»
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ 2024-12-31      Estado confirmado, sin cambios
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ REGISTRO ORIGINAL
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ folio            V-1177
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ fecha_hechos     2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ fecha_registro   2024-12-22
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ departamento     Zarcillal
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ municipio        Potrero Umbral
 Se puso a 2 hechos la etiqueta “arson”.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1176   2024-12-22   Agresión física
   País                   1 │ *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado  9 │> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ la policía y presuntos sicarios habrían golpeado
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ al defensor de los derechos de las mujeres
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ después se retiraron en un pick-up blanco. El
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ trabajo en curso era el acompañamiento a mujeres
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ que habían dejado hogares violentos. Durante una
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ semana se suspendieron las reuniones y las
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ salidas al campo.
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ revisó el plan de seguridad.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-22 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-22 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Potrero Umbral, Zarcillal,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ tipo            Agresión física
   Fecha de los hechos   10 │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ presunto resp.  Policía
   2024            192 ████ │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ atribución      Señalado
   2023            163 ███▍ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ presunto resp.  Sicario
   2022            127 ██▋  │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ atribución      Señalado
   2021            154 ███▎ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ víctima         Ozmomar Escilde
   2020            104 ██▏  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ sexo            Hombre
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ perfil          Derechos de las mujeres
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ nexo            Probable
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ verificación    Fuente única
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ código          V-1177
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ ETIQUETAS
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ Ninguna. t agrega una.
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ JUSTICIA
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ estado          abierto, al 2024-12-31
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ 2024-12-31      Nadie condenado, según una fuente
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │                 «sin condena»
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ 2024-12-31      Estado confirmado, sin cambios
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ REGISTRO ORIGINAL
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ folio            V-1177
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ fecha_hechos     2024-12-22
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ fecha_registro   2024-12-22
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ departamento     Zarcillal
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ municipio        Potrero Umbral
 Deshecho: etiquetas (3).  U lo rehace.  add=arson, incidents=2
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
