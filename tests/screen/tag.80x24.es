 copy > Hechos                                                names shown   Ana
 no filter                                                       1,187 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…
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
 2015 ▃▃▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 95, 42 undated
 tag: arson                                                      on 2 incidents
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
 copy > Hechos                                                names shown   Ana
 no filter                                                       1,187 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…
 *2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
 *2024-12-23 Tezcalor           Secuestro       Particular         Abierto
> 2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
── Add a tag ───────────────────────────────────────────────────────────────────
  Tag "arson" on 2 incidents: new on 2, there already on 0.

    INC-1177, 2024-12-23, Tezcalor, Secuestro, Particular
    INC-1187, 2024-12-30, Puerto Calandro, Agresión física, Particular; Crimen
  organizado
── Enter adds it   Esc leave it ────────────────────────────────────────────────
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-12-01 Villa Marquesil    Estigmatización Policía; Empresa   Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
 2015 ▃▃▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 95, 42 undated
 row 3 of 1187   sorted by fecha, downwards   2 marked
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
 copy > Hechos                                                names shown   Ana
 no filter                                                       1,187 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…
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
 2015 ▃▃▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 95, 42 undated
 Tagged 2 incidents "arson".  u undoes it.
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
 copy > Hechos                                                names shown   Ana
 no filter                                                       1,187 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…
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
 2015 ▃▃▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 95, 42 undated
 Undone: entry 3, add=arson, incidents=2, query=.  U redoes it.
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
