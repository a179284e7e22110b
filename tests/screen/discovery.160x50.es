 copy > Hechos > Discovery                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  What stands out
> Actor, place and type that meet more often than their totals explain                                                                       not looked for yet
  Smear, then threat against the same person                                                                                                 not looked for yet
  Threat, then attack on the same person                                                                                                     not looked for yet
  Hypotheses
  Where and when something gathered                                                                                                          not looked for yet
  Incidents near to each other in space and time                                                                                             not looked for yet
  Who has this has that: tags, actor, type, region, profile                                                                                  not looked for yet
  Months at which the level changed                                                                                                          not looked for yet
  Words that mark an actor                                                                                                                   not looked for yet
  Words that mark a place                                                                                                                    not looked for yet

 Enter looks for it among the incidents of the filter.

































 Actor, place and type that meet more often than their totals explain: not looked for yet
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Discovery                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  What stands out
  Actor, place and type that meet more often than their totals explain                                                                            1 of 40 cells
>   Policía x Marquesil x Detención arbitraria                                                                                      17, expected 4.0, q <0.0001
  Smear, then threat against the same person                                                                                                 not looked for yet
  Threat, then attack on the same person                                                                                                     not looked for yet
  Hypotheses
  Where and when something gathered                                                                                                          not looked for yet
  Incidents near to each other in space and time                                                                                             not looked for yet
  Who has this has that: tags, actor, type, region, profile                                                                                  not looked for yet
  Months at which the level changed                                                                                                          not looked for yet
  Words that mark an actor                                                                                                                   not looked for yet
  Words that mark a place                                                                                                                    not looked for yet

 40 were looked at; of so many about 2 would have p of 0.05 or less by chance: q is adjusted for that.
 1105 incidents have all three; 82 are left out.
 Hypotheses about the register, not about the territory: where a monitor has an office, more is found.






























 Policía x Marquesil x Detención arbitraria: 17, expected 4.0, q <0.0001
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Discovery                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  What stands out
  Actor, place and type that meet more often than their totals explain                                                                            1 of 40 cells
>   Policía x Marquesil x Detención arbitraria                                                                                      17, expected 4.0, q <0.0001
  Smear, then threat against the same person                                                                                                 not looked for yet
  Threat, then attack on the same person                                                                                                     not looked for yet
  Hypotheses
  Where and when something gathered                                                                                                          not looked for yet
  Incidents near to each other in space and time                                                                                             not looked for yet
  Who has this has that: tags, actor, type, region, profile                                                                                  not looked for yet
  Months at which the level changed                                                                                                          not looked for yet
  Words that mark an actor                                                                                                                   not looked for yet
  Words that mark a place                                                                                                                    not looked for yet
        ── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 40 were  Policía x Marquesil x Detención arbitraria: 17, expected 4.0, q <0.0001
 1105 in
 Hypothe  Observed: 17
          Expected if the three were independent: 3.9616
          Times: 4.29
          Adjusted residual: +6.8143
          p, two-sided: <0.0001 (exact)
          q: <0.0001

          Incidents behind it: actor==police admin1==XV-01 type==arbitrary-detention
          Looked for in: todo

          Adjusted residuals of the three-way table under independence (Haberman 1973); where fewer than 5 are expected the exact binomial tail; q
          after Benjamini and Hochberg (1995) over all cells tested, whatever is shown. An incident with several values counts by the first.

          40 were looked at; of so many about 2 would have p of 0.05 or less by chance: q is adjusted for that.
          1105 incidents have all three; 82 are left out.
          Hypotheses about the register, not about the territory: where a monitor has an office, more is found.

          Para citar: Policía x Marquesil x Detención arbitraria: 17, expected 4.0, q <0.0001; consulta: todo; atalaya 0.1.0, dosier copy
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────












 Policía x Marquesil x Detención arbitraria: 17, expected 4.0, q <0.0001
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Discovery                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  What stands out
  Actor, place and type that meet more often than their totals explain                                                                            1 of 40 cells
    Policía x Marquesil x Detención arbitraria                                                                                      17, expected 4.0, q <0.0001
  Smear, then threat against the same person                                                                                                 not looked for yet
  Threat, then attack on the same person                                                                                                     not looked for yet
  Hypotheses
  Where and when something gathered                                                                                                          not looked for yet
  Incidents near to each other in space and time                                                                                             not looked for yet
  Who has this has that: tags, actor, type, region, profile                                                                                  not looked for yet
> Months at which the level changed                                                                                                     4 changes in 120 months
    from 2017-11                                                                                                        5.9 a month before, 7.4 after, p 0.0020
    from 2021-02                                                                                                       6.7 a month before, 12.8 after, p 0.0010
    from 2021-07                                                                                                      15.8 a month before, 10.5 after, p 0.0320
    from 2023-06                                                                                                      11.4 a month before, 14.8 after, p 0.0090
  Words that mark an actor                                                                                                                   not looked for yet
  Words that mark a place                                                                                                                    not looked for yet

 1094 incidents are dated within a month; 93 are not.
 Hypotheses about the register, not about the territory: where a monitor has an office, more is found.



























 Months at which the level changed: 4 changes in 120 months
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
