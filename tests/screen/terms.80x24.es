 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
  2024-12-23 Tezcalor        Secuestro     Particular      Abierto
  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
── Términos del filtro ─────────────────────────────────────────────────────────
  sin filtro
── Esc cierra   y copia ────────────────────────────────────────────────────────
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 type=killing | (actor=police or actor=army) | -date:2016 | +2       1 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2018-09-27 Vesquil         Asesinato     Policía         Con condena



── Términos del filtro ─────────────────────────────────────────────────────────
  1  type=killing
  2  (actor=police or actor=army)
  3  -date:2016
  4  sex=female
  5  verification=verified

  x quita el último, :drop 2 el segundo, E los edita todos
── Esc cierra   y copia ────────────────────────────────────────────────────────





 2018 █ 2018  cada 1 mes, máximo 1
 fila 1 de 1   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
