 copy > Hechos > Incident                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
 INC-1187   2024-12-30   Agresión física
 NARRATIVE   es                                                                                 │ FACTS
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en Puerto Calandro,    │ date          2024-12-30 (day)
 causadas según su relato por particulares presuntamente implicados y presuntos integrantes     │ registered    2024-12-31 (day)
 del crimen organizado; recibió atención en el centro de salud. La asamblea estudiantil había   │ place         Puerto Calandro, Marquesil, Valdoria
 convocado a una vigilia frente a la universidad. No es la primera vez: la misma fuente         │ location      parque central
 recuerda hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo            │ type          Agresión física
 pronunciamiento oficial.                                                                       │ actor         Particular
                                                                                                │               Identificado
 RECORD                                                                                         │ actor         Crimen organizado
 folio            V-1188                                                                        │               Identificado
 fecha_hechos     2024-12-30                                                                    │ victim        Lombomar Ulcúa
 fecha_registro   2024-12-31                                                                    │ sex           Hombre
 departamento     Marquesil                                                                     │ profile       Estudiante
 municipio        Puerto Calandro                                                               │ nexus         Probable
 lugar            parque central                                                                │ victim        Dulvelio Orzarza
 tipo_agresion    agresión física                                                               │ sex           Hombre
 victima          Lombomar Ulcúa                                                                │ profile       Sindicalista
 tipo_victima     individual                                                                    │ nexus         Probable
 sexo             hombre                                                                        │ verification  Verificado
 perfil           estudiantes                                                                   │ code          V-1188
 nexo             probable                                                                      │
 victima_2        Dulvelio Orzarza                                                              │ TAGS
 tipo_victima_2   individual                                                                    │ None. t adds one.
 sexo_2           hombre                                                                        │
 perfil_2         sindicalista                                                                  │ JUSTICE
 nexo_2           probable                                                                      │ status        abierto, as of 2024-12-31
 responsable      persona particular;crimen organizado                                          │ no date       Nadie condenado, según una fuente (the source
 atribucion       identificado                                                                  │               as of 2024-12-31)
 verificacion     verificado                                                                    │               "sin condena"
 fuente           prensa                                                                        │
 idioma           es                                                                            │
 relato           El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en    │
                  Puerto Calandro, causadas según su relato por particulares presuntamente      │
                  implicados y presuntos integrantes del crimen organizado; recibió atención    │
                  en el centro de salud. La asamblea estudiantil había convocado a una vigilia  │
                  frente a la universidad. No es la primera vez: la misma fuente recuerda       │
                  hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo    │
                  pronunciamiento oficial.                                                      │
 estado_judicial  sin condena                                                                   │
 and 12 empty cells                                                                             │
                                                                                                │
 HISTORY                                                                                        │
 imported         2025-01-01                                                                    │
 dataset          valdoria                                                                      │
 file             valdoria.csv                                                                  │
 1 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag  v values  = explain  u deshacer  : todos  ? help
 copy > Hechos > Incident                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
 INC-1187   2024-12-30   Agresión física
 NARRATIVE   es                                                                                 │ FACTS
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en Puerto Calandro,    │>date          2024-12-30 (day)
 causadas según su relato por particulares presuntamente implicados y presuntos integrantes     │ registered    2024-12-31 (day)
 del crimen organizado; recibió atención en el centro de salud. La asamblea estudiantil había   │ place         Puerto Calandro, Marquesil, Valdoria
 convocado a una vigilia frente a la universidad. No es la primera vez: la misma fuente         │ location      parque central
 recuerda hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo            │ type          Agresión física
 pronunciamiento oficial.                                                                       │ actor         Particular
                                                                                                │               Identificado
 RECORD                                                                                         │ actor         Crimen organizado
 folio            V-1188                                                                        │               Identificado
 fecha_hechos     2024-12-30                                                                    │ victim        Lombomar Ulcúa
 fecha_registro   2024-12-31                                                                    │ sex           Hombre
 departamento     Marquesil                                                                     │ profile       Estudiante
 municipio        Puerto Calandro                                                               │ nexus         Probable
 lugar            parque central                                                                │ victim        Dulvelio Orzarza
 tipo_agresion    agresión física                                                               │ sex           Hombre
 victima          Lombomar Ulcúa                                                                │ profile       Sindicalista
 tipo_victima     individual                                                                    │ nexus         Probable
 sexo             hombre                                                                        │ verification  Verificado
 perfil           estudiantes                                                                   │ code          V-1188
 nexo             probable                                                                      │
 victima_2        Dulvelio Orzarza                                                              │ TAGS
 tipo_victima_2   individual                                                                    │ None. t adds one.
 sexo_2           hombre                                                                        │
 perfil_2         sindicalista                                                                  │ JUSTICE
 nexo_2           probable                                                                      │ status        abierto, as of 2024-12-31
 responsable      persona particular;crimen organizado                                          │ no date       Nadie condenado, según una fuente (the source
 atribucion       identificado                                                                  │               as of 2024-12-31)
 verificacion     verificado                                                                    │               "sin condena"
 fuente           prensa                                                                        │
 idioma           es                                                                            │
 relato           El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en    │
                  Puerto Calandro, causadas según su relato por particulares presuntamente      │
                  implicados y presuntos integrantes del crimen organizado; recibió atención    │
                  en el centro de salud. La asamblea estudiantil había convocado a una vigilia  │
                  frente a la universidad. No es la primera vez: la misma fuente recuerda       │
                  hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo    │
                  pronunciamiento oficial.                                                      │
 estado_judicial  sin condena                                                                   │
 and 12 empty cells                                                                             │
                                                                                                │
 HISTORY                                                                                        │
 imported         2025-01-01                                                                    │
 dataset          valdoria                                                                      │
 file             valdoria.csv                                                                  │
 1 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag  v values  = explain  u deshacer  : todos  ? help
 copy > Hechos > Incident                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
 INC-1177   2024-12-23   Secuestro
 NARRATIVE   en                                                                                 │ FACTS
 On 23 December 2024, land defender Lombundo Yamombe was held by force in Tezcalor and driven   │ date          2024-12-23 (day)
 off in a red motorcycle; release came 21 hours later. The account points to private            │ registered    2024-12-23 (day)
 individuals allegedly involved. The community opposes a mining concession, granted without     │ place         Tezcalor, Ayutlé, Valdoria
 consultation, that would draw on two of its springs.                                           │ location      camino vecinal
 A passer-by confirmed the main points and asked not to be named.                               │ type          Secuestro
                                                                                                │ actor         Particular
 RECORD                                                                                         │               Identificado
 folio           V-1178                                                                         │ victim        Lombundo Yamombe
 fecha_hechos    2024-12-23                                                                     │ sex           Hombre
 fecha_registro  2024-12-23                                                                     │ profile       Tierra, territorio y medio ambiente
 departamento    Ayutlé                                                                         │ profile       Liderazgo comunitario o social
 municipio       Tezcalor                                                                       │ verification  Verificado
 lugar           camino vecinal                                                                 │ code          V-1178
 tipo_agresion   secuestro                                                                      │
 victima         Lombundo Yamombe                                                               │ TAGS
 tipo_victima    individual                                                                     │ None. t adds one.
 sexo            hombre                                                                         │
 perfil          tierra y ambiente;liderazgo comunitario                                        │ JUSTICE
 responsable     persona particular                                                             │ status        abierto, as of 2024-12-31
 atribucion      identificado                                                                   │ stage         Denunciado ante una autoridad
 verificacion    verificado                                                                     │ 2024-12-30    Denunciado ante una autoridad
 fuente          comunicado                                                                     │ 2024-12-31    Estado confirmado, sin cambios
 idioma          en                                                                             │
 relato          On 23 December 2024, land defender Lombundo Yamombe was held by force in       │
                 Tezcalor and driven off in a red motorcycle; release came 21 hours later. The  │
                 account points to private individuals allegedly involved. The community        │
                 opposes a mining concession, granted without consultation, that would draw on  │
                 two of its springs.                                                            │
                 A passer-by confirmed the main points and asked not to be named.               │
 fecha_denuncia  2024-12-30                                                                     │
 fecha_revision  2024-12-31                                                                     │
 and 17 empty cells                                                                             │
                                                                                                │
 HISTORY                                                                                        │
 imported        2025-01-01                                                                     │
 dataset         valdoria                                                                       │
 file            valdoria.csv                                                                   │
                 row 1177, line 1354 of the file                                                │
 import profile  valdoria, version 1                                                            │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
 2 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag  v values  = explain  u deshacer  : todos  ? help
