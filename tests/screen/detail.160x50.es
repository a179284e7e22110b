 copy > Hechos > Hecho                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 INC-1187   2024-12-30   Agresión física
 RELATO   es                                                                                    │ DATOS
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en Puerto Calandro,    │ fecha           2024-12-30 (día)
 causadas según su relato por particulares presuntamente implicados y presuntos integrantes     │ registro        2024-12-31 (día)
 del crimen organizado; recibió atención en el centro de salud. La asamblea estudiantil había   │ lugar           Puerto Calandro, Marquesil, Valdoria
 convocado a una vigilia frente a la universidad. No es la primera vez: la misma fuente         │ sitio           parque central
 recuerda hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo            │ tipo            Agresión física
 pronunciamiento oficial.                                                                       │ presunto resp.  Particular
                                                                                                │ atribución      Identificado
 REGISTRO ORIGINAL                                                                              │ presunto resp.  Crimen organizado
 folio            V-1188                                                                        │ atribución      Identificado
 fecha_hechos     2024-12-30                                                                    │ víctima         Lombomar Ulcúa
 fecha_registro   2024-12-31                                                                    │ sexo            Hombre
 departamento     Marquesil                                                                     │ perfil          Estudiante
 municipio        Puerto Calandro                                                               │ nexo            Probable
 lugar            parque central                                                                │ víctima         Dulvelio Orzarza
 tipo_agresion    agresión física                                                               │ sexo            Hombre
 victima          Lombomar Ulcúa                                                                │ perfil          Sindicalista
 tipo_victima     individual                                                                    │ nexo            Probable
 sexo             hombre                                                                        │ verificación    Verificado
 perfil           estudiantes                                                                   │ código          V-1188
 nexo             probable                                                                      │
 victima_2        Dulvelio Orzarza                                                              │ ETIQUETAS
 tipo_victima_2   individual                                                                    │ Ninguna. t agrega una.
 sexo_2           hombre                                                                        │
 perfil_2         sindicalista                                                                  │ JUSTICIA
 nexo_2           probable                                                                      │ estado          abierto, al 2024-12-31
 responsable      persona particular;crimen organizado                                          │ sin fecha       Nadie condenado, según una fuente (la
 atribucion       identificado                                                                  │                 fuente, al 2024-12-31)
 verificacion     verificado                                                                    │                 «sin condena»
 fuente           prensa                                                                        │
 idioma           es                                                                            │
 relato           el relato de arriba                                                           │
 estado_judicial  sin condena                                                                   │
 y 12 celdas vacías                                                                             │
                                                                                                │
 HISTORIAL                                                                                      │
 importado        2025-01-01                                                                    │
 conjunto         valdoria                                                                      │
 archivo          valdoria.csv                                                                  │
                  fila 1187, línea 1365 del archivo                                             │
 plantilla        valdoria, versión 1                                                           │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
 1 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente  N anterior  t etiqueta  v valores  = explicar  u deshacer                            : todos  ? ayuda
 copy > Hechos > Hecho                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 INC-1187   2024-12-30   Agresión física
 RELATO   es                                                                                    │ DATOS
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en Puerto Calandro,    │>fecha           2024-12-30 (día)
 causadas según su relato por particulares presuntamente implicados y presuntos integrantes     │ registro        2024-12-31 (día)
 del crimen organizado; recibió atención en el centro de salud. La asamblea estudiantil había   │ lugar           Puerto Calandro, Marquesil, Valdoria
 convocado a una vigilia frente a la universidad. No es la primera vez: la misma fuente         │ sitio           parque central
 recuerda hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo            │ tipo            Agresión física
 pronunciamiento oficial.                                                                       │ presunto resp.  Particular
                                                                                                │ atribución      Identificado
 REGISTRO ORIGINAL                                                                              │ presunto resp.  Crimen organizado
 folio            V-1188                                                                        │ atribución      Identificado
 fecha_hechos     2024-12-30                                                                    │ víctima         Lombomar Ulcúa
 fecha_registro   2024-12-31                                                                    │ sexo            Hombre
 departamento     Marquesil                                                                     │ perfil          Estudiante
 municipio        Puerto Calandro                                                               │ nexo            Probable
 lugar            parque central                                                                │ víctima         Dulvelio Orzarza
 tipo_agresion    agresión física                                                               │ sexo            Hombre
 victima          Lombomar Ulcúa                                                                │ perfil          Sindicalista
 tipo_victima     individual                                                                    │ nexo            Probable
 sexo             hombre                                                                        │ verificación    Verificado
 perfil           estudiantes                                                                   │ código          V-1188
 nexo             probable                                                                      │
 victima_2        Dulvelio Orzarza                                                              │ ETIQUETAS
 tipo_victima_2   individual                                                                    │ Ninguna. t agrega una.
 sexo_2           hombre                                                                        │
 perfil_2         sindicalista                                                                  │ JUSTICIA
 nexo_2           probable                                                                      │ estado          abierto, al 2024-12-31
 responsable      persona particular;crimen organizado                                          │ sin fecha       Nadie condenado, según una fuente (la
 atribucion       identificado                                                                  │                 fuente, al 2024-12-31)
 verificacion     verificado                                                                    │                 «sin condena»
 fuente           prensa                                                                        │
 idioma           es                                                                            │
 relato           el relato de arriba                                                           │
 estado_judicial  sin condena                                                                   │
 y 12 celdas vacías                                                                             │
                                                                                                │
 HISTORIAL                                                                                      │
 importado        2025-01-01                                                                    │
 conjunto         valdoria                                                                      │
 archivo          valdoria.csv                                                                  │
                  fila 1187, línea 1365 del archivo                                             │
 plantilla        valdoria, versión 1                                                           │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
 1 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente  N anterior  t etiqueta  v valores  = explicar  u deshacer                            : todos  ? ayuda
 copy > Hechos > Hecho                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 INC-1177   2024-12-23   Secuestro
 RELATO   en                                                                                    │ DATOS
 On 23 December 2024, land defender Lombundo Yamombe was held by force in Tezcalor and driven   │ fecha           2024-12-23 (día)
 off in a red motorcycle; release came 21 hours later. The account points to private            │ registro        2024-12-23 (día)
 individuals allegedly involved. The community opposes a mining concession, granted without     │ lugar           Tezcalor, Ayutlé, Valdoria
 consultation, that would draw on two of its springs.                                           │ sitio           camino vecinal
 A passer-by confirmed the main points and asked not to be named.                               │ tipo            Secuestro
                                                                                                │ presunto resp.  Particular
 REGISTRO ORIGINAL                                                                              │ atribución      Identificado
 folio           V-1178                                                                         │ víctima         Lombundo Yamombe
 fecha_hechos    2024-12-23                                                                     │ sexo            Hombre
 fecha_registro  2024-12-23                                                                     │ perfil          Tierra, territorio y medio ambiente
 departamento    Ayutlé                                                                         │ perfil          Liderazgo comunitario o social
 municipio       Tezcalor                                                                       │ verificación    Verificado
 lugar           camino vecinal                                                                 │ código          V-1178
 tipo_agresion   secuestro                                                                      │
 victima         Lombundo Yamombe                                                               │ ETIQUETAS
 tipo_victima    individual                                                                     │ Ninguna. t agrega una.
 sexo            hombre                                                                         │
 perfil          tierra y ambiente;liderazgo comunitario                                        │ JUSTICIA
 responsable     persona particular                                                             │ estado          abierto, al 2024-12-31
 atribucion      identificado                                                                   │ etapa           Denunciado ante una autoridad
 verificacion    verificado                                                                     │ 2024-12-30      Denunciado ante una autoridad
 fuente          comunicado                                                                     │ 2024-12-31      Estado confirmado, sin cambios
 idioma          en                                                                             │
 relato          el relato de arriba                                                            │
 fecha_denuncia  2024-12-30                                                                     │
 fecha_revision  2024-12-31                                                                     │
 y 17 celdas vacías                                                                             │
                                                                                                │
 HISTORIAL                                                                                      │
 importado       2025-01-01                                                                     │
 conjunto        valdoria                                                                       │
 archivo         valdoria.csv                                                                   │
                 fila 1177, línea 1354 del archivo                                              │
 plantilla       valdoria, versión 1                                                            │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
                                                                                                │
 2 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente  N anterior  t etiqueta  v valores  = explicar  u deshacer                            : todos  ? ayuda
