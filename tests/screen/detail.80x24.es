 copy > Hechos > Incident                                     names shown   Ana
 no filter                                                       1,187 of 1,187
 INC-1187   2024-12-30   Agresión física
 NARRATIVE   es
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en
 Puerto Calandro, causadas según su relato por particulares presuntamente
 implicados y presuntos integrantes del crimen organizado; recibió atención en
 el centro de salud. La asamblea estudiantil había convocado a una vigilia
 frente a la universidad. No es la primera vez: la misma fuente recuerda
 hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo
 pronunciamiento oficial.

 FACTS
 date          2024-12-30 (day)
 registered    2024-12-31 (day)
 place         Puerto Calandro, Marquesil, Valdoria
 location      parque central
 type          Agresión física
 actor         Particular
               Identificado
 actor         Crimen organizado
               Identificado
 1 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag
 copy > Hechos > Incident                                     names shown   Ana
 no filter                                                       1,187 of 1,187
 INC-1187   2024-12-30   Agresión física
>idioma           es
 relato           El estudiante Lombomar Ulcúa sufrió lesiones el 30 de
                  diciembre de 2024 en Puerto Calandro, causadas según su
                  relato por particulares presuntamente implicados y presuntos
                  integrantes del crimen organizado; recibió atención en el
                  centro de salud. La asamblea estudiantil había convocado a
                  una vigilia frente a la universidad. No es la primera vez:
                  la misma fuente recuerda hechos parecidos, sin fecha
                  precisa. Hasta el cierre de esta ficha no hubo
                  pronunciamiento oficial.
 estado_judicial  sin condena
 and 12 empty cells

 HISTORY
 imported         2025-01-01
 dataset          valdoria
 file             valdoria.csv
                  row 1187, line 1365 of the file
 import profile   valdoria, version 1
 1 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag
 copy > Hechos > Incident                                     names shown   Ana
 no filter                                                       1,187 of 1,187
 INC-1177   2024-12-23   Secuestro
 NARRATIVE   en
 On 23 December 2024, land defender Lombundo Yamombe was held by force in
 Tezcalor and driven off in a red motorcycle; release came 21 hours later. The
 account points to private individuals allegedly involved. The community
 opposes a mining concession, granted without consultation, that would draw on
 two of its springs.
 A passer-by confirmed the main points and asked not to be named.

 FACTS
 date          2024-12-23 (day)
 registered    2024-12-23 (day)
 place         Tezcalor, Ayutlé, Valdoria
 location      camino vecinal
 type          Secuestro
 actor         Particular
               Identificado
 victim        Lombundo Yamombe
 sex           Hombre
 profile       Tierra, territorio y medio ambiente
 2 of 1,187 in this filter
 / filter  f only this  F all but this  x unfilter  n next  N previous  t tag
