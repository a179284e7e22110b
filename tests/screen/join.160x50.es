 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1186   2024-12-22   Amenaza
   País                   1 │ *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │ *2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ La sindicalista Jastesta Orzásquil informó que el
   Departamento o estado  9 │ *2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ 22 de diciembre de 2024, pasadas las 22:00,
   Marquesil       379 ████ │> 2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ presuntos guardias de seguridad privada se
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ acercaron en un autobús pequeño sin rótulos y
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ advirtieron: "cuide a su gente". El sindicato
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ negociaba entonces el pacto colectivo y había
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ denunciado 37 despidos. Se recomendó cambiar de
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ rutas y de horarios durante un mes.
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ DATOS
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ fecha           2024-12-22 (día)
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │ registro        2024-12-30 (día)
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ lugar           Villa Marquesil, Marquesil,
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │                 Valdoria
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ tipo            Amenaza
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ presunto resp.  Seguridad privada
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │ atribución      Identificado
   No co── Unir hechos ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Fecha  3 hechos contarán como uno, cada uno con sus propias víctimas.
   2024   Todos quedan como están. Si sus víctimas son también las mismas personas, dígalo en los posibles duplicados: g d.
   2023
   2022     INC-1176, 2024-12-22, Potrero Umbral, Agresión física, Policía; Sicario
   2021     INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
   2020     INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen organizado
   2019 ── Enter los une   Esc no cambia nada ──────────────────────────────────────────────────────────────────────────────────────────────────────────
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ Ninguna. t agrega una.
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ JUSTICIA
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │ estado          abierto, al 2024-12-31
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ 2024-12-30      Nadie condenado, según una fuente
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │                 «sin condena»
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ 2024-12-30      Estado confirmado, sin cambios
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ REGISTRO ORIGINAL
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ folio            V-1187
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │ fecha_hechos     2024-12-22
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ fecha_registro   2024-12-30
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ departamento     Marquesil
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ municipio        Villa Marquesil
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ lugar            N/A
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ tipo_agresion    amenaza
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ victima          Jastesta Orzásquil
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ tipo_victima     individual
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ sexo             mujer
 fila 4 de 1,187   por fecha, descendente   3 marcados
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1186   2024-12-22   Amenaza
   País                   1 │ *2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ RELATO   es
   Valdoria      1,185 ████ │> 2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ La sindicalista Jastesta Orzásquil informó que el
   Departamento o estado  9 │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ 22 de diciembre de 2024, pasadas las 22:00,
   Marquesil       378 ████ │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ presuntos guardias de seguridad privada se
   Tolmará         206 ██▏  │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ acercaron en un autobús pequeño sin rótulos y
   Ixcambay        146 █▌   │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ advirtieron: "cuide a su gente". El sindicato
   Rionegral       144 █▌   │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ negociaba entonces el pacto colectivo y había
   Vesquil          76 ▊    │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ denunciado 37 despidos. Se recomendó cambiar de
   Quelúa           68 ▊    │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ rutas y de horarios durante un mes.
   3 más: Enter             │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │
   Municipio             59 │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │ DATOS
   Villa Marqu…     93 ████ │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ fecha           2024-12-22 (día)
   Sanarcal         62 ██▋  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ registro        2024-12-30 (día)
   Tolmará          53 ██▎  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ lugar           Villa Marquesil, Marquesil,
   Puerto Cala…     51 ██▎  │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │                 Valdoria
   El Cenzal        50 ██▏  │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │ tipo            Amenaza
   Ojo de Garz…     46 ██   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ presunto resp.  Seguridad privada
   53 más: Enter            │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ atribución      Identificado
   No consta        28 █▎   │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ víctima         Jastesta Orzásquil
   Fecha de los hechos   10 │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ sexo            Mujer
   2024            190 ████ │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ perfil          Sindicalista
   2023            163 ███▍ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ nexo            Confirmado
   2022            127 ██▋  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ verificación    Verificado
   2021            154 ███▎ │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ código          V-1187
   2020            104 ██▎  │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │
   2019             90 █▉   │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ ETIQUETAS
   4 más: Enter             │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ Ninguna. t agrega una.
   en ningún a…      2 ▏    │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │
   sin fecha        42 ▉    │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ JUSTICIA
   Tipo de acto          24 │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ estado          abierto, al 2024-12-31
   Amenaza         255 ████ │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ 2024-12-30      Nadie condenado, según una fuente
   Agresión fí…    141 ██▎  │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │                 «sin condena»
   Estigmatiza…    129 ██   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ 2024-12-30      Estado confirmado, sin cambios
   Amenaza de …     97 █▌   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │
   Detención a…     94 █▌   │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │ REGISTRO ORIGINAL
   Vigilancia       86 █▍   │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │ folio            V-1187
   18 más: Enter            │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ fecha_hechos     2024-12-22
   Delito                 3 │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ fecha_registro   2024-12-30
   Delito          705 ████ │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ departamento     Marquesil
   Delito o no…    474 ██▊  │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ municipio        Villa Marquesil
   No es delito    153 ▉    │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ lugar            N/A
   Presunto responsable  11 │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ tipo_agresion    amenaza
   Responsable…    277 ████ │  2024-10-06 Villa Marquesil Agresión fís… Policía; Parti… Abierto            │ victima          Jastesta Orzásquil
   Policía         191 ██▊  │  2024-10-06 Tarabuyo        Daño a biene… Responsable no… Se descono…        │ tipo_victima     individual
   Particular      133 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▆▇██ 2024  cada 8 meses, máximo 125, 42 sin fecha            │ sexo             mujer
 Se unieron 3 hechos: cuentan como uno.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos > Bitácora                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
  n.º   hora (UTC)        quién        qué               detalle
> 3     2025-01-01 12:00  Ana          par de hechos     pairs=2, decision=joined
  2     2025-01-01 12:00  (sin nombre) importación       dataset=valdoria, profile=valdoria, read=1191, taken=1187, refused=4
  1     2025-01-01 12:00  (sin nombre) dosier nuevo










































 3 entradas, la más reciente primero   1 marcado
 / filtrar  x quitar  Space marcar sus hechos  = explicar  u deshacer  C-u hasta aquí                                                          : todos  ? ayuda
