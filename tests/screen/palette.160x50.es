 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1187   2024-12-30   Agresión física
   País                   1 │> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │  2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Departamento o estado  9 │  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ 30 de diciembre de 2024 en Puerto Calandro,
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ causadas según su relato por particulares
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ presuntamente implicados y presuntos integrantes
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ del crimen organizado; recibió atención en el
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ centro de salud. La asamblea estudiantil había
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ convocado a una vigilia frente a la universidad.
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ No es la primera vez: la misma fuente recuerda
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ hechos parecidos, sin fecha precisa. Hasta el
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ cierre de esta ficha no hubo pronunciamiento
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ oficial.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-30 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-31 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Puerto Calandro, Marquesil,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ sitio           parque central
   Fecha de los hechos   10 │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ tipo            Agresión física
   2024            192 ████ │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ presunto resp.  Particular
   2023            163 ███▍ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ atribución      Identificado
   2022            127 ██▋  │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ presunto resp.  Crimen organizado
   2021            154 ███▎ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ atribución      Identificado
   2020            104 ██▏  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ víctima         Lombomar Ulcúa
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ sexo            Hombre
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ perfil          Estudiante
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ nexo            Probable
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ víctima         Dulvelio Orzarza
   Tipo de acto          24 │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │ sexo            Hombre
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ perfil          Sindicalista
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ nexo            Probable
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ verificación    Verificado
   Amenaza de …     97 █▌   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ código          V-1188
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ ETIQUETAS
   18 más: Enter            │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │ Ninguna. t agrega una.
   Delito                 3 │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │
   Delito          707 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ JUSTICIA
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ estado          abierto, al 2024-12-31
   No es delito    153 ▉    │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ sin fecha       Nadie condenado, según una fuente
   Presunto responsable  11 │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │                 (la fuente, al 2024-12-31)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 > tag-add     Poner una etiqueta a los marcados, o a este                                                                                                    t
   tag-remove  Quitar una etiqueta a los marcados, o a este                                                                                                   T
 : tag                                                                                                                                         2 de 91 comandos
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
