 copy > Hechos > Impunidad por jurisdicción              nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Impunidad: sin condena, entre los de estado judicial conocido
  fecha de corte 2024-12-31   hechos
  País       n v sin c. con c. desc.     %  intervalo 95 %   mín..máx %
> Valdoria 1,079    679     38   362 94.70    92.81..96.11 62.93..96.48
  Total    1,079    679     38   362 94.70    92.81..96.11 62.93..96.48

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 si todo lo desconocido se cuenta como impunidad: 96.48 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de
 todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del
 2024-12-31






 Valdoria: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible d…
 / filtrar  f solo este  F sin él  x quitar  m definición      : todos  ? ayuda
 copy > Hechos > Impunidad por jurisdicción              nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Total: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de
  62.93 a 96.48 %; 362 desconocidos

  sin condena: 679
  con condena: 38
  de estado conocido: 717
  se desconoce: 362
  todos: 1,079
  Porcentaje: 94.70 %
  Intervalo de confianza 95 %: 92.81 a 96.11 %
  Mínimo y máximo posibles: 62.93 y 96.48 %
  Si todo lo desconocido se cuenta como impunidad: 96.48 %
  Sin condena están: abierto 459, cierre provisional 43, salida alterna 18,
  absolución 10, cierre definitivo 12, acción penal extinguida 1, sin denuncia
  136
  Abiertos y confirmados por última vez más de 24 meses antes: 112

  Consulta: todo
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Total: 679 de 717 conocidos sin condena, 94.70 % (92.81 a 96.11), posible de 6…
 / filtrar  f solo este  F sin él  x quitar  m definición      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 no:offence or offence=yes or offence=depends                    1,079 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
  2024-12-23 Tezcalor        Secuestro     Particular      Abierto
  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
  2024-11-28 Sanarcal        Amenaza       Particular      Abierto
  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto
 2015 ▃▄▄▄▃▄▄▄▄▄▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 101, 37 sin fecha
 Total: 1,079 hechos; otros 108, sin acto que sea delito, no están en la cifra
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
