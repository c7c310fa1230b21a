import { describe, expect, it } from 'vitest';
import { fileType } from '../../../packages/core/src/model/file-type.js';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('what a file is by its first bytes', () => {
  it.each([
    ['ffd8ffe000104a46494600', 'image/jpeg'],
    ['89504e470d0a1a0a0000000d49484452', 'image/png'],
    ['524946460a00000057454250', 'image/webp'],
    ['474946383961', 'image/gif'],
    ['255044462d312e37', 'application/pdf'],
  ])('%s is %s', (hex, type) => {
    expect(fileType(bytes(hex))).toBe(type);
  });

  it.each([
    ['a page of HTML', '3c21646f6374797065'],
    ['a drawing that could hold a script', '3c737667'],
    ['a programme', '4d5a9000'],
    ['nothing', ''],
    ['a picture that begins one byte later', '00ffd8ff'],
    ['the half of a beginning', '89504e47'],
  ])('%s is none that a conversation takes', (_, hex) => {
    expect(fileType(bytes(hex))).toBeUndefined();
  });
});
