/**
 * How wide a label will be, without a browser: advance widths of Libre Franklin, in thousandths of the font size, for the
 * characters from space to tilde. Measured from the variable font at weights 400 and 600.
 */
const REGULAR = [214, 244, 409, 603, 605, 916, 778, 240, 286, 286, 380, 557, 212, 381, 209, 342, 688, 465, 599, 641, 649, 654, 661, 599, 668, 658, 209, 229, 544, 557, 544, 523, 834, 727, 699, 707, 722, 628, 601, 739, 735, 290, 418, 701, 602, 906, 757, 764, 690, 765, 696, 641, 645, 709, 707, 1045, 688, 675, 631, 287, 342, 287, 476, 518, 285, 548, 599, 542, 599, 581, 379, 602, 584, 239, 239, 564, 239, 906, 584, 599, 597, 599, 383, 512, 387, 579, 547, 796, 544, 530, 482, 305, 261, 305, 568];
const SEMIBOLD = [209, 257, 449, 603, 638, 935, 818, 245, 304, 304, 436, 574, 239, 380, 237, 357, 701, 494, 628, 658, 675, 669, 677, 612, 678, 675, 237, 249, 566, 574, 566, 532, 834, 756, 715, 719, 741, 645, 621, 747, 746, 306, 437, 729, 619, 934, 758, 770, 706, 772, 713, 665, 669, 717, 724, 1071, 715, 715, 664, 306, 357, 306, 475, 535, 299, 558, 606, 548, 606, 584, 394, 622, 592, 256, 256, 590, 257, 914, 592, 599, 605, 606, 411, 524, 417, 588, 564, 811, 575, 554, 506, 345, 255, 345, 595];

/** Further letters that are much narrower than the average: a thin space and the curly quotation marks. */
const SLIM: ReadonlyMap<string, number> = new Map([['\u2009', 200], ['‘', 240], ['’', 240], ['“', 409], ['”', 409]]);

/** Width of a label in the drawing's units. Letters beyond ASCII count as an average capital or small letter. */
export function measureText(text: string, size: number, weight: 400 | 600 = 400): number {
  const widths = weight === 600 ? SEMIBOLD : REGULAR;
  let sum = 0;
  for (const letter of text.normalize('NFD').replaceAll(/\p{M}/gu, '')) sum += widths[letter.codePointAt(0)! - 32] ?? SLIM.get(letter) ?? 600;
  return (sum * size) / 1000;
}

/** Breaks a label into lines no wider than `width`, between words; a longer word keeps its own line. */
export function wrapText(text: string, width: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && measureText(`${line} ${word}`, size, weight) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
