 copy > Hechos > Posibles duplicados > Dos lado a lado   nombres visibles   Ana
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
── decidido: un hecho                                                          ─
  El programa no ha comparado estos dos.



 par 1 de 2   por ver 0; decididos 2, dudosos 0   9 difieren   lín. 1-14 de 46 …
 / filtrar  s mismo  o un hecho  d distinto  m dudoso          : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado   nombres visibles   Ana
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
── decidido: un hecho                                                          ─
  El programa no ha comparado estos dos.



 par 1 de 2   por ver 0; decididos 2, dudosos 0   9 difieren   lín. 14-27 de 46…
 / filtrar  s mismo  o un hecho  d distinto  m dudoso          : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado   nombres visibles   Ana
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
── decidido: un hecho                                                          ─
  El programa no ha comparado estos dos.



 INC-1176 e INC-1177 son distintos.  u lo deshace.
 / filtrar  s mismo  o un hecho  d distinto  m dudoso          : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado   nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
               >INC-1176  valdoria               INC-1187  valdoria
≠ fecha        2024-12-22 (día)                │2024-12-30 (día)
  registro     2024-12-22 (día)                │2024-12-31 (día)
≠ lugar        Potrero Umbral, Zarcillal,      │Puerto Calandro, Marquesil,
               Valdoria                        │Valdoria
· sitio                                        │parque central
  tipo         Agresión física                 │Agresión física
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  decidido: un hecho


  Delante de un campo: ≠ los dos difieren, · uno de ellos dice más.
── Esc cierra   y copia ────────────────────────────────────────────────────────
  sexo         Hombre                          │Hombre
                                               │Hombre
── decidido: un hecho                                                          ─
  El programa no ha comparado estos dos.



 par 2 de 2   por ver 0; decididos 2, dudosos 0   7 difieren   lín. 1-14 de 50 …
 / filtrar  s mismo  o un hecho  d distinto  m dudoso          : todos  ? ayuda
 copy > Hechos > Posibles duplicados > Dos lado a lado    nombres ocultos   Ana
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
── decidido: un hecho                                                          ─
  El programa no ha comparado estos dos.



 los nombres están ocultos
 / filtrar  s mismo  o un hecho  d distinto  m dudoso          : todos  ? ayuda
