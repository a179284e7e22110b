 copy > Hechos > Impunity by jurisdiction                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
  Impunity: sin condena, entre los de estado judicial conocido
  status as of 2024-12-31   hechos                                                                                   # estimate  = interval  - min..max
  País       n v sin condena con condena unknown impunity %  95 % interval   min..max %  0 %                                                      100 %
> Valdoria 1,079         679          38     362      94.70   92.81..96.11 62.93..96.48  |                                     ------------------=#=  |
  Total    1,079         679          38     362      94.70   92.81..96.11 62.93..96.48  |                                     ------------------=#=  |

 %: of known status; interval: Wilson 95 %; min..max: whatever the unknown are
 no %: n<5 fewer than 5 known, - more than half unknown; *: 5 to 19 known
 si todo lo desconocido se cuenta como impunidad: 96.48 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31


































 Valdoria: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 unknown
 / filter  f only this  F all but this  x unfilter  m definition  b rows by  v values  s sort  = explain  u deshacer  : todos  ? help
 copy > Hechos > Impunity by jurisdiction                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
  Impuni── How this was computed ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  status  Total: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 unknown
  País
  Valdor  sin condena: 679
> Total   con condena: 38
          of known status: 717
 %: of k  unknown: 362
 no %: n  todos: 1,079
 si todo  Rate: 94.70 %
 36 hech  95 % interval: 92.81 to 96.11 %
 108 hec  Lowest and highest possible: 62.93 and 96.48 %
 112 cas  With every unknown counted as impunity: 96.48 %
          Without conviction are: abierto 459, cierre provisional 43, salida alterna 18, absolución 10, cierre definitivo 12, acción penal extinguida
          1, sin denuncia 136
          Open, and last confirmed more than 24 months before: 112

          Consulta: todo
          Rows by: País
          Fecha de corte: 2024-12-31

          Variante: sin condena, entre los de estado judicial conocido
          Definition (methods 2.1): cases of known status without any conviction that stands, of all of known status.
          No cuenta como impunidad: al menos una condena vigente
          Unidad de conteo: hechos
          Fecha usada: fecha de los hechos
          Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es
          Quedan fuera: 108
          Estado desconocido: sin actuaciones registradas a esa fecha; nunca se cuenta como impunidad en el porcentaje; se muestra como mínimo y
          máximo posibles
          Intervalo de confianza: Wilson, 95 %: cuánto pudo mover el porcentaje el solo azar; no abarca los casos que nadie documentó
          No rate under 5 of known status or with more than half unknown (methods 2.1, 4).
          Sources: Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. 80(2) (1990) 319-323
          Remark: 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded
          los deja fuera
          Remark: 108 hechos quedan fuera: ninguno de sus actos es delito
          Remark: 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31

          Data: valdoria, file valdoria.csv, 1187 incidents selected, outcomes known as of 2024-12-31
          BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
          El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
          violencia.

          To cite: Total: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 unknown; sin condena, entre los de estado judicial
          conocido, Wilson 95 %; unit: hechos; status as of 2024-12-31; query: todo; atalaya 0.1.0, dossier copy; 108 incidents without any act that
          is an offence left out
        ── Esc closes   y copies ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Total: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 unknown
 / filter  f only this  F all but this  x unfilter  m definition  b rows by  v values  s sort  = explain  u deshacer  : todos  ? help
 copy > Hechos                                                                                                                                names shown   Ana
 no:offence or offence=yes or offence=depends                                                                                                    1,079 of 1,187
   Values            n      │  fecha v    lugar              tipo            responsable        estado     │ INC-1187   2024-12-30   Agresión física
   País  1 value of 1,079   │> 2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    │ NARRATIVE   es
   Valdoria      1,079 ████ │  2024-12-23 Tezcalor           Secuestro       Particular         Abierto    │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Departamento o estado    │  2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto    │ 30 de diciembre de 2024 en Puerto Calandro,
   Marquesil       313 ████ │  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto    │ causadas según su relato por particulares
   Tolmará         189 ██▍  │  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto    │ presuntamente implicados y presuntos integrantes
   Ixcambay        143 █▉   │  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto    │ del crimen organizado; recibió atención en el
   Rionegral       141 █▊   │  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon… │ centro de salud. La asamblea estudiantil había
   Vesquil          72 ▉    │  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto    │ convocado a una vigilia frente a la universidad.
   Quelúa           66 ▉    │  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto    │ No es la primera vez: la misma fuente recuerda
   3 more: Enter            │  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto    │ hechos parecidos, sin fecha precisa. Hasta el
   Municipio  59 values of …│  2024-12-06 Zapotén            Detención arbi… No consta          Se descon… │ cierre de esta ficha no hubo pronunciamiento
   Villa Marqu…     76 ████ │  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon… │ oficial.
   Sanarcal         53 ██▊  │  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon… │
   Tolmará          51 ██▋  │  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto    │ FACTS
   Puerto Cala…     44 ██▍  │  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto    │ date          2024-12-30 (day)
   El Cenzal        42 ██▎  │  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto    │ registered    2024-12-31 (day)
   Ojo de Garz…     37 ██   │  2024-11-28 Sanarcal           Amenaza         Particular         Abierto    │ place         Puerto Calandro, Marquesil,
   53 more: Enter           │  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto    │               Valdoria
   No consta        26 █▍   │  2024-11-24 Vesquil            Violencia sexu… Crimen organizado… Se descon… │ location      parque central
   Fecha de los hechos      │  2024-11-23 Los Altares de Mur Asesinato       Seguridad privada… Abierto    │ type          Agresión física
   2024            174 ████ │  2024-11-22 Parajes de Ondra   Agresión física Se desconoce       Abierto    │ actor         Particular
   2023            148 ███▍ │  2024-11-17 Los Altares de Mur Desaparición f… Fuerzas armadas    Abierto    │               Identificado
   2022            115 ██▋  │  2024-11-14 Rionegral          Violencia sexu… Grupo armado       Se descon… │ actor         Crimen organizado
   2021            144 ███▎ │  2024-11-13 Ixmolán            Amenaza         Seguridad privada  Abierto    │               Identificado
   2020             92 ██▏  │  2024-11-11 Cuxtepil           Desplazamiento… Seguridad privada  Abierto    │ victim        Lombomar Ulcúa
   2019             85 ██   │  2024-11-10 Xulamal            Amenaza         Autoridad municip… Abierto    │ sex           Hombre
   4 more: Enter            │  2024-11-09 Villa Marquesil    Impedimento de… Seguridad privada  Se descon… │ profile       Estudiante
   in no singl…      2 ▏    │  2024-11-07 Lomas de Urrial    Estigmatizació… Funcionariado púb… No denunc… │ nexus         Probable
   sin fecha        37 ▉    │  2024-11-05 San Ordelio        Impedimento de… Autoridad municip… Se descon… │ victim        Dulvelio Orzarza
   Tipo de acto  24 values …│  2024-11-04 Rionegral          Asesinato       Sicario; Segurida… Se descon… │ sex           Hombre
   Amenaza         255 ████ │  2024-11    Tolmará            Criminalización Responsable no id… Abierto    │ profile       Sindicalista
   Agresión fí…    142 ██▎  │  2024-10-28 Playa Tendida      Intento de ase… Responsable no id… Abierto    │ nexus         Probable
   Amenaza de …     97 █▌   │  2024-10-20 Ojo de Garzal      Amenaza de mue… Particular         Se descon… │ verification  Verificado
   Detención a…     94 █▌   │  2024-10-17 Tres Cumbas        Agresión física Responsable no id… No denunc… │ code          V-1188
   Vigilancia       86 █▍   │  2024-10-1… Chamelcá           Detención arbi… Autoridad municip… Se descon… │
   Hostigamien…     78 █▎   │  2024-10-16 Isla Cormela       Detención arbi… Policía            Abierto    │ TAGS
   18 more: Enter           │  2024-10-15 San Ixandro        Detención arbi… Policía; Funciona… Abierto    │ None. t adds one.
 * Delito  3 values of 1,18…│  2024-10-11 Calpulné           Amenaza         Responsable no id… Se descon… │
 * Delito          707 ████ │  2024-10-10 Sanarcal           Agresión física Responsable no id… Abierto    │ JUSTICE
 * Delito o no…    474 ██▋  │  2024-10-07 Yalcutín           Desplazamiento… Seguridad privada… Se descon… │ status        abierto, as of 2024-12-31
   No es delito    153 ▉    │  2024-10-07 Zarcillal          Amenaza de mue… Grupo armado; Emp… Se descon… │ no date       Nadie condenado, según una fuente
   Presunto responsable     │  2024-10-06 Villa Marquesil    Agresión física Policía; Particul… Abierto    │               (the source as of 2024-12-31)
   Responsable…    261 ████ │  2024-10-06 Tarabuyo           Daño a bienes;… Responsable no id… Se descon… │               "sin condena"
   Policía         179 ██▊  │  2024-10-05 El Cenzal          Violencia sexu… Responsable no id… Abierto    │
   Seguridad p…    126 █▉   │ 2015 ▃▄▄▄▃▄▄▄▄▄▇▆▆▆▇██▂ 2024  7 months each, tallest 101, 37 undated         │ RECORD
 Total: 1,079 incidents; 108 more have no act that is an offence and are not in the figure
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values  s sort  c columns  = explain  u deshacer  : todos  ? help
