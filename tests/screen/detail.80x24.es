 copy > Hechos > Hecho                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 INC-1187   2024-12-30   Agresión física
 RELATO   es
 El estudiante Lombomar Ulcúa sufrió lesiones el 30 de diciembre de 2024 en
 Puerto Calandro, causadas según su relato por particulares presuntamente
 implicados y presuntos integrantes del crimen organizado; recibió atención en
 el centro de salud. La asamblea estudiantil había convocado a una vigilia
 frente a la universidad. No es la primera vez: la misma fuente recuerda
 hechos parecidos, sin fecha precisa. Hasta el cierre de esta ficha no hubo
 pronunciamiento oficial.

 DATOS
 fecha           2024-12-30 (día)
 registro        2024-12-31 (día)
 lugar           Puerto Calandro, Marquesil, Valdoria
 sitio           parque central
 tipo            Agresión física
 presunto resp.  Particular
 atribución      Identificado
 presunto resp.  Crimen organizado
 atribución      Identificado
 1 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente       : todos  ? ayuda
 copy > Hechos > Hecho                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 INC-1187   2024-12-30   Agresión física
>tipo_victima_2   individual
 sexo_2           hombre
 perfil_2         sindicalista
 nexo_2           probable
 responsable      persona particular;crimen organizado
 atribucion       identificado
 verificacion     verificado
 fuente           prensa
 idioma           es
 relato           el relato de arriba
 estado_judicial  sin condena
 y 12 celdas vacías

 HISTORIAL
 importado        2025-01-01
 conjunto         valdoria
 archivo          valdoria.csv
                  fila 1187, línea 1365 del archivo
 plantilla        valdoria, versión 1
 1 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente       : todos  ? ayuda
 copy > Hechos > Hecho                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 INC-1177   2024-12-23   Secuestro
 RELATO   en
 On 23 December 2024, land defender Lombundo Yamombe was held by force in
 Tezcalor and driven off in a red motorcycle; release came 21 hours later. The
 account points to private individuals allegedly involved. The community
 opposes a mining concession, granted without consultation, that would draw on
 two of its springs.
 A passer-by confirmed the main points and asked not to be named.

 DATOS
 fecha           2024-12-23 (día)
 registro        2024-12-23 (día)
 lugar           Tezcalor, Ayutlé, Valdoria
 sitio           camino vecinal
 tipo            Secuestro
 presunto resp.  Particular
 atribución      Identificado
 víctima         Lombundo Yamombe
 sexo            Hombre
 perfil          Tierra, territorio y medio ambiente
 2 de 1,187 en este filtro
 / filtrar  f solo este  F sin él  x quitar  n siguiente       : todos  ? ayuda
