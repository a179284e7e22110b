 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
 *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
 *2024-12-23 Tezcalor           Secuestro       Particular         Abierto
> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto
  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc…
  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon…
  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto
  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 etiqueta: arson                                                    en 2 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
 *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
 *2024-12-23 Tezcalor           Secuestro       Particular         Abierto
> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
── Poner una etiqueta ──────────────────────────────────────────────────────────
  Etiqueta “arson” en 2 hechos: nueva en 2, ya puesta en 0.

    INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
    INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen
  organizado
── Enter la pone   Esc no cambia nada ──────────────────────────────────────────
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 fila 3 de 1,187   por fecha, descendente   2 marcados
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
 *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto    a…
 *2024-12-23 Tezcalor           Secuestro       Particular         Abierto    a…
> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto
  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc…
  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon…
  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto
  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 Se puso a 2 hechos la etiqueta “arson”.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar              tipo            presunto resp.     estado     e…
 *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
 *2024-12-23 Tezcalor           Secuestro       Particular         Abierto
> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto
  2024-12-13 Puerto Calandro    Estigmatización Funcionariado púb… No denunc…
  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon…
  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto
  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▆▇██▂ 2024  cada 7 meses, máximo 110, 42 sin fecha
 Deshecho: etiquetas (3).  U lo rehace.  add=arson, incidents=2
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
