 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
 *2024-12-23 Tezcalor        Secuestro     Particular      Abierto
 *2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
> 2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
── Unir hechos ─────────────────────────────────────────────────────────────────
  3 hechos contarán como uno, cada uno con sus propias víctimas.
  Todos quedan como están. Si sus víctimas son también las mismas personas,
  dígalo en los posibles duplicados: g d.

    INC-1176, 2024-12-22, Potrero Umbral, Agresión física, Policía; Sicario
    INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
    INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen
  organizado
── Enter los une   Esc no cambia nada ──────────────────────────────────────────
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 4 de 1,187   por fecha, descendente   3 marcados
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
 *2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
> 2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
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
  2024-11-28 Sanarcal        Amenaza       Particular      Abierto
  2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 Se unieron 3 hechos: cuentan como uno.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos > Bitácora                                nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  n.º   hora (UTC)        quién        qué               detalle
> 3     2025-01-01 12:00  Ana          par de hechos     pairs=2, decision=join…
  2     2025-01-01 12:00  (sin nombre) importación       dataset=valdoria, prof…
  1     2025-01-01 12:00  (sin nombre) dosier nuevo
















 3 entradas, la más reciente primero   1 marcado
 / filtrar  x quitar  Space marcar sus hechos  = explicar      : todos  ? ayuda
