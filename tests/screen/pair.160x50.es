 copy > Hechos > Duplicates > Two side by side                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
                   >INC-588  valdoria                                                      INC-597  valdoria
≠ fecha            2021-06-16..2021-06-19 (intervalo)                                    │2021-06-03 (día)
  registro         2021-06-29 (día)                                                      │2021-07-21 (día)
  lugar            Ixcambay, Ixcambay, Valdoria                                          │Ixcambay, Ixcambay, Valdoria
≠ sitio            finca en disputa                                                      │parque central
≠ tipo             Detención arbitraria                                                  │Detención arbitraria
                   Agresión física                                                       │
· presunto resp.   Se desconoce                                                          │Policía
                   del hecho en su conjunto                                              │
· atribución                                                                             │Identificado
≠ víctima          Quimastro Escombe Temorín                                             │Quimastro Escombe Temorín
                   Gremura Orzez                                                         │
≠ sexo             Hombre                                                                │Hombre
                   Mujer                                                                 │
≠ perfil           Pueblos indígenas                                                     │Pueblos indígenas
                   Sindicalista                                                          │Sindicalista
                   Liderazgo comunitario o social                                        │
                   Campesina o campesino                                                 │
                   Pueblos indígenas                                                     │
≠ nexo             Probable                                                              │Confirmado
                   Probable                                                              │
  verificación     Fuente única                                                          │Fuente única
  código           V-0588                                                                │V-0597
                                                                                         │
  RELATO                                                                                 │
                   Entre el 16 de junio y el 19 de junio de 2021, personas no            │El 3 de junio de 2021, presuntos agentes de la policía interceptaron
                   identificadas interceptaron en la ruta a Ixcambay un convoy de tres   │en la ruta a Ixcambay un convoy de tres vehículos con ayuda
                   vehículos con ayuda humanitaria y se llevaron detenida a la lideresa  │humanitaria y se llevaron detenido al sindicalista Quimastro Escombe
                   indígena. Hubo además golpes, que constan en un certificado médico.   │Temorín. Los hechos ocurren durante el desalojo del plantón pacífico
                   Los hechos ocurren durante el desalojo del plantón pacífico contra la │contra la represa del Alto Tirque, instalado en abril de 2021. Se
                   represa del Alto Tirque, instalado en abril de 2021. Vecinas de la    │conservan capturas de pantalla, dos fotografías y el registro de
                   zona observaron un camión de carga en los alrededores pasadas las     │llamadas. Se pidió acompañamiento a la red nacional y se revisó el
                   22:00.                                                                │plan de seguridad.
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
── the same incident and victims?   likelihood >99 %   weight +18.7                                                                                            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: the same +2.6   tipo: the same +0.7   sexo: the same +1.0
  narrative: nearly word by word +5.1   this name: common -0.5






 pair 1 of 2,725   2,725 left; 0 decided, 0 unsure   7 differ
 / filtrar  s same  o one incident  d different  m unsure  Space later  x quitar  c clear  = explicar  u deshacer                              : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
                   >INC-588  valdoria                                                      INC-597  valdoria
≠ fecha            2021-06-16..2021-06-19 (intervalo)                                    │2021-06-03 (día)
  registro         2021-06-29 (día)                                                      │2021-07-21 (día)
  lugar            Ixcambay, Ixcambay, Valdoria                                          │Ixcambay, Ixcambay, Valdoria
≠ sitio            finca en disputa                                                      │parque central
≠ tipo             Detención arbitraria                                                  │Detención arbitraria
                   Agresión física                                                       │
· presunto resp.   Se desconoce                                                          │Policía
                   del hecho en su conjunto                                              │
· atribución                                                                             │Identificado
≠ víctima          Quimastro Escombe Temorín                                             │Quimastro Escombe Temorín
                   Gremura Orzez                                                         │
≠ sexo             Hombre                                                                │Hombre
                   Mujer                                                                 │
≠ perfil           Pueblos indígenas                                                     │Pueblos indígenas
                   Sindicalista                                                          │Sindicalista
                   Liderazgo comunitario o social                                        │
                   Campesina o campesino                                                 │
                   Pueblos indígenas                                                     │
≠ nexo             Probable                                                              │Confirmado
                   Probable                                                              │
  verificación     Fuente única                                                          │Fuente única
  código           V-0588                                                                │V-0597
                                                                                         │
  RELATO                                                                                 │
                   Entre el 16 de junio y el 19 de junio de 2021, personas no            │El 3 de junio de 2021, presuntos agentes de la policía interceptaron
                   identificadas interceptaron en la ruta a Ixcambay un convoy de tres   │en la ruta a Ixcambay un convoy de tres vehículos con ayuda
                   vehículos con ayuda humanitaria y se llevaron detenida a la lideresa  │humanitaria y se llevaron detenido al sindicalista Quimastro Escombe
                   indígena. Hubo además golpes, que constan en un certificado médico.   │Temorín. Los hechos ocurren durante el desalojo del plantón pacífico
                   Los hechos ocurren durante el desalojo del plantón pacífico contra la │contra la represa del Alto Tirque, instalado en abril de 2021. Se
                   represa del Alto Tirque, instalado en abril de 2021. Vecinas de la    │conservan capturas de pantalla, dos fotografías y el registro de
                   zona observaron un camión de carga en los alrededores pasadas las     │llamadas. Se pidió acompañamiento a la red nacional y se revisó el
                   22:00.                                                                │plan de seguridad.
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
── the same incident and victims?   likelihood >99 %   weight +18.7                                                                                            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: the same +2.6   tipo: the same +0.7   sexo: the same +1.0
  narrative: nearly word by word +5.1   this name: common -0.5






 pair 1 of 2,725   2,725 left; 0 decided, 0 unsure   7 differ
 / filtrar  s same  o one incident  d different  m unsure  Space later  x quitar  c clear  = explicar  u deshacer                              : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
                   >INC-505  valdoria                                                      INC-825  valdoria
≠ fecha            2020-12-24 (día)                                                      │2020-11-30 (día)
  registro         2021-01-08 (día)                                                      │2023-02-15 (día)
≠ lugar            Villa Marquesil, Marquesil, Valdoria                                  │Sanarcal, Marquesil, Valdoria
  tipo             Detención arbitraria                                                  │Detención arbitraria
· presunto resp.   Funcionariado público                                                 │No consta
· atribución       Presunto                                                              │
  víctima          Dulvelio Orzarza                                                      │Dulvelio Orzarza
  sexo             Hombre                                                                │Hombre
  perfil           Sindicalista                                                          │Sindicalista
  nexo             Confirmado                                                            │Confirmado
≠ verificación     Fuente única                                                          │Verificado
  código           V-0505                                                                │V-0826
                                                                                         │
  JUSTICIA                                                                               │
≠ estado           absolución, al 2024-12-31                                             │abierto, al 2024-12-31
≠ etapa            Sentencia absolutoria                                                 │Investigación abierta
· 2020-12                                                                                │Denunciado ante una autoridad
· 2020-12-14                                                                             │Investigación abierta
· 2024-01-23                                                                             │Estado confirmado, sin cambios
· 2020-12-31       Denunciado ante una autoridad                                         │
· 2021-01-16       Investigación abierta                                                 │
· 2021-12-25       Procesamiento: el tribunal admite los cargos                          │
· 2022-04-04       Juicio celebrado                                                      │
· 2022-04          Sentencia absolutoria                                                 │
                   «absolutoria»                                                         │
· 2024-07-11       Estado confirmado, sin cambios                                        │
                                                                                         │
  RELATO                                                                                 │
                   El 24 de diciembre de 2020, presuntos funcionarios públicos           │El 30 de noviembre de 2020, personas no identificadas interceptaron
                   interceptaron en la ruta a Villa Marquesil un convoy de tres          │en la ruta a Sanarcal un convoy de tres vehículos con ayuda
                   vehículos con ayuda humanitaria y se llevaron detenido al             │humanitaria y se llevaron detenido al sindicalista. El sindicato
                   sindicalista Dulvelio Orzarza. El sindicato negociaba entonces el     │negociaba entonces el pacto colectivo y había denunciado 37 despidos.
                   pacto colectivo y había denunciado 37 despidos. Se conservan capturas │Una cámara del comercio vecino grabó una motocicleta roja, pero la
                   de pantalla, dos fotografías y el registro de llamadas.               │imagen no permite leer la placa.
                                                                                         │
                                                                                         │
── the same incident and victims?   likelihood >99 %   weight +18.1                                                                                            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: another place of the region +2.5   tipo: the same +0.7   sexo: the same +1.0
  narrative: much in common +3.3   this name: rare +0.8






 INC-588 and INC-597 are different.  u undoes it.
 / filtrar  s same  o one incident  d different  m unsure  Space later  x quitar  c clear  = explicar  u deshacer                              : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
                   >INC-505  valdoria                                                      INC-825  valdoria
≠ fecha            2020-12-24 (día)                                                      │2020-11-30 (día)
  registro         2021-01-08 (día)                                                      │2023-02-15 (día)
≠ lugar            Villa Marquesil, Marquesil, Valdoria                                  │Sanarcal, Marquesil, Valdoria
  tipo             Detención arbitraria                                                  │Detención arbitraria
· presunto resp.   Funcionariado público                                                 │No consta
· atribución       Presunto                                                              │
  víctima          Dulvelio Orzarza                                                      │Dulvelio Orzarza
  sexo             Hombre                                                                │Hombre
  perfil           Sindicalista                                                          │Sindicalista
  nexo             Confirmado                                                            │Confirmado
≠ verificación     Fuente única                                                          │Verificado
  código           V-0505                                                                │V-0826
                                                                                         │
  JUSTICIA                                                                               │
≠ estado           absolución, al 2024-12-31                                             │abierto, al 2024-12-31
≠ etapa ── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
· 2020-1  the same incident and victims?   likelihood >99 %   weight +18.1
· 2020-1
· 2024-0  name: the same +8.2
· 2020-1  fecha: up to 31 days apart +1.6
· 2021-0  lugar: another place of the region +2.5
· 2021-1  tipo: the same +0.7
· 2022-0  sexo: the same +1.0
· 2022-0  narrative: much in common +3.3
          this name: rare +0.8
· 2024-0
          Each weight says in bits how much likelier such an agreement is between two that are one than by chance; below zero it speaks against it.
  RELATO  They add up.
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────taron
                   interceptaron en la ruta a Villa Marquesil un convoy de tres          │en la ruta a Sanarcal un convoy de tres vehículos con ayuda
                   vehículos con ayuda humanitaria y se llevaron detenido al             │humanitaria y se llevaron detenido al sindicalista. El sindicato
                   sindicalista Dulvelio Orzarza. El sindicato negociaba entonces el     │negociaba entonces el pacto colectivo y había denunciado 37 despidos.
                   pacto colectivo y había denunciado 37 despidos. Se conservan capturas │Una cámara del comercio vecino grabó una motocicleta roja, pero la
                   de pantalla, dos fotografías y el registro de llamadas.               │imagen no permite leer la placa.
                                                                                         │
                                                                                         │
── the same incident and victims?   likelihood >99 %   weight +18.1                                                                                            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: another place of the region +2.5   tipo: the same +0.7   sexo: the same +1.0
  narrative: much in common +3.3   this name: rare +0.8






 pair 1 of 2,724   2,724 left; 1 decided, 0 unsure   5 differ
 / filtrar  s same  o one incident  d different  m unsure  Space later  x quitar  c clear  = explicar  u deshacer                              : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side                                                                                            nombres ocultos   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
                   >INC-505  valdoria                                                      INC-825  valdoria
≠ fecha            2020-12-24 (día)                                                      │2020-11-30 (día)
  registro         2021-01-08 (día)                                                      │2023-02-15 (día)
≠ lugar            Villa Marquesil, Marquesil, Valdoria                                  │Sanarcal, Marquesil, Valdoria
  tipo             Detención arbitraria                                                  │Detención arbitraria
· presunto resp.   Funcionariado público                                                 │No consta
· atribución       Presunto                                                              │
  víctima          (oculto)                                                              │(oculto)
  sexo             Hombre                                                                │Hombre
  perfil           Sindicalista                                                          │Sindicalista
  nexo             Confirmado                                                            │Confirmado
≠ verificación     Fuente única                                                          │Verificado
  código           (oculto)                                                              │(oculto)
                                                                                         │
  JUSTICIA                                                                               │
≠ estado           absolución, al 2024-12-31                                             │abierto, al 2024-12-31
≠ etapa            Sentencia absolutoria                                                 │Investigación abierta
· 2020-12                                                                                │Denunciado ante una autoridad
· 2020-12-14                                                                             │Investigación abierta
· 2024-01-23                                                                             │Estado confirmado, sin cambios
· 2020-12-31       Denunciado ante una autoridad                                         │
· 2021-01-16       Investigación abierta                                                 │
· 2021-12-25       Procesamiento: el tribunal admite los cargos                          │
· 2022-04-04       Juicio celebrado                                                      │
· 2022-04          Sentencia absolutoria                                                 │
                   (oculto)                                                              │
· 2024-07-11       Estado confirmado, sin cambios                                        │
                                                                                         │
  RELATO                                                                                 │
                   Los nombres de las víctimas, como constan, están ocultos; puede haber │Los nombres de las víctimas, como constan, están ocultos; puede haber
                   otros.                                                                │otros.
                   El 24 de diciembre de 2020, presuntos funcionarios públicos           │El 30 de noviembre de 2020, personas no identificadas interceptaron
                   interceptaron en la ruta a Villa Marquesil un convoy de tres          │en la ruta a Sanarcal un convoy de tres vehículos con ayuda
                   vehículos con ayuda humanitaria y se llevaron detenido al             │humanitaria y se llevaron detenido al sindicalista. El sindicato
                   sindicalista (oculto). El sindicato negociaba entonces el pacto       │negociaba entonces el pacto colectivo y había denunciado 37 despidos.
                   colectivo y había denunciado 37 despidos. Se conservan capturas de    │Una cámara del comercio vecino grabó una motocicleta roja, pero la
                   pantalla, dos fotografías y el registro de llamadas.                  │imagen no permite leer la placa.
── the same incident and victims?   likelihood >99 %   weight +18.1                                                                                            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: another place of the region +2.5   tipo: the same +0.7   sexo: the same +1.0
  narrative: much in common +3.3   this name: rare +0.8






 los nombres están ocultos
 / filtrar  s same  o one incident  d different  m unsure  Space later  x quitar  c clear  = explicar  u deshacer                              : todos  ? ayuda
