 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
 *2024-12-23 Tezcalor        Secuestro     Particular      Abierto
> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 etiqueta: arson                                                    en 2 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
 *2024-12-23 Tezcalor        Secuestro     Particular      Abierto
> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
── Poner una etiqueta ──────────────────────────────────────────────────────────
  Etiqueta “arson” en 2 hechos: nueva en 2, ya puesta en 0.

    INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
    INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen
  organizado
── Enter la pone   Esc no cambia nada ──────────────────────────────────────────
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 3 de 1,187   por fecha, descendente   2 marcados
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto     arson
 *2024-12-23 Tezcalor        Secuestro     Particular      Abierto     arson
> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 Se puso a 2 hechos la etiqueta “arson”.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
 *2024-12-23 Tezcalor        Secuestro     Particular      Abierto
> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 Deshecho: etiquetas (3).  U lo rehace.  add=arson, incidents=2
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
