 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
               >INC-588  valdoria                INC-597  valdoria
≠ fecha        2021-06-16..2021-06-19          │2021-06-03 (día)
               (intervalo)                     │
  registro     2021-06-29 (día)                │2021-07-21 (día)
  lugar        Ixcambay, Ixcambay, Valdoria    │Ixcambay, Ixcambay, Valdoria
≠ sitio        finca en disputa                │parque central
≠ tipo         Detención arbitraria            │Detención arbitraria
               Agresión física                 │
· presunto re… Se desconoce                    │Policía
               del hecho en su conjunto        │
· atribución                                   │Identificado
≠ víctima      Quimastro Escombe Temorín       │Quimastro Escombe Temorín
               Gremura Orzez                   │
≠ sexo         Hombre                          │Hombre
               Mujer                           │
── the same incident and victims?   likelihood >99 %   weight +18.7            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: the same +2.6
  tipo: the same +0.7   sexo: the same +1.0
  narrative: nearly word by word +5.1   this name: common -0.5

 pair 1 of 2,725   2,725 left; 0 decided, 0 unsure   7 differ   lines 1-14 of 42
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
               >INC-588  valdoria                INC-597  valdoria
               Mujer                           │
≠ perfil       Pueblos indígenas               │Pueblos indígenas
               Sindicalista                    │Sindicalista
               Liderazgo comunitario o social  │
               Campesina o campesino           │
               Pueblos indígenas               │
≠ nexo         Probable                        │Confirmado
               Probable                        │
  verificación Fuente única                    │Fuente única
  código       V-0588                          │V-0597
                                               │
  RELATO                                       │
               Entre el 16 de junio y el 19 de │El 3 de junio de 2021,
               junio de 2021, personas no      │presuntos agentes de la policía
── the same incident and victims?   likelihood >99 %   weight +18.7            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6   lugar: the same +2.6
  tipo: the same +0.7   sexo: the same +1.0
  narrative: nearly word by word +5.1   this name: common -0.5

 pair 1 of 2,725   2,725 left; 0 decided, 0 unsure   7 differ   lines 14-27 of …
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
               >INC-505  valdoria                INC-825  valdoria
≠ fecha        2020-12-24 (día)                │2020-11-30 (día)
  registro     2021-01-08 (día)                │2023-02-15 (día)
≠ lugar        Villa Marquesil, Marquesil,     │Sanarcal, Marquesil, Valdoria
               Valdoria                        │
  tipo         Detención arbitraria            │Detención arbitraria
· presunto re… Funcionariado público           │No consta
· atribución   Presunto                        │
  víctima      Dulvelio Orzarza                │Dulvelio Orzarza
  sexo         Hombre                          │Hombre
  perfil       Sindicalista                    │Sindicalista
  nexo         Confirmado                      │Confirmado
≠ verificación Fuente única                    │Verificado
  código       V-0505                          │V-0826
                                               │
── the same incident and victims?   likelihood >99 %   weight +18.1            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6
  lugar: another place of the region +2.5   tipo: the same +0.7
  sexo: the same +1.0   narrative: much in common +3.3   this name: rare +0.8

 INC-588 and INC-597 are different.  u undoes it.
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
               >INC-505  valdoria                INC-825  valdoria
≠ fecha        2020-12-24 (día)                │2020-11-30 (día)
  registro     2021-01-08 (día)                │2023-02-15 (día)
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  the same incident and victims?   likelihood >99 %   weight +18.1

  name: the same +8.2
  fecha: up to 31 days apart +1.6
  lugar: another place of the region +2.5
  tipo: the same +0.7
  sexo: the same +1.0
  narrative: much in common +3.3
  this name: rare +0.8

  Each weight says in bits how much likelier such an agreement is between two
  that are one than by chance; below zero it speaks against it. They add up.
── Esc cierra   y copia ────────────────────────────────────────────────────────
  lugar: another place of the region +2.5   tipo: the same +0.7
  sexo: the same +1.0   narrative: much in common +3.3   this name: rare +0.8

 pair 1 of 2,724   2,724 left; 1 decided, 0 unsure   5 differ   lines 1-14 of 44
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
 copy > Hechos > Duplicates > Two side by side            nombres ocultos   Ana
 sin filtro                                                      1,187 de 1,187
               >INC-505  valdoria                INC-825  valdoria
≠ fecha        2020-12-24 (día)                │2020-11-30 (día)
  registro     2021-01-08 (día)                │2023-02-15 (día)
≠ lugar        Villa Marquesil, Marquesil,     │Sanarcal, Marquesil, Valdoria
               Valdoria                        │
  tipo         Detención arbitraria            │Detención arbitraria
· presunto re… Funcionariado público           │No consta
· atribución   Presunto                        │
  víctima      (oculto)                        │(oculto)
  sexo         Hombre                          │Hombre
  perfil       Sindicalista                    │Sindicalista
  nexo         Confirmado                      │Confirmado
≠ verificación Fuente única                    │Verificado
  código       (oculto)                        │(oculto)
                                               │
── the same incident and victims?   likelihood >99 %   weight +18.1            ─
  name: the same +8.2   fecha: up to 31 days apart +1.6
  lugar: another place of the region +2.5   tipo: the same +0.7
  sexo: the same +1.0   narrative: much in common +3.3   this name: rare +0.8

 los nombres están ocultos
 / filtrar  s same  o one incident  d different  m unsure      : todos  ? ayuda
