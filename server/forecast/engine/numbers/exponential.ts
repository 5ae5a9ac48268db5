/**
 * `exp` and `ln` of our own: the standard leaves Math.exp and Math.log to each JavaScript engine, and
 * a forecast must come out the same to the last bit in every one. Only + − × ÷ is used, which IEEE 754
 * fixes. Method and coefficients: FreeBSD msun e_exp.c and e_log.c (Sun Microsystems, 1993), error < 1 ulp.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** eˣ; 0 below the smallest double, Infinity above the greatest. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // Two steps, so that neither factor leaves the range of doubles.
  const half = k >> 1;
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

/** Natural logarithm; −Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    x *= 18014398509481984;
  }
  bits.setFloat64(0, x);
  const highWord = bits.getInt32(0);
  // The mantissa is brought between √½ and √2.
  const mantissa = highWord & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  k += (highWord >> 20) - 1023 + (carry >> 20);
  bits.setInt32(0, mantissa | (carry ^ 0x3ff00000));
  const f = bits.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + odd + even) + k * LN2_LOW) - f);
}

const bits = new DataView(new ArrayBuffer(8));

function powerOfTwo(exponent: number): number {
  return POWERS_OF_TWO[exponent + 540]!;
}

/** 2^−540 … 2^540, each exact. */
const POWERS_OF_TWO = (() => {
  const powers = new Float64Array(1081);
  powers[540] = 1;
  for (let i = 1; i <= 540; i++) {
    powers[540 + i] = powers[540 + i - 1]! * 2;
    powers[540 - i] = powers[540 - i + 1]! * 0.5;
  }
  return powers;
})();
