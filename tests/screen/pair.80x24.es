 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
               >INC-1176  valdoria               INC-1177  valdoria
≠ fecha        2024-12-22 (día)                │2024-12-23 (día)
  registro     2024-12-22 (día)                │2024-12-23 (día)
≠ lugar        Potrero Umbral, Zarcillal,      │Tezcalor, Ayutlé, Valdoria
               Valdoria                        │
· sitio                                        │camino vecinal
≠ tipo         Agresión física                 │Secuestro
≠ presunto re… Policía                         │Particular
               Sicario                         │
≠ atribución   Señalado                        │Identificado
               Señalado                        │
≠ víctima      Ozmomar Escilde                 │Lombundo Yamombe
  sexo         Hombre                          │Hombre
≠ perfil       Derechos de las mujeres         │Tierra, territorio y medio
                                               │ambiente
── decided: one incident                                                       ─
  The program has not compared these two.



 pair 1 of 2   0 left; 2 decided, 0 unsure   9 differ   lines 1-14 of 46   1 ma…
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
               >INC-1176  valdoria               INC-1177  valdoria
                                               │ambiente
                                               │Liderazgo comunitario o social
· nexo         Probable                        │
≠ verificación Fuente única                    │Verificado
  código       V-1177                          │V-1178
                                               │
  JUSTICIA                                     │
  estado       abierto, al 2024-12-31          │abierto, al 2024-12-31
· etapa                                        │Denunciado ante una autoridad
· 2024-12-30                                   │Denunciado ante una autoridad
≠ 2024-12-31   Estado confirmado, sin cambios  │Estado confirmado, sin cambios
               Nadie condenado, según una      │
               fuente                          │
               «sin condena»                   │
── decided: one incident                                                       ─
  The program has not compared these two.



 pair 1 of 2   0 left; 2 decided, 0 unsure   9 differ   lines 14-27 of 46   1 m…
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
               >INC-1176  valdoria               INC-1187  valdoria
≠ fecha        2024-12-22 (día)                │2024-12-30 (día)
  registro     2024-12-22 (día)                │2024-12-31 (día)
≠ lugar        Potrero Umbral, Zarcillal,      │Puerto Calandro, Marquesil,
               Valdoria                        │Valdoria
· sitio                                        │parque central
  tipo         Agresión física                 │Agresión física
≠ presunto re… Policía                         │Particular
               Sicario                         │Crimen organizado
≠ atribución   Señalado                        │Identificado
               Señalado                        │Identificado
≠ víctima      Ozmomar Escilde                 │Lombomar Ulcúa
                                               │Dulvelio Orzarza
  sexo         Hombre                          │Hombre
                                               │Hombre
── decided: one incident                                                       ─
  The program has not compared these two.



 INC-1176 and INC-1177 are different.  u undoes it.
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
               >INC-1176  valdoria               INC-1187  valdoria
≠ fecha        2024-12-22 (día)                │2024-12-30 (día)
  registro     2024-12-22 (día)                │2024-12-31 (día)
≠ lugar        Potrero Umbral, Zarcillal,      │Puerto Calandro, Marquesil,
               Valdoria                        │Valdoria
· sitio                                        │parque central
  tipo         Agresión física                 │Agresión física
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  decided: one incident


  In front of a field: ≠ the two differ, · one of them says more.
── Esc cierra   y copia ────────────────────────────────────────────────────────
  sexo         Hombre                          │Hombre
                                               │Hombre
── decided: one incident                                                       ─
  The program has not compared these two.



 pair 2 of 2   0 left; 2 decided, 0 unsure   7 differ   lines 1-14 of 50   1 ma…
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side            nombres ocultos   Ana
 sin filtro                                                      1,186 de 1,186
               >INC-1176  valdoria               INC-1187  valdoria
≠ fecha        2024-12-22 (día)                │2024-12-30 (día)
  registro     2024-12-22 (día)                │2024-12-31 (día)
≠ lugar        Potrero Umbral, Zarcillal,      │Puerto Calandro, Marquesil,
               Valdoria                        │Valdoria
  sitio                                        │(oculto)
  tipo         Agresión física                 │Agresión física
≠ presunto re… Policía                         │Particular
               Sicario                         │Crimen organizado
≠ atribución   Señalado                        │Identificado
               Señalado                        │Identificado
  víctima      (oculto)                        │(oculto)
                                               │(oculto)
  sexo         Hombre                          │Hombre
                                               │Hombre
── decided: one incident                                                       ─
  The program has not compared these two.



 los nombres están ocultos
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
