/*
 * Special functions: the normal, beta and gamma distributions, and a root finder (methods 0.7).
 *
 * Pure arithmetic. An argument outside the domain gives NaN, never a guess; nothing is allocated,
 * nothing is printed and errno means nothing. Probabilities are 0..1.
 */
#ifndef ATALAYA_STATS_SPECIAL_H
#define ATALAYA_STATS_SPECIAL_H

/*
 * root_bracketed - the x between lo and hi where f is zero.
 *
 * f        continuous, called as f(x, ctx); f(lo) and f(hi) of opposite sign, or one of them 0.
 * Returns  x to about four units in its last place (far inside the 1e-12 that methods 0.7 asks);
 *          NaN when the two ends do not enclose a root.
 * Source   Chandrupatla, Adv. Eng. Softw. 28 (1997) 145-149: inverse quadratic steps where they
 *          are safe, halving elsewhere, so the bracket never opens.
 */
double root_bracketed(double (*f)(double x, void *ctx), void *ctx, double lo, double hi);

/* Probability that a standard normal is at most x. For the upper tail ask for normal_cdf(-x). */
double normal_cdf(double x);

/*
 * normal_quantile - the x with normal_cdf(x) = p, relative error below 1e-12.
 *
 * p        0..1; 0 gives -infinity and 1 gives infinity.
 * Source   Abramowitz and Stegun 26.2.23 as a start, then Halley steps on erfc (in the middle
 *          on erf, where erfc would lose digits).
 * Example  normal_quantile(0.975) is 1.959963984540054.
 */
double normal_quantile(double p);

/* Natural logarithm of the gamma function, x > 0. Safe in threads, unlike lgamma. */
double ln_gamma(double x);

/*
 * beta_cdf - regularised incomplete beta I_x(a, b): the share of a beta(a, b) below x.
 *
 * x        0..1
 * a, b     > 0 and finite; relative error near 1e-13, also when they are in the millions.
 * Source   continued fraction of Abramowitz and Stegun 26.5.8 by Lentz's method; the factor
 *          in front as in Loader, "Fast and accurate computation of binomial probabilities" (2000).
 * Example  beta_cdf(0.4, 5, 3) is 0.096256. The upper share is beta_cdf(1 - x, b, a).
 */
double beta_cdf(double x, double a, double b);

/*
 * beta_quantile - the x with beta_cdf(x, a, b) = p.
 *
 * Example  beta_quantile(0.025, 52, 11) is 0.7233201541650781.
 */
double beta_quantile(double p, double a, double b);

/*
 * gamma_p, gamma_q - regularised incomplete gamma, lower and upper; their sum is 1.
 *
 * a        > 0 and finite
 * x        >= 0, infinity allowed
 * Source   series 6.5.29 and continued fraction 6.5.31 of Abramowitz and Stegun; each is used
 *          where it converges and the other function is its complement.
 * Example  gamma_p(10, 8) is 0.28337574127298903.
 */
double gamma_p(double a, double x);
double gamma_q(double a, double x);

/*
 * chi_square_quantile - the x below which a chi-square with df degrees of freedom falls with
 * probability p.
 *
 * p        0..1; 1 gives infinity.
 * df       > 0, need not be an integer.
 * Example  chi_square_quantile(0.975, 20) is 34.16960690283833.
 */
double chi_square_quantile(double p, double df);

#endif
