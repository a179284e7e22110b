 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
> 2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
  2024-12-23 Tezcalor           Secuestro       Particular         Abierto
  2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto
  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc…
── Términos del filtro ─────────────────────────────────────────────────────────
  sin filtro
── Esc cierra   y copia ────────────────────────────────────────────────────────
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 type=killing | (actor=police or actor=army) | -date:2016 | +2       1 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
> 2018-09-27 Vesquil            Asesinato       Policía            Con conde…



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
