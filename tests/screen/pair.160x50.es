 copy > Hechos > Posibles duplicados > Dos lado a lado                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
                   >INC-1176  valdoria                                                     INC-1177  valdoria
≠ fecha            2024-12-22 (día)                                                      │2024-12-23 (día)
  registro         2024-12-22 (día)                                                      │2024-12-23 (día)
≠ lugar            Potrero Umbral, Zarcillal, Valdoria                                   │Tezcalor, Ayutlé, Valdoria
· sitio                                                                                  │camino vecinal
≠ tipo             Agresión física                                                       │Secuestro
≠ presunto resp.   Policía                                                               │Particular
                   Sicario                                                               │
≠ atribución       Señalado                                                              │Identificado
                   Señalado                                                              │
≠ víctima          Ozmomar Escilde                                                       │Lombundo Yamombe
  sexo             Hombre                                                                │Hombre
≠ perfil           Derechos de las mujeres                                               │Tierra, territorio y medio ambiente
                                                                                         │Liderazgo comunitario o social
· nexo             Probable                                                              │
≠ verificación     Fuente única                                                          │Verificado
  código           V-1177                                                                │V-1178
                                                                                         │
  JUSTICIA                                                                               │
  estado           abierto, al 2024-12-31                                                │abierto, al 2024-12-31
· etapa                                                                                  │Denunciado ante una autoridad
· 2024-12-30                                                                             │Denunciado ante una autoridad
≠ 2024-12-31       Estado confirmado, sin cambios                                        │Estado confirmado, sin cambios
                   Nadie condenado, según una fuente                                     │
                   «sin condena»                                                         │
                                                                                         │
  RELATO                                                                                 │
                   El 22 de diciembre de 2024, presuntos agentes de la policía y         │On 23 December 2024, land defender Lombundo Yamombe was held by force
                   presuntos sicarios habrían golpeado al defensor de los derechos de    │in Tezcalor and driven off in a red motorcycle; release came 21 hours
                   las mujeres Ozmomar Escilde en Potrero Umbral, al mediodía, y después │later. The account points to private individuals allegedly involved.
                   se retiraron en un pick-up blanco. El trabajo en curso era el         │The community opposes a mining concession, granted without
                   acompañamiento a mujeres que habían dejado hogares violentos. Durante │consultation, that would draw on two of its springs.
                   una semana se suspendieron las reuniones y las salidas al campo.      │A passer-by confirmed the main points and asked not to be named.
                   Se pidió acompañamiento a la red nacional y se revisó el plan de      │
                   seguridad.                                                            │
                                                                                         │
                                                                                         │
── decidido: un hecho                                                                                                                                          ─
  El programa no ha comparado estos dos.







 par 1 de 2   por ver 0; decididos 2, dudosos 0   9 difieren   1 marcado
 / filtrar  s mismo  o un hecho  d distinto  m dudoso  Space luego  x quitar  c anular  = explicar  u deshacer                                 : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,185 de 1,185
                   >INC-1176  valdoria                                                     INC-1177  valdoria
≠ fecha            2024-12-22 (día)                                                      │2024-12-23 (día)
  registro         2024-12-22 (día)                                                      │2024-12-23 (día)
≠ lugar            Potrero Umbral, Zarcillal, Valdoria                                   │Tezcalor, Ayutlé, Valdoria
· sitio                                                                                  │camino vecinal
≠ tipo             Agresión física                                                       │Secuestro
≠ presunto resp.   Policía                                                               │Particular
                   Sicario                                                               │
≠ atribución       Señalado                                                              │Identificado
                   Señalado                                                              │
≠ víctima          Ozmomar Escilde                                                       │Lombundo Yamombe
  sexo             Hombre                                                                │Hombre
≠ perfil           Derechos de las mujeres                                               │Tierra, territorio y medio ambiente
                                                                                         │Liderazgo comunitario o social
· nexo             Probable                                                              │
≠ verificación     Fuente única                                                          │Verificado
  código           V-1177                                                                │V-1178
                                                                                         │
  JUSTICIA                                                                               │
  estado           abierto, al 2024-12-31                                                │abierto, al 2024-12-31
· etapa                                                                                  │Denunciado ante una autoridad
· 2024-12-30                                                                             │Denunciado ante una autoridad
≠ 2024-12-31       Estado confirmado, sin cambios                                        │Estado confirmado, sin cambios
                   Nadie condenado, según una fuente                                     │
                   «sin condena»                                                         │
                                                                                         │
  RELATO                                                                                 │
                   El 22 de diciembre de 2024, presuntos agentes de la policía y         │On 23 December 2024, land defender Lombundo Yamombe was held by force
                   presuntos sicarios habrían golpeado al defensor de los derechos de    │in Tezcalor and driven off in a red motorcycle; release came 21 hours
                   las mujeres Ozmomar Escilde en Potrero Umbral, al mediodía, y después │later. The account points to private individuals allegedly involved.
                   se retiraron en un pick-up blanco. El trabajo en curso era el         │The community opposes a mining concession, granted without
                   acompañamiento a mujeres que habían dejado hogares violentos. Durante │consultation, that would draw on two of its springs.
                   una semana se suspendieron las reuniones y las salidas al campo.      │A passer-by confirmed the main points and asked not to be named.
                   Se pidió acompañamiento a la red nacional y se revisó el plan de      │
                   seguridad.                                                            │
                                                                                         │
                                                                                         │
── decidido: un hecho                                                                                                                                          ─
  El programa no ha comparado estos dos.







 par 1 de 2   por ver 0; decididos 2, dudosos 0   9 difieren   1 marcado
 / filtrar  s mismo  o un hecho  d distinto  m dudoso  Space luego  x quitar  c anular  = explicar  u deshacer                                 : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
                   >INC-1176  valdoria                                                     INC-1187  valdoria
≠ fecha            2024-12-22 (día)                                                      │2024-12-30 (día)
  registro         2024-12-22 (día)                                                      │2024-12-31 (día)
≠ lugar            Potrero Umbral, Zarcillal, Valdoria                                   │Puerto Calandro, Marquesil, Valdoria
· sitio                                                                                  │parque central
  tipo             Agresión física                                                       │Agresión física
≠ presunto resp.   Policía                                                               │Particular
                   Sicario                                                               │Crimen organizado
≠ atribución       Señalado                                                              │Identificado
                   Señalado                                                              │Identificado
≠ víctima          Ozmomar Escilde                                                       │Lombomar Ulcúa
                                                                                         │Dulvelio Orzarza
  sexo             Hombre                                                                │Hombre
                                                                                         │Hombre
≠ perfil           Derechos de las mujeres                                               │Estudiante
                                                                                         │Sindicalista
  nexo             Probable                                                              │Probable
                                                                                         │Probable
≠ verificación     Fuente única                                                          │Verificado
  código           V-1177                                                                │V-1188
                                                                                         │
  JUSTICIA                                                                               │
  estado           abierto, al 2024-12-31                                                │abierto, al 2024-12-31
· sin fecha                                                                              │Nadie condenado, según una fuente (la fuente, al 2024-12-31)
                                                                                         │«sin condena»
· 2024-12-31       Nadie condenado, según una fuente                                     │
                   «sin condena»                                                         │
                   Estado confirmado, sin cambios                                        │
                                                                                         │
  RELATO                                                                                 │
                   El 22 de diciembre de 2024, presuntos agentes de la policía y         │El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de
                   presuntos sicarios habrían golpeado al defensor de los derechos de    │2024 en Puerto Calandro, causadas según su relato por particulares
                   las mujeres Ozmomar Escilde en Potrero Umbral, al mediodía, y después │presuntamente implicados y presuntos integrantes del crimen
                   se retiraron en un pick-up blanco. El trabajo en curso era el         │organizado; recibió atención en el centro de salud. La asamblea
                   acompañamiento a mujeres que habían dejado hogares violentos. Durante │estudiantil había convocado a una vigilia frente a la universidad. No
                   una semana se suspendieron las reuniones y las salidas al campo.      │es la primera vez: la misma fuente recuerda hechos parecidos, sin
                   Se pidió acompañamiento a la red nacional y se revisó el plan de      │fecha precisa. Hasta el cierre de esta ficha no hubo pronunciamiento
── decidido: un hecho                                                                                                                                          ─
  El programa no ha comparado estos dos.







 INC-1176 e INC-1177 son distintos.  u lo deshace.
 / filtrar  s mismo  o un hecho  d distinto  m dudoso  Space luego  x quitar  c anular  = explicar  u deshacer                                 : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
                   >INC-1176  valdoria                                                     INC-1187  valdoria
≠ fecha            2024-12-22 (día)                                                      │2024-12-30 (día)
  registro         2024-12-22 (día)                                                      │2024-12-31 (día)
≠ lugar            Potrero Umbral, Zarcillal, Valdoria                                   │Puerto Calandro, Marquesil, Valdoria
· sitio                                                                                  │parque central
  tipo             Agresión física                                                       │Agresión física
≠ presunto resp.   Policía                                                               │Particular
                   Sicario                                                               │Crimen organizado
≠ atribución       Señalado                                                              │Identificado
                   Señalado                                                              │Identificado
≠ víctima          Ozmomar Escilde                                                       │Lombomar Ulcúa
                                                                                         │Dulvelio Orzarza
  sexo             Hombre                                                                │Hombre
                                                                                         │Hombre
≠ perfil           Derechos de las mujeres                                               │Estudiante
                                                                                         │Sindicalista
  nexo             Probable                                                              │Probable
                                                                                         │Probable
≠ verificación     Fuente única                                                          │Verificado
  código           V-1177                                                                │V-1188
        ── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  JUSTIC  decidido: un hecho
  estado
· sin fe
          Delante de un campo: ≠ los dos difieren, · uno de ellos dice más.
· 2024-1── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   «sin condena»                                                         │
                   Estado confirmado, sin cambios                                        │
                                                                                         │
  RELATO                                                                                 │
                   El 22 de diciembre de 2024, presuntos agentes de la policía y         │El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de
                   presuntos sicarios habrían golpeado al defensor de los derechos de    │2024 en Puerto Calandro, causadas según su relato por particulares
                   las mujeres Ozmomar Escilde en Potrero Umbral, al mediodía, y después │presuntamente implicados y presuntos integrantes del crimen
                   se retiraron en un pick-up blanco. El trabajo en curso era el         │organizado; recibió atención en el centro de salud. La asamblea
                   acompañamiento a mujeres que habían dejado hogares violentos. Durante │estudiantil había convocado a una vigilia frente a la universidad. No
                   una semana se suspendieron las reuniones y las salidas al campo.      │es la primera vez: la misma fuente recuerda hechos parecidos, sin
                   Se pidió acompañamiento a la red nacional y se revisó el plan de      │fecha precisa. Hasta el cierre de esta ficha no hubo pronunciamiento
── decidido: un hecho                                                                                                                                          ─
  El programa no ha comparado estos dos.







 par 2 de 2   por ver 0; decididos 2, dudosos 0   7 difieren   lín. 1-36 de 37   1 marcado
 / filtrar  s mismo  o un hecho  d distinto  m dudoso  Space luego  x quitar  c anular  = explicar  u deshacer                                 : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado                                                                                    nombres ocultos   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
                   >INC-1176  valdoria                                                     INC-1187  valdoria
≠ fecha            2024-12-22 (día)                                                      │2024-12-30 (día)
  registro         2024-12-22 (día)                                                      │2024-12-31 (día)
≠ lugar            Potrero Umbral, Zarcillal, Valdoria                                   │Puerto Calandro, Marquesil, Valdoria
  sitio                                                                                  │(oculto)
  tipo             Agresión física                                                       │Agresión física
≠ presunto resp.   Policía                                                               │Particular
                   Sicario                                                               │Crimen organizado
≠ atribución       Señalado                                                              │Identificado
                   Señalado                                                              │Identificado
  víctima          (oculto)                                                              │(oculto)
                                                                                         │(oculto)
  sexo             Hombre                                                                │Hombre
                                                                                         │Hombre
≠ perfil           Derechos de las mujeres                                               │Estudiante
                                                                                         │Sindicalista
  nexo             Probable                                                              │Probable
                                                                                         │Probable
≠ verificación     Fuente única                                                          │Verificado
  código           (oculto)                                                              │(oculto)
                                                                                         │
  JUSTICIA                                                                               │
  estado           abierto, al 2024-12-31                                                │abierto, al 2024-12-31
· sin fecha                                                                              │Nadie condenado, según una fuente (la fuente, al 2024-12-31)
                                                                                         │(oculto)
· 2024-12-31       Nadie condenado, según una fuente                                     │
                   (oculto)                                                              │
                   Estado confirmado, sin cambios                                        │
                                                                                         │
  RELATO                                                                                 │
                   Los nombres de las víctimas, como constan, están ocultos; puede haber │Los nombres de las víctimas, como constan, están ocultos; puede haber
                   otros.                                                                │otros.
                   El 22 de diciembre de 2024, presuntos agentes de la policía y         │El estudiante (oculto) sufrió lesiones el 30 de diciembre de 2024 en
                   presuntos sicarios habrían golpeado al defensor de los derechos de    │Puerto Calandro, causadas según su relato por particulares
                   las mujeres (oculto) en Potrero Umbral, al mediodía, y después se     │presuntamente implicados y presuntos integrantes del crimen
                   retiraron en un pick-up blanco. El trabajo en curso era el            │organizado; recibió atención en el centro de salud. La asamblea
                   acompañamiento a mujeres que habían dejado hogares violentos. Durante │estudiantil había convocado a una vigilia frente a la universidad. No
── decidido: un hecho                                                                                                                                          ─
  El programa no ha comparado estos dos.







 los nombres están ocultos
 / filtrar  s mismo  o un hecho  d distinto  m dudoso  Space luego  x quitar  c anular  = explicar  u deshacer                                 : todos  ? ayuda
