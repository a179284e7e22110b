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
   2024 ── Términos del filtro ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2023   sin filtro
   2022 ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
   Responsable…    277 ████ │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │                 «sin condena»
   Policía         191 ██▊  │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │
   Particular      134 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅▇▅▅▇▇█ 2024  cada 8 meses, máximo 127, 42 sin fecha            │ REGISTRO ORIGINAL
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 type=killing | (actor=police or actor=army) | -date:2016 | sex=female | verification=verified                                                       1 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-299   2018-09-27   Asesinato
   País                   1 │> 2018-09-27 Vesquil         Asesinato     Policía         Con condena        │ RELATO   es
   Valdoria          1 ████ │                                                                              │ El 27 de septiembre de 2018, la dirigente
   Departamento o estado  1 │                                                                              │ campesina Mirzilia Sandriral perdió la vida en un
   Vesquil           1 ████ │                                                                              │ ataque armado en Vesquil; según testigos,
   Municipio              1 │                                                                              │ presuntos agentes de la policía habrían disparado
   Vesquil           1 ████ │                                                                              │ desde un camión de carga. Las familias ocupan
 * Fecha de los hechos    1 │                                                                              │ desde hace años una finca cuya titularidad se
   2018              1 ████ │                                                                              │ discute en los tribunales. La denuncia quedó
 * Tipo de acto          13 │                                                                              │ presentada ante la fiscalía, con copia a la
   Detención a…     10 ████ │                                                                              │ procuraduría.
   Agresión fí…      8 ███▎ │                                                                              │
   Desaparició…      3 █▎   │                                                                              │ DATOS
   Amenaza           2 ▊    │                                                                              │ fecha           2018-09-27 (día)
   Impedimento…      2 ▊    │                                                                              │ registro        2018-11-22 (día)
   Vigilancia        2 ▊    │                                                                              │ lugar           Vesquil, Vesquil, Valdoria
   7 más: Enter             │                                                                              │ sitio           domicilio de la víctima
   Delito                 1 │                                                                              │ tipo            Asesinato
   Delit── Términos del filtro ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 * Presu  1  type=killing
   Respo  2  (actor=police or actor=army)
   Crime  3  -date:2016
   Parti  4  sex=female
 * Polic  5  verification=verified
   Segur
   Sicar  x quita el último, :drop 2 el segundo, E los edita todos
   Grado── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Identificado      1 ████ │                                                                              │ ETIQUETAS
   Perfil de la víctima   1 │                                                                              │ Ninguna. t agrega una.
   Campesina o…      1 ████ │                                                                              │
 * Sexo                   2 │                                                                              │ JUSTICIA
   Hombre            1 ████ │                                                                              │ estado          con condena, al 2024-12-31
 * Mujer             1 ████ │                                                                              │ etapa           Sentencia condenatoria de primera
   Clase de víctima       1 │                                                                              │                 instancia
   Individual        1 ████ │                                                                              │ 2018-10-09      Denunciado ante una autoridad
   Nexo con la labor de de1…│                                                                              │ 2018-11-14      Investigación abierta
   Confirmado        1 ████ │                                                                              │ 2019-02-28      Persona investigada identificada
   Estado                 1 │                                                                              │                 o imputación solicitada
   Con condena       1 ████ │                                                                              │ 2019-10-07      Juicio celebrado
   Etapa                  1 │                                                                              │ 2019-11-20      Sentencia condenatoria de primera
   Sentencia c…      1 ████ │                                                                              │                 instancia, Autor material
 * Verificación           3 │                                                                              │                 «condenatoria»
   Fuente única      2 ████ │                                                                              │ 2022-04-02      Estado confirmado, sin cambios
   En verifica…      1 ██   │                                                                              │
 * Verificado        1 ██   │                                                                              │ REGISTRO ORIGINAL
   Conjunto de datos      1 │ 2018 █ 2018  cada 1 mes, máximo 1                                            │ folio              V-0299
 fila 1 de 1   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
