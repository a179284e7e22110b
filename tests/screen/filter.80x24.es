 copy > Hechos                                           nombres visibles   Ana
 type=killing                                                       64 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto
  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto
  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…
  2024-10-05 Villa Marquesil Asesinato     Responsable no… Abierto
  2024-10    Tolmará         Asesinato     Responsable no… Abierto
  2024-09    Paso Cutara     Asesinato     Responsable no… Se descono…
  2024-08-10 San Ordelio     Asesinato     Responsable no… Se descono…
  2024-08-08 Los Guanales    Asesinato     Responsable no… Se descono…
  2024-06-24 Chamelcá        Asesinato     Seguridad priv… Se descono…
  2024-04-24 Puerto Sarando  Asesinato     Particular; Cr… Abierto
  2024-02-03 Rionegral       Asesinato     Responsable no… Abierto
  2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto
  2023-12-31 Calpulné        Asesinato     Sicario; Crime… Abierto
  2023-11-20 Tarabuyo        Asesinato     Sicario; Segur… Abierto
  2023-09-26 Ojo de Garzal   Asesinato     Responsable no… Abierto
  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto
────────────────────────────────────────────────────────────────────────────────
   admin1=  Departamento o estado
   admin2=  Municipio
 / type=killing adm                                                 64 de 1,187
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 type=killing                                                       64 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto
  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto
  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…
  2024-10-05 Villa Marquesil Asesinato     Responsable no… Abierto
  2024-10    Tolmará         Asesinato     Responsable no… Abierto
  2024-09    Paso Cutara     Asesinato     Responsable no… Se descono…
  2024-08-10 San Ordelio     Asesinato     Responsable no… Se descono…
  2024-08-08 Los Guanales    Asesinato     Responsable no… Se descono…
  2024-06-24 Chamelcá        Asesinato     Seguridad priv… Se descono…
  2024-04-24 Puerto Sarando  Asesinato     Particular; Cr… Abierto
  2024-02-03 Rionegral       Asesinato     Responsable no… Abierto
  2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto
  2023-12-31 Calpulné        Asesinato     Sicario; Crime… Abierto
  2023-11-20 Tarabuyo        Asesinato     Sicario; Segur… Abierto
  2023-09-26 Ojo de Garzal   Asesinato     Responsable no… Abierto
  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto
  2023-07-02 Los Guanales    Asesinato     Seguridad priv… Se descono…
  2023-04-24 Paso Cutara     Asesinato     Responsable no… Se descono…
 2015 ▆ ▅▄▂▄▇▃▃▂▄▇▅▅▅▆█ 2024  cada 7 meses, máximo 8, 1 sin fecha
 fila 1 de 64   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
