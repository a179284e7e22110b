 copy > Hechos > Impunity by jurisdiction                     names shown   Ana
 no filter                                                       1,187 of 1,187
  Impunity: sin condena, entre los de estado judicial conocido
  status as of 2024-12-31   hechos
  País       n v without with unkn.     %  95 % interval   min..max %
> Valdoria 1,079     679   38   362 94.70   92.81..96.11 62.93..96.48
  Total    1,079     679   38   362 94.70   92.81..96.11 62.93..96.48

 %: of known status; interval: Wilson 95 %; min..max: whatever the unknown are
 no %: n<5 fewer than 5 known, - more than half unknown; *: 5 to 19 known
 si todo lo desconocido se cuenta como impunidad: 96.48 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de
 todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del
 2024-12-31






 Valdoria: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 u…
 / filter  f only this  F all but this  x unfilter  m definition  b rows by
 copy > Hechos > Impunity by jurisdiction                     names shown   Ana
 no filter                                                       1,187 of 1,187
── How this was computed ───────────────────────────────────────────────────────
  Total: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362
  unknown

  sin condena: 679
  con condena: 38
  of known status: 717
  unknown: 362
  todos: 1,079
  Rate: 94.70 %
  95 % interval: 92.81 to 96.11 %
  Lowest and highest possible: 62.93 and 96.48 %
  With every unknown counted as impunity: 96.48 %
  Without conviction are: abierto 459, cierre provisional 43, salida alterna
  18, absolución 10, cierre definitivo 12, acción penal extinguida 1, sin
  denuncia 136
  Open, and last confirmed more than 24 months before: 112

  Consulta: todo
── Esc closes   y copies ───────────────────────────────────────────────────────
 Total: 679 of 717 known without conviction, 94.70 % (92.81 to 96.11); 362 unkn…
 / filter  f only this  F all but this  x unfilter  m definition  b rows by
 copy > Hechos                                                names shown   Ana
 no:offence or offence=yes or offence=depends                    1,079 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…
> 2024-12-30 Puerto Calandro    Agresión física Particular; Crime… Abierto
  2024-12-23 Tezcalor           Secuestro       Particular         Abierto
  2024-12-22 Potrero Umbral     Agresión física Policía; Sicario   Abierto
  2024-12-22 Villa Marquesil    Amenaza         Seguridad privada  Abierto
  2024-12-20 Tres Cumbas        Intento de ase… Responsable no id… Abierto
  2024-12-15 Cañada Morel       Allanamiento    Responsable no id… Abierto
  2024-12-10 Sanarcal           Estigmatizació… Particular         Se descon…
  2024-12-09 Zarcillal          Amenaza de mue… Responsable no id… Abierto
  2024-12-08 Ixmolán            Agresión física Seguridad privada  Abierto
  2024-12-07 Boca del Tirque    Desalojo forzo… Empresa; Fuerzas … Abierto
  2024-12-06 Zapotén            Detención arbi… No consta          Se descon…
  2024-12-05 San Ixandro        Agresión físic… Responsable no id… Se descon…
  2024-12-03 Parajes de Ondra   Agresión física Responsable no id… Se descon…
  2024-12-03 Puerto Calandro    Detención arbi… Policía            Abierto
  2024-12    Tolmará            Amenaza; Vigil… Particular         Abierto
  2024-11-29 Ojo de Garzal      Amenaza         No consta          Abierto
  2024-11-28 Sanarcal           Amenaza         Particular         Abierto
  2024-11-25 Boca del Tirque    Asesinato       Fuerzas armadas    Abierto
 2015 ▃▄▄▄▃▄▄▄▄▄▄▅█▅▆▅▇▇██ 2024  6 months each, tallest 88, 37 undated
 Total: 1,079 incidents; 108 more have no act that is an offence and are not in…
 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
