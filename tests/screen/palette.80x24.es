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
  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon…
  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto
  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
────────────────────────────────────────────────────────────────────────────────
 > tag-add     Poner una etiqueta a los marcados, o a este                    t
   tag-remove  Quitar una etiqueta a los marcados, o a este                   T
 : tag                                                         2 de 55 comandos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
