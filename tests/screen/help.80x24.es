 copy > Hechos > Ayuda                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 En esta pantalla: Hechos
   s                              Ordenar por esta columna, o invertir el orden
   S                              Entre iguales, ordenar por esta columna
   c                              Elegir las columnas
   >                              Columna más ancha, más angosta o ajustada: +2
   <                              Columna más ancha, más angosta o ajustada: -2
   0                              Columna más ancha, más angosta o ajustada: 0
   C                              Actuación con fecha en el proceso de los hec…
   o                              Qué más les pasó a las personas y organizaci…
   Space                          Marcar este hecho, o quitarle la marca
   J                              Unir los marcados en uno, con todas sus víct…
   D                              De qué otro hecho puede ser este el mismo
   +                              Aceptar lo que un patrón dice de este hecho
   -                              Rechazar lo que un patrón dice de este hecho

 En todas las pantallas
   Up  k                          Mover: up
   Down  j                        Mover: down
   Left  h                        Mover: left
   Right  l                       Mover: right
 líneas 1 a 20 de 77; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
 copy > Hechos > Ayuda                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
   PgUp                           Mover: page-up
   PgDn                           Mover: page-down
   Home  g g                      Mover: first
   End  G                         Mover: last
   Enter                          Abrir lo que está bajo el cursor
   Esc                            Un paso atrás
   q                              Cerrar esta pantalla
   g i  1                         Ir a una pantalla: Hechos
   g f  2                         Ir a una pantalla: Desglose de cada campo
   g u  3                         Ir a una pantalla: Impunidad por jurisdicción
   g n                            Ir a una pantalla: Embudo procesal: hasta dó…
   g y                            Ir a una pantalla: Tiempo hasta la condena: …
   g k                            Ir a una pantalla: Jurisdicciones comparadas…
   g j                            Ir a una pantalla: Procesos penales y otras …
   g x                            Ir a una pantalla: Cruce de dos campos
   g h                            Ir a una pantalla: Hallazgos: qué se destaca
   g p  4                         Ir a una pantalla: Patrones de ataque
   g d                            Ir a una pantalla: Posibles duplicados: hech…
   g w                            Ir a una pantalla: Valores sin correspondenc…
   g b                            Ir a una pantalla: Filas rechazadas de las i…
 líneas 21 a 40 de 77; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
