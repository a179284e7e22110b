 copy > Hechos > Patrones                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187

  Aún no hay patrones.
  i trae los que vienen con el programa, N escribe uno nuevo.











































 0 patrones
 / filtrar  e editar  N nuevo  x quitar  A aplicar  + debe coincidir  - no debe  = explicar  u deshacer                                        : todos  ? ayuda
 copy > Hechos > Patrones                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187

  Aún no hay patrones.
  i trae los que vienen con el programa, N escribe uno nuevo.












        ── Patrones que trae el programa ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
          criminalisation: Criminalización: cargos y denuncias contra la persona defensora
          death-threat: Amenaza de muerte
          digital-attack: Ataque digital
          gender-based: Agresión por razones de género
          land-environment: Agresión en un conflicto por tierra, minería, represas o ambiente
          protection-measures: Agresión pese a medidas de protección, o medidas negadas o retiradas
          raid-theft: Allanamiento, o robo de equipo e información
          relatives-colleagues: Agresión contra familiares o colegas
          serial-detention: Cinco detenciones en un mes en un mismo lugar
          smear-campaign: Campaña de desprestigio o estigmatización
          smear-then-threat: Desprestigio y después una amenaza contra la misma persona
          surveillance: Vigilancia y seguimientos
          threat-then-attack: Amenaza y después una agresión contra la misma persona
        ── Enter los trae   Esc no cambia nada ─────────────────────────────────────────────────────────────────────────────────────────────────────────
















 0 patrones
 / filtrar  e editar  N nuevo  x quitar  A aplicar  + debe coincidir  - no debe  = explicar  u deshacer                                        : todos  ? ayuda
 copy > Hechos > Patrones                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  patrón                     hechos │ Criminalización: cargos y denuncias contra la persona defensora  (v1, no aplicada)
> criminalisation       sin aplicar │ etiqueta criminalisation
  death-threat          sin aplicar │ consulta text=/criminali[sz]\w+\b(?! (?:of |the |del? |el |la |los |las
  digital-attack        sin aplicar │          )*(?:abort|homosex|same|consum|drug|drogas|blasphem|sodom|migra|pobreza|poverty))|(?:hostigamiento|acoso|persecu
  gender-based          sin aplicar │          ción) (?:judicial|penal)|montajes?
  land-environment      sin aplicar │          judicial|(?:denuncia|querella|demanda|acusación|cargo|proceso)(?:s|es)?[^\w.]+(?:\w+[^\w.]+){0,2}(?:fals[oa]s?|i
  protection-measures   sin aplicar │          nfundad\w+|sin fundamento|fabricad\w+|temerari\w+|espuri\w+)\b/ or
  raid-theft            sin aplicar │          text=/\b(?:acusad|imputad|procesad|denunciad|demandad|detenid|capturad|sindicad|condenad|investigad|vinculad|car
  relatives-colleagues  sin aplicar │          gos|proceso|juicio|prisión|aprehensión|captura|querella|en su
  serial-detention      sin aplicar │          contra)\w*[^\w.]+(?:\w+[^\w.]+){0,6}(?:usurpación(?! de
  smear-campaign        sin aplicar │          (?:identidad|nombre|marca))|detentación|sedición|rebelión|instigación|motín|ataques? a las vías|traición a la
  smear-then-threat     sin aplicar │          patria|obstrucción (?:de|a) (?:vías|obras|la vía|la obra)|invasión de
  surveillance          sin aplicar │          (?:tierras|predios|propiedad)|perturbación|asociación delictuosa)/ or
  threat-then-attack    sin aplicar │          text=/(?:acus|imput|denunci|demand|querell|judicializ|proces)(?:ó|a|an|aron|ando|ar)\b (?:penalmente
                                    │          )?(?:a|al|contra) (?:(?!ante |por |que |de \w+r )\w+
                                    │          ){0,3}(?:defensor|líder|lideresa|activist|periodist|dirigent|abogad|ambientalist|campesin|indígen|comuner|sindic
                                    │          ... 28 líneas más: =
                                    │ por qué  Cargos y denuncias que convierten a la persona defensora en acusada: los cargos típicos (usurpación, sedición,
                                    │          instigación), otros más graves si se dice que la persona acusada es líder, abogada, periodista o similar, y las
                                    │          denuncias o demandas en su contra. Deja fuera las denuncias que presentan las propias personas defensoras y los
                                    │          procesos contra quienes las atacan; se le escapa un cargo grave contra alguien de quien solo consta el nombre.
                                    │          Si el querellante se repite se ve al contar actores, no por las palabras.
                                    │ EJEMPLOS
                                    │  deben coincidir 13/13, no deben 13/13
                                    │ VISTA PREVIA
                                    │  en el filtro       35  (+35 -0)
                                    │  en el dosier       35  (+35 -0)
                                    │ + INC-18  authority had filed an unfounded complaint against community leader Quimastro Orzúa Candriral with th
                                    │ + INC-40 ied people had filed an unfounded complaint against community leader Irvir Zorbez with the prosecutor's
                                    │ + INC-54 de 2015 se conoció una denuncia sin fundamento contra el abogado Irvelio Yamendo Olquúa, promovida por pr
                                    │ + INC-148 de 2017 se conoció una denuncia sin fundamento contra la organización Bufete Popular Yalchutún, promovid
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
 Se trajeron 13 patrones; A aplica el del cursor.
 / filtrar  e editar  N nuevo  x quitar  A aplicar  + debe coincidir  - no debe  = explicar  u deshacer                                        : todos  ? ayuda
