 copy > Hechos                                                                                                                                names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1187   2024-12-30   Agresión física
   País  1 value of 1,187   │> 2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,187 ████ │  2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Departamento o estado    │  2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ 30 de diciembre de 2024 en Puerto Calandro,
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ causadas según su relato por particulares
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ presuntamente implicados y presuntos integrantes
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ del crimen organizado; recibió atención en el
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc… │ centro de salud. La asamblea estudiantil había
   Vesquil          76 ▊    │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ convocado a una vigilia frente a la universidad.
   Quelúa           68 ▊    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ No es la primera vez: la misma fuente recuerda
   3 more: Enter            │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ hechos parecidos, sin fecha precisa. Hasta el
   Municipio  59 values of …│  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ cierre de esta ficha no hubo pronunciamiento
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ oficial.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │ FACTS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ date          2024-12-30 (day)
   El Cenzal        50 ██▏  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ registered    2024-12-31 (day)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto    │ place         Puerto Calandro, Marquesil,
   53 more: Enter           │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │               Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ location      parque central
   Fecha de los hechos      │  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │ type          Agresión física
   2024 ── Terms of the filter ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2023   no filter
   2022 ── Esc closes   y copies ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   2021            154 ███▎ │  2024-11-17 Los Altares de Mur Desaparición f… Fuerzas armadas    Abierto    │               Identificado
   2020            104 ██▏  │  2024-11-14 Rionegral          Violencia sexu… Grupo armado       Se descon… │ victim        Lombomar Ulcúa
   2019             90 █▉   │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │ sex           Hombre
   4 more: Enter            │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ profile       Estudiante
   in no singl…      2 ▏    │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ nexus         Probable
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │ victim        Dulvelio Orzarza
   Tipo de acto  24 values …│  2024-11-07 Ayutlé             Estigmatización Responsable no id… Se descon… │ sex           Hombre
   Amenaza         255 ████ │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ profile       Sindicalista
   Agresión fí…    142 ██▎  │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │ nexus         Probable
   Estigmatiza…    129 ██   │  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ verification  Verificado
   Amenaza de …     97 █▌   │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ code          V-1188
   Detención a…     94 █▌   │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │
   Vigilancia       86 █▍   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │ TAGS
   18 more: Enter           │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ None. t adds one.
   Delito  3 values of 1,187│  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Delito          707 ████ │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ JUSTICE
   Delito o no…    474 ██▋  │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ status        abierto, as of 2024-12-31
   No es delito    153 ▉    │  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │ no date       Nadie condenado, según una fuente
   Presunto responsable     │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │               (the source as of 2024-12-31)
   Responsable…    277 ████ │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │               "sin condena"
   Policía         191 ██▊  │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │
   Particular      134 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  7 months each, tallest 110, 42 undated         │ RECORD
 row 1 of 1187   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 type=killing | (actor=police or actor=army) | -date:2016 | sex=female | verification=verified                                                       1 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-299   2018-09-27   Asesinato
   País  1 value of 1       │> 2018-09-27 Vesquil            Asesinato       Policía            Con conde… │ NARRATIVE   es
   Valdoria          1 ████ │                                                                              │ El 27 de septiembre de 2018, la dirigente
   Departamento o estado    │                                                                              │ campesina Mirzilia Sandriral perdió la vida en un
   Vesquil           1 ████ │                                                                              │ ataque armado en Vesquil; según testigos,
   Municipio  1 value of 1  │                                                                              │ presuntos agentes de la policía habrían disparado
   Vesquil           1 ████ │                                                                              │ desde un camión de carga. Las familias ocupan
 * Fecha de los hechos      │                                                                              │ desde hace años una finca cuya titularidad se
   2018              1 ████ │                                                                              │ discute en los tribunales. La denuncia quedó
 * Tipo de acto  13 values …│                                                                              │ presentada ante la fiscalía, con copia a la
   Detención a…     10 ████ │                                                                              │ procuraduría.
   Agresión fí…      8 ███▎ │                                                                              │
   Desaparició…      3 █▎   │                                                                              │ FACTS
   Amenaza           2 ▊    │                                                                              │ date          2018-09-27 (day)
   Impedimento…      2 ▊    │                                                                              │ registered    2018-11-22 (day)
   Vigilancia        2 ▊    │                                                                              │ place         Vesquil, Vesquil, Valdoria
   7 more: Enter            │                                                                              │ location      domicilio de la víctima
   Delito  1 value of 1     │                                                                              │ type          Asesinato
   Delit── Terms of the filter ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 * Presu  1  type=killing
   Respo  2  (actor=police or actor=army)
   Crime  3  -date:2016
   Parti  4  sex=female
 * Polic  5  verification=verified
   Segur
   Sicar  x drops the last one, :drop 2 the second, E edits them all
   Grado── Esc closes   y copies ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Identificado      1 ████ │                                                                              │ TAGS
   Perfil de la víctima     │                                                                              │ None. t adds one.
   Campesina o…      1 ████ │                                                                              │
 * Sexo  2 values of 2, wit…│                                                                              │ JUSTICE
   Hombre            1 ████ │                                                                              │ status        con condena, as of 2024-12-31
 * Mujer             1 ████ │                                                                              │ stage         Sentencia condenatoria de primera
   Clase de víctima  1 valu…│                                                                              │               instancia
   Individual        1 ████ │                                                                              │ 2018-10-09    Denunciado ante una autoridad
   Nexo con la labor de def…│                                                                              │ 2018-11-14    Investigación abierta
   Confirmado        1 ████ │                                                                              │ 2019-02-28    Persona investigada identificada o
   Estado  1 value of 1     │                                                                              │               imputación solicitada
   Con condena       1 ████ │                                                                              │ 2019-10-07    Juicio celebrado
   Etapa  1 value of 1      │                                                                              │ 2019-11-20    Sentencia condenatoria de primera
   Sentencia c…      1 ████ │                                                                              │               instancia, Autor material
 * Verificación  3 values o…│                                                                              │               "condenatoria"
   Fuente única      2 ████ │                                                                              │ 2022-04-02    Estado confirmado, sin cambios
   En verifica…      1 ██   │                                                                              │
 * Verificado        1 ██   │                                                                              │ RECORD
   Conjunto de datos        │ 2018 █ 2018  1 month each, tallest 1                                         │ folio              V-0299
 row 1 of 1   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
