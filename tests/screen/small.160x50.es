la ventana es muy pequeña: al menos 60x16














 copy > Hechos                       nombres visibles   Ana
 sin filtro                                  1,187 de 1,187
  fecha v    lugar              tipo            presunto re…
> 2024-12-30 Puerto Calandro    Agresión física Particular;…
  2024-12-23 Tezcalor           Secuestro       Particular
  2024-12-22 Potrero Umbral     Agresión física Policía; Si…
  2024-12-22 Villa Marquesil    Amenaza         Seguridad p…
  2024-12-20 Tres Cumbas        Intento de ase… Responsable…
  2024-12-15 Cañada Morel       Allanamiento    Responsable…
  2024-12-13 Puerto Calandro    Estigmatización Funcionaria…
  2024-12-10 Sanarcal           Estigmatizació… Particular
  2024-12-09 Zarcillal          Amenaza de mue… Responsable…
  2024-12-08 Ixmolán            Agresión física Seguridad p…

 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él          : todos  ? ayuda
