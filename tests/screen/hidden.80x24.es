 copy > Hechos                                            nombres ocultos   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    persona                      texto
> 2024-12-30 (oculto)                     (oculto)
  2024-12-23 (oculto)                     (oculto)
  2024-12-22 (oculto)                     (oculto)
  2024-12-22 (oculto)                     (oculto)
  2024-12-20 (oculto)                     (oculto)
  2024-12-15 (oculto)                     (oculto)
  2024-12-13 (oculto)                     (oculto)
  2024-12-10 (oculto)                     (oculto)
  2024-12-09 (oculto)                     (oculto)
  2024-12-08 (oculto)                     (oculto)
  2024-12-07 (oculto)                     (oculto)
  2024-12-06 (oculto)                     (oculto)
  2024-12-05 (oculto)                     (oculto)
  2024-12-03 (oculto)                     (oculto)
  2024-12-03 (oculto)                     (oculto)
  2024-12    (oculto)                     (oculto)
  2024-12-01 (oculto)                     (oculto)
  2024-11-29 (oculto)                     (oculto)
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
