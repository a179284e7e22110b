 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 1 de 5: el archivo
 31 filas, 9 columnas.  CSV, Windows-1252, punto y coma.
  qué                     se halló
  Seguir
  formato                 CSV, 5.1 kB
> codificación            Windows-1252
  entre celdas            punto y coma
  encabezado              fila 2: Código, Fecha de los hechos, Departamento, Municipio, Tipo de agresión, Presunto responsable, Nombre de la víctima, Estado …
  filas                   31, 9 columnas
  cómo se lee             como se propone en los pasos siguientes
  en el dosier            aún no
  ! mire                  el encabezado está en la línea 2, debajo de otras líneas
  ! mire                  la línea 35 es un total (“TOTAL” en la columna Código), no una fila de datos
  ! mire                  1 fila tiene más o menos celdas que el encabezado, en la línea 34
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Se halló por lo que contiene el archivo: una marca al comienzo, bytes que son UTF-8 o no lo son, qué letras forman palabras. Enter elige otra.
 (las palabras con tilde están ocultas, como los nombres; F2 las muestra)






























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 2 de 5: columnas
 9 de 9 columnas pasan a ser partes de hechos; las demás quedan con su fila.
  columna del archivo             muestra                                                               va a                                    llenas   malas
  Seguir a fechas y números
  Código                          (oculto)                                                              número en el archivo                        31       0
> Fecha de los hechos             (oculto)                                                              fecha                                       31       2
  Departamento                    (oculto)                                                              región del primer nivel                     31       0
  Municipio                       (oculto)                                                              región del segundo nivel                    31       0
  Tipo de agresión                (oculto)                                                              tipo de acto                                31      15
  Presunto responsable            (oculto)                                                              presunto resp.                              31       0
  Nombre de la víctima            (oculto)                                                              nombre de la víctima                        30       0
  Estado del caso                 (oculto)                                                              qué hizo la justicia                        25       0
  Relato                          (oculto)                                                              relato                                      30       0
  país de todas las filas                                                                               Guatemala
  tipo de todas las filas                                                                               -
  responsable de todas                                                                                  -
  respuesta conocida al                                                                                 2023-11
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: fecha.  14 celdas solo pueden ser día/mes, 0 solo mes/día, 14 ambos, 2 ninguno
 Celdas que hablan a favor: fecha 29, en contra 2: línea 11 (oculto); línea 20 (oculto)
 Valores distintos: 16


























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 3 de 5: fechas y números
 1 columna de fechas o números: cómo se lee, y qué no se puede leer.
  columna                                                                                 se lee como                seguro  solo d/m  solo m/d   ambos  malas
  Seguir a lugares y palabras: ensaya la importación
> Fecha de los hechos                                                                     día/mes/año                     1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 filas solo pueden ser día/mes, 0 solo mes/día, 14 ambos.  Primer día/mes: línea 4 (oculto).
 un mes, un año o un intervalo: 1; días que no existen: 1
 No se pueden leer 2 celdas: línea 11 (oculto); línea 20 (oculto).  Se guardan, y el valor se desconoce.
 Enter elige el orden de día y mes.





































 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo                     valor en el archivo                                                                    filas  significa
  Seguir a la revisión
> tipo de acto              (oculto)                                                                                  10  no consta
  lugar                     (oculto)                                                                                   6  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  tipo de acto              (oculto)                                                                                   3  no consta
  lugar                     (oculto)                                                                                   3  el lugar que lo contiene
  tipo de acto              (oculto)                                                                                   2  no consta
  lugar                     (oculto)                                                                                   2  el lugar que lo contiene
  fecha                     (oculto)                                                                                   1  se desconoce
  fecha                     (oculto)                                                                                   1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 tipo de acto: (oculto)
 Enter dice qué código significa; si son varios, con comas. Las palabras de la lista se ofrecen mientras escribe.




























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo                     valor en el archivo                                                                    filas  significa
  Seguir a la revisión
> tipo de acto              (oculto)                                                                                  10  no consta
  lugar                     (oculto)                                                                                   6  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  lugar                     (oculto)                                                                                   5  el lugar que lo contiene
  tipo de acto              (oculto)                                                                                   3  no consta
  lugar                     (oculto)                                                                                   3  el lugar que lo contiene
  tipo de acto              (oculto)                                                                                   2  no consta
  lugar                     (oculto)                                                                                   2  el lugar que lo contiene
  fecha                     (oculto)                                                                                   1  se desconoce
  fecha                     (oculto)                                                                                   1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 tipo de acto: (oculto)
 Enter dice qué código significa; si son varios, con comas. Las palabras de la lista se ofrecen mientras escribe.




























 las palabras del archivo se ocultan como los nombres; F2 muestra los nombres
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                 nombres ocultos   Ana
 registro.csv   paso 5 de 5: revisión
 Ensayo: entrarían 31 hechos.  Aún no se escribe nada.
  qué                                       cuántos  por mirar
> Escribirlo en el dosier
  nombre del conjunto                                registro
  filas aceptadas                                31  de 33
  filas rechazadas                                2  b las muestra; el dosier las guarda
  actos                                          31
  víctimas según el registro                     30
  actuaciones                                    25
  fechas no entendidas                            2  de 31
  lugares enteros                                 0
  palabras sin lista                             12  Backspace vuelve a ellas
  códigos que ya están aquí                       0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter lo escribe de una vez: todo o nada. u lo deshace.
 Lo mismo desde el shell, cuando w haya guardado la plantilla:
 atalaya import copy.dossier registers/registro.csv --profile registers/registro.ini





























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
