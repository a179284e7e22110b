 copy > Hechos > Embudo procesal                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Embudo procesal por País
  fecha de corte 2024-12-31   hechos
                  llegan registradas deducidas sin realizarse perdido   % de lo denunciado intervalo 95 %
> Total: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486         486         0              0                       100.00  99.22..100.00 ██████████████████████████████████████████████████████
   investigación     343         329        14              0     143                70.58   66.38..74.45 █████████████████████████████████████▒
   presunto resp.    143         134         9              0     200v%              29.42   25.55..33.62 ███████████████▒
   imputación         80          79         1              0      63                16.46   13.43..20.02 █████████▒
   juicio             54          47         0              7      26                11.11    8.62..14.22 █████░
   condena            38          38         0              0      16                 7.82    5.75..10.55 ████
  Valdoria: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486         486         0              0                       100.00  99.22..100.00 ██████████████████████████████████████████████████████
   investigación     343         329        14              0     143                70.58   66.38..74.45 █████████████████████████████████████▒
   presunto resp.    143         134         9              0     200v%              29.42   25.55..33.62 ███████████████▒
   imputación         80          79         1              0      63                16.46   13.43..20.02 █████████▒
   juicio             54          47         0              7      26                11.11    8.62..14.22 █████░
   condena            38          38         0              0      16                 7.82    5.75..10.55 ████

 █ consta  ▒ deducida  ░ sin realizarse   v mayor pérdida  % mayor porcentaje
 362 de 1079 no se conocen en ninguna etapa y no están en ninguna
 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas
 7 condenas sin juicio, por procedimiento abreviado, cuentan como si lo hubieran pasado
 108 hechos quedan fuera: ninguno de sus actos es delito
 van juntos casos de distinta antigüedad: los más recientes tuvieron menos tiempo; outcome los compara a igual antigüedad
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera




















 Total: casos 1,079; de estado desconocido 362; sin denuncia 136
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos > Embudo procesal                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Embudo procesal por Departamento o estado
  fecha de corte 2024-12-31   hechos
                  llegan registradas deducidas sin realizarse perdido   % de lo denunciado intervalo 95 %
  Total: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486         486         0              0                       100.00  99.22..100.00 ██████████████████████████████████████████████████████
   investigación     343         329        14              0     143                70.58   66.38..74.45 █████████████████████████████████████▒
   presunto resp.    143         134         9              0     200v%              29.42   25.55..33.62 ███████████████▒
>  imputación         80          79         1              0      63                16.46   13.43..20.02 █████████▒
   juicio             54          47         0              7      26                11.11    8.62..14.22 █████░
   condena            38          38         0              0      16                 7.82    5.75..10.55 ████
  Marquesil: casos 313; de estado desconocido 64; sin denuncia 51
   denuncia          163         163         0              0                       100.00  97.70..100.00 ██████████████████████████████████████████████████████
   investigación     106         102         4              0      57                65.03   57.44..71.93 ██████████████████████████████████▒
   presunto resp.     41          39         2              0      65v%              25.15   19.12..32.33 █████████████▒
   imputación         22          22         0              0      19                13.50    9.08..19.59 ███████
   juicio             15          13         0              2       7                 9.20    5.66..14.63 ████░
   condena            11          11         0              0       4                 6.75    3.81..11.68 ████
  Tolmará: casos 189; de estado desconocido 66; sin denuncia 23
   denuncia           85          85         0              0                       100.00  95.68..100.00 ██████████████████████████████████████████████████████
   investigación      55          52         3              0      30v               64.71   54.11..74.03 █████████████████████████████████▒▒
   presunto resp.     32          31         1              0      23 %              37.65   28.09..48.27 ████████████████████▒
   imputación         23          23         0              0       9                27.06   18.76..37.34 ███████████████
   juicio             17          17         0              0       6                20.00   12.88..29.72 ███████████
   condena            14          14         0              0       3                16.47   10.07..25.77 █████████
  Ixcambay: casos 143; de estado desconocido 51; sin denuncia 12
   denuncia           61          61         0              0                       100.00  94.08..100.00 ██████████████████████████████████████████████████████
   investigación      46          45         1              0      15                75.41   63.32..84.49 ████████████████████████████████████████▒
   presunto resp.     17          16         1              0      29v               27.87   18.19..40.17 ██████████████▒
   imputación          7           7         0              0      10                11.48    5.67..21.84 ██████
   juicio              3           3         0              0       4                 4.92    1.69..13.49 ███
   condena             1           1         0              0       2 %               1.64     0.29..8.72 █
  Rionegral: casos 141; de estado desconocido 80; sin denuncia 15
   denuncia           38          38         0              0                       100.00  90.82..100.00 ██████████████████████████████████████████████████████
   investigación      31          30         1              0       7                81.58   66.58..90.78 ███████████████████████████████████████████▒
   presunto resp.     12          11         1              0      19v%              31.58   19.08..47.46 ████████████████▒
   imputación          5           5         0              0       7                13.16    5.75..27.33 ███████
   juicio              3           2         0              1       2                 7.89    2.72..20.80 ███░

 █ consta  ▒ deducida  ░ sin realizarse   v mayor pérdida  % mayor porcentaje
 362 de 1079 no se conocen en ninguna etapa y no están en ninguna
 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas
 7 condenas sin juicio, por procedimiento abreviado, cuentan como si lo hubieran pasado
 108 hechos quedan fuera: ninguno de sus actos es delito
 van juntos casos de distinta antigüedad: los más recientes tuvieron menos tiempo; outcome los compara a igual antigüedad
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdieron 63 desde la etapa presunto resp., 44.06 %
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos > Embudo procesal                                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Embudo procesal por Departamento o estado
  fecha de corte 2024-12-31   hechos
                  llegan registradas deducidas sin realizarse perdido   % de lo denunciado intervalo 95 %
  Total: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486         486         0              0                       100.00  99.22..100.00 ██████████████████████████████████████████████████████
   investigación     343         329        14              0     143                70.58   66.38..74.45 █████████████████████████████████████▒
   presu── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
>  imput  Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdieron 63 desde la etapa presunto resp., 44.06 %
   juici
   conde  Llegaron a esta etapa o a una posterior: 80
  Marque  de ellos, constan: 79
   denun  se deducen de una etapa posterior: 1                                                                                                          ████████
   inves  sin realizarse, por procedimiento abreviado: 0
   presu  De estado desconocido, en ninguna etapa: 362
   imput
   juici  Consulta: todo
   conde  Filas por: Departamento o estado
  Tolmar  Fecha de corte: 2024-12-31
   denun  Unidad de conteo: hechos                                                                                                                      ████████
   inves  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es
   presu
   imput  Definición (metodología 2.8): casos que llegaron a una etapa o a una posterior, entre los denunciados; perdidos: los de la etapa anterior
   juici  que no llegaron; intervalos: Wilson, 95 %.
   conde  Observación: 362 de 1079 no se conocen en ninguna etapa y no están en ninguna
  Ixcamb  Observación: 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
   denun  Observación: 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas                                                      ████████
   inves  Observación: 7 condenas sin juicio, por procedimiento abreviado, cuentan como si lo hubieran pasado
   presu  Observación: 108 hechos quedan fuera: ninguno de sus actos es delito
   imput  Observación: van juntos casos de distinta antigüedad: los más recientes tuvieron menos tiempo; outcome los compara a igual antigüedad
   juici  Observación: 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded
   conde  -nexus=discarded los deja fuera
  Rioneg
   denun  Datos: valdoria, archivo valdoria.csv, 1187 hechos seleccionados, resultados conocidos a 2024-12-31                                           ████████
   inves  BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
   presu  El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
   imput  violencia.
   juici
          Para citar: Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdieron 63 desde la etapa presunto resp., 44.06 %;
 █ const  unidad: hechos; fecha de corte 2024-12-31; consulta: todo; atalaya 0.1.0, dosier copy
 362 de ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas
 7 condenas sin juicio, por procedimiento abreviado, cuentan como si lo hubieran pasado
 108 hechos quedan fuera: ninguno de sus actos es delito
 van juntos casos de distinta antigüedad: los más recientes tuvieron menos tiempo; outcome los compara a igual antigüedad
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdieron 63 desde la etapa presunto resp., 44.06 %
 / filtrar  f solo este  F sin él  x quitar  b filas por  c unidad  v valores  = explicar  u deshacer                                          : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 stage=S4 or stage=S5 or stage=S6c or stage=A1                                                                                                      80 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-974   2024-01-13   Asesinato
   País                   1 │> 2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto            │ RELATO   es
   Valdoria         80 ████ │  2024-01-01 Vesquil         Tortura y ot… Crimen organiz… Abierto            │ El 13 de enero de 2024, la sindicalista Jastunda
   Departamento o estado  9 │  2023-09-29 Ayutlé          Desaparición… Fuerzas armadas Abierto            │ Candrilde Candrorín perdió la vida en un ataque
   Tolmará          23 ████ │  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto            │ armado en El Cenzal; según testigos, personas no
   Marquesil        22 ███▉ │  2023-08-13 Villa Marquesil Agresión fís… Policía         Abierto            │ identificadas habrían disparado desde un autobús
   Vesquil          10 █▊   │  2023-04    Boca del Tirque Desaparición… Policía         Abierto            │ pequeño sin rótulos. El sindicato negociaba
   Ixcambay          7 █▎   │  2023-03-11 Nandarí         Allanamiento  Policía         Abierto            │ entonces el pacto colectivo y había denunciado 37
   Bahía Mores…      5 ▉    │  2023-01-13 Puerto Sarando  Desalojo for… Empresa         Abierto            │ despidos. Dos testimonios coinciden en lo
   Rionegral         5 ▉    │  2022-12-31 San Brálido     Amenaza       Responsable no… Abierto            │ esencial; un tercero difiere en la hora. Se pidió
   3 más: Enter             │  2022-12    San Brálido     Robo de info… Responsable no… Abierto            │ acompañamiento a la red nacional y se revisó el
   Municipio             33 │  2022-11-04 Villa Marquesil Agresión fís… Policía         Abierto            │ plan de seguridad.
   Vesquil           7 ████ │  2022-06-26 Tolmará         Amenaza       Policía         Abierto            │
   Tolmará           6 ███▍ │  2022-05-20 Tolmará         Desaparición… Policía         Abierto            │ DATOS
   Villa Marqu…      6 ███▍ │  2022-04    Cuxtepil        Violencia se… Crimen organiz… Abierto            │ fecha           2024-01-13 (día)
   Ixmolán           5 ██▉  │  2022-03-28 Vesquil         Desalojo for… Policía; Fuerz… Abierto            │ registro        2024-01-28 (día)
   Sanarcal          5 ██▉  │  2022-02    Huixcatán       Intento de a… Responsable no… Con absolu…        │ lugar           El Cenzal, Marquesil, Valdoria
   Cuxtepil          4 ██▎  │  2022-02    Ojo de Garzal   Amenaza       Crimen organiz… Con condena        │ sitio           camino vecinal
   27 más: Enter            │  2022-01-0… Cuxtepil        Daño a bienes Policía; Parti… Abierto            │ tipo            Asesinato
   No consta         2 █▏   │  2021-11-08 Sanarcal        Detención ar… Fuerzas armadas Con condena        │ presunto resp.  Responsable no identificado
   Fecha de los hechos   10 │  2021-10-20 Lomas de Urrial Asesinato     Responsable no… Abierto            │ víctima         Jastunda Candrilde Candrorín
   2024              2 ▊    │  2021-05-11 Ixcambay        Desalojo for… Autoridad muni… Abierto            │ sexo            Mujer
   2023              6 ██▏  │  2021-05-07 Boca del Tirque Detención ar… Policía; Autor… Abierto            │ perfil          Sindicalista
   2022             10 ███▋ │  2021-05-03 Vesquil         Detención ar… Policía         Con condena        │ nexo            Descartado
   2021              8 ██▉  │  2021-04-01 Boca del Tirque Detención ar… Policía; Segur… Con condena        │ verificación    En verificación
   2020              9 ███▎ │  2021       Paso Cutara     Detención ar… Policía         Abierto            │ código          V-0975
   2019              8 ██▉  │  2021       Piedra Mulca    Agresión fís… Seguridad priv… Con absolu…        │
   4 más: Enter             │  2020-12-24 Villa Marquesil Detención ar… Funcionariado … Con absolu…        │ ETIQUETAS
   sin fecha         1 ▍    │  2020-11    Villa Marquesil Tortura y ot… Policía         Con condena        │ Ninguna. t agrega una.
   Tipo de acto          15 │  2020-10-12 Sanarcal        Intento de a… Funcionariado … Con condena        │
   Agresión fí…     17 ████ │  2020-09-15 Tarabuyo        Agresión fís… Empresa         Con condena        │ JUSTICIA
   Amenaza          12 ██▉  │  2020-09-03 Sanarcal        Desaparición… Fuerzas armadas Con condena        │ estado          abierto, al 2024-12-31
   Asesinato        12 ██▉  │  2020-07-11 El Cenzal       Daño a biene… Se desconoce    Abierto            │ etapa           Procesamiento: el tribunal admite
   Daño a bien…      9 ██▏  │  2020-05-19 Tolmará         Agresión fís… Sicario         Con condena        │                 los cargos
   Detención a…      8 █▉   │  2020-02    Tolmará         Amenaza       Autoridad muni… Con condena        │ 2024-01-31      Denunciado ante una autoridad
   Desalojo fo…      6 █▍   │  2020       Cuxtepil        Agresión fís… No consta       Abierto            │ 2024-03-24      Investigación abierta
   9 más: Enter             │  2019-12-06 Rionegral       Agresión fís… Se desconoce    Abierto            │ 2024-06-24      Persona investigada identificada
   Delito                 2 │  2019-10-31 Tolmará         Violencia se… Seguridad priv… Con condena        │                 o imputación solicitada
   Delito           71 ████ │  2019-10    Isla Cormela    Desaparición… Policía         Con condena        │ 2024-10-03      Procesamiento: el tribunal admite
   Delito o no…     19 █▏   │  2019-08-16 Cañada Morel    Secuestro     Grupo armado    Con condena        │                 los cargos
   Presunto responsable  11 │  2019-08-05 Tezcalor        Agresión fís… Policía         Con absolu…        │ 2024-11-02      Estado confirmado, sin cambios
   Policía          26 ████ │  2019-03-05 San Brálido     Allanamiento  Policía; Funci… Con absolu…        │
   Responsable…     10 █▌   │  2019-02-16 Yalcutín        Secuestro     Responsable no… Abierto            │ REGISTRO ORIGINAL
   Seguridad p…      9 █▍   │  2019-02    Ixcambay        Desalojo for… Seguridad priv… Con absolu…        │ folio              V-0975
   Crimen orga…      7 █▏   │  2018-09-27 Vesquil         Asesinato     Policía         Con condena        │ fecha_hechos       2024-01-13
   Funcionaria…      7 █▏   │ 2015 ▇▆▄▅▃█▄▃▄▆▅▃▆▅▄▂ 2024  cada 7 meses, máximo 9, 1 sin fecha              │ fecha_registro     2024-01-28
 Total, imputación: 80 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
