 copy > Hechos > Bitácora                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  n.º   hora (UTC)        quién        qué               detalle
> 5     2025-01-01 12:00  Ana          deshacer la 4
  4     2025-01-01 12:00  Ana          etiquetas (desh.) add=heard, incidents=1
  3     2025-01-01 12:00  Ana          etiquetas         add=seen, incidents=1
  2     2025-01-01 12:00  (sin nombre) importación       dataset=valdoria, prof…
  1     2025-01-01 12:00  (sin nombre) dosier nuevo














 5 entradas, la más reciente primero
 / filtrar  x quitar  Space marcar sus hechos  = explicar      : todos  ? ayuda
 copy > Hechos > Bitácora                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  n.º   hora (UTC)        quién        qué               detalle
  5     2025-01-01 12:00  Ana          deshacer la 4
> 4     2025-01-01 12:00  Ana          etiquetas (desh.) add=heard, incidents=1
  3     2025-01-01 12:00  Ana          etiquetas         add=seen, incidents=1
  2     2025-01-01 12:00  (sin nombre) importación       dataset=valdoria, prof…
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  entrada 4: etiquetas (desh.)
  cuándo: 2025-01-01T12:00
  quién: Ana
  filas cambiadas: 2
  huella: 0123456789abcdef...

  add=heard
  incidents=1
── Esc cierra   y copia ────────────────────────────────────────────────────────





 5 entradas, la más reciente primero
 / filtrar  x quitar  Space marcar sus hechos  = explicar      : todos  ? ayuda
