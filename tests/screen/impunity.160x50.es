 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Impunidad: sin condena, entre los de estado judicial conocido
  fecha de corte 2024-12-31   hechos                                                                                          # valor  = intervalo  - mín..máx
  País       n v sin condena con condena se desconoce impunidad %  intervalo 95 %   mín..máx %  0 %                                                      100 %
> Valdoria 1,079         679          38          362       94.70    92.81..96.11 62.93..96.48  |                                     ------------------=#=  |
  Total    1,079         679          38          362       94.70    92.81..96.11 62.93..96.48  |                                     ------------------=#=  |

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 si todo lo desconocido se cuenta como impunidad: 96.48 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31


































 Valdoria: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de 62.93 a 96.48 %; 362 desconocidos
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Impuni── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  fecha   Total: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de 62.93 a 96.48 %; 362 desconocidos                                n..máx
  País                                                                                                                                                   100 %
  Valdor  sin condena: 679                                                                                                                              =#=  |
> Total   con condena: 38                                                                                                                               =#=  |
          de estado conocido: 717
 %: de e  se desconoce: 362
 sin %:   todos: 1,079
 si todo  Porcentaje: 94.70 %
 36 hech  Intervalo de confianza 95 %: 92.81 a 96.11 %
 108 hec  Mínimo y máximo posibles: 62.93 y 96.48 %
 112 cas  Si todo lo desconocido se cuenta como impunidad: 96.48 %
          Sin condena están: abierto 459, cierre provisional 43, salida alterna 18, absolución 10, cierre definitivo 12, acción penal extinguida 1,
          sin denuncia 136
          Abiertos y confirmados por última vez más de 24 meses antes: 112

          Consulta: todo
          Filas por: País
          Fecha de corte: 2024-12-31

          Variante: sin condena, entre los de estado judicial conocido
          Definición (metodología 2.1): casos de estado conocido sin ninguna condena vigente, entre todos los de estado conocido.
          No cuenta como impunidad: al menos una condena vigente
          Unidad de conteo: hechos
          Fecha usada: fecha de los hechos
          Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es
          Quedan fuera: 108
          Estado desconocido: sin actuaciones registradas a esa fecha; nunca se cuenta como impunidad en el porcentaje; se muestra como mínimo y
          máximo posibles
          Intervalo de confianza: Wilson, 95 %: cuánto pudo mover el porcentaje el solo azar; no abarca los casos que nadie documentó
          Sin porcentaje con menos de 5 de estado conocido o más de la mitad desconocidos (metodología 2.1, 4).
          Fuentes: Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212; Manski, Amer. Econ. Rev. 80(2) (1990) 319-323
          Observación: 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded
          -nexus=discarded los deja fuera
          Observación: 108 hechos quedan fuera: ninguno de sus actos es delito
          Observación: 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31

          Datos: valdoria, archivo valdoria.csv, 1187 hechos seleccionados, resultados conocidos a 2024-12-31
          BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
          El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
          violencia.

          Para citar: Total: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de 62.93 a 96.48 %; 362 desconocidos; sin condena,
          entre los de estado judicial conocido, Wilson 95 %; unidad: hechos; fecha de corte 2024-12-31; consulta: todo; atalaya 0.1.0, dosier copy;
          fuera quedan 108 hechos sin ningún acto que sea delito
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Total: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de 62.93 a 96.48 %; 362 desconocidos
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 no:offence or offence=yes or offence=depends                                                                                                    1,079 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1187   2024-12-30   Agresión física
   País                   1 │> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,079 ████ │  2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Departamento o estado  9 │  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ 30 de diciembre de 2024 en Puerto Calandro,
   Marquesil       313 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ causadas según su relato por particulares
   Tolmará         189 ██▍  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ presuntamente implicados y presuntos integrantes
   Ixcambay        143 █▉   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ del crimen organizado; recibió atención en el
   Rionegral       141 █▊   │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ centro de salud. La asamblea estudiantil había
   Vesquil          72 ▉    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ convocado a una vigilia frente a la universidad.
   Quelúa           66 ▉    │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ No es la primera vez: la misma fuente recuerda
   3 más: Enter             │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ hechos parecidos, sin fecha precisa. Hasta el
   Municipio             59 │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ cierre de esta ficha no hubo pronunciamiento
   Villa Marqu…     76 ████ │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │ oficial.
   Sanarcal         53 ██▊  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │
   Tolmará          51 ██▋  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ DATOS
   Puerto Cala…     44 ██▍  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ fecha           2024-12-30 (día)
   El Cenzal        42 ██▎  │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │ registro        2024-12-31 (día)
   Ojo de Garz…     37 ██   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ lugar           Puerto Calandro, Marquesil,
   53 más: Enter            │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │                 Valdoria
   No consta        26 █▍   │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ sitio           parque central
   Fecha de los hechos   10 │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ tipo            Agresión física
   2024            174 ████ │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ presunto resp.  Particular
   2023            148 ███▍ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ atribución      Identificado
   2022            115 ██▋  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ presunto resp.  Crimen organizado
   2021            144 ███▎ │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ atribución      Identificado
   2020             92 ██▏  │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ víctima         Lombomar Ulcúa
   2019             85 ██   │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ sexo            Hombre
   4 más: Enter             │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ perfil          Estudiante
   en ningún a…      2 ▏    │  2024-11-07 Lomas de Urrial Estigmatizac… Funcionariado … No denunci…        │ nexo            Probable
   sin fecha        37 ▉    │  2024-11-05 San Ordelio     Impedimento … Autoridad muni… Se descono…        │ víctima         Dulvelio Orzarza
   Tipo de acto          24 │  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…        │ sexo            Hombre
   Amenaza         255 ████ │  2024-11    Tolmará         Criminalizac… Responsable no… Abierto            │ perfil          Sindicalista
   Agresión fí…    142 ██▎  │  2024-10-28 Playa Tendida   Intento de a… Responsable no… Abierto            │ nexo            Probable
   Amenaza de …     97 █▌   │  2024-10-20 Ojo de Garzal   Amenaza de m… Particular      Se descono…        │ verificación    Verificado
   Detención a…     94 █▌   │  2024-10-17 Tres Cumbas     Agresión fís… Responsable no… No denunci…        │ código          V-1188
   Vigilancia       86 █▍   │  2024-10-1… Chamelcá        Detención ar… Autoridad muni… Se descono…        │
   Hostigamien…     78 █▎   │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ ETIQUETAS
   18 más: Enter            │  2024-10-15 San Ixandro     Detención ar… Policía; Funci… Abierto            │ Ninguna. t agrega una.
 * Delito                 3 │  2024-10-11 Calpulné        Amenaza       Responsable no… Se descono…        │
 * Delito          707 ████ │  2024-10-10 Sanarcal        Agresión fís… Responsable no… Abierto            │ JUSTICIA
 * Delito o no…    474 ██▋  │  2024-10-07 Yalcutín        Desplazamien… Seguridad priv… Se descono…        │ estado          abierto, al 2024-12-31
   No es delito    153 ▉    │  2024-10-07 Zarcillal       Amenaza de m… Grupo armado; … Se descono…        │ sin fecha       Nadie condenado, según una fuente
   Presunto responsable  11 │  2024-10-06 Villa Marquesil Agresión fís… Policía; Parti… Abierto            │                 (la fuente, al 2024-12-31)
   Responsable…    261 ████ │  2024-10-06 Tarabuyo        Daño a biene… Responsable no… Se descono…        │                 «sin condena»
   Policía         179 ██▊  │  2024-10-05 El Cenzal       Violencia se… Responsable no… Abierto            │
   Seguridad p…    126 █▉   │ 2015 ▃▄▄▃▄▄▄▄▅█▅▅▇██ 2024  cada 8 meses, máximo 116, 37 sin fecha            │ REGISTRO ORIGINAL
 Total: 1,079 hechos; otros 108, sin acto que sea delito, no están en la cifra
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
