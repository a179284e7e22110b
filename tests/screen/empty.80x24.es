 copy > Hechos                                           nombres visibles   Ana
 type=killing | date:2031                                            0 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta

  Ningún hecho coincide.
  Sin date:2031 serían 64.
  x quita el último término, X los quita todos.
















 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
