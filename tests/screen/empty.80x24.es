 copy > Hechos                                                names shown   Ana
 type=killing | date:2031                                            0 of 1,187
  fecha v    lugar              tipo            responsable        estado     e…

  No incident matches.
  Without date:2031 it would be 64.
  x drops the last term, X all of them.
















 / filter  f only this  F all but this  x unfilter  Space mark  t tag  v values
