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
   2024            192 ████ │  2024-11-24 Vesquil            Violencia sexu… Crimen organizado… Se descon… │ actor         Particular
   2023            163 ███▍ │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │               Identificado
   2022            127 ██▋  │  2024-11-22 Parajes de Ondra   Agresión física Se desconoce       Abierto    │ actor         Crimen organizado
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
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  g g   first row
  g i   Hechos
  g f   Facets: the values of every field
  g u   Impunity by jurisdiction
  g p   Patterns of attack
  g l   Log: every change
 row 1 of 1187   sorted by fecha, downwards
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
