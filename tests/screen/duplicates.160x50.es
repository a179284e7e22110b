 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [0 left]  0 unsure   0 decided   0 in conflict                                                                                                  Tab: next page

  Nobody has searched for duplicates yet.
  F searches for them.










































 0 left; 0 decided, 0 unsure
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [0 left]  0 unsure   0 decided   0 in conflict                                                                                                  Tab: next page

  Nobody has searched for duplicates yet.
  F searches for them.

















        ── Search for duplicates ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Looks among all 1,187 incidents for those that may be one.
          What an earlier search proposed is replaced; verdicts stay as they are. Nothing is decided by the program.
        ── Enter searches   Esc no cambia nada ─────────────────────────────────────────────────────────────────────────────────────────────────────────





















 0 left; 0 decided, 0 unsure
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [2,725 left]  0 unsure   0 decided   0 in conflict                                                                                              Tab: next page
  likelihood   weight fecha      fecha      lugar                          tipo                           victims
> >99 % same    +18.7 2021-06-1… 2021-06-03 Ixcambay                       Detención arbitraria; Agresió… Gremura Orzez; Quimastro Escombe Temorín / Quimastro …
  >99 % same    +18.1 2020-12-24 2020-11-30 Villa Marquesil / Sanarcal     Detención arbitraria           Dulvelio Orzarza
  >99 % same    +17.4 2016-07-15 2016-07-01 Vesquil                        Agresión física / Amenaza      Gremura Temarza
  >99 % same    +17.4 2023-01-03 2023-01-15 Paso Cutara                    Amenaza de muerte / Agresión … Zarpil Yamendo
  >99 % same    +17.3 2021-09-27 2021-10-17 Villa Marquesil / Ojo de Garz… Estigmatización; Ataque digit… Mirzela Norgilde
  >99 % same    +17.3 2018-09-11 2018-10-09 Ojo de Garzal / Tres Cumbas    Estigmatización / Amenaza      Fuldina Temez Sandrez
  >99 % same    +17.3 2021-11-29 2021-12-27 Chamelcá / Tunalpa             Estigmatización / Amenaza      Ozmadra Jilendo
  >99 % same    +17.2 2015-06-22 2022-11-27 Isla Cormela / Puerto Sarando  Allanamiento; Robo de informa… Sindicato Unido Meznimil
  >99 % same    +17.0 sin fecha  2022-09    Paso Cutara / San Vistremo     Amenaza                        Nesbil Bremilde Tambuy; Comité de Familiares Norleles…
  >99 % same    +16.6 2019-05-28 2023-04-02 Huixcatán                      Amenaza                        Jastelio Escez
  >99 % same    +16.5 2016-06-19 2020-09    Ixmolán                        Hostigamiento; Vigilancia      Lombundo Olquez; Comite por el Agua Norchudana / Lomb…
  >99 % same    +16.5 2021-05-11 2021-05-13 San Ixandro / Boca del Tirque  Amenaza / Criminalización      Yandrelio Irqásquil Norgorín; Asociación de Vecinos N…
  >99 % same    +16.4 2015-01-12 2016-03-15 Los Guanales / Zapotén         Amenaza / Agresión física; Am… Vedundo Pelmúa
  >99 % same    +16.4 2018-01-1… 2023-08-15 Los Guanales / Rionegral       Amenaza de muerte / Amenaza d… Fuldano Guirlúa Irqásquil
  >99 % same    +16.4 2017-12-23 2022-02-01 Rionegral / Los Guanales       Intimidación / Intimidación; … Wendadra Jilorín / Uzrosa Pelmendo; Wendadra Jilorín
  >99 % same    +16.4 2017-11-13 2024-11-07 Ojo de Garzal / Lomas de Urri… Estigmatización / Estigmatiza… Lombomar Ulcúa
  >99 % same    +16.4 2018-09    2024-11-28 El Cenzal / Sanarcal           Amenaza                        Lombomar Ulcúa
  >99 % same    +16.4 2019-10-12 2021-02-26 Cuxtepil / Tolmará             Amenaza                        Obrelio Irqorín
  >99 % same    +16.4 2021-12-01 2022-02-01 Paso Cutara / Zapotén          Amenaza / Agresión física; Am… Wendano Masciral
  >99 % same    +16.4 2022-01-06 2023-08-06 Huixcatán / Tezcalor           Detención arbitraria / Detenc… Jastelio Escez
  >99 % same    +16.4 2024-05    2024-09-05 Moncurú / Río Tapesco          Amenaza; Vigilancia / Amenaza  Yandrelio Mascúa Sandrúa
  >99 % same    +16.4 2018       2022-07-15 Puerto Calandro / San Brálido  Agresión física                Lombilia Guirlorín Temuy; Obrilia Escilde / Gremil Vi…
  >99 % same    +16.4 2024-11-25 2024-11-10 Boca del Tirque / Xulamal      Asesinato / Amenaza            Vedir Yamúa Jilásquil
  >99 % same    +16.3 2019-09-04 2024       Tres Cumbas / Puerto Calandro  Impedimento de reunión o mani… Radio Comunitaria Ibalepaj
  >99 % same    +16.3 sin fecha  2024-12    Tolmará                        Amenaza / Amenaza; Vigilancia  Jasterto Guirlásquil / Jasterto Guirlasquil
  >99 % same    +16.3 2023-06-16 2023-07-17 Paso Cutara / Rionegral        Amenaza / Agresión física      Nesbano Vintrúa / Nesbano Vintrúa; Uzrosa Pelmendo
  >99 % same    +16.2 2024-02-26 2024       Cuxtepil                       Hostigamiento / Impedimento d… Zarpura Barzombe
  >99 % same    +16.2 2017-03-14 2017-03-27 Manglares del Ur / Isla Corme… Amenaza / Detención arbitrari… Irvilia Barzorín; Lombilia Chulvuy / Irvilia Barzorín
  >99 % same    +16.1 2015       2015-01-31 Xulamal / San Ixandro          Violencia sexual / Criminaliz… Ozmomar Candrorín
  >99 % same    +16.0 2024-07-16 2024-08-13 Potrero Umbral                 Amenaza de muerte / Secuestro… Vedilia Orzarza
  >99 % same    +15.9 2022-05-15 2024-10-07 Zarcillal                      Amenaza de muerte              Centro de Derechos Humanos Mezmacal
  >99 % same    +15.8 2018-12-07 2018-05-30 Ixmolán                        Agresión física / Violencia s… Dulvano Lurdúa
  >99 % same    +15.8 2018-12-19 2024-09    Paso Cutara                    Violencia sexual; Amenaza / A… Fuldura Zorbásquil Yamuy
  >99 % same    +15.8 2021-12-01 2022-05-20 Paso Cutara                    Amenaza / Vigilancia           Wendano Masciral
  99 % same     +15.8 2015-01-12 2023-07-04 Los Guanales                   Amenaza / Desaparición forzada Vedundo Pelmúa
  99 % same     +15.8 2015-07-02 2023-07-04 Los Guanales                   Detención arbitraria / Desapa… Vedundo Pelmúa
  99 % same     +15.8 2015-08-04 2015-01-17 San Brálido                    Agresión física; Amenaza / Es… Uzrilia Candrombe
  99 % same     +15.8 2015-11    2018-10-14 Tzambul                        Desalojo forzoso / Amenaza     Sarvir Norgilde Chulviral
  99 % same     +15.8 2016-09-19 2017-04-01 Zarcillal                      Seguimiento de la persona / A… Lombelio Zorbombe Jilendo
  99 % same     +15.8 2016-11-09 2021-03-19 Boca del Tirque                Amenaza de muerte / Amenaza    Yandril Tambiral
  99 % same     +15.8 2017-03-27 2022-06-29 Isla Cormela                   Detención arbitraria; Agresió… Irvilia Barzorín
  99 % same     +15.8 2021-04-14 2021-11-10 Paso Cutara                    Amenaza / Detención arbitraria Tulmir Rundásquil
  99 % same     +15.8 2021-04-14 2023-10-18 Paso Cutara                    Amenaza / Intento de asesinato Tulmir Rundásquil
  99 % same     +15.8 2021-07-07 2024-04-11 Achiotal de Urda               Desalojo forzoso / Amenaza; V… Fuldelio Escombe / Vedey Yamendo; Fuldelio Escombe
 Compared 11,457 pairs: 2,725 wait for a verdict.  Enter shows two side by side.
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
  2,723 left  [1 unsure]  1 decided   0 in conflict                                                                                              Tab: next page
  revisión     weight fecha      fecha      lugar                          tipo                           victims
> unsure        +17.4 2016-07-15 2016-07-01 Vesquil                        Agresión física / Amenaza      Gremura Temarza











































 pair 1 of 1   2,723 left; 1 decided, 1 unsure   Enter: side by side
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
  2,723 left   1 unsure  [1 decided]  0 in conflict                                                                                              Tab: next page
  revisión     weight fecha      fecha      lugar                          tipo                           victims
> the same      +18.7 2021-06-1… 2021-06-03 Ixcambay                       Detención arbitraria; Agresió… Gremura Orzez; Quimastro Escombe Temorín / Quimastro …











































 pair 1 of 1   2,723 left; 1 decided, 1 unsure   Enter: side by side
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
 copy > Hechos > Duplicates                                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,186 de 1,186
  2,723 left   1 unsure   1 decided  [0 in conflict]                                                                                             Tab: next page

  No verdict contradicts another.
  Tab shows the other pages.










































 2,723 left; 1 decided, 1 unsure
 / filtrar  F find  s same  o one incident  d different  m unsure  x quitar  c clear  = explicar  u deshacer                                   : todos  ? ayuda
