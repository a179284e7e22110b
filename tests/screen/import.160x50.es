 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registers/   paso 1 de 5: el archivo
 1 archivo que parece una tabla: CSV, XLSX, ODS, JSON, con o sin gzip
  nombre                                                                                                                                  tamaño        cambió
  ../
> registro.csv                                                                                                                            5.1 kB    2025-01-01










































 Enter abre; / escribe una ruta; Esc sale
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 1 de 5: el archivo
 31 filas, 9 columnas.  CSV, Windows-1252, punto y coma.
  qué                     se halló
> Seguir
  formato                 CSV, 5.1 kB
  codificación            Windows-1252
  entre celdas            punto y coma
  encabezado              fila 2: Código, Fecha de los hechos, Departamento, Municipio, Tipo de agresión, Presunto responsable, Nombre de la víctima, Estado …
  filas                   31, 9 columnas
  cómo se lee             como se propone en los pasos siguientes
  en el dosier            aún no
  ! mire                  el encabezado está en la línea 2, debajo de otras líneas
  ! mire                  la línea 35 es un total (“TOTAL” en la columna Código), no una fila de datos
  ! mire                  1 fila tiene más o menos celdas que el encabezado, en la línea 34
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter sigue a las columnas: qué es cada una, y por qué.
 La flecha abajo y luego Enter en una línea cambia lo que se halló.
 Columnas: Código, Fecha de los hechos, Departamento, Municipio, Tipo de agresión, Presunto responsable, Nombre de la víctima, Estado del caso, Relato





























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
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
 Palabras con tilde, tal como se leen:
 línea 3: Cobán
 línea 4: Quiché
 línea 5: Petén
 línea 6: personas armadas y lo contó al día siguiente.


























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 2 de 5: columnas
 9 de 9 columnas pasan a ser partes de hechos; las demás quedan con su fila.
  columna del archivo             muestra                                                               va a                                    llenas   malas
  Seguir a fechas y números
  Código                          R-001                                                                 número en el archivo                        31       0
> Fecha de los hechos             08/06/2022                                                            fecha                                       31       2
  Departamento                    Guatemala                                                             región del primer nivel                     31       0
  Municipio                       Mixco                                                                 región del segundo nivel                    31       0
  Tipo de agresión                zarandeo                                                              tipo de acto                                31      15
  Presunto responsable            policía                                                               presunto resp.                              31       0
  Nombre de la víctima            Persona 1                                                             nombre de la víctima                        30       0
  Estado del caso                 en investigación                                                      qué hizo la justicia                        25       0
  Relato                          En la sede de la asociación le quitaron los papeles y el teléfono y…  relato                                      30       0
  país de todas las filas                                                                               Guatemala
  tipo de todas las filas                                                                               -
  responsable de todas                                                                                  -
  respuesta conocida al                                                                                 2023-11
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: fecha.  14 celdas solo pueden ser día/mes, 0 solo mes/día, 14 ambos, 2 ninguno
 Celdas que hablan a favor: fecha 29, en contra 2: línea 11 "ayer"; línea 20 "31/02/2022"
 Valores distintos: 16: 08/06/2022 (3), 15/11/2023 (3), 22/04/2021 (3), 01/09/2022 (3), 15/07/2021 (3), 08/02/2023 (2), 22/12/2022 (2), 01/05/2023 (2)


























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 2 de 5: columnas
 9 de 9 columnas pasan a ser partes de hechos; las demás quedan con su fila.
  columna del archivo             muestra                                                               va a                                    llenas   malas
  Seguir a fechas y números
  Código                          R-001                                                                 número en el archivo                        31       0
  Fecha de los hechos             08/06/2022                                                            fecha                                       31       2
  Departamento                    Guatemala                                                             región del primer nivel                     31       0
  Municipio                       Mixco                                                                 región del segundo nivel                    31       0
> Tipo de agresión                zarandeo                                                              tipo de acto                                31      15
  Presunto responsable            policía                                                               presunto resp.                              31       0
  Nombre de la víctima            Persona 1                                                             nombre de la víctima                        30       0
  Estado del caso                 en investigación                                                      qué hizo la justicia                        25       0
  Relato                          En la sede de la asociación le quitaron los papeles y el teléfono y…  relato                                      30       0
  país de todas las filas                                                                               Guatemala
  tipo de todas las filas                                                                               -
  responsable de todas                                                                                  -
  respuesta conocida al                                                                                 2023-11
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Tipo de agresión: tipo de acto.  16 de 31 celdas están en la lista act_types
 Celdas que hablan a favor: tipo de acto 16, en contra 15: línea 5 "zarandeo"; línea 14 "amenaza, zarandeo"; línea 8 "amenaza, hostigamiento"
 Valores distintos: 7: zarandeo (10), detención arbitraria (5), agresión física (5), allanamiento (5), amenaza, zarandeo (3), amenaza, hostigamiento (2),
 amenaza (1)





















────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   registered    fecha de registro
   place.admin1  región del primer nivel
   place.admin2  región del segundo nivel
 va a: reg                                                                                                                      * corresponde a lo que contiene
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 3 de 5: fechas y números
 1 columna de fechas o números: cómo se lee, y qué no se puede leer.
  columna                                                                                 se lee como                seguro  solo d/m  solo m/d   ambos  malas
  Seguir a lugares y palabras: ensaya la importación
> Fecha de los hechos                                                                     día/mes/año                     1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 filas solo pueden ser día/mes, 0 solo mes/día, 14 ambos.  Primer día/mes: línea 4 "15/11/2023".
 un mes, un año o un intervalo: 1; días que no existen: 1
 No se pueden leer 2 celdas: línea 11 "ayer"; línea 20 "31/02/2022".  Se guardan, y el valor se desconoce.
 Enter elige el orden de día y mes.





































 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 3 de 5: fechas y números
 1 columna de fechas o números: cómo se lee, y qué no se puede leer.
  columna                                                                                 se lee como                seguro  solo d/m  solo m/d   ambos  malas
  Seguir a lugares y palabras: ensaya la importación
> Fecha de los hechos                                                                     día/mes/año                     1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 filas solo pueden ser día/mes, 0 solo mes/día, 14 ambos.  Primer día/mes: línea 4 "15/11/2023".
 un mes, un año o un intervalo: 1; días que no existen: 1
 No se pueden leer 2 celdas: línea 11 "ayer"; línea 20 "31/02/2022".  Se guardan, y el valor se desconoce.
 Enter elige el orden de día y mes.

































────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   dmy   día/mes/año: ninguna fila está en contra
   mdy   mes/día/año: se rechazarían 14 filas
   none  solo fechas que nadie puede poner en duda; las demás se desconocen
 orden:
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo                     valor en el archivo                                                                    filas  significa
> Seguir a la revisión
  tipo de acto              zarandeo                                                                                  10  no consta
  lugar                     Mixco                                                                                      6  el lugar que lo contiene
  lugar                     Barillas                                                                                   5  el lugar que lo contiene
  lugar                     Cobán                                                                                      5  el lugar que lo contiene
  lugar                     Nebaj                                                                                      5  el lugar que lo contiene
  lugar                     San José                                                                                   5  el lugar que lo contiene
  tipo de acto              amenaza, zarandeo                                                                          3  no consta
  lugar                     El Estor                                                                                   3  el lugar que lo contiene
  tipo de acto              amenaza, hostigamiento                                                                     2  no consta
  lugar                     Aldea Nueva                                                                                2  el lugar que lo contiene
  fecha                     31/02/2022                                                                                 1  se desconoce
  fecha                     ayer                                                                                       1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Lo que ninguna lista conoce cuenta como no consta, un lugar como el que lo contiene; la palabra queda al lado. La flecha abajo y luego Enter dice qué
 significa una palabra: entra en la tabla de la plantilla, y vale también para el próximo archivo.




























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo                     valor en el archivo                                                                    filas  significa
  Seguir a la revisión
> tipo de acto              zarandeo                                                                                  10  no consta
  lugar                     Mixco                                                                                      6  el lugar que lo contiene
  lugar                     Barillas                                                                                   5  el lugar que lo contiene
  lugar                     Cobán                                                                                      5  el lugar que lo contiene
  lugar                     Nebaj                                                                                      5  el lugar que lo contiene
  lugar                     San José                                                                                   5  el lugar que lo contiene
  tipo de acto              amenaza, zarandeo                                                                          3  no consta
  lugar                     El Estor                                                                                   3  el lugar que lo contiene
  tipo de acto              amenaza, hostigamiento                                                                     2  no consta
  lugar                     Aldea Nueva                                                                                2  el lugar que lo contiene
  fecha                     31/02/2022                                                                                 1  se desconoce
  fecha                     ayer                                                                                       1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 tipo de acto: zarandeo
 Enter dice qué código significa; si son varios, con comas. Las palabras de la lista se ofrecen mientras escribe.























────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   assault          Agresión física, Violencia física
   sexual-violence  Violencia sexual, Violencia física
   armed-attack     Ataque armado, Violencia física
   verbal-abuse     Agresión verbal, Hostigamiento, Violencia psicológica
 significa: assau
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo                     valor en el archivo                                                                    filas  significa
  Seguir a la revisión
  tipo de acto              zarandeo                                                                                  10  Agresión física
> lugar                     Mixco                                                                                      6  el lugar que lo contiene
  lugar                     Barillas                                                                                   5  el lugar que lo contiene
  lugar                     Cobán                                                                                      5  el lugar que lo contiene
  lugar                     Nebaj                                                                                      5  el lugar que lo contiene
  lugar                     San José                                                                                   5  el lugar que lo contiene
  tipo de acto              amenaza, zarandeo                                                                          3  no consta
  lugar                     El Estor                                                                                   3  el lugar que lo contiene
  tipo de acto              amenaza, hostigamiento                                                                     2  no consta
  lugar                     Aldea Nueva                                                                                2  el lugar que lo contiene
  fecha                     31/02/2022                                                                                 1  se desconoce
  fecha                     ayer                                                                                       1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 lugar: Mixco
 Enter dice qué código significa; si son varios, con comas. Las palabras de la lista se ofrecen mientras escribe.
 Los lugares que le faltan a la lista entran antes que el archivo: I sobre una lista de lugares con las columnas code,parent,order,en,es,aliases,attrs.



























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
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
  palabras sin lista                             11  Backspace vuelve a ellas
  códigos que ya están aquí                       0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter lo escribe de una vez: todo o nada. u lo deshace.
 Lo mismo desde el shell, cuando w haya guardado la plantilla:
 atalaya import copy.dossier registers/registro.csv --profile registers/registro.ini





























 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos > Importar                                                                                                                nombres visibles   Ana
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
  palabras sin lista                             11  Backspace vuelve a ellas
  códigos que ya están aquí                       0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter lo escribe de una vez: todo o nada. u lo deshace.
 Lo mismo desde el shell, cuando w haya guardado la plantilla:
 atalaya import copy.dossier registers/registro.csv --profile registers/registro.ini




        ── Filas que se rechazan ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          línea 15: todas las celdas vacías
          línea 35: la plantilla la pasa por alto: es un total, no un dato
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────





















 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas  / otro archivo  Esc salir  = explicar                                                  : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,218 de 1,218
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1187   2024-12-30   Agresión física
   País                   2 │> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │  2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Guatemala        31 ▏    │  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ 30 de diciembre de 2024 en Puerto Calandro,
   Departamento o estado 15 │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ causadas según su relato por particulares
   Marquesil       379 ████ │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ presuntamente implicados y presuntos integrantes
   Tolmará         206 ██▏  │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ del crimen organizado; recibió atención en el
   Ixcambay        146 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ centro de salud. La asamblea estudiantil había
   Rionegral       144 █▌   │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ convocado a una vigilia frente a la universidad.
   Vesquil          76 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ No es la primera vez: la misma fuente recuerda
   Quelúa           68 ▊    │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ hechos parecidos, sin fecha precisa. Hasta el
   9 más: Enter             │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ cierre de esta ficha no hubo pronunciamiento
   Municipio             59 │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ oficial.
   Villa Marqu…     93 ████ │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Sanarcal         62 ██▋  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Tolmará          53 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-30 (día)
   Puerto Cala…     52 ██▎  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-31 (día)
   El Cenzal        50 ██▏  │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Puerto Calandro, Marquesil,
   Ojo de Garz…     46 ██   │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   53 más: Enter            │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ sitio           parque central
   No consta        59 ██▌  │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ tipo            Agresión física
   Fecha de los hechos   10 │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ presunto resp.  Particular
   2024            192 ████ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ atribución      Identificado
   2023            173 ███▋ │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ presunto resp.  Crimen organizado
   2022            137 ██▉  │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ atribución      Identificado
   2021            163 ███▍ │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ víctima         Lombomar Ulcúa
   2020            104 ██▏  │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ sexo            Hombre
   2019             90 █▉   │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ perfil          Estudiante
   4 más: Enter             │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ nexo            Probable
   en ningún a…      2 ▏    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ víctima         Dulvelio Orzarza
   sin fecha        44 ▉    │  2024-11-07 Ayutlé          Estigmatizac… Responsable no… Se descono…        │ sexo            Hombre
   Tipo de acto          24 │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ perfil          Sindicalista
   Amenaza         256 ████ │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ nexo            Probable
   Agresión fí…    157 ██▌  │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ verificación    Verificado
   Estigmatiza…    129 ██   │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ código          V-1188
   Detención a…     99 █▌   │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │
   Amenaza de …     97 █▌   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ ETIQUETAS
   Vigilancia       86 █▍   │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │ Ninguna. t agrega una.
   18 más: Enter            │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │
   No consta         5 ▏    │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ JUSTICIA
   Delito                 3 │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ estado          abierto, al 2024-12-31
   Delito          723 ████ │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │ sin fecha       Nadie condenado, según una fuente
   Delito o no…    484 ██▋  │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │                 (la fuente, al 2024-12-31)
   No es delito    153 ▉    │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │                 «sin condena»
   No consta         5 ▏    │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │
   Presunto responsable  11 │ 2015 ▃▄▄▃▄▄▄▄▅█▆▆███ 2024  cada 8 meses, máximo 127, 44 sin fecha            │ REGISTRO ORIGINAL
 Entraron 31 hechos como conjunto registro, 2 filas rechazadas.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
