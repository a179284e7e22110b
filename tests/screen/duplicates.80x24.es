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
 sin filtro                                                      1,187 de 1,187
 [2,725 left]  0 unsure   0 decided   0 in conflict              Tab: next page
  likelihood   weight fecha      fecha      lugar             victims
> >99 % same    +18.7 2021-06-1… 2021-06-03 Ixcambay          Gremura Orzez; Qu…
  >99 % same    +18.1 2020-12-24 2020-11-30 Villa Marquesil … Dulvelio Orzarza
  >99 % same    +17.4 2016-07-15 2016-07-01 Vesquil           Gremura Temarza
  >99 % same    +17.4 2023-01-03 2023-01-15 Paso Cutara       Zarpil Yamendo
  >99 % same    +17.3 2021-09-27 2021-10-17 Villa Marquesil … Mirzela Norgilde
  >99 % same    +17.3 2018-09-11 2018-10-09 Ojo de Garzal / … Fuldina Temez San…
  >99 % same    +17.3 2021-11-29 2021-12-27 Chamelcá / Tunal… Ozmadra Jilendo
  >99 % same    +17.2 2015-06-22 2022-11-27 Isla Cormela / P… Sindicato Unido M…
  >99 % same    +17.0 sin fecha  2022-09    Paso Cutara / Sa… Nesbil Bremilde T…
  >99 % same    +16.6 2019-05-28 2023-04-02 Huixcatán         Jastelio Escez
  >99 % same    +16.5 2016-06-19 2020-09    Ixmolán           Lombundo Olquez; …
  >99 % same    +16.5 2021-05-11 2021-05-13 San Ixandro / Bo… Yandrelio Irqásqu…
  >99 % same    +16.4 2015-01-12 2016-03-15 Los Guanales / Z… Vedundo Pelmúa
  >99 % same    +16.4 2018-01-1… 2023-08-15 Los Guanales / R… Fuldano Guirlúa I…
  >99 % same    +16.4 2017-12-23 2022-02-01 Rionegral / Los … Wendadra Jilorín …
  >99 % same    +16.4 2017-11-13 2024-11-07 Ojo de Garzal / … Lombomar Ulcúa
  >99 % same    +16.4 2018-09    2024-11-28 El Cenzal / Sana… Lombomar Ulcúa
  >99 % same    +16.4 2019-10-12 2021-02-26 Cuxtepil / Tolma… Obrelio Irqorín
 Compared 11,457 pairs: 2,725 wait for a verdict.  Enter shows two side by side.
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  2,723 left  [1 unsure]  1 decided   0 in conflict              Tab: next page
  revisión     weight fecha      fecha      lugar             victims
> unsure        +17.4 2016-07-15 2016-07-01 Vesquil           Gremura Temarza

















 pair 1 of 1   2,723 left; 1 decided, 1 unsure   Enter: side by side
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  2,723 left   1 unsure  [1 decided]  0 in conflict              Tab: next page
  revisión     weight fecha      fecha      lugar             victims
> the same      +18.7 2021-06-1… 2021-06-03 Ixcambay          Gremura Orzez; Qu…

















 pair 1 of 1   2,723 left; 1 decided, 1 unsure   Enter: side by side
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
 copy > Hechos > Duplicates                              nombres visibles   Ana
 sin filtro                                                      1,186 de 1,186
  2,723 left   1 unsure   1 decided  [0 in conflict]             Tab: next page

  No verdict contradicts another.
  Tab shows the other pages.
















 2,723 left; 1 decided, 1 unsure
 / filtrar  F find  s same  o one incident  d different        : todos  ? ayuda
