 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [0 left]  0 unsure   0 decided   0 in conflict                  Tab: next page

  Nobody has searched for duplicates yet.
  F searches for them.
















 0 left; 0 decided, 0 unsure
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [0 left]  0 unsure   0 decided   0 in conflict                  Tab: next page

  Nobody has searched for duplicates yet.
  F searches for them.



── Search for duplicates ───────────────────────────────────────────────────────
  Looks among all 1,187 incidents for those that may be one.
  What an earlier search proposed is replaced; verdicts stay as they are.
  Nothing is decided by the program.
── Enter searches   Esc no cambia nada ─────────────────────────────────────────








 0 left; 0 decided, 0 unsure
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  0 left  [0 unsure]  2 decided   0 in conflict                  Tab: next page

  No pair is marked as unsure.
  Tab shows the other pages.
















 0 left; 2 decided, 0 unsure   1 marcado
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,185 de 1,185
  0 left   0 unsure  [2 decided]  0 in conflict                  Tab: next page
  revisión     weight fecha      fecha      lugar             victims
> one incident        2024-12-22 2024-12-23 Potrero Umbral /… Ozmomar Escilde /…
  one incident        2024-12-22 2024-12-30 Potrero Umbral /… Ozmomar Escilde /…
















 pair 1 of 2   0 left; 2 decided, 0 unsure   Enter: side by side   1 marcado
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  0 left   1 unsure  [1 decided]  0 in conflict                  Tab: next page
  revisión     weight fecha      fecha      lugar             victims
> the same            2024-12-22 2024-12-23 Potrero Umbral /… Ozmomar Escilde /…

















 INC-1176 and INC-1187: unsure.  u undoes it.
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  0 left   1 unsure   1 decided  [0 in conflict]                 Tab: next page

  No verdict contradicts another.
  Tab shows the other pages.
















 0 left; 1 decided, 1 unsure   1 marcado
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
