/** Of all work, the part that ends between low and high; 1 where low and high are the least and the most possible. */
export const RANGE_CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;

export type RangeConfidence = (typeof RANGE_CONFIDENCES)[number];

export const USUAL_RANGE_CONFIDENCE: RangeConfidence = 0.8;

/** What low, likely and high say, as told to whoever writes them. */
export function rangeInWords(confidence: number): string {
  if (confidence === 1)
    return 'Low, likely, high: the least it can take, what it takes most often, the most it can take.';
  const outside = often((1 - confidence) / 2);
  return `Low, likely, high: ${outside} it takes less than low, ${outside} more than high.`;
}

function often(share: number): string {
  const oneIn: Record<number, string> = { 4: 'four', 5: 'five', 10: 'ten', 20: 'twenty', 40: 'forty' };
  const word = oneIn[Math.round(1000 / share) / 1000];
  return word ? `one time in ${word}` : `${Math.round(share * 100)} times in a hundred`;
}
