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
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
────────────────────────────────────────────────────────────────────────────────
 > tag-add     Poner una etiqueta a los marcados, o a este                    t
   tag-remove  Quitar una etiqueta a los marcados, o a este                   T
 : tag                                                         2 de 91 comandos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
