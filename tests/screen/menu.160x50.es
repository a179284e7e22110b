 copy > Hechos                                                                                                                           nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1187   2024-12-30   Agresión física
   País                   1 │> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto            │ RELATO   es
   Valdoria      1,187 ████ │  2024-12-23 Tezcalor        Secuestro     Particular      Abierto            │ El estudiante Lombomar Ulcúa sufrió lesiones el
   Departamento o estado  9 │  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ 30 de diciembre de 2024 en Puerto Calandro,
   Marquesil       379 ████ │  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto            │ causadas según su relato por particulares
   Tolmará         206 ██▏  │  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto            │ presuntamente implicados y presuntos integrantes
   Ixcambay        146 █▌   │  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto            │ del crimen organizado; recibió atención en el
   Rionegral       144 █▌   │  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…        │ centro de salud. La asamblea estudiantil había
   Vesquil          76 ▊    │  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…        │ convocado a una vigilia frente a la universidad.
   Quelúa           68 ▊    │  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto            │ No es la primera vez: la misma fuente recuerda
   3 más: Enter             │  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto            │ hechos parecidos, sin fecha precisa. Hasta el
   Municipio             59 │  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto            │ cierre de esta ficha no hubo pronunciamiento
   Villa Marqu…     93 ████ │  2024-12-06 Zapotén         Detención ar… No consta       Se descono…        │ oficial.
   Sanarcal         62 ██▋  │  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…        │
   Tolmará          53 ██▎  │  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…        │ DATOS
   Puerto Cala…     52 ██▎  │  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto            │ fecha           2024-12-30 (día)
   El Cenzal        50 ██▏  │  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto            │ registro        2024-12-31 (día)
   Ojo de Garz…     46 ██   │  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto            │ lugar           Puerto Calandro, Marquesil,
   53 más: Enter            │  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto            │                 Valdoria
   No consta        28 █▎   │  2024-11-28 Sanarcal        Amenaza       Particular      Abierto            │ sitio           parque central
   Fecha de los hechos   10 │  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto            │ tipo            Agresión física
   2024            192 ████ │  2024-11-24 Vesquil         Violencia se… Crimen organiz… Se descono…        │ presunto resp.  Particular
   2023            163 ███▍ │  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto            │ atribución      Identificado
   2022            127 ██▋  │  2024-11-22 Parajes de Ond… Agresión fís… Se desconoce    Abierto            │ presunto resp.  Crimen organizado
   2021            154 ███▎ │  2024-11-17 Los Altares de… Desaparición… Fuerzas armadas Abierto            │ atribución      Identificado
   2020            104 ██▏  │  2024-11-14 Rionegral       Violencia se… Grupo armado    Se descono…        │ víctima         Lombomar Ulcúa
   2019             90 █▉   │  2024-11-13 Ixmolán         Amenaza       Seguridad priv… Abierto            │ sexo            Hombre
   4 más: Enter             │  2024-11-11 Cuxtepil        Desplazamien… Seguridad priv… Abierto            │ perfil          Estudiante
   en ningún a…      2 ▏    │  2024-11-10 Xulamal         Amenaza       Autoridad muni… Abierto            │ nexo            Probable
   sin fecha        42 ▉    │  2024-11-09 Villa Marquesil Impedimento … Seguridad priv… Se descono…        │ víctima         Dulvelio Orzarza
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  g g   primera fila
  g i   Hechos
  g f   Desglose de cada campo
  g u   Impunidad por jurisdicción
  g n   Embudo procesal: hasta dónde llegaron los casos
  g y   Tiempo hasta la condena: años que pasan
  g k   Jurisdicciones comparadas: más de lo que explica el azar
  g j   Procesos penales y otras respuestas
  g x   Cruce de dos campos
  g h   Hallazgos: qué se destaca
  g p   Patrones de ataque
  g d   Posibles duplicados: hechos que quizás son uno
  g w   Valores sin correspondencia: decir qué significan
  g b   Filas rechazadas de las importaciones
  g l   Bitácora: cada cambio
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
